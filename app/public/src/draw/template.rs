//! The templates that Vite built ([`super::Template`]), filled with a drawn page.
//!
//! Five marks stand in them, in this order. They are ordinary text and a comment, which Vite leaves alone.

use crate::draw::Drawn;

const LANG: &str = "lupa-lang";
/// The country of the business: see `browser::country`.
const COUNTRY: &str = "lupa-country";
const TITLE: &str = "lupa-title";
/// Where the look of the business is loaded; pages that are not of one business have no such mark.
const LOOK: &str = "<!--lupa-look-->";
const BODY: &str = "<!--lupa-body-->";

/// Fills the template of a page of a business in `country`, which loads its look by the element `look`. A template without the marks comes back as it is.
#[must_use]
pub fn fill(template: &str, drawn: &Drawn, country: &str, look: &str) -> String {
    let mut page = String::with_capacity(template.len() + drawn.title.len() + drawn.body.len());
    let mut rest = template;
    let marks = [(LANG, drawn.locale.as_str()), (COUNTRY, country), (TITLE, &escape(&drawn.title)), (LOOK, look), (BODY, &drawn.body)];
    for (mark, words) in marks {
        if let Some((before, after)) = rest.split_once(mark) {
            page.push_str(before);
            page.push_str(words);
            rest = after;
        }
    }
    page.push_str(rest);
    page
}

/// Text between tags.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use lupa_domain::locale::Locale;

    use super::{super::Template, *};

    #[test]
    fn the_marks_are_replaced_once_and_in_order() {
        let template = "<html lang=\"lupa-lang\" data-country=\"lupa-country\"><title>lupa-title</title><!--lupa-look--><body><!--lupa-body--></body></html>";
        let drawn =
            Drawn { locale: Locale::Sv, title: "A & lupa-title".into(), body: "<p><!--lupa-body--></p>".into(), template: Template::Plain };
        assert_eq!(
            fill(template, &drawn, "SE", "<link>"),
            "<html lang=\"sv\" data-country=\"SE\"><title>A &amp; lupa-title</title><link><body><p><!--lupa-body--></p></body></html>"
        );
    }
}
