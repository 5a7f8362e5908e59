//! What an import says of its rows, in English.

use super::{Fate, ForeignState, ImportWords, LegalBasis, Reason, RecordWords, Subject, Target, Why};

pub(super) const WORDS: ImportWords = ImportWords {
    why: |why| match why {
        Why::Nobody => "No name, e-mail address or telephone number.",
        Why::TooManyCells => "The row has more cells than there are columns: check the separator and the quotation marks.",
        Why::EmailInvalid => "This is not an e-mail address.",
        Why::EmailEndMissing => "The end of the e-mail address is missing, such as .com.",
        Why::EmailTooLong => "The e-mail address is too long.",
        Why::EmailFormula => "A spreadsheet would take the address for a formula.",
        Why::NameTooLong => "The name has more than 120 characters.",
        Why::TextTooLong => "The text is too long.",
        Why::PhoneInvalid => "There is no such telephone number.",
        Why::AddressIncomplete => "A postal address has a street, a postal code and a town.",
        Why::PostalCodeInvalid => "The postal code is wrong.",
        Why::CountryUnknown => "The country is not known.",
        Why::TooManyTags => "A customer can have at most 50 tags.",
        Why::DayInvalid => "This is not a date.",
        Why::DayUnclear => "The date can be read in two ways: choose which comes first, the day or the month.",
        Why::NumberInvalid => "This is not a number.",
        Why::YesNoInvalid => "Only yes or no fits here.",
        Why::ChoiceUnknown => "The value is none of the choices of the field.",
        Why::FieldRetired => "The field is no longer in use.",
        Why::RecordUnknown => "The record is in no form that is known.",
        Why::RecordPurpose => "The record does not say what for.",
        Why::RecordState => "The record does not say whether consent was given or withdrawn.",
        Why::RecordMoment => "The record does not say when, or names a day that is to come.",
        Why::TooManyRecords => "A customer can have at most 100 records of other systems.",
    },
    reason: |subject, reason, earlier| match (reason, subject) {
        (Reason::NobodyHasIt, Subject::People) => "Nobody has the same address or telephone number.".to_owned(),
        (Reason::NobodyHasIt, _) => {
            "Not in the register. A code of the address is kept, so that nobody writes to it even if it comes from another list.".to_owned()
        }
        (Reason::SameEmail, _) => "Same e-mail address.".to_owned(),
        (Reason::SamePhone, _) => "Same telephone number.".to_owned(),
        (Reason::EarlierRow, _) => format!("Same customer as in row {}.", earlier.unwrap_or_default()),
        (Reason::Restricted, _) => "The use of the customer’s data is restricted.".to_owned(),
        (Reason::Objects, _) => "The customer objects to direct marketing.".to_owned(),
        (Reason::Suppressed, _) => "Nobody may write to the address any more.".to_owned(),
        (Reason::Erased, _) => "The data was erased on request.".to_owned(),
        (Reason::Faulty, _) => "The row cannot be read.".to_owned(),
        (Reason::StoppedBefore, _) => "It is so already.".to_owned(),
        (Reason::AboutNobody, _) => "Not in the register.".to_owned(),
    },
    fate: |subject, fate| match (fate, subject) {
        (Fate::New, Subject::People) => "New",
        (Fate::New, Subject::Records) => "Noted",
        (Fate::New, _) => "Will be blocked",
        (Fate::Merged, Subject::People) => "Merges",
        (Fate::Merged, Subject::Unsubscribes | Subject::Records) => "Objection logged",
        (Fate::Merged, Subject::Bounces) => "Will be marked",
        (Fate::Unchanged, _) => "Unchanged",
        (Fate::Blocked, _) => "Kept out",
        (Fate::Refused, _) => "Faulty",
    },
    basis: |basis| match basis {
        LegalBasis::Contract => "Contract, such as a booked appointment",
        LegalBasis::LegitimateInterest => "Legitimate interest: looking after customers",
        LegalBasis::LegalObligation => "Legal obligation, such as accounting",
    },
    origin: |source, basis| {
        let basis = match basis {
            None => return source.to_owned(),
            Some(LegalBasis::Contract) => "contract",
            Some(LegalBasis::LegitimateInterest) => "legitimate interest",
            Some(LegalBasis::LegalObligation) => "legal obligation",
        };
        format!("{source} (legal basis: {basis})")
    },
    target: |target| match target {
        Target::Skip => "Not imported",
        Target::Email => "E-mail address",
        Target::Name => "Name",
        Target::FirstName => "First name",
        Target::LastName => "Last name",
        Target::Organisation => "Company or organisation",
        Target::Phone => "Telephone",
        Target::Street => "Street address",
        Target::PostalCode => "Postal code",
        Target::Locality => "Town",
        Target::Country => "Country",
        Target::Locale => "Language",
        Target::Tags => "Tags",
        Target::Field(_) => "",
    },
    line: "Row",
    fault: "Why it was not imported",
};

pub(super) const RECORDS: RecordWords = RecordWords {
    heading: "Consents in other systems",
    about: "Another system kept these. They are no consents here and give no right to send anything: only what the person said here counts.",
    line: |system, state, day, purpose| {
        let said = match state {
            ForeignState::Given => "consent given",
            ForeignState::Withdrawn => "consent refused or withdrawn",
        };
        format!("Record of another system: {system}, {said} {day}, purpose as it was called there: “{purpose}”.")
    },
    brought: |source, day| format!("Brought in on {day} from: {source}."),
    original: "The record as it came",
};
