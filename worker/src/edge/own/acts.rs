//! What a person does on the own pages: a form is read, the register is asked, and the answer is a redirect or the form again.

use http::{Method, Response};
use lupa_domain::{
    api::{
        answers::WrittenAnswers,
        people::{OwnAnswerRequest, PersonalDataResponse},
        portal::{Decision, DecisionRequest, DecisionResponse},
        problem::Problem,
    },
    consent::State,
    own_field::FieldId,
    wording::PurposeId,
};
use lupa_portal::{AnswerDraft, ConsentDraft, Done, Refused, Rejection, Status};
use serde::Serialize;

use super::{
    pages,
    visit::{Refusal, Visit},
};
use crate::{
    edge::{
        request::{Assets, RegisterClient, nothing_here},
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
}

impl Act {
    const ALL: [(&'static str, Self); 2] = [("consents", Self::Consent), ("answers", Self::Answer)];

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == word).map(|(_, act)| act)
    }

    /// The page on which its form stands.
    pub(super) const fn page(self) -> &'static str {
        match self {
            Self::Consent => "",
            Self::Answer => "/data",
        }
    }
}

/// Does it.
pub(super) async fn act(visit: &Visit<'_, impl RegisterClient, impl Assets>, act: Act) -> Response<Body> {
    match act {
        Act::Consent => decide(visit).await,
        Act::Answer => put_right(visit).await,
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
            visit.done("", &Status { done, about: Some(purpose) })
        }
        Err(Refusal::Problem(problem)) if problem.code == "notice_retired" => visit.done("", &Status { done: Done::Reworded, about: None }),
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
        Ok(_) => visit.done("/data", &Status { done: Done::Corrected, about: None }),
        Err(Refusal::Problem(problem)) => {
            let (why, status) = rejection(*problem);
            pages::everything(visit, Some((AnswerDraft { field, value: ask.value }, why, status))).await
        }
        Err(signed_out) => pages::instead(visit, signed_out, true).await,
    }
}
