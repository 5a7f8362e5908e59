//! The customer's own page: proving that a mailbox is theirs, and staying signed in for a while.
//!
//! A sign-in link works in the browser that asked for it; elsewhere it needs the six digits that were shown there, so that a link that
//! somebody else asked for is of no use to them when its reader opens it.

pub mod http;
mod store;

use lupa_domain::{
    ids::LinkId,
    locale::Locale,
    portal::{LINK_LIFE, session_holds},
    time::{Moment, Span},
};

use crate::{
    call::Call,
    capability::Kind,
    error::ApiError,
    mail::Letter,
    object::Register,
    people::{self, Person, PersonNo},
    platform::sql::Sql,
    register,
    words::problems::Code,
};

/// The session cookie, before its prefix.
const SESSION: &str = "lupa";
/// The cookie of a browser that asked for a link.
const ASKED: &str = "lupa-asked";
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

/// Who is signed in.
pub fn subject(call: &Call<'_>) -> Result<Subject, ApiError> {
    let unauthenticated = || ApiError::refused(Code::Unauthenticated);
    let config = call.config();
    let cookie = call.cookie(&config.cookie_name(SESSION)).ok_or_else(unauthenticated)?;
    let id = config.secrets.open_id(Kind::Session, cookie).ok_or_else(unauthenticated)?;
    let session = store::session(call.sql, id)?.ok_or_else(unauthenticated)?;
    if session.ended || !session_holds(session.began_at, session.used_at, call.now) {
        return Err(unauthenticated());
    }
    if call.now >= session.used_at + USE_NOTED_EVERY {
        store::note_use(call.sql, id, call.now)?;
    }
    Ok(Subject { person: people::by_no(call.sql, session.person)? })
}

/// Ends every session of somebody, and every link that waits: their address is another one now.
pub fn forget(sql: &dyn Sql, person: PersonNo, now: Moment) -> Result<(), ApiError> {
    store::end_sessions(sql, person, now)?;
    store::forget_links_of(sql, person)
}

/// Deletes the links and sessions of those whom the table `erasing` names.
pub fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    store::erase(sql)
}

/// Brings a sign-in link.
pub fn sign_in_letter(host: &Register, sql: &dyn Sql, link: LinkId, locale: Locale) -> Result<Letter, ApiError> {
    let config = host.config();
    let minutes = u32::try_from(LINK_LIFE.as_millis() / 60_000).unwrap_or_default();
    let link = format!("{}/me/in?lang={locale}#{}", config.origin, config.secrets.seal(Kind::SignIn, &link.bytes()));
    Ok(Letter::SignIn { locale, controller: register::controller(sql)?, link, minutes })
}

/// Tells that everything a form asked for is in force already.
pub fn already_known_letter(host: &Register, sql: &dyn Sql, locale: Locale) -> Result<Letter, ApiError> {
    let own_page = host.config().own_page(locale);
    Ok(Letter::AlreadyKnown { locale, controller: register::controller(sql)?, own_page })
}
