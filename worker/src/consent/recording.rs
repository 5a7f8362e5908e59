//! What staff write down of what somebody said: consent, taking it back, an objection. Two commands, one transaction each.

use std::collections::{BTreeMap, BTreeSet};

use lupa_domain::{
    api::{
        consent::{RecordAsk, RecordView, RecordedConsent},
        portal::Needs,
    },
    consent::{
        Act, By, Choices, Event, State,
        recording::{Before, NoSaying, Openness, Reach, Recording, Saying, Slip, TakingOff, by_event, openness},
    },
    locale::Locale,
    wording::{Channel, Digest, PurposeId, Statement},
};

use super::{
    grounds, receipts, record,
    store::{self, Kept, KeptStanding, Writing},
};
use crate::{
    call::Call,
    error::{ApiError, Fault},
    json::escape,
    outbox,
    people::{self, Newness, Person},
    staff::{Staff, audit::Note},
    wording,
    words::problems::Code,
};

/// A standing with all that is known of how it came about.
struct Past {
    kept: KeptStanding,
    event: Kept,
    writing: Option<Writing>,
}

impl Past {
    fn before(&self) -> Before {
        Before {
            state: self.kept.standing.state,
            version: self.kept.version,
            by: self.event.event.by,
            method: self.event.event.method,
            original: self.writing.as_ref().and_then(|writing| writing.original.clone()),
        }
    }
}

/// Where somebody stands, purpose by purpose.
fn pasts(call: &Call<'_>, person: &Person) -> Result<BTreeMap<PurposeId, Past>, ApiError> {
    let mut pasts = BTreeMap::new();
    for kept in store::standings_of(call.sql, person.no)? {
        let event = store::event_by_id(call.sql, kept.standing.event, person.no)?;
        let event = event.ok_or_else(|| ApiError::Broken("the event of a standing is gone".into()))?;
        let writing = store::writing(call.sql, event.no)?;
        pasts.insert(kept.purpose.clone(), Past { kept, event, writing });
    }
    Ok(pasts)
}

const fn reach(person: &Person) -> Reach {
    Reach { email: person.email.is_some(), phone: person.phone.is_some() }
}

/// What staff may record of somebody now, in the words of `locale`.
pub(super) fn view(call: &Call<'_>, person: &Person, locale: Locale) -> Result<RecordView, ApiError> {
    Ok(RecordView {
        locale,
        mailed: people::is_mailable(call.sql, person.no)?,
        forms: wording::current_forms(call.sql, locale)?,
        consents: consents(call, person, locale)?,
    })
}

/// Where somebody stands on what the forms ask now, and on what they agreed to before and nobody asks any more.
pub(super) fn consents(call: &Call<'_>, person: &Person, locale: Locale) -> Result<Vec<RecordedConsent>, ApiError> {
    let pasts = pasts(call, person)?;
    let mut consents: Vec<RecordedConsent> = Vec::new();
    for (statement, _) in wording::current_statements(call.sql, locale)? {
        let past = pasts.get(&statement.purpose);
        let open = openness(&statement, past.map(Past::before).as_ref());
        consents.push(consent(person, statement, past, open));
    }
    for (purpose, past) in &pasts {
        if consents.iter().any(|consent| consent.purpose == *purpose) {
            continue;
        }
        let known = call.register.notices().promised(call.sql, &past.event.event.notice)?;
        if let Some(statement) = known.published.notice().statement(purpose) {
            consents.push(consent(person, statement.clone(), Some(past), Openness::Retired));
        }
    }
    Ok(consents)
}

