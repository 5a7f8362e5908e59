//! What an import says of its rows, in Swedish.

use super::{Fate, ForeignState, ImportWords, LegalBasis, Reason, RecordWords, Subject, Target, Why};

pub(super) const WORDS: ImportWords = ImportWords {
    why: |why| match why {
        Why::Nobody => "Varken namn, e-post eller telefon.",
        Why::TooManyCells => "Raden har fler celler än det finns kolumner: kontrollera avgränsaren och citattecknen.",
        Why::EmailInvalid => "Det här är ingen e-postadress.",
        Why::EmailEndMissing => "E-postadressen saknar slutet, till exempel .se.",
        Why::EmailTooLong => "E-postadressen är för lång.",
        Why::EmailFormula => "Ett kalkylprogram skulle ta adressen för en formel.",
        Why::NameTooLong => "Namnet har mer än 120 tecken.",
        Why::TextTooLong => "Texten är för lång.",
        Why::PhoneInvalid => "Det finns inget sådant telefonnummer.",
        Why::AddressIncomplete => "En postadress har gatuadress, postnummer och ort.",
        Why::PostalCodeInvalid => "Postnumret stämmer inte.",
        Why::CountryUnknown => "Landet känns inte igen.",
        Why::TooManyTags => "En kund kan ha högst 50 taggar.",
        Why::DayInvalid => "Det här är inget datum.",
        Why::DayUnclear => "Datumet kan läsas på två sätt: välj vad som står först, dag eller månad.",
        Why::NumberInvalid => "Det här är inget tal.",
        Why::YesNoInvalid => "Här passar bara ja eller nej.",
        Why::ChoiceUnknown => "Värdet är inget av fältets alternativ.",
        Why::FieldRetired => "Fältet används inte längre.",
        Why::RecordUnknown => "Uppgiften har ingen känd form.",
        Why::RecordPurpose => "Det framgår inte vilket ändamål uppgiften gäller.",
        Why::RecordState => "Det framgår inte om samtycket gavs eller återkallades.",
        Why::RecordMoment => "Tidpunkten saknas eller har inte varit än.",
        Why::TooManyRecords => "En kund kan ha högst 100 uppgifter från andra system.",
    },
    reason: |subject, reason, earlier| match (reason, subject) {
        (Reason::NobodyHasIt, Subject::People) => "Ingen har samma adress eller telefon.".to_owned(),
        (Reason::NobodyHasIt, _) => {
            "Finns inte i registret. En kod av adressen sparas, så att ingen skriver dit även om den kommer från en annan lista.".to_owned()
        }
        (Reason::SameEmail, _) => "Samma e-post.".to_owned(),
        (Reason::SamePhone, _) => "Samma telefon.".to_owned(),
        (Reason::EarlierRow, _) => format!("Samma kund som på rad {}.", earlier.unwrap_or_default()),
        (Reason::Restricted, _) => "Behandlingen av kundens uppgifter är begränsad.".to_owned(),
        (Reason::Objects, _) => "Kunden har sagt nej till direktmarknadsföring.".to_owned(),
        (Reason::Suppressed, _) => "Ingen får skriva till adressen längre.".to_owned(),
        (Reason::Erased, _) => "Uppgifterna har raderats på begäran.".to_owned(),
        (Reason::Faulty, _) => "Raden går inte att läsa.".to_owned(),
        (Reason::StoppedBefore, _) => "Det gäller redan.".to_owned(),
        (Reason::AboutNobody, _) => "Finns inte i registret.".to_owned(),
    },
    fate: |subject, fate| match (fate, subject) {
        (Fate::New, Subject::People) => "Ny",
        (Fate::New, Subject::Records) => "Antecknas",
        (Fate::New, _) => "Spärras",
        (Fate::Merged, Subject::People) => "Slås ihop",
        (Fate::Merged, Subject::Unsubscribes | Subject::Records) => "Invändning registreras",
        (Fate::Merged, Subject::Bounces) => "Markeras",
        (Fate::Unchanged, _) => "Oförändrad",
        (Fate::Blocked, _) => "Stoppad",
        (Fate::Refused, _) => "Felaktig",
    },
    basis: |basis| match basis {
        LegalBasis::Contract => "Avtal, till exempel en bokad tid",
        LegalBasis::LegitimateInterest => "Berättigat intresse: att sköta kundrelationen",
        LegalBasis::LegalObligation => "Rättslig förpliktelse, till exempel bokföring",
    },
    origin: |source, basis| {
        let basis = match basis {
            None => return source.to_owned(),
            Some(LegalBasis::Contract) => "avtal",
            Some(LegalBasis::LegitimateInterest) => "berättigat intresse",
            Some(LegalBasis::LegalObligation) => "rättslig förpliktelse",
        };
        format!("{source} (grund: {basis})")
    },
    target: |target| match target {
        Target::Skip => "Importeras inte",
        Target::Email => "E-post",
        Target::Name => "Namn",
        Target::FirstName => "Förnamn",
        Target::LastName => "Efternamn",
        Target::Organisation => "Företag eller organisation",
        Target::Phone => "Telefon",
        Target::Street => "Gatuadress",
        Target::PostalCode => "Postnummer",
        Target::Locality => "Ort",
        Target::Country => "Land",
        Target::Locale => "Språk",
        Target::Tags => "Taggar",
        Target::Field(_) => "",
    },
    line: "Rad",
    fault: "Varför den inte importerades",
};

pub(super) const RECORDS: RecordWords = RecordWords {
    heading: "Samtycken i andra system",
    about: "Ett annat system har sparat de här uppgifterna. De är inga samtycken här och ger ingen rätt att skicka något: bara det som har sagts här gäller.",
    line: |system, state, day, purpose| {
        let said = match state {
            ForeignState::Given => "samtycke gett",
            ForeignState::Withdrawn => "samtycke nekat eller återkallat",
        };
        format!("Uppgift från ett annat system: {system}, {said} {day}, ändamålets namn där: ”{purpose}”.")
    },
    brought: |source, day| format!("Importerad {day} från: {source}."),
    original: "Uppgiften så som den kom",
};
