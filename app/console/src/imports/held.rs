//! The file that was sent last, while its columns are being said: the register does not keep it, and it may have to be read otherwise. It goes with the
//! page.

use std::cell::RefCell;

use lupa_api::imports::Reading;
use lupa_domain::ids::ImportId;
use web_sys::File;

thread_local! {
    /// The file, of which import it is, and how it was read.
    static HELD: RefCell<Option<(ImportId, File, Reading)>> = const { RefCell::new(None) };
}

/// Holds a file.
pub(super) fn hold(import: ImportId, file: File, reading: Reading) {
    HELD.with_borrow_mut(|held| *held = Some((import, file, reading)));
}

/// The file of an import, if it is still held, and how it was read.
pub(super) fn of(import: ImportId) -> Option<(File, Reading)> {
    HELD.with_borrow(|held| held.as_ref().filter(|(id, ..)| *id == import).map(|(_, file, reading)| (file.clone(), reading.clone())))
}
