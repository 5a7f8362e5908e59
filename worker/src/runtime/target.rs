//! What a request is about: path and query, brought into one form before anything is compared with them, at the edge and at the register
//! alike. A side that reads an address otherwise than its neighbour lets through what the neighbour would have stopped.
//!
//! The form is that of RFC 3986 §6.2.2 with what browsers add (WHATWG URL §4.4): no dot segments, also where the dots are escaped, no
//! backslashes, no fragment, no escapes of letters, digits and `-._~`, capital letters in the others. Of several slashes one is left, so
//! that no path begins as the name of another host would. An escaped slash stays escaped: it is a part of a name and ends none.

use std::{borrow::Cow, fmt::Write as _};

use http::Uri;

/// The longest target that is read: the longest address that we write has some hundred characters.
const LONGEST: usize = 16 * 1024;

/// A target that is longer than any that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the target of the request is too long")]
pub struct TooLong;

/// The path and the query of an absolute address, in the one form.
#[must_use]
pub fn normal(url: &str) -> Cow<'_, str> {
    let after_scheme = url.find("://").map_or(url.len(), |at| at + 3);
    let rest = &url[after_scheme..];
    // A host ends where browsers and the platform let it end, whatever stands in the header it came in.
    let target = rest.find(['/', '\\', '?', '#']).map_or("", |at| &rest[at..]);
    let target = target.split('#').next().unwrap_or_default();
    let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    if is_normal_path(path) && query.is_none_or(|query| query.bytes().all(is_of_query)) {
        return Cow::Borrowed(target);
    }
    let mut text = normal_path(path);
    if let Some(query) = query {
        text.push('?');
        query.bytes().for_each(|byte| push(&mut text, byte, is_of_query(byte)));
    }
    Cow::Owned(text)
}

/// The same as the address of a request.
pub fn parse(url: &str) -> Result<Uri, TooLong> {
    let normal = normal(url);
    if normal.len() > LONGEST {
        return Err(TooLong);
    }
    normal.parse().map_err(|_| TooLong)
}

/// Whether the address says its path and query in the one form: then the platform reads it as we do, and it can be handed on as it is.
#[must_use]
pub fn is_normal(url: &str) -> bool {
    !url.contains('#') && matches!(normal(url), Cow::Borrowed(target) if target.len() <= LONGEST)
}

/// RFC 3986 §2.3.
const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// What a path has without an escape: `pchar` and the slash (RFC 3986 §3.3).
const fn is_of_path(byte: u8) -> bool {
    is_unreserved(byte) || matches!(byte, b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' | b':' | b'@' | b'/')
}

/// What a query has as it came: everything that can be seen, but what browsers escape.
const fn is_of_query(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'#')
}

fn is_normal_path(path: &str) -> bool {
    path.starts_with('/')
        && path.bytes().all(is_of_path)
        && !path.contains("//")
        && !path.split('/').any(|segment| matches!(segment, "." | ".."))
        || has_only_needed_escapes(path)
}

/// The same of a path that has escapes, which few have.
fn has_only_needed_escapes(path: &str) -> bool {
    path.contains('%') && normal_path(path) == path
}

fn normal_path(path: &str) -> String {
    let mut read = String::with_capacity(path.len());
    let bytes = path.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped = (*byte == b'%').then(|| escaped(&bytes[at + 1..])).flatten();
        match escaped {
            Some(byte) => push(&mut read, byte, is_unreserved(byte)),
            None if *byte == b'\\' => read.push('/'),
            None => push(&mut read, *byte, is_of_path(*byte)),
        }
        at += if escaped.is_some() { 3 } else { 1 };
    }
    let mut segments: Vec<&str> = Vec::new();
    for segment in read.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    // What ends in a slash, or in a segment of dots, names a folder.
    let is_folder = matches!(read.rsplit('/').next(), Some("" | "." | ".."));
    let mut normal = String::with_capacity(read.len() + 1);
    for segment in &segments {
        normal.push('/');
        normal.push_str(segment);
    }
    if is_folder || segments.is_empty() {
        normal.push('/');
    }
    normal
}

