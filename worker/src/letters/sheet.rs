//! One letter as a sheet: who writes, a heading, parts in order, a footer. A sheet is drawn twice, as plain text and as HTML
//! ([`super::html`]), from the same parts, so that both say the same.

use lupa_domain::{
    locale::Locale,
    rights::erasure::{self, Erased, Kept},
};

use super::{
    breaches,
    letter::{AddressLetter, Letter, Said, StopLink},
    notifications, requests,
};
use crate::{
    staff::security_notices::SecurityNotice,
    words::{
        self,
        letters::{AboutAddress, Erased as ErasedWords, LetterWords, Signature, one_line},
    },
};

/// A letter, laid out.
pub(super) struct Sheet {
    pub(super) locale: Locale,
    pub(super) subject: String,
    /// Who writes.
    pub(super) sender: String,
    pub(super) heading: String,
    pub(super) parts: Vec<Part>,
    pub(super) footer: Vec<String>,
}

pub(super) enum Part {
    Paragraph(String),
    /// What somebody should know who did not ask for the letter.
    Aside(String),
    /// Above some of the parts.
    Heading(String),
    /// What a person wrote, in lines.
    Words(Vec<String>),
    List(Vec<String>),
    /// A button, and before the bare address the words for those whose button does nothing.
    Button {
        label: String,
        url: String,
        fails: String,
    },
    Links(Vec<Link>),
    /// The receipt, to be read: the sentences that were said yes or no to, and what is known of that.
    Slip {
        title: String,
        sentences: Vec<String>,
        figures: Vec<(String, String)>,
    },
}

/// A link with what stands on it.
pub(super) struct Link {
    pub(super) label: String,
    pub(super) url: String,
}

impl Sheet {
    /// Lays out a letter. `description` is the address of the description of the register, where one is published.
    pub(super) fn of(letter: &Letter, description: Option<&str>) -> Self {
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
            Letter::Erase { .. } => (say.erase.subject, say.erase.heading),
            Letter::Merge { .. } => (say.merge.subject, say.merge.heading),
            Letter::Renewal { reminds: false, .. } => (say.renewal.subject, say.renewal.heading),
            Letter::Renewal { .. } => (say.renewal.reminder, say.renewal.heading),
            Letter::Erased { .. } => (say.erased.subject, say.erased.heading),
            Letter::Address { what, .. } => {
                let say = address(what, say);
                (say.subject, say.heading)
            }
            Letter::Invitation { .. } => (say.invitation.subject, say.invitation.heading),
            Letter::Cleaning { .. } => (say.cleaning.subject, say.cleaning.heading),
            Letter::ContactCheck { .. } => (say.contact_check.subject, say.contact_check.heading),
            Letter::AccountChanged { .. } => (say.account_changed.subject, say.account_changed.heading),
            Letter::RequestReceived { .. } => (say.request.received.subject, say.request.received.heading),
            Letter::RequestExtended { .. } => (say.request.extended.subject, say.request.extended.heading),
            Letter::RequestDecided { text, .. } => (say.request.decided.subject, text.title.as_str()),
            Letter::RequestReminder { .. } => (say.request.reminder.subject, say.request.reminder.heading),
            Letter::BreachReminder { locale, .. } => breaches::subject_and_heading(*locale),
            Letter::Notification { locale, .. } => notifications::subject_and_heading(*locale),
        };
        let signature = Signature::of(letter.controller());
        let description = description.filter(|_| letter.is_to_a_customer()).map(say.footer.description);
        let footer = [(say.footer.sender)(&signature), (say.footer.questions)(&signature), say.footer.automatic.to_owned()];
        Self {
            locale: letter.locale(),
            subject: subject(&signature.controller),
            sender: signature.controller.clone(),
            heading: heading.to_owned(),
            parts: parts(letter, say),
            footer: footer.into_iter().chain(description).collect(),
        }
    }

    /// The letter as plain text.
    pub(super) fn text(&self) -> String {
        let mut blocks = vec![self.heading.clone()];
        for part in &self.parts {
            blocks.push(match part {
                Part::Paragraph(text) | Part::Aside(text) | Part::Heading(text) => text.clone(),
                Part::Words(lines) => lines.join("\n"),
                Part::List(items) => items.iter().map(|item| format!("– {item}")).collect::<Vec<_>>().join("\n"),
                Part::Button { label, url, .. } => format!("{label}:\n{url}"),
                Part::Links(links) => links.iter().map(|Link { label, url }| format!("{label}\n{url}")).collect::<Vec<_>>().join("\n\n"),
                Part::Slip { title, sentences, figures } => {
                    let sentences = sentences.iter().map(|sentence| format!("– {sentence}"));
                    let figures = figures.iter().map(|(name, value)| format!("{name}:\n{value}"));
                    [title.clone()].into_iter().chain(sentences).chain(figures).collect::<Vec<_>>().join("\n")
                }
            });
        }
        // A line of two hyphens and a space begins a signature (RFC 3676 §4.3); mail programs draw it lighter.
        format!("{}\n\n-- \n{}\n", blocks.join("\n\n"), self.footer.join("\n"))
    }
}

