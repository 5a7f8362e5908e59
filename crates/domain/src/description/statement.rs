//! The statement for the supervisory authority (GDPR Art. 5(2), 30(4), 31): numbers, requests and how fast they were answered, breaches, the newest
//! checkpoint of the log, the measures, and the description that is in force. All of it in one document.

#[path = "../../locales/en/statement.rs"]
mod en;
#[path = "../../locales/fi/statement.rs"]
mod fi;
#[path = "../../locales/sv/statement.rs"]
mod sv;

use super::{
    breach::{Breach, Clock, Risk, Told},
    compose::measure_in_words,
    document::{Block, Document, Section},
    measure::Measure,
};
use crate::{
    locale::Locale,
    rights::RequestKind,
    time::{Civil, Day, Moment},
    zone::Zone,
};

/// How many people stand where on one purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentCount {
    /// What the purpose is called.
    pub title: String,
    /// Whose consent is in force.
    pub given: u64,
    /// Who has yet to confirm.
    pub pending: u64,
    /// Who has taken it back.
    pub withdrawn: u64,
    /// Who objects.
    pub objected: u64,
    /// Whose consent was to another processing than today's.
    pub lapsed: u64,
}

/// How requests of one kind were answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestCount {
    /// Which kind.
    pub kind: RequestKind,
    /// How many came.
    pub received: u64,
    /// How many of them are open.
    pub open: u64,
    /// How many were answered in time.
    pub in_time: u64,
    /// How many were answered late, or are open and late.
    pub late: u64,
    /// How long an answer took, on average, in days; nothing where none was given.
    pub days: Option<u64>,
}

/// What the statement is made of, beside the description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The business.
    pub controller: String,
    /// When it is made.
    pub at: Moment,
    /// The clock of the business.
    pub zone: Zone,
    /// The published version of the description and the day it was published; nothing where none was.
    pub version: Option<(u32, Day)>,
    /// The address of that version, or of the newest.
    pub address: String,
    /// How many people are in the register.
    pub people: u64,
    /// Purpose by purpose.
    pub consents: Vec<ConsentCount>,
    /// Kind by kind; those that came.
    pub requests: Vec<RequestCount>,
    /// The breaches, the newest first, each with its number.
    pub breaches: Vec<(u64, Breach)>,
    /// The newest checkpoint of the log, to the letter; nothing where none was signed.
    pub checkpoint: Option<String>,
    /// How many entries the audit log has.
    pub audit_entries: u64,
    /// The measures that are on.
    pub measures: Vec<Measure>,
}

/// The statement in one language, with the description after it.
#[must_use]
pub fn statement(of: &Statement, description: &Document, locale: Locale) -> Document {
    let words = words(locale);
    let section = |id: &str, heading: &str, blocks| Section { id: id.to_owned(), heading: heading.to_owned(), blocks };
    let number = |count: u64| count.to_string();
    let version = of.version.map_or_else(
        || words.not_published.to_owned(),
        |(no, on)| (words.published)(no, &super::compose::day_in_words(on, locale), &of.address),
    );
    let consents = of.consents.iter().map(|one| {
        let counts = [one.given, one.pending, one.withdrawn, one.objected, one.lapsed].map(number);
        [one.title.clone()].into_iter().chain(counts).collect()
    });
    let requests = of.requests.iter().map(|one| {
        let days = one.days.map_or_else(|| "–".to_owned(), number);
        let counts = [one.received, one.open, one.in_time, one.late].map(number);
        [(words.kind)(one.kind).to_owned()].into_iter().chain(counts).chain([days]).collect()
    });
    let measures = of.measures.iter().map(|one| measure_in_words(*one, locale).to_owned()).collect();
    let or_none =
        |rows: Vec<Vec<String>>, heads: &[&str]| if rows.is_empty() { Block::text(words.none) } else { Block::table(heads, rows) };
    let checkpoint = match &of.checkpoint {
        Some(note) => vec![Block::text(words.checkpoint), Block::text(note.trim_end())],
        None => vec![Block::text(words.no_checkpoint)],
    };
    let mut sections = vec![
        section(
            "about",
            words.about,
            vec![Block::text((words.made)(&of.controller, &moment(of.at, of.zone, locale))), Block::text(version)],
        ),
        section("numbers", words.numbers, vec![Block::text((words.people)(of.people)), or_none(consents.collect(), &words.consent_heads)]),
        section("requests", words.requests, vec![or_none(requests.collect(), &words.request_heads)]),
        section("breaches", words.breaches, breaches(of, words, locale)),
        section("measures", words.measures, vec![Block::list(measures)]),
        section("log", words.log, [Block::text((words.audit)(of.audit_entries))].into_iter().chain(checkpoint).collect()),
        section("description", &description.kind, vec![Block::text(words.description)]),
    ];
    sections.extend(description.sections.iter().cloned());
    Document { locale, kind: words.title.to_owned(), title: words.title.to_owned(), sections }
}

