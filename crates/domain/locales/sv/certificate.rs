//! What the certificate of a decision says, in Swedish.

use super::{Ground, Headings, Words};
use crate::{
    rights::{Arrival, Identification, Outcome, RequestKind},
    time::Day,
};

pub(super) const WORDS: Words = Words {
    and: " och ",
    day: |day: Day| {
        let (month, date) = day.month_and_day();
        format!("{date}.{month}.{}", day.year())
    },
    title: |outcome| match outcome {
        Outcome::Granted => "Beslut om din begäran",
        Outcome::GrantedInPart | Outcome::Refused => "Beslut om din begäran och skriftlig motivering till avslaget",
    },
    headings: Headings {
        asked: "Din begäran med egna ord",
        reasons: "Motivering",
        ground: "Grund i lagen",
        extension: "Längre tid",
        remedies: "Om du inte håller med",
        about: "Om beslutet",
    },
    asked: |kind, arrival, day| {
        let how = match arrival {
            Arrival::OwnPage => "på din sida",
            Arrival::Mail => "med e-post",
            Arrival::Phone => "per telefon",
            Arrival::Desk => "på plats hos oss",
            Arrival::Paper => "per brev",
        };
        match kind {
            RequestKind::Access => format!("Den {day} bad du {how} om en kopia av de uppgifter som vi har om dig."),
            RequestKind::Portability => format!("Den {day} bad du {how} om dina uppgifter i maskinläsbar form."),
            RequestKind::Rectification => format!("Den {day} bad du oss {how} att rätta dina uppgifter."),
            RequestKind::Erasure => format!("Den {day} bad du oss {how} att radera dina uppgifter."),
            RequestKind::Restriction => format!("Den {day} bad du oss {how} att begränsa behandlingen av dina uppgifter."),
            RequestKind::Objection => format!("Den {day} invände du {how} mot behandlingen av dina uppgifter."),
        }
    },
    identified: |identification| match identification {
        Identification::SignedIn => "Du var inloggad från din egen e-post, så vi visste vem som bad om det.",
        Identification::KnownPerson => "Vi kontrollerade vem som bad om det.",
        Identification::Asked | Identification::None => "Vi kunde inte säkerställa vem som bad om det.",
    },
    decided: |outcome, day| match outcome {
        Outcome::Granted => format!("Den {day} beslutade vi att göra det du bad om."),
        Outcome::GrantedInPart => format!("Den {day} beslutade vi att göra en del av det du bad om. Resten kan vi inte göra."),
        Outcome::Refused => format!("Den {day} beslutade vi att vi inte kan göra det du bad om."),
    },
    ground: |ground| {
        match ground {
            Ground::Unidentified => "Vi kunde inte säkerställa vem som bad om det. Annars kunde uppgifterna hamna hos fel person.",
            Ground::Unfounded => "Begäran är uppenbart ogrundad.",
            Ground::Excessive => "Begäran är orimlig, eftersom samma sak har begärts flera gånger.",
            Ground::RightsOfOthers => "Det skulle inverka på andras rättigheter.",
            Ground::Accurate => "Uppgiften är riktig som den är.",
            Ground::StillNeeded => "Uppgifterna behövs fortfarande för det som de samlades in för.",
            Ground::Expression => "Uppgifterna behövs för yttrandefriheten och informationsfriheten.",
            Ground::LegalObligation => "Vi är enligt lag skyldiga att spara uppgifterna.",
            Ground::Research => "Uppgifterna behövs för arkivering av allmänt intresse, forskning eller statistik.",
            Ground::LegalClaims => "Uppgifterna behövs för att fastställa, göra gällande eller försvara rättsliga anspråk.",
            Ground::NoCaseOfRestriction => "Det är inte fråga om något av de fall då behandlingen ska begränsas.",
            Ground::NotPortable => {
                "Du har rätt att flytta bara de uppgifter som du själv har gett och som behandlas automatiskt med stöd av ditt samtycke eller ett avtal."
            }
            Ground::CompellingGrounds => "Det finns tvingande skäl för behandlingen som väger tyngre än dina intressen.",
            Ground::OtherLaw => "En annan lag begränsar rätten i det här ärendet.",
        }
        .to_owned()
    },
    places: |places| format!("Allmänna dataskyddsförordningen (EU) 2016/679: {places}."),
    extended: |day| format!("Vi meddelade dig att svaret dröjer, högst till den {day}. Skälet var detta:"),
    write: |contact, reached_at| format!("Du kan skriva till oss. Ärendet sköts av {contact}: {reached_at}."),
    court: |place| format!("Du kan också väcka talan i domstol (allmänna dataskyddsförordningen, {place})."),
    about: |number, controller, place| {
        format!(
            "Beslut {number}. Beslutet har fattats av {controller}, som är personuppgiftsansvarig. Det ges skriftligt (allmänna dataskyddsförordningen, {place})."
        )
    },
};
