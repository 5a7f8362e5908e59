//! The customer's own page: proving that a mailbox is theirs, and staying signed in for a while.
//!
//! A sign-in link works in the browser that asked for it; elsewhere it needs the six digits that were shown there, so that a link that a person
//! else asked for is of no use to them when its reader opens it. It works for the mailbox that it was sent to and for no other.
//!
//! Only so many links are mailed. An asking beyond that is answered like any other, and a link that was mailed before goes on working for it:
//! who floods a mailbox neither fills it nor keeps its owner out (ADR 0116).

pub mod address;
mod store;

use std::collections::BTreeMap;

use lupa_domain::{
    ids::{LinkId, SessionId},
    portal::{CODE_TRIES, LINK_LIFE, LINK_PATIENCE, SignInCode, is_mailed, session_holds},
    time::{Moment, Span},
};

use crate::{
    delivery::outbox::{self, Lane, LetterKind, Progress, Recipient},
    people::{self, Person},
    platform::sql::Sql,
    runtime::{
        capability::{Kind, Mailbox, Secrets},
        error::ApiError,
        numbers::PersonNo,
        tx::Tx,
    },
    words::problems::Code,
};

/// The letter that brings a sign-in link; it refers to the link.
pub const LETTER: LetterKind = LetterKind::new("sign_in").in_lane(Lane::Entry);

/// For how long a link is remembered: it may wait that long to be sent, and then works for as long as it says.
const KEPT: Span = Span::millis(LINK_PATIENCE.as_millis() + LINK_LIFE.as_millis());

/// Of how many fresh askings that mailed nothing the digits are looked at: more than several networks can ask for in ten minutes.
const MOST_SERVED: u32 = 5_000;

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

/// Who is signed in with this session, while it holds and their address is the one from which it began.
pub fn subject(tx: &Tx<'_>, id: SessionId, mailbox: Mailbox) -> Result<Option<Subject>, ApiError> {
    let Some(session) = store::session(tx.sql, id)? else { return Ok(None) };
    if session.ended || !session_holds(session.began_at, session.used_at, tx.now) {
        return Ok(None);
    }
    if tx.now >= session.used_at + USE_NOTED_EVERY {
        store::note_use(tx.sql, id, tx.now)?;
    }
    let person = people::by_no(tx.sql, session.person)?;
    Ok((person.mailbox(&tx.config().secrets) == Some(mailbox)).then_some(Subject { person }))
}

