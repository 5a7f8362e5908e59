//! One letter as a sheet: a heading, parts in order, a footer. A sheet is drawn twice, as plain text and as HTML, from the same parts, so
//! that both say the same. The HTML loads nothing, and it sets no colours but those of the button, so dark mode is left to the reader.

use lupa_domain::locale::Locale;

use super::letter::{Letter, Said, StopLink};
use crate::{
    staff::security_notices::SecurityNotice,
    words::{
        self,
        letters::{LetterWords, Signature, one_line},
    },
};

/// A letter, laid out.
pub(super) struct Sheet {
    locale: Locale,
    pub(super) subject: String,
    heading: String,
    parts: Vec<Part>,
    footer: Vec<String>,
}

enum Part {
    Paragraph(String),
    List(Vec<String>),
    /// A button, and before the bare address the words for those whose button does nothing.
    Button {
        label: String,
        url: String,
        fails: String,
    },
    Links(Vec<Link>),
}

/// A link with what stands on it.
struct Link {
    label: String,
    url: String,
}

impl Sheet {
    /// Lays out a letter.
    pub(super) fn of(letter: &Letter) -> Self {
        let say = &words::of(letter.locale()).letters;
        let (subject, heading) = match letter {
            Letter::Confirm { .. } => (say.confirm.subject, say.confirm.heading),
            Letter::ConfirmKnown { .. } => (say.confirm_known.subject, say.confirm_known.heading),
            Letter::AlreadyKnown { .. } => (say.already_known.subject, say.already_known.heading),
            Letter::Receipt { titles_ended, .. } if !titles_ended.is_empty() => {
                (say.receipt.recorded.stopped.subject, say.receipt.recorded.stopped.heading)
            }
            Letter::Receipt { .. } => (say.receipt.subject, say.receipt.heading),
            Letter::SignIn { .. } => (say.sign_in.subject, say.sign_in.heading),
            Letter::Invitation { .. } => (say.invitation.subject, say.invitation.heading),
            Letter::AccountChanged { .. } => (say.account_changed.subject, say.account_changed.heading),
        };
        let signature = Signature::of(letter.controller());
        Self {
            locale: letter.locale(),
            subject: subject(&signature.controller),
            heading: heading.to_owned(),
            parts: parts(letter, say),
            footer: vec![(say.footer.sender)(&signature), (say.footer.questions)(&signature), say.footer.automatic.to_owned()],
        }
    }

    /// The letter as plain text.
    pub(super) fn text(&self) -> String {
        let mut blocks = vec![self.heading.clone()];
        for part in &self.parts {
            blocks.push(match part {
                Part::Paragraph(text) => text.clone(),
                Part::List(items) => items.iter().map(|item| format!("– {item}")).collect::<Vec<_>>().join("\n"),
                Part::Button { label, url, .. } => format!("{label}:\n{url}"),
                Part::Links(links) => links.iter().map(|Link { label, url }| format!("{label}\n{url}")).collect::<Vec<_>>().join("\n\n"),
            });
        }
        // A line of two hyphens and a space begins a signature (RFC 3676 §4.3); mail programs draw it lighter.
        format!("{}\n\n-- \n{}\n", blocks.join("\n\n"), self.footer.join("\n"))
    }

    /// The letter as HTML.
    pub(super) fn html(&self) -> String {
        let mut body = String::new();
        for part in &self.parts {
            match part {
                Part::Paragraph(text) => body.push_str(&paragraph(&escaped(text))),
                Part::List(items) => {
                    let items: Vec<_> = items.iter().map(|item| escaped(item)).collect();
                    body.extend(["<ul>\n<li>", &items.join("</li>\n<li>"), "</li>\n</ul>\n"]);
                }
                Part::Button { label, url, fails } => {
                    let (label, url, fails) = (escaped(label), escaped(url), escaped(fails));
                    body.push_str(&paragraph(&format!("<a href=\"{url}\" style=\"{BUTTON}\">{label}</a>")));
                    body.push_str(&paragraph(&format!("{fails}<br>\n<span style=\"word-break:break-all\">{url}</span>")));
                }
                Part::Links(links) => {
                    for Link { label, url } in links {
                        body.push_str(&paragraph(&format!("<a href=\"{}\">{}</a>", escaped(url), escaped(label))));
                    }
                }
            }
        }
        let footer = self.footer.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("<br>\n");
        let (locale, subject, heading) = (self.locale, escaped(&self.subject), escaped(&self.heading));
        format!(
            "<!doctype html>\n<html lang=\"{locale}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{subject}</title>\n</head>\n<body style=\"margin:0;padding:24px 16px\">\n<div lang=\"{locale}\" style=\"{PAGE}\">\n\
             <h1 style=\"margin:0 0 16px;font-size:24px;line-height:1.25\">{heading}</h1>\n{body}<hr>\n\
             <p style=\"margin:16px 0 0;font-size:14px\">{footer}</p>\n</div>\n</body>\n</html>\n"
        )
    }
}

