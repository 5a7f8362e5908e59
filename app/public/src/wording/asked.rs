//! What a purpose asks for, below its box, as HTML.
//!
//! It is text and no view, so that the browser's half of the sign-up page carries nothing of it: the edge draws it, and what was written is read
//! from the form like everything else. Whatever is somebody's own words is escaped here. The style sheet hides it until its box is ticked.

use std::fmt::Write;

use lupa_domain::{
    own_field::FieldKind,
    wording::{Answering, AskedDatum, DatumTerm, Notice, PurposeId},
};
use lupa_words::AskedWords;

use super::{ANSWER, form::Device};

/// What stands in the fields, and what is wrong with them, by purpose and field.
#[derive(Clone, Copy)]
pub struct Answered<'a> {
    /// What was written before.
    pub written: &'a [(String, String)],
    /// What is wrong, as pointer and text.
    pub wrong: &'a [(String, String)],
}

impl Answered<'_> {
    /// Nothing yet.
    pub const NOTHING: Self = Self { written: &[], wrong: &[] };

    fn of<'a>(list: &'a [(String, String)], name: &str) -> &'a str {
        list.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text.as_str())
    }
}

/// What each statement of a notice asks for; empty texts where one asks for nothing.
#[must_use]
pub fn asked_of(notice: &Notice, words: &AskedWords, device: Device, answered: Answered<'_>) -> Vec<String> {
    notice.statements.iter().map(|said| asked(&said.purpose, &said.asks, words, device, answered)).collect()
}

/// What one purpose asks for.
#[must_use]
pub fn asked(purpose: &PurposeId, asks: &[AskedDatum], words: &AskedWords, device: Device, answered: Answered<'_>) -> String {
    let mut html = String::new();
    for datum in asks {
        let name = format!("{purpose}.{}", datum.field);
        // Writing into a text cannot fail.
        let _ = field(&mut html, &name, datum, words, device, answered);
    }
    html
}

fn field(
    html: &mut String,
    name: &str,
    datum: &AskedDatum,
    words: &AskedWords,
    device: Device,
    answered: Answered<'_>,
) -> std::fmt::Result {
    let (value, wrong) = (Answered::of(answered.written, name), Answered::of(answered.wrong, name));
    let question = escaped(&datum.question);
    let optional = if datum.answering == Answering::Optional { format!(" {}", words.optional) } else { String::new() };
    let hint = format!("{}{optional}", words.only);
    let invalid = if wrong.is_empty() { "" } else { " aria-invalid=\"true\"" };
    let described = format!("about-{name} wrong-{name} choices-error");
    let begin = |html: &mut String, element: &str, label: &str| {
        write!(
            html,
            "<{element} class=\"field\">{label}<p class=\"field__hint\" id=\"about-{name}\">{hint}</p>\
             <p class=\"field__error\" id=\"wrong-{name}\"{hidden}>{wrong}</p>",
            hidden = if wrong.is_empty() { " hidden" } else { "" },
            wrong = escaped(wrong),
        )
    };
    let options: Vec<(String, String)> = match datum.kind {
        FieldKind::YesNo => vec![("yes".into(), words.yes.into()), ("no".into(), words.no.into())],
        FieldKind::Choice => datum.choices.iter().map(|choice| (choice.clone(), choice.clone())).collect(),
        FieldKind::Text | FieldKind::Number | FieldKind::Date => {
            let label = format!("<label class=\"field__label\" for=\"tick-{name}\">{question}</label>");
            begin(html, "div", &label)?;
            let (kind, more) = match datum.kind {
                FieldKind::Date => ("date", " min=\"1900-01-01\""),
                FieldKind::Number => ("text", " inputmode=\"decimal\""),
                _ => ("text", ""),
            };
            let is_birthday = datum.term == DatumTerm::BirthDate && device == Device::Own;
            let auto = if is_birthday { "bday" } else { "off" };
            return write!(
                html,
                "<input class=\"field__input\" type=\"{kind}\"{more} id=\"tick-{name}\" name=\"{ANSWER}{name}\" value=\"{value}\" data-text \
                 autocomplete=\"{auto}\" aria-describedby=\"{described}\"{invalid}></div>",
                value = escaped(value),
            );
        }
    };
    begin(html, &format!("fieldset aria-describedby=\"{described}\""), &format!("<legend class=\"field__label\">{question}</legend>"))?;
    for (place, (word, shown)) in options.iter().enumerate() {
        // The first has the id that an error leads to.
        let id = if place == 0 { format!(" id=\"tick-{name}\"") } else { String::new() };
        let checked = if value == word { " checked" } else { "" };
        write!(
            html,
            "<label class=\"asked__choice\"><input type=\"radio\"{id} name=\"{ANSWER}{name}\" value=\"{}\" autocomplete=\"off\"{checked}{invalid}> {}</label>",
            escaped(word),
            escaped(shown),
        )?;
    }
    html.push_str("</fieldset>");
    Ok(())
}

/// Text between tags or in quotation marks.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use lupa_domain::locale::Locale;

    use super::*;

    fn datum(kind: FieldKind) -> AskedDatum {
        AskedDatum {
            field: "it".parse().expect("a name"),
            kind,
            choices: vec!["<b>".into(), "a\"b".into()],
            answering: Answering::Optional,
            term: DatumTerm::Other,
            name: "it".into(),
            question: "<script>alert(1)</script>?".into(),
        }
    }

    #[test]
    fn nobodys_words_are_markup() {
        let written = [("newsletter.it".to_owned(), "\" autofocus x=\"y".to_owned())];
        let wrong = [("newsletter.it".to_owned(), "<i>".to_owned())];
        for kind in [FieldKind::Text, FieldKind::Number, FieldKind::Date, FieldKind::YesNo, FieldKind::Choice] {
            let (purpose, answered) = ("newsletter".parse().expect("a name"), Answered { written: &written, wrong: &wrong });
            let html = asked(&purpose, &[datum(kind)], lupa_words::asked(Locale::Fi), Device::Own, answered);
            assert!(!html.contains("<script") && !html.contains("<i>") && !html.contains("<b>"), "{html}");
            assert!(!html.contains("\" autofocus") && html.contains("id=\"tick-newsletter.it\""), "{html}");
        }
    }
}
