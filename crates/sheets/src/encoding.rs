//! Encodings of text: found by what the bytes are, or chosen.

use std::io::{self, Read};

use crate::SheetError;

/// An encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, little-endian.
    Utf16Le,
    /// UTF-16, big-endian.
    Utf16Be,
    /// Windows-1252: Western Europe.
    Windows1252,
    /// ISO-8859-15: Western Europe with the euro.
    Iso8859_15,
    /// Mac OS Roman: older Macintosh programs.
    Macintosh,
    /// Code page 850: DOS, and cash registers.
    Cp850,
}

/// What stands at 0x80 to 0x9f of Windows-1252; where nothing does, the control of the same number, as browsers have it.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
/// What stands at 0x80 and above of Mac OS Roman (Apple, `ROMAN.TXT`).
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
/// What stands at 0x80 and above of code page 850 (Unicode, `CP850.TXT`).
const DOS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

impl Encoding {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Utf8, Self::Windows1252, Self::Iso8859_15, Self::Utf16Le, Self::Utf16Be, Self::Macintosh, Self::Cp850];

    /// The name of the encoding on the web (WHATWG Encoding), and `cp850`, which the web has not.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Iso8859_15 => "iso-8859-15",
            Self::Macintosh => "macintosh",
            Self::Cp850 => "cp850",
        }
    }

    /// The encoding of a name, in whichever case.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.trim().trim_matches('"').to_ascii_lowercase();
        let known = match &*name {
            "utf8" => "utf-8",
            "iso-8859-1" | "latin1" | "us-ascii" | "ascii" | "cp1252" | "ansi" => "windows-1252",
            "latin-9" | "latin9" => "iso-8859-15",
            "utf-16" => "utf-16le",
            "macroman" | "x-mac-roman" => "macintosh",
            "ibm850" | "850" => "cp850",
            other => other,
        };
        Self::ALL.into_iter().find(|encoding| encoding.name() == known)
    }

    /// The encoding of a text by its bytes: a mark at its beginning, zeros where UTF-16 has them, strict UTF-8, else Windows-1252. A text that is partly
    /// UTF-8 and partly not is in neither.
    pub(crate) fn of(bytes: &[u8]) -> Result<Self, SheetError> {
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => return Ok(Self::Utf8),
            [0xff, 0xfe, ..] => return Ok(Self::Utf16Le),
            [0xfe, 0xff, ..] => return Ok(Self::Utf16Be),
            _ => {}
        }
        let head = &bytes[..bytes.len().min(4096)];
        let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
        let (even, odd) = (zeros(0), zeros(1));
        if even + odd > 0 {
            return match head.len() / 4 {
                most if odd > most && even * 8 < odd => Ok(Self::Utf16Le),
                most if even > most && odd * 8 < even => Ok(Self::Utf16Be),
                _ => Err(SheetError::Unknown),
            };
        }
        if std::str::from_utf8(bytes).is_ok() {
            return Ok(Self::Utf8);
        }
        let is_mixed = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
        if is_mixed { Err(SheetError::MixedEncodings(first_other(bytes))) } else { Ok(Self::Windows1252) }
    }

    /// How many bytes at the beginning only say which encoding it is.
    pub(crate) fn mark(self, bytes: &[u8]) -> usize {
        match (self, bytes) {
            (Self::Utf8, [0xef, 0xbb, 0xbf, ..]) => 3,
            (Self::Utf16Le, [0xff, 0xfe, ..]) | (Self::Utf16Be, [0xfe, 0xff, ..]) => 2,
            _ => 0,
        }
    }

    /// Whether each byte below 0x80 is the letter of that number, so that separators can be looked for before anything is decoded.
    pub(crate) const fn is_ascii_within(self) -> bool {
        !matches!(self, Self::Utf16Le | Self::Utf16Be)
    }

    /// The text of a cell; nothing where it is not in this encoding.
    pub(crate) fn decode(self, bytes: &[u8]) -> Option<String> {
        if bytes.is_ascii() || matches!(self, Self::Utf8 | Self::Utf16Le | Self::Utf16Be) {
            return std::str::from_utf8(bytes).ok().map(str::to_owned);
        }
        Some(bytes.iter().map(|byte| self.letter(*byte)).collect())
    }

    fn letter(self, byte: u8) -> char {
        let above = |table: &str, from: u8| table.chars().nth(usize::from(byte - from)).unwrap_or('\u{fffd}');
        match (self, byte) {
            (_, 0..0x80) => char::from(byte),
            (Self::Windows1252, 0x80..0xa0) => above(WINDOWS, 0x80),
            (Self::Macintosh, _) => above(MAC, 0x80),
            (Self::Cp850, _) => above(DOS, 0x80),
            (Self::Iso8859_15, _) => match byte {
                0xa4 => '€',
                0xa6 => 'Š',
                0xa8 => 'š',
                0xb4 => 'Ž',
                0xb8 => 'ž',
                0xbc => 'Œ',
                0xbd => 'œ',
                0xbe => 'Ÿ',
                other => char::from(other),
            },
            _ => char::from(byte),
        }
    }
}

