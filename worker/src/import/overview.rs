//! What is shown of imports: the list, one of them with its columns, and some of its rows.

use std::collections::BTreeMap;

use lupa_domain::{
    api::imports::{ImportColumn, ImportLine, ImportResponse, ImportRow, ImportState},
    import::{
        ColumnState, Context, Fate, Meaning, Plan, RowFault, Subject, Target, head_key, is_ambiguous, looks_like_heads, meaning_of, read,
    },
    own_field::{FieldId, FieldKind},
    people::{FieldDeclaration, Sight},
};

use super::store::{self, Import, Piece, StagedFate, StagedRow};
use crate::{
    people::{self, fields, foreign_records},
    platform::sql::Sql,
    runtime::{error::ApiError, tx::Tx},
    staff,
};

/// How many rows a page shows.
const PAGE: usize = 50;
/// How many rows of a list are looked at for days that can be read either way.
const SAMPLES: usize = 2;

/// The newest imports.
pub fn list(tx: &Tx<'_>) -> Result<Vec<ImportLine>, ApiError> {
    let names = staff::names(tx.sql)?;
    let name = |import: &Import| names.get(&import.staff).cloned();
    Ok(store::newest(tx.sql)?.iter().map(|import| line(import, name(import))).collect())
}

fn line(import: &Import, by: Option<String>) -> ImportLine {
    ImportLine {
        id: import.id,
        at: import.at,
        by,
        state: import.state,
        subject: import.plan.as_ref().map(|plan| plan.subject).unwrap_or_default(),
        source: import.plan.as_ref().map(|plan| plan.source.clone()).unwrap_or_default(),
        rows: import.file.as_ref().map_or(0, |file| file.rows),
        counts: import.counts,
        undo_until: import.wipe_at.filter(|_| import.state == ImportState::Done && can_be_undone(import)),
    }
}

/// Whether something of it can be taken back: cards and notes can, stops cannot.
pub(super) fn can_be_undone(import: &Import) -> bool {
    import.plan.as_ref().is_none_or(|plan| matches!(plan.subject, Subject::People | Subject::Records))
}

/// One import, without its rows.
pub fn show(tx: &Tx<'_>, import: &Import, sight: Sight) -> Result<ImportResponse, ApiError> {
    let names = staff::names(tx.sql)?;
    let declared = fields::declared(tx.sql)?;
    let first = store::piece_at(tx.sql, import.no, 0)?.filter(|piece| piece.no == 0);
    let is_waiting = matches!(import.state, ImportState::Received | ImportState::Checking | ImportState::Checked);
    let shown = first.filter(|_| is_waiting);
    let top = shown.as_ref().and_then(|piece| piece.rows.first());
    let heads =
        import.plan.as_ref().map_or_else(|| !import.holds_records() && top.is_some_and(|row| looks_like_heads(&row.1)), |plan| plan.heads);
    let columns = match &shown {
        // What a record says is known; there is nothing to choose.
        Some(_) if import.holds_records() => Vec::new(),
        Some(piece) => columns(tx, import, piece, heads, (&declared, sight))?,
        None => Vec::new(),
    };
    let total = match import.state {
        ImportState::Undoing if import.holds_records() => import.done + foreign_records::count_of_import(tx.sql, import.no)?,
        ImportState::Undoing => import.done + store::count_effects(tx.sql, import.no)?,
        _ => import.file.as_ref().map_or(0, |file| file.rows),
    };
    Ok(ImportResponse {
        line: line(import, names.get(&import.staff).cloned()),
        file: import.file.clone(),
        heads,
        columns,
        plan: import.plan.clone(),
        done: import.done,
        total,
        listed: Vec::new(),
        next: None,
        undone: import.undone.filter(|_| matches!(import.state, ImportState::Undoing | ImportState::Undone)),
    })
}

