//! Whole numbers as the C2SP texts write them: ASCII digits, no sign, no leading zero.

/// The number that `text` writes, if it is written in the one allowed way and fits into 64 bits.
pub(crate) fn parse(text: &str) -> Option<u64> {
    let canonical = text == "0" || (!text.starts_with('0') && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()));
    canonical.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_number_is_written_in_one_way() {
        assert_eq!(parse("0"), Some(0));
        assert_eq!(parse("20852163"), Some(20_852_163));
        assert_eq!(parse("18446744073709551615"), Some(u64::MAX));
        for other in ["", "00", "01", "+1", "-0", " 1", "1 ", "1_0", "0x1", "١", "18446744073709551616"] {
            assert_eq!(parse(other), None, "{other:?}");
        }
    }
}
