//! The shape of what letters say: a language that lacks a sentence does not compile. How a letter is put together is not decided here.

use lupa_domain::{rights::RequestKind, wording::Controller};

/// Everything that letters say in one language.
pub(crate) struct LetterWords {
    /// A form from a new address.
    pub(crate) confirm: Confirm,
    /// A form from an address in the register.
    pub(crate) confirm_known: Confirm,
    /// The own page, in the letter to an address in the register.
    pub(crate) earlier_choices: &'static str,
    /// A form that asked for nothing new.
    pub(crate) already_known: AlreadyKnown,
    /// A receipt.
    pub(crate) receipt: Receipt,
    /// A sign-in link.
    pub(crate) sign_in: SignIn,
    /// A link by which a person erases themself.
    pub(crate) erase: Erase,
    /// Whether a card may be merged into another.
    pub(crate) merge: Merge,
    /// Asking for consent again.
    pub(crate) renewal: Renewal,
    /// The last letter.
    pub(crate) erased: Erased,
    /// Another address.
    pub(crate) address: Address,
    /// An invitation to a member of staff.
    pub(crate) invitation: Invitation,
    /// A change of one's own account.
    pub(crate) account_changed: AccountChanged,
    /// The warning before a cleaning.
    pub(crate) cleaning: CleaningWarning,
    pub(crate) contact_check: ContactCheck,
    /// A request under a right.
    pub(crate) request: RequestLetters,
    /// On the own page and the button that opens it.
    pub(crate) own_page: OwnPage,
    /// Before the address that the button leads to.
    pub(crate) button_fails: &'static str,
    /// At the foot of every letter.
    pub(crate) footer: Footer,
}

/// Asks to confirm a form.
pub(crate) struct Confirm {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// Before the list of what was asked for.
    pub(crate) opening: &'static str,
    /// What the link does, and for how many hours: more than one.
    pub(crate) term: fn(hours: u32) -> String,
    pub(crate) button: &'static str,
    /// For a reader who asked for nothing.
    pub(crate) stranger: &'static str,
}

/// Tells that nothing is to be done.
pub(crate) struct AlreadyKnown {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    pub(crate) opening: &'static str,
    /// For a reader who did not fill in the form.
    pub(crate) stranger: &'static str,
}

/// Brings a receipt.
pub(crate) struct Receipt {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// Before the list of what was given.
    pub(crate) opening: &'static str,
    /// In place of the list, where nothing was given.
    pub(crate) nothing_given: &'static str,
    pub(crate) attached: &'static str,
    pub(crate) recorded: Recorded,
    /// For a reader who did not fill in the form at the counter.
    pub(crate) not_at_counter: &'static str,
    /// How to come back, for a reader who stopped, or whose messages somebody else stopped.
    pub(crate) come_back: &'static str,
    pub(crate) slip: SlipWords,
    /// Before the links that stop.
    pub(crate) stop: &'static str,
    /// On such a link.
    pub(crate) stop_link: fn(title: &str) -> String,
}

/// What stands on the receipt itself.
pub(crate) struct SlipWords {
    /// What it is.
    pub(crate) title: &'static str,
    /// What it is, over what was agreed to.
    pub(crate) given: &'static str,
    /// What it is, over what was ended.
    pub(crate) ended: &'static str,
    /// Before the moment.
    pub(crate) when: &'static str,
    /// Before the id.
    pub(crate) id: &'static str,
    /// Before the digest.
    pub(crate) digest: &'static str,
}

/// Brings a receipt of what staff recorded.
pub(crate) struct Recorded {
    /// Before the list of what was given by telephone.
    pub(crate) by_phone: &'static str,
    /// Before the list of what was given at the counter.
    pub(crate) at_counter: &'static str,
    /// Before the list of what was given on paper.
    pub(crate) on_paper: &'static str,
    pub(crate) stopped: Stopped,
    pub(crate) attached: &'static str,
    /// For a reader who said no such thing.
    pub(crate) mistaken: &'static str,
}

/// Brings a receipt of what the reader was taken off.
pub(crate) struct Stopped {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// Before the list.
    pub(crate) opening: &'static str,
}

