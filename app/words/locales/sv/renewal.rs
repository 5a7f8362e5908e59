//! Att be om samtycke på nytt, på svenska.

use lupa_domain::renewal::{Round, Way};

use crate::{
    renewal::{LetterWords, OwnRenewalWords, RenewalWords},
    shapes::{Action, FieldText, Section},
};

pub(crate) const RENEWAL: RenewalWords = RenewalWords {
    heading: "Be om samtycke på nytt",
    lead: "Kunder vars samtycke är gammalt eller saknas får ett brev med e-post eller på papper. Det leder till en sida med er egen text och en tom ruta. Tystnad är inte samtycke.",
    law: Section {
        heading: "Vem som får tillfrågas och hur",
        text: "Frågan är i sig marknadsföring. Därför går den med e-post bara till dem som ni ändå får skriva till: kunder vars samtycke gäller, köpare \
               som får höra om liknande produkter, och företag. De andra får tillfrågas på papper. Den som har sagt nej tillfrågas aldrig.",
    },
    begun: "Påbörjade",
    none: "Ingen har tillfrågats ännu.",
    new: "Fråga på nytt",
    purpose: FieldText { label: "Ändamål", hint: "Bara ändamål vars meddelanden går med e-post." },
    audience: FieldText { label: "Bland vilka", hint: "En sparad målgrupp, eller alla." },
    everybody: "Alla",
    medium: FieldText { label: "Hur", hint: "På papper får ni fråga även dem som ni inte får skriva till med e-post." },
    by_mail: "Med e-post",
    on_paper: "På papper: brev och etiketter att skriva ut",
    months: FieldText { label: "Samtycket är gammalt efter (månader)", hint: "Samtycken äldre än så efterfrågas på nytt." },
    daily: FieldText { label: "Brev per dag", hint: "De går ut jämnt över dagen." },
    ends_on: FieldText {
        label: "Sista dagen",
        hint: "Högst 92 dagar framåt. Därefter fungerar länkarna och koderna inte. Posten tar några dagar.",
    },
    no_end: "Välj den sista dagen.",
    count: "Räkna först",
    preview: "Innan du börjar",
    way: |way, count| match way {
        Way::OldConsent => format!("{count} med e-post: samtycket är gammalt"),
        Way::SoftOptIn => format!("{count} med e-post: har köpt något liknande"),
        Way::LegalPerson => format!("{count} med e-post: företag"),
        Way::Paper => format!("{count} på papper"),
    },
    paper: |count| format!("{count} får inte nås med e-post; de kan tillfrågas på papper"),
    said_no: |count| format!("{count} har sagt nej och tillfrågas inte"),
    nobody: "Ingen får tillfrågas med e-post.",
    begin: "Börja",
    ask: Action {
        heading: "Ska frågan börja skickas?",
        text: "Breven går ut i den takt du har valt. Varje kund får ett brev och, utan svar, en påminnelse efter två veckor; ingen tillfrågas om samma \
               ändamål på nytt inom ett år. Du kan sluta när som helst, men brev som har gått iväg kan inte ångras.",
        button: "Börja",
    },
    started: "Påbörjat. De första breven går inom några minuter.",
    running: |begun, by, ends| format!("Påbörjat {begun}, {by}. Pågår till och med {ends}."),
    ended: |begun, by, ended| format!("Påbörjat {begun}, {by}. Slutade {ended}."),
    asked: |asked, reminded| format!("{asked} tillfrågade, {reminded} påminda"),
    yes: |count| format!("{count} ja"),
    no: |count| format!("{count} nej"),
    silent: |count| format!("{count} utan svar"),
    stop: "Sluta",
    stop_ask: Action {
        heading: "Ska frågan sluta skickas?",
        text: "Inga fler brev går ut. De som har fått ett kan svara till och med sista dagen.",
        button: "Sluta",
    },
    stopped: "Avslutat.",
    letters: LetterWords {
        count: |letters, files| match files {
            "1" => format!("{letters} skulle få ett brev"),
            files => format!("{letters} skulle få ett brev. En fil har högst 500 brev, så det blir {files}."),
        },
        without: |count| format!("{count} blir utan brev: postadress, namn eller fungerande e-postadress saknas"),
        nobody: "Det går inte att göra brev till någon.",
        ask: Action {
            heading: "Ska frågan ställas på papper?",
            text: "Breven görs i buntar om högst 500 när du ber om dem. Varje kund får ett brev och, utan svar, en påminnelse tidigast efter två veckor. Ingen e-post skickas. Ingen tillfrågas om samma ändamål på nytt inom ett år.",
            button: "Börja",
        },
        started: "Påbörjat. Gör nu de första breven.",
        lead: "När breven är gjorda räknas kunden som tillfrågad. Skriv ut och posta dem samma dag. Den som hunnit svara eller säga nej lämnas bort från utskriften.",
        left: |round, count| match round {
            Round::First => format!("Brev att göra: {count}"),
            Round::Reminder => format!("Påminnelser att göra: {count}"),
        },
        make: |round| match round {
            Round::First => "Gör de följande breven",
            Round::Reminder => "Gör påminnelserna",
        },
        make_ask: Action {
            heading: "Ska breven göras?",
            text: "De här kunderna räknas som tillfrågade i dag, och brevet syns på deras egen sida. Breven kan inte ångras, men de kan skrivas ut på nytt.",
            button: "Gör breven",
        },
        made: "Breven är gjorda. Ladda ner dem för utskrift.",
        all_made: "Alla brev är gjorda. Påminnelser kan göras två veckor efter breven.",
        bundle: |round, no, letters, when, by| match round {
            Round::First => format!("Brev {no}: {letters} st., {when}, {by}"),
            Round::Reminder => format!("Påminnelser {no}: {letters} st., {when}, {by}"),
        },
        save: "Breven (PDF)",
        save_labels: "Etiketter (PDF)",
        sheet: FieldText {
            label: "Etikettark",
            hint: "Etiketterna kommer i samma ordning som breven. Fönsterkuvert behöver inga etiketter.",
        },
    },
};

pub(crate) const OWN_RENEWAL: OwnRenewalWords = OwnRenewalWords {
    heading: "Får vi fortsätta skriva till dig?",
    lead: |email, ends| format!("Vi frågar innehavaren av {email}. Du kan svara till och med {ends}."),
    wording: "Läs hela texten",
    send: "Spara mitt svar",
    empty: "Rutan är tom, så ingenting sparades. Kryssa i den om du samtycker.",
    lead_on_paper: |email, ends| {
        format!("Vi frågar den som fått brevet. Meddelandena skulle gå till {email}. Du kan svara till och med {ends}.")
    },
    otherwise: "Om du inte vill ha det här kan du stänga sidan. Utan ditt kryss har du inte samtyckt till något.",
    stop: "Jag vill varken ha sådana meddelanden eller brev",
    done: "Tack – ditt samtycke är sparat",
    done_lead: |title| {
        format!(
            "{title}: vi har skickat ett kvitto till dig. Du kan återkalla ditt samtycke vilken dag som helst, lika lätt som du gav det."
        )
    },
    own_page: "Öppna din egen sida",
};
