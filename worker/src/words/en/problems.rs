//! English: what problems say. Plain words, second person, no blame.

use crate::words::problems::{Code, ProblemWords};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn problem(code: Code) -> ProblemWords {
    match code {
        Code::MalformedJson => {
            ProblemWords { title: "The request cannot be read", detail: "The body is not valid JSON: check it and send it again." }
        }
        Code::DuplicateMember => ProblemWords { title: "The same member twice", detail: "Give each member only once." },
        Code::UnknownMember => ProblemWords { title: "Unknown member", detail: "Leave this member out, or check how its name is spelt." },
        Code::WrongType => {
            ProblemWords { title: "Wrong type of value", detail: "See the API description for the kind of value that belongs here." }
        }
        Code::Required => ProblemWords { title: "Something is missing", detail: "Fill this in and send again." },
        Code::BodyTooLarge => ProblemWords { title: "Too large", detail: "Send less at a time." },
        Code::BodyUnreadable => ProblemWords {
            title: "The request did not arrive whole",
            detail: "Send it again: what follows its headers ended too early or is not what they announce.",
        },
        Code::AddressTooLong => {
            ProblemWords { title: "The address is too long", detail: "Send what is long in the body, not in the address." }
        }
        Code::UnsupportedMediaType => {
            ProblemWords { title: "Format not supported", detail: "Send JSON with the header Content-Type: application/json." }
        }
        Code::MethodNotAllowed => {
            ProblemWords { title: "It cannot be done this way", detail: "Use one of the methods listed in the Allow header of the answer." }
        }
        Code::NotFound => ProblemWords { title: "Page not found", detail: "Check the address, or go back to the front page." },
        Code::FormUnknown => {
            ProblemWords { title: "Form not found", detail: "Check the address, or ask the person who gave you the link for a new one." }
        }
        Code::FormExists => {
            ProblemWords { title: "A form has this name already", detail: "Choose another name, or change the form that has it." }
        }
        Code::FormRetired => ProblemWords {
            title: "The form is no longer in use",
            detail: "This form is closed. Your earlier choices still apply, and you can change them on your own page.",
        },
        Code::FormUnpublished => ProblemWords {
            title: "The form has not been published yet",
            detail: "Publish the form first: no one can see a draft, so there is nothing to close.",
        },
        Code::PurposeUnknown => ProblemWords { title: "No such purpose", detail: "Choose one of the purposes of the register." },
        Code::NoticeUnknown => {
            ProblemWords { title: "Form text not recognised", detail: "Reload the page, read the form and then send it." }
        }
        Code::NoticeRetired => ProblemWords {
            title: "The text of the form has changed",
            detail: "Read the new text and then send the form again: what you have written is still here.",
        },
        Code::IdempotencyKeyInvalid => ProblemWords {
            title: "The Idempotency-Key is not valid",
            detail: "Write the value of the header in quotation marks, such as \"8e03978e-40d5\".",
        },
        Code::IdempotencyKeyReused => {
            ProblemWords { title: "The Idempotency-Key was used before", detail: "Use a new key for a new request." }
        }
        Code::EmailInvalid => ProblemWords { title: "Check the e-mail address", detail: "Write the address in the form name@example.fi." },
        Code::EmailTooLong => ProblemWords {
            title: "The e-mail address is too long",
            detail: "Give an address of at most 254 characters, at most 64 of them before the @.",
        },
        Code::EmailFormula => ProblemWords {
            title: "This address cannot be taken",
            detail: "A spreadsheet takes an address that begins like this for a formula. Give one that begins with a letter or a digit.",
        },
        Code::EmailLettersUnsupported => ProblemWords {
            title: "We cannot write to this address",
            detail: "Our mail server cannot send to addresses with letters such as ä or ö before the @. Give another address.",
        },
        Code::NameTooLong => ProblemWords { title: "The name is too long", detail: "Shorten the name or leave it out: it is optional." },
        Code::PhoneNeeded => ProblemWords {
            title: "A telephone number is needed",
            detail: "Give the number that messages go to: without it we cannot send you text messages.",
        },
        Code::PhoneInvalid => ProblemWords {
            title: "Check the telephone number",
            detail: "Write one number, as it is dialled or with its country code, such as +358 40 123 4567.",
        },
        Code::NothingChosen => ProblemWords {
            title: "Nothing selected",
            detail: "Tick at least one box. If you do not want any of them, close the page and nothing will be saved.",
        },
        Code::ChoiceNotShown => ProblemWords { title: "This was not asked", detail: "Reload the page and answer what the form asks." },
        Code::EmailTaken => ProblemWords {
            title: "Another customer has this address",
            detail: "Open the card of the customer who has it, or check the spelling.",
        },
        Code::PersonRestricted => ProblemWords {
            title: "The processing is restricted",
            detail: "The person has asked for this: until the restriction ends, the data is only stored and cannot be changed.",
        },
        Code::TextTooLong => ProblemWords { title: "The text is too long", detail: "Shorten the text and send again." },
        Code::PostalCodeInvalid => {
            ProblemWords { title: "Check the postal code", detail: "In Finland and Sweden a postal code has five digits, such as 40100." }
        }
        Code::CountryInvalid => ProblemWords { title: "Check the country", detail: "Give the country with two letters, such as FI or SE." },
        Code::FieldUnknown => {
            ProblemWords { title: "There is no such field", detail: "Add the field and say what it is for before you save anything in it." }
        }
        Code::FieldNameInvalid => ProblemWords {
            title: "Check the name of the field",
            detail: "Use 1 to 40 lower-case letters a–z, digits and hyphens, for example hair-colour.",
        },
        Code::FieldInvalid => ProblemWords {
            title: "This does not fit the field",
            detail: "Check what the field holds: a text, a number, a day, yes or no, or one of its choices.",
        },
        Code::FieldRetired => ProblemWords {
            title: "The field is no longer in use",
            detail: "You can keep or remove what is in it, but nothing new can be saved.",
        },
        Code::FieldRestricted => ProblemWords {
            title: "The field is restricted",
            detail: "Only those with the right to restricted fields can see and change it. Leave it out: it stays as it is.",
        },
        Code::FieldNotOpened => ProblemWords {
            title: "You may not see this field",
            detail: "Only those with the right to restricted fields can open one or remove its choices. Ask your administrator.",
        },
        Code::FieldKindFixed => ProblemWords {
            title: "What a field holds cannot be changed",
            detail: "Stop using this field and add a new one for the other kind of value.",
        },
        Code::ChoiceInUse => ProblemWords {
            title: "Somebody has this choice",
            detail: "Keep the choice, or first change it on the cards of those who have it.",
        },
        Code::DayInvalid => {
            ProblemWords { title: "Check the day", detail: "Give a day of the calendar, such as 2026-11-25, no more than a year ahead." }
        }
        Code::AmountInvalid => ProblemWords { title: "Check the amount", detail: "Give the amount in whole cents, below 10 billion." },
        Code::WalkInTold => ProblemWords {
            title: "No details for walk-in customers",
            detail: "Leave out the note and do not mark it as open: nothing may show who it was. Use a customer card for that.",
        },
        Code::EmailNeeded => ProblemWords {
            title: "There is no e-mail address",
            detail: "First add the address that the messages go to, on the customer's card.",
        },
        Code::MethodInvalid => ProblemWords {
            title: "Not a valid way to record",
            detail: "Choose in person, phone or paper. Customers give any other consent themselves.",
        },
        Code::OriginalNeeded => ProblemWords {
            title: "Where is the paper kept?",
            detail: "Write where the original can be found, for example Folder 3, front desk.",
        },
        Code::OriginalTooLong => {
            ProblemWords { title: "The note on the original is too long", detail: "Shorten it to at most 500 characters." }
        }
        Code::GivenThemself => ProblemWords {
            title: "The customer has already consented",
            detail: "You do not need to ask again: their own consent is valid.",
        },
        Code::ObjectionStands => ProblemWords {
            title: "The customer has opted out of this",
            detail: "Only the customer can change this, on their own page or by confirming a form from their e-mail.",
        },
        Code::TokenInvalid => ProblemWords {
            title: "The link does not work",
            detail: "Open the link straight from the message, so that nothing is cut off, or ask for a new one.",
        },
        Code::TokenIncomplete => ProblemWords {
            title: "The link is incomplete",
            detail: "Its end is missing. Open the link straight from the message, or ask for a new one.",
        },
        Code::AddressChanged => ProblemWords {
            title: "This link belonged to another address",
            detail: "The e-mail address has been changed since the link was sent. Ask for a new link to the current address.",
        },
        Code::CodeMalformed => {
            ProblemWords { title: "Type six digits", detail: "The code has six digits, for example 123 456. This did not count as a try." }
        }
        Code::RecoveryMalformed => ProblemWords {
            title: "Check the recovery code",
            detail: "A recovery code has 16 letters and digits in groups of four. This did not count as a try.",
        },
        Code::ProofPending => ProblemWords {
            title: "The proof is not ready yet",
            detail: "It is ready a few seconds after the event. Try again in a moment.",
        },
        Code::TokenExpired => ProblemWords { title: "The link has expired", detail: "Start again and we will send you a new one." },
        Code::CodeNeeded => {
            ProblemWords { title: "Six digits are needed", detail: "Type the digits shown in the browser in which you asked for the link." }
        }
        Code::CodeWrong => ProblemWords {
            title: "The digits do not match",
            detail: "Check the six digits in the browser in which you asked for the link, and try again.",
        },
        Code::Unauthenticated => ProblemWords { title: "Sign in", detail: "Sign in first and then try again." },
        Code::Forbidden => ProblemWords { title: "You do not have the right to do this", detail: "Ask your administrator for it." },
        Code::UndertakingNeeded => ProblemWords {
            title: "Accept the undertaking first",
            detail: "Read the confidentiality undertaking and accept it. After that you can use the register.",
        },
        Code::UndertakingChanged => ProblemWords { title: "The undertaking has changed", detail: "Reload the page and read the new text." },
        Code::NothingChanged => {
            ProblemWords { title: "Nothing has changed", detail: "This text is already in force. Change something and then publish." }
        }
        Code::PointsTooLong => ProblemWords {
            title: "The text is too long",
            detail: "At most 30 points of 600 characters each: longer texts do not get read.",
        },
        Code::PointsDiffer => ProblemWords {
            title: "A point is missing in this language",
            detail: "Write the same number of points in every language, one per line: everyone accepts the same thing.",
        },
        Code::InvitationEnded => {
            ProblemWords { title: "The invitation is no longer valid", detail: "Ask your administrator for a new one." }
        }
        Code::PasskeyRefused => ProblemWords {
            title: "The passkey was not accepted",
            detail: "Try again. If this happens again, use another passkey or a recovery code.",
        },
        Code::RecoveryWrong => ProblemWords { title: "The address or the code is wrong", detail: "Check both. Each code works once." },
        Code::UserExists => {
            ProblemWords { title: "There is a user with this address already", detail: "Change their rights, or invite them again." }
        }
        Code::RightNotYours => ProblemWords {
            title: "You do not have this right yourself",
            detail: "You can give and take only rights that you have, and change only users and keys that have no others. Ask your administrator.",
        },
        Code::NotYourOwn => ProblemWords {
            title: "Someone else made this",
            detail: "Only the one who made it and an administrator can change or delete it.",
        },
        Code::KeyEndsSooner => ProblemWords {
            title: "An API key that ends cannot do this",
            detail: "It would give rights that outlive the key. Sign in to the console and do it there.",
        },
        Code::ProofNeeded => ProblemWords {
            title: "Confirm with your passkey",
            detail: "This can only be done within five minutes of using your passkey. Use it once more, then try again.",
        },
        Code::LastAdministrator => {
            ProblemWords { title: "The register must have an administrator", detail: "Give someone else all rights first." }
        }
        Code::LastPasskey => ProblemWords { title: "This is your only passkey", detail: "Add another one first." },
        Code::LifeOutOfRange => ProblemWords { title: "Invalid validity period", detail: "Choose from 1 to 366 days: a year at most." },
        Code::CrossSite => {
            ProblemWords { title: "The request came from another site", detail: "Open the page at its own address and try again there." }
        }
        Code::TooManyRequests => ProblemWords { title: "Too many attempts", detail: "Wait a moment and then try again." },
        Code::AlreadySetUp => ProblemWords { title: "The register is already set up", detail: "Ask your administrator for an API key." },
        Code::SetupTokenInvalid => {
            ProblemWords { title: "The setup link is not valid", detail: "Use the link that was printed when the program started." }
        }
        Code::PreconditionFailed => {
            ProblemWords { title: "Somebody else has changed this", detail: "Load the newest version and make your change there." }
        }
        Code::PreconditionRequired => ProblemWords {
            title: "The version is missing",
            detail: "Send the change with the header If-Match and the ETag of the version you are changing.",
        },
        Code::Unpublishable => {
            ProblemWords { title: "The form cannot be published yet", detail: "Correct the points listed and then publish." }
        }
        Code::WordsMissing => ProblemWords { title: "Text is missing", detail: "Write this text and the form can be published." },
        Code::WordsUnsaid => ProblemWords {
            title: "The text does not say everything",
            detail: "Name every recipient and country in it, or write {processors}, {disclosures}, {transfers} and {retention} and they will be filled in.",
        },
        Code::PurposeRetired => {
            ProblemWords { title: "The purpose is no longer in use", detail: "Remove it from the form, or start using it again first." }
        }
        Code::PurposeExists => {
            ProblemWords { title: "A purpose has this name already", detail: "Choose another name, or change the purpose that has it." }
        }
        Code::PurposeInUse => ProblemWords {
            title: "A form asks for this purpose",
            detail: "Remove the purpose from every form, publish the forms and then stop using it.",
        },
        Code::ProcessingMustChange => ProblemWords {
            title: "People have consented to this",
            detail: "To change this, say that the processing changes. They will then be asked again.",
        },
        Code::RecipientNameInvalid => ProblemWords {
            title: "Check the name of the recipient",
            detail: "Give a name of 1 to 120 characters, that customers can look up.",
        },
        Code::RecipientTwice => {
            ProblemWords { title: "The recipient is listed twice", detail: "Remove one of the two, or choose what else it does." }
        }
        Code::SafeguardNeeded => ProblemWords {
            title: "What is the transfer based on?",
            detail: "The country is outside the European Economic Area: choose what protects the data there.",
        },
        Code::SafeguardIdle => ProblemWords {
            title: "No safeguard is needed",
            detail: "The country is in the European Economic Area: leave the safeguard out.",
        },
        Code::BasisOff => ProblemWords {
            title: "This basis is not in use",
            detail: "Your administrator can turn it on for a purpose. Until then you may contact people only with consent.",
        },
        Code::NotMarketing => ProblemWords {
            title: "Only marketing can have another basis",
            detail: "Leave it out: surveys and other purposes need consent.",
        },
        Code::PurposeUnshown => ProblemWords {
            title: "Customers have not been told yet",
            detail: "Publish a form first that tells of the purpose: the people you contact must be able to opt out of it.",
        },
        Code::LegalPerson => ProblemWords {
            title: "This customer is a business",
            detail: "A sale is a basis for contacting private customers only. Businesses have a separate basis, which your administrator turns on.",
        },
        Code::NotASale => ProblemWords { title: "This is not their purchase", detail: "Choose a purchase from the person's own history." },
        Code::OptOutNotOffered => ProblemWords {
            title: "Opting out was not offered",
            detail: "Without it you may not contact anyone on the basis of a sale. Ask for consent instead.",
        },
        Code::CountChanged => ProblemWords {
            title: "The number of people has changed",
            detail: "Look at how many people this concerns now, and then confirm that number.",
        },
        Code::EditionUnknown => ProblemWords { title: "No such version", detail: "Choose one of the versions of this form." },
        Code::FormatUnknown => ProblemWords { title: "Unknown format", detail: "Choose one of the formats listed in the API description." },
        Code::SheetTooLong => ProblemWords {
            title: "Too many for a workbook",
            detail: "A sheet holds 1,048,575 people: narrow the conditions, or export them as CSV.",
        },
        Code::SheetUnknown => {
            ProblemWords { title: "Unknown sheet of labels", detail: "Choose one of the sheets listed in the API description." }
        }
        Code::StartOutOfRange => ProblemWords {
            title: "No such label on the sheet",
            detail: "Choose a label that the sheet has: count along the rows from the upper left.",
        },
        Code::NoPostalAddress => ProblemWords {
            title: "No postal address",
            detail: "No one you may contact has both a name and a postal address. Add them to the customers first.",
        },
        Code::TooManyLabels => ProblemWords {
            title: "Too many labels at once",
            detail: "One file holds 24,000 labels: narrow the conditions and print in parts.",
        },
        Code::StepUnknown => ProblemWords { title: "Unknown step of time", detail: "Write day, week or month." },
        Code::ConditionUnknown => {
            ProblemWords { title: "Unknown condition", detail: "Remove this condition, or check how its name is spelt." }
        }
        Code::ConditionInvalid => {
            ProblemWords { title: "The value of the condition is not valid", detail: "Check which values this condition can have." }
        }
        Code::CursorInvalid => ProblemWords {
            title: "The list could not be continued",
            detail: "Start again from the beginning of the list with the same conditions.",
        },
        Code::LimitOutOfRange => {
            ProblemWords { title: "The page size is not valid", detail: "Ask for fewer rows at a time, but at least one." }
        }
        Code::TooMany => ProblemWords { title: "Too many at once", detail: "Split the list and send the parts one after the other." },
        Code::DigestInvalid => ProblemWords {
            title: "The digest is not valid",
            detail: "Give the digest as sha256: followed by 64 lower-case hexadecimal digits.",
        },
        Code::LocaleUnknown => {
            ProblemWords { title: "No such language", detail: "Choose fi, sv or en: the register is in Finnish, Swedish and English." }
        }
        Code::LogForked => ProblemWords {
            title: "Nothing can be saved right now",
            detail: "The register is not the one that was last signed, so it can only be read. The administrator has to put a newer copy of the data back.",
        },
        Code::CheckpointForeign => ProblemWords {
            title: "Not a checkpoint of this register",
            detail: "Send a checkpoint whole, as this register signed it, with every line of it.",
        },
        Code::Misconfigured => ProblemWords {
            title: "The service is not ready yet",
            detail: "Try again later: the administrator has to complete the settings first.",
        },
        Code::Unavailable => ProblemWords {
            title: "The register does not answer just now",
            detail: "Try again in a moment: it is being started or is very busy.",
        },
        Code::RegisterDamaged => ProblemWords {
            title: "The register can only be read now",
            detail: "Nothing was saved: a fault was found in its database, and the administrator has to put back a backup first.",
        },
        Code::Broken => ProblemWords { title: "Something went wrong on our side", detail: "Try again in a moment: it was not your fault." },
    }
}
