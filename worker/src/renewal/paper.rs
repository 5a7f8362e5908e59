//! Letters on paper: chosen a bundle at a time, when staff ask for it. What is printed is looked at once more, each time that it is.

use lupa_domain::{
    api::renewal::{RenewalOnPaper, RenewalToMake},
    audience::{Basis, Filter},
    ids::PersonId,
    locale::Locale,
    renewal::{Answer, LetterCode, MOST_IN_BUNDLE, Medium, REMIND_AFTER, Round, Way, is_reminded},
    staff::audit::Act,
    time::{Moment, Span},
    wording::Purpose,
};

use super::{
    Choice, QUIET, Renewal, answer_of,
    bundles::{self, Bundle},
    check, filter, store, tokens,
};
use crate::{
    audience::{
        self, exports,
        paper::{Among, Postal},
    },
    delivery::outbox::{self, LetterKind},
    people::PersonNo,
    runtime::{error::ApiError, tx::Tx},
    staff::{Member, Note},
    wording,
    words::problems::Code,
};

/// As what a letter that asks stands among the messages to its reader.
const ASKED: LetterKind = LetterKind::new("renewal_letter");
/// The same of the reminder.
const REMINDED: LetterKind = LetterKind::new("renewal_letter_reminder");
/// As what a bundle stands among the exports.
const FORMAT: &str = "letters";

/// A letter to one person.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The person.
    pub id: PersonId,
    /// The language that they are written to in.
    pub locale: Locale,
    /// Their name.
    pub name: Option<String>,
    /// The organisation that they are or speak for.
    pub organisation: Option<String>,
    /// Street, postal code, town and country.
    pub address: [String; 4],
    /// What leads to the page.
    pub code: LetterCode,
}

/// Before which moment consent is older than the business wants it to be.
fn old_before(tx: &Tx<'_>, months: u32) -> Moment {
    tx.config().zone().begins(tx.today().minus_months(u16::try_from(months).unwrap_or(u16::MAX)))
}

/// Who might be asked on paper, of so many who may be asked at all.
pub(super) fn preview(tx: &Tx<'_>, choice: &Choice<'_>, askable: u64) -> Result<RenewalOnPaper, ApiError> {
    let letters = audience::paper::count_on_paper(tx.sql, choice.purpose, choice.filter, old_before(tx, choice.months), 0)?;
    Ok(RenewalOnPaper { letters, without: askable.saturating_sub(letters) })
}

/// What is still to be made of a renewal on paper; nothing where it asks by mail or has ended.
pub fn to_make(tx: &Tx<'_>, renewal: &Renewal) -> Result<Option<RenewalToMake>, ApiError> {
    if renewal.medium != Medium::Paper || renewal.ended_at.is_some() {
        return Ok(None);
    }
    let reminders = store::count_silent(tx.sql, renewal.no, remind_before(tx))?;
    let mut letters = 0;
    if let Some((purpose, filter)) = renewal.way.and(choice_of(tx, renewal)?) {
        letters = audience::paper::count_on_paper(tx.sql, &purpose, &filter, old_before(tx, renewal.months), renewal.after)?;
    }
    Ok(Some(RenewalToMake { letters, reminders }))
}

fn remind_before(tx: &Tx<'_>) -> Moment {
    tx.now + Span::millis(-REMIND_AFTER.as_millis())
}

/// The purpose, as long as it can be asked for, and the people who are asked.
fn choice_of(tx: &Tx<'_>, renewal: &Renewal) -> Result<Option<(Purpose, Filter)>, ApiError> {
    let purpose = wording::purpose(tx.sql, &renewal.purpose)?.filter(|purpose| check(tx.sql, purpose).is_ok());
    Ok(purpose.zip(filter(tx, renewal)))
}

/// Chooses the next people and writes down that they are asked, or reminded, by a letter each.
pub fn make(tx: &Tx<'_>, by: &Member, renewal: &Renewal, round: Round) -> Result<Bundle, ApiError> {
    if renewal.medium != Medium::Paper {
        return Err(ApiError::refused(Code::NotFound));
    }
    if renewal.ended_at.is_some() || tx.today() > renewal.ends_on {
        return Err(ApiError::refused(Code::RenewalOver));
    }
    let nobody = || ApiError::refused(Code::RenewalNobodyLeft);
    let (purpose, filter) = choice_of(tx, renewal)?.ok_or_else(nobody)?;
    let people = match round {
        Round::First => ask(tx, renewal, &purpose, &filter)?,
        Round::Reminder => remind(tx, renewal, &purpose)?,
    };
    if people.is_empty() {
        return Err(nobody());
    }
    let kind = if round == Round::First { ASKED } else { REMINDED };
    for person in &people {
        outbox::note_printed(tx, *person, kind, &renewal.id.to_string())?;
    }
    let no = bundles::all(tx.sql, renewal.no)?.first().map_or(0, |last| last.no) + 1;
    let bundle = Bundle { no, round, export: tx.id(), letters: people.len() as u64, staff: by.id(), made_at: tx.now };
    bundles::insert(tx.sql, renewal.no, &bundle, &people)?;
    let conditions = lupa_domain::jcs::text(&renewal.conditions);
    exports::record(tx, bundle.export, by, (&purpose, Basis::Consent), &conditions, FORMAT, bundle.letters)?;
    exports::disclose(tx, bundle.export, &people)?;
    Note::of(Act::RenewalPrinted).by(by).about(renewal.id).detail(format!("{} {}", purpose.id, bundle.letters)).write(tx)?;
    Ok(bundle)
}