/// The columns, each with where its cells go: as was said, else as they went last, else as its head says.
fn columns(
    tx: &Tx<'_>,
    import: &Import,
    piece: &Piece,
    heads: bool,
    (declared, sight): (&BTreeMap<FieldId, FieldDeclaration>, Sight),
) -> Result<Vec<ImportColumn>, ApiError> {
    let width = import.file.as_ref().map_or(0, |file| usize::from(file.columns));
    let cell = |row: &StagedRow, column: usize| row.1.get(column).cloned().unwrap_or_default();
    let body = &piece.rows[usize::from(heads).min(piece.rows.len())..];
    let mut shown: Vec<ImportColumn> = Vec::with_capacity(width);
    for column in 0..width {
        let head = if heads { piece.rows.first().map(|row| cell(row, column)).unwrap_or_default() } else { String::new() };
        let samples: Vec<String> = body.iter().take(SAMPLES).map(|row| cell(row, column)).collect();
        let said = import.plan.as_ref().and_then(|plan| plan.columns.get(column)).cloned();
        let meaning = meaning_of(&head);
        let found = match &meaning {
            Some(Meaning::Consent | Meaning::LeftOut) => None,
            Some(Meaning::Goes(target)) => Some(target.clone()),
            None => own_field(&head, declared, sight).or_else(|| by_content(heads, &samples)),
        };
        let known = if head.is_empty() { None } else { store::remembered(tx.sql, &head_key(&head))? };
        let is_there = |target: &Target| match target {
            Target::Field(id) => declared.get(id).is_some_and(|field| sight.sees(field) && !field.retired),
            _ => true,
        };
        // No two columns go to one place unless somebody says so.
        let is_free = |target: &Target| target.takes_many() || !shown.iter().any(|other| other.target == *target);
        let target = said.or_else(|| known.filter(is_there).or_else(|| found.clone()).filter(is_free)).unwrap_or_default();
        let is_day = matches!(&target, Target::Field(id) if declared.get(id).is_some_and(|field| field.kind == FieldKind::Date));
        let unclear = is_day && body.iter().any(|row| is_ambiguous(&cell(row, column), tx.today()));
        let state = match (&meaning, &target) {
            (Some(Meaning::Consent), _) => ColumnState::NoConsent,
            _ if unclear => ColumnState::DayOrderUnclear,
            (_, Target::Skip) => ColumnState::Unknown,
            _ => ColumnState::Recognised,
        };
        shown.push(ImportColumn { head, samples, target, state });
    }
    Ok(shown)
}

/// The field of the business's own that is called like a head.
fn own_field(head: &str, declared: &BTreeMap<FieldId, FieldDeclaration>, sight: Sight) -> Option<Target> {
    let wanted = head_key(head);
    let is_called = |field: &FieldDeclaration| field.labels.values().any(|label| head_key(label) == wanted);
    let found = declared.iter().find(|(_, field)| sight.sees(field) && !field.retired && is_called(field));
    found.filter(|_| !wanted.is_empty()).map(|(id, _)| Target::Field(id.clone()))
}

/// What a column without a head holds, where that is plain to see.
fn by_content(heads: bool, samples: &[String]) -> Option<Target> {
    let is_address = |cell: &String| lupa_domain::email::EmailAddress::parse(cell).is_ok();
    (!heads && !samples.is_empty() && samples.iter().all(is_address)).then_some(Target::Email)
}

/// Remembers where the columns of a list go, by their heads.
pub(super) fn remember(sql: &dyn Sql, import: &Import, plan: &Plan) -> Result<(), ApiError> {
    if !plan.heads || import.holds_records() {
        return Ok(());
    }
    let Some(piece) = store::piece_at(sql, import.no, 0)? else { return Ok(()) };
    let Some(heads) = piece.rows.first() else { return Ok(()) };
    for (head, target) in heads.1.iter().zip(&plan.columns) {
        let key = head_key(head);
        if !key.is_empty() && key.len() <= 100 {
            store::remember(sql, &key, target)?;
        }
    }
    Ok(())
}

