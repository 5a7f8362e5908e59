//! The shape of the words in letters: a language that lacks one of them does not compile. The words themselves are in `locales`.

use lupa_domain::{locale::Locale, wording::Controller};

use super::locales;
pub(super) use crate::runtime::text::one_line;

/// Everything that letters say in one language. `{…}` stands for what [`fill`] puts there.
pub(super) struct Words {
    /// A form from a new address.
    pub(super) confirm: Confirm,
    /// A form from an address in the register.
    pub(super) confirm_known: Confirm,
    /// The own page, in the letter to an address in the register.
    pub(super) earlier_choices: &'static str,
    /// A form that asked for nothing new.
    pub(super) already_known: AlreadyKnown,
    /// A receipt.
    pub(super) receipt: Receipt,
    /// A sign-in link.
    pub(super) sign_in: SignIn,
    pub(super) invitation: Invitation,
    /// On the own page and the button that opens it.
    pub(super) own_page: OwnPage,
    /// Before the address that the button leads to.
    pub(super) button_fails: &'static str,
    /// At the foot of every letter.
    pub(super) footer: [&'static str; 3],
}

/// Asks to confirm a form.
pub(super) struct Confirm {
    pub(super) subject: &'static str,
    pub(super) heading: &'static str,
    /// Before the list of what was asked for.
    pub(super) opening: &'static str,
    /// What the link does, and `{hours}`.
    pub(super) term: &'static str,
    pub(super) button: &'static str,
    /// For somebody who asked for nothing.
    pub(super) stranger: &'static str,
}

/// Tells that nothing is to be done.
pub(super) struct AlreadyKnown {
    pub(super) subject: &'static str,
    pub(super) heading: &'static str,
    pub(super) opening: &'static str,
    pub(super) stranger: &'static str,
}

/// Brings a receipt.
pub(super) struct Receipt {
    pub(super) subject: &'static str,
    pub(super) heading: &'static str,
    /// Before the list of what was given.
    pub(super) opening: &'static str,
    /// In place of the list, where nothing was given.
    pub(super) nothing_given: &'static str,
    pub(super) attached: &'static str,
    pub(super) recorded: Recorded,
    /// For whoever did not fill in the form at the counter.
    pub(super) not_at_counter: &'static str,
    /// Before the links that stop.
    pub(super) stop: &'static str,
    /// On such a link: `{title}`.
    pub(super) stop_link: &'static str,
}

/// Brings a receipt of what staff wrote down.
pub(super) struct Recorded {
    /// Before the list of what was given: by telephone, at the counter, on paper.
    pub(super) openings: [&'static str; 3],
    /// Subject and heading where somebody was taken off.
    pub(super) off: (&'static str, &'static str),
    /// Before the list of what they were taken off.
    pub(super) off_opening: &'static str,
    pub(super) attached: &'static str,
    /// For whoever said no such thing.
    pub(super) mistaken: &'static str,
}

/// Brings a sign-in link.
pub(super) struct SignIn {
    pub(super) subject: &'static str,
    pub(super) heading: &'static str,
    pub(super) opening: &'static str,
    /// `{minutes}`.
    pub(super) term: &'static str,
    /// What happens in another browser.
    pub(super) elsewhere: &'static str,
    pub(super) button: &'static str,
    pub(super) stranger: &'static str,
}

/// Invites somebody of staff.
pub(super) struct Invitation {
    pub(super) subject: &'static str,
    pub(super) heading: &'static str,
    /// `{controller}`.
    pub(super) opening: &'static str,
    /// What a passkey is.
    pub(super) passkey: &'static str,
    pub(super) button: &'static str,
    /// `{days}`.
    pub(super) term: &'static str,
    pub(super) stranger: &'static str,
}

/// The way to the own page.
pub(super) struct OwnPage {
    pub(super) about: &'static str,
    pub(super) button: &'static str,
}

/// The words of a language.
pub(super) const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fi => &locales::fi::WORDS,
        Locale::Sv => &locales::sv::WORDS,
        Locale::En => &locales::en::WORDS,
    }
}

/// Puts values in the places that `template` leaves for them, in one pass: braces in a value stay braces.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, behind) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

/// What a template may say of the controller. Keepers type these, so line breaks and control characters become spaces.
pub(super) fn particulars(controller: &Controller) -> [(&'static str, String); 5] {
    [
        ("controller", one_line(&controller.name)),
        ("contact", one_line(&controller.contact)),
        ("email", one_line(&controller.email)),
        ("phone", one_line(&controller.phone)),
        ("address", one_line(&controller.address_line())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_value_says_is_not_filled_again() {
        assert_eq!(fill("{a} ja {b}.", &[("a", "{b}"), ("b", "2")]), "{b} ja 2.");
        assert_eq!(fill("ei mitään", &[]), "ei mitään");
    }
}