#[expect(clippy::too_many_lines, reason = "a table of letters")]
fn parts(letter: &Letter, say: &LetterWords) -> Vec<Part> {
    let paragraph = |text: &str| Part::Paragraph(text.to_owned());
    let aside = |text: &str| Part::Aside(text.to_owned());
    let list = |titles: &[String]| Part::List(titles.iter().map(|title| one_line(title)).collect());
    let button = |label: &str, url: &str| button(say, label, url);
    match letter {
        Letter::Confirm { titles, link, hours, .. } => {
            let say = &say.confirm;
            let action = [Part::Paragraph((say.term)(*hours)), button(say.button, link)];
            [paragraph(say.opening), list(titles)].into_iter().chain(action).chain([aside(say.stranger)]).collect()
        }
        Letter::ConfirmKnown { titles, link, hours, own_page, .. } => {
            let asks = &say.confirm_known;
            let action = [Part::Paragraph((asks.term)(*hours)), button(asks.button, link), aside(asks.stranger)];
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
        Letter::Receipt { .. } => receipt(letter, say),
        Letter::SignIn { link, minutes, .. } => {
            let say = &say.sign_in;
            vec![
                paragraph(say.opening),
                Part::Paragraph((say.term)(*minutes)),
                button(say.button, link),
                paragraph(say.elsewhere),
                aside(say.stranger),
            ]
        }
        Letter::Erase { link, hours, suppress, .. } => {
            let say = &say.erase;
            vec![
                paragraph(say.opening),
                paragraph(if *suppress { say.suppress } else { say.forget }),
                Part::Paragraph((say.term)(*hours)),
                button(say.button, link),
                aside(say.stranger),
            ]
        }
        Letter::Renewal { link, ends, title, stop, .. } => {
            let say = &say.renewal;
            vec![
                Part::Paragraph((say.opening)(&one_line(title))),
                Part::Paragraph((say.term)(ends)),
                button(say.button, link),
                paragraph(say.silence),
                paragraph(say.stop),
                Part::Links(vec![Link { label: (say.stop_link)(&one_line(title)), url: stop.url.clone() }]),
            ]
        }
        Letter::Merge { link, days, masked_stays, .. } => {
            let say = &say.merge;
            vec![
                Part::Paragraph((say.opening)(masked_stays)),
                paragraph(say.effect),
                Part::Paragraph((say.term)(*days)),
                button(say.button, link),
                aside(say.stranger),
            ]
        }
        Letter::Erased { locale, erased, kept, .. } => gone(&say.erased, *locale, erased, kept),
        Letter::Address { what, .. } => {
            let about = address(what, say);
            let action = match what {
                AddressLetter::Confirm { link, hours } => vec![Part::Paragraph((say.address.term)(*hours)), button(about.button, link)],
                AddressLetter::Moved { own_page } => vec![button(about.button, own_page)],
                AddressLetter::Taken => Vec::new(),
            };
            [paragraph(about.opening)].into_iter().chain(action).chain([aside(about.stranger)]).collect()
        }
        Letter::Invitation { link, days, controller, .. } => {
            let say = &say.invitation;
            vec![
                Part::Paragraph((say.opening)(&one_line(&controller.name))),
                paragraph(say.passkey),
                button(say.button, link),
                Part::Paragraph((say.term)(*days)),
                aside(say.stranger),
            ]
        }
        Letter::Cleaning { link, day, own_page, .. } => {
            let warning = &say.cleaning;
            let own = Part::Links(vec![Link { label: say.own_page.button.to_owned(), url: own_page.clone() }]);
            let stay = button(warning.button, link);
            vec![Part::Paragraph((warning.opening)(day)), paragraph(warning.choice), stay, paragraph(warning.own_page), own]
        }
        Letter::ContactCheck { link, days, .. } => {
            let say = &say.contact_check;
            vec![paragraph(say.opening), button(say.button, link), Part::Paragraph((say.term)(*days)), aside(say.stranger)]
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
        Letter::RequestReceived { .. }
        | Letter::RequestExtended { .. }
        | Letter::RequestDecided { .. }
        | Letter::RequestReminder { .. } => requests::parts(letter, say),
        Letter::BreachReminder { .. } => breaches::parts(letter, say),
        Letter::Notification { .. } => notifications::parts(letter),
    }
}

/// The parts of the last letter.
fn gone(say: &ErasedWords, locale: Locale, erased: &[Erased], kept: &[Kept]) -> Vec<Part> {
    let named = erasure::words(locale);
    let stays = |line: &Kept| {
        let until = named.until(line, |day| words::day(day, locale)).map(|until| format!(" {until}.")).unwrap_or_default();
        format!("{}. {}{until}", named.kept(line), named.why(line))
    };
    let mut parts = vec![Part::Paragraph(say.opening.to_owned()), Part::List(erased.iter().map(|line| named.erased(line)).collect())];
    if kept.is_empty() {
        parts.push(Part::Paragraph(say.nothing_kept.to_owned()));
    } else {
        parts.extend([Part::Paragraph(say.kept.to_owned()), Part::List(kept.iter().map(stays).collect())]);
    }
    parts.extend([Part::Paragraph(say.attached.to_owned()), Part::Aside(say.last.to_owned())]);
    parts
}

/// What is said about an address.
const fn address<'a>(what: &AddressLetter, say: &'a LetterWords) -> &'a AboutAddress {
    match what {
        AddressLetter::Confirm { .. } => &say.address.confirm,
        AddressLetter::Taken => &say.address.taken,
        AddressLetter::Moved { .. } => &say.address.moved,
    }
}