/// The line of the first byte that is not UTF-8.
fn first_other(bytes: &[u8]) -> u32 {
    let valid = bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
    let lines = bytes[..valid].split(|byte| *byte == b'\n').count() - 1;
    u32::try_from(lines + 1).unwrap_or(u32::MAX)
}

/// Turns UTF-16 into UTF-8 while it is read. Half a pair becomes U+FFFD, as everywhere on the web.
pub(crate) struct FromUtf16<'a> {
    bytes: &'a [u8],
    is_little: bool,
    ready: Vec<u8>,
    given: usize,
}

impl<'a> FromUtf16<'a> {
    pub(crate) const fn new(bytes: &'a [u8], is_little: bool) -> Self {
        Self { bytes, is_little, ready: Vec::new(), given: 0 }
    }
}

impl Read for FromUtf16<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            self.ready.clear();
            self.given = 0;
            let is_little = self.is_little;
            let unit = move |pair: &[u8]| {
                let pair = [pair[0], pair.get(1).copied().unwrap_or_default()];
                if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
            };
            let mut most = self.bytes.len().min(8192);
            // A pair of halves stays together.
            let ends_in_half = most >= 2 && most < self.bytes.len() && (0xd800..0xdc00).contains(&unit(&self.bytes[most - 2..most]));
            if ends_in_half {
                most -= 2;
            }
            let (now, rest) = self.bytes.split_at(most);
            let units = now.chunks(2).map(unit);
            let text: String = char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect();
            self.bytes = rest;
            self.ready = text.into_bytes();
        }
        let count = into.len().min(self.ready.len() - self.given);
        into[..count].copy_from_slice(&self.ready[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_a_letter_for_each_byte() {
        assert_eq!([WINDOWS, MAC, DOS].map(|table| table.chars().count()), [32, 128, 128]);
        let aino = |encoding: Encoding, bytes: &[u8]| encoding.decode(bytes);
        assert_eq!(aino(Encoding::Windows1252, b"\xc4ik\xe4s \x80").as_deref(), Some("Äikäs €"));
        assert_eq!(aino(Encoding::Iso8859_15, b"\xc4ik\xe4s \xa4").as_deref(), Some("Äikäs €"));
        assert_eq!(aino(Encoding::Macintosh, b"\x80ik\x8as \x85rjan \x8c").as_deref(), Some("Äikäs Örjan å"));
        assert_eq!(aino(Encoding::Cp850, b"\x8eik\x84s \x99rjan \x86").as_deref(), Some("Äikäs Örjan å"));
        assert_eq!(aino(Encoding::Utf8, b"\xc4"), None);
    }

    #[test]
    fn an_encoding_is_found_by_its_bytes() {
        let le: Vec<u8> = "Nimi;Äikäs\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "Nimi;Äikäs\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(Encoding::of(&le), Ok(Encoding::Utf16Le));
        assert_eq!(Encoding::of(&be), Ok(Encoding::Utf16Be));
        assert_eq!(Encoding::of("Äikäs".as_bytes()), Ok(Encoding::Utf8));
        assert_eq!(Encoding::of(b"\xc4ik\xe4s"), Ok(Encoding::Windows1252));
        assert_eq!(
            Encoding::of("Aino;Äikäs\nÖrjan".as_bytes().iter().chain(b"\n\xc4ik\xe4s").copied().collect::<Vec<_>>().as_slice()),
            Err(SheetError::MixedEncodings(3))
        );
        assert_eq!(Encoding::of(b"\x00\x01\x02\x00\x00\x09\x00"), Err(SheetError::Unknown));
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::of_name(encoding.name()), Some(encoding));
        }
    }

    #[test]
    fn utf_16_is_turned_while_it_is_read() {
        let text = "Aino 😀 Äikäs\n".repeat(2000);
        for is_little in [true, false] {
            let bytes: Vec<u8> =
                text.encode_utf16().flat_map(|unit| if is_little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect();
            let mut read = String::new();
            FromUtf16::new(&bytes, is_little).read_to_string(&mut read).expect("text");
            assert_eq!(read, text);
        }
    }
}
