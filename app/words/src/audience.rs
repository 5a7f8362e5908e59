//! What a marketer reads. The words are in `locales/{fi,sv,en}/audience.rs`.

use lupa_domain::{
    audience::{Basis, Reason, Step},
    consent::Method,
    locale::Locale,
    people::Kind,
};

use crate::shapes::{FieldText, Section};

/// The screens about the audience.
#[derive(Debug)]
pub struct AudienceWords {
    /// When the conditions in an address cannot be read.
    pub unread: &'static str,
    /// The question.
    pub ask: AskWords,
    /// The answer.
    pub answer: AnswerWords,
    /// The people behind a number.
    pub people: PeopleWords,
    /// The export.
    pub export: ExportWords,
    /// The ready questions.
    pub ready: ReadyWords,
    /// The saved audiences.
    pub saved: SavedWords,
    /// Consents over time.
    pub history: HistoryWords,
    /// Marketing to one customer without consent.
    pub grounds: GroundWords,
}

/// Marketing to one customer without consent.
#[derive(Debug)]
pub struct GroundWords {
    /// The heading.
    pub heading: &'static str,
    /// What can be recorded here.
    pub lead: &'static str,
    /// Back to the card.
    pub back: &'static str,
    /// When the address of the page names no customer.
    pub nobody: &'static str,
    /// When nothing is recorded.
    pub none: &'static str,
    /// A purchase on a day, recorded by a user.
    pub purchase: fn(day: &str, name: &str) -> String,
    /// The customer is a business.
    pub business: &'static str,
    /// Removes a record.
    pub remove: &'static str,
    /// The question before that, and what follows.
    pub remove_ask: Section,
    /// After removing.
    pub removed: &'static str,
    /// When the user may not see the purchases.
    pub blind: &'static str,
    /// When the customer has bought nothing.
    pub no_sale: &'static str,
    /// Over the form.
    pub record: &'static str,
    /// Names the choice of a purpose.
    pub purpose: &'static str,
    /// Names the choice of a purchase.
    pub sale: &'static str,
    /// The box that says that opting out was offered.
    pub offered: FieldText,
    /// Records it.
    pub save: &'static str,
    /// After that.
    pub recorded: &'static str,
}

