//! English: what problems say. Plain words, second person, no blame.

use super::keeping_problems::{keeping, of_records};
use crate::words::problems::{Code, ProblemWords, said};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn problem(code: Code) -> ProblemWords {
    match code {
        Code::MalformedJson => said("The request cannot be read", "The body is not valid JSON: check it and send it again."),
        Code::DuplicateMember => said("The same member twice", "Give each member only once."),
        Code::UnknownMember => said("Unknown member", "Leave this member out, or check how its name is spelt."),
        Code::WrongType => said("Wrong type of value", "See the API description for the kind of value that belongs here."),
        Code::Required => said("Something is missing", "Fill this in and send again."),
        Code::BodyTooLarge => said("Too large", "Send less at a time."),
        Code::BodyUnreadable => said(
            "The request did not arrive whole",
            "Send it again: what follows its headers ended too early or is not what they announce.",
        ),
        Code::AddressTooLong => said("The address is too long", "Send what is long in the body, not in the address."),
        Code::UnsupportedMediaType => said("Format not supported", "Send JSON with the header Content-Type: application/json."),
        Code::MethodNotAllowed => said("It cannot be done this way", "Use one of the methods listed in the Allow header of the answer."),
        Code::NotFound => said("Page not found", "Check the address, or go back to the front page."),
        Code::FormUnknown => said("Form not found", "Check the address, or ask the person who gave you the link for a new one."),
        Code::FormExists => said("A form has this name already", "Choose another name, or change the form that has it."),
        Code::FormRetired => said(
            "The form is no longer in use",
            "This form is closed. Your earlier choices still apply, and you can change them on your own page.",
        ),
        Code::FormUnpublished => {
            said("The form has not been published yet", "Publish the form first: no one can see a draft, so there is nothing to close.")
        }
        Code::PurposeUnknown => said("No such purpose", "Choose one of the purposes of the register."),
        Code::NoticeUnknown => said("Form text not recognised", "Reload the page, read the form and then send it."),
        Code::NoticeRetired => {
            said("The text of the form has changed", "Read the new text and then send the form again: what you have written is still here.")
        }
        Code::IdempotencyKeyInvalid => {
            said("The Idempotency-Key is not valid", "Write the value of the header in quotation marks, such as \"8e03978e-40d5\".")
        }
        Code::IdempotencyKeyReused => said("The Idempotency-Key was used before", "Use a new key for a new request."),
        Code::EmailInvalid => said("Check the e-mail address", "Write the address in the form name@example.fi."),
        Code::EmailTooLong => {
            said("The e-mail address is too long", "Give an address of at most 254 characters, at most 64 of them before the @.")
        }
        Code::EmailFormula => said(
            "This address cannot be taken",
            "A spreadsheet takes an address that begins like this for a formula. Give one that begins with a letter or a digit.",
        ),
        Code::EmailLettersUnsupported => said(
            "We cannot write to this address",
            "Our mail server cannot send to addresses with letters such as ä or ö before the @. Give another address.",
        ),
        Code::NameTooLong => said("The name is too long", "Shorten the name or leave it out: it is optional."),
        Code::PhoneNeeded => {
            said("A telephone number is needed", "Give the number that messages go to: without it we cannot send you text messages.")
        }
        Code::AgeUnconfirmed => said(
            "Your age is not confirmed",
            "Tick the box if you are old enough. If you are not, you cannot sign up by yourself yet. We have kept nothing.",
        ),
        Code::PhoneInvalid => {
            said("Check the telephone number", "Write one number, as it is dialled or with its country code, such as +358 40 123 4567.")
        }
        Code::NothingChosen => {
            said("Nothing selected", "Tick at least one box. If you do not want any of them, close the page and nothing will be saved.")
        }
        Code::ChoiceNotShown => said("This was not asked", "Reload the page and answer what the form asks."),
        Code::EmailTaken => said("Another customer has this address", "Open the card of the customer who has it, or check the spelling."),
        Code::PersonRestricted => said(
            "The processing is restricted",
            "The person has asked for this: until the restriction ends, the data is only stored and cannot be changed.",
        ),
        Code::ErasureHeld => said(
            "The customer cannot be deleted yet",
            "Something stands in the way: an entry is still open, or the use of the data is restricted. Settle it first.",
        ),
        Code::RequestsOpen => said("Too many open requests", "Wait until we have answered your open requests, or take one of them back."),
        Code::RequestClosed => {
            said("The request is closed already", "Load the request again. If the matter goes on, record a new request.")
        }
        Code::CertificateInvalid => said("This certificate is not ours", "It was signed by another register, or it was changed."),
        Code::RecipientToldAlready => said("The recipient has been told already", "Load the list again."),
        Code::ExtendedAlready => said("The time was extended already", "The time can be extended only once. Answer by the new date."),
        Code::TooLateToExtend => {
            said("The time can no longer be extended", "The time can be extended only within the first month. Answer the request at once.")
        }
        Code::RequesterUnidentified => {
            said("It is not sure who asks", "Make sure who asks first. Otherwise the data could reach the wrong person.")
        }
        Code::ReasonsNeeded => {
            said("Reasons are missing", "Write the reasons in your own words. Without them a request cannot be refused.")
        }
        Code::GroundUnfit => {
            said("The ground does not fit the request", "Choose a ground on which such a request can be refused. What is granted has none.")
        }
        Code::TextTooLong => said("The text is too long", "Shorten the text and send again."),
        Code::PostalCodeInvalid => said("Check the postal code", "In Finland and Sweden a postal code has five digits, such as 40100."),
        Code::CountryInvalid => said("Check the country", "Give the country with two letters, such as FI or SE."),
        Code::FieldUnknown => said("There is no such field", "Add the field and say what it is for before you save anything in it."),
        Code::FieldNameInvalid => {
            said("Check the name of the field", "Use 1 to 40 lower-case letters a–z, digits and hyphens, for example hair-colour.")
        }
        Code::FieldInvalid => {
            said("This does not fit the field", "Check what the field holds: a text, a number, a day, yes or no, or one of its choices.")
        }
        Code::FieldRetired => said("The field is no longer in use", "You can keep or remove what is in it, but nothing new can be saved."),
        Code::FieldRestricted => said(
            "The field is restricted",
            "Only those with the right to restricted fields can see and change it. Leave it out: it stays as it is.",
        ),
        Code::FieldNotOpened => said(
            "You may not see this field",
            "Only those with the right to restricted fields can open one or remove its choices. Ask your administrator.",
        ),
        Code::FieldKindFixed => {
            said("What a field holds cannot be changed", "Stop using this field and add a new one for the other kind of value.")
        }
        Code::ChoiceInUse => said("Somebody has this choice", "Keep the choice, or first change it on the cards of those who have it."),
        Code::AnswerNeeded => said("An answer is missing", "Answer the question, or clear the box of the consent that needs it."),
        Code::AnswerInvalid => said("Check the answer", "Give a day such as 2026-11-25, a number in digits, or one of the choices."),
        Code::AnswerUnasked => said("This was not asked", "Send only answers to what the form asks for."),
        Code::AskedTwice => said("The same data is asked for twice", "Remove one of the questions."),
        Code::FieldAsked => said("A purpose asks for this data", "First remove the question from the purpose."),
        Code::FieldForOther => said("This was collected for another purpose", "Use it only for the purposes that ask for it."),
        Code::DayInvalid => said("Check the day", "Give a day of the calendar, such as 2026-11-25, no more than a year ahead."),
        Code::AmountInvalid => said("Check the amount", "Give the amount in whole cents, below 10 billion."),
        Code::WalkInTold => said(
            "No details for walk-in customers",
            "Leave out the note and do not mark it as open: nothing may show who it was. Use a customer card for that.",
        ),
        Code::EmailNeeded => said("There is no e-mail address", "First add the address that the messages go to, on the customer's card."),
        Code::MethodInvalid => {
            said("Not a valid way to record", "Choose in person, phone or paper. Customers give any other consent themselves.")
        }
        Code::OriginalNeeded => {
            said("Where is the paper kept?", "Write where the original can be found, for example Folder 3, front desk.")
        }
        Code::OriginalTooLong => said("The note on the original is too long", "Shorten it to at most 500 characters."),
        Code::ScanInvalid => said("This file cannot be kept", "Choose a picture or a PDF."),
        Code::ScanTooLarge => said("The picture is too large", "A picture or PDF may have at most 1 MB: scan it at a lower resolution."),
        Code::ScanWithoutPaper => {
            said("This did not come on paper", "The scan of a paper can only be added to what was recorded from a paper.")
        }
        Code::GivenThemself => said("The customer has already consented", "You do not need to ask again: their own consent is valid."),
        Code::ObjectionStands => said(
            "The customer has opted out of this",
            "Only the customer can change this, on their own page or by confirming a form from their e-mail.",
        ),
        Code::TokenInvalid => {
            said("The link does not work", "Open the link straight from the message, so that nothing is cut off, or ask for a new one.")
        }
        Code::TokenIncomplete => {
            said("The link is incomplete", "Its end is missing. Open the link straight from the message, or ask for a new one.")
        }
        Code::AddressChanged => said(
            "This link belonged to another address",
            "The e-mail address has been changed since the link was sent. Ask for a new link to the current address.",
        ),
        Code::CodeMalformed => said("Type six digits", "The code has six digits, for example 123 456. This did not count as a try."),
        Code::RecoveryMalformed => {
            said("Check the recovery code", "A recovery code has 16 letters and digits in groups of four. This did not count as a try.")
        }
        Code::ProofPending => said("The proof is not ready yet", "It is ready a few seconds after the event. Try again in a moment."),
        Code::SignupReplaced => said(
            "The form was corrected",
            "The form was sent again with corrections, so this link confirms nothing. Open the newer message or fill in the form again.",
        ),
        Code::TokenExpired => said("The link has expired", "Start again and we will send you a new one."),
        Code::CodeNeeded => said("Six digits are needed", "Type the digits shown in the browser in which you asked for the link."),
        Code::CodeWrong => {
            said("The digits do not match", "Check the six digits in the browser in which you asked for the link, and try again.")
        }
        Code::Unauthenticated => said("Sign in", "Sign in first and then try again."),
        Code::Forbidden => said("You do not have the right to do this", "Ask your administrator for it."),
        Code::UndertakingNeeded => {
            said("Accept the undertaking first", "Read the confidentiality undertaking and accept it. After that you can use the register.")
        }
        Code::UndertakingChanged => said("The undertaking has changed", "Reload the page and read the new text."),
        Code::NothingChanged => said("Nothing has changed", "This text is already in force. Change something and then publish."),
        Code::PointsTooLong => said("The text is too long", "At most 30 points of 600 characters each: longer texts do not get read."),
        Code::PointsDiffer => said(
            "A point is missing in this language",
            "Write the same number of points in every language, one per line: everyone accepts the same thing.",
        ),
        Code::InvitationEnded => said("The invitation is no longer valid", "Ask your administrator for a new one."),
        Code::PasskeyRefused => {
            said("The passkey was not accepted", "Try again. If this happens again, use another passkey or a recovery code.")
        }
        Code::RecoveryWrong => said("The address or the code is wrong", "Check both. Each code works once."),
        Code::UserExists => said("There is a user with this address already", "Change their rights, or invite them again."),
        Code::RightNotYours => said(
            "You do not have this right yourself",
            "You can give and take only rights that you have, and change only users and keys that have no others. Ask your administrator.",
        ),
        Code::NotYourOwn => said("Someone else made this", "Only the one who made it and an administrator can change or delete it."),
        Code::KeyEndsSooner => said(
            "An API key that ends cannot do this",
            "It would give rights that outlive the key. Sign in to the console and do it there.",
        ),
        Code::ProofNeeded => said(
            "Confirm with your passkey",
            "This can only be done within five minutes of using your passkey. Use it once more, then try again.",
        ),
        Code::LastAdministrator => said("The register must have an administrator", "Give someone else all rights first."),
        Code::LastPasskey => said("This is your only passkey", "Add another one first."),
        Code::LifeOutOfRange => said("Invalid validity period", "Choose from 1 to 366 days: a year at most."),
        Code::CrossSite => said("The request came from another site", "Open the page at its own address and try again there."),
        Code::TooManyRequests => said("Too many attempts", "Wait a moment and then try again."),
        Code::NotSetUp => {
            said("This form is not in use yet", "This is a preview that takes no details. Nothing that you entered was saved.")
        }
        Code::BusinessIdInvalid => {
            said("Check the business ID", "Write the whole number, for example 1234567-1. Its check digit does not match.")
        }
        Code::WebsiteInvalid => said("Check the web address", "Write the address of the website, for example www.business.fi."),
        Code::ExampleValue => said("This is an example", "Write the business’s own details here, or leave the field empty."),
        Code::BracesForbidden => {
            said("Braces cannot be used", "Write it without braces: they are reserved for placeholders in the texts of forms.")
        }
        Code::ControllerUncertain => {
            said("Is it the same controller?", "Say whether it is the same business with new details or another business.")
        }
        Code::AlreadySetUp => said("The register is already set up", "Ask your administrator for an API key."),
        Code::SetupTokenInvalid => said("The setup link is not valid", "Use the link that was printed when the program started."),
        Code::PreconditionFailed => said("Somebody else has changed this", "Load the newest version and make your change there."),
        Code::PreconditionRequired => {
            said("The version is missing", "Send the change with the header If-Match and the ETag of the version you are changing.")
        }
        Code::Unpublishable => said("The form cannot be published yet", "Correct the points listed and then publish."),
        Code::WordsMissing => said("Text is missing", "Write this text and the form can be published."),
        Code::WordsUnsaid => said(
            "The text does not say everything",
            "Name every purpose, recipient and country in it, or write {purposes}, {processors}, {disclosures}, {transfers} and {retention} and they will be filled in.",
        ),
        Code::PurposeNotAsked => said(
            "The text says too much",
            "It names a purpose that the form does not ask for. Take it out of the text, or write {purposes} in place of the list.",
        ),
        Code::PurposeRetired => said("The purpose is no longer in use", "Remove it from the form, or start using it again first."),
        Code::PurposeExists => said("A purpose has this name already", "Choose another name, or change the purpose that has it."),
        Code::PurposeInUse => {
            said("A form asks for this purpose", "Remove the purpose from every form, publish the forms and then stop using it.")
        }
        Code::ProcessingMustChange => {
            said("People have consented to this", "To change this, say that the processing changes. They will then be asked again.")
        }
        Code::RecipientNameInvalid => {
            said("Check the name of the recipient", "Give a name of 1 to 120 characters, that customers can look up.")
        }
        Code::RecipientTwice => said("The recipient is listed twice", "Remove one of the two, or choose what else it does."),
        Code::SafeguardNeeded => said(
            "What is the transfer based on?",
            "The country is outside the European Economic Area: choose what protects the data there.",
        ),
        Code::SafeguardIdle => said("No safeguard is needed", "The country is in the European Economic Area: leave the safeguard out."),
        Code::BasisOff => said(
            "This basis is not in use",
            "Your administrator can turn it on for a purpose. Until then you may contact people only with consent.",
        ),
        Code::NotMarketing => said("Only marketing can have another basis", "Leave it out: surveys and other purposes need consent."),
        Code::PurposeUnshown => said(
            "Customers have not been told yet",
            "Publish a form first that tells of the purpose: the people you contact must be able to opt out of it.",
        ),
        Code::LegalPerson => said(
            "This customer is a business",
            "A sale is a basis for contacting private customers only. Businesses have a separate basis, which your administrator turns on.",
        ),
        Code::NotASale => said("This is not their purchase", "Choose a purchase from the person's own history."),
        Code::OptOutNotOffered => {
            said("Opting out was not offered", "Without it you may not contact anyone on the basis of a sale. Ask for consent instead.")
        }
        Code::CountChanged => {
            said("The number of people has changed", "Look at how many people this concerns now, and then confirm that number.")
        }
        Code::EditionUnknown => said("No such version", "Choose one of the versions of this form."),
        Code::FormatUnknown => said("Unknown format", "Choose one of the formats listed in the API description."),
        Code::StartOutOfRange => {
            said("No such label on the sheet", "Choose a label that the sheet has: count along the rows from the upper left.")
        }
        Code::NoPostalAddress => {
            said("No postal address", "No one you may contact has both a name and a postal address. Add them to the customers first.")
        }
        Code::TooManyLabels => said("Too many labels at once", "One file holds 24,000 labels: narrow the conditions and print in parts."),
        Code::StepUnknown => said("Unknown step of time", "Write day, week or month."),
        Code::ConditionUnknown => said("Unknown condition", "Remove this condition, or check how its name is spelt."),
        Code::ConditionInvalid => said("The value of the condition is not valid", "Check which values this condition can have."),
        Code::CursorInvalid => {
            said("The list could not be continued", "Start again from the beginning of the list with the same conditions.")
        }
        Code::LimitOutOfRange => said("The page size is not valid", "Ask for fewer rows at a time, but at least one."),
        Code::TooMany => said("Too many at once", "Split the list and send the parts one after the other."),
        Code::DigestInvalid => said("The digest is not valid", "Give the digest as sha256: followed by 64 lower-case hexadecimal digits."),
        Code::LocaleUnknown => said("No such language", "Choose fi, sv or en: the register is in Finnish, Swedish and English."),
        Code::OriginInvalid => said("Not the address of a site", "Write the site's address as https://www.business.com, without a path."),
        Code::OriginsTooMany => said("Too many sites", "Name at most 20 sites."),
        Code::PaperSizeUnknown => said("No such size of paper", "Choose one of the two sizes: a4 or a5."),
        Code::ColorInvalid => said("The colour cannot be read", "Write the colour as #7a4326: a number sign and six digits from 0 to f."),
        Code::ColorFaint => said(
            "The colour does not stand out",
            "Choose a darker one: text would not stand out from it, nor it from the page (at least 4.5 : 1).",
        ),
        Code::PictureUnknown => {
            said("The picture has changed", "Load the settings again: another picture has taken the place of this one.")
        }
        Code::PictureUnreadable => said("The picture cannot be read", "Send a whole SVG or PNG file."),
        Code::PictureTooLarge => said(
            "The picture is too large",
            "Make it smaller: a logo has at most 200 kB, a cover 300 kB, and either at most four megapixels.",
        ),
        Code::PictureSizeless => said("The SVG has no size", "Save it so that it has a viewBox, or a width and a height."),
        Code::PictureActive => {
            said("The picture holds a program or an animation", "Save the logo as a picture alone, without scripts, animations and HTML.")
        }
        Code::PictureExternal => {
            said("The picture refers to something elsewhere", "Save the logo so that all of its parts are in the one file.")
        }
        Code::PictureStyled => said("The SVG has a style sheet", "Save it so that its styles are attributes (presentation attributes)."),
        Code::PictureEntities => {
            said("The SVG has entities of its own", "Save it as a plain SVG, without what the drawing program adds for itself.")
        }
        Code::LogForked => said(
            "Nothing can be saved right now",
            "The register is not the one that was last signed, so it can only be read. The administrator has to put a newer copy of the data back.",
        ),
        Code::CheckpointForeign => {
            said("Not a checkpoint of this register", "Send a checkpoint whole, as this register signed it, with every line of it.")
        }
        Code::Misconfigured => {
            said("The service is not ready yet", "Try again later: the administrator has to complete the settings first.")
        }
        Code::Unavailable => said("The register does not answer just now", "Try again in a moment: it is being started or is very busy."),
        Code::RegisterDamaged => said(
            "The register can only be read now",
            "Nothing was saved: a fault was found in its database, and the administrator has to put back a backup first.",
        ),
        Code::RecipientKeyInvalid => said("Not a public key", "Copy the public key of age whole: it begins with age1."),
        Code::RegisterRestoring => {
            said("A backup is being restored", "Try again in a few minutes: the register is being restored from a backup.")
        }
        Code::Broken => said("Something went wrong on our side", "Try again in a moment: it was not your fault."),
        Code::MonthsOutOfRange
        | Code::CleaningUnderWay
        | Code::CleaningNotReady
        | Code::CleaningEmpty
        | Code::MergeSame
        | Code::MergeOtherStays
        | Code::MergeWaits
        | Code::MergeUnreachable
        | Code::MergeOver
        | Code::MergeNotLast
        | Code::RenewalPurposeUnfit
        | Code::RenewalPlanInvalid
        | Code::RenewalOver
        | Code::RenewalNobodyLeft
        | Code::SheetTooLong
        | Code::SheetUnknown
        | Code::ImportEmpty
        | Code::ImportUnreadable
        | Code::ImportOldFormat
        | Code::ImportDamaged
        | Code::ImportEntities
        | Code::ImportTooLarge
        | Code::ImportTooManyRows
        | Code::ImportTooManyColumns
        | Code::ImportCellTooLong
        | Code::ImportEncodingMixed
        | Code::ImportEncodingWrong
        | Code::ImportSheetUnknown
        | Code::ImportWidth
        | Code::ImportColumnTwice
        | Code::ImportNobody
        | Code::ImportNotReady
        | Code::ImportNotUndone
        | Code::BackupRunning
        | Code::BackupForeign
        | Code::BackupEncrypted
        | Code::BackupNewer
        | Code::BackupAltered
        | Code::BackupTruncated
        | Code::BackupOtherSecrets
        | Code::BackupOtherKey => keeping(code),
        Code::ImportNotJson | Code::ImportRecordsUnknown | Code::ImportTooManyRecords | Code::ImportSubject => of_records(code),
    }
}
