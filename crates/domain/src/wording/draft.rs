//! Drafts, and the one way from a draft to published notices.

use std::collections::BTreeMap;

use lupa_strict_json::pointer_step;
use serde::{Deserialize, Serialize};

use super::{
    age::AgeQuestion,
    asked::AskedDatum,
    controller::Controller,
    disclosure_text::{self, Asked, DisclosureText},
    notice::{Field, FieldName, InformationItem, InformationSection, Notice, Published, Statement},
    placeholder::{Placeholder, fill, left_in},
    purpose::Purpose,
    slug::{FormId, PurposeId},
    terms::Channel,
};
use crate::{languages::Languages, locale::Locale, ordered::CollectOrdered};

/// The words of a form before they are published, in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Draft {
    /// The purposes that the form asks for, in order.
    pub purposes: Vec<PurposeId>,
    /// Whether it asks for the age, because children may fill it in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks_age: bool,
    /// The words, language by language.
    pub texts: BTreeMap<Locale, DraftText>,
}

/// The words of a form in one language. `{controller}`, `{contact}`, `{email}`, `{phone}` and `{address}` stand for the controller's
/// particulars, `{identity}` for its name and address, `{reach}` and `{reached_at}` for how it is reached, whichever of that is known;
/// `{processors}`, `{disclosures}`, `{transfers}` and `{retention}` for what the purposes say of their recipients and of how long
/// data is kept, `{retention_reason}` and `{complaint}` for what the controller's country adds, and `{profiling}` for how the audience of a
/// message is chosen, `{purposes}` for the titles of what the form asks for and `{telephone}` for what follows from giving no number, where one is
/// needed; they are filled in when the form is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftText {
    /// See [`Notice::heading`].
    pub heading: String,
    /// See [`Notice::intro`].
    pub intro: Vec<String>,
    /// See [`Notice::fields`].
    pub fields: Vec<Field>,
    /// See [`Notice::question`].
    pub question: String,
    /// What each box says.
    pub statements: BTreeMap<PurposeId, DraftStatement>,
    /// See [`Notice::information`].
    pub information: Vec<InformationSection>,
    /// See [`Notice::submit`].
    pub submit: String,
}

/// The words of one box.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftStatement {
    /// See [`Statement::title`].
    pub title: String,
    /// See [`Statement::label`].
    pub label: String,
    /// See [`Statement::details`].
    pub details: String,
}

impl Draft {
    /// Whether all words are there in a language. Publishing asks for more: that they say what the purposes say.
    #[must_use]
    pub fn is_whole(&self, locale: Locale) -> bool {
        let mut missing = Vec::new();
        let asked: Vec<&PurposeId> = self.purposes.iter().collect();
        gaps(locale, self.texts.get(&locale).unwrap_or(&DraftText::default()), &asked, &[FieldName::Email], &mut missing);
        missing.is_empty()
    }

    /// What the form is called in a language: its heading, or that of another language; nothing where it has none.
    #[must_use]
    pub fn title(&self, locale: Locale) -> Option<&str> {
        let headings = self.texts.get(&locale).into_iter().chain(self.texts.values()).map(|text| text.heading.trim());
        headings.into_iter().find(|heading| !heading.is_empty())
    }

    /// The words of published notices as a draft: where nobody knows any more how they were written, they are taken as they stand.
    #[must_use]
    pub fn of<'a>(notices: impl IntoIterator<Item = &'a Notice>) -> Self {
        let mut draft = Self { purposes: Vec::new(), asks_age: false, texts: BTreeMap::new() };
        for notice in notices {
            draft.asks_age = notice.age.is_some();
            draft.purposes = notice.statements.iter().map(|said| said.purpose.clone()).collect();
            let statement = |said: &Statement| {
                // What publishing adds is added again.
                let added = disclosure_text::asked_for(&said.asks, notice.locale).map(|added| format!(" {added}")).unwrap_or_default();
                let details = said.details.strip_suffix(&added).unwrap_or(&said.details).to_owned();
                DraftStatement { title: said.title.clone(), label: said.label.clone(), details }
            };
            let text = DraftText {
                heading: notice.heading.clone(),
                intro: notice.intro.clone(),
                fields: notice.fields.clone(),
                question: notice.question.clone(),
                statements: notice.statements.iter().map(|said| (said.purpose.clone(), statement(said))).collect_map(),
                information: notice.information.clone(),
                submit: notice.submit.clone(),
            };
            draft.texts.insert(notice.locale, text);
        }
        draft
    }
}

