//! The audience: how many may be written to and who, the questions with a name, the pictures, the files.

use lupa_domain::{
    api::audience::{
        AudienceCount, AudienceRequest, ConsentHistory, ExportRequest, FilterList, FilterRequest, Headings, LabelCount, LabelRequest,
        OptInShares, PeoplePage, PeopleRequest, SavedFilter, SuppressionRequest, Vocabulary, WithheldPage, WithheldRequest,
    },
    audience::{MailingService, Reason, Step},
    ids::FilterId,
    own_field::FieldId,
};

use crate::{Request, paths};

/// How many people a page of a list has.
const PAGE: u32 = 50;

/// How many, and why not the others.
pub fn count(ask: &AudienceRequest) -> Request<AudienceCount> {
    Request::post(paths::AUDIENCE_COUNT, ask)
}

/// What conditions can name for a purpose.
pub fn vocabulary(purpose: &str) -> Request<Vocabulary> {
    Request::get(paths::audience_vocabulary(purpose))
}

/// Those who may be written to.
pub fn people(ask: AudienceRequest, cursor: Option<String>) -> Request<PeoplePage> {
    let AudienceRequest { purpose, conditions, basis } = ask;
    Request::post(paths::AUDIENCE_PEOPLE, &PeopleRequest { purpose, conditions, limit: Some(PAGE), cursor, basis })
}

/// Those who may not, for this reason.
pub fn withheld(ask: AudienceRequest, reason: Reason, cursor: Option<String>) -> Request<WithheldPage> {
    let AudienceRequest { purpose, conditions, basis } = ask;
    Request::post(paths::AUDIENCE_WITHHELD, &WithheldRequest { purpose, conditions, reason, limit: Some(PAGE), cursor, basis })
}

/// The questions with a name.
pub fn filters() -> Request<FilterList> {
    Request::get(paths::AUDIENCE_FILTERS)
}

/// Gives a question a name.
pub fn save_filter(ask: AudienceRequest, name: String) -> Request<SavedFilter> {
    let AudienceRequest { purpose, conditions, basis } = ask;
    Request::post(paths::AUDIENCE_FILTERS, &FilterRequest { name, purpose, basis, conditions })
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
pub fn count_labels(ask: &AudienceRequest) -> Request<LabelCount> {
    Request::post(paths::AUDIENCE_LABEL_COUNT, ask)
}

/// Which of the business's own fields go along, and the organisation that receives the list, where it is another.
pub type Contents = (Vec<FieldId>, Option<String>);

/// A file with the addresses, to be downloaded; `bom` begins it with a byte order mark.
pub fn export(ask: AudienceRequest, format: &str, bom: ByteOrderMark, (fields, recipient): Contents) -> Request<()> {
    let AudienceRequest { purpose, conditions, basis } = ask;
    let bom = bom == ByteOrderMark::Written;
    // The CSV without a mark is for programs.
    let headings = if bom || format == "xlsx" { Headings::Reader } else { Headings::Machine };
    let format = format.to_owned();
    let request = ExportRequest { purpose, conditions, format, bom, headings, basis, preset: None, fields, recipient };
    Request::post(paths::AUDIENCE_EXPORT, &request)
}

/// The same as a mailing service reads it.
pub fn export_for(ask: AudienceRequest, preset: MailingService, (fields, recipient): Contents) -> Request<()> {
    let AudienceRequest { purpose, conditions, basis } = ask;
    let (format, headings) = ("csv".to_owned(), Headings::Machine);
    let preset = Some(preset);
    let request = ExportRequest { purpose, conditions, format, bom: false, headings, basis, preset, fields, recipient };
    Request::post(paths::AUDIENCE_EXPORT, &request)
}

/// A file with those who must not be written to, to be downloaded.
pub fn suppression(purpose: String, preset: Option<MailingService>) -> Request<()> {
    Request::post(paths::AUDIENCE_SUPPRESSION, &SuppressionRequest { purpose, preset })
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
pub fn labels(ask: AudienceRequest, sheet: &str, start: u32) -> Request<()> {
    let AudienceRequest { purpose, conditions, .. } = ask;
    Request::post(paths::AUDIENCE_LABELS, &LabelRequest { purpose, conditions, sheet: sheet.to_owned(), start })
}
