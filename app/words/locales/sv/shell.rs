//! The frame of the console in Swedish.

use crate::{
    plural::plural,
    shell::{FindWords, OpenRequestsWords, ShellWords},
};

pub(crate) const SHELL: ShellWords = ShellWords {
    skip: "Hoppa till innehållet",
    forms: "Formulär",
    proof: "Bevis",
    settings: "Inställningar",
    more: "Mer",
    account: |name| format!("{name}: eget konto och språk"),
    verify: "Kontrollera ett kvitto",
    requests: OpenRequestsWords {
        open: |count| plural(count, "öppen begäran", "öppna begäranden"),
        late: |count| format!("{count} {}", plural(count, "försenad", "försenade")),
    },
    find: FindWords {
        open: "Sök kund",
        keys: "Ctrl K",
        hint: "Namn, e-post eller telefon. Välj med piltangenterna och öppna med Enter.",
        waiting: "Söker…",
        found: |count| format!("{count} {}", plural(count, "kund", "kunder")),
        first: |count| format!("De {count} första. Skriv mer för att hitta rätt."),
        nobody: "Ingen hittades.",
        close: "Stäng",
    },
};
