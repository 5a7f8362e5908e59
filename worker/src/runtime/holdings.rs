//! What is held about a person, as the register tells it to the edge, which makes documents and archives of it: one object, then lists that
//! can be long, a page at a time. Each is a line of JSON.

use lupa_domain::{
    api::{
        people::{ChangeLine, HistoryLine},
        rights::{Holdings, ReceiptFile, ScanFile},
    },
    wording::InformationSection,
};
use serde::{Deserialize, Serialize};

/// A line that the register tells the edge.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// The beginning.
    Holdings(Box<Holdings>),
    /// What the newest notice in the person's language says to everybody: who receives what, and how long it is kept.
    Terms(Vec<InformationSection>),
    /// That the lists that follow are told once more, each for a file of its own.
    Files(()),
    /// Some of what happened, the latest day first.
    History(Vec<HistoryLine>),
    /// Some of the changes, the newest first.
    Changes(Vec<ChangeLine>),
    /// Some of the receipts, the oldest first.
    Receipts(Vec<ReceiptFile>),
    /// Some of the scans.
    Scans(Vec<ScanFile>),
}
