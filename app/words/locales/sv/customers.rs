//! Kundlistan, snabbkortet och undertecknade papper på svenska.

use lupa_domain::{api::people::PeopleOrder, people::Likeness, plural::plural};

use crate::customers::{
    CardHeadWords, CustomerHeads, CustomerListWords, CustomersWords, EraseQuestion, EraseWords, EvidenceWords, ScanWords, ShortCardWords,
    SimilarWords,
};

pub(crate) const CUSTOMERS: CustomersWords = CustomersWords {
    list: CustomerListWords {
        import: "Importera ur en fil",
        all: "Alla",
        awaiting: "Obekräftade",
        erase_found: "Radera alla som hittades",
        awaiting_lead: "De har fyllt i ett formulär, men ingen har bekräftat adressen ännu. Ingenting skickas till dem, och uppgifterna raderas av \
                        sig själva om ingen bekräftelse kommer.",
        nobody_awaits: "Ingen väntar på bekräftelse.",
        find: "Namn, e-post eller telefon. Av telefonnumret räcker de fyra sista siffrorna.",
        said: "Samtycke",
        said_anything: "Alla samtycken",
        order: "Ordning",
        orders: |order| match order {
            PeopleOrder::Added => "Nyaste först",
            PeopleOrder::Name => "Efter namn",
            PeopleOrder::Last => "Senaste besök först",
            PeopleOrder::Total => "Störst belopp först",
        },
        heads: CustomerHeads {
            name: "Namn",
            consents: "Samtycken",
            phone: "Telefon",
            last: "Senast",
            total: "Totalt",
            tags: "Nyckelord",
            asked: "Fyllde i formuläret",
            deleted: "Raderas",
        },
        no_phone: "inget nummer",
        today: "i dag",
        deleted: |when| format!("Obekräftad, raderas {when}"),
    },
    short: ShortCardWords {
        heading: "Ny kund",
        lead: "Namnet räcker. Med telefonnumret hittar du kunden snabbt. Reklam får skickas först när kunden har samtyckt till det.",
        save: "Spara",
        whole: "Fyll i alla uppgifter",
        walk_in: "Behövs inga uppgifter?",
    },
    similar: SimilarWords {
        heading: "Finns kunden redan i registret?",
        text: "Öppna rätt kort, eller spara ett nytt om det är någon annan.",
        alike: |alike| match alike {
            Likeness::Phone => "Samma telefonnummer",
            Likeness::Name => "Samma namn",
        },
        open: |name| format!("Öppna {name}"),
        anyway: "Spara ändå",
    },
    head: CardHeadWords {
        record: "Registrera samtycke",
        terms: "Vad kunden får veta om lagringen",
        visit: "Besök",
        more: "Fler åtgärder",
        change: "Ändra uppgifterna",
        receipt: "Kvitto",
        report: "Rapport om kundens uppgifter (PDF)",
    },
    scan: ScanWords {
        heading: "Undertecknat papper",
        label: "Bifoga en bild av det undertecknade papperet",
        hint: "En bild eller PDF-fil på högst 1 MB. Bilden förminskas i den här enheten. Kunden ser den på sin egen sida.",
        sending: "Bilden skickas…",
        kept: "Bilden är sparad bland kundens uppgifter.",
        unfit: "Den här filen kan inte bifogas. Välj en bild eller en PDF-fil på högst 1 MB.",
        open: |size, when| format!("Spara som fil ({size}, {when})"),
        by: |name| format!("Bifogad av {name}"),
        remove: "Ta bort bilden",
        remove_ask: "Ska bilden av papperet tas bort?",
        remove_text: "Bilden går inte att få tillbaka. Det registrerade samtycket och uppgiften om var papperet finns står kvar.",
        removed: "Bilden är borttagen.",
    },
    erase: EraseWords {
        open: "Ta bort kunden",
        heading: "Ta bort en kund",
        lead: "Det här går inte att ångra. Gå igenom vad som tas bort och vad som blir kvar först.",
        back: "Tillbaka till kunden",
        goes: "Tas bort",
        stays: "Blir kvar",
        nothing_stays: "Inget om kunden blir kvar.",
        held: "Kunden kan inte tas bort ännu:",
        suppress: "Skicka aldrig mer något till den här adressen",
        suppress_hint: "En kod räknas ut från adressen, så att ingen lista för den tillbaka. Om du lämnar rutan tom glöms adressen helt.",
        erase: "Ta bort för gott",
        ask: EraseQuestion {
            heading: "Ta bort kunden för gott?",
            text: |count| {
                format!(
                    "{} Ingen kan återställa uppgifterna.",
                    plural(count, "1 uppgift tas bort.", &*format!("{count} uppgifter tas bort."))
                )
            },
        },
        done: "Kunden är borttagen",
        gone: "Borttaget",
        certificate: |number| format!("Intyg {number}"),
        save: "Spara intyget",
        save_pdf: "Ladda ner intyget (PDF)",
        list: "Till kundlistan",
    },
    evidence: EvidenceWords {
        heading: "Bevispaket",
        lead: "Vad kunden fick se, hur hen svarade och hur allt kan kontrolleras. Nedladdningen loggas, och kunden ser det på sin egen sida.",
        day: "Läget den dag",
        hint: "I slutet av den dagen. Tomt: läget nu.",
        save: "Ladda ner paketet (ZIP)",
        of_receipt: "Bevispaket för detta (ZIP)",
    },
};
