//! What a receipt tells, on every page that draws it.

use lupa_domain::{
    consent::Act,
    wording::{Notice, PurposeId},
};

/// What an act does with the boxes that were ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stance {
    /// It says yes to them.
    Agreed,
    /// It withdraws them.
    Withdrawn,
    /// It objects to them.
    Objected,
    /// It says something else about them.
    About,
}

/// What an act does with the boxes that were ticked.
pub(crate) const fn stance(act: Act) -> Stance {
    match act {
        Act::SignedUp | Act::Confirmed | Act::Given | Act::Renewed => Stance::Agreed,
        Act::Withdrawn => Stance::Withdrawn,
        Act::Objected => Stance::Objected,
        _ => Stance::About,
    }
}

/// The sentences beside the boxes, in the order of the notice's purposes.
pub(crate) fn lines<'a>(notice: &Notice, purposes: impl Iterator<Item = &'a PurposeId>) -> Vec<String> {
    purposes.map(|purpose| notice.statement(purpose).map_or_else(|| purpose.to_string(), |statement| statement.label.clone())).collect()
}

/// Who keeps the register, in one line.
pub(crate) fn particulars(notice: &Notice) -> String {
    let controller = &notice.controller;
    let id = controller.business_id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
    let address = controller.address_line().map(|line| format!(", {line}")).unwrap_or_default();
    format!("{}{id}{address}, {}", controller.name, controller.email)
}
