//! Links as they arrive. Mail programs, chats and people add a full stop, a bracket, a space or a slash to a link, encode its `#`, wrap it or
//! cut it off; here is one place that reads it as it was meant.
//!
//! A token in a link is framed: a letter for what it is for, a letter for its length, its body (base64url), and a check letter. So a token
//! that was cut short is known as such without any secret, and none ends in `-` or `_`, which mail programs leave out of links. What a token
//! may do, and whether it is ours, is not decided here.

use std::borrow::Cow;

/// What stands first, second and last in a token: no mail program cuts these off.
const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The longest text that is looked at. The longest of our tokens, a stop link's, takes 200 characters.
const LONGEST: usize = 2_000;

/// The letters around a body: what it is for, its length, and the check.
const AROUND: usize = 3;

/// A token as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// The body of a framed token, whole.
    Whole(String),
    /// A framed token whose end is missing.
    Incomplete,
    /// Not framed, or not for this; such as a token from before there were frames.
    Bare(String),
}

/// Frames the body of a token, base64url whose length is a multiple of four. `mark` is the letter for what it is for.
#[must_use]
pub fn framed(mark: char, body: &str) -> String {
    let mut text = String::with_capacity(body.len() + AROUND);
    text.push(mark);
    text.push(letter(body.len() / 4));
    text.push_str(body);
    let check = check(&text);
    text.push(check);
    text
}

/// Reads a token for what `mark` stands for.
#[must_use]
pub fn arrived(mark: char, text: &str) -> Arrived {
    let text = decoded(text);
    let pieces = pieces(&text);
    let mut joined = String::new();
    // A token that was wrapped comes in pieces; what stands behind a whole one is not part of it.
    for piece in &pieces {
        joined.push_str(piece);
        // Underscores around a link mean emphasis to some programs.
        for candidate in [joined.as_str(), joined.trim_end_matches(['-', '_'])] {
            if let Some(body) = whole(mark, candidate) {
                return Arrived::Whole(body.to_owned());
            }
        }
    }
    if is_short(mark, &joined) {
        return Arrived::Incomplete;
    }
    Arrived::Bare(pieces.first().copied().unwrap_or_default().to_owned())
}

/// A text out of a link without what was put around it: decoded, and without anything before its first and after its last letter that can
/// stand in a token.
#[must_use]
pub fn stripped(text: &str) -> String {
    decoded(text).trim_matches(|c| !is_of_token(c)).to_owned()
}

/// The address that a page was meant by, where it arrived otherwise: without what mail programs put at its end, in small letters, and with
/// the `#` that was encoded. Nothing where it is as it should be.
///
/// `address` is path and query; `is_page` knows the paths of pages that have no token in them.
#[must_use]
pub fn mended(address: &str, is_page: impl Fn(&str) -> bool) -> Option<String> {
    if address.len() > LONGEST {
        return None;
    }
    // Of an encoded `#`, everything behind it was meant to stay in the browser.
    let (before, fragment) = match find_hash(address) {
        Some(at) => (&address[..at], Some(stripped(&address[at + 3..]))),
        None => (address, None),
    };
    let decoded_mark = before.replacen("%3F", "?", 1).replacen("%3f", "?", 1);
    let before = if before.contains('?') || fragment.is_none() { before } else { decoded_mark.as_str() };
    let (path, query) = before.split_once('?').map_or((before, None), |(path, query)| (path, Some(query)));
    let meant = decoded(path);
    // Only spaces, slashes and punctuation are left out at the end: `/me.` is `/me`, and `/mea` is nothing.
    let meant = meant.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let meant = if meant.is_empty() { "/" } else { meant };
    let meant = if is_page(meant) { meant.to_owned() } else { meant.to_ascii_lowercase() };
    // What was decoded may not stand in an address as it is: no page of ours has such a path.
    let is_plain = meant.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_.:~".contains(&byte));
    if !is_plain || !is_page(&meant) || (meant == path && fragment.is_none()) {
        return None;
    }
    let mut address = meant;
    if let Some(query) = query {
        address.push('?');
        address.push_str(query);
    }
    if let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) {
        address.push('#');
        // What was decoded and may not stand in an address is nothing that we wrote.
        address.extend(fragment.chars().take_while(|c| is_of_token(*c)));
    }
    Some(address)
}

/// Where the first encoded `#` begins.
fn find_hash(address: &str) -> Option<usize> {
    address.find("%23")
}

/// The value of a short member of a query, such as a language, without what a mail program put behind it.
#[must_use]
pub fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(text.len());
    &text[..end]
}