/// Brings a sign-in link.
pub(crate) struct SignIn {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    pub(crate) opening: &'static str,
    /// For how many minutes the link works: more than one.
    pub(crate) term: fn(minutes: u32) -> String,
    /// What happens in another browser.
    pub(crate) elsewhere: &'static str,
    pub(crate) button: &'static str,
    /// For a reader who did not ask for the link.
    pub(crate) stranger: &'static str,
}

/// Brings a link by which a person erases themself.
pub(crate) struct Erase {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    pub(crate) opening: &'static str,
    /// They want never to be written to again.
    pub(crate) suppress: &'static str,
    /// They want to be forgotten entirely.
    pub(crate) forget: &'static str,
    /// For how many hours the link works: more than one.
    pub(crate) term: fn(hours: u32) -> String,
    pub(crate) button: &'static str,
    /// For a reader who did not ask for it.
    pub(crate) stranger: &'static str,
}

/// Asks whether a card may be merged into another.
pub(crate) struct Merge {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// That there is another card, with this address, in part.
    pub(crate) opening: fn(stays: &str) -> String,
    /// What follows from agreeing.
    pub(crate) effect: &'static str,
    /// For how many days the link works: more than one.
    pub(crate) term: fn(days: u32) -> String,
    pub(crate) button: &'static str,
    /// For a reader who has no other card.
    pub(crate) stranger: &'static str,
}

/// Asks for consent again.
pub(crate) struct Renewal {
    pub(crate) subject: fn(controller: &str) -> String,
    /// The subject of the one reminder.
    pub(crate) reminder: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// What for.
    pub(crate) opening: fn(title: &str) -> String,
    /// Until when.
    pub(crate) term: fn(ends: &str) -> String,
    pub(crate) button: &'static str,
    /// That no answer is no consent.
    pub(crate) silence: &'static str,
    /// Before the link that says no.
    pub(crate) stop: &'static str,
    /// On that link.
    pub(crate) stop_link: fn(title: &str) -> String,
}

/// The last letter.
pub(crate) struct Erased {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// Before the list of what went.
    pub(crate) opening: &'static str,
    /// Before the list of what stays.
    pub(crate) kept: &'static str,
    /// In its place, where nothing does.
    pub(crate) nothing_kept: &'static str,
    pub(crate) attached: &'static str,
    /// That no other letter follows.
    pub(crate) last: &'static str,
}

/// About another address of the reader's.
pub(crate) struct Address {
    /// To the new one.
    pub(crate) confirm: AboutAddress,
    /// For how many hours the link works: more than one.
    pub(crate) term: fn(hours: u32) -> String,
    /// To the new one, where another person has it.
    pub(crate) taken: AboutAddress,
    /// To the old one.
    pub(crate) moved: AboutAddress,
}

/// One letter of these.
pub(crate) struct AboutAddress {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    pub(crate) opening: &'static str,
    /// Empty where there is nothing to press.
    pub(crate) button: &'static str,
    /// For a reader who asked for nothing.
    pub(crate) stranger: &'static str,
}

/// Invites a member of staff.
pub(crate) struct Invitation {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    pub(crate) opening: fn(controller: &str) -> String,
    /// What a passkey is.
    pub(crate) passkey: &'static str,
    pub(crate) button: &'static str,
    /// For how many days the invitation is valid: more than one.
    pub(crate) term: fn(days: u32) -> String,
    /// For a reader who knows nothing of it.
    pub(crate) stranger: &'static str,
}

/// Tells a person that their data goes, and how they stay.
pub(crate) struct CleaningWarning {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// Why, and on which day.
    pub(crate) opening: fn(day: &str) -> String,
    /// That nothing is to be done, and what the button does.
    pub(crate) choice: &'static str,
    pub(crate) button: &'static str,
    /// Where they see what there is.
    pub(crate) own_page: &'static str,
}

/// Asks whether the address of the business is read.
pub(crate) struct ContactCheck {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// Why it is asked.
    pub(crate) opening: &'static str,
    pub(crate) button: &'static str,
    /// Within how many days, and what follows otherwise.
    pub(crate) term: fn(days: u32) -> String,
    /// For a reader who knows nothing of it.
    pub(crate) stranger: &'static str,
}

/// Tells a member of staff of a new way to sign in as them.
pub(crate) struct AccountChanged {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    pub(crate) passkey_added: &'static str,
    pub(crate) codes_made: &'static str,
    pub(crate) key_made: &'static str,
    /// For the reader who did it.
    pub(crate) own_doing: &'static str,
    /// For the reader who did not.
    pub(crate) stranger: &'static str,
    pub(crate) button: &'static str,
}