/// Something a notice must have and a draft has not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{item} is missing in {locale}")]
pub struct Missing {
    /// In which language.
    pub locale: Locale,
    /// A JSON Pointer into the draft (RFC 6901). What a list lacks is named by its own word: `/texts/fi/information/retention`.
    pub pointer: String,
    /// What is missing, in a word.
    pub item: String,
    /// What kind of gap it is.
    pub kind: Gap,
}

impl Missing {
    /// A text that is not there.
    fn text(locale: Locale, place: &str, item: &str) -> Self {
        Self { locale, pointer: format!("/texts/{locale}{place}"), item: item.to_owned(), kind: Gap::NoText }
    }
}

impl DraftText {
    /// Whether it has this field, with a label.
    fn has_field(&self, name: FieldName) -> bool {
        self.fields.iter().any(|field| field.name == name && !field.label.trim().is_empty())
    }
}

/// What is missing where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// There is no text.
    NoText,
    /// There is a text, and it does not name this.
    Unnamed,
    /// There is a text, and it names this, which the form does not ask for.
    Unasked,
}

/// Why a draft cannot be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// It asks for nothing.
    #[error("a form asks for at least one purpose")]
    NoPurpose,
    /// It asks for something the register does not know.
    #[error("the register has no purpose {0}")]
    UnknownPurpose(PurposeId),
    /// It asks twice for the same purpose.
    #[error("the form asks for {0} twice")]
    PurposeTwice(PurposeId),
    /// It asks for something that is asked for no more.
    #[error("{0} has been retired")]
    Retired(PurposeId),
    /// Words are missing; every gap is named.
    #[error("words are missing")]
    Incomplete(Vec<Missing>),
}

/// Turns a draft into one notice for each language, all of edition `edition`.
pub fn publish(
    form: &FormId,
    edition: u32,
    draft: &Draft,
    purposes: &[Purpose],
    controller: &Controller,
) -> Result<Vec<Published>, PublishError> {
    publish_by(form, edition, draft, purposes, &Languages::all(), |_| controller.clone())
}

/// As [`publish`], in some of the languages, and of a controller that is called differently in each: an example has no name of its own.
pub fn publish_by(
    form: &FormId,
    edition: u32,
    draft: &Draft,
    purposes: &[Purpose],
    languages: &Languages,
    controller: impl Fn(Locale) -> Controller,
) -> Result<Vec<Published>, PublishError> {
    let asked = asked_purposes(draft, purposes)?;
    let mut missing = Vec::new();
    let mut notices = Vec::new();
    for locale in languages.iter() {
        let empty = DraftText::default();
        let text = draft.texts.get(&locale).unwrap_or(&empty);
        let ids: Vec<&PurposeId> = asked.iter().map(|purpose| &purpose.id).collect();
        let is_by_phone = asked.iter().any(|purpose| purpose.channel == Channel::Sms);
        let needed: &[FieldName] = if is_by_phone { &[FieldName::Email, FieldName::Phone] } else { &[FieldName::Email] };
        gaps(locale, text, &ids, needed, &mut missing);
        for (purpose, datum) in asked.iter().flat_map(|purpose| purpose.asks.iter().map(|datum| (&purpose.id, datum.in_words(locale)))) {
            if datum.name.trim().is_empty() || datum.question.trim().is_empty() {
                missing.push(Missing::text(locale, &format!("/statements/{purpose}/asks/{}", datum.field), "question of the purpose"));
            }
        }
        let controller = controller(locale);
        let of_purposes = asked.iter().map(|purpose| (&*purpose.recipients, purpose.retention));
        let is_asked = |id: &PurposeId| asked.iter().any(|purpose| purpose.id == *id);
        let titles = |of: &dyn Fn(&PurposeId) -> bool| {
            let titles =
                text.statements.iter().filter(|(id, _)| of(id)).map(|(_, said)| fill(&said.title, |of| own(of, &controller, locale)));
            titles.filter(|title| !title.trim().is_empty()).collect::<Vec<_>>()
        };
        // In the order of the form, and not in that of their names.
        let title_of = |purpose: &&Purpose| titles(&|id| *id == purpose.id).pop();
        let what = Asked { titles: asked.iter().filter_map(title_of).collect(), by_phone: is_by_phone };
        let disclosure = DisclosureText::of(of_purposes, what, &controller.address.country, locale);
        let age = draft.asks_age.then(|| AgeQuestion::of(&controller.address.country, locale));
        let notice = Notice { age, ..compose(form, edition, locale, text, &asked, &controller, &disclosure) };
        unsaid(&notice, &disclosure, &titles(&|id| !is_asked(id)), &mut missing);
        notices.push(notice);
    }
    if missing.is_empty() { Ok(notices.into_iter().map(Published::seal).collect()) } else { Err(PublishError::Incomplete(missing)) }
}

