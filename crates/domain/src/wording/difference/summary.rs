//! What changed between two notices, in a few sentences' worth: before anybody reads them word by word.

use crate::wording::{FieldName, InformationItem, Notice, PurposeId};

/// One thing that changed. Which purpose, field or section it is the notices tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// It asks for something that it did not ask for.
    PurposeAdded(PurposeId),
    /// It asks no more for something.
    PurposeRemoved(PurposeId),
    /// What it says of a purpose.
    Purpose(PurposeId),
    /// The order of the boxes.
    Order,
    /// The heading.
    Heading,
    /// The introduction.
    Intro,
    /// The question over the boxes.
    Question,
    /// A field: its label, its hint, or whether it is there.
    Field(FieldName),
    /// A section of information.
    Section(InformationItem),
    /// The words on the button.
    Submit,
    /// Whether it asks for the age, and for which.
    Age,
    /// Who asks, or how they are reached.
    Controller,
}

/// What changed from `old` to `new`, which are of one form and in one language: what is asked for first. Nothing is left out: where this is
/// empty, the notices differ in their edition at most.
#[must_use]
pub fn changes(old: &Notice, new: &Notice) -> Vec<Changed> {
    let of = |notice: &Notice| notice.statements.iter().map(|said| said.purpose.clone()).collect::<Vec<_>>();
    let (before, after) = (of(old), of(new));
    let mut all: Vec<Changed> = after.iter().filter(|id| !before.contains(id)).cloned().map(Changed::PurposeAdded).collect();
    all.extend(before.iter().filter(|id| !after.contains(id)).cloned().map(Changed::PurposeRemoved));
    let kept: Vec<_> = after.iter().filter(|id| before.contains(id)).collect();
    all.extend(kept.iter().filter(|id| old.statement(id) != new.statement(id)).map(|id| Changed::Purpose((*id).clone())));
    if !before.iter().filter(|id| after.contains(id)).eq(kept.iter().copied()) {
        all.push(Changed::Order);
    }
    let whole = [
        (old.heading != new.heading, Changed::Heading),
        (old.intro != new.intro, Changed::Intro),
        (old.question != new.question, Changed::Question),
    ];
    all.extend(whole.into_iter().filter_map(|(differs, what)| differs.then_some(what)));
    let field = |notice: &Notice, name| notice.fields.iter().find(|field| field.name == name).cloned();
    let mut names: Vec<_> = new.fields.iter().chain(&old.fields).map(|field| field.name).collect();
    names.sort_unstable();
    names.dedup();
    all.extend(names.into_iter().filter(|name| field(old, *name) != field(new, *name)).map(Changed::Field));
    let section = |notice: &Notice, item| notice.information.iter().filter(|one| one.item == item).cloned().collect::<Vec<_>>();
    all.extend(InformationItem::ALL.into_iter().filter(|item| section(old, *item) != section(new, *item)).map(Changed::Section));
    let last = [
        (old.submit != new.submit, Changed::Submit),
        (old.age != new.age, Changed::Age),
        (old.controller != new.controller, Changed::Controller),
    ];
    all.extend(last.into_iter().filter_map(|(differs, what)| differs.then_some(what)));
    all
}
