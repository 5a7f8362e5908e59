//! Published notices, by the digest that names their bytes.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use lupa_domain::{
    api::wording::NoticeEdition,
    digest::Digest,
    time::Moment,
    wording::{Published, PurposeId},
};

use super::store;
use crate::{
    platform::sql::Sql,
    runtime::{
        error::ApiError,
        state::{Memory, State},
        tx::Tx,
    },
};

/// A published notice and until when it may be answered.
#[derive(Debug)]
pub struct Known {
    /// The notice.
    pub published: Published,
    /// When it stops being answerable; nothing while it is the newest.
    pub retires_at: Option<Moment>,
}

impl Known {
    /// Whether a form that shows this notice may still be sent.
    #[must_use]
    pub fn is_answerable(&self, now: Moment) -> bool {
        self.retires_at.is_none_or(|at| now < at)
    }
}

/// The notices that have been read, in memory. The object is the only writer, so publishing is the only thing that ages them.
#[derive(Debug, Default)]
struct Notices {
    known: RefCell<HashMap<Digest, Rc<Known>>>,
}

impl Memory for Notices {}

/// The notice with this digest.
pub fn notice(tx: &Tx<'_>, digest: &Digest) -> Result<Option<Rc<Known>>, ApiError> {
    let notices = tx.state.memory(Notices::default);
    if let Some(known) = notices.known.borrow().get(digest) {
        return Ok(Some(Rc::clone(known)));
    }
    let Some(known) = store::notice(tx.sql, digest)?.map(Rc::new) else { return Ok(None) };
    notices.known.borrow_mut().insert(digest.clone(), Rc::clone(&known));
    Ok(Some(known))
}

/// The notice that an event or a standing names; that it is there is our own promise.
pub fn promised(tx: &Tx<'_>, digest: &Digest) -> Result<Rc<Known>, ApiError> {
    notice(tx, digest)?.ok_or_else(|| ApiError::Broken("an event names a notice that is not there".into()))
}

/// The number of the edition that a notice belongs to, and the version of the processing of a purpose that it told of; nothing where it told of none.
pub fn told_in(tx: &Tx<'_>, digest: &Digest, purpose: &PurposeId) -> Result<Option<(i64, u32)>, ApiError> {
    let Some(edition) = store::edition_no(tx.sql, digest)? else { return Ok(None) };
    let version = notice(tx, digest)?.and_then(|known| Some(known.published.notice().statement(purpose)?.purpose_version));
    Ok(version.map(|version| (edition, version)))
}

/// Where a notice stands among those of its form in its language.
pub fn place(sql: &dyn Sql, digest: &Digest) -> Result<Option<NoticeEdition>, ApiError> {
    store::place(sql, digest)
}

/// Forgets the notices that were read: how long each may be answered has changed.
pub(super) fn forget(state: &State) {
    state.memory(Notices::default).known.borrow_mut().clear();
}