fn asked_purposes<'a>(draft: &Draft, purposes: &'a [Purpose]) -> Result<Vec<&'a Purpose>, PublishError> {
    let mut asked: Vec<&Purpose> = Vec::new();
    for id in &draft.purposes {
        if asked.iter().any(|purpose| purpose.id == *id) {
            return Err(PublishError::PurposeTwice(id.clone()));
        }
        let purpose = purposes.iter().find(|purpose| purpose.id == *id).ok_or_else(|| PublishError::UnknownPurpose(id.clone()))?;
        if purpose.retired {
            return Err(PublishError::Retired(id.clone()));
        }
        asked.push(purpose);
    }
    if asked.is_empty() { Err(PublishError::NoPurpose) } else { Ok(asked) }
}

/// The words that every notice needs about what is `asked` for and for these `fields`, and that are not there.
fn gaps(locale: Locale, text: &DraftText, asked: &[&PurposeId], fields: &[FieldName], missing: &mut Vec<Missing>) {
    let mut need = |there: bool, pointer: String, item: &str| {
        if !there {
            missing.push(Missing::text(locale, &pointer, item));
        }
    };
    let said = |words: &str| !words.trim().is_empty();
    need(said(&text.heading), "/heading".into(), "heading");
    need(text.intro.iter().any(|paragraph| said(paragraph)), "/intro".into(), "introduction");
    need(said(&text.question), "/question".into(), "question");
    need(said(&text.submit), "/submit".into(), "button");
    for (name, place, item) in [(FieldName::Email, "/fields/email", "e-mail field"), (FieldName::Phone, "/fields/phone", "telephone field")]
    {
        need(!fields.contains(&name) || text.has_field(name), place.into(), item);
    }
    for purpose in asked {
        let statement = text.statements.get(*purpose);
        let part = |pick: fn(&DraftStatement) -> &str| statement.is_some_and(|statement| said(pick(statement)));
        need(part(|s| &s.title), format!("/statements/{purpose}/title"), "title of the statement");
        need(part(|s| &s.label), format!("/statements/{purpose}/label"), "statement");
        need(part(|s| &s.details), format!("/statements/{purpose}/details"), "details of the statement");
    }
    for item in InformationItem::ALL {
        let there = text.information.iter().any(|section| section.item == item && said(&section.heading) && said(&section.text));
        need(there, format!("/information/{}", item.as_str()), &format!("{item:?}"));
    }
}

/// Purposes, recipients and countries that the words do not name, `others` that they name though the form does not ask for them, and periods
/// that nobody has decided; each by what it is, after its section.
fn unsaid(notice: &Notice, disclosure: &DisclosureText, others: &[String], missing: &mut Vec<Missing>) {
    for section in notice.information.iter().filter(|section| !section.text.trim().is_empty()) {
        let unnamed = disclosure.unnamed(section.item, &section.text).map(|item| (item, Gap::Unnamed));
        let unasked = disclosure.unasked(section.item, &section.text, others).map(|item| (item, Gap::Unasked));
        for (item, kind) in unnamed.chain(unasked) {
            missing.push(Missing { kind, ..not_in_text(notice.locale, &format!("/information/{}", section.item.as_str()), item) });
        }
    }
    // What nobody has decided or given stands in the words as it was written: no customer is shown that.
    for (pointer, text) in texts(notice) {
        missing.extend(left_in(text).map(|item| not_in_text(notice.locale, &pointer, item)));
    }
}

