//! Addresses as they arrive: what a mail program has put around a link, or done to it, is taken off before the page is looked for.
//!
//! A page without a token in its address is found by a redirect; a page with one is drawn as it is asked for, since a mail provider that
//! stops in one click (RFC 8058) follows no redirect.

use std::fmt::Write;

use http::{HeaderValue, Response, StatusCode, header};
use lupa_domain::link;

use super::{own::OwnLink, request::PageRequest, routes::methods_of};
use crate::runtime::{answer::empty, body::Body};

/// The page behind a link with a token, and the token, fit for an address; it is empty where the link has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TokenPage {
    /// `/confirm/{token}`.
    Confirm(String),
    /// `/confirm/{token}/receipt.json`.
    ConfirmedReceipt(String),
    /// `/u/{token}`.
    Stop(String),
    /// `/me/in/{token}`.
    SignIn(String),
    /// `/contact/{token}`.
    Contact(String),
    /// `/stay/{token}`.
    Stay(String),
    /// `/me/email/{token}`, `/me/erase/{token}`, `/me/merge/{token}` and `/me/renew/{token}`; `/r/{code}` is the same as the last, short enough to be
    /// typed from paper.
    Own(OwnLink, String),
}

/// The page with a token that a path means; nothing where it means none.
pub(super) fn token_page(path: &str) -> Option<TokenPage> {
    const RECEIPT: &str = "/receipt.json";
    let path = path.strip_prefix('/')?;
    let (page, rest) = path.split_once('/').unwrap_or((path, ""));
    match page.to_ascii_lowercase().as_str() {
        "confirm" => Some(match rest.strip_suffix(RECEIPT) {
            Some(token) => TokenPage::ConfirmedReceipt(token_in(token)),
            None => TokenPage::Confirm(token_in(rest)),
        }),
        "u" => Some(TokenPage::Stop(token_in(rest))),
        "contact" => Some(TokenPage::Contact(token_in(rest))),
        "stay" => Some(TokenPage::Stay(token_in(rest))),
        "r" => Some(TokenPage::Own(OwnLink::Renew, token_in(rest))),
        "me" => {
            let (part, token) = rest.split_once('/')?;
            let token = token_in(token);
            match part.to_ascii_lowercase().as_str() {
                _ if token.is_empty() => None,
                "in" => Some(TokenPage::SignIn(token)),
                "email" => Some(TokenPage::Own(OwnLink::Address, token)),
                "erase" => Some(TokenPage::Own(OwnLink::Erase, token)),
                "merge" => Some(TokenPage::Own(OwnLink::Merge, token)),
                "renew" => Some(TokenPage::Own(OwnLink::Renew, token)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The token of a path without what was put around it. What is still no part of a token is encoded; where no token is left, all of it is.
fn token_in(text: &str) -> String {
    let text = text.trim_matches('/');
    let stripped = link::stripped(text);
    let mut token = String::new();
    for byte in (if stripped.is_empty() { text } else { &stripped }).bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
            token.push(char::from(byte));
        } else {
            let _ = write!(token, "%{byte:02X}");
        }
    }
    token
}

/// The redirect to the page that was meant, where an address arrived otherwise.
pub(super) fn redirect(page_request: &PageRequest<'_>) -> Option<Response<Body>> {
    let uri = page_request.request.uri();
    let asked = uri.path_and_query().map_or(uri.path(), |asked| asked.as_str());
    let meant = HeaderValue::from_str(&link::mended(asked, is_page)?).ok()?;
    let mut response = empty(StatusCode::PERMANENT_REDIRECT);
    response.headers_mut().insert(header::LOCATION, meant);
    Some(response)
}

/// Whether this is the path of a page that has no token in it. All of ours are in small letters; built files are not pages.
fn is_page(path: &str) -> bool {
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    let is_ours = !matches!(parts.first(), Some(&("confirm" | "u" | "contact" | "stay" | "r" | "assets" | "api" | "log")));
    is_ours && !path.starts_with("//") && !path.bytes().any(|byte| byte.is_ascii_uppercase()) && methods_of(&parts).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_found_in_whatever_became_of_its_link() {
        for path in ["/confirm/abc-1", "/confirm/abc-1/", "/confirm/abc-1.", "/Confirm/abc-1%20", "/confirm//abc-1)", "/CONFIRM/abc-1%3E"] {
            assert_eq!(token_page(path), Some(TokenPage::Confirm("abc-1".into())), "{path}");
        }
        assert_eq!(token_page("/u/abc,"), Some(TokenPage::Stop("abc".into())));
        assert_eq!(token_page("/Me/IN/abc-1)"), Some(TokenPage::SignIn("abc-1".into())));
        assert_eq!(token_page("/u/ab%20c"), Some(TokenPage::Stop("ab%20c".into())));
        assert_eq!(token_page("/confirm/abc/receipt.json"), Some(TokenPage::ConfirmedReceipt("abc".into())));
        assert_eq!(token_page("/u/%C3%A4"), Some(TokenPage::Stop("%25C3%25A4".into())));
        for path in ["/confirm", "/confirm/", "/u", "/u//"] {
            assert!(matches!(token_page(path), Some(TokenPage::Confirm(token) | TokenPage::Stop(token)) if token.is_empty()), "{path}");
        }
        let code = TokenPage::Own(OwnLink::Renew, "X7K2-94HT-R4TX-0001".into());
        for path in ["/r/X7K2-94HT-R4TX-0001", "/R/X7K2-94HT-R4TX-0001.", "/r/X7K2-94HT-R4TX-0001/"] {
            assert_eq!(token_page(path), Some(code.clone()), "{path}");
        }
        for path in ["/", "/me", "/me/in", "/me/in/", "/me/data", "/user/x", "/api/v1/confirmations/x"] {
            assert_eq!(token_page(path), None, "{path}");
        }
    }

    #[test]
    fn only_pages_are_led_to() {
        let code = TokenPage::Own(OwnLink::Renew, "X7K2-94HT-R4TX-0001".into());
        for path in ["/r/X7K2-94HT-R4TX-0001", "/R/X7K2-94HT-R4TX-0001.", "/r/X7K2-94HT-R4TX-0001/"] {
            assert_eq!(token_page(path), Some(code.clone()), "{path}");
        }
        for path in ["/", "/me", "/me/in", "/verify", "/console", "/console/join", "/f/newsletter", "/robots.txt"] {
            assert!(is_page(path), "{path}");
        }
        for path in ["/ME", "/confirm/x", "/u/x", "/assets/public-aB1.js", "/api/v1/status", "//me", "/nothing", "/f/New"] {
            assert!(!is_page(path), "{path}");
        }
    }
}
