//! What is held about oneself, over HTTP. Nothing of it is hidden from the person.

use http::StatusCode;
use lupa_domain::{
    api,
    api::{
        people::{OwnAnswerRequest, PersonResponse, PersonalDataField, PersonalDataResponse},
        portal::MessageList,
    },
    locale::Locale,
    people::{FieldDeclaration, FieldId, Sight},
    phone,
    time::Moment,
    wording::{AnswerError, Answering},
};

use super::{
    changes,
    context::RequestContext,
    cursor,
    guard::Guard,
    history,
    openapi::doc,
    route::{Route, get, put},
};
use crate::{
    consent::{answers, scans},
    delivery::outbox::{self, MessagePlace},
    people::{
        self, Person, card,
        changes::{self as changes_store, BY_PERSON},
        fields, foreign_records, history as history_store,
    },
    portal::Subject,
    register,
    retention::facts,
    rights::notifications,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    words::problems::Code,
};

/// How many messages a page lists: some screens of a telephone.
const MESSAGES: usize = 25;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/me",
            Guard::Subject(show_me),
            doc("Identity and contact data").named("getOwnPerson").gives::<api::people::PersonResponse>(200),
        ),
        get(
            "/api/v1/me/messages",
            Guard::Subject(list_messages),
            doc("The messages that were written to the person, the newest first, page by page")
                .named("listOwnMessages")
                .query("cursor")
                .gives::<api::portal::MessageList>(200)
                .refuses(&[400]),
        ),
        get(
            "/api/v1/me/data",
            Guard::Subject(show_data),
            doc("What else is kept about the person, and where it comes from")
                .named("getOwnData")
                .gives::<api::people::PersonalDataResponse>(200),
        ),
        put(
            "/api/v1/me/data/{field}",
            Guard::Subject(put_right),
            doc("Puts right what the person once answered because a purpose asked, or clears it")
                .named("changeOwnAnswer")
                .takes::<api::people::OwnAnswerRequest>()
                .gives::<api::people::PersonalDataResponse>(200)
                .refuses(&[404]),
        ),
        get(
            "/api/v1/me/history",
            Guard::Subject(list_history),
            doc("What happened between the person and the business, page by page")
                .named("listOwnHistory")
                .query("cursor")
                .gives::<api::people::HistoryPage>(200)
                .refuses(&[400]),
        ),
        get(
            "/api/v1/me/changes",
            Guard::Subject(list_changes),
            doc("How what is kept has changed, page by page")
                .named("listOwnChanges")
                .query("cursor")
                .gives::<api::people::ChangePage>(200)
                .refuses(&[400]),
        ),
    ]
}

/// `GET /api/v1/me`
pub(super) fn show_me(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &view(request, subject.person())?)
}

/// What is held about a person's identity, as they may see it.
pub(super) fn view(request: &RequestContext<'_>, person: &Person) -> Result<PersonResponse, ApiError> {
    Ok(PersonResponse {
        id: person.id,
        email: person.email.clone(),
        name: person.name.clone(),
        phone: person.phone.clone(),
        phone_shown: person.phone.as_deref().map(|phone| phone::shown(phone, request.tx.config().country)),
        locale: person.locale,
        joined_at: person.joined_at,
        confirmed_at: person.confirmed_at,
        controller: register::shown_controller(request.tx.sql, person.locale)?,
    })
}

/// `GET /api/v1/me/data`
pub(super) fn show_data(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &kept(request, subject.person())?)
}

/// Everything else that is kept about a person, as they may see it; their history and its changes come page by page.
pub(super) fn kept(request: &RequestContext<'_>, person: &Person) -> Result<PersonalDataResponse, ApiError> {
    kept_in(request, person, request.locale)
}