fn not_in_text(locale: Locale, pointer: &str, item: &str) -> Missing {
    Missing { locale, pointer: format!("/texts/{locale}{pointer}{}", pointer_step(item)), item: item.to_owned(), kind: Gap::Unnamed }
}

/// Every text of a notice that an editor wrote, with its place in the draft.
fn texts(notice: &Notice) -> Vec<(String, &str)> {
    let mut texts: Vec<(String, &str)> = vec![("/heading".into(), &notice.heading)];
    texts.extend(notice.intro.iter().map(|paragraph| ("/intro".into(), &**paragraph)));
    texts.push(("/question".into(), &notice.question));
    for field in &notice.fields {
        let name = format!("/fields/{}", field.name.as_str());
        texts.extend([Some(&field.label), field.hint.as_ref()].into_iter().flatten().map(|text| (name.clone(), &**text)));
    }
    for said in &notice.statements {
        let parts = [("title", &said.title), ("label", &said.label), ("details", &said.details)];
        texts.extend(parts.map(|(part, text)| (format!("/statements/{}/{part}", said.purpose), &**text)));
    }
    for section in &notice.information {
        texts.extend([&section.heading, &section.text].map(|text| (format!("/information/{}", section.item.as_str()), &**text)));
    }
    texts.push(("/submit".into(), &notice.submit));
    texts
}

fn compose(
    form: &FormId,
    edition: u32,
    locale: Locale,
    text: &DraftText,
    asked: &[&Purpose],
    controller: &Controller,
    disclosure: &DisclosureText,
) -> Notice {
    let fill = |words: &str| fill(words, |placeholder| own(placeholder, controller, locale).or_else(|| disclosure.value(placeholder)));
    let statement = |purpose: &&Purpose| {
        let words = text.statements.get(&purpose.id).cloned().unwrap_or_default();
        let asks: Vec<AskedDatum> = purpose.asks.iter().map(|asked| asked.in_words(locale)).collect();
        let mut details = fill(&words.details);
        if let Some(asked_for) = disclosure_text::asked_for(&asks, locale) {
            details = format!("{details} {asked_for}");
        }
        Statement {
            purpose: purpose.id.clone(),
            purpose_version: purpose.version,
            title: fill(&words.title),
            label: fill(&words.label),
            details,
            channel: purpose.channel,
            category: purpose.category,
            legal_basis: purpose.legal_basis,
            data: purpose.data.clone(),
            asks,
            recipients: purpose.recipients.clone(),
            retention: purpose.retention,
        }
    };
    let section = |section: &InformationSection| InformationSection {
        item: section.item,
        heading: fill(&section.heading),
        text: fill(&section.text),
    };
    let is_by_phone = asked.iter().any(|purpose| purpose.channel == Channel::Sms);
    let of_item = |item| text.information.iter().filter(move |section| section.item == item).map(section);
    let information = InformationItem::ALL.into_iter().flat_map(of_item).collect();
    Notice {
        form: form.clone(),
        edition,
        locale,
        heading: fill(&text.heading),
        intro: text.intro.iter().map(|paragraph| fill(paragraph)).collect(),
        // A number is asked for where something is sent to it.
        fields: text.fields.iter().filter(|field| field.name != FieldName::Phone || is_by_phone).cloned().collect(),
        question: fill(&text.question),
        statements: asked.iter().map(statement).collect(),
        information,
        submit: fill(&text.submit),
        age: None,
        controller: controller.clone(),
    }
}

/// The controller's own particulars.
fn own(placeholder: Placeholder, controller: &Controller, locale: Locale) -> Option<String> {
    match placeholder {
        Placeholder::Controller => Some(controller.name.clone()),
        Placeholder::Contact => Some(controller.contact.clone()),
        Placeholder::Email => Some(controller.email.clone()),
        Placeholder::Phone => controller.phone.clone(),
        Placeholder::Address => controller.address_line(),
        Placeholder::Identity => Some(controller.identity()),
        Placeholder::Reach => Some(disclosure_text::reach(controller, locale)),
        Placeholder::ReachedAt => Some(controller.reached_at()),
        _ => None,
    }
}
