//! The customer's own page: proving that a mailbox is theirs, and staying signed in for a while.
//!
//! A sign-in link works in the browser that asked for it; elsewhere it needs the six digits that were shown there, so that a link that a person
//! else asked for is of no use to them when its reader opens it.

mod store;

use lupa_domain::{
    ids::{LinkId, SessionId},
    portal::{CODE_TRIES, LINK_LIFE, LINK_PATIENCE, session_holds},
    time::{Moment, Span},
};

use crate::{
    delivery::outbox::{self, Lane, LetterKind, Progress, Recipient},
    people::{self, Person},
    platform::sql::Sql,
    runtime::{
        capability::{Kind, Secrets},
        error::ApiError,
        numbers::PersonNo,
        tx::Tx,
    },
    words::problems::Code,
};

/// The letter that brings a sign-in link; it refers to the link.
pub const LETTER: LetterKind = LetterKind::new("sign_in").in_lane(Lane::Entry);

/// How often the last use of a session is written down: often enough for the idle limit, seldom enough to cost nothing.
const USE_NOTED_EVERY: Span = Span::minutes(1);

/// A customer who is signed in. Only [`subject`] makes one.
#[derive(Debug)]
pub struct Subject {
    person: Person,
}

impl Subject {
    /// The person.
    #[must_use]
    pub const fn person(&self) -> &Person {
        &self.person
    }
}

/// Who is signed in with this session, while it holds.
pub fn subject(tx: &Tx<'_>, id: SessionId) -> Result<Option<Subject>, ApiError> {
    let Some(session) = store::session(tx.sql, id)? else { return Ok(None) };
    if session.ended || !session_holds(session.began_at, session.used_at, tx.now) {
        return Ok(None);
    }
    if tx.now >= session.used_at + USE_NOTED_EVERY {
        store::note_use(tx.sql, id, tx.now)?;
    }
    Ok(Some(Subject { person: people::by_no(tx.sql, session.person)? }))
}

/// Makes a sign-in link, and mails it where the address is a person's. The same is written whether it is or not; only the message is not sent
/// to strangers.
pub fn ask_for_link(tx: &Tx<'_>, person: Option<PersonNo>) -> Result<LinkId, ApiError> {
    store::forget_links(tx.sql, tx.now + Span::millis(-(LINK_PATIENCE.as_millis() + LINK_LIFE.as_millis())))?;
    let id: LinkId = tx.id();
    store::insert_link(tx.sql, id, person, tx.now)?;
    match person {
        Some(person) => outbox::put(tx, Recipient::Person(person), LETTER, &id.to_string())?,
        None => outbox::put_for_nobody(tx, LETTER, &id.to_string())?,
    }
    Ok(id)
}

/// Until when a link works: for as long as it says from when its letter left, for mail may be slow.
fn expires_at(sql: &dyn Sql, id: LinkId, person: PersonNo, link: &store::Link) -> Result<Moment, ApiError> {
    Ok(match outbox::progress(sql, Recipient::Person(person), &[LETTER], &id.to_string())? {
        // It may have arrived all the same, from a server that did not say so.
        Some(Progress::Waits) => link.created_at + LINK_PATIENCE,
        Some(Progress::Left(at)) => at.max(link.created_at) + LINK_LIFE,
        None => link.created_at + LINK_LIFE,
    })
}

/// Whether the letter that brings this link is still of use: not once it was used, and not so late that it is forgotten what it is for.
pub fn is_wanted(tx: &Tx<'_>, id: LinkId) -> Result<bool, ApiError> {
    Ok(store::link(tx.sql, id)?.is_some_and(|link| !link.used && tx.now < link.created_at + LINK_PATIENCE))
}

/// What became of presenting a link.
#[derive(Debug)]
pub enum SignIn {
    /// A session has begun.
    Begun(SessionId),
    /// The code was wrong. It was counted, so what was written stays.
    WrongCode,
}

/// Signs in with a link: in the browser that asked for it, or with the code that was shown there.
pub fn sign_in(tx: &Tx<'_>, id: LinkId, is_same_browser: IsSameBrowser, code: Option<&str>) -> Result<SignIn, ApiError> {
    let link = store::link(tx.sql, id)?.ok_or_else(|| ApiError::refused(Code::TokenExpired))?;
    let person = link.person.ok_or_else(|| ApiError::refused(Code::TokenInvalid))?;
    if link.used || tx.now >= expires_at(tx.sql, id, person, &link)? || link.wrong_codes >= i64::from(CODE_TRIES) {
        return Err(ApiError::refused(Code::TokenExpired));
    }
    if is_same_browser == IsSameBrowser::No {
        match code {
            None => return Err(ApiError::refused(Code::CodeNeeded)),
            Some(code) if code.trim() != code_of(&tx.config().secrets, id) => {
                store::count_wrong_code(tx.sql, id)?;
                return Ok(SignIn::WrongCode);
            }
            Some(_) => {}
        }
    }
    store::use_link(tx.sql, id, tx.now)?;
    people::mark_reached(tx.sql, person)?;
    let session: SessionId = tx.id();
    store::insert_session(tx.sql, session, person, tx.now)?;
    Ok(SignIn::Begun(session))
}

/// Whether a link is presented by the browser that asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IsSameBrowser {
    /// It is.
    Yes,
    /// It is not, as far as can be seen.
    No,
}

/// Ends a session.
pub fn sign_out(tx: &Tx<'_>, session: SessionId) -> Result<(), ApiError> {
    store::end_session(tx.sql, session, tx.now)
}

/// Six digits that only the register can tell from the link.
#[must_use]
pub fn code_of(secrets: &Secrets, id: LinkId) -> String {
    let mac = secrets.mac("code", &id.bytes());
    let number = u32::from_be_bytes([mac[0], mac[1], mac[2], mac[3]]);
    format!("{:06}", number % 1_000_000)
}

/// The token of a sign-in link.
#[must_use]
pub fn link_token(secrets: &Secrets, link: LinkId) -> String {
    secrets.seal(Kind::SignIn, &link.bytes())
}

/// How often a person has signed in.
pub fn count_sessions(sql: &dyn Sql, person: PersonNo) -> Result<i64, ApiError> {
    store::count_sessions(sql, person)
}

/// Ends every session of a person, and every link that waits: their address is another one now.
pub fn forget(sql: &dyn Sql, person: PersonNo, now: Moment) -> Result<(), ApiError> {
    store::end_sessions(sql, person, now)?;
    store::forget_links_of(sql, person)
}

/// Deletes the links and sessions of the people in the table `erasing`.
pub fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    store::erase(sql)
}
