//! English: what problems say. Plain words, second person, no blame.

use super::problems::{Code, Words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn problem(code: Code) -> Words {
    let (title, detail) = match code {
        Code::MalformedJson => ("The request cannot be read", "The body is not valid JSON: check it and send it again."),
        Code::DuplicateMember => ("The same member twice", "Give each member only once."),
        Code::UnknownMember => ("Unknown member", "Leave this member out, or check how its name is spelt."),
        Code::WrongType => ("Wrong type of value", "See the API description for the kind of value that belongs here."),
        Code::Required => ("Something is missing", "Fill this in and send again."),
        Code::BodyTooLarge => ("Too large", "Send less at a time."),
        Code::UnsupportedMediaType => ("Format not supported", "Send JSON with the header Content-Type: application/json."),
        Code::MethodNotAllowed => ("It cannot be done this way", "Use one of the methods listed in the Allow header of the answer."),
        Code::NotFound => ("Page not found", "Check the address, or go back to the front page."),
        Code::FormUnknown => ("Form not found", "Check the address, or ask the person who gave you the link for a new one."),
        Code::FormExists => ("A form has this name already", "Choose another name, or change the form that has it."),
        Code::FormRetired => (
            "The form is no longer in use",
            "This form is closed. Your earlier choices still apply, and you can change them on your own page.",
        ),
        Code::FormUnpublished => {
            ("The form has not been published yet", "Publish the form first: no one can see a draft, so there is nothing to close.")
        }
        Code::PurposeUnknown => ("No such purpose", "Choose one of the purposes of the register."),
        Code::NoticeUnknown => ("Form text not recognised", "Reload the page, read the form and then send it."),
        Code::NoticeRetired => {
            ("The text of the form has changed", "Read the new text and then send the form again: what you have written is still here.")
        }
        Code::IdempotencyKeyInvalid => {
            ("The Idempotency-Key is not valid", "Write the value of the header in quotation marks, such as \"8e03978e-40d5\".")
        }
        Code::IdempotencyKeyReused => ("The Idempotency-Key was used before", "Use a new key for a new request."),
        Code::EmailInvalid => ("Check the e-mail address", "Write the address in the form name@example.fi."),
        Code::EmailTooLong => {
            ("The e-mail address is too long", "Give an address of at most 254 characters, at most 64 of them before the @.")
        }
        Code::NameTooLong => ("The name is too long", "Shorten the name or leave it out: it is optional."),
        Code::PhoneNeeded => {
            ("A telephone number is needed", "Give the number that messages go to: without it we cannot send you text messages.")
        }
        Code::PhoneInvalid => ("Check the telephone number", "Write the number with its country code, such as +358 40 123 4567."),
        Code::NothingChosen => {
            ("Nothing selected", "Tick at least one box. If you do not want any of them, close the page and nothing will be saved.")
        }
        Code::ChoiceNotShown => ("This was not asked", "Reload the page and answer what the form asks."),
        Code::EmailTaken => ("Another customer has this address", "Open the card of the customer who has it, or check the spelling."),
        Code::PersonRestricted => (
            "The processing is restricted",
            "The person has asked for this: until the restriction ends, the data is only stored and cannot be changed.",
        ),
        Code::TextTooLong => ("The text is too long", "Shorten the text and send again."),
        Code::PostalCodeInvalid => ("Check the postal code", "In Finland and Sweden a postal code has five digits, such as 40100."),
        Code::CountryInvalid => ("Check the country", "Give the country with two letters, such as FI or SE."),
        Code::FieldUnknown => ("There is no such field", "Add the field and say what it is for before you save anything in it."),
        Code::FieldNameInvalid => {
            ("Check the name of the field", "Use 1 to 40 lower-case letters a–z, digits and hyphens, for example hair-colour.")
        }
        Code::FieldInvalid => {
            ("This does not fit the field", "Check what the field holds: a text, a number, a day, yes or no, or one of its choices.")
        }
        Code::FieldRetired => ("The field is no longer in use", "You can keep or remove what is in it, but nothing new can be saved."),
        Code::FieldRestricted => (
            "The field is restricted",
            "Only those with the right to restricted fields can see and change it. Leave it out: it stays as it is.",
        ),
        Code::FieldKindFixed => {
            ("What a field holds cannot be changed", "Stop using this field and add a new one for the other kind of value.")
        }
        Code::ChoiceInUse => ("Somebody has this choice", "Keep the choice, or first change it on the cards of those who have it."),
        Code::DayInvalid => ("Check the day", "Give a day of the calendar, such as 2026-11-25, no more than a year ahead."),
        Code::AmountInvalid => ("Check the amount", "Give the amount in whole cents, below 10 billion."),
        Code::WalkInTold => (
            "No details for walk-in customers",
            "Leave out the note and do not mark it as open: nothing may show who it was. Use a customer card for that.",
        ),
        Code::EmailNeeded => ("There is no e-mail address", "First add the address that the messages go to, on the customer's card."),
        Code::MethodInvalid => {
            ("Not a valid way to record", "Choose in person, phone or paper. Customers give any other consent themselves.")
        }
        Code::OriginalNeeded => ("Where is the paper kept?", "Write where the original can be found, for example Folder 3, front desk."),
        Code::OriginalTooLong => ("The note on the original is too long", "Shorten it to at most 500 characters."),
        Code::GivenThemself => ("The customer has already consented", "You do not need to ask again: their own consent is valid."),
        Code::ObjectionStands => (
            "The customer has opted out of this",
            "Only the customer can change this, on their own page or by confirming a form from their e-mail.",
        ),
        Code::TokenInvalid => {
            ("The link does not work", "Open the link straight from the message, so that nothing is cut off, or ask for a new one.")
        }
        Code::ProofPending => ("The proof is not ready yet", "It is ready a few seconds after the event. Try again in a moment."),
        Code::TokenExpired => ("The link has expired", "Start again and we will send you a new one."),
        Code::CodeNeeded => ("Six digits are needed", "Type the digits shown in the browser in which you asked for the link."),
        Code::CodeWrong => {
            ("The digits do not match", "Check the six digits in the browser in which you asked for the link, and try again.")
        }
        Code::Unauthenticated => ("Sign in", "Sign in first and then try again."),
        Code::Forbidden => ("You do not have the right to do this", "Ask your administrator for it."),
        Code::UndertakingNeeded => {
            ("Accept the undertaking first", "Read the confidentiality undertaking and accept it. After that you can use the register.")
        }
        Code::UndertakingChanged => ("The undertaking has changed", "Reload the page and read the new text."),
        Code::NothingChanged => ("Nothing has changed", "This text is already in force. Change something and then publish."),
        Code::PointsTooLong => ("The text is too long", "At most 30 points of 600 characters each: longer texts do not get read."),
        Code::PointsDiffer => (
            "A point is missing in this language",
            "Write the same number of points in every language, one per line: everyone accepts the same thing.",
        ),
        Code::InvitationEnded => ("The invitation is no longer valid", "Ask your administrator for a new one."),
        Code::PasskeyRefused => {
            ("The passkey was not accepted", "Try again. If this happens again, use another passkey or a recovery code.")
        }
        Code::RecoveryWrong => ("The address or the code is wrong", "Check both. Each code works once."),
        Code::UserExists => ("There is a user with this address already", "Change their rights, or invite them again."),
        Code::RightNotYours => (
            "You do not have this right yourself",
            "You can give and take only rights that you have. Ask your administrator to make the change.",
        ),
        Code::LastKeeper => ("The register must have an administrator", "Give someone else all rights first."),
        Code::LastPasskey => ("This is your only passkey", "Add another one first."),
        Code::LifeOutOfRange => ("Invalid validity period", "Choose from 1 to 366 days: a year at most."),
        Code::CrossSite => ("The request came from another site", "Open the page at its own address and try again there."),
        Code::TooManyRequests => ("Too many attempts", "Wait a moment and then try again."),
        Code::AlreadySetUp => ("The register is already set up", "Ask your administrator for an API key."),
        Code::SetupTokenInvalid => ("The setup link is not valid", "Use the link that was printed when the program started."),
        Code::PreconditionFailed => ("Somebody else has changed this", "Load the newest version and make your change there."),
        Code::PreconditionRequired => {
            ("The version is missing", "Send the change with the header If-Match and the ETag of the version you are changing.")
        }
        Code::Unpublishable => ("The form cannot be published yet", "Correct the points listed and then publish."),
        Code::WordsMissing => ("Text is missing", "Write this text and the form can be published."),
        Code::PurposeRetired => ("The purpose is no longer in use", "Remove it from the form, or start using it again first."),
        Code::PurposeExists => ("A purpose has this name already", "Choose another name, or change the purpose that has it."),
        Code::PurposeInUse => {
            ("A form asks for this purpose", "Remove the purpose from every form, publish the forms and then stop using it.")
        }
        Code::ProcessingMustChange => {
            ("People have consented to this", "To change this, say that the processing changes. They will then be asked again.")
        }
        Code::WordsUnsaid => (
            "The text does not say everything",
            "Name every recipient and country in it, or write {processors}, {disclosures}, {transfers} and {retention} and they will be filled in.",
        ),
        Code::RecipientNameInvalid => {
            ("Check the name of the recipient", "Give a name of 1 to 120 characters, that customers can look up.")
        }
        Code::RecipientTwice => ("The recipient is listed twice", "Remove one of the two, or choose what else it does."),
        Code::SafeguardNeeded => {
            ("What is the transfer based on?", "The country is outside the European Economic Area: choose what protects the data there.")
        }
        Code::SafeguardIdle => ("No safeguard is needed", "The country is in the European Economic Area: leave the safeguard out."),
        Code::BasisOff => (
            "This basis is not in use",
            "Your administrator can turn it on for a purpose. Until then you may contact people only with consent.",
        ),
        Code::NotMarketing => ("Only marketing can have another basis", "Leave it out: surveys and other purposes need consent."),
        Code::PurposeUnshown => (
            "Customers have not been told yet",
            "Publish a form first that tells of the purpose: the people you contact must be able to opt out of it.",
        ),
        Code::LegalPerson => (
            "This customer is a business",
            "A sale is a basis for contacting private customers only. Businesses have a separate basis, which your administrator turns on.",
        ),
        Code::NotASale => ("This is not their purchase", "Choose a purchase from the person's own history."),
        Code::OptOutNotOffered => {
            ("Opting out was not offered", "Without it you may not contact anyone on the basis of a sale. Ask for consent instead.")
        }
        Code::CountChanged => {
            ("The number of people has changed", "Look at how many people this concerns now, and then confirm that number.")
        }
        Code::EditionUnknown => ("No such version", "Choose one of the versions of this form."),
        Code::FormatUnknown => ("Unknown format", "Choose one of the formats listed in the API description."),
        Code::SheetTooLong => ("Too many for a workbook", "A sheet holds 1,048,575 people: narrow the conditions, or export them as CSV."),
        Code::SheetUnknown => ("Unknown sheet of labels", "Choose one of the sheets listed in the API description."),
        Code::StartOutOfRange => {
            ("No such label on the sheet", "Choose a label that the sheet has: count along the rows from the upper left.")
        }
        Code::NoPostalAddress => {
            ("No postal address", "No one you may contact has both a name and a postal address. Add them to the customers first.")
        }
        Code::TooManyLabels => ("Too many labels at once", "One file holds 24,000 labels: narrow the conditions and print in parts."),
        Code::StepUnknown => ("Unknown step of time", "Write day, week or month."),
        Code::ConditionUnknown => ("Unknown condition", "Remove this condition, or check how its name is spelt."),
        Code::ConditionInvalid => ("The value of the condition is not valid", "Check which values this condition can have."),
        Code::CursorInvalid => ("The list could not be continued", "Start again from the beginning of the list with the same conditions."),
        Code::LimitOutOfRange => ("The page size is not valid", "Ask for fewer rows at a time, but at least one."),
        Code::TooMany => ("Too many at once", "Split the list and send the parts one after the other."),
        Code::DigestInvalid => ("The digest is not valid", "Give the digest as sha256: followed by 64 lower-case hexadecimal digits."),
        Code::LocaleUnknown => ("No such language", "Choose fi, sv or en: the register is in Finnish, Swedish and English."),
        Code::Misconfigured => ("The service is not ready yet", "Try again later: the administrator has to complete the settings first."),
        Code::Broken => ("Something went wrong on our side", "Try again in a moment: it was not your fault."),
    };
    Words { title, detail }
}
