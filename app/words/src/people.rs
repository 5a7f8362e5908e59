//! What staff reads about people. The words are in `locales/{fi,sv,en}/people.rs`.

use lupa_domain::{
    consent::State,
    people::{Datum, FieldKind, Source},
};

use crate::{
    DatumWords,
    shapes::{Action, FieldText, Section},
};

/// The screens about people.
#[derive(Debug)]
pub struct PeopleWords {
    /// The list.
    pub list: ListWords,
    /// Walk-in customers: only the visit is saved.
    pub walk_in: WalkInWords,
    /// What the data and its values are called.
    pub data: DatumWords,
    /// The lines of a postal address.
    pub address: AddressWords,
    /// Where a datum comes from.
    pub source: fn(Source) -> &'static str,
    /// In place of the name of a person who has none.
    pub unnamed: &'static str,
    /// Opens a long text.
    pub long: &'static str,
    /// The card of one person.
    pub card: CardWords,
    /// The changes, and who has looked.
    pub past: PastWords,
    /// What happened.
    pub history: HistoryWords,
    /// The form that adds a person or changes their data.
    pub form: PersonFormWords,
    /// When two have changed the same person.
    pub conflict: ConflictWords,
    /// The custom fields.
    pub fields: FieldsWords,
}

/// The list.
#[derive(Debug)]
pub struct ListWords {
    /// The search field.
    pub search: FieldText,
    /// Names the choice of a tag.
    pub tag: &'static str,
    /// The choice of no particular tag.
    pub all_tags: &'static str,
    /// Only those whose telephone number is none that exists.
    pub suspects: &'static str,
    /// How many were found; `number` is the count as it is written.
    pub found: fn(count: u64, number: &str) -> String,
    /// How many are shown where there are more.
    pub shown: fn(number: &str) -> String,
    /// How many cannot be found yet, while the search is being prepared.
    pub behind: fn(number: &str) -> String,
    /// The heads of the table.
    pub heads: ListHeads,
    /// Shows more.
    pub more: &'static str,
    /// When there are no customers at all.
    pub none: Section,
    /// When nobody is found.
    pub nobody: Section,
    /// Opens the form for a new customer.
    pub add: &'static str,
}

/// The heads of the list.
#[derive(Debug)]
pub struct ListHeads {
    /// The name.
    pub name: &'static str,
    /// E-mail and telephone.
    pub contact: &'static str,
    /// The town.
    pub town: &'static str,
    /// The tags.
    pub tags: &'static str,
}

/// Walk-in customers.
#[derive(Debug)]
pub struct WalkInWords {
    /// Opens the form.
    pub open: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Saves it.
    pub save: &'static str,
    /// After saving.
    pub saved: fn(what: &str) -> String,
    /// Over the table of months.
    pub months: &'static str,
    /// The heads of the table.
    pub heads: WalkInHeads,
    /// When there are none.
    pub none: &'static str,
}

/// The heads of the table of walk-ins.
#[derive(Debug)]
pub struct WalkInHeads {
    /// The month.
    pub month: &'static str,
    /// What happened.
    pub what: &'static str,
    /// How many times.
    pub times: &'static str,
    /// How much money in all.
    pub total: &'static str,
}

/// The lines of a postal address.
#[derive(Debug)]
pub struct AddressWords {
    /// Street and number.
    pub street: &'static str,
    /// The postal code.
    pub postal_code: &'static str,
    /// The town.
    pub town: &'static str,
    /// The country.
    pub country: &'static str,
}

