//! What a mail server answers (RFC 5321 §4.2), from bytes as they arrive. The words are for people and may name an address, so they go
//! no further than here: what leaves is codes.

/// An answer: its three digits and its lines.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    /// 200 to 599.
    pub code: u16,
    lines: Vec<String>,
}

/// An answer that is not SMTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the mail server does not speak SMTP")]
pub struct Garbled;

/// Collects bytes into answers.
#[derive(Debug, Default)]
pub struct Replies {
    bytes: Vec<u8>,
    lines: Vec<String>,
}

/// The longest answer we read. RFC 5321 §4.5.3.1.5 has lines of at most 512 octets; an EHLO answers some twenty of them.
const LONGEST: usize = 64 * 1024;

impl Replies {
    /// Adds what arrived.
    pub fn hear(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// The next whole answer, if it is there.
    pub fn take(&mut self) -> Result<Option<Reply>, Garbled> {
        while let Some(end) = self.bytes.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.bytes.drain(..=end).collect();
            let line = String::from_utf8_lossy(&line);
            let line = line.trim_end();
            let (code, more, text) = read_line(line).ok_or(Garbled)?;
            self.lines.push(text.to_owned());
            if self.lines.len() * 4 > LONGEST {
                return Err(Garbled);
            }
            if !more {
                return Ok(Some(Reply { code, lines: std::mem::take(&mut self.lines) }));
            }
        }
        if self.bytes.len() > LONGEST { Err(Garbled) } else { Ok(None) }
    }

    /// Whether something has arrived that no one has asked for.
    #[must_use]
    pub fn has_more(&self) -> bool {
        !self.bytes.is_empty()
    }
}

/// The code of a line, whether another line follows, and its text.
fn read_line(line: &str) -> Option<(u16, bool, &str)> {
    let (digits, rest) = line.split_at_checked(3)?;
    let code = digits.parse().ok().filter(|code| (200..600).contains(code) && digits.bytes().all(|b| b.is_ascii_digit()))?;
    match rest.as_bytes() {
        [] => Some((code, false, "")),
        [b' ', ..] => Some((code, false, rest.get(1..)?)),
        [b'-', ..] => Some((code, true, rest.get(1..)?)),
        _ => None,
    }
}

impl Reply {
    /// Whether it grants what was asked (2yz) or asks for more (3yz).
    #[must_use]
    pub const fn is_good(&self) -> bool {
        self.code < 400
    }

    /// Whether it refuses for good (5yz).
    #[must_use]
    pub const fn is_final(&self) -> bool {
        self.code >= 500
    }

    /// The codes, such as `550 5.1.1`: the basic one and, where the server gives it, the enhanced one (RFC 3463).
    #[must_use]
    pub fn codes(&self) -> String {
        self.enhanced().map_or_else(|| self.code.to_string(), |enhanced| format!("{} {enhanced}", self.code))
    }

    /// The enhanced status code (RFC 2034): the first word, or as qmail writes it at the end, `(#5.1.1)`.
    #[must_use]
    pub fn enhanced(&self) -> Option<&str> {
        let line = self.lines.first()?;
        let code = |text: &str| {
            let parts: Vec<&str> = text.split('.').collect();
            parts.len() == 3 && parts.iter().all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
        };
        let first = line.split(' ').next().filter(|word| code(word));
        first.or_else(|| {
            let (_, rest) = line.rsplit_once("(#")?;
            rest.split([')', ' ']).next().filter(|word| code(word))
        })
    }

    /// The words, in small letters and without addresses of people and pages: what stands in those says nothing of the refusal. For deciding
    /// whose fault it is; they go no further.
    pub(crate) fn words(&self) -> String {
        let words = self.lines.iter().flat_map(|line| line.split_whitespace()).filter(|word| !word.contains('@') && !word.contains("://"));
        words.collect::<Vec<_>>().join(" ").to_lowercase()
    }

    /// What an EHLO offers under `keyword` (RFC 5321 §4.1.1.1): the parameters, which may be none.
    #[must_use]
    pub fn offers(&self, keyword: &str) -> Option<Vec<String>> {
        // Old servers wrote `AUTH=PLAIN LOGIN`.
        let words = |line: &String| line.to_ascii_uppercase().split([' ', '=']).map(str::to_owned).collect::<Vec<_>>();
        let all: Vec<_> =
            self.lines.iter().skip(1).map(words).filter(|words| words.first().is_some_and(|first| first == keyword)).collect();
        (!all.is_empty()).then(|| all.into_iter().flat_map(|words| words.into_iter().skip(1)).collect())
    }
}

impl std::fmt::Debug for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Reply({})", self.codes())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn heard(pieces: &[&[u8]]) -> Result<Vec<Reply>, Garbled> {
        let (mut replies, mut all) = (Replies::default(), Vec::new());
        for piece in pieces {
            replies.hear(piece);
            while let Some(reply) = replies.take()? {
                all.push(reply);
            }
        }
        Ok(all)
    }

    const TALK: &str = "220 mail.example.fi ESMTP\r\n250-mail.example.fi hei\r\n250-AUTH PLAIN login\r\n250 SMTPUTF8\r\n550 5.1.1 <ä@example.fi> unknown\n";

    #[test]
    fn answers_are_read_line_by_line() {
        let replies = heard(&[TALK.as_bytes()]).unwrap();
        assert_eq!(replies.iter().map(Reply::codes).collect::<Vec<_>>(), ["220", "250", "550 5.1.1"]);
        assert_eq!(replies[1].offers("AUTH"), Some(vec!["PLAIN".to_owned(), "LOGIN".to_owned()]));
        assert_eq!(replies[1].offers("SMTPUTF8"), Some(vec![]));
        assert_eq!(replies[1].offers("STARTTLS"), None);
        assert!(!format!("{replies:?}").contains("example"), "what the server says may name people");
    }

    #[test]
    fn what_is_not_smtp_is_refused() {
        for text in ["HTTP/1.1 400 Bad Request\r\n", "22\r\n", "999 no\r\n", "220_x\r\n", "+20 x\r\n", "\r\n"] {
            assert_eq!(heard(&[text.as_bytes()]), Err(Garbled), "{text}");
        }
        assert_eq!(heard(&[&vec![b'2'; LONGEST + 1]]), Err(Garbled));
    }

    proptest! {
        #[test]
        fn it_does_not_matter_how_the_bytes_are_cut(cuts in prop::collection::vec(0..TALK.len(), 0..8)) {
            let mut cuts = cuts;
            cuts.extend([0, TALK.len()]);
            cuts.sort_unstable();
            let pieces: Vec<&[u8]> = cuts.windows(2).map(|pair| &TALK.as_bytes()[pair[0]..pair[1]]).collect();
            prop_assert_eq!(heard(&pieces), heard(&[TALK.as_bytes()]));
        }

        #[test]
        fn nothing_makes_the_reader_fall(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = heard(&[&bytes]);
        }
    }
}