/// The languages in which the purpose is asked for.
fn spoken(tx: &Tx<'_>, purpose: &Purpose) -> Result<Vec<Locale>, ApiError> {
    let mut spoken = Vec::new();
    for locale in Locale::ALL {
        if wording::current_statements(tx.sql, locale)?.iter().any(|(statement, _)| statement.purpose == purpose.id) {
            spoken.push(locale);
        }
    }
    Ok(spoken)
}

/// The next people who are asked.
fn ask(tx: &Tx<'_>, renewal: &Renewal, purpose: &Purpose, filter: &Filter) -> Result<Vec<PersonNo>, ApiError> {
    let (spoken, before) = (spoken(tx, purpose)?, old_before(tx, renewal.months));
    let since = tx.now + Span::millis(-QUIET.as_millis());
    let (mut people, mut after, mut way) = (Vec::new(), renewal.after, renewal.way);
    while way.is_some() && people.len() < MOST_IN_BUNDLE as usize {
        let most = MOST_IN_BUNDLE - u32::try_from(people.len()).unwrap_or(MOST_IN_BUNDLE);
        let found = audience::paper::on_paper(tx.sql, purpose, filter, before, Among::After(after, most))?;
        if found.len() < most as usize {
            way = None;
        }
        after = found.last().map_or(after, |one| one.0);
        let mut new = Vec::with_capacity(found.len());
        for one in found {
            if spoken.contains(&one.2) && !store::was_asked(tx.sql, &purpose.id, one.0, since)? {
                new.push(one);
            }
        }
        for (no, ..) in audience::vouched_postal(tx, purpose, new)? {
            if store::put_person(tx.sql, renewal.no, no, Way::Paper, tx.now)? {
                people.push(no);
            }
        }
    }
    store::go_on(tx.sql, renewal.no, way, after, renewal.paced_at)?;
    Ok(people)
}

/// The next people who are reminded. Each is looked at once: who has answered elsewhere, or may not be asked any more, gets none.
fn remind(tx: &Tx<'_>, renewal: &Renewal, purpose: &Purpose) -> Result<Vec<PersonNo>, ApiError> {
    let mut people = Vec::new();
    while people.is_empty() {
        let silent = store::silent(tx.sql, renewal.no, remind_before(tx), MOST_IN_BUNDLE)?;
        if silent.is_empty() {
            break;
        }
        let mut due = Vec::new();
        for asked in silent {
            store::note_reminder(tx.sql, renewal.no, asked.person, tx.now)?;
            if is_reminded(asked.at, asked.reminded, answer_of(tx, renewal, &asked)?, tx.now) {
                due.push(asked.person);
            }
        }
        people = askable(tx, renewal, purpose, &due)?.into_iter().map(|one| one.0).collect();
    }
    Ok(people)
}

/// Those of these people who may be asked on paper today.
fn askable(tx: &Tx<'_>, renewal: &Renewal, purpose: &Purpose, people: &[PersonNo]) -> Result<Vec<Postal>, ApiError> {
    let (before, among) = (old_before(tx, renewal.months), lupa_domain::jcs::text(&people));
    let found = audience::paper::on_paper(tx.sql, purpose, &Filter::default(), before, Among::People(&among))?;
    audience::vouched_postal(tx, purpose, found)
}

/// The letters of a bundle, as far as their readers may be asked today and have not answered.
pub fn letters(tx: &Tx<'_>, renewal: &Renewal, bundle: &Bundle) -> Result<Vec<Letter>, ApiError> {
    let Some(purpose) = wording::purpose(tx.sql, &renewal.purpose)? else { return Ok(Vec::new()) };
    let numbers = bundles::letters(tx.sql, renewal.no, bundle.no)?;
    let people: Vec<PersonNo> = numbers.iter().map(|(_, person)| *person).collect();
    let mut letters = Vec::new();
    for (no, id, locale, name, organisation, street, postal_code, locality, country) in askable(tx, renewal, &purpose, &people)? {
        let Some((letter, _)) = numbers.iter().find(|(_, person)| *person == no) else { continue };
        let address = [street, postal_code, locality, country];
        let Some(asked) = store::person(tx.sql, renewal.no, no)? else { continue };
        if answer_of(tx, renewal, &asked)? != Answer::Silent {
            continue;
        }
        let code = tokens::code(&tx.config().secrets, (renewal.id, *letter), id, &address);
        let code = code.ok_or_else(|| ApiError::Broken("there are more letters than codes".into()))?;
        letters.push(Letter { id, locale, name, organisation, address, code });
    }
    Ok(letters)
}
