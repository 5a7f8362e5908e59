//! The own page of a person: signing in, where they stand, their receipts, what is kept about them.

use lupa_domain::{
    api::{
        people::{ChangePage, HistoryPage, OwnAnswerRequest, PersonResponse, PersonalDataResponse},
        portal::{ConsentList, DecisionRequest, DecisionResponse, DisclosureList, LinkRequest, LinkResponse, ReceiptList, SessionRequest},
    },
    consent::receipt::Shown,
    ids::EventId,
    own_field::FieldId,
    wording::PurposeId,
};

use crate::{Request, paths, request::paged};

/// Asks for a sign-in link.
pub fn ask_for_link(email: String) -> Request<LinkResponse> {
    Request::post(paths::SIGN_IN_LINKS, &LinkRequest { email }).anyone()
}

/// Signs in.
pub fn sign_in(token: String, code: Option<String>) -> Request<()> {
    Request::post(paths::SESSION, &SessionRequest { token, code })
}

/// Signs out.
pub fn sign_out() -> Request<()> {
    Request::delete(paths::SESSION)
}

/// Who is signed in.
pub fn person() -> Request<PersonResponse> {
    Request::get(paths::ME)
}

/// Where the person stands on each purpose.
pub fn consents() -> Request<ConsentList> {
    Request::get(paths::CONSENTS)
}

/// Gives or takes back.
pub fn decide(purpose: &PurposeId, decision: &DecisionRequest) -> Request<DecisionResponse> {
    Request::put(paths::consent(purpose), decision)
}

/// The receipts, newest first.
pub fn receipts() -> Request<ReceiptList> {
    Request::get(paths::RECEIPTS)
}

/// One receipt.
pub fn receipt(id: EventId) -> Request<Shown> {
    Request::get(paths::receipt(id))
}

/// Who has exported their address, and seen or handled what is kept about them.
pub fn disclosures() -> Request<DisclosureList> {
    Request::get(paths::DISCLOSURES)
}

/// What else is kept.
pub fn personal_data() -> Request<PersonalDataResponse> {
    Request::get(paths::KEPT)
}

/// Puts right what one has answered.
pub fn put_right(field: &FieldId, value: String) -> Request<PersonalDataResponse> {
    Request::put(paths::own_answer(field), &OwnAnswerRequest { value })
}

/// A page of what happened.
pub fn history(cursor: Option<String>) -> Request<HistoryPage> {
    Request::get(paged(paths::OWN_HISTORY.to_owned(), "cursor", cursor))
}

/// A page of how what is kept has changed.
pub fn changes(cursor: Option<String>) -> Request<ChangePage> {
    Request::get(paged(paths::OWN_CHANGES.to_owned(), "cursor", cursor))
}
