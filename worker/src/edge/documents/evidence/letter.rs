//! The letter of an evidence package: it reads like one to an authority.

use std::collections::BTreeMap;

use lupa_api::paths;
use lupa_domain::{
    consent::{Choices, Event, agreement::standings_after},
    ordered::CollectOrdered,
    time::Moment,
    wording::PurposeId,
    zone::Zone,
};
use lupa_ui::{day, when, when_in_zone};

use crate::{
    edge::{
        documents::{
            Faces,
            flow::{Column, Flow, Level, Signature},
        },
        qr::Code,
    },
    runtime::evidence::{About, EvidenceHead, ShownNotice},
    words::{self, evidence::EvidenceWords, report::ReportWords},
};

/// What the letter is written with.
struct Letter<'a> {
    head: &'a EvidenceHead,
    words: &'static EvidenceWords,
    report: &'static ReportWords,
    /// What the words that were shown call each purpose.
    titles: BTreeMap<PurposeId, String>,
    flow: Flow,
}

pub(super) fn written(head: &EvidenceHead, zone: Zone, origin: &str, faces: Faces) -> Vec<u8> {
    let said = words::of(head.locale);
    let statements = head.notices.iter().flat_map(|shown| &shown.notice.statements);
    let titles = statements.map(|said| (said.purpose.clone(), said.title.clone())).collect_map();
    let mut letter = Letter { head, words: &said.evidence, report: &said.report, titles, flow: Flow::new(faces) };
    let title = letter.opening();
    if matches!(head.about, About::Person { .. }) {
        letter.flow.heading(Level::Section, letter.words.now);
        letter.standings(&head.events);
        if let Some(on) = head.on {
            letter.flow.heading(Level::Section, &(letter.words.on)(&day(on, head.locale)));
            let end: Moment = zone.begins(on.plus_days(1));
            let before: Vec<Event> = head.events.iter().filter(|event| event.at < end).cloned().collect();
            letter.standings(&before);
        }
        letter.said();
    }
    letter.flow.heading(Level::Section, letter.words.shown);
    for shown in &head.notices {
        letter.shown(shown);
    }
    letter.how(origin);
    letter.flow.finish(&title, &head.controller.name, head.locale, said.report.page)
}

impl Letter<'_> {
    /// Who writes, about which person, and what this is.
    fn opening(&mut self) -> String {
        let (head, words) = (self.head, self.words);
        let controller = &head.controller;
        let lines = [controller.address_line(), controller.business_id.clone(), Some(controller.reached_at())];
        let reference = [(words.made)(&when_in_zone(head.made_at, head.locale)), (words.made_by)(&head.made_by)];
        self.flow.letterhead(&controller.name, &lines.into_iter().flatten().collect::<Vec<_>>(), &reference);
        let title = match &head.about {
            About::Person { .. } => words.title.to_owned(),
            About::Form(form) => (words.form_title)(form.as_str()),
        };
        self.flow.heading(Level::Title, &title);
        match &head.about {
            About::Person { id, name, email } => {
                self.flow.text(&(words.lead)(&controller.name));
                let facts = [(words.person, name.clone()), (words.email, email.clone()), (words.id, Some(id.to_string()))];
                self.flow.facts(&facts.into_iter().filter_map(|(label, value)| Some((label.to_owned(), value?))).collect::<Vec<_>>());
            }
            About::Form(_) => self.flow.text(&(words.form_lead)(&controller.name)),
        }
        title
    }

    fn title_of(&self, purpose: &PurposeId) -> String {
        self.titles.get(purpose).cloned().unwrap_or_else(|| purpose.to_string())
    }

    /// Where these events left the person.
    fn standings(&mut self, events: &[Event]) {
        let words = self.words;
        let standings = standings_after(events);
        if standings.is_empty() {
            self.flow.text(words.nothing_said);
            return;
        }
        let columns = [(words.purpose, 1.6), (words.standing, 1.2), (words.since, 1.2), (self.report.columns.receipt, 1.7)];
        self.flow.begin_table(&columns.map(|(head, share)| Column { head, share }), true);
        for (purpose, (standing, event)) in standings {
            let title = self.title_of(&purpose);
            let since = when(standing.since, self.head.locale);
            self.flow.row(&[title, (words.state)(standing.state).to_owned(), since, event.id.to_string()]);
        }
        self.flow.end_table();
    }

    fn boxes(&self, choices: &Choices, ticked: bool) -> Option<String> {
        let titles: Vec<String> = choices.iter().filter(|(_, was)| **was == ticked).map(|(purpose, _)| self.title_of(purpose)).collect();
        let said = if ticked { self.report.ticked } else { self.report.unticked };
        (!titles.is_empty()).then(|| said(&titles.join(", ")))
    }

    /// What was said each time.
    fn said(&mut self) {
        let (words, locale) = (self.words, self.head.locale);
        let receipt = lupa_words::receipt(locale);
        self.flow.heading(Level::Section, words.said);
        if self.head.events.is_empty() {
            self.flow.text(words.nothing_said);
            return;
        }
        let columns = &self.report.columns;
        let columns = [(columns.when, 1.1), (columns.what, 1.1), (columns.about, 1.8), (columns.how, 1.1), (columns.receipt, 1.5)];
        self.flow.begin_table(&columns.map(|(head, share)| Column { head, share }), false);
        for event in &self.head.events {
            let boxes = [self.boxes(&event.choices, true), self.boxes(&event.choices, false)];
            let row = [
                when_in_zone(event.at, locale),
                (receipt.act_name)(event.act).to_owned(),
                boxes.into_iter().flatten().collect::<Vec<_>>().join("\n"),
                (receipt.method_name)(event.method).to_owned(),
                event.id.to_string(),
            ];
            self.flow.row(&row);
        }
        self.flow.end_table();
    }

    /// The words of a notice, whole.
    fn shown(&mut self, ShownNotice { digest, published_at, notice }: &ShownNotice) {
        let (words, report, locale) = (self.words, self.report, self.head.locale);
        let language = (lupa_words::portal(locale).kept.data.language)(notice.locale);
        self.flow.heading(Level::Part, &(report.edition)(&notice.heading, notice.edition));
        self.flow.note(&(words.published)(&when_in_zone(*published_at, locale), language));
        self.flow.note(&(report.digest)(digest.as_str()));
        for text in &notice.intro {
            self.flow.text(text);
        }
        self.flow.text(&notice.question);
        let statements: Vec<String> = notice.statements.iter().map(|said| format!("{} {}", said.label, said.details)).collect();
        self.flow.list(statements.iter().map(String::as_str));
        for section in &notice.information {
            self.flow.strong(&section.heading);
            self.flow.text(&section.text);
        }
    }

    /// How all this is checked, and who says so.
    fn how(&mut self, origin: &str) {
        let (head, words) = (self.head, self.words);
        let address = format!("{origin}{}", paths::VERIFY);
        self.flow.heading(Level::Section, words.check);
        for text in words.how {
            self.flow.text(text);
        }
        self.flow.link(&address, &address);
        self.flow.strong(words.files);
        self.flow.list(words.file_list.iter().copied());
        let code = Code::of(&address).map(|code| (code, (words.code)(&address)));
        let by = [head.made_by.clone(), (words.on_behalf)(&head.controller.name)];
        let verify = [(words.made)(&when_in_zone(head.made_at, head.locale)), (words.verify)(&address)];
        self.flow.signature(Signature { by: &by, verify: &verify, code });
    }
}
