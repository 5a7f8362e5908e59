//! What leads to the page of the person who is asked: the token of the link in a mail, for the mailbox that it was sent to, and the code on a letter of
//! paper, for the address that it was posted to. Both end with the last day of the renewal.

use lupa_domain::{
    ids::{PersonId, RenewalId},
    renewal::LetterCode,
};

use super::{Renewal, asked, bundles, by_id, store};
use crate::{
    people::{self, Person},
    runtime::{
        capability::{Kind, LinkContent, Mailbox, Secrets, Unopened},
        error::ApiError,
        numbers::PersonNo,
        tx::Tx,
    },
    words::problems::Code,
};

/// The token for this mailbox: the renewal, and the person's number and id.
#[must_use]
pub fn token(secrets: &Secrets, mailbox: Mailbox, renewal: RenewalId, (no, id): (PersonNo, PersonId)) -> String {
    let mut content = renewal.bytes().to_vec();
    content.extend_from_slice(&no.to_be_bytes());
    content.extend_from_slice(&id.bytes());
    secrets.seal_link(Kind::Renewal, mailbox, &content)
}

/// The code of a letter, by its number, to this person at this address: street, postal code, town and country. Nothing where the numbers have run out.
#[must_use]
pub fn code(secrets: &Secrets, (renewal, letter): (RenewalId, i64), person: PersonId, address: &[String; 4]) -> Option<LetterCode> {
    let address: Vec<String> = address.iter().map(|part| part.trim().to_lowercase()).collect();
    let about = lupa_domain::jcs::text(&(letter, renewal, person, address));
    let mac = secrets.mac("letter", about.as_bytes());
    LetterCode::new(letter, mac[..8].try_into().expect("eight of 32 bytes"))
}

/// The renewal and the person that a token or a code is about.
pub fn open(tx: &Tx<'_>, token: &str) -> Result<(Renewal, Person), ApiError> {
    if let Ok(code) = token.parse() {
        return open_code(tx, code);
    }
    let secrets = &tx.config().secrets;
    let invalid = || ApiError::refused(Code::TokenInvalid);
    let LinkContent { mailbox, content } = secrets.open_link(Kind::Renewal, token).map_err(|why| match why {
        Unopened::Incomplete => ApiError::refused(Code::TokenIncomplete),
        Unopened::Invalid => invalid(),
    })?;
    let read = || {
        let (renewal, rest) = content.split_first_chunk::<16>()?;
        let (no, rest) = rest.split_first_chunk::<8>()?;
        let id: [u8; 16] = rest.try_into().ok()?;
        Some((RenewalId::from_bytes(*renewal), PersonNo::from_be_bytes(*no), PersonId::from_bytes(id)))
    };
    let (renewal, no, id) = read().ok_or_else(invalid)?;
    let renewal = answerable(tx, by_id(tx.sql, renewal)?)?;
    let person = people::exactly(tx.sql, no, id)?.ok_or_else(expired)?;
    if mailbox.is_none() || person.mailbox(secrets) != mailbox {
        return Err(ApiError::refused(Code::AddressChanged));
    }
    if asked(tx.sql, &renewal, person.no)?.is_none() {
        return Err(expired());
    }
    Ok((renewal, person))
}

/// The same of a code. One that was posted to another address than the person's of today is none of ours any more.
fn open_code(tx: &Tx<'_>, typed: LetterCode) -> Result<(Renewal, Person), ApiError> {
    let invalid = || ApiError::refused(Code::TokenInvalid);
    let (renewal, no) = bundles::letter(tx.sql, typed.letter())?.ok_or_else(invalid)?;
    let renewal = store::by_no(tx.sql, renewal)?.ok_or_else(invalid)?;
    let person = people::by_no(tx.sql, no)?;
    let address = people::card::load(tx.sql, no)?.address.ok_or_else(invalid)?;
    let country = if address.country.is_empty() { "FI".to_owned() } else { address.country };
    let address = [address.street, address.postal_code, address.locality, country];
    if code(&tx.config().secrets, (renewal.id, typed.letter()), person.id, &address) != Some(typed) {
        return Err(invalid());
    }
    let renewal = answerable(tx, Some(renewal))?;
    if asked(tx.sql, &renewal, person.no)?.is_none() {
        return Err(expired());
    }
    Ok((renewal, person))
}

fn answerable(tx: &Tx<'_>, renewal: Option<Renewal>) -> Result<Renewal, ApiError> {
    renewal.filter(|renewal| tx.today() <= renewal.ends_on).ok_or_else(expired)
}

fn expired() -> ApiError {
    ApiError::refused(Code::TokenExpired)
}
