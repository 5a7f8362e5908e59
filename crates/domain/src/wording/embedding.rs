//! On which sites of others forms may stand in a frame: none, until the administrator has named them. A site that shows a form
//! in a frame could lay something else over its boxes, so browsers are told (`frame-ancestors`, CSP Level 3 §6.4.2) where it may.

use crate::origin::Origin;

/// The sites, each as browsers write its origin, in the order in which they were named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllowedOrigins(Vec<Origin>);

/// Why a list of sites is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AllowedOriginsError {
    /// More than [`AllowedOrigins::MOST`].
    #[error("there are more sites than are kept")]
    TooMany,
    /// What stands at these places is no origin.
    #[error("some of the sites are not written as https://host")]
    Invalid(Vec<usize>),
}

impl AllowedOrigins {
    /// How many there may be. A business has a shop, a blog and a page for trying; with twenty the header that lists them stays under the
    /// 6 kB that proxies pass on.
    pub const MOST: usize = 20;

    /// Reads a list. The same site named twice is one; an empty line is none.
    pub fn parse<T: AsRef<str>>(texts: &[T]) -> Result<Self, AllowedOriginsError> {
        let (mut origins, mut invalid) = (Vec::new(), Vec::new());
        for (place, text) in texts.iter().enumerate().filter(|(_, text)| !text.as_ref().trim().is_empty()) {
            match text.as_ref().parse::<Origin>() {
                Ok(origin) if !origins.contains(&origin) => origins.push(origin),
                Ok(_) => {}
                Err(_) => invalid.push(place),
            }
        }
        if !invalid.is_empty() {
            return Err(AllowedOriginsError::Invalid(invalid));
        }
        if origins.len() > Self::MOST { Err(AllowedOriginsError::TooMany) } else { Ok(Self(origins)) }
    }

    /// Each as browsers write it.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        self.0.iter().map(ToString::to_string).collect()
    }

    /// What `frame-ancestors` says of them.
    #[must_use]
    pub fn frame_ancestors(&self) -> String {
        if self.0.is_empty() { "'none'".to_owned() } else { self.texts().join(" ") }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sites_are_read_as_browsers_write_them_and_each_once() {
        let allowed = AllowedOrigins::parse(&["https://Käpy.fi/", "", "http://localhost:3000", "https://xn--kpy-qla.fi:443"]);
        let texts = allowed.as_ref().map(AllowedOrigins::texts);
        assert_eq!(texts, Ok(vec!["https://xn--kpy-qla.fi".to_owned(), "http://localhost:3000".to_owned()]));
        assert_eq!(allowed.map(|allowed| allowed.frame_ancestors()).as_deref(), Ok("https://xn--kpy-qla.fi http://localhost:3000"));
        assert_eq!(AllowedOrigins::default().frame_ancestors(), "'none'");
    }

    #[test]
    fn what_would_let_everybody_in_is_no_site() {
        for text in
            ["*", "https://*", "https://*.fi", "https:", "'self'", "http://example.fi", "https://a.fi https://b.fi", "https://a.fi;"]
        {
            assert_eq!(AllowedOrigins::parse(&["https://a.fi", text]), Err(AllowedOriginsError::Invalid(vec![1])), "{text}");
        }
        let many: Vec<_> = (0..=AllowedOrigins::MOST).map(|no| format!("https://a{no}.fi")).collect();
        assert_eq!(AllowedOrigins::parse(&many), Err(AllowedOriginsError::TooMany));
        assert!(AllowedOrigins::parse(&many[1..]).is_ok());
    }

    proptest! {
        #[test]
        fn a_list_never_says_more_than_its_sites(texts in prop::collection::vec("(https://|http://)?[ -~ä]{0,12}", 0..4)) {
            if let Ok(allowed) = AllowedOrigins::parse(&texts) {
                prop_assert_eq!(AllowedOrigins::parse(&allowed.texts()), Ok(allowed.clone()));
                let said = allowed.frame_ancestors();
                prop_assert!(said == "'none'" || said.split(' ').all(|one| one.parse::<Origin>().is_ok()), "{}", said);
                prop_assert!(!said.contains([';', ',', '*', '\n']), "{}", said);
            }
        }
    }
}
