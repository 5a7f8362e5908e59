//! What a sheet is called and how it is laid out.

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    name: String,
    layout: Layout,
    widths: Vec<u16>,
}

/// How a sheet is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A list: its first row stays in view, has a filter in each column and is printed on every page, on A4 across and as wide as the page.
    List,
    /// A page of text.
    Page,
}

/// A name that a sheet cannot have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the name of a sheet has 1 to 31 characters, none of []:*?/\\, and no apostrophe at its ends")]
pub struct InvalidName;

impl Sheet {
    /// A sheet with columns of these widths, counted in characters.
    pub fn new(name: &str, layout: Layout, widths: &[u16]) -> Result<Self, InvalidName> {
        let forbidden = |c: char| c.is_control() || matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
        // Programs count as UTF-16 does.
        if name.is_empty() || name.encode_utf16().count() > 31 || name.contains(forbidden) || name.starts_with('\'') || name.ends_with('\'')
        {
            return Err(InvalidName);
        }
        Ok(Self { name: name.to_owned(), layout, widths: widths.to_vec() })
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) const fn layout(&self) -> Layout {
        self.layout
    }

    pub(crate) fn widths(&self) -> &[u16] {
        &self.widths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_that_every_program_takes() {
        let named = |name: &str| Sheet::new(name, Layout::Page, &[]).map(|sheet| sheet.name().to_owned());
        assert_eq!(named("Viennin tiedot"), Ok("Viennin tiedot".into()));
        assert_eq!(named("Äiti & 'Isä' <1>"), Ok("Äiti & 'Isä' <1>".into()));
        for name in ["", "a/b", "a:b", "[a]", "'a", "a'", "a\nb", &"a".repeat(32)] {
            assert_eq!(named(name), Err(InvalidName), "{name}");
        }
    }
}