/// The card of one person.
#[derive(Debug)]
pub struct CardWords {
    /// Back to the list.
    pub back: &'static str,
    /// When the person is not in the register.
    pub gone: &'static str,
    /// Over the data.
    pub facts: &'static str,
    /// Opens the form that changes them.
    pub change: &'static str,
    /// Since when the person is in the register.
    pub joined: fn(when: &str) -> String,
    /// When the e-mail address was confirmed.
    pub confirmed: fn(when: &str) -> String,
    /// Since when mail to the address comes back.
    pub bounced: fn(when: &str) -> String,
    /// The telephone number is none that exists.
    pub suspect: &'static str,
    /// The processing is restricted.
    pub restricted: &'static str,
    /// How many fields the reader may not see; `number` is the count as it is written.
    pub hidden: fn(count: u64, number: &str) -> String,
    /// Opens the origins of the data.
    pub origins: &'static str,
    /// Over the consents.
    pub consents: &'static str,
    /// After a consent, where marketing may be sent on another legal basis.
    pub by_ground: &'static str,
    /// Leads to the other legal bases.
    pub grounds: &'static str,
    /// What the person has said about a purpose, and since when.
    pub standing: fn(standing: State, since: &str) -> String,
    /// After the consent for a purpose that is no longer in use.
    pub retired: &'static str,
    /// Opens the receipts.
    pub receipts: &'static str,
    /// When there are none.
    pub no_receipts: &'static str,
    /// Shows a receipt.
    pub show_receipt: &'static str,
    /// Closes it.
    pub close_receipt: &'static str,
    /// Saves it.
    pub save_receipt: &'static str,
    /// Prints it.
    pub print_receipt: &'static str,
    /// Over the entries that are still open, and what that means.
    pub holds: Section,
}