/// Makes a sign-in link, and mails it where the address is a person's and the limit on mail allows it. The same is looked up and written
/// whether it is or not; only the message is not sent to strangers.
pub fn ask_for_link(tx: &Tx<'_>, mailbox: Mailbox, person: Option<PersonNo>) -> Result<LinkId, ApiError> {
    store::forget_links(tx.sql, before(tx.now, KEPT))?;
    let is_mailed = is_mailed(&store::mailed_to(tx.sql, mailbox)?, tx.now);
    let id: LinkId = tx.id();
    store::insert_link(tx.sql, id, person, mailbox, is_mailed, tx.now)?;
    match person.filter(|_| is_mailed) {
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

fn before(now: Moment, span: Span) -> Moment {
    now + Span::millis(-span.as_millis())
}

/// Whether the letter that brings this link is still of use: it was asked for to this mailbox, has not been used, and is not so late that it is
/// forgotten what it is for.
pub fn is_wanted(tx: &Tx<'_>, id: LinkId, mailbox: Mailbox) -> Result<bool, ApiError> {
    let link = store::link(tx.sql, id)?;
    Ok(link.is_some_and(|link| !link.used && tx.now < link.created_at + LINK_PATIENCE && link.mailbox.is_none_or(|asked| asked == mailbox)))
}

/// What a browser presents to sign in.
#[derive(Clone, Copy, Debug)]
pub struct Presented<'a> {
    /// The link.
    pub link: LinkId,
    /// The mailbox that it was sent to.
    pub mailbox: Mailbox,
    /// The last asking of this browser.
    pub asked: Option<LinkId>,
    /// What was typed as the six digits.
    pub code: Option<&'a str>,
}

/// What became of presenting a link.
#[derive(Debug)]
pub enum SignIn {
    /// A session has begun.
    Begun(SessionId),
    /// The code was wrong. It was counted, so what was written stays.
    WrongCode,
}

/// Signs in with a link: in the browser that asked for it, or with the code that was shown there. What was asked for later and mailed
/// nothing counts as asking for it.
pub fn sign_in(tx: &Tx<'_>, presented: Presented<'_>) -> Result<SignIn, ApiError> {
    let Presented { link: id, mailbox, asked, code } = presented;
    let expired = || ApiError::refused(Code::TokenExpired);
    let link = store::link(tx.sql, id)?.ok_or_else(expired)?;
    let no = link.person.ok_or_else(|| ApiError::refused(Code::TokenInvalid))?;
    let secrets = &tx.config().secrets;
    if people::by_no(tx.sql, no)?.mailbox(secrets) != Some(mailbox) {
        return Err(ApiError::refused(Code::AddressChanged));
    }
    if link.used || tx.now >= link.created_at + KEPT || link.wrong_codes >= i64::from(CODE_TRIES) {
        return Err(expired());
    }
    let (fresh_since, is_fresh) = (before(tx.now, LINK_LIFE), tx.now < expires_at(tx.sql, id, no, &link)?);
    let own = match asked {
        Some(asked) if asked == id && is_fresh => Some(id),
        // However many others have asked since, this browser is told from them.
        Some(asked) if store::is_unmailed(tx.sql, asked, mailbox, fresh_since)? => Some(asked),
        _ => None,
    };
    let meant = match (own, code) {
        (Some(own), _) => own,
        (None, code) => {
            let mut askings = store::unmailed(tx.sql, mailbox, fresh_since, MOST_SERVED)?;
            askings.extend(is_fresh.then_some(id));
            if askings.is_empty() {
                return Err(expired());
            }
            let text = code.ok_or_else(|| ApiError::refused(Code::CodeNeeded))?;
            // What has not six digits is no guess, so it costs no try.
            let code = SignInCode::parse(text).map_err(|_| ApiError::at("/code", Code::CodeMalformed))?;
            let Some(meant) = askings.iter().find(|asking| code_of(secrets, **asking) == code) else {
                store::count_wrong_code(tx.sql, id)?;
                return Ok(SignIn::WrongCode);
            };
            *meant
        }
    };
    store::use_link(tx.sql, id, tx.now)?;
    store::use_link(tx.sql, meant, tx.now)?;
    people::mark_reached(tx.sql, no)?;
    let session: SessionId = tx.id();
    store::insert_session(tx.sql, session, no, tx.now)?;
    Ok(SignIn::Begun(session))
}

/// Ends a session.
pub fn sign_out(tx: &Tx<'_>, session: SessionId) -> Result<(), ApiError> {
    store::end_session(tx.sql, session, tx.now)
}

/// Six digits that only the register can tell from the link.
#[must_use]
pub fn code_of(secrets: &Secrets, id: LinkId) -> SignInCode {
    let mac = secrets.mac("code", &id.bytes());
    SignInCode::of(u32::from_be_bytes([mac[0], mac[1], mac[2], mac[3]]))
}

/// The token of a sign-in link to this mailbox.
#[must_use]
pub fn link_token(secrets: &Secrets, mailbox: Mailbox, link: LinkId) -> String {
    secrets.seal_link(Kind::SignIn, mailbox, &link.bytes())
}

/// How often a person has signed in.
pub fn count_sessions(sql: &dyn Sql, person: PersonNo) -> Result<i64, ApiError> {
    store::count_sessions(sql, person)
}

/// When each of these people last used their own page; of those who never did, nothing.
pub fn last_used(sql: &dyn Sql, people: &[PersonNo]) -> Result<BTreeMap<PersonNo, Moment>, ApiError> {
    store::last_used(sql, people)
}

/// How many sessions and links of a person there are.
pub fn count(sql: &dyn Sql, person: PersonNo) -> Result<u64, ApiError> {
    store::count(sql, person)
}

/// Ends every session of a person: their address is another one now. The links that wait work for the old one, and so for nothing.
pub fn forget(sql: &dyn Sql, person: PersonNo, now: Moment) -> Result<(), ApiError> {
    store::end_sessions(sql, person, now)
}

/// Deletes the links, sessions and changes of address of the people in the table `erasing`.
pub fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    store::erase(sql)
}