/// The same in this language.
pub(super) fn kept_in(request: &RequestContext<'_>, person: &Person, locale: Locale) -> Result<PersonalDataResponse, ApiError> {
    let card = card::load(request.tx.sql, person.no)?;
    let origins = changes_store::origins(request.tx.sql, &card)?;
    let declared = fields::declared(request.tx.sql)?;
    let questions = answers::questions(&request.tx, person)?;
    let field = |(id, value): (FieldId, serde_json::Value)| {
        let field = declared.get(&id);
        let asked = questions.iter().find(|asked| asked.field == id);
        let (kind, choices) = (asked.map(|asked| asked.kind), asked.map(|asked| asked.choices.clone()).unwrap_or_default());
        let reason = field.map(|field| field.reason.clone()).unwrap_or_default();
        PersonalDataField { label: label(locale, &id, field), reason, value, id, kind, choices }
    };
    Ok(PersonalDataResponse {
        organisation: card.organisation,
        address: card.address,
        kind: card.kind,
        relation: card.relation,
        tags: card.tags,
        fields: card.fields.into_iter().map(field).collect(),
        origins,
        restricted: card.restricted,
        bounced_at: card.bounced_at,
        holds: card::holds(request.tx.sql, person.no)?,
        history: history_store::count(request.tx.sql, person.no)?,
        changes: changes_store::count(request.tx.sql, person.no)?,
        scans: scans::of(request.tx.sql, person.no)?,
        foreign_records: foreign_records::of(request.tx.sql, person.no)?,
        terms: facts::terms_of(&request.tx, person)?,
        notifications: notifications::of(request.tx.sql, person.no)?,
    })
}

/// `PUT /api/v1/me/data/{field}`
///
/// Only what a consent asks for that stands: what staff keep on the business's own ground is put right by asking them.
pub(super) fn put_right(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    let ask: OwnAnswerRequest = request.json()?;
    let not_found = || ApiError::refused(Code::NotFound);
    let id: FieldId = request.part("field").parse().map_err(|_| not_found())?;
    let questions = answers::questions(&request.tx, person)?;
    let asked = questions.into_iter().find(|asked| asked.field == id).ok_or_else(not_found)?;
    let code = |why| match why {
        AnswerError::Needed => Code::AnswerNeeded,
        AnswerError::TooLong => Code::TextTooLong,
        AnswerError::Unreadable => Code::AnswerInvalid,
    };
    let before = card::load(request.tx.sql, person.no)?.data();
    match asked.answer(&ask.value).map_err(|why| ApiError::at("/value", code(why)))? {
        Some(value) => people::answers::answer(&request.tx, person.no, &[(id, value)].into(), BY_PERSON)?,
        None if asked.answering == Answering::Required => return Err(ApiError::at("/value", Code::AnswerNeeded)),
        None => people::answers::take_away(&request.tx, person.no, &[id].into(), BY_PERSON)?,
    }
    notifications::corrected(&request.tx, person, &before)?;
    json_answer(StatusCode::OK, &kept(request, person)?)
}

fn label(locale: Locale, id: &FieldId, field: Option<&FieldDeclaration>) -> String {
    let labels = field.map(|field| &field.labels);
    let label = labels.and_then(|labels| labels.get(&locale).or_else(|| labels.values().next()));
    label.cloned().unwrap_or_else(|| id.to_string())
}

/// `GET /api/v1/me/history`
pub(super) fn list_history(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let page = history::page(request, subject.person())?;
    json_answer(StatusCode::OK, &page)
}

/// `GET /api/v1/me/changes`
pub(super) fn list_changes(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let page = changes::page(request, subject.person(), Sight::Everything)?;
    json_answer(StatusCode::OK, &page)
}

/// `GET /api/v1/me/messages`
pub(super) fn list_messages(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    let asked = cursor::question(request, &("messages", person.id));
    let before = cursor::open(request, asked, request.query("cursor").as_deref(), parse_message_place)?;
    let (messages, next) = outbox::sent_before(request.tx.sql, person.no, before.as_ref(), MESSAGES)?;
    let next = next.map(|(at, kind, reference)| {
        let place = [&at.millis().to_be_bytes(), kind.as_bytes(), b"\0", reference.as_bytes()].concat();
        cursor::seal(request, asked, &place)
    });
    json_answer(StatusCode::OK, &MessageList { messages, next })
}

fn parse_message_place(place: &[u8]) -> Option<MessagePlace> {
    let (at, rest) = place.split_first_chunk::<8>()?;
    let (kind, reference) = str::from_utf8(rest).ok()?.split_once('\0')?;
    Some((Moment::from_millis(i64::from_be_bytes(*at)), kind.to_owned(), reference.to_owned()))
}
