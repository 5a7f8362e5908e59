//! Which letter is written for which row of the outbox. Letters are made when they are sent, so no address, link or token waits in the database.

use lupa_domain::{
    consent::{
        Act, By, Method,
        signup::{CONFIRM_WITHIN, UNCONFIRMED_RETENTION},
    },
    email::EmailAddress,
    ids::{ContactCheckId, InvitationId, LinkId},
    people::merging::AGREE_WITHIN,
    portal::LINK_LIFE,
    rights::{contact_channel::ANSWER_WITHIN, erasure::LINK_LIFE as ERASE_LINK_LIFE},
    staff::INVITATION_LIFE,
    time::Span,
};

use super::{
    breaches,
    letter::{AddressLetter, Letter, Said, Slip, StopLink},
    notifications, renewals, requests,
};
use crate::{
    consent::{self, StoredSignup, letters as about_consent},
    delivery::outbox::{LetterKind, Recipient, Waiting},
    description::letters as about_breaches,
    people::{self, Person, merging as merges},
    portal::{self, address},
    register, renewal,
    retention::warnings::{self, Warned},
    rights::{
        contact,
        erasure::{self, tokens},
        last_letter::{self, LastLetter},
        letters as about_requests, merging, notifications as notified,
    },
    runtime::{error::ApiError, numbers::EventNo, tx::Tx},
    staff, wording, words,
};

