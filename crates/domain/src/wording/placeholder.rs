//! Placeholders: what an editor writes in a draft in place of facts that are known elsewhere. Publishing fills them in.

/// A fact that stands in braces in a draft, such as `{controller}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Placeholder {
    /// The name of the controller.
    Controller,
    /// The contact person.
    Contact,
    /// The controller's e-mail address.
    Email,
    /// The controller's telephone number.
    Phone,
    /// The controller's postal address.
    Address,
    /// The name and, where it is known, the postal address.
    Identity,
    /// How to reach the controller, as the end of a sentence.
    Reach,
    /// The e-mail address and, where it is known, the telephone number.
    ReachedAt,
    /// Who processes the data for the controller.
    Processors,
    /// To whose own use the data is disclosed, or that it is not.
    Disclosures,
    /// Where the data goes outside the European Economic Area, or that it does not.
    Transfers,
    /// How long proof of consent is kept.
    Retention,
    /// Why it is kept that long.
    RetentionReason,
    /// To which authorities one may complain.
    Complaint,
    /// By what the audience of a message is chosen.
    Profiling,
    /// What the form asks for: the titles of its purposes.
    Purposes,
    /// What follows from giving no telephone number. Nothing where no purpose needs one.
    Telephone,
}

impl Placeholder {
    const ALL: [Self; 17] = [
        Self::Controller,
        Self::Contact,
        Self::Email,
        Self::Phone,
        Self::Address,
        Self::Identity,
        Self::Reach,
        Self::ReachedAt,
        Self::Processors,
        Self::Disclosures,
        Self::Transfers,
        Self::Retention,
        Self::RetentionReason,
        Self::Complaint,
        Self::Profiling,
        Self::Purposes,
        Self::Telephone,
    ];

    /// As it is written in a draft.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Controller => "{controller}",
            Self::Contact => "{contact}",
            Self::Email => "{email}",
            Self::Phone => "{phone}",
            Self::Address => "{address}",
            Self::Identity => "{identity}",
            Self::Reach => "{reach}",
            Self::ReachedAt => "{reached_at}",
            Self::Processors => "{processors}",
            Self::Disclosures => "{disclosures}",
            Self::Transfers => "{transfers}",
            Self::Retention => "{retention}",
            Self::RetentionReason => "{retention_reason}",
            Self::Complaint => "{complaint}",
            Self::Profiling => "{profiling}",
            Self::Purposes => "{purposes}",
            Self::Telephone => "{telephone}",
        }
    }
}

/// `text` with each placeholder replaced by its value, and with the space after it where that is empty. One that has no value stays as it is written, and so does anything else in braces.
pub(super) fn fill(text: &str, value: impl Fn(Placeholder) -> Option<String>) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        filled.push_str(&rest[..at]);
        rest = &rest[at..];
        let found = Placeholder::ALL.into_iter().find(|placeholder| rest.starts_with(placeholder.as_str()));
        if let Some((placeholder, value)) = found.and_then(|placeholder| value(placeholder).map(|value| (placeholder, value))) {
            filled.push_str(&value);
            rest = &rest[placeholder.as_str().len()..];
            if value.is_empty() {
                // A sentence that is not said leaves one space behind and not two.
                rest = rest.strip_prefix(' ').unwrap_or(rest);
            }
        } else {
            filled.push('{');
            rest = &rest[1..];
        }
    }
    filled + rest
}

/// Whatever stands in braces as a placeholder would, after everything that has a value was put in: a fact that is missing, or a name that
/// nobody knows.
pub(super) fn left_in(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        rest = &rest[at..];
        let name = rest[1..].find('}').map(|end| &rest[1..=end]);
        if let Some(name) = name.filter(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')) {
            return Some(&rest[..name.len() + 2]);
        }
        rest = &rest[1..];
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_the_place_of_what_stands_for_them() {
        let value = |placeholder| match placeholder {
            Placeholder::Controller => Some("Kukka {email} Oy".to_owned()),
            Placeholder::Email => Some("aino@kukka.example".to_owned()),
            _ => None,
        };
        assert_eq!(fill("{controller}, {email}", value), "Kukka {email} Oy, aino@kukka.example", "a value is not filled in itself");
        assert_eq!(fill("{retention} {nothing} {{email}} {", value), "{retention} {nothing} {aino@kukka.example} {");
        assert_eq!(fill("", value), "");
        assert_eq!(fill("No. {telephone} Yes.", |_| Some(String::new())), "No. Yes.");
    }

    #[test]
    fn what_was_not_filled_in_is_found() {
        assert_eq!(left_in("Soita {phone}."), Some("{phone}"));
        assert_eq!(left_in("{ {{nimi} ja {x}"), Some("{nimi}"));
        for text in ["", "{", "{}", "{ }", "{A}", "}{", "a { b } c", "{ä}"] {
            assert_eq!(left_in(text), None, "{text}");
        }
    }
}
