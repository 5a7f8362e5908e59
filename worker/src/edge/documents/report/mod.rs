//! The report: everything held about a person, as a document to read (GDPR Art. 12(1) and 15). It is written while the lists come, so that a
//! long history is never whole in one place; what stands behind them waits until they have ended.

mod after;
mod before;
mod consents;
mod speech;

use lupa_domain::{
    api::{
        people::{ChangeLine, HistoryLine},
        rights::Holdings,
    },
    wording::InformationSection,
    zone::Zone,
};

use self::speech::Speech;
use super::{
    Faces, MalformedRows,
    flow::{Column, Flow, Level},
};
use crate::runtime::holdings::Piece;

/// A report that is being written.
pub struct Report {
    zone: Zone,
    origin: String,
    flow: Flow,
    begun: Option<Begun>,
    list: Option<List>,
}

/// What it is about.
struct Begun {
    holdings: Holdings,
    terms: Vec<InformationSection>,
    speech: Speech,
}

/// The list that is being written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    History,
    Changes,
}

impl Report {
    /// An empty one, of a register at `origin` whose clock is this one.
    pub(crate) fn new(zone: Zone, origin: String, faces: Faces) -> Self {
        lupa_ui::set_zone(zone);
        Self { zone, origin, flow: Flow::new(faces), begun: None, list: None }
    }

    /// Takes a stretch of lines, the first of which begins with what is held.
    pub(crate) fn add(&mut self, stretch: &str) -> Result<(), MalformedRows> {
        // Another request may have come in between.
        lupa_ui::set_zone(self.zone);
        for line in stretch.lines() {
            match lupa_strict_json::read(line).map_err(|_| MalformedRows)? {
                Piece::Holdings(holdings) => {
                    let speech = Speech::of(&holdings);
                    before::write(&mut self.flow, &speech, &holdings);
                    self.begun = Some(Begun { holdings: *holdings, terms: Vec::new(), speech });
                }
                Piece::Terms(terms) => self.begun.as_mut().ok_or(MalformedRows)?.terms = terms,
                Piece::History(lines) => self.history(&lines)?,
                Piece::Changes(lines) => self.changes(&lines)?,
                Piece::Files(()) | Piece::Receipts(_) | Piece::Scans(_) => return Err(MalformedRows),
            }
        }
        Ok(())
    }

    /// The document.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, MalformedRows> {
        lupa_ui::set_zone(self.zone);
        let Begun { holdings, terms, speech } = self.begun.ok_or(MalformedRows)?;
        after::write(&mut self.flow, &speech, &holdings, &terms, &self.origin);
        let words = speech.words;
        Ok(self.flow.finish(words.title, &holdings.person.controller.name, speech.locale, words.page))
    }

    /// Begins a list, unless it has begun. One without an entry says so.
    fn begin(&mut self, list: List, is_empty: bool) -> Result<(), MalformedRows> {
        let words = self.begun.as_ref().ok_or(MalformedRows)?.speech.words;
        if self.list == Some(list) {
            return Ok(());
        }
        self.list = Some(list);
        let columns = &words.columns;
        self.flow.end_table();
        self.flow.heading(Level::Section, if list == List::History { words.sections.history } else { words.sections.changes });
        if is_empty {
            self.flow.text(words.nothing);
            return Ok(());
        }
        let heads: &[(&str, f32)] = match list {
            List::History => &[(columns.when, 1.0), (columns.what, 1.1), (columns.amount, 0.9), (columns.note, 2.6), (columns.by, 1.1)],
            List::Changes => &[(columns.when, 1.1), (columns.datum, 1.0), (columns.before, 1.2), (columns.after, 1.2), (columns.by, 1.6)],
        };
        let heads: Vec<Column<'_>> = heads.iter().map(|(head, share)| Column { head, share: *share }).collect();
        self.flow.begin_table(&heads, false);
        Ok(())
    }

    fn history(&mut self, lines: &[HistoryLine]) -> Result<(), MalformedRows> {
        self.begin(List::History, lines.is_empty())?;
        let speech = &self.begun.as_ref().ok_or(MalformedRows)?.speech;
        for line in lines {
            self.flow.row(&speech.happened(line));
        }
        Ok(())
    }

    fn changes(&mut self, lines: &[ChangeLine]) -> Result<(), MalformedRows> {
        self.begin(List::Changes, lines.is_empty())?;
        let speech = &self.begun.as_ref().ok_or(MalformedRows)?.speech;
        for line in lines {
            self.flow.row(&speech.changed(line));
        }
        Ok(())
    }
}