/// The letters about a request: to its person, and to staff.
pub(crate) struct RequestLetters {
    /// What is asked for, as a noun in the middle of a sentence.
    pub(crate) kind: fn(RequestKind) -> &'static str,
    pub(crate) received: RequestReceived,
    pub(crate) extended: RequestExtended,
    pub(crate) decided: RequestDecided,
    pub(crate) reminder: RequestReminder,
}

/// Tells that a request came.
pub(crate) struct RequestReceived {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    pub(crate) opening: fn(kind: &str, number: &str) -> String,
    /// Until when it is answered.
    pub(crate) due: fn(day: &str) -> String,
    /// What can be done on the own page.
    pub(crate) own_page: &'static str,
    /// For a reader who asked for nothing.
    pub(crate) stranger: &'static str,
}

/// Tells that the answer takes longer.
pub(crate) struct RequestExtended {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    pub(crate) opening: fn(kind: &str, number: &str) -> String,
    pub(crate) due: fn(day: &str) -> String,
    /// Before the reasons.
    pub(crate) reasons: &'static str,
    /// Where one may complain all the same.
    pub(crate) remedies: &'static str,
}

/// Brings a decision. Its words are those of the certificate.
pub(crate) struct RequestDecided {
    pub(crate) subject: fn(controller: &str) -> String,
    /// Where a copy that was asked for is.
    pub(crate) fetch: &'static str,
    /// What is attached, and how it is verified.
    pub(crate) attached: fn(address: &str) -> String,
}

/// Reminds staff of a request.
pub(crate) struct RequestReminder {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    pub(crate) opening: fn(kind: &str, number: &str) -> String,
    /// By when it is to be answered.
    pub(crate) due: fn(day: &str) -> String,
    /// That this day is over.
    pub(crate) late: fn(day: &str) -> String,
    pub(crate) button: &'static str,
}

/// The way to the own page.
pub(crate) struct OwnPage {
    pub(crate) about: &'static str,
    pub(crate) button: &'static str,
}

/// The foot of a letter, line by line.
pub(crate) struct Footer {
    /// Who sent it.
    pub(crate) sender: fn(signature: &Signature) -> String,
    /// Where to ask.
    pub(crate) questions: fn(signature: &Signature) -> String,
    /// That no one wrote it by hand.
    pub(crate) automatic: &'static str,
    /// Where the description of the register is.
    pub(crate) description: fn(address: &str) -> String,
}

/// What a letter says of the controller. Administrators type these, so line breaks and control characters become spaces.
pub(crate) struct Signature {
    /// The controller's name.
    pub(crate) controller: String,
    /// The controller's name, and the postal address where one is known.
    pub(crate) identity: String,
    /// Who answers questions.
    pub(crate) contact: String,
    /// Their e-mail address, and the telephone number where one is known.
    pub(crate) reached_at: String,
}

impl Signature {
    /// The controller's, in lines.
    pub(crate) fn of(controller: &Controller) -> Self {
        Self {
            controller: one_line(&controller.name),
            identity: one_line(&controller.identity()),
            contact: one_line(&controller.contact),
            reached_at: one_line(&controller.reached_at()),
        }
    }
}

/// The text with every run of spaces, line breaks and control characters made one space, and without what cannot be seen.
pub(crate) fn one_line(text: &str) -> String {
    lupa_domain::text::one_line(text)
}

#[cfg(test)]
mod tests {
    use lupa_domain::{locale::Locale, register::starter};

    use super::*;
    use crate::words;

    #[test]
    fn a_line_stays_a_line() {
        assert_eq!(one_line(" Kauppa\r\nBcc: x@example.fi\u{0}\t "), "Kauppa Bcc: x@example.fi");
    }

    #[test]
    fn what_an_administrator_types_is_not_filled_again() {
        let controller = Controller { name: "{contact} ja {0}".into(), ..starter::controller() };
        for locale in Locale::ALL {
            let letters = &words::of(locale).letters;
            assert!((letters.footer.sender)(&Signature::of(&controller)).contains("{contact} ja {0}"));
            assert!((letters.confirm.subject)(&controller.name).ends_with("{contact} ja {0}"));
        }
    }
}
