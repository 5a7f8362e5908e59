//! What the administrator reads who writes forms and decides on purposes.

use lupa_domain::{
    api::wording::FormState,
    wording::{Category, Changed, Channel, FieldName, Ground, InformationItem, PersonalData},
};

use crate::{Action, CountedAction, CreateText, FieldText, Section};

/// Forms and purposes.
#[derive(Debug)]
pub struct WordingWords {
    /// The name of the screen among the others.
    pub nav: &'static str,
    /// The heading, and the name of the screen.
    pub heading: &'static str,
    /// What happens here.
    pub lead: &'static str,
    /// The way back to the list.
    pub back: &'static str,
    /// The forms.
    pub forms: FormsWords,
    /// The day of an event.
    pub event_day: EventDayWords,
    /// The texts of one form.
    pub editor: EditorWords,
    /// Before a form is published.
    pub publish: PublishWords,
    /// What was published.
    pub editions: EditionsWords,
    /// The purposes.
    pub purposes: PurposesWords,
    /// Who receives the data, and how long it is stored.
    pub recipients: RecipientsWords,
    /// Legal bases other than consent.
    pub grounds: GroundsWords,
    /// What a purpose asks for.
    pub asks: AsksWords,
    /// The purpose that is ready to be taken.
    pub ready: ReadyPurposeWords,
}

/// The forms.
#[derive(Debug)]
pub struct FormsWords {
    /// Over them.
    pub heading: &'static str,
    /// The columns of the table.
    pub columns: FormColumns,
    /// How far a form is; `edition` is the version that is open.
    pub state: fn(FormState, edition: u32) -> String,
    /// Its draft differs from what people see.
    pub unpublished: &'static str,
    /// When there are none.
    pub none: &'static str,
    /// The screen for a new one.
    pub new: CreateText,
    /// The field for its title.
    pub title: FieldText,
    /// It has none.
    pub untitled: &'static str,
    /// Creates it.
    pub create: &'static str,
    /// Leads to its texts.
    pub edit: &'static str,
    /// Leads to its versions.
    pub editions: &'static str,
    /// Leads to its link, poster and code.
    pub share: &'static str,
}

/// The day of an event: many people sign up from one network.
#[derive(Debug)]
pub struct EventDayWords {
    /// Over it.
    pub heading: &'static str,
    /// What it is for, and what it does.
    pub lead: &'static str,
    /// That it is on.
    pub active: &'static str,
    /// Turns it on.
    pub begin: &'static str,
    /// Turns it off.
    pub end: &'static str,
    /// Said once it is on.
    pub begun: &'static str,
    /// Said once it is off.
    pub ended: &'static str,
}

/// The columns of the table of forms.
#[derive(Debug)]
pub struct FormColumns {
    /// The form.
    pub form: &'static str,
    /// How far it is.
    pub state: &'static str,
    /// The purposes that it asks for.
    pub purposes: &'static str,
}

/// The texts of one form.
#[derive(Debug)]
pub struct EditorWords {
    /// The heading.
    pub heading: fn(form: &str) -> String,
    /// What happens here.
    pub lead: &'static str,
    /// Over what may be written in braces, which few need.
    pub filled: &'static str,
    /// Which words in braces are replaced when the form is published.
    pub placeholders: &'static str,
    /// Names the choice of the language that is being edited.
    pub language: &'static str,
    /// Over the choice of purposes.
    pub purposes: Section,
    /// Over the heading and the introduction.
    pub beginning: &'static str,
    /// The heading of the form.
    pub title: &'static str,
    /// The introduction, and how to separate paragraphs.
    pub intro: FieldText,
    /// Over the fields, and what an empty label means.
    pub fields: Section,
    /// The label and the hint of each field.
    pub field: fn(FieldName) -> FormFieldWords,
    /// Over the boxes.
    pub boxes: &'static str,
    /// Moving them.
    pub boxes_order: OrderWords,
    /// Has the form ask for the age, and when that is called for.
    pub asks_age: FieldText,
    /// What the law wants said, before somebody changes it.
    pub locked: LockedWords,
    /// After a language in which words are missing.
    pub unfinished: &'static str,
    /// The question over them.
    pub question: &'static str,
    /// The parts of a box.
    pub statement: StatementWords,
    /// Over the sections of Art. 13, and why all of them are needed.
    pub information: Section,
    /// What each section is about.
    pub item: fn(InformationItem) -> &'static str,
    /// The heading of a section.
    pub section_heading: &'static str,
    /// The text of a section.
    pub section_text: &'static str,
    /// The button of the form.
    pub submit: &'static str,
    /// Saves the draft.
    pub save: &'static str,
    /// It was saved.
    pub saved: &'static str,
    /// Opens the preview in a language.
    pub preview: fn(language: &str) -> String,
    /// What a preview on a page of its own shows.
    pub preview_hint: &'static str,
    /// The form beside its texts.
    pub live: LivePreviewWords,
    /// Leads to publishing.
    pub publish: &'static str,
    /// The same while something is not saved: saves first.
    pub save_and_go_on: &'static str,
    /// When another person has saved in the meantime.
    pub conflict: ConflictWords,
}

