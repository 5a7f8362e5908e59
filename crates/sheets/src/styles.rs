//! Which styles of a workbook show a number as a day (ECMA-376 part 1, 18.8.30).

use quick_xml::events::Event;

use crate::{SheetError, archive::Archive, xml::attribute};

/// How many bytes of styles are read.
const LARGEST: u64 = 8 * 1024 * 1024;
/// The most styles: Excel has 65,490.
const MOST: usize = 70_000;

/// For each style whether it shows days.
pub(crate) fn day_styles(archive: &mut Archive<'_>, part: &str) -> Result<Vec<bool>, SheetError> {
    let mut days = Vec::new();
    if !archive.has(part) {
        return Ok(days);
    }
    let mut xml = archive.part(part, LARGEST)?;
    let (mut own, mut in_cells) = (Vec::new(), false);
    loop {
        match xml.next()? {
            Event::Start(start) | Event::Empty(start) => match start.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse::<u32>().ok());
                    let code = attribute(&start, "formatCode").unwrap_or_default();
                    own.extend(id.map(|id| (id, shows_day(&code))));
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse::<u32>().ok()).unwrap_or_default();
                    let is_own = own.iter().find(|(known, _)| *known == id);
                    days.push(is_own.map_or_else(|| is_built_in(id), |(_, shows)| *shows));
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "cellXfs" => in_cells = false,
            Event::Eof => return Ok(days),
            _ => {}
        }
        if days.len() > MOST || own.len() > MOST {
            return Err(SheetError::TooLarge);
        }
    }
}

const fn is_built_in(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a format writes a day or a time: it has one of their letters outside quotes, brackets and what is escaped.
fn shows_day(code: &str) -> bool {
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for c in code.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ if bracketed => {}
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' => return !code.eq_ignore_ascii_case("general"),
            // Only the first of the forms, that of numbers above zero, is asked.
            ';' => return false,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_shows_days_by_its_letters() {
        for code in ["d.m.yyyy", "yyyy\\-mm\\-dd", "[$-40B]d\\. mmmm yyyy;@", "h:mm"] {
            assert!(shows_day(code), "{code}");
        }
        for code in ["General", "0.00", "#,##0 \"kpl/d\"", "[Red]0", "0;\"m\"", "_-* #,##0\\ \"mk\"_-"] {
            assert!(!shows_day(code), "{code}");
        }
    }
}