/// At most 65 characters a line, in the reader's own letters.
const PAGE: &str = "max-width:34em;margin:0 auto;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.5";
/// The spruce green of the pages; white on it has a contrast of 7.8 : 1. At least 44 px high.
const BUTTON: &str =
    "display:inline-block;padding:14px 24px;border-radius:6px;background-color:#1f5c46;color:#ffffff;font-weight:bold;text-decoration:none";

fn parts(letter: &Letter, say: &LetterWords) -> Vec<Part> {
    let paragraph = |text: &str| Part::Paragraph(text.to_owned());
    let list = |titles: &[String]| Part::List(titles.iter().map(|title| one_line(title)).collect());
    let button = |label: &str, url: &str| Part::Button { label: label.to_owned(), url: url.to_owned(), fails: say.button_fails.to_owned() };
    match letter {
        Letter::Confirm { titles, link, hours, .. } => {
            let say = &say.confirm;
            let action = [Part::Paragraph((say.term)(*hours)), button(say.button, link)];
            [paragraph(say.opening), list(titles)].into_iter().chain(action).chain([paragraph(say.stranger)]).collect()
        }
        Letter::ConfirmKnown { titles, link, hours, own_page, .. } => {
            let asks = &say.confirm_known;
            let action = [Part::Paragraph((asks.term)(*hours)), button(asks.button, link), paragraph(asks.stranger)];
            let own =
                [paragraph(say.earlier_choices), Part::Links(vec![Link { label: say.own_page.button.to_owned(), url: own_page.clone() }])];
            [paragraph(asks.opening), list(titles)].into_iter().chain(action).chain(own).collect()
        }
        Letter::AlreadyKnown { own_page, .. } => vec![
            paragraph(say.already_known.opening),
            paragraph(say.own_page.about),
            button(say.own_page.button, own_page),
            paragraph(say.already_known.stranger),
        ],
        Letter::Receipt { said, titles_given, titles_ended, own_page, stop_links, .. } => {
            let (tells, recorded) = (&say.receipt, &say.receipt.recorded);
            let (opening, attached, stranger) = match said {
                Said::Here => (tells.opening, tells.attached, None),
                Said::OnCounter => (tells.opening, tells.attached, Some(tells.not_at_counter)),
                Said::ByPhone => (recorded.by_phone, recorded.attached, Some(recorded.mistaken)),
                Said::AtCounter => (recorded.at_counter, recorded.attached, Some(recorded.mistaken)),
                Said::OnPaper => (recorded.on_paper, recorded.attached, Some(recorded.mistaken)),
                // The own page follows, where the reader comes back from.
                Said::ByStopLink => (tells.opening, recorded.attached, None),
            };
            let back = (*said == Said::ByStopLink).then_some(tells.come_back);
            let mut parts = match (titles_given.as_slice(), titles_ended.as_slice()) {
                ([], []) => vec![paragraph(tells.nothing_given)],
                ([], ended) => vec![paragraph(recorded.stopped.opening), list(ended)],
                (given, _) => vec![paragraph(opening), list(given)],
            };
            parts.extend(back.map(paragraph));
            parts.extend([paragraph(attached), paragraph(say.own_page.about), button(say.own_page.button, own_page)]);
            if !stop_links.is_empty() {
                let link = |StopLink { title, url, .. }: &StopLink| Link { label: (tells.stop_link)(&one_line(title)), url: url.clone() };
                parts.extend([paragraph(tells.stop), Part::Links(stop_links.iter().map(link).collect())]);
            }
            parts.extend(stranger.map(paragraph));
            parts
        }
        Letter::SignIn { link, minutes, .. } => {
            let say = &say.sign_in;
            vec![
                paragraph(say.opening),
                Part::Paragraph((say.term)(*minutes)),
                button(say.button, link),
                paragraph(say.elsewhere),
                paragraph(say.stranger),
            ]
        }
        Letter::Invitation { link, days, controller, .. } => {
            let say = &say.invitation;
            vec![
                Part::Paragraph((say.opening)(&one_line(&controller.name))),
                paragraph(say.passkey),
                button(say.button, link),
                Part::Paragraph((say.term)(*days)),
                paragraph(say.stranger),
            ]
        }
        Letter::AccountChanged { what, account, .. } => {
            let say = &say.account_changed;
            let happened = match what {
                SecurityNotice::PasskeyAdded => say.passkey_added,
                SecurityNotice::CodesMade => say.codes_made,
                SecurityNotice::KeyMade => say.key_made,
            };
            vec![paragraph(happened), paragraph(say.own_doing), paragraph(say.stranger), button(say.button, account)]
        }
    }
}

fn paragraph(html: &str) -> String {
    format!("<p style=\"margin:0 0 16px\">{html}</p>\n")
}

/// The text with every character that HTML could take for its own written as a reference.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c if c.is_control() => html.push(char::REPLACEMENT_CHARACTER),
            c => html.push(c),
        }
    }
    html
}
