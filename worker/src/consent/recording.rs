//! What staff write down of what a person said: consent, taking it back, an objection. Two commands, one transaction each.

use std::collections::{BTreeMap, BTreeSet};

use lupa_domain::{
    api::{
        consent::{RecordPreview, RecordRequest, RecordedConsent},
        portal::Needs,
    },
    consent::{
        Act, By, Choices, Event, Method, State,
        recording::{
            FieldError, InvalidProvenance, Openness, OptOut, Provenance, ReachableBy, RecordedStanding, Recording, by_event, openness,
        },
    },
    digest::Digest,
    locale::Locale,
    ordered::CollectOrdered,
    people::Source,
    wording::{Channel, PurposeId, Statement},
};

use super::{
    answers,
    events::record,
    grounds,
    letters::RECEIPT,
    objecting, receipts,
    store::{self, StoredEvent, StoredStanding, Writing},
};
use crate::{
    delivery::outbox::{self, Recipient},
    people::{self, FoundOrCreated, Person, changes::Because},
    runtime::{
        error::{ApiError, Fault},
        json::escape,
        text::word,
        tx::Tx,
    },
    staff::{self, Member, Note},
    wording,
    words::problems::Code,
};

/// A standing with all that is known of how it came about.
struct Past {
    kept: StoredStanding,
    event: StoredEvent,
    writing: Option<Writing>,
}

impl Past {
    fn before(&self) -> RecordedStanding {
        RecordedStanding {
            state: self.kept.standing.state,
            version: self.kept.version,
            by: self.event.event.by,
            method: self.event.event.method,
            original: self.writing.as_ref().and_then(|writing| writing.original.clone()),
        }
    }
}

/// Where a person stands, purpose by purpose.
fn pasts(tx: &Tx<'_>, person: &Person) -> Result<BTreeMap<PurposeId, Past>, ApiError> {
    let mut pasts = BTreeMap::new();
    for kept in store::standings_of(tx.sql, person.no)? {
        let event = store::event_by_id(tx.sql, kept.standing.event, person.no)?;
        let event = event.ok_or_else(|| ApiError::Broken("the event of a standing is gone".into()))?;
        let writing = store::writing(tx.sql, event.no)?;
        pasts.insert(kept.purpose.clone(), Past { kept, event, writing });
    }
    Ok(pasts)
}

/// What a person has said about a purpose of a kind that they object to, where they have said nothing about it alone.
const fn objected() -> RecordedStanding {
    RecordedStanding { state: State::Objected, version: 0, by: By::Person, method: Method::Portal, original: None }
}

/// Whether a person has said nothing about a purpose themself that outweighs an objection to its kind.
fn is_silent(before: Option<&RecordedStanding>) -> bool {
    before.is_none_or(|before| before.state.of_objector() == State::Objected)
}

const fn reach(person: &Person) -> ReachableBy {
    ReachableBy { email: person.email.is_some(), phone: person.phone.is_some() }
}

/// What staff may record of a person now, in the words of `locale`.
pub fn view(tx: &Tx<'_>, person: &Person, locale: Locale) -> Result<RecordPreview, ApiError> {
    Ok(RecordPreview {
        locale,
        mailed: people::is_mailable(tx.sql, person.no)?,
        forms: wording::current_forms(tx.sql, locale)?,
        consents: consents(tx, person, locale)?,
    })
}

/// Where a person stands on what the forms ask now, and on what they agreed to before and nobody asks any more.
pub fn consents(tx: &Tx<'_>, person: &Person, locale: Locale) -> Result<Vec<RecordedConsent>, ApiError> {
    let (pasts, names, covered) = (pasts(tx, person)?, staff::names(tx.sql)?, objecting::covered(tx.sql, person.no)?);
    let consent = |statement, past: Option<&Past>, openness| {
        let recorder = past.and_then(|past| names.get(&past.writing.as_ref()?.staff)).cloned();
        consent(person, statement, past, openness, recorder)
    };
    let mut consents: Vec<RecordedConsent> = Vec::new();
    for (statement, _) in wording::current_statements(tx.sql, locale)? {
        let past = pasts.get(&statement.purpose);
        let before = past.map(Past::before);
        let is_forbidden = covered.contains_key(&statement.purpose) && is_silent(before.as_ref());
        let open = openness(&statement, if is_forbidden { Some(objected()) } else { before }.as_ref());
        consents.push(consent(statement, past, open));
    }
    for (purpose, past) in &pasts {
        if consents.iter().any(|consent| consent.purpose == *purpose) {
            continue;
        }
        let known = wording::promised(tx, &past.event.event.notice)?;
        if let Some(statement) = known.published.notice().statement(purpose) {
            consents.push(consent(statement.clone(), Some(past), Openness::Retired));
        }
    }
    Ok(consents)
}