/// The changes, and who has looked.
#[derive(Debug)]
pub struct PastWords {
    /// Opens the changes.
    pub changes: &'static str,
    /// When there are none.
    pub unchanged: &'static str,
    /// How a datum has changed.
    pub datum: fn(datum: &str, change: Change<'_>) -> String,
    /// A datum that was cleared since: what it was is not kept.
    pub wiped: fn(datum: &str) -> String,
    /// How an entry of the history has changed.
    pub entry: fn(change: Change<'_>) -> String,
    /// Added where the note of that entry is not kept.
    pub note_wiped: &'static str,
    /// In place of a name, where the customer did it.
    pub person: &'static str,
    /// Shows earlier ones.
    pub older: &'static str,
    /// Opens who has looked.
    pub looked: &'static str,
    /// When nobody has.
    pub unseen: &'static str,
}

/// From what to what a value has changed, in words.
#[derive(Clone, Copy, Debug)]
pub enum Change<'a> {
    /// There was nothing before.
    Added {
        /// The value now.
        after: &'a str,
    },
    /// It was another value before.
    Changed {
        /// The value before.
        before: &'a str,
        /// The value now.
        after: &'a str,
    },
    /// There is nothing now.
    Removed {
        /// The value before.
        before: &'a str,
    },
}

/// What happened.
#[derive(Debug)]
pub struct HistoryWords {
    /// The heading.
    pub heading: &'static str,
    /// When there are no entries.
    pub none: &'static str,
    /// The heads of the table.
    pub heads: HistoryHeads,
    /// Opens the form for a new entry.
    pub add: &'static str,
    /// Opens the form that corrects an entry.
    pub change: &'static str,
    /// How many entries of how many are shown.
    pub shown: fn(shown: &str, count: &str) -> String,
    /// Shows earlier ones.
    pub earlier: &'static str,
    /// Over the form for a new entry.
    pub new: &'static str,
    /// Over the form that corrects one.
    pub correct: &'static str,
    /// Names the choice of what happened.
    pub what: &'static str,
    /// Names the day.
    pub day: &'static str,
    /// The note.
    pub note: FieldText,
    /// The money.
    pub amount: FieldText,
    /// The currency.
    pub currency: &'static str,
    /// When the amount cannot be read.
    pub amount_wrong: &'static str,
    /// The box for an entry that is still open.
    pub is_open: FieldText,
    /// After saving.
    pub saved: &'static str,
    /// Removes an entry.
    pub remove: &'static str,
    /// The question before that.
    pub remove_ask: fn(what: &str) -> String,
    /// What removing does.
    pub remove_text: &'static str,
    /// After removing.
    pub removed: &'static str,
    /// When another user has changed the entry: before what it says now.
    pub changed_meanwhile: &'static str,
    /// The same: after what it says now.
    pub yours_below: &'static str,
    /// When another user has removed the entry.
    pub gone: &'static str,
}

/// The heads of the history.
#[derive(Debug)]
pub struct HistoryHeads {
    /// The day.
    pub day: &'static str,
    /// What happened.
    pub what: &'static str,
    /// The note.
    pub note: &'static str,
    /// The money.
    pub amount: &'static str,
}

/// The form that adds a person or changes their data.
#[derive(Debug)]
pub struct PersonFormWords {
    /// The heading for a new person.
    pub new: &'static str,
    /// What is needed of a new person.
    pub new_lead: &'static str,
    /// The heading of a change.
    pub change: fn(name: &str) -> String,
    /// After adding.
    pub added: &'static str,
    /// After changing.
    pub saved: &'static str,
    /// Over who the person is.
    pub who: &'static str,
    /// Over how to reach them.
    pub contact: &'static str,
    /// Over how to serve them.
    pub service: &'static str,
    /// What to write into the field of a datum; empty where its label says it.
    pub hint: fn(Datum) -> &'static str,
    /// Adds a tag.
    pub add_tag: &'static str,
    /// Removes one.
    pub remove_tag: fn(tag: &str) -> String,
    /// Over the custom fields.
    pub own: &'static str,
    /// When nothing is chosen.
    pub unchosen: &'static str,
    /// A custom field that is no longer in use.
    pub retired: RetiredFieldWords,
    /// Over the source and the reason.
    pub origin: Section,
    /// The source.
    pub source: &'static str,
    /// The reason.
    pub reason: FieldText,
    /// Adds the person.
    pub add: &'static str,
    /// Leads to the person who has the address already.
    pub taken: &'static str,
}

/// A custom field that is no longer in use.
#[derive(Debug)]
pub struct RetiredFieldWords {
    /// What can be done with its value.
    pub hint: &'static str,
    /// Keeps the value.
    pub keep: fn(value: &str) -> String,
    /// Removes it.
    pub remove: &'static str,
}

/// When two have changed the same person.
#[derive(Debug)]
pub struct ConflictWords {
    /// What happened, and what to do.
    pub advice: Section,
    /// Marks what is in the register now.
    pub theirs: &'static str,
    /// Marks what was typed.
    pub mine: &'static str,
    /// When neither has been chosen.
    pub undecided: fn(datum: &str) -> String,
    /// Saves what was chosen.
    pub save: &'static str,
    /// Leaves everything as it is now.
    pub leave: &'static str,
}

/// The custom fields.
#[derive(Debug)]
pub struct FieldsWords {
    /// Why each needs a reason.
    pub why: &'static str,
    /// When there are none.
    pub none: Section,
    /// The heads of the table.
    pub heads: FieldHeads,
    /// What a field holds.
    pub kind: fn(FieldKind) -> &'static str,
    /// Every user who sees customers sees it.
    pub seen_by_all: &'static str,
    /// Only some users see it.
    pub seen_by_some: &'static str,
    /// Marks a field that is no longer in use.
    pub retired: &'static str,
    /// Opens the form for a new field.
    pub add: &'static str,
    /// Opens the form that changes one.
    pub change: &'static str,
    /// The heading of that form.
    pub change_heading: fn(name: &str) -> String,
    /// The names of the field in each language.
    pub names: FieldText,
    /// The choice of what it holds.
    pub holds: FieldText,
    /// The choices of a field that has some.
    pub choices: FieldText,
    /// What the field is needed for.
    pub reason: FieldText,
    /// The box for a field that only some users see.
    pub restricted: FieldText,
    /// Added where the reader may not open a restricted field.
    pub closed: &'static str,
    /// After saving.
    pub saved: fn(name: &str) -> String,
    /// Taking the field out of use.
    pub retire: Action,
    /// The question before that.
    pub retire_ask: fn(name: &str) -> String,
    /// What it does.
    pub retire_text: &'static str,
    /// Using the field again.
    pub restore: Action,
    /// When another user has changed the field.
    pub conflict: fn(now: &str) -> String,
    /// When the field does not exist.
    pub gone: &'static str,
}

/// The heads of the table of custom fields.
#[derive(Debug)]
pub struct FieldHeads {
    /// The name.
    pub name: &'static str,
    /// What it holds.
    pub kind: &'static str,
    /// Who sees it.
    pub seen_by: &'static str,
    /// How many customers have a value in it.
    pub people: &'static str,
}