fn consent(person: &Person, statement: Statement, past: Option<&Past>, openness: Openness) -> RecordedConsent {
    let outdated = past.is_some_and(|past| past.kept.standing.state == State::Given && past.kept.version < statement.purpose_version);
    let standing = past.map_or(State::None, |past| if outdated { State::Lapsed } else { past.kept.standing.state });
    let needs = (!reach(person).has(statement.channel)).then_some(match statement.channel {
        Channel::Email => Needs::Email,
        Channel::Sms => Needs::Phone,
    });
    let writing = past.and_then(|past| past.writing.clone());
    RecordedConsent {
        standing,
        since: past.map(|past| past.kept.standing.since),
        by: past.map(|past| past.event.event.by),
        method: past.map(|past| past.event.event.method),
        original: writing.as_ref().and_then(|writing| writing.original.clone()),
        staff: writing.map(|writing| writing.staff),
        receipt: past.filter(|past| past.kept.standing.state != State::Pending).map(|past| past.event.event.id),
        openness,
        needs,
        purpose: statement.purpose,
        title: statement.title,
        channel: statement.channel,
    }
}

/// Writes down consent: the open boxes of the notice that was read out. Answers the receipts.
pub(super) fn give(
    call: &Call<'_>,
    staff: &Staff,
    person: &Person,
    ask: &RecordAsk,
    ticked: &BTreeMap<String, bool>,
) -> Result<Vec<String>, ApiError> {
    if ask.purpose.is_some() {
        return Err(ApiError::at("/purpose", Code::UnknownMember));
    }
    let saying = Saying::of_giving(&ask.method, ask.original.as_deref()).map_err(no_saying)?;
    let shown = ask.notice.as_deref().ok_or_else(|| ApiError::at("/notice", Code::Required))?;
    let digest: Digest = shown.parse().map_err(|_| ApiError::at("/notice", Code::DigestInvalid))?;
    let known = call.register.notices().find(call.sql, &digest)?.ok_or_else(|| ApiError::at("/notice", Code::NoticeUnknown))?;
    let notice = known.published.notice();
    if !known.is_answerable(call.now) {
        return Err(wording::outdated(call.sql, &notice.form, notice.locale)?);
    }
    let pasts = pasts(call, person)?;
    let before = pasts.iter().map(|(purpose, past)| (purpose.clone(), past.before())).collect();
    match Recording::read(ticked, notice, &before, reach(person), &saying).map_err(|slips| refusal(&slips))? {
        Recording::Same(purposes) => receipts_of(call, pasts.values().filter(|past| purposes.contains(&past.kept.purpose))),
        Recording::New(events) => {
            events.into_iter().map(|choices| write(call, staff, person, Act::Given, &digest, choices, &saying)).collect()
        }
    }
}

/// Takes somebody off: of one purpose, or of all. Answers the receipts by which they are off.
pub(super) fn take_off(call: &Call<'_>, staff: &Staff, person: &Person, ask: &RecordAsk, how: TakingOff) -> Result<Vec<String>, ApiError> {
    if ask.notice.is_some() {
        return Err(ApiError::at("/notice", Code::UnknownMember));
    }
    let saying = Saying::of_taking_back(&ask.method, ask.original.as_deref()).map_err(no_saying)?;
    let current = wording::current_statements(call.sql, person.locale)?;
    let before = pasts(call, person)?;
    let by_ground: BTreeSet<PurposeId> =
        grounds::of(call.sql, person.no, person.locale)?.into_iter().map(|ground| ground.purpose).collect();
    let known: BTreeSet<_> =
        current.iter().map(|(statement, _)| &statement.purpose).chain(before.keys()).chain(&by_ground).cloned().collect();
    let meant: BTreeSet<_> = match ask.purpose.as_deref() {
        None => known,
        Some(name) => {
            let one = known.into_iter().find(|purpose| purpose.as_str() == name);
            [one.ok_or_else(|| ApiError::at("/purpose", Code::PurposeUnknown))?].into()
        }
    };
    // The words that somebody is taken off are those that they answered; where they answered none, the newest.
    let mut by_notice: BTreeMap<(Act, Digest), Choices> = BTreeMap::new();
    for purpose in &meant {
        let past = before.get(purpose);
        let state = past.map_or(State::None, |past| past.kept.standing.state);
        // Where somebody is written to without consent there is none to take back: whatever they call it, they forbid it.
        let how = if state == State::None && by_ground.contains(purpose) { TakingOff::Object } else { how };
        if how.moves(state) {
            let answered = past.map(|past| past.event.event.notice.clone());
            let newest = || wording::last_shown(call.sql, purpose, person.locale).map(|known| known.map(|known| known.digest().clone()));
            let Some(digest) = answered.map_or_else(newest, |digest| Ok(Some(digest)))? else { continue };
            by_notice.entry((how.act(), digest)).or_default().insert(purpose.clone(), true);
        }
    }
    for ((act, digest), choices) in by_notice {
        let known = call.register.notices().promised(call.sql, &digest)?;
        for choices in by_event(known.published.notice(), choices) {
            write(call, staff, person, act, &digest, choices, &saying)?;
        }
    }
    let is_off =
        |past: &&Past| meant.contains(&past.kept.purpose) && matches!(past.kept.standing.state, State::Withdrawn | State::Objected);
    let after = pasts(call, person)?;
    receipts_of(call, after.values().filter(is_off))
}

