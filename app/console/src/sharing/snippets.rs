//! What is pasted elsewhere: a post, a button, and the codes that put a form into a page. Each carries the words of the form itself.

use lupa_api::paths;
use lupa_domain::{locale::Locale, wording::FormId};

/// How the button looks on a page whose style sheet knows nothing of it.
const LOOK: &str = "style=\"display:inline-block;padding:12px 20px;border-radius:6px;background:#1f5c48;color:#fff;font-weight:600;\
                    text-decoration:none\"";
/// How high a frame is whose page is told nothing: a form of two boxes on a telephone.
const HEIGHT: u32 = 1100;

/// A text for a post.
pub(super) fn post(title: &str, intro: &str, address: &str) -> String {
    let parts = [title, intro, address];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// A link that looks like a button.
pub(super) fn button(address: &str, title: &str) -> String {
    format!("<a href=\"{}\" rel=\"noopener\" {LOOK}>{}</a>", escape(address), escape(title))
}

/// The line that puts the form into a page, in a frame as tall as the form.
pub(super) fn embed(origin: &str, form: &FormId, title: &str) -> String {
    format!("<script src=\"{origin}{}\" data-form=\"{form}\" data-title=\"{}\" async></script>", paths::EMBED_SCRIPT, escape(title))
}

/// The frame alone.
pub(super) fn frame(origin: &str, form: &FormId, locale: Locale, title: &str) -> String {
    let source = escape(&format!("{origin}{}", paths::embedded(form, locale)));
    format!("<iframe src=\"{source}\" title=\"{}\" width=\"100%\" height=\"{HEIGHT}\"></iframe>", escape(title))
}

/// Text in an element or an attribute.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_with_marks_of_html_stays_a_title() {
        let (title, form) = ("\"Kahvi\" & <pulla>", "kahvi".parse().expect("a form"));
        let said = "&quot;Kahvi&quot; &amp; &lt;pulla&gt;";
        let origin = "https://lupa.example.fi";
        assert!(button("https://lupa.example.fi/f/kahvi", title).ends_with(&format!("\">{said}</a>")));
        assert_eq!(
            embed(origin, &form, title),
            format!("<script src=\"https://lupa.example.fi/embed.js\" data-form=\"kahvi\" data-title=\"{said}\" async></script>")
        );
        assert!(
            frame(origin, &form, Locale::Sv, title)
                .starts_with("<iframe src=\"https://lupa.example.fi/f/kahvi/embed?lang=sv\" title=\"&quot;")
        );
        assert_eq!(post("A", "", "https://a.fi/"), "A\n\nhttps://a.fi/");
    }
}