/// Writes a letter; nothing where it has become pointless.
type Writer = fn(&Tx<'_>, &Waiting) -> Result<Option<(Letter, String)>, ApiError>;

/// Every letter: the kind that a context puts into the outbox, and what writes it. See each kind for when it is sent.
const LETTERS: [(LetterKind, Writer); 22] = [
    (about_consent::CONFIRM, confirm),
    (about_consent::CONFIRM_KNOWN, confirm_known),
    (about_consent::ALREADY_KNOWN, already_known),
    (about_consent::RECEIPT, receipt),
    (portal::LETTER, sign_in),
    (erasure::LETTER, erase),
    (merging::LETTER, merge),
    (renewal::ASK, renewals::ask),
    (renewal::REMIND, renewals::remind),
    (last_letter::LETTER, erased),
    (portal::address::CONFIRM, new_address),
    (portal::address::MOVED, old_address),
    (staff::invitations::LETTER, invitation),
    (staff::security_notices::LETTER, account_changed),
    (warnings::LETTER, cleaning),
    (contact::LETTER, contact_check),
    (about_requests::RECEIVED, requests::received),
    (about_requests::EXTENDED, requests::extended),
    (about_requests::DECIDED, requests::decided),
    (about_requests::REMINDER, requests::reminder),
    (about_breaches::REMINDER, breaches::reminder),
    (notified::LETTER, notifications::tell),
];

/// The letter of a row that is due, and its address; nothing where it has become pointless.
pub fn write(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, EmailAddress)>, ApiError> {
    let writer = LETTERS.iter().find(|(kind, _)| kind.as_str() == waiting.kind).map(|(_, writer)| writer);
    let writer = writer.ok_or_else(|| ApiError::Broken("the outbox holds a letter of no kind".into()))?;
    let Some((letter, address)) = writer(tx, waiting)? else { return Ok(None) };
    Ok(EmailAddress::parse(&address).ok().map(|address| (letter, address)))
}

/// Asks the owner of a new address to confirm a signup.
fn confirm(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let Some(Asked { titles, link, hours, locale, address }) = asked(tx, waiting)? else { return Ok(None) };
    let letter = Letter::Confirm { locale, controller: register::shown_controller(tx.sql, locale)?, titles, link, hours };
    Ok(Some((letter, address)))
}

/// Asks a person in the register to confirm another signup.
fn confirm_known(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let Some(Asked { titles, link, hours, locale, address }) = asked(tx, waiting)? else { return Ok(None) };
    let (controller, own_page) = (register::shown_controller(tx.sql, locale)?, tx.config().own_page(locale));
    Ok(Some((Letter::ConfirmKnown { locale, controller, titles, link, hours, own_page }, address)))
}

/// What a letter says that asks to confirm.
struct Asked {
    titles: Vec<String>,
    link: String,
    hours: u32,
    locale: lupa_domain::locale::Locale,
    address: String,
}

/// Nothing once the form is confirmed or corrected, once the address is another, nor when it would be forgotten before the link has lived for as long as the
/// letter says.
fn asked(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<Asked>, ApiError> {
    let Person { email, addressed_at, .. } = person(tx, waiting)?;
    let Some(address) = email else { return Ok(None) };
    let signup = consent::signup_by_no(tx.sql, event(waiting)?)?;
    let sent_by = Span::millis(UNCONFIRMED_RETENTION.as_millis() - CONFIRM_WITHIN.as_millis());
    // What was typed for another address is nothing that the owner of this one asked for.
    let is_wanted = |signup: &StoredSignup| {
        let StoredSignup { event, confirmed_by, replaced, .. } = signup;
        confirmed_by.is_none() && !replaced && tx.now < event.at + sent_by && addressed_at.is_none_or(|at| at <= event.at)
    };
    let Some(signup) = signup.filter(is_wanted) else { return Ok(None) };
    let shown = wording::promised(tx, &signup.event.notice)?;
    let secrets = &tx.config().secrets;
    let ticked = shown.published.notice().statements.iter().filter(|said| signup.event.choices.get(&said.purpose) == Some(&true));
    let token = consent::tokens::confirm_token(secrets, secrets.mailbox(&address), signup.no, signup.event.id);
    Ok(Some(Asked {
        titles: ticked.map(|said| said.title.clone()).collect(),
        link: format!("{}/confirm/{token}", tx.config().origin),
        hours: u32::try_from(CONFIRM_WITHIN.as_millis() / 3_600_000).unwrap_or_default(),
        locale: signup.event.locale,
        address,
    }))
}

/// Tells that everything a form asked for is in force already.
fn already_known(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let Person { locale, email, addressed_at, .. } = person(tx, waiting)?;
    let email = email.filter(|_| addressed_at.is_none_or(|at| at <= waiting.created_at));
    let (controller, own_page) = (register::shown_controller(tx.sql, locale)?, tx.config().own_page(locale));
    Ok(email.map(|address| (Letter::AlreadyKnown { locale, controller, own_page }, address)))
}

/// Brings the receipt about an event.
fn receipt(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let person = person(tx, waiting)?;
    let Some(address) = person.email.clone() else { return Ok(None) };
    let Some(stored) = consent::event_by_no(tx.sql, event(waiting)?)? else { return Ok(None) };
    let Some(receipt_json) = consent::reproduce(tx, &stored)? else { return Ok(None) };
    let (event, config) = (&stored.event, tx.config());
    let mailbox = config.secrets.mailbox(&address);
    let shown = wording::promised(tx, &event.notice)?;
    let gives = matches!(event.act, Act::Confirmed | Act::Given | Act::Renewed);
    let (mut titles_given, mut titles_ended, mut stop_links, mut sentences) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for statement in shown.published.notice().statements.iter().filter(|said| event.choices.get(&said.purpose) == Some(&true)) {
        let title = || statement.title.clone();
        sentences.push(statement.label.clone());
        if gives {
            titles_given.push(title());
            let url = consent::stop_url(&config.secrets, &config.origin, mailbox, (person.no, person.id), &statement.purpose);
            stop_links.push(StopLink { title: title(), url, channel: statement.channel });
        } else if event.by == By::Staff || matches!(event.act, Act::Withdrawn | Act::Objected) {
            titles_ended.push(title());
        }
    }
    let said = match (event.by, event.method) {
        (By::Staff, Method::Phone) => Said::ByPhone,
        (By::Staff, Method::Paper) => Said::OnPaper,
        (By::Staff, _) => Said::AtCounter,
        (_, Method::OneClick) => Said::ByStopLink,
        // What was filled in at the counter and confirmed from the mailbox is nobody else's.
        (_, Method::Counter) if event.act == Act::Given => Said::OnCounter,
        _ => Said::Here,
    };
    let letter = Letter::Receipt {
        locale: event.locale,
        controller: register::shown_controller(tx.sql, event.locale)?,
        receipt_json,
        receipt_id: event.id,
        said,
        titles_given,
        titles_ended,
        own_page: config.own_page(event.locale),
        stop_links,
        slip: Slip { sentences, when: words::when(event.at, config.zone(), event.locale), digest: event.notice.to_string() },
    };
    Ok(Some((letter, address)))
}

/// Brings a sign-in link; nothing once that is of no use, and nothing where it was asked for to another mailbox.
fn sign_in(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let Person { locale, email, .. } = person(tx, waiting)?;
    let (id, config): (LinkId, _) = (waiting.reference.parse().map_err(|_| unreadable())?, tx.config());
    let Some(address) = email else { return Ok(None) };
    let mailbox = config.secrets.mailbox(&address);
    if !portal::is_wanted(tx, id, mailbox)? {
        return Ok(None);
    }
    let minutes = u32::try_from(LINK_LIFE.as_millis() / 60_000).unwrap_or_default();
    let link = format!("{}/me/in/{}?lang={locale}", config.origin, portal::link_token(&config.secrets, mailbox, id));
    let controller = register::shown_controller(tx.sql, locale)?;
    Ok(Some((Letter::SignIn { locale, controller, link, minutes }, address)))
}

/// Tells a person that their data goes; nothing once they stay, or it does not go any more.
fn cleaning(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let person = person(tx, waiting)?;
    let Some(Warned { on, token, address }) = warnings::letter(tx, &person, &waiting.reference)? else { return Ok(None) };
    let (locale, config) = (person.locale, tx.config());
    let letter = Letter::Cleaning {
        locale,
        controller: register::shown_controller(tx.sql, locale)?,
        link: format!("{}/stay/{token}?lang={locale}", config.origin),
        day: words::day(on, locale),
        own_page: config.own_page(locale),
    };
    Ok(Some((letter, address)))
}

/// Brings a link by which a person erases themself; nothing once it would not work any more, or where it was asked for to another mailbox.
fn erase(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let person = person(tx, waiting)?;
    let is_wanted = tx.now < waiting.created_at + ERASE_LINK_LIFE && person.addressed_at.is_none_or(|at| at <= waiting.created_at);
    let Some(address) = person.email.clone().filter(|_| is_wanted) else { return Ok(None) };
    let (locale, config, suppress) = (person.locale, tx.config(), waiting.reference == erasure::SUPPRESS);
    let mailbox = config.secrets.mailbox(&address);
    let token = tokens::token(&config.secrets, mailbox, (person.no, person.id), waiting.created_at, suppress);
    let link = format!("{}/me/erase/{token}", config.origin);
    let hours = u32::try_from(ERASE_LINK_LIFE.as_millis() / 3_600_000).unwrap_or_default();
    let controller = register::shown_controller(tx.sql, locale)?;
    Ok(Some((Letter::Erase { locale, controller, link, hours, suppress }, address)))
}

/// Asks the mailbox of a card whether it may be merged into another; nothing once that has been answered or taken back, or the address is another.
fn merge(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let (id, config) = (waiting.reference.parse().map_err(|_| unreadable())?, tx.config());
    let Some(merge) = merges::by_id(tx.sql, id)? else { return Ok(None) };
    let Some((this, other)) = merging::cards(tx, &merge)? else { return Ok(None) };
    let other_is_known = other.addressed_at.is_none_or(|at| at <= merge.asked_at);
    let (Some(stays), Some(address)) = (this.email, other.email.clone().filter(|_| other_is_known)) else { return Ok(None) };
    let locale = other.locale;
    let token = merging::tokens::token(&config.secrets, config.secrets.mailbox(&address), merge.id);
    let letter = Letter::Merge {
        locale,
        controller: register::shown_controller(tx.sql, locale)?,
        link: format!("{}/me/merge/{token}?lang={locale}", config.origin),
        days: u32::try_from(AGREE_WITHIN.as_millis() / 86_400_000).unwrap_or_default(),
        masked_stays: EmailAddress::parse(&stays).map(|email| email.masked()).unwrap_or_default(),
    };
    Ok(Some((letter, address)))
}

/// Brings the certificate to somebody who is not in the register any more.
fn erased(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let Recipient::Former(no) = waiting.recipient else { return Err(unreadable()) };
    let Some(LastLetter { address, locale, certificate }) = last_letter::by_no(tx, no)? else { return Ok(None) };
    let read = |member: &str| certificate.get(member).cloned().unwrap_or_default();
    let letter = Letter::Erased {
        locale,
        controller: register::shown_controller(tx.sql, locale)?,
        certificate_json: lupa_domain::jcs::canonical_value(&certificate),
        certificate_id: serde_json::from_value(read("id")).map_err(|_| unreadable())?,
        erased: serde_json::from_value(read("erased")).map_err(|_| unreadable())?,
        kept: serde_json::from_value(read("kept")).map_err(|_| unreadable())?,
    };
    Ok(Some((letter, address)))
}

/// Asks the owner of a new address to confirm it; nothing once that is done, or no longer what was asked. Where the address is another person's it
/// says so, and nothing of them.
fn new_address(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let id: LinkId = waiting.reference.parse().map_err(|_| unreadable())?;
    let Some((change, person)) = address::asked(tx, id)? else { return Ok(None) };
    if change.done || person.email != change.former {
        return Ok(None);
    }
    let (locale, config) = (person.locale, tx.config());
    let what = if address::is_taken(tx, &change)? {
        AddressLetter::Taken
    } else {
        let token = address::token(&config.secrets, config.secrets.mailbox(&change.email), id);
        AddressLetter::Confirm { link: format!("{}/me/email/{token}?lang={locale}", config.origin), hours: address::HOURS }
    };
    let letter = Letter::Address { locale, controller: register::shown_controller(tx.sql, locale)?, what };
    Ok(Some((letter, change.email)))
}

/// Tells the old address that it is the person's no more; nothing where it is again.
fn old_address(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let id: LinkId = waiting.reference.parse().map_err(|_| unreadable())?;
    let Some((change, person)) = address::asked(tx, id)? else { return Ok(None) };
    let Some(former) = change.former.filter(|former| person.email.as_ref() != Some(former)) else { return Ok(None) };
    let (locale, own_page) = (person.locale, tx.config().own_page(person.locale));
    let letter =
        Letter::Address { locale, controller: register::shown_controller(tx.sql, locale)?, what: AddressLetter::Moved { own_page } };
    Ok(Some((letter, former)))
}

/// Brings an invitation; nothing once it is taken up or void.
fn invitation(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let id: InvitationId = waiting.reference.parse().map_err(|_| unreadable())?;
    let Some(invitation) = staff::invitations::by_id(tx.sql, id)?.filter(|invitation| invitation.used_at.is_none()) else {
        return Ok(None);
    };
    let Some(account) = staff::accounts::by_id(tx.sql, invitation.staff)? else { return Ok(None) };
    let config = tx.config();
    let link = format!("{}/console/join#{}", config.origin, staff::invitations::token(&config.secrets, &account.email, id));
    let days = u32::try_from(INVITATION_LIFE.as_millis() / 86_400_000).unwrap_or_default();
    let controller = register::shown_controller(tx.sql, account.locale)?;
    Ok(Some((Letter::Invitation { locale: account.locale, controller, link, days }, account.email)))
}

/// Asks at the address of the business whether it is read; nothing once that is another. It speaks the language of the user that it is
/// addressed to.
fn contact_check(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let Recipient::Staff(staff) = waiting.recipient else { return Err(unreadable()) };
    let id: ContactCheckId = waiting.reference.parse().map_err(|_| unreadable())?;
    let Some((address, token)) = contact::letter(tx, id)? else { return Ok(None) };
    let locale = staff::accounts::by_id(tx.sql, staff)?.map_or(tx.config().first_language(), |account| account.locale);
    let link = format!("{}/contact/{token}?lang={locale}", tx.config().origin);
    let days = u32::try_from(ANSWER_WITHIN.as_millis() / 86_400_000).unwrap_or_default();
    Ok(Some((Letter::ContactCheck { locale, controller: register::shown_controller(tx.sql, locale)?, link, days }, address)))
}

/// Tells a member of staff that there is a new way to sign in as them; nothing once they have left.
fn account_changed(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let Recipient::Staff(id) = waiting.recipient else { return Err(unreadable()) };
    let what = waiting.reference.parse().map_err(|_| unreadable())?;
    let Some(staff::accounts::Account { locale, email, .. }) = staff::accounts::by_id(tx.sql, id)? else { return Ok(None) };
    let (controller, account) =
        (register::shown_controller(tx.sql, locale)?, format!("{}/console/account?lang={locale}", tx.config().origin));
    Ok(Some((Letter::AccountChanged { locale, controller, what, account }, email)))
}

fn person(tx: &Tx<'_>, waiting: &Waiting) -> Result<Person, ApiError> {
    match waiting.recipient {
        Recipient::Person(no) => people::by_no(tx.sql, no),
        Recipient::Former(_) | Recipient::Staff(_) => Err(unreadable()),
    }
}

fn event(waiting: &Waiting) -> Result<EventNo, ApiError> {
    waiting.reference.parse().map_err(|_| unreadable())
}

fn unreadable() -> ApiError {
    ApiError::Broken("a letter in the outbox refers to nothing".into())
}
