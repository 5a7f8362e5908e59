//! A place in the GDPR: an article, a paragraph of it, a point of that. Each language writes it in its own way.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::locale::Locale;

/// A place in the GDPR. As text it is written like `12(5)(b)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Article {
    number: u8,
    paragraph: Option<u8>,
    point: Option<char>,
}

impl Article {
    /// A whole article.
    #[must_use]
    pub const fn whole(number: u8) -> Self {
        Self { number, paragraph: None, point: None }
    }

    /// A paragraph of an article.
    #[must_use]
    pub const fn paragraph(number: u8, paragraph: u8) -> Self {
        Self { number, paragraph: Some(paragraph), point: None }
    }

    /// A point of a paragraph.
    #[must_use]
    pub const fn point(number: u8, paragraph: u8, point: char) -> Self {
        Self { number, paragraph: Some(paragraph), point: Some(point) }
    }

    /// As the law of the language names it: `12 artiklan 5 kohdan b alakohta`, `artikel 12.5 b`, `Article 12(5)(b)`.
    #[must_use]
    pub fn in_words(self, locale: Locale) -> String {
        let Self { number, paragraph, point } = self;
        match (locale, paragraph, point) {
            (Locale::Fi, None, _) => format!("{number} artikla"),
            (Locale::Fi, Some(paragraph), None) => format!("{number} artiklan {paragraph} kohta"),
            (Locale::Fi, Some(paragraph), Some(point)) => format!("{number} artiklan {paragraph} kohdan {point} alakohta"),
            (Locale::Sv, None, _) => format!("artikel {number}"),
            (Locale::Sv, Some(paragraph), None) => format!("artikel {number}.{paragraph}"),
            (Locale::Sv, Some(paragraph), Some(point)) => format!("artikel {number}.{paragraph} {point}"),
            (Locale::En, ..) => format!("Article {self}"),
        }
    }
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number)?;
        if let Some(paragraph) = self.paragraph {
            write!(f, "({paragraph})")?;
        }
        if let Some(point) = self.point {
            write!(f, "({point})")?;
        }
        Ok(())
    }
}

impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_a_place_in_its_own_way() {
        let said = |article: Article| Locale::ALL.map(|locale| article.in_words(locale));
        assert_eq!(said(Article::point(17, 3, 'b')), ["17 artiklan 3 kohdan b alakohta", "artikel 17.3 b", "Article 17(3)(b)"]);
        assert_eq!(said(Article::paragraph(12, 6)), ["12 artiklan 6 kohta", "artikel 12.6", "Article 12(6)"]);
        assert_eq!(said(Article::whole(16)), ["16 artikla", "artikel 16", "Article 16"]);
    }
}