/// The question.
#[derive(Debug)]
pub struct AskWords {
    /// Over the purposes, and why one has to be chosen.
    pub purposes: FieldText,
    /// Over the legal bases, and that they are not mixed.
    pub bases: FieldText,
    /// A legal basis.
    pub basis: fn(Basis) -> &'static str,
    /// Over the conditions.
    pub conditions: &'static str,
    /// When there are none.
    pub everyone: &'static str,
    /// Names the choice of how all conditions are combined.
    pub mode: &'static str,
    /// Names the choice of how those of a group are combined.
    pub group_mode: &'static str,
    /// The ways to combine conditions.
    pub modes: ModeWords,
    /// Opens the menu of conditions.
    pub add: &'static str,
    /// In the menu, over the conditions about a customer.
    pub add_kept: &'static str,
    /// Over those about visits and purchases.
    pub add_visits: &'static str,
    /// Over those about consent.
    pub add_consent: &'static str,
    /// Over the ways to combine them.
    pub combined: &'static str,
    /// The kinds of conditions.
    pub kinds: ConditionKinds,
    /// Labels the field of tags.
    pub tags: &'static str,
    /// Labels the field of postal codes.
    pub postal_codes: &'static str,
    /// Labels the field of an organisation.
    pub organisation: &'static str,
    /// A natural or a legal person.
    pub person: fn(Kind) -> &'static str,
    /// Labels the lower bound.
    pub at_least: &'static str,
    /// Labels the upper bound.
    pub at_most: &'static str,
    /// Names the choice of a currency.
    pub currency: &'static str,
    /// A group of conditions.
    pub group: &'static str,
    /// A group of conditions of which none is met.
    pub group_of_none: &'static str,
    /// Marks a condition that is not filled in.
    pub idle: &'static str,
    /// One of the business's own fields.
    pub own_field: ConditionWords,
    /// That a field must hold something.
    pub known: &'static str,
    /// Labels the number of days until a birthday.
    pub recurs: &'static str,
    /// Names the choice between yes and no.
    pub answer: &'static str,
    /// Before one is chosen.
    pub choose: &'static str,
    /// No, and yes.
    pub no_yes: [&'static str; 2],
    /// Names the choice of how days are told.
    pub stretch: &'static str,
    /// The ways: dates, the last days, the next days, this month, this year.
    pub stretches: [&'static str; 5],
    /// So many days up to today.
    pub last_days: fn(days: u32) -> String,
    /// So many days from today.
    pub next_days: fn(days: u32) -> String,
    /// Labels the number of days.
    pub days: &'static str,
    /// Names the choice between met and not met.
    pub is: &'static str,
    /// A language.
    pub language: fn(Locale) -> &'static str,
    /// A way to give consent.
    pub method: fn(Method) -> &'static str,
    /// Labels the first day.
    pub first_day: &'static str,
    /// Labels the last day.
    pub last_day: &'static str,
    /// Names the choice of a version.
    pub versions: &'static str,
    /// A condition that cannot be shown here.
    pub other: &'static str,
    /// Removes a condition.
    pub remove: &'static str,
}

/// The ways to combine conditions.
#[derive(Debug)]
pub struct ModeWords {
    /// All are met.
    pub all: &'static str,
    /// At least one is met.
    pub any: &'static str,
    /// Not all are met.
    pub not_all: &'static str,
    /// None is met.
    pub not_any: &'static str,
}

/// The kinds of conditions.
#[derive(Debug)]
pub struct ConditionKinds {
    /// The language of messages.
    pub language: ConditionWords,
    /// When the person came into the register.
    pub joined: ConditionWords,
    /// When consent was given.
    pub consent_given: ConditionWords,
    /// The version of the text that was agreed to.
    pub edition: ConditionWords,
    /// How consent was given.
    pub method: ConditionWords,
    /// The tags.
    pub tag: ConditionWords,
    /// The postal code.
    pub postal_code: ConditionWords,
    /// The organisation.
    pub organisation: ConditionWords,
    /// A natural or a legal person.
    pub person: ConditionWords,
    /// A visit.
    pub visit: ConditionWords,
    /// A purchase.
    pub purchase: ConditionWords,
    /// A job.
    pub job: ConditionWords,
    /// How many purchases.
    pub times: ConditionWords,
    /// Purchases for how much.
    pub amount: ConditionWords,
}

/// A kind of condition.
#[derive(Clone, Copy, Debug)]
pub struct ConditionWords {
    /// Its name.
    pub name: &'static str,
    /// When it has to be met.
    pub is: &'static str,
    /// When it must not be met.
    pub is_not: &'static str,
}

/// The answer.
#[derive(Debug)]
pub struct AnswerWords {
    /// Over it.
    pub heading: &'static str,
    /// Before a purpose is chosen.
    pub unasked: &'static str,
    /// While the first numbers are fetched.
    pub counting: &'static str,
    /// After the number of those who may be contacted.
    pub send: fn(count: u64) -> &'static str,
    /// How many meet the conditions; `number` is the count as it is written.
    pub matched: fn(count: u64, number: &str) -> String,
    /// Names the table.
    pub table: &'static str,
    /// The head of the groups of people.
    pub who: &'static str,
    /// The head of the numbers.
    pub how_many: &'static str,
    /// Those who may be contacted.
    pub may: &'static str,
    /// Why they may be, on each legal basis.
    pub why: fn(Basis) -> &'static str,
    /// Those who may not be, and why.
    pub may_not: fn(reason: &str) -> String,
    /// Why some may not be contacted.
    pub reason: fn(Reason) -> ReasonWords,
    /// All who meet the conditions.
    pub sum: &'static str,
    /// Shows the people of a group.
    pub show: &'static str,
    /// The same for a screen reader, with the name of the group.
    pub show_group: fn(group: &str) -> String,
    /// When nobody meets the conditions.
    pub nobody: Section,
    /// When some meet them and none may be contacted.
    pub none: Section,
    /// Leads to the form in which people give consent.
    pub form: &'static str,
    /// Counts again.
    pub again: &'static str,
}

/// Why a person may not be contacted.
#[derive(Clone, Copy, Debug)]
pub struct ReasonWords {
    /// The reason in a word or two.
    pub name: &'static str,
    /// What it means, in one sentence.
    pub text: &'static str,
}

/// The people behind a number.
#[derive(Debug)]
pub struct PeopleWords {
    /// Over those who may be contacted.
    pub may: fn(count: &str) -> String,
    /// Over those who may not.
    pub may_not: fn(reason: &str, count: &str) -> String,
    /// The heads of those who may be contacted.
    pub send: SendHeads,
    /// The heads of those who may not.
    pub withheld: WithheldHeads,
    /// That viewing the list is recorded.
    pub noted: &'static str,
    /// Before the id of a receipt.
    pub receipt: &'static str,
    /// In place of an empty value.
    pub nothing: &'static str,
    /// How many of how many are shown.
    pub shown: fn(shown: &str, count: &str) -> String,
    /// Shows more.
    pub more: &'static str,
    /// Back to the numbers.
    pub back: &'static str,
    /// When there are none (any more).
    pub none: &'static str,
}

/// The heads of the list of those who may be contacted.
#[derive(Debug)]
pub struct SendHeads {
    /// The address.
    pub address: &'static str,
    /// The name.
    pub name: &'static str,
    /// The language.
    pub language: &'static str,
    /// The day of consent.
    pub agreed: &'static str,
    /// In its place without consent: the day of the purchase.
    pub sold: &'static str,
    /// Why they may be contacted.
    pub why: &'static str,
}

/// The heads of the list of those who may not be contacted.
#[derive(Debug)]
pub struct WithheldHeads {
    /// The e-mail address.
    pub email: &'static str,
    /// The name.
    pub name: &'static str,
    /// Since when.
    pub since: &'static str,
    /// Why not.
    pub why_not: &'static str,
}

/// The export.
#[derive(Debug)]
pub struct ExportWords {
    /// Opens the dialog.
    pub open: &'static str,
    /// Over it.
    pub heading: &'static str,
    /// Before the purpose.
    pub purpose: &'static str,
    /// Before the number of people.
    pub people: &'static str,
    /// Before the columns.
    pub columns: &'static str,
    /// The columns of a workbook and of JSON lines.
    pub file_columns: &'static str,
    /// The columns of CSV.
    pub csv_columns: &'static str,
    /// What stands on a label.
    pub label_lines: &'static str,
    /// The columns of a mailing service.
    pub preset_columns: &'static str,
    /// Over the business's own fields.
    pub own_columns: &'static str,
    /// The organisation that receives the list.
    pub recipient: FieldText,
    /// Downloads those who must not be written to.
    pub stop_list: &'static str,
    /// What that list is for.
    pub stop_list_why: &'static str,
    /// What is recorded; `number` is the count as it is written.
    pub noted: fn(count: u64, number: &str) -> String,
    /// When nobody has a postal address.
    pub nobody: &'static str,
    /// How many get no label; `number` is the count as it is written.
    pub without: fn(count: u64, number: &str) -> String,
    /// Over the formats.
    pub format: &'static str,
    /// The formats.
    pub formats: FormatWords,
    /// Names the choice of a sheet.
    pub sheet: &'static str,
    /// A sheet, by the size of its labels in millimetres.
    pub label: fn(width: &str, height: &str) -> String,
    /// The first free label.
    pub start: FieldText,
    /// Exports.
    pub go: &'static str,
    /// While the file is fetched: how much has come.
    pub coming: fn(size: &str) -> String,
    /// Cancels it.
    pub stop: &'static str,
    /// After cancelling.
    pub stopped: &'static str,
    /// When the file has been downloaded.
    pub done: fn(file: &str) -> String,
    /// When the download was incomplete.
    pub broken: &'static str,
    /// Closes the dialog.
    pub close: &'static str,
}

/// The ready questions.
#[derive(Debug)]
pub struct ReadyWords {
    /// The heading.
    pub heading: &'static str,
    /// What the numbers are.
    pub lead: &'static str,
    /// A birthday within two weeks.
    pub birthday: &'static str,
    /// No purchase in half a year.
    pub no_purchase: &'static str,
    /// No visit in half a year.
    pub no_visit: &'static str,
    /// New this month.
    pub new: &'static str,
    /// At least three purchases this year.
    pub loyal: &'static str,
}

/// The formats of an export.
#[derive(Debug)]
pub struct FormatWords {
    /// A workbook.
    pub workbook: &'static str,
    /// CSV for Excel.
    pub csv_for_excel: &'static str,
    /// CSV for other programs.
    pub csv: &'static str,
    /// JSON lines.
    pub json_lines: &'static str,
    /// Address labels.
    pub labels: &'static str,
}

/// Consents over time.
#[derive(Debug)]
pub struct HistoryWords {
    /// The heading.
    pub heading: &'static str,
    /// Names the choice of a step.
    pub steps: &'static str,
    /// Days, weeks or months.
    pub step: fn(Step) -> &'static str,
    /// How to read a picture.
    pub legend: &'static str,
    /// What a picture says in words.
    pub told: fn(given: &str, ended: &str) -> String,
    /// Before the versions that are marked.
    pub marks: &'static str,
    /// A version of a form.
    pub edition: fn(form: &str, version: u32) -> String,
    /// Opens the table.
    pub table: &'static str,
    /// The heads of the table.
    pub heads: HistoryHeads,
    /// Over the shares.
    pub shares: &'static str,
    /// What a share is of.
    pub shares_why: &'static str,
    /// The heads of the table of shares.
    pub share_heads: ShareHeads,
    /// How many of how many ticked the box.
    pub ticked: fn(ticked: &str, shown: &str) -> String,
    /// When there is nothing yet.
    pub nothing: &'static str,
}

/// The heads of the table of consents over time.
#[derive(Debug)]
pub struct HistoryHeads {
    /// When the step begins.
    pub since: &'static str,
    /// Consents given.
    pub given: &'static str,
    /// Consents ended.
    pub ended: &'static str,
}

/// The heads of the table of shares.
#[derive(Debug)]
pub struct ShareHeads {
    /// The version of the text.
    pub version: &'static str,
    /// The purpose.
    pub purpose: &'static str,
    /// The share in per cent.
    pub share: &'static str,
    /// How many of how many.
    pub ticked: &'static str,
}

/// The saved audiences.
#[derive(Debug)]
pub struct SavedWords {
    /// The heading.
    pub heading: &'static str,
    /// When there are none.
    pub none: &'static str,
    /// Who saved one.
    pub by: fn(name: &str) -> String,
    /// Opens one.
    pub open: &'static str,
    /// After opening.
    pub opened: fn(name: &str) -> String,
    /// Deletes one.
    pub forget: &'static str,
    /// The question before that.
    pub forget_ask: fn(name: &str) -> String,
    /// What deleting does.
    pub forget_text: &'static str,
    /// The name of a new one.
    pub name: FieldText,
    /// Saves it.
    pub save: &'static str,
    /// After saving.
    pub saved: fn(name: &str) -> String,
    /// When nothing can be saved because no purpose is chosen.
    pub unasked: &'static str,
}
