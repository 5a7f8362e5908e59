//! What whoever edits the words of forms reads. The words are in `locales/wording/{fi,sv,en}.rs`.

use lupa_domain::locale::Locale;

#[path = "../../locales/wording/en.rs"]
mod en;
#[path = "../../locales/wording/fi.rs"]
mod fi;
#[path = "../../locales/wording/sv.rs"]
mod sv;

/// The words of the screens.
#[must_use]
pub const fn of(locale: Locale) -> &'static WordingWords {
    match locale {
        Locale::Fi => &fi::WORDING,
        Locale::Sv => &sv::WORDING,
        Locale::En => &en::WORDING,
    }
}

/// The words of forms, and what they ask for.
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
    /// The words of one form.
    pub editor: EditorWords,
    /// Before words are published.
    pub publish: PublishWords,
    /// What was published.
    pub editions: EditionsWords,
    /// The purposes.
    pub purposes: PurposesWords,
    /// Who receives the data, and how long it is kept.
    pub recipients: RecipientsWords,
    /// Grounds other than consent.
    pub grounds: GroundsWords,
}

/// The forms.
#[derive(Debug)]
pub struct FormsWords {
    /// Over them.
    pub heading: &'static str,
    /// Form, how far it is, what it asks for.
    pub heads: [&'static str; 3],
    /// A draft; open, with `{edition}`; retired.
    pub states: [&'static str; 3],
    /// Its draft says something else than what people see.
    pub unpublished: &'static str,
    /// There are none.
    pub none: &'static str,
    /// A new one: the link, the heading, what it is for.
    pub new: [&'static str; 3],
    /// Its name: the label, the hint.
    pub id: [&'static str; 2],
    /// Makes it.
    pub create: &'static str,
    /// Edits it, its editions.
    pub acts: [&'static str; 2],
}

/// The words of one form.
#[derive(Debug)]
pub struct EditorWords {
    /// The heading; `{form}` is filled in.
    pub heading: &'static str,
    /// What happens here.
    pub lead: &'static str,
    /// What can be written for the controller's particulars.
    pub particulars: &'static str,
    /// Names the choice of the language that is being edited.
    pub language: &'static str,
    /// Over the choice of purposes, and what it does.
    pub purposes: [&'static str; 2],
    /// Over the beginning: heading; introduction and how to part paragraphs.
    pub beginning: &'static str,
    /// The heading.
    pub title: &'static str,
    /// The introduction: the label, the hint.
    pub intro: [&'static str; 2],
    /// Over the fields, and what an empty label means.
    pub fields: [&'static str; 2],
    /// E-mail address, name, telephone number: label and hint of each.
    pub field: [[&'static str; 2]; 3],
    /// Over the boxes.
    pub boxes: &'static str,
    /// The question over them.
    pub question: &'static str,
    /// Title, sentence beside the box, what it means in practice.
    pub statement: [&'static str; 3],
    /// Over the sections of Art. 13, and why all of them are needed.
    pub information: [&'static str; 2],
    /// For each item, in the order of the article.
    pub items: [&'static str; 12],
    /// Heading and text of a section.
    pub section: [&'static str; 2],
    /// The button of the form.
    pub submit: &'static str,
    /// Saves the draft.
    pub save: &'static str,
    /// It was saved.
    pub saved: &'static str,
    /// Looks at it as customers would; `{language}` is filled in.
    pub preview: &'static str,
    /// What a preview shows.
    pub preview_hint: &'static str,
    /// On to publishing.
    pub publish: &'static str,
    /// Somebody else has saved in the meantime: the heading, what to do, taking theirs, keeping mine, what differs.
    pub conflict: [&'static str; 5],
}

/// Before words are published.
#[derive(Debug)]
pub struct PublishWords {
    /// The heading; `{form}` is filled in.
    pub heading: &'static str,
    /// What publishing does.
    pub lead: &'static str,
    /// What is missing: the heading, what to do.
    pub missing: [&'static str; 2],
    /// What a text leaves unsaid; `{name}` is filled in.
    pub unsaid: &'static str,
    /// In one language: `{language}` is filled in.
    pub changes: &'static str,
    /// Nothing differs in this language.
    pub same: &'static str,
    /// Where nothing changes in any language.
    pub nothing: &'static str,
    /// The form was shown to nobody before.
    pub first: &'static str,
    /// The button.
    pub button: &'static str,
    /// Asked before: the question, what follows.
    pub ask: [&'static str; 2],
    /// Done; `{edition}` is filled in.
    pub done: &'static str,
}

/// What was published.
#[derive(Debug)]
pub struct EditionsWords {
    /// The heading; `{form}` is filled in.
    pub heading: &'static str,
    /// What an edition is.
    pub lead: &'static str,
    /// Edition, published, in use, agreed, words, changes.
    pub heads: [&'static str; 6],
    /// It is in use.
    pub current: &'static str,
    /// Until when; `{time}` is filled in.
    pub until: &'static str,
    /// It has none.
    pub none: &'static str,
    /// What changed since the one before.
    pub changes: &'static str,
    /// The end of a form: the heading, what it does.
    pub retire: [&'static str; 2],
    /// How long open pages may still be answered: the label; at once, an hour, a day.
    pub grace: [&'static str; 4],
    /// The button.
    pub retire_button: &'static str,
    /// Asked before: the question, what follows.
    pub retire_ask: [&'static str; 2],
    /// Done.
    pub retired: &'static str,
}

/// The purposes.
#[derive(Debug)]
pub struct PurposesWords {
    /// Over them, and what a purpose is.
    pub heading: [&'static str; 2],
    /// Purpose, channel, consents, forms.
    pub heads: [&'static str; 4],
    /// Used no more.
    pub retired: &'static str,
    /// `{version}` is filled in.
    pub version: &'static str,
    /// E-mail, text message.
    pub channels: [&'static str; 2],
    /// Direct marketing, surveys.
    pub categories: [&'static str; 2],
    /// E-mail address, name, telephone number.
    pub data: [&'static str; 3],
    /// The label of the channel, of the kind of use, of the data.
    pub labels: [&'static str; 3],
    /// A new one: the link, the heading, what it is for.
    pub new: [&'static str; 3],
    /// Its name: the label, the hint.
    pub id: [&'static str; 2],
    /// Makes it.
    pub create: &'static str,
    /// It was made; `{purpose}` is filled in.
    pub created: &'static str,
    /// Changes it.
    pub change: &'static str,
    /// The heading of the change; `{purpose}` is filled in.
    pub change_heading: &'static str,
    /// What it is now: basis.
    pub basis: &'static str,
    /// How many have agreed; `{count}` is filled in.
    pub given: &'static str,
    /// When the processing changes: the heading, what it means.
    pub processing: [&'static str; 2],
    /// The button.
    pub processing_button: &'static str,
    /// Asked before: the question; what follows, `{count}` is filled in.
    pub processing_ask: [&'static str; 2],
    /// Done; `{purpose}` is filled in.
    pub changed: &'static str,
    /// Retiring: the heading, what it does, the button, why it cannot be done yet.
    pub retire: [&'static str; 4],
    /// Bringing back: the heading, what it does, the button.
    pub revive: [&'static str; 3],
    /// There is no such purpose.
    pub gone: &'static str,
}

/// Who receives the data of a purpose, and how long it is kept.
#[derive(Debug)]
pub struct RecipientsWords {
    /// The heading, and what it is for.
    pub heading: [&'static str; 2],
    /// Names one of them; `{no}` is filled in.
    pub one: &'static str,
    /// Nobody yet.
    pub none: &'static str,
    /// Its name: the label, the hint.
    pub name: [&'static str; 2],
    /// What it does, where, what a transfer rests on.
    pub labels: [&'static str; 3],
    /// What a partner is.
    pub partner: &'static str,
    /// Why something is asked of a country outside the European Economic Area.
    pub abroad: &'static str,
    /// Puts one more there.
    pub add: &'static str,
    /// Takes one away; `{no}` is filled in where it is read aloud.
    pub remove: [&'static str; 2],
    /// How long: the label, the hint.
    pub retention: [&'static str; 2],
    /// Nobody has decided.
    pub undecided: &'static str,
    /// Saves it: where no form asks for the purpose, and where forms are published anew.
    pub save: [&'static str; 2],
    /// Before a new version begins: the question; what follows, `{count}` is filled in; the button.
    pub ask: [&'static str; 3],
}

/// Grounds other than consent.
#[derive(Debug)]
pub struct GroundsWords {
    /// The heading, and what they are.
    pub heading: [&'static str; 2],
    /// A sale, a business: the label, and what the law asks.
    pub grounds: [[&'static str; 2]; 2],
    /// Saves it.
    pub save: &'static str,
    /// Before one is turned on: the question, what follows, the button.
    pub ask: [&'static str; 3],
    /// Where the purpose is no direct marketing.
    pub only: &'static str,
}
