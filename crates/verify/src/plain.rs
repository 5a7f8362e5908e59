//! The report in plain words.

use std::fmt::Write as _;

use lupa_domain::{
    consent::{Act, By, Method},
    rights::certificate::Certificate,
    verify::{Check, Outcome, Report, Verdict},
};

/// The report as text of lines.
pub(crate) fn text(report: &Report) -> String {
    let mut text = format!("{}\n", verdict(report.verdict()));
    // Text cannot fail to be written to.
    let _ = said(report, &mut text);
    for (check, outcome) in report.checks() {
        let _ = match outcome {
            Outcome::Holds => writeln!(text, "  holds    {}", claim(check)),
            Outcome::Fails(why) => writeln!(text, "  FAILS    {}\n           {}", claim(check), visible(&why.to_string())),
            Outcome::Unknown(why) => writeln!(text, "  unknown  {}\n           {why}", claim(check)),
        };
    }
    text
}

/// Text from the receipt, without control characters that could make a terminal show something else.
fn visible(text: &str) -> String {
    let hidden = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if hidden(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Authentic => "AUTHENTIC: everything was checked and holds.",
        Verdict::Incomplete => "INCOMPLETE: what was checked holds, and something could not be checked.",
        Verdict::Altered => "ALTERED: something does not hold. Do not rely on what this receipt says.",
        Verdict::Unreadable => "UNREADABLE: this is not a receipt that can be verified.",
    }
}

/// What the receipt says; nothing where it cannot be read.
fn said(report: &Report, text: &mut String) -> std::fmt::Result {
    if let Some(certificate) = report.certificate() {
        return decided(certificate, text);
    }
    let Some(shown) = report.shown() else { return writeln!(text) };
    let facts = &shown.consent;
    writeln!(text, "\nThe receipt {} of {} says:", shown.id, visible(&facts.notice.controller.name))?;
    writeln!(text, "  {} {}, {}, at {}", by(facts.by), act(facts.act), method(facts.method), facts.at)?;
    if let Some(asked) = facts.asked {
        writeln!(text, "  asked at {}", asked.at)?;
    }
    for (purpose, ticked) in &facts.choices {
        let label = facts.notice.statement(purpose).map(|statement| visible(&statement.label)).unwrap_or_default();
        writeln!(text, "  [{}] {purpose}: {label}", if *ticked { 'x' } else { ' ' })?;
    }
    if let Some(entry) = report.entry() {
        writeln!(text, "  entry {} of the log {}", entry.index, visible(&entry.origin))?;
    }
    writeln!(text)
}

/// What the certificate of a decision says: who decided what and when, then the words that its person reads.
fn decided(certificate: &Certificate, text: &mut String) -> std::fmt::Result {
    let Certificate { facts, text: words, .. } = certificate;
    writeln!(text, "\nThe decision {} of {} says:", facts.number, visible(&facts.controller.name))?;
    writeln!(text, "  asked for at {}, decided at {}", facts.received_at, facts.decided_at)?;
    let lines = words.parts.iter().flat_map(|part| part.heading.iter().chain(&part.paragraphs));
    for line in [&words.title].into_iter().chain(lines).flat_map(|said| said.lines()) {
        writeln!(text, "  {}", visible(line))?;
    }
    writeln!(text)
}

const fn by(by: By) -> &'static str {
    match by {
        By::Person => "The person",
        By::Staff => "Staff, for the person,",
        By::Import => "An import",
    }
}

const fn act(act: Act) -> &'static str {
    match act {
        Act::SignedUp => "sent a form",
        Act::Confirmed => "confirmed a form",
        Act::Given => "gave consent",
        Act::Refused => "refused",
        Act::Withdrawn => "withdrew consent",
        Act::Objected => "objected",
        Act::ObjectionLifted => "lifted an objection",
        Act::Renewed => "renewed consent",
        Act::Lapsed => "let consent end",
    }
}

const fn method(method: Method) -> &'static str {
    match method {
        Method::WebForm => "by a form on the web",
        Method::Portal => "on their own page",
        Method::Phone => "by telephone",
        Method::Counter => "at the counter",
        Method::Paper => "on paper",
        Method::Import => "in an older register",
        Method::OneClick => "by the link of a message",
        Method::Letter => "on the page that a letter led to",
    }
}

const fn claim(check: Check) -> &'static str {
    match check {
        Check::Readable => "It is a receipt or a decision in the expected format.",
        Check::Canonical => "It is written in the bytes that were signed.",
        Check::Signature => "The signature fits: nothing was changed since.",
        Check::Key => "The key is a published one of the register and was valid then.",
        Check::Members => "Its standard-vocabulary fields match its own facts.",
        Check::Notice => "The text matches the digest.",
        Check::Choices => "The boxes match the text.",
        Check::Language => "The act was done in the language of the words.",
        Check::InitialBoxes => "Every box was empty when the form was shown.",
        Check::Moments => "The times are in order.",
        Check::Index => "The proof is about the entry that the receipt names.",
        Check::Inclusion => "The log held exactly this event.",
        Check::Checkpoint => "The log signed the checkpoint of the proof.",
        Check::OtherCheckpoint => "The log signed the other checkpoint.",
        Check::Consistency => "The log has not been rewritten between the two checkpoints.",
        Check::Decision => "The decision is whole: what is refused has reasons and a ground.",
    }
}
