//! Data as the report says it: in the person's language, in the words of the own page where it says the same.

use std::collections::BTreeMap;

use lupa_domain::{
    api::{
        people::{ChangeLine, HistoryLine, Origin},
        rights::Holdings,
    },
    consent::Choices,
    locale::Locale,
    ordered::CollectOrdered,
    staff::{AccessEntry, audit::Act},
    wording::{Country, PurposeId},
};
use lupa_ui::{DatumText, day, money, number, when};
use lupa_words::{LookWords, PortalWords};
use serde_json::Value;

use crate::words::{self, report::ReportWords};

/// The language of a report, and what it calls what is the business's own.
pub(super) struct Speech {
    pub(super) locale: Locale,
    pub(super) words: &'static ReportWords,
    pub(super) portal: &'static PortalWords,
    /// What the business's own fields are called.
    fields: BTreeMap<String, String>,
    /// What purposes are called.
    titles: BTreeMap<PurposeId, String>,
}

impl Speech {
    pub(super) fn of(holdings: &Holdings) -> Self {
        let locale = holdings.person.locale;
        let fields = holdings.kept.fields.iter().map(|field| (field.id.to_string(), field.label.clone())).collect_map();
        let mut titles = BTreeMap::new();
        for statement in holdings.notices.values().flat_map(|notice| &notice.statements) {
            titles.insert(statement.purpose.clone(), statement.title.clone());
        }
        titles.extend(holdings.consents.iter().map(|consent| (consent.purpose.clone(), consent.title.clone())));
        Self { locale, words: &words::of(locale).report, portal: lupa_words::portal(locale), fields, titles }
    }

    pub(super) fn title(&self, purpose: &PurposeId) -> String {
        self.titles.get(purpose).cloned().unwrap_or_else(|| purpose.to_string())
    }

    /// The titles of the boxes that were ticked, or left empty.
    pub(super) fn boxes(&self, choices: &Choices, ticked: bool) -> String {
        let titles = choices.iter().filter(|(_, was)| **was == ticked).map(|(purpose, _)| self.title(purpose));
        titles.collect::<Vec<_>>().join(", ")
    }

    pub(super) fn datum(&self) -> DatumText {
        let country = |code: &str, locale: Locale| code.parse::<Country>().ok().map(|country| country.name(locale).to_owned());
        DatumText { words: &self.portal.kept.data, locale: self.locale, country }
    }

    pub(super) fn label(&self, datum: &str) -> String {
        self.datum().label(datum, |id| self.fields.get(id).cloned())
    }

    /// Where a datum comes from, in a sentence or three.
    pub(super) fn origin(&self, origin: &Origin) -> String {
        let words = &self.portal.kept;
        let mut text = (words.source)(origin.source, &day(lupa_ui::zone().day(origin.at), self.locale));
        if let Some(by) = &origin.by {
            text = format!("{text} {}", (words.by)(by));
        }
        if let Some(reason) = &origin.reason {
            text = format!("{text} {}", (words.why)(reason));
        }
        text
    }

    /// A row of the history.
    pub(super) fn happened(&self, line: &HistoryLine) -> [String; 5] {
        let data = &self.portal.kept.data;
        let what = (data.happening)(line.happening);
        [
            day(line.day, self.locale),
            if line.open { format!("{what} ({})", data.open) } else { what.to_owned() },
            line.amount.map(|amount| money(amount, self.locale)).unwrap_or_default(),
            line.text.clone().unwrap_or_default(),
            line.by.clone().unwrap_or_default(),
        ]
    }

    /// A row of the changes.
    pub(super) fn changed(&self, line: &ChangeLine) -> [String; 5] {
        let words = &self.portal.kept;
        let value = |value: &Option<Value>| self.datum().value(&line.datum, value.as_ref().unwrap_or(&Value::Null));
        let [before, after] = match (line.wiped, line.datum.starts_with("history/")) {
            (false, _) => [value(&line.before), value(&line.after)],
            (true, false) => [words.wiped.to_owned(), String::new()],
            (true, true) => [value(&line.before), format!("{} ({})", value(&line.after), words.note_wiped)],
        };
        let by = line.by.as_deref().map(words.by);
        let why = line.reason.as_deref().map(words.why);
        let source = (words.source)(line.source, &day(lupa_ui::zone().day(line.at), self.locale));
        let told = [Some(source), by, why].into_iter().flatten().collect::<Vec<_>>().join(" ");
        [when(line.at, self.locale), self.label(&line.datum), before, after, told]
    }

    /// Who of staff saw or did what, in a sentence.
    pub(super) fn looked(&self, look: &AccessEntry) -> String {
        let words = &self.portal.looks;
        let by = look.by.as_deref().unwrap_or(words.unnamed);
        let by = look.program.as_deref().map_or_else(|| by.to_owned(), |program| (words.program)(by, program));
        let mut text = sentence(look.act, words)(&by);
        let title = look.about.as_deref().and_then(|about| about.parse().ok()).and_then(|purpose: PurposeId| self.titles.get(&purpose));
        if let Some(title) = title {
            text = format!("{text} {}", (words.purpose)(title));
        }
        if look.times > 1 {
            text = format!("{text} {}", (words.times)(&number(look.times.into(), self.locale)));
        }
        text
    }
}

/// The sentence of an act: as on the own page.
const fn sentence(act: Act, words: &LookWords) -> fn(&str) -> String {
    match act {
        Act::AudienceSeen | Act::PeopleSeen => words.listed,
        Act::VerdictSeen => words.checked,
        Act::PersonSeen | Act::ScanSeen => words.seen,
        Act::PersonCreated => words.created,
        Act::PersonChanged => words.changed,
        Act::HistorySeen => words.history_seen,
        Act::HistoryChanged => words.history_changed,
        Act::ConsentRecorded | Act::ScanChanged => words.recorded,
        Act::ReportMade => words.reported,
        Act::EvidenceMade => words.proved,
        _ => words.handled,
    }
}