fn is_of_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

fn letter(number: usize) -> char {
    char::from(LETTERS[number % LETTERS.len()])
}

fn check(text: &str) -> char {
    letter(text.bytes().zip(1..).fold(0_usize, |sum, (byte, place): (u8, usize)| sum.wrapping_add(usize::from(byte) * place)))
}

/// The body of a framed token; nothing if it is none, or not whole.
fn whole(mark: char, text: &str) -> Option<&str> {
    let (before, last) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let body = before.strip_prefix(mark)?;
    let (length, body) = body.split_at_checked(1)?;
    let fits = body.len() % 4 == 0 && !body.is_empty() && length.starts_with(letter(body.len() / 4));
    (fits && last.starts_with(check(before))).then_some(body)
}

/// Whether a text begins as a framed token does and is shorter than it says.
fn is_short(mark: char, text: &str) -> bool {
    let mut letters = text.bytes();
    let is_marked = letters.next().is_some_and(|first| char::from(first) == mark);
    let said = letters.next().and_then(|second| LETTERS.iter().position(|known| *known == second));
    is_marked && said.is_some_and(|said| text.len() < said * 4 + AROUND)
}

/// The pieces of the first token in a text: letters and digits, wrapped or not. Anything but white space ends it.
fn pieces(text: &str) -> Vec<&str> {
    let mut rest = text.trim_start_matches(|c| !is_of_token(c));
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let end = rest.find(|c| !is_of_token(c)).unwrap_or(rest.len());
        if end == 0 {
            break;
        }
        pieces.push(&rest[..end]);
        // A soft break of quoted-printable is a break like others.
        rest = rest[end..].trim_start_matches("=\r\n").trim_start_matches("=\n").trim_start_matches(is_unseen);
    }
    pieces
}

/// White space, and what is not seen at all.
fn is_unseen(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// A text with its percent signs decoded, as often as they were encoded.
fn decoded(text: &str) -> Cow<'_, str> {
    let end = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST).last().unwrap_or_default();
    let mut text = Cow::Borrowed(&text[..end]);
    while let Some(once) = decoded_once(&text) {
        text = Cow::Owned(once);
    }
    text
}

/// Nothing where there was nothing to decode. It is shorter each time, so this ends.
fn decoded_once(text: &str) -> Option<String> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok());
    let bytes = text.as_bytes();
    let (mut decoded, mut at, mut found) = (Vec::with_capacity(bytes.len()), 0, false);
    while let Some(byte) = bytes.get(at) {
        match (byte, digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(high * 16 + low);
                (at, found) = (at + 3, true);
            }
            (byte, ..) => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    // Bytes that are no text become one character each that no token has.
    found.then(|| String::from_utf8(decoded).unwrap_or_else(|error| error.into_bytes().iter().map(|byte| ascii(*byte)).collect()))
}

