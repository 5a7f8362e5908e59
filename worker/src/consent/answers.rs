//! What purposes ask for, and what became of it: kept when consent begins, taken away when the last consent that asks for it ends.

use std::collections::BTreeSet;

use lupa_domain::{
    consent::{
        State,
        signup::{Answers, FieldError},
    },
    ordered::CollectOrdered,
    own_field::FieldId,
    wording::{AnswerError, Answering, AskedDatum, Notice, PurposeId, Statement},
};
use serde_json::Value;

use super::store;
use crate::{
    people::{
        self, Person,
        changes::{BY_PERSON, Because},
    },
    platform::sql::Sql,
    runtime::{
        error::{ApiError, Fault},
        numbers::PersonNo,
        tx::Tx,
    },
    wording,
    words::problems::Code,
};

/// Keeps what a person answered, once their consent stands. A field that is used no more keeps nothing new.
pub(super) fn keep(tx: &Tx<'_>, person: PersonNo, answers: &Answers, because: Because<'_>) -> Result<(), ApiError> {
    if answers.is_empty() {
        return Ok(());
    }
    let declared = people::fields::declared(tx.sql)?;
    let fits = |field: &FieldId, value: &Value| declared.get(field).is_some_and(|declared| declared.check(value).is_ok());
    let fitting: Answers =
        answers.iter().filter(|(field, value)| fits(field, value)).map(|(field, value)| (field.clone(), value.clone())).collect_map();
    people::answers::answer(tx, person, &fitting, because)
}

/// Takes away what was asked for by consents that have ended, unless a consent that stands asks for it too.
pub(super) fn release(tx: &Tx<'_>, person: &Person, notice: &Notice, ended: &[&PurposeId]) -> Result<(), ApiError> {
    let mut asked: BTreeSet<FieldId> = BTreeSet::new();
    for purpose in ended {
        asked.extend(notice.statement(purpose).into_iter().flat_map(|said| said.asks.iter().map(|asked| asked.field.clone())));
        asked.extend(wording::purpose(tx.sql, purpose)?.into_iter().flat_map(|purpose| purpose.asks).map(|asked| asked.field));
    }
    if asked.is_empty() {
        return Ok(());
    }
    let needed = asked_of(tx.sql, person.no)?;
    let going = asked.into_iter().filter(|field| !needed.contains(field)).collect_set();
    people::answers::take_away(tx, person.no, &going, BY_PERSON)
}

/// The fields that the consents of a person ask for which stand.
fn asked_of(sql: &dyn Sql, person: PersonNo) -> Result<BTreeSet<FieldId>, ApiError> {
    let mut asked = BTreeSet::new();
    for kept in store::standings_of(sql, person)?.into_iter().filter(|kept| kept.standing.state == State::Given) {
        asked.extend(wording::purpose(sql, &kept.purpose)?.into_iter().flat_map(|purpose| purpose.asks).map(|asked| asked.field));
    }
    Ok(asked)
}

/// The questions that the consents of a person ask which stand, each field once: what the person may put right themself.
pub fn questions(tx: &Tx<'_>, person: &Person) -> Result<Vec<AskedDatum>, ApiError> {
    let mut questions: Vec<AskedDatum> = Vec::new();
    for kept in store::standings_of(tx.sql, person.no)?.into_iter().filter(|kept| kept.standing.state == State::Given) {
        let Some(purpose) = wording::purpose(tx.sql, &kept.purpose)? else { continue };
        for asked in purpose.asks.iter().map(|asked| asked.in_words(person.locale)) {
            match questions.iter_mut().find(|known| known.field == asked.field) {
                // What one of them needs is needed.
                Some(known) if known.answering != asked.answering => known.answering = Answering::Required,
                Some(_) => {}
                None => questions.push(asked),
            }
        }
    }
    Ok(questions)
}

/// The answers to what these statements ask for. What a card holds already need not be told again; `needed` says whether the rest must be.
pub(super) fn read<'s>(
    sql: &dyn Sql,
    person: PersonNo,
    statements: impl IntoIterator<Item = &'s Statement>,
    written: &[(String, String)],
    needed: impl Fn(&AskedDatum) -> bool,
) -> Result<Answers, ApiError> {
    let statements: Vec<&Statement> = statements.into_iter().filter(|said| !said.asks.is_empty()).collect();
    if statements.is_empty() && written.is_empty() {
        return Ok(Answers::new());
    }
    let known = people::card::load(sql, person)?.fields;
    let (answers, mut errors) = lupa_domain::consent::signup::answers(statements.iter().copied(), written, |asked| {
        needed(asked) && !known.contains_key(&asked.field)
    });
    let is_asked = |name: &str| {
        let names = statements
            .iter()
            .flat_map(|said| said.asks.iter().map(|asked| lupa_domain::consent::signup::answer_name(&said.purpose, &asked.field)));
        names.into_iter().any(|known| known == name)
    };
    errors.extend(written.iter().filter(|(name, _)| !is_asked(name)).map(|(name, _)| FieldError::NotAsked(name.clone())));
    if errors.is_empty() { Ok(answers) } else { Err(ApiError::at_fault(errors.iter().filter_map(fault).collect())) }
}

/// The member and the code of what is wrong with an answer; nothing for what is no answer.
pub(super) fn fault(error: &FieldError) -> Option<Fault> {
    let at = |name: &str, code| Some(Fault::at(format!("/answers/{}", crate::runtime::json::escape(name)), code));
    match error {
        FieldError::Answer(name, AnswerError::Needed) => at(name, Code::AnswerNeeded),
        FieldError::Answer(name, AnswerError::TooLong) => at(name, Code::TextTooLong),
        FieldError::Answer(name, AnswerError::Unreadable) => at(name, Code::AnswerInvalid),
        FieldError::NotAsked(name) => at(name, Code::AnswerUnasked),
        _ => None,
    }
}