/// Some rows after a line with what becomes of each, of one fate where that is asked, and after which line to go on.
pub fn page(tx: &Tx<'_>, import: &Import, fate: Option<Fate>, after: u32) -> Result<(Vec<ImportRow>, Option<u32>), ApiError> {
    let Some(plan) = &import.plan else { return Ok((Vec::new(), None)) };
    let declared = fields::declared(tx.sql)?;
    let context = Context { declared: &declared, country: tx.config().country, locale: tx.config().first_language(), today: tx.today() };
    let mut shown: Vec<ImportRow> = Vec::new();
    let mut at = store::piece_of_line(tx.sql, import.no, after)?;
    while let Some(piece) = store::piece_with(tx.sql, import.no, at, fate)? {
        for staged in piece.fates.iter().filter(|staged| staged.line > after && fate.is_none_or(|fate| fate == staged.fate)) {
            if shown.len() == PAGE {
                let last = shown.last().map(|row| row.line);
                return Ok((shown, last));
            }
            let cells = piece.rows.iter().find(|row| row.0 == staged.line).map(|row| row.1.as_slice()).unwrap_or_default();
            shown.push(row(tx, staged, cells, plan, context));
        }
        at = piece.no + 1;
    }
    Ok((shown, None))
}

fn row(tx: &Tx<'_>, staged: &StagedFate, cells: &[String], plan: &Plan, context: Context<'_>) -> ImportRow {
    let said = |target: &Target| plan.columns.iter().position(|column| column == target).and_then(|place| cells.get(place)).cloned();
    let names = [Target::Name, Target::FirstName, Target::LastName, Target::Organisation, Target::Email, Target::Phone];
    let who = match read(plan, cells, context) {
        _ if plan.subject == Subject::Records => cells.get(1).cloned().unwrap_or_default(),
        Ok(read) => read.called(),
        Err(_) => names.iter().filter_map(said).find(|text| !text.trim().is_empty()).unwrap_or_default(),
    };
    let person = match staged.person {
        Some(no) if staged.fate != Fate::New || plan.subject == Subject::Records => {
            people::person::by_no(tx.sql, no).ok().map(|person| person.id)
        }
        _ => None,
    };
    ImportRow {
        line: staged.line,
        who: who.chars().take(160).collect(),
        fate: staged.fate,
        reason: staged.reason,
        earlier: staged.earlier,
        kept: staged.kept.clone(),
        faults: staged.faults.clone(),
        person,
    }
}

/// A row that could not be read: its line, its cells and what is wrong.
pub struct RefusedRow {
    /// Its line in the file.
    pub line: u32,
    /// Its cells.
    pub cells: Vec<String>,
    /// What is wrong with it.
    pub faults: Vec<RowFault>,
}

/// How many rows that could not be read are given at once.
const STRETCH: usize = 1_000;

/// The heads of a list, while there are any.
pub fn heads(sql: &dyn Sql, import: &Import) -> Result<Vec<String>, ApiError> {
    if import.plan.as_ref().is_none_or(|plan| !plan.heads) {
        return Ok(Vec::new());
    }
    let first = store::piece_at(sql, import.no, 0)?.filter(|piece| piece.no == 0);
    Ok(first.and_then(|piece| piece.rows.into_iter().next()).map(|row| row.1).unwrap_or_default())
}

/// The rows that could not be read, from a piece onwards, and at which piece to go on.
pub fn refused(sql: &dyn Sql, import: &Import, from: i64) -> Result<(Vec<RefusedRow>, Option<i64>), ApiError> {
    let (mut rows, mut at) = (Vec::new(), from);
    while let Some(mut piece) = store::piece_with(sql, import.no, at, Some(Fate::Refused))? {
        for staged in piece.fates.into_iter().filter(|staged| staged.fate == Fate::Refused) {
            let cells = piece.rows.iter_mut().find(|row| row.0 == staged.line).map(|row| std::mem::take(&mut row.1)).unwrap_or_default();
            rows.push(RefusedRow { line: staged.line, cells, faults: staged.faults });
        }
        at = piece.no + 1;
        if rows.len() >= STRETCH {
            return Ok((rows, Some(at)));
        }
    }
    Ok((rows, None))
}