/// The form beside its texts, drawn anew while somebody writes.
#[derive(Debug)]
pub struct LivePreviewWords {
    /// Over it.
    pub heading: &'static str,
    /// Shows it as wide as a telephone.
    pub phone: &'static str,
    /// Shows it as wide as there is room.
    pub wide: &'static str,
    /// Names the frame that it stands in.
    pub title: fn(language: &str) -> String,
    /// Why it is not drawn anew.
    pub waits: &'static str,
}

/// Moving boxes.
#[derive(Debug)]
pub struct OrderWords {
    /// Moves one up.
    pub up: fn(name: &str) -> String,
    /// Moves one down.
    pub down: fn(name: &str) -> String,
    /// Where it came to, of how many.
    pub at: fn(name: &str, place: usize, of: usize) -> String,
}

/// What the law wants said, before somebody changes it.
#[derive(Debug)]
pub struct LockedWords {
    /// That it is filled in, and follows what else is changed.
    pub text: &'static str,
    /// Opens it for editing.
    pub unlock: &'static str,
}

/// What stands at the two inputs for one field of a form.
#[derive(Debug)]
pub struct FormFieldWords {
    /// At the input for its label.
    pub label: &'static str,
    /// At the input for its hint.
    pub hint: &'static str,
}

/// The parts of a box.
#[derive(Debug)]
pub struct StatementWords {
    /// Its title.
    pub title: &'static str,
    /// The sentence beside it.
    pub label: &'static str,
    /// What it means in practice.
    pub details: &'static str,
}

/// When another person has saved in the meantime.
#[derive(Debug)]
pub struct ConflictWords {
    /// The heading.
    pub heading: &'static str,
    /// What to do.
    pub text: &'static str,
    /// Takes the texts of the other person.
    pub take_theirs: &'static str,
    /// Saves one's own.
    pub keep_mine: &'static str,
}

/// Before a form is published.
#[derive(Debug)]
pub struct PublishWords {
    /// The heading.
    pub heading: fn(form: &str) -> String,
    /// What publishing does.
    pub lead: &'static str,
    /// Over what is missing, and what to do.
    pub missing: Section,
    /// What a text does not mention.
    pub unsaid: fn(name: &str) -> String,
    /// What a text mentions though the form does not ask for it.
    pub unasked: fn(name: &str) -> String,
    /// Over what changes, in sentences.
    pub summary: &'static str,
    /// What changes, in a sentence; `name` is what the purpose, the field or the section is called.
    pub sentence: fn(what: &Changed, name: &str) -> String,
    /// Opens the changes word by word.
    pub in_words: &'static str,
    /// Over the changes in one language.
    pub changes: fn(language: &str) -> String,
    /// Nothing differs in this language.
    pub same: &'static str,
    /// Nothing differs in any language.
    pub nothing: &'static str,
    /// The form was never shown before.
    pub first: &'static str,
    /// The button, with the number that the version will have.
    pub button: fn(edition: u32) -> String,
    /// That a version stays as it is.
    pub lasting: &'static str,
    /// It was published.
    pub done: fn(edition: u32) -> String,
}

/// What was published.
#[derive(Debug)]
pub struct EditionsWords {
    /// The heading.
    pub heading: fn(form: &str) -> String,
    /// What a version is.
    pub lead: &'static str,
    /// The columns of the table.
    pub columns: EditionColumns,
    /// It is in use.
    pub current: &'static str,
    /// Until when it was.
    pub until: fn(time: &str) -> String,
    /// When there are none.
    pub none: &'static str,
    /// Leads to what changed since the one before.
    pub changes: &'static str,
    /// Over the end of a form, and what it does.
    pub retire: Section,
    /// How long pages that are already open may still be sent.
    pub grace: GraceWords,
    /// Ends the form.
    pub retire_button: &'static str,
    /// Asked before that.
    pub retire_ask: Section,
    /// It is closed.
    pub retired: &'static str,
    /// Saves every text as evidence.
    pub evidence: FormEvidenceWords,
}

/// Every text of a form as evidence.
#[derive(Debug)]
pub struct FormEvidenceWords {
    /// What is in the package.
    pub why: &'static str,
    /// Saves it.
    pub save: &'static str,
}

/// The columns of the table of versions.
#[derive(Debug)]
pub struct EditionColumns {
    /// The number of the version.
    pub edition: &'static str,
    /// When it was published.
    pub published: &'static str,
    /// Until when it was in use.
    pub used: &'static str,
    /// How many consents to it are in force.
    pub agreed: &'static str,
    /// Its text in each language.
    pub text: &'static str,
    /// What changed.
    pub changes: &'static str,
}

/// How long pages that are already open may still be sent.
#[derive(Debug)]
pub struct GraceWords {
    /// The label of the choice.
    pub label: &'static str,
    /// Not at all.
    pub none: &'static str,
    /// For an hour.
    pub hour: &'static str,
    /// For a day.
    pub day: &'static str,
}