fn escaped(after: &[u8]) -> Option<u8> {
    let digit = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

fn push(text: &mut String, byte: u8, plain: bool) {
    if plain {
        text.push(char::from(byte));
    } else {
        // Writing to a string does not fail.
        let _ = write!(text, "%{byte:02X}");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_way_to_write_a_path_is_read_as_one() {
        let export = "/api/v1/audience/export";
        for written in [
            "/api/v1/audience/export",
            "/api/../api/v1/audience/export",
            "/x/%2e%2e/api/v1/audience/export",
            "/api/v1/./audience/%2E/export",
            "//api/v1/audience//export",
            "/api\\v1\\audience\\export",
            "\\api/v1/audience/export",
            "/api/v1/audience/%65xport",
            "/api/v1/audience/%45xport/..%2f/../export",
            "/../../api/v1/audience/export",
            "/api/v1/audience/export#part",
        ] {
            let url = format!("http://REGISTER{written}");
            let read = normal(&url);
            // An escaped slash ends no segment.
            let wanted = if written.contains("%2f") { "/api/v1/audience/Export/export" } else { export };
            assert_eq!(read, wanted, "{written}");
            assert_eq!(is_normal(&url), written == export, "{written}");
        }
    }

    #[test]
    fn a_host_ends_where_the_platform_lets_it_end() {
        for (url, target) in [
            ("http://localhost", "/"),
            ("http://localhost?a=b", "/?a=b"),
            ("http://a#b/api/v1/status", "/"),
            ("http://a?b/api/v1/status", "/?b/api/v1/status"),
            ("http://a\\b/c", "/b/c"),
            ("http://x@register/api/", "/api/"),
            ("http://localhost*", "/"),
            ("nonsense", "/"),
        ] {
            assert_eq!(normal(url), target, "{url}");
        }
    }

    #[test]
    fn what_was_asked_stays_as_it_was() {
        for url in [
            "https://lupa.example/n/sha256:ab?lang=fi&x=%20y+z",
            "https://lupa.example/",
            "https://lupa.example/f/kes%C3%A4?a={b}|c",
            "https://lupa.example/log/tile/0/x001/234.p/5",
        ] {
            assert!(is_normal(url), "{url}");
            assert!(parse(url).is_ok_and(|read| url.ends_with(&read.to_string())), "{url}");
        }
        assert_eq!(normal("https://lupa.example/f/kesä?q=ä b"), "/f/kes%C3%A4?q=%C3%A4%20b");
        assert_eq!(normal("https://lupa.example/f/%c3%a4"), "/f/%C3%A4");
        assert_eq!(normal("https://lupa.example/100%"), "/100%25");
    }

    #[test]
    fn a_target_has_an_end() {
        assert_eq!(parse(&format!("http://localhost/?{}", "a".repeat(LONGEST))), Err(TooLong));
        assert!(!is_normal(&format!("http://localhost/{}", "a".repeat(LONGEST))));
    }

    proptest! {
        #[test]
        fn whatever_comes_is_read_into_the_one_form(target in "[a-c%2eE5fF./\\\\?#ä ]{0,24}") {
            let url = format!("http://localhost/{target}");
            let read = normal(&url).into_owned();
            let again = format!("http://register{read}");
            prop_assert_eq!(&normal(&again), &read);
            prop_assert!(is_normal(&again), "{}", read);
            let uri = parse(&url).expect("a short one");
            prop_assert_eq!(uri.to_string(), &*read);
            prop_assert!(!uri.path().contains("//") && uri.path().starts_with('/'));
            prop_assert!(!uri.path().split('/').any(|segment| matches!(segment, "." | "..")));
        }
    }
}
