//! Consent that is given anew because the person was asked again: from their mailbox, in the words of the page that the letter led to.

use std::collections::BTreeMap;

use lupa_domain::{
    consent::{Event, State},
    digest::Digest,
    locale::Locale,
    ordered::CollectOrdered,
    time::Moment,
    wording::PurposeId,
};

use super::{
    events::record,
    objecting, receipts,
    store::{self, state},
};
use crate::{
    people::{FoundOrCreated, Person},
    platform::sql::{Row, Sql, SqlError},
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
    wording,
    words::problems::Code,
};

/// What these people have said of a purpose since the moment beside each: where they stand by it.
pub fn said_since(sql: &dyn Sql, purpose: &PurposeId, people: &[(PersonNo, Moment)]) -> Result<BTreeMap<PersonNo, State>, ApiError> {
    let pairs: Vec<(PersonNo, i64)> = people.iter().map(|(person, at)| (*person, at.millis())).collect();
    let rows = sql.query(
        "select standing.person, standing.state from json_each(?) as asked cross join standing \
         on standing.person = asked.value ->> 0 and standing.purpose = ? where standing.since >= asked.value ->> 1",
        &[(&lupa_domain::jcs::text(&pairs)).into(), purpose.as_str().into()],
    )?;
    let one = |row: &Row| -> Result<_, SqlError> { Ok((row.int(0)?, state(row, 1)?)) };
    Ok(rows.iter().map(one).try_collect_map::<_, _, SqlError>()?)
}

/// Writes down that a person consented, with the receipt, which is mailed.
pub fn renew(
    tx: &Tx<'_>,
    person: &Person,
    purpose: &PurposeId,
    notice: &str,
    event: impl FnOnce(Digest, Locale) -> Event,
) -> Result<(), ApiError> {
    let digest: Digest = notice.parse().map_err(|_| ApiError::at("/notice", Code::DigestInvalid))?;
    let known = wording::notice(tx, &digest)?.ok_or_else(|| ApiError::at("/notice", Code::NoticeUnknown))?;
    let shown = known.published.notice();
    if !known.is_answerable(tx.now) {
        return Err(wording::outdated(tx.sql, &shown.form, shown.locale)?);
    }
    if shown.statement(purpose).is_none() {
        return Err(ApiError::at("/notice", Code::ChoiceNotShown));
    }
    let forbids = store::standings_of(tx.sql, person.no)?
        .iter()
        .any(|kept| kept.purpose == *purpose && matches!(kept.standing.state, State::Objected | State::Withdrawn));
    // What was forbidden after the letter left is not lifted by it.
    if forbids || objecting::covered(tx.sql, person.no)?.contains_key(purpose) {
        return Err(ApiError::refused(Code::ObjectionStands));
    }
    let kept = record(tx, person, FoundOrCreated::Found, event(digest, shown.locale), shown)?;
    receipts::issue(tx, &kept, &known.published)?;
    objecting::mail(tx, person, purpose)
}