fn consent(person: &Person, statement: Statement, past: Option<&Past>, openness: Openness, staff: Option<String>) -> RecordedConsent {
    let outdated = past.is_some_and(|past| past.kept.standing.state == State::Given && past.kept.version < statement.purpose_version);
    let standing = past.map_or(State::None, |past| if outdated { State::Lapsed } else { past.kept.standing.state });
    let needs = (!reach(person).has(statement.channel)).then_some(match statement.channel {
        Channel::Email => Needs::Email,
        Channel::Sms => Needs::Phone,
    });
    RecordedConsent {
        standing,
        since: past.map(|past| past.kept.standing.since),
        by: past.map(|past| past.event.event.by),
        method: past.map(|past| past.event.event.method),
        original: past.and_then(|past| past.writing.as_ref()?.original.clone()),
        staff,
        receipt: past.filter(|past| past.kept.standing.state != State::Pending).map(|past| past.event.event.id),
        openness,
        needs,
        purpose: statement.purpose,
        title: statement.title,
        channel: statement.channel,
    }
}

/// Writes down consent: the open boxes of the notice that was read out. Answers the receipts.
pub fn give(
    tx: &Tx<'_>,
    staff: &Member,
    person: &Person,
    ask: &RecordRequest,
    ticked: &BTreeMap<String, bool>,
) -> Result<Vec<String>, ApiError> {
    if ask.purpose.is_some() {
        return Err(ApiError::at("/purpose", Code::UnknownMember));
    }
    let saying = Provenance::for_consent(&ask.method, ask.original.as_deref()).map_err(no_saying)?;
    let shown = ask.notice.as_deref().ok_or_else(|| ApiError::at("/notice", Code::Required))?;
    let digest: Digest = shown.parse().map_err(|_| ApiError::at("/notice", Code::DigestInvalid))?;
    let known = wording::notice(tx, &digest)?.ok_or_else(|| ApiError::at("/notice", Code::NoticeUnknown))?;
    let notice = known.published.notice();
    if !known.is_answerable(tx.now) {
        return Err(wording::outdated(tx.sql, &notice.form, notice.locale)?);
    }
    let pasts = pasts(tx, person)?;
    let mut before: BTreeMap<_, _> = pasts.iter().map(|(purpose, past)| (purpose.clone(), past.before())).collect_map();
    for purpose in objecting::covered(tx.sql, person.no)?.into_keys() {
        if is_silent(before.get(&purpose)) {
            before.insert(purpose, objected());
        }
    }
    let is_ticked = |said: &&Statement| ticked.get(said.purpose.as_str()) == Some(&true);
    // What was not told at the counter is asked another time.
    let told = answers::read(tx.sql, person.no, notice.statements.iter().filter(is_ticked), &ask.answers.0, |_| false)?;
    match Recording::parse(ticked, notice, &before, reach(person), &saying).map_err(|slips| refusal(&slips))? {
        Recording::Same(purposes) => receipts_of(tx, pasts.values().filter(|past| purposes.contains(&past.kept.purpose))),
        Recording::New(events) => {
            let written = events.into_iter().map(|choices| write(tx, staff, person, Act::Given, &digest, choices, &saying));
            let receipts = written.collect::<Result<_, _>>()?;
            answers::keep(tx, person.no, &told, Because { staff: Some(staff.id()), source: Source::Told, reason: None })?;
            Ok(receipts)
        }
    }
}