pub(super) fn button(say: &LetterWords, label: &str, url: &str) -> Part {
    Part::Button { label: label.to_owned(), url: url.to_owned(), fails: say.button_fails.to_owned() }
}

/// The parts of the letter of a receipt.
fn receipt(letter: &Letter, say: &LetterWords) -> Vec<Part> {
    let Letter::Receipt { said, titles_given, titles_ended, own_page, stop_links, slip, receipt_id, .. } = letter else {
        return Vec::new();
    };
    let paragraph = |text: &str| Part::Paragraph(text.to_owned());
    let list = |titles: &[String]| Part::List(titles.iter().map(|title| one_line(title)).collect());
    let (tells, recorded) = (&say.receipt, &say.receipt.recorded);
    let (opening, attached, stranger) = match said {
        // What was ended is told in the words of what was said, not of what was agreed to.
        Said::Here if titles_given.is_empty() && !titles_ended.is_empty() => (tells.opening, recorded.attached, None),
        Said::Here => (tells.opening, tells.attached, None),
        Said::OnCounter => (tells.opening, tells.attached, Some(tells.not_at_counter)),
        Said::ByPhone => (recorded.by_phone, recorded.attached, Some(recorded.mistaken)),
        Said::AtCounter => (recorded.at_counter, recorded.attached, Some(recorded.mistaken)),
        Said::OnPaper => (recorded.on_paper, recorded.attached, Some(recorded.mistaken)),
        // The own page follows, where the reader comes back from.
        Said::ByStopLink => (tells.opening, recorded.attached, None),
    };
    let mut parts = match (titles_given.as_slice(), titles_ended.as_slice()) {
        ([], []) => vec![paragraph(tells.nothing_given)],
        ([], ended) => vec![paragraph(recorded.stopped.opening), list(ended)],
        (given, _) => vec![paragraph(opening), list(given)],
    };
    parts.extend((*said == Said::ByStopLink).then(|| paragraph(tells.come_back)));
    parts.extend([paragraph(attached), paragraph(say.own_page.about), button(say, say.own_page.button, own_page)]);
    if !stop_links.is_empty() {
        let link = |StopLink { title, url, .. }: &StopLink| Link { label: (tells.stop_link)(&one_line(title)), url: url.clone() };
        parts.extend([paragraph(tells.stop), Part::Links(stop_links.iter().map(link).collect())]);
    }
    let title = match (titles_given.as_slice(), titles_ended.as_slice()) {
        ([], []) => tells.slip.title,
        ([], _) => tells.slip.ended,
        _ => tells.slip.given,
    };
    let figure = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    parts.push(Part::Slip {
        title: title.to_owned(),
        sentences: slip.sentences.iter().map(|sentence| one_line(sentence)).collect(),
        figures: vec![
            figure(tells.slip.when, &slip.when),
            figure(tells.slip.id, &receipt_id.to_string()),
            figure(tells.slip.digest, &slip.digest),
        ],
    });
    parts.extend(stranger.map(|text| Part::Aside(text.to_owned())));
    parts
}
