//! The frame of the console in Finnish.

use crate::{
    plural::plural,
    shell::{FindWords, OpenRequestsWords, ShellWords},
};

pub(crate) const SHELL: ShellWords = ShellWords {
    skip: "Siirry sisältöön",
    forms: "Lomakkeet",
    proof: "Todisteet",
    settings: "Asetukset",
    more: "Lisää",
    account: |name| format!("{name}: oma tili ja kieli"),
    verify: "Tarkista kuitti",
    requests: OpenRequestsWords {
        open: |count| plural(count, "avoin pyyntö", "avointa pyyntöä"),
        late: |count| format!("{count} myöhässä"),
    },
    find: FindWords {
        open: "Etsi asiakas",
        keys: "Ctrl K",
        hint: "Nimi, sähköposti tai puhelin. Valitse nuolinäppäimillä ja avaa Enterillä.",
        waiting: "Etsitään…",
        found: |count| format!("{count} {}", plural(count, "asiakas", "asiakasta")),
        first: |count| format!("{count} ensimmäistä. Kirjoita lisää, niin löydät oikean."),
        nobody: "Ketään ei löytynyt.",
        close: "Sulje",
    },
};
