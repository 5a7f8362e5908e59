//! What a person does on the own pages: a form is read, the register is asked, and the answer is a redirect or the form again.

use http::{Method, Response};
use lupa_domain::{
    api::{
        answers::WrittenAnswers,
        consent::MailSent,
        people::{AddressFields, OwnAnswerRequest, PersonResponse, PersonalDataResponse},
        portal::{Decision, DecisionRequest, DecisionResponse},
        problem::Problem,
        rights::{
            erasure::ErasureRequest,
            objections::{EmailRequest, NoMarketingRequest, ObjectionRequest, ObjectionResponse, OwnDetailsRequest, RestrictionRequest},
            requests::{OwnRequest, OwnRequestFiling},
        },
    },
    consent::State,
    ids::RequestId,
    own_field::FieldId,
    rights::{ObjectionKind, RequestKind},
    wording::PurposeId,
};
use lupa_portal::{About, AnswerDraft, ConsentDraft, DetailsDraft, Done, Refused, Rejection, RequestDraft, Status};
use serde::Serialize;

use super::{
    pages,
    visit::{Refusal, Visit},
};
use crate::{
    edge::{
        request::{Assets, RegisterClient, failed, nothing_here},
        state::failure,
    },
    runtime::body::Body,
};

/// What can be done, by the last part of the address that its form is posted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Giving consent, or taking it back.
    Consent,
    /// Putting an answer right.
    Answer,
    /// Objecting to a kind of use, or lifting that.
    Objection,
    /// No marketing at all.
    NoMarketing,
    /// Correcting one's details.
    Details,
    /// Another e-mail address.
    Email,
    /// Restricting the use of one's data, or lifting that.
    Restriction,
    /// A request under one's rights.
    Ask,
    /// Taking a request back.
    TakeBack,
    /// Asking for the link that erases.
    Erasure,
}

impl Act {
    const ALL: [(&'static str, Self); 10] = [
        ("consents", Self::Consent),
        ("answers", Self::Answer),
        ("objections", Self::Objection),
        ("no-marketing", Self::NoMarketing),
        ("details", Self::Details),
        ("email", Self::Email),
        ("restriction", Self::Restriction),
        ("ask", Self::Ask),
        ("take-back", Self::TakeBack),
        ("erasure", Self::Erasure),
    ];

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == word).map(|(_, act)| act)
    }

    /// The page on which its form stands.
    pub(super) const fn page(self) -> &'static str {
        match self {
            Self::Consent | Self::Objection | Self::NoMarketing | Self::Details | Self::Email => "",
            Self::Answer => "/data",
            Self::Restriction | Self::Ask | Self::TakeBack | Self::Erasure => "/requests",
        }
    }
}

/// Does it.
pub(super) async fn act(visit: &Visit<'_, impl RegisterClient, impl Assets>, act: Act) -> Response<Body> {
    match act {
        Act::Consent => decide(visit).await,
        Act::Answer => put_right(visit).await,
        Act::Objection => object(visit).await,
        Act::NoMarketing => {
            let done = visit.ask::<ObjectionResponse>(Method::POST, "/api/v1/me/no-marketing", json(&NoMarketingRequest {})).await;
            after(visit, act, done.map(|_| Done::NoMarketing.into())).await
        }
        Act::Details => correct(visit).await,
        Act::Email => ask_for_address(visit).await,
        Act::Restriction => {
            let ask = RestrictionRequest { restricted: visit.part("restricted") == "yes" };
            let done = if ask.restricted { Done::Restricted } else { Done::Released };
            let answer = visit.ask::<PersonalDataResponse>(Method::PUT, "/api/v1/me/restriction", json(&ask)).await;
            after(visit, act, answer.map(|_| done.into())).await
        }
        Act::Ask => file(visit).await,
        Act::TakeBack => take_back(visit).await,
        Act::Erasure => {
            let ask = ErasureRequest { suppress: visit.part("suppress") == "yes" };
            let answer = visit.ask::<MailSent>(Method::DELETE, "/api/v1/me", json(&ask)).await;
            after(visit, act, answer.map(|_| Done::ErasureAsked.into())).await
        }
    }
}

/// The page after an act that nothing was typed for.
async fn after(visit: &Visit<'_, impl RegisterClient, impl Assets>, act: Act, done: Result<Status, Refusal>) -> Response<Body> {
    match done {
        Ok(status) => visit.done(act.page(), &status),
        Err(refusal) => pages::instead(visit, refusal, true).await,
    }
}

fn json(ask: &impl Serialize) -> String {
    serde_json::to_string(ask).unwrap_or_default()
}

fn rejection(problem: Problem) -> (Rejection, u16) {
    let status = problem.status;
    (problem.into(), status)
}

