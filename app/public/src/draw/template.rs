//! The templates that Vite built ([`super::Template`]), filled with a drawn page.
//!
//! Up to six marks stand in them, in this order. They are ordinary text and a comment, which Vite leaves alone.

use std::fmt::Write;

use crate::draw::{Card, Drawn, Template};

const LANG: &str = "lupa-lang";
/// The country of the business: see `browser::country`.
const COUNTRY: &str = "lupa-country";
const TITLE: &str = "lupa-title";
const CARD: &str = "<!--lupa-card-->";
/// Where the look of the business is loaded; pages that are not of one business have no such mark.
const LOOK: &str = "<!--lupa-look-->";
const BODY: &str = "<!--lupa-body-->";

/// Fills the template of a page of a business in `country`, which loads its look by the element `look`. A template without the marks comes back as it is.
#[must_use]
pub fn fill(template: &str, drawn: &Drawn, country: &str, look: &str) -> String {
    let mut page = String::with_capacity(template.len() + drawn.title.len() + drawn.body.len());
    let mut rest = template;
    let card = if let Template::Alive(card) = &drawn.template { tags(card) } else { String::new() };
    let title = escape(&drawn.title);
    let marks = [(LANG, drawn.locale.as_str()), (COUNTRY, country), (TITLE, &title), (CARD, &card), (LOOK, look), (BODY, &drawn.body)];
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

/// What other sites read of a page, in the head of it. A picture is described by the title that stands in it.
fn tags(card: &Card) -> String {
    let mut tags = String::new();
    let said = [("title", &card.title), ("description", &card.description), ("image", &card.picture), ("url", &card.address)];
    for (name, content) in said {
        let _ = write!(tags, "<meta property=\"og:{name}\" content=\"{}\">", escape(content).replace('"', "&quot;"));
    }
    tags.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    tags
}

/// Text between tags.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use lupa_domain::locale::Locale;

    use super::*;

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

    #[test]
    fn a_page_that_may_be_shared_says_what_is_shown_of_it() {
        let card = Card {
            title: "\"A\" & <b>".into(),
            description: "D".into(),
            picture: "https://a.fi/p.png?locale=fi".into(),
            address: "https://a.fi/".into(),
        };
        let mut drawn = Drawn { locale: Locale::Fi, title: "T".into(), body: "B".into(), template: Template::Alive(card) };
        let template = "<title>lupa-title</title><!--lupa-card--><body><!--lupa-body--></body>";
        assert_eq!(
            fill(template, &drawn, "FI", ""),
            "<title>T</title><meta property=\"og:title\" content=\"&quot;A&quot; &amp; &lt;b&gt;\">\
             <meta property=\"og:description\" content=\"D\"><meta property=\"og:image\" content=\"https://a.fi/p.png?locale=fi\">\
             <meta property=\"og:url\" content=\"https://a.fi/\"><meta name=\"twitter:card\" content=\"summary_large_image\"><body>B</body>"
        );
        drawn.template = Template::Plain;
        assert_eq!(fill(template, &drawn, "FI", ""), "<title>T</title><body>B</body>");
    }
}