/// Takes a person off: of one purpose, or of all. Answers the receipts by which they are off.
pub fn take_off(tx: &Tx<'_>, staff: &Member, person: &Person, ask: &RecordRequest, how: OptOut) -> Result<Vec<String>, ApiError> {
    if ask.notice.is_some() {
        return Err(ApiError::at("/notice", Code::UnknownMember));
    }
    let saying = Provenance::for_opt_out(&ask.method, ask.original.as_deref()).map_err(no_saying)?;
    let current = wording::current_statements(tx.sql, person.locale)?;
    let before = pasts(tx, person)?;
    let by_ground: BTreeSet<PurposeId> =
        grounds::of(tx.sql, person.no, person.locale)?.into_iter().map(|ground| ground.purpose).collect_set();
    let known: BTreeSet<_> =
        current.iter().map(|(statement, _)| &statement.purpose).chain(before.keys()).chain(&by_ground).cloned().collect_set();
    let meant: BTreeSet<_> = match ask.purpose.as_deref() {
        None => known,
        Some(name) => {
            let one = known.into_iter().find(|purpose| purpose.as_str() == name);
            [one.ok_or_else(|| ApiError::at("/purpose", Code::PurposeUnknown))?].into()
        }
    };
    // The words that a person is taken off are those that they answered; where they answered none, the newest.
    let mut by_notice: BTreeMap<(Act, Digest), Choices> = BTreeMap::new();
    for purpose in &meant {
        let past = before.get(purpose);
        let state = past.map_or(State::None, |past| past.kept.standing.state);
        // Where a person is written to without consent there is none to take back: whatever they call it, they forbid it.
        let how = if state == State::None && by_ground.contains(purpose) { OptOut::Object } else { how };
        if how.moves(state) {
            let answered = past.map(|past| past.event.event.notice.clone());
            let newest = || wording::last_shown(tx.sql, purpose, person.locale).map(|known| known.map(|known| known.digest().clone()));
            let Some(digest) = answered.map_or_else(newest, |digest| Ok(Some(digest)))? else { continue };
            by_notice.entry((how.act(), digest)).or_default().insert(purpose.clone(), true);
        }
    }
    for ((act, digest), choices) in by_notice {
        let known = wording::promised(tx, &digest)?;
        for choices in by_event(known.published.notice(), choices) {
            write(tx, staff, person, act, &digest, choices, &saying)?;
        }
    }
    let is_off =
        |past: &&Past| meant.contains(&past.kept.purpose) && matches!(past.kept.standing.state, State::Withdrawn | State::Objected);
    let after = pasts(tx, person)?;
    receipts_of(tx, after.values().filter(is_off))
}

/// Writes one event down, with who wrote it and where the paper is; signs the receipt and has it mailed. Answers the receipt.
fn write(
    tx: &Tx<'_>,
    staff: &Member,
    person: &Person,
    act: Act,
    digest: &Digest,
    choices: Choices,
    saying: &Provenance,
) -> Result<String, ApiError> {
    let known = wording::promised(tx, digest)?;
    let notice = known.published.notice();
    let event = Event {
        id: tx.id(),
        person: person.id,
        at: tx.now,
        act,
        by: By::Staff,
        method: saying.method(),
        notice: digest.clone(),
        locale: notice.locale,
        choices,
        asked: None,
    };
    let kept = record(tx, person, FoundOrCreated::Found, event, notice)?;
    store::insert_writing(tx.sql, kept.no, staff.id(), saying.original())?;
    let act = word(&act);
    let note = Note::of(lupa_domain::staff::audit::Act::ConsentRecorded).by(staff).person(person.id).about(kept.event.id);
    note.detail(format!("{act} {}", saying.method().as_str())).write(tx)?;
    let receipt = receipts::issue(tx, &kept, &known.published)?;
    if people::is_mailable(tx.sql, person.no)? {
        outbox::put(tx, Recipient::Person(person.no), RECEIPT, &kept.no.to_string())?;
    }
    Ok(receipt)
}

/// The receipts of these standings, each once, in the order of the log.
fn receipts_of<'a>(tx: &Tx<'_>, pasts: impl Iterator<Item = &'a Past>) -> Result<Vec<String>, ApiError> {
    let events: BTreeMap<_, _> = pasts.map(|past| (past.event.no, &past.event)).collect_map();
    let reproduce = |kept| receipts::reproduce(tx, kept).transpose();
    events.into_values().filter_map(reproduce).collect()
}

fn no_saying(why: InvalidProvenance) -> ApiError {
    match why {
        InvalidProvenance::Method => ApiError::at("/method", Code::MethodInvalid),
        InvalidProvenance::OriginalNeeded => ApiError::at("/original", Code::OriginalNeeded),
        InvalidProvenance::OriginalTooLong => ApiError::at("/original", Code::OriginalTooLong),
        InvalidProvenance::OriginalWithoutPaper => ApiError::at("/original", Code::UnknownMember),
    }
}

/// The member and the code of each error.
fn refusal(slips: &[FieldError]) -> ApiError {
    let at = |purpose: &str, code| Fault::at(format!("/choices/{}", escape(purpose)), code);
    let fault = |error: &FieldError| match error {
        FieldError::ChoiceNotShown(purpose) => at(purpose, Code::ChoiceNotShown),
        FieldError::NothingChosen => Fault::at("/choices", Code::NothingChosen),
        FieldError::GivenThemself(purpose) => at(purpose.as_str(), Code::GivenThemself),
        FieldError::Objected(purpose) => at(purpose.as_str(), Code::ObjectionStands),
        FieldError::OutOfReach(purpose, Channel::Email) => at(purpose.as_str(), Code::EmailNeeded),
        FieldError::OutOfReach(purpose, Channel::Sms) => at(purpose.as_str(), Code::PhoneNeeded),
    };
    ApiError::at_fault(slips.iter().map(fault).collect())
}
