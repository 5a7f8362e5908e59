//! The headers that every answer carries.

use http::{HeaderMap, HeaderName, HeaderValue, header};

/// No inline script, no inline style, nothing from elsewhere. `wasm-unsafe-eval` lets WebAssembly compile and nothing else.
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// The same for a form that is only looked at: it can be posted nowhere.
pub const PREVIEW_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
/// An answer that is no page may do nothing at all.
pub const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// What a page may do that stands in a frame on the sites that `ancestors` lists, as `frame-ancestors` has them.
#[must_use]
pub fn framed_policy(ancestors: &str) -> String {
    PAGE_POLICY.replace("frame-ancestors 'none'", &format!("frame-ancestors {ancestors}"))
}

/// What every answer says.
const ALWAYS: [(HeaderName, &str); 2] =
    [(header::X_CONTENT_TYPE_OPTIONS, "nosniff"), (HeaderName::from_static("cross-origin-resource-policy"), "same-origin")];
/// What an answer says besides that a browser may show as a document.
const SHOWN: [(HeaderName, &str); 4] = [
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
];

/// Tells whatever lies between us and a browser to leave a page as it is (`no-transform`, RFC 9111 §5.2.2.6). What a notice says is signed
/// for: features of a zone that hide addresses, add scripts or make pages smaller would change what people agree to.
fn leave_as_it_is(headers: &mut HeaderMap) {
    const NO_TRANSFORM: &str = "no-transform";
    let said = headers.get(header::CACHE_CONTROL).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if said.split(',').any(|directive| directive.trim() == NO_TRANSFORM) {
        return;
    }
    if let Ok(value) = HeaderValue::from_str(&format!("{said}, {NO_TRANSFORM}")) {
        headers.insert(header::CACHE_CONTROL, value);
    }
}

/// What becomes of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A browser may show it: whatever is asked by GET, and what a form's own post gets.
    Shown,
    /// A program reads it: the answer to a command of the API. Every header is copied four times on its way through the platform.
    Read,
}

/// Puts the headers on. `https` adds HSTS, which a browser would ignore on plain http anyway.
pub fn secure(headers: &mut HeaderMap, becomes: Use, https: bool) {
    let shown = if becomes == Use::Shown { &SHOWN[..] } else { &[] };
    for (name, value) in ALWAYS.iter().chain(shown) {
        if !headers.contains_key(name) {
            headers.insert(name.clone(), HeaderValue::from_static(value));
        }
    }
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
    let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let policy = if is_page { PAGE_POLICY } else { DATA_POLICY };
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if is_page {
        leave_as_it_is(headers);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_framed_page_may_do_what_a_page_may_and_stand_where_it_is_said() {
        assert_eq!(framed_policy("'none'"), PAGE_POLICY);
        let policy = framed_policy("https://kapy.fi http://localhost:3000");
        assert!(policy.ends_with("; frame-ancestors https://kapy.fi http://localhost:3000"), "{policy}");
        assert_eq!(policy.matches("frame-ancestors").count(), 1);
    }

    #[test]
    fn a_page_goes_through_unchanged_however_it_is_kept() {
        for (media_type, said, wanted) in [
            ("text/html; charset=utf-8", None, "no-store, no-transform"),
            ("text/html", Some("no-cache"), "no-cache, no-transform"),
            ("text/html", Some("no-transform, no-store"), "no-transform, no-store"),
            ("application/json", None, "no-store"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
            if let Some(said) = said {
                headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(said));
            }
            secure(&mut headers, Use::Shown, true);
            assert_eq!(headers[header::CACHE_CONTROL], wanted);
        }
    }
}