fn ascii(byte: u8) -> char {
    if byte.is_ascii() { char::from(byte) } else { '?' }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BODY: &str = "AbCd-_09AbCd-_09AbCd-_09AbCd-_09AbCd-_09AbCd-_09AbCd-_09AbCd-_--";

    fn pages(path: &str) -> bool {
        matches!(path, "/" | "/me" | "/me/in" | "/verify" | "/console/join" | "/f/newsletter" | "/f/no such")
    }

    #[test]
    fn what_mail_programs_add_is_left_out() {
        let token = framed('c', BODY);
        for added in [
            "",
            ".",
            ")",
            ">",
            ",",
            "/",
            "%20",
            "%0A",
            "%0D%0A",
            "&gt;",
            "%3E",
            " \u{201d}",
            "%20%E2%80%9D",
            "\u{bb}",
            "*",
            "_",
            "__",
            "-",
            "...",
            ");",
            "%2F",
            "%252E",
            "\u{200b}",
            "%E2%80%8B",
            "=20",
            "?utm_source=mail",
            "&fbclid=AbC",
            "%EF%BB%BF",
            " ja sitten",
        ] {
            assert_eq!(arrived('c', &format!("{token}{added}")), Arrived::Whole(BODY.into()), "{added:?}");
        }
        for before in ["%20", " ", "%23", "#", "<", "\u{201c}", "/"] {
            assert_eq!(arrived('c', &format!("{before}{token}")), Arrived::Whole(BODY.into()), "{before:?}");
        }
    }

    #[test]
    fn a_token_that_was_wrapped_is_put_together() {
        let token = framed('c', BODY);
        for between in [" ", "%0A", "\r\n  ", "=\r\n", "%20%20", "\u{200b}", "\u{ad}"] {
            let (one, two) = token.split_at(40);
            assert_eq!(arrived('c', &format!("{one}{between}{two}.")), Arrived::Whole(BODY.into()), "{between:?}");
        }
    }

    #[test]
    fn a_token_that_was_cut_is_incomplete_and_not_wrong() {
        let token = framed('c', BODY);
        for end in 2..token.len() {
            assert_eq!(arrived('c', &token[..end]), Arrived::Incomplete, "{end}");
            assert_eq!(arrived('c', &format!("{}...", &token[..end])), Arrived::Incomplete, "{end}");
        }
    }

    #[test]
    fn what_is_no_such_token_is_bare() {
        let token = framed('c', BODY);
        let longer = format!("{token}A");
        let other = format!("{}{}", &token[..token.len() - 1], if token.ends_with('A') { 'B' } else { 'A' });
        for text in ["x", "c", &longer, &other, &token[1..], &framed('s', BODY), &"A".repeat(64)] {
            assert_eq!(arrived('c', text), Arrived::Bare(text.to_owned()), "{text}");
        }
        assert_eq!(arrived('c', ""), Arrived::Bare(String::new()));
        assert_eq!(arrived('c', "ääkköset"), Arrived::Bare("kk".into()));
    }

    #[test]
    fn a_page_is_found_however_its_address_arrives() {
        for (came, meant) in [
            ("/me/", Some("/me")),
            ("/ME", Some("/me")),
            ("/Me/In/?lang=fi", Some("/me/in?lang=fi")),
            ("/me.", Some("/me")),
            ("/me%20", Some("/me")),
            ("/me)%3E", Some("/me")),
            ("/verify/", Some("/verify")),
            ("/f/newsletter/", Some("/f/newsletter")),
            ("/F/Newsletter", Some("/f/newsletter")),
            ("/me/in?lang=fi%23tOk-en_9", Some("/me/in?lang=fi#tOk-en_9")),
            ("/me/in%23tOken.", Some("/me/in#tOken")),
            ("/me/in%3Flang=sv%23tOken", Some("/me/in?lang=sv#tOken")),
            ("/console/join?lang=en%23tOken%3E", Some("/console/join?lang=en#tOken")),
            ("/me", None),
            ("/me/in?lang=fi", None),
            ("/", None),
            ("/nothing/", None),
            ("/f/No%20Such", None),
            ("/meat", None),
            ("//example.com/", None),
        ] {
            assert_eq!(mended(came, pages).as_deref(), meant, "{came}");
        }
    }

    #[test]
    fn a_word_of_a_query_ends_where_it_ends() {
        assert_eq!([word("fi."), word("sv)"), word("en"), word("pt-BR>"), word("")], ["fi", "sv", "en", "pt-BR", ""]);
    }

    proptest! {
        #[test]
        fn whatever_is_framed_arrives(body in "([A-Za-z0-9_-]{4}){1,45}", added in "[ .)>,/*_-]{0,4}") {
            let token = framed('s', &body);
            prop_assert!(token.ends_with(|c: char| c.is_ascii_alphanumeric()));
            prop_assert_eq!(arrived('s', &format!("{token}{added}")), Arrived::Whole(body));
        }

        #[test]
        fn what_is_cut_is_never_whole(body in "([A-Za-z0-9_-]{4}){1,45}", keep in 2_usize..180) {
            let token = framed('s', &body);
            let keep = keep.min(token.len() - 1);
            prop_assert_eq!(arrived('s', &token[..keep]), Arrived::Incomplete);
        }

        #[test]
        fn nothing_that_arrives_is_too_much(text in "\\PC{0,200}") {
            let _ = arrived('c', &text);
            let once = stripped(&text);
            prop_assert_eq!(stripped(&once), once.clone());
            if let Some(address) = mended(&text, pages) {
                prop_assert!(address.starts_with('/') && !address.starts_with("//"));
                prop_assert_eq!(mended(&address, pages), None);
            }
        }

        #[test]
        fn an_address_that_was_mended_needs_no_mending(
            page in proptest::sample::select(vec!["/me", "/me/in", "/verify", "/ME", "/Console/Join"]),
            added in "[ .)>,/]{0,3}", query in "(\\?lang=(fi|sv|en))?", hash in "(%23[A-Za-z0-9_-]{0,30}[.)>]{0,2})?",
        ) {
            if let Some(address) = mended(&format!("{page}{added}{query}{hash}"), pages) {
                prop_assert_eq!(mended(address.split('#').next().unwrap_or_default(), pages), None);
            }
        }
    }
}