/// The purposes.
#[derive(Debug)]
pub struct PurposesWords {
    /// Over them, and what a purpose is.
    pub heading: Section,
    /// The columns of the table.
    pub columns: PurposeColumns,
    /// It is no longer in use.
    pub retired: &'static str,
    /// Its version.
    pub version: fn(version: u32) -> String,
    /// How messages are sent.
    pub channel: fn(Channel) -> &'static str,
    /// What they are for.
    pub category: fn(Category) -> &'static str,
    /// Which data is used.
    pub data: fn(PersonalData) -> &'static str,
    /// The label of the channel.
    pub channel_label: &'static str,
    /// The label of what messages are for.
    pub category_label: &'static str,
    /// The label of the data.
    pub data_label: &'static str,
    /// The screen for a new one.
    pub new: CreateText,
    /// The field for its short name.
    pub id: FieldText,
    /// Creates it.
    pub create: &'static str,
    /// It was created.
    pub created: fn(purpose: &str) -> String,
    /// Leads to where it is changed.
    pub change: &'static str,
    /// The heading of that screen.
    pub change_heading: fn(purpose: &str) -> String,
    /// The legal basis.
    pub basis: &'static str,
    /// How many consents are in force.
    pub given: fn(count: &str) -> String,
    /// Over a change of the processing, and what it means.
    pub processing: Section,
    /// Asked before a new version begins.
    pub new_version: CountedAction,
    /// It was changed.
    pub changed: fn(purpose: &str) -> String,
    /// Takes it out of use.
    pub retire: Action,
    /// Why it cannot be taken out of use yet.
    pub still_asked: &'static str,
    /// Takes it into use again.
    pub revive: Action,
    /// When there is no such purpose.
    pub gone: &'static str,
}

/// The columns of the table of purposes.
#[derive(Debug)]
pub struct PurposeColumns {
    /// The purpose.
    pub purpose: &'static str,
    /// How messages are sent.
    pub channel: &'static str,
    /// How many consents are in force.
    pub given: &'static str,
    /// The forms that ask for it.
    pub forms: &'static str,
}

/// Who receives the data of a purpose, and how long it is stored.
#[derive(Debug)]
pub struct RecipientsWords {
    /// The heading, and what it is for.
    pub heading: Section,
    /// Names one of them by its place in the list.
    pub one: fn(no: &str) -> String,
    /// When there are none yet.
    pub none: &'static str,
    /// The field for its name.
    pub name: FieldText,
    /// What it does.
    pub role: &'static str,
    /// In which country.
    pub country: &'static str,
    /// What protects the data there.
    pub safeguard: &'static str,
    /// What a partner is.
    pub partner: &'static str,
    /// Why something is asked of a country outside the European Economic Area.
    pub abroad: &'static str,
    /// Adds one.
    pub add: &'static str,
    /// Removes one.
    pub remove: &'static str,
    /// The same, read aloud.
    pub remove_one: fn(no: &str) -> String,
    /// How long proof is stored.
    pub retention: FieldText,
    /// When that is not decided yet.
    pub undecided: &'static str,
    /// Saves it, where no form asks for the purpose.
    pub save: &'static str,
    /// Saves it and publishes the forms that ask for the purpose.
    pub save_and_publish: &'static str,
    /// Asked before a new version begins.
    pub ask: CountedAction,
}

/// Legal bases other than consent.
#[derive(Debug)]
pub struct GroundsWords {
    /// The heading, and what they are.
    pub heading: Section,
    /// Each of them, and what the law asks.
    pub ground: fn(Ground) -> FieldText,
    /// Saves it.
    pub save: &'static str,
    /// Asked before one is turned on.
    pub ask: Action,
    /// When the purpose is not direct marketing.
    pub only: &'static str,
}

/// What a purpose asks for.
#[derive(Debug)]
pub struct AsksWords {
    /// The heading, and what it is.
    pub heading: Section,
    /// When it asks for nothing.
    pub none: &'static str,
    /// Before the buttons that add a question.
    pub lead: &'static str,
    /// Adds the question for a field.
    pub add: fn(field: &str) -> String,
    /// The name in the middle of a sentence.
    pub name: &'static str,
    /// The question on the form.
    pub question: &'static str,
    /// That the answer is needed.
    pub required: &'static str,
    /// That the day is a birthday.
    pub birthday: &'static str,
    /// Removes a question.
    pub remove: &'static str,
    /// Saves.
    pub save: &'static str,
    /// The same where forms are published with it.
    pub save_and_publish: &'static str,
    /// Asked before a new version begins.
    pub ask: CountedAction,
}

/// The purpose that is ready to be taken.
#[derive(Debug)]
pub struct ReadyPurposeWords {
    /// What it is called.
    pub heading: &'static str,
    /// What comes with it.
    pub text: &'static str,
    /// Takes it.
    pub take: &'static str,
    /// After that.
    pub taken: &'static str,
}

/// What the purpose that is ready to be taken says to those who are asked, in a language of the business.
#[derive(Debug)]
pub struct ReadyPurpose {
    /// The name of the field.
    pub field: &'static str,
    /// Why the field is kept.
    pub reason: &'static str,
    /// The datum in the middle of a sentence.
    pub name: &'static str,
    /// The question.
    pub question: &'static str,
}