/// Writes one event down, with who wrote it and where the paper is; signs the receipt and has it mailed. Answers the receipt.
fn write(
    call: &Call<'_>,
    staff: &Staff,
    person: &Person,
    act: Act,
    digest: &Digest,
    choices: Choices,
    saying: &Saying,
) -> Result<String, ApiError> {
    let known = call.register.notices().promised(call.sql, digest)?;
    let notice = known.published.notice();
    let event = Event {
        id: call.id(),
        person: person.id,
        at: call.now,
        act,
        by: By::Staff,
        method: saying.method(),
        notice: digest.clone(),
        locale: notice.locale,
        choices,
        asked: None,
    };
    let kept = record(call, person, Newness::Known, event, notice)?;
    store::insert_writing(call.sql, kept.no, staff.id(), saying.original())?;
    let act = crate::staff::word(&act);
    let note = Note::of(lupa_domain::staff::audit::Act::ConsentRecorded).by(staff).person(person.id).about(kept.event.id);
    note.detail(format!("{act} {}", saying.method().as_str())).write(call)?;
    let receipt = receipts::issue(call, &kept, &known.published)?;
    if people::is_mailable(call.sql, person.no)? {
        outbox::put(call, person.no, outbox::Kind::Receipt, &kept.no.to_string())?;
    }
    Ok(receipt)
}

/// The receipts of these standings, each once, in the order of the log.
fn receipts_of<'a>(call: &Call<'_>, pasts: impl Iterator<Item = &'a Past>) -> Result<Vec<String>, ApiError> {
    let events: BTreeMap<_, _> = pasts.map(|past| (past.event.no, &past.event)).collect();
    let reproduce = |kept| receipts::reproduce(call.sql, call.register.notices(), kept).transpose();
    events.into_values().filter_map(reproduce).collect()
}

fn no_saying(why: NoSaying) -> ApiError {
    match why {
        NoSaying::Method => ApiError::at("/method", Code::MethodInvalid),
        NoSaying::OriginalNeeded => ApiError::at("/original", Code::OriginalNeeded),
        NoSaying::OriginalTooLong => ApiError::at("/original", Code::OriginalTooLong),
        NoSaying::OriginalWithoutPaper => ApiError::at("/original", Code::UnknownMember),
    }
}

/// The member and the code of each slip.
fn refusal(slips: &[Slip]) -> ApiError {
    let at = |purpose: &str, code| Fault::at(format!("/choices/{}", escape(purpose)), code);
    let fault = |slip: &Slip| match slip {
        Slip::ChoiceNotShown(purpose) => at(purpose, Code::ChoiceNotShown),
        Slip::NothingChosen => Fault::at("/choices", Code::NothingChosen),
        Slip::GivenThemself(purpose) => at(purpose.as_str(), Code::GivenThemself),
        Slip::Objected(purpose) => at(purpose.as_str(), Code::ObjectionStands),
        Slip::OutOfReach(purpose, Channel::Email) => at(purpose.as_str(), Code::EmailNeeded),
        Slip::OutOfReach(purpose, Channel::Sms) => at(purpose.as_str(), Code::PhoneNeeded),
    };
    ApiError::at_fault(slips.iter().map(fault).collect())
}