fn breaches(of: &Statement, words: &Words, locale: Locale) -> Vec<Block> {
    if of.breaches.is_empty() {
        return vec![Block::text(words.no_breach)];
    }
    let at = |moment_at: Moment| moment(moment_at, of.zone, locale);
    let row = |(no, breach): &(u64, Breach)| {
        let clock = match breach.clock(of.at) {
            Clock::Running { until } => (words.running)(&at(until)),
            Clock::Over { since } => (words.over)(&at(since)),
            Clock::InTime { at: told } => (words.in_time)(&at(told)),
            Clock::Late { at: told } => (words.late)(&at(told)),
            Clock::NotNeeded => words.not_needed.to_owned(),
        };
        let decided = breach.decision.as_ref().map_or_else(String::new, |(risk, reasons)| format!("{}: {reasons}", (words.risk)(*risk)));
        let told = breach.notifications.iter().map(|one| format!("{}, {}: {}", (words.told)(one.told), at(one.at), one.how));
        let what = [breach.what.clone(), breach.effects.clone(), breach.measures.clone()];
        vec![
            format!("{no}\n{}", at(breach.found_at)),
            what.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n"),
            breach.concerned.people.map_or_else(|| "–".to_owned(), |people| people.to_string()),
            [clock, decided].into_iter().filter(|text| !text.is_empty()).chain(told).collect::<Vec<_>>().join("\n"),
        ]
    };
    vec![Block::table(&words.breach_heads, of.breaches.iter().map(row).collect())]
}

/// A moment by the clock of the business: the day, hours and minutes.
fn moment(moment: Moment, zone: Zone, locale: Locale) -> String {
    let Civil { hour, minute, .. } = zone.civil(moment);
    let between = if locale == Locale::En { ':' } else { '.' };
    format!("{} {hour}{between}{minute:02}", super::compose::day_in_words(zone.day(moment), locale))
}

/// The sentences of one language.
struct Words {
    title: &'static str,
    about: &'static str,
    made: fn(controller: &str, at: &str) -> String,
    published: fn(no: u32, on: &str, address: &str) -> String,
    not_published: &'static str,
    numbers: &'static str,
    people: fn(count: u64) -> String,
    consent_heads: [&'static str; 6],
    requests: &'static str,
    request_heads: [&'static str; 6],
    kind: fn(RequestKind) -> &'static str,
    none: &'static str,
    breaches: &'static str,
    no_breach: &'static str,
    breach_heads: [&'static str; 4],
    running: fn(until: &str) -> String,
    over: fn(since: &str) -> String,
    in_time: fn(at: &str) -> String,
    late: fn(at: &str) -> String,
    not_needed: &'static str,
    risk: fn(Risk) -> &'static str,
    told: fn(Told) -> &'static str,
    measures: &'static str,
    log: &'static str,
    audit: fn(entries: u64) -> String,
    checkpoint: &'static str,
    no_checkpoint: &'static str,
    description: &'static str,
}

const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}
