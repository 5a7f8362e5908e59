//! The audience: how many may be written to and who, the questions with a name, the pictures, the files.

use lupa_domain::{
    api::audience::{
        AudienceAsk, AudienceCount, ConsentHistory, ExportAsk, FilterAsk, FilterList, Headings, LabelAsk, LabelCount, OptInShares,
        PeopleAsk, PeoplePage, SavedFilter, WithheldAsk, WithheldPage,
    },
    audience::{Reason, Step},
    ids::FilterId,
};

use crate::{Request, paths};

/// How many people a page of a list has.
const PAGE: u32 = 50;

/// How many, and why not the others.
pub fn count(ask: &AudienceAsk) -> Request<AudienceCount> {
    Request::post(paths::AUDIENCE_COUNT, ask)
}

/// Those who may be written to.
pub fn people(ask: AudienceAsk, cursor: Option<String>) -> Request<PeoplePage> {
    let AudienceAsk { purpose, conditions, basis } = ask;
    Request::post(paths::AUDIENCE_PEOPLE, &PeopleAsk { purpose, conditions, limit: Some(PAGE), cursor, basis })
}

/// Those who may not, for this reason.
pub fn withheld(ask: AudienceAsk, reason: Reason, cursor: Option<String>) -> Request<WithheldPage> {
    let AudienceAsk { purpose, conditions, basis } = ask;
    Request::post(paths::AUDIENCE_WITHHELD, &WithheldAsk { purpose, conditions, reason, limit: Some(PAGE), cursor, basis })
}

/// The questions with a name.
pub fn filters() -> Request<FilterList> {
    Request::get(paths::AUDIENCE_FILTERS)
}

/// Gives a question a name.
pub fn save_filter(ask: AudienceAsk, name: String) -> Request<SavedFilter> {
    let AudienceAsk { purpose, conditions, basis } = ask;
    Request::post(paths::AUDIENCE_FILTERS, &FilterAsk { name, purpose, basis, conditions })
}

/// Removes one.
pub fn remove_filter(id: FilterId) -> Request<()> {
    Request::delete(paths::audience_filter(id))
}

/// Consents that came and went.
pub fn history(step: Step) -> Request<ConsentHistory> {
    Request::get(paths::audience_history(step))
}

/// How the editions were answered.
pub fn shares() -> Request<OptInShares> {
    Request::get(paths::AUDIENCE_SHARES)
}

/// How many labels there would be.
pub fn count_labels(ask: &AudienceAsk) -> Request<LabelCount> {
    Request::post(paths::AUDIENCE_LABEL_COUNT, ask)
}

/// A file with the addresses, to be downloaded; `bom` begins it with a byte order mark.
pub fn export(ask: AudienceAsk, format: &str, bom: ByteOrderMark) -> Request<()> {
    let AudienceAsk { purpose, conditions, basis } = ask;
    let bom = bom == ByteOrderMark::Written;
    // The CSV without a mark is for programs.
    let headings = if bom || format == "xlsx" { Headings::Reader } else { Headings::Machine };
    Request::post(paths::AUDIENCE_EXPORT, &ExportAsk { purpose, conditions, format: format.to_owned(), bom, headings, basis })
}

/// Whether a byte order mark begins a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrderMark {
    /// It does: the spreadsheets of one maker need it.
    Written,
    /// It does not.
    LeftOut,
}

/// Address labels, to be downloaded. `start` is the first free label of the sheet.
pub fn labels(ask: AudienceAsk, sheet: &str, start: u32) -> Request<()> {
    let AudienceAsk { purpose, conditions, .. } = ask;
    Request::post(paths::AUDIENCE_LABELS, &LabelAsk { purpose, conditions, sheet: sheet.to_owned(), start })
}
