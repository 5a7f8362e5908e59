//! What goes and what stays when a person is erased, in Swedish.

use super::{ErasedKind, ErasureWords, KeptKind, KeptReason};
use crate::plural::plural;

pub(super) const WORDS: ErasureWords = ErasureWords {
    erased: |what, count| match what {
        ErasedKind::Details => plural(
            count,
            "1 uppgift, till exempel ett namn eller en adress",
            &*format!("{count} uppgifter, till exempel namn, adresser och telefonnummer"),
        )
        .to_owned(),
        ErasedKind::History => {
            plural(count, "1 besök, köp eller uppdrag med anteckningar", &*format!("{count} besök, köp och uppdrag med anteckningar"))
                .to_owned()
        }
        ErasedKind::Changes => {
            plural(count, "1 notering om hur uppgifterna har ändrats", &*format!("{count} noteringar om hur uppgifterna har ändrats"))
                .to_owned()
        }
        ErasedKind::Consents => plural(count, "1 notering om samtycken", &*format!("{count} noteringar om samtycken")).to_owned(),
        ErasedKind::Scans => {
            plural(count, "1 bild av ett undertecknat papper", &*format!("{count} bilder av undertecknade papper")).to_owned()
        }
        ErasedKind::Letters => {
            plural(count, "Uppgifter om 1 meddelande som vi har skickat", &*format!("Uppgifter om {count} meddelanden som vi har skickat"))
                .to_owned()
        }
        ErasedKind::Sessions => plural(count, "1 inloggning", &*format!("{count} inloggningar")).to_owned(),
        ErasedKind::Requests => plural(count, "1 begäran med vårt svar", &*format!("{count} begäranden med våra svar")).to_owned(),
    },
    kept: |what, count| match what {
        KeptKind::OpenEntries => {
            plural(count, "Allt, eftersom 1 post fortfarande är öppen", &*format!("Allt, eftersom {count} poster fortfarande är öppna"))
                .to_owned()
        }
        KeptKind::Everything => "Allt, eftersom användningen är begränsad".to_owned(),
        KeptKind::Purchases => plural(count, "Summan av 1 köp, utan namn", &*format!("Summorna av {count} köp, utan namn")).to_owned(),
        KeptKind::Proof => plural(
            count,
            "Bevis för 1 svar om samtycke, utan namn och adress",
            &*format!("Bevis för {count} svar om samtycke, utan namn och adress"),
        )
        .to_owned(),
        KeptKind::Suppression => "En kod som räknats ut från e-postadressen och som adressen inte kan läsas ur".to_owned(),
        KeptKind::AuditLog => plural(
            count,
            "1 loggnotering om vad vår personal har gjort, utan namn",
            &*format!("{count} loggnoteringar om vad vår personal har gjort, utan namn"),
        )
        .to_owned(),
    },
    why: |why| match why {
        KeptReason::Unsettled => "Något är inte avslutat ännu, till exempel en obetald faktura.",
        KeptReason::Restricted => "Kunden har bett att uppgifterna sparas men inte används.",
        KeptReason::Accounting => "Bokföringslagen kräver det. Därefter finns bara summorna för varje månad kvar.",
        KeptReason::Statistics => "Bara summorna för varje månad finns kvar, för vår statistik.",
        KeptReason::ConsentProof => "För att vi ska kunna visa vad som avtalades.",
        KeptReason::NeverAgain => "För att vi aldrig mer ska skriva till adressen, även om den finns på en annan lista.",
        KeptReason::Accountability => "För att vi ska kunna visa vad vår personal har gjort. Ingen notering säger längre vem den gällde.",
    },
    until: |day| format!("Till och med {day}"),
};
