//! The language of an answer: what the address asks for, else what the browser prefers, else that of the business.

use http::{Request, header};
use lupa_domain::locale::Locale;

/// The language in which a request is answered; `first` is that of the business.
#[must_use]
pub fn language_of<B>(request: &Request<B>, first: Locale) -> Locale {
    let query = request.uri().query().unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "lang" || key == "locale");
    asked.and_then(|(_, value)| value.parse().ok()).unwrap_or_else(|| {
        // A header may come in several lines, which are one list (RFC 9110 §5.2).
        let lines = request.headers().get_all(header::ACCEPT_LANGUAGE).into_iter().filter_map(|value| value.to_str().ok());
        Locale::preferred(&lines.collect::<Vec<_>>().join(","), first)
    })
}