/// `POST /me/consents`
async fn decide(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let decision = match visit.part("decision").as_str() {
        "give" => Some(Decision::Give),
        "withdraw" => Some(Decision::Withdraw),
        _ => None,
    };
    let (Ok(purpose), Some(decision)) = (visit.part("purpose").parse::<PurposeId>(), decision) else {
        return failure(visit.edge, visit.page_request, visit.assets, &nothing_here(visit.page_request)).await;
    };
    let (phone, mut answers) = (visit.part("phone"), Vec::new());
    answers
        .extend(visit.page_request.form().into_iter().filter_map(|(name, value)| Some((name.strip_prefix("answer.")?.to_owned(), value))));
    let gives = decision == Decision::Give;
    let said: Vec<_> = answers.iter().filter(|(_, value)| gives && !value.trim().is_empty()).cloned().collect();
    let ask = DecisionRequest {
        decision,
        notice: gives.then(|| visit.part("notice")),
        phone: Some(phone.clone()).filter(|phone| gives && !phone.is_empty()),
        answers: WrittenAnswers(said),
    };
    match visit.ask::<DecisionResponse>(Method::PUT, &format!("/api/v1/me/consents/{purpose}"), json(&ask)).await {
        Ok(answer) => {
            let done = match (decision, answer.consent.standing) {
                (Decision::Give, _) => Done::Given,
                (Decision::Withdraw, State::Objected) => Done::Forbidden,
                (Decision::Withdraw, _) => Done::Withdrawn,
            };
            visit.done("", &Status { done, about: Some(About::Purpose(purpose)) })
        }
        Err(Refusal::Problem(problem)) if problem.code == "notice_retired" => visit.done("", &Done::Reworded.into()),
        Err(Refusal::Problem(problem)) => {
            let (why, status) = rejection(*problem);
            pages::home(visit, Some((Refused::Consent(ConsentDraft { purpose, phone, answers }), why, status))).await
        }
        Err(signed_out) => pages::instead(visit, signed_out, true).await,
    }
}

/// `POST /me/answers`
async fn put_right(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let Ok(field) = visit.part("field").parse::<FieldId>() else {
        return failure(visit.edge, visit.page_request, visit.assets, &nothing_here(visit.page_request)).await;
    };
    let ask = OwnAnswerRequest { value: visit.part("value") };
    match visit.ask::<PersonalDataResponse>(Method::PUT, &format!("/api/v1/me/data/{field}"), json(&ask)).await {
        Ok(_) => visit.done("/data", &Done::Corrected.into()),
        Err(Refusal::Problem(problem)) => {
            let (why, status) = rejection(*problem);
            pages::everything(visit, Some((AnswerDraft { field, value: ask.value }, why, status))).await
        }
        Err(signed_out) => pages::instead(visit, signed_out, true).await,
    }
}

/// `POST /me/objections`
async fn object(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let Some(kind) = ObjectionKind::from_word(&visit.part("kind")) else {
        return failure(visit.edge, visit.page_request, visit.assets, &nothing_here(visit.page_request)).await;
    };
    let ask = ObjectionRequest { objecting: visit.part("objecting") == "yes" };
    let done = if ask.objecting { Done::Objected } else { Done::Lifted };
    let answer = visit.ask::<ObjectionResponse>(Method::PUT, &format!("/api/v1/me/objections/{}", kind.as_str()), json(&ask)).await;
    after(visit, Act::Objection, answer.map(|_| Status { done, about: Some(About::Kind(kind)) })).await
}

/// `POST /me/details`
async fn correct(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
    let part = |name| visit.part(name);
    let address =
        AddressFields { street: part("street"), postal_code: part("postal_code"), locality: part("locality"), country: part("country") };
    let locale = part("locale").parse().unwrap_or(visit.page_request.locale);
    let draft = DetailsDraft { name: part("name"), phone: part("phone"), locale, address };
    let is_written =
        [&draft.address.street, &draft.address.postal_code, &draft.address.locality].iter().any(|part| !part.trim().is_empty());
    let address = is_written.then(|| draft.address.clone());
    let ask = OwnDetailsRequest { name: said(&draft.name), phone: said(&draft.phone), locale, address };
    match visit.ask::<PersonResponse>(Method::PUT, "/api/v1/me", json(&ask)).await {
        Err(Refusal::Problem(problem)) => {
            let (why, status) = rejection(*problem);
            pages::home(visit, Some((Refused::Details(draft), why, status))).await
        }
        answer => after(visit, Act::Details, answer.map(|_| Done::Saved.into())).await,
    }
}

/// `POST /me/email`
async fn ask_for_address(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let ask = EmailRequest { email: visit.part("email") };
    match visit.ask::<MailSent>(Method::POST, "/api/v1/me/email", json(&ask)).await {
        Err(Refusal::Problem(problem)) => {
            let (why, status) = rejection(*problem);
            pages::home(visit, Some((Refused::Email(ask.email), why, status))).await
        }
        answer => after(visit, Act::Email, answer.map(|_| Done::AddressAsked.into())).await,
    }
}

/// `POST /me/ask`
async fn file(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let Ok(kind) = serde_json::from_value::<RequestKind>(visit.part("kind").into()) else {
        return failure(visit.edge, visit.page_request, visit.assets, &nothing_here(visit.page_request)).await;
    };
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
    let draft = RequestDraft {
        kind,
        datum: visit.part("datum"),
        says: visit.part("says"),
        grounds: visit.part("grounds"),
        evidence: visit.part("evidence"),
    };
    let (datum, says) = (said(&draft.datum), said(&draft.says));
    let ask = OwnRequestFiling { kind, datum, says, grounds: said(&draft.grounds), evidence: said(&draft.evidence) };
    match visit.ask::<OwnRequest>(Method::POST, "/api/v1/me/requests", json(&ask)).await {
        Err(Refusal::Problem(problem)) => {
            let (why, status) = rejection(*problem);
            pages::requests(visit, Some((draft, why, status))).await
        }
        answer => after(visit, Act::Ask, answer.map(|_| Done::Requested.into())).await,
    }
}

/// `POST /me/take-back`
async fn take_back(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let Ok(id) = visit.part("id").parse::<RequestId>() else {
        return failure(visit.edge, visit.page_request, visit.assets, &nothing_here(visit.page_request)).await;
    };
    let answer = visit.send(Method::DELETE, &format!("/api/v1/me/requests/{id}"), String::new()).await;
    let done = if failed(answer.status()) { Err(visit.refusal(answer)) } else { Ok(Done::TakenBack.into()) };
    after(visit, Act::TakeBack, done).await
}
