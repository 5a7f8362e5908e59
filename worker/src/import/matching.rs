//! A row and the register: who it is, and what becomes of it.

use std::collections::BTreeMap;

use lupa_domain::{
    email::EmailAddress,
    import::{
        Context, Decision, Facts, Fate, Known, Match, Plan, ReadRow, Reason, RowFault, Subject, decide, decide_stop, is_same_by_phone, read,
    },
    own_field::FieldId,
    people::FieldDeclaration,
    rights::ObjectionKind,
};

use super::store::{self, Import, StagedFate, StagedRow};
use crate::{
    consent::{objecting, proofs},
    people::{self, Person, card::Card, fields},
    rights::erasure::suppression,
    runtime::{error::ApiError, tx::Tx},
};

/// What a step reads rows with: read once for all of them.
pub(super) struct Reader<'a> {
    pub(super) tx: &'a Tx<'a>,
    pub(super) import: i64,
    pub(super) plan: &'a Plan,
    declared: BTreeMap<FieldId, FieldDeclaration>,
}

/// A row that could be read, and the people it matches.
pub(super) struct Met {
    pub(super) row: ReadRow,
    pub(super) matched: Match,
    pub(super) person: Option<Person>,
    pub(super) decision: Decision,
}

impl<'a> Reader<'a> {
    pub(super) fn new(tx: &'a Tx<'a>, import: &'a Import) -> Result<Self, ApiError> {
        let plan = import.plan.as_ref().ok_or_else(|| ApiError::Broken("an import without a plan".into()))?;
        Ok(Self { tx, import: import.no, plan, declared: fields::declared(tx.sql)? })
    }

    /// Whether this is the row of the heads.
    pub(super) fn is_head(&self, piece: i64, place: usize) -> bool {
        self.plan.heads && piece == 0 && place == 0
    }

    pub(super) fn read(&self, row: &StagedRow) -> Result<ReadRow, Vec<RowFault>> {
        let config = self.tx.config();
        let context =
            Context { declared: &self.declared, country: config.country, locale: config.first_language(), today: self.tx.today() };
        read(self.plan, &row.1, context)
    }

    /// The people a row matches in the register, and what becomes of it.
    pub(super) fn meet(&self, row: ReadRow) -> Result<Met, ApiError> {
        let (person, matched) = self.person(&row)?;
        let facts = self.facts_of(row.card.email.as_ref(), person.as_ref())?;
        let decision = match self.plan.subject {
            Subject::People => decide(matched, facts),
            subject => decide_stop(subject, matched, facts, (self.is_stopped(person.as_ref())?, row.card.email.is_some())),
        };
        Ok(Met { row, matched, person, decision })
    }

    fn person(&self, row: &ReadRow) -> Result<(Option<Person>, Match), ApiError> {
        let sql = self.tx.sql;
        if let Some(email) = &row.card.email
            && let Some(person) = people::by_email(sql, email)?
        {
            return Ok((Some(person), Match::Email));
        }
        if let Some(phone) = &row.card.phone {
            let known = people::by_phone(sql, phone)?;
            let same = |person: &Person| is_same_by_phone(row, Known { email: person.email.as_deref(), name: person.name.as_deref() });
            if let Some(person) = known.into_iter().find(same) {
                return Ok((Some(person), Match::Phone));
            }
        }
        Ok((None, Match::Nobody))
    }

    /// What the register knows of an address, and of the person who has it.
    pub(super) fn facts_of(&self, email: Option<&EmailAddress>, person: Option<&Person>) -> Result<Facts, ApiError> {
        let tx = self.tx;
        let mut facts = Facts { known: person.is_some(), ..Facts::default() };
        if let Some(person) = person {
            facts.restricted = people::is_restricted(tx.sql, person.no)?;
            facts.objects = match self.plan.subject {
                Subject::People => objecting::kinds(tx.sql, person.no)?.contains_key(&ObjectionKind::DirectMarketing),
                // What they have agreed to since is stopped once more.
                Subject::Unsubscribes | Subject::Bounces | Subject::Records => objecting::is_stopped(tx.sql, person)?,
            };
        }
        if let Some(email) = email {
            facts.suppressed = suppression::holds(tx, &email.to_string())?;
            facts.erased = person.is_none() && proofs::has_any(tx, email)?;
        }
        Ok(facts)
    }

    /// Whether an address refuses mail already.
    fn is_stopped(&self, person: Option<&Person>) -> Result<bool, ApiError> {
        let Some(person) = person.filter(|_| self.plan.subject == Subject::Bounces) else { return Ok(false) };
        Ok(people::person::reach(self.tx.sql, person.no)?.has_bounced)
    }

    /// The line of an earlier row that is about the same: it has the address, or, without another address, the number and the name.
    pub(super) fn earlier(&self, line: u32, row: &ReadRow) -> Result<Option<u32>, ApiError> {
        if let Some(email) = &row.card.email {
            return self.earlier_key(line, &email.key());
        }
        let Some(phone) = &row.card.phone else { return Ok(None) };
        let name = row.card.name.as_ref().map(|name| lupa_domain::idn::fold(name.as_str())).unwrap_or_default();
        self.earlier_key(line, &format!("{phone} {name}"))
    }

    /// The line of an earlier row with the same key, of which a hash is kept while the list is tried.
    pub(super) fn earlier_key(&self, line: u32, key: &str) -> Result<Option<u32>, ApiError> {
        let key = hex::encode(&self.tx.config().secrets.mac("import", key.as_bytes())[..12]);
        store::earlier(self.tx.sql, self.import, &key, line)
    }
}

/// A row that cannot be read.
pub(super) const fn refused(line: u32, faults: Vec<RowFault>) -> StagedFate {
    StagedFate { line, fate: Fate::Refused, reason: Reason::Faulty, earlier: None, kept: Vec::new(), faults, person: None }
}

/// The card of a person as it would be written again; nothing where it holds something that could not be written today.
pub(super) fn particulars(tx: &Tx<'_>, card: &Card) -> Option<lupa_domain::people::card_data::CardData> {
    card.particulars(tx.config().country).ok()
}
