//! What the register does: asked of each room that does it.

use std::collections::BTreeMap;

use lupa_domain::{
    consent::signup::UNCONFIRMED_RETENTION,
    description::{Conditions, DataGroup, DescribedField, DescribedPurpose, Document, Facts, Measure, Retained, describe},
    locale::Locale,
    portal::LINK_PATIENCE,
    rights::erasure::voucher_years,
};

use super::words;
use crate::{
    audience,
    people::fields,
    register::{self, processors},
    runtime::{error::ApiError, tx::Tx},
    staff::{accounts, undertakings},
    wording,
};

/// Everything that a description is made of.
pub fn facts(tx: &Tx<'_>) -> Result<Facts, ApiError> {
    let (sql, config) = (tx.sql, tx.config());
    Ok(Facts {
        controller: register::controller(sql)?,
        country: config.country.to_owned(),
        origin: config.origin.clone(),
        purposes: purposes(tx)?,
        fields: fields::declared(sql)?
            .into_values()
            .map(|field| DescribedField {
                labels: field.labels,
                reason: field.reason,
                restricted: field.restricted,
                retired: field.retired,
            })
            .collect(),
        groups: DataGroup::ALL.into(),
        processors: processors::in_force(sql)?,
        retained: retained(tx)?,
        measures: measures(tx)?,
        own: words::newest(sql)?.0,
    })
}

/// The description in every language that the business offers.
pub fn documents(tx: &Tx<'_>) -> Result<Vec<Document>, ApiError> {
    let facts = facts(tx)?;
    Ok(register::languages(tx.sql)?.iter().map(|locale| describe(&facts, locale)).collect())
}

fn purposes(tx: &Tx<'_>) -> Result<Vec<DescribedPurpose>, ApiError> {
    let exported = audience::exported_purposes(tx.sql)?;
    let mut titles: BTreeMap<_, BTreeMap<Locale, String>> = BTreeMap::new();
    for locale in Locale::ALL {
        for (statement, _) in wording::current_statements(tx.sql, locale)? {
            titles.entry(statement.purpose).or_default().insert(locale, statement.title);
        }
    }
    let in_use = wording::purposes(tx.sql)?.into_iter().filter(|purpose| !purpose.retired);
    let described = in_use.map(|purpose| DescribedPurpose {
        titles: titles.remove(&purpose.id).unwrap_or_default(),
        exported: exported.contains(&purpose.id),
        purpose,
    });
    Ok(described.collect())
}

/// The terms that hold: what the notices promise, and what the register does by itself.
fn retained(tx: &Tx<'_>) -> Result<Vec<Retained>, ApiError> {
    let country = tx.config().country;
    let rules = register::retention::promises(tx)?.rules;
    let proof = wording::purposes(tx.sql)?.into_iter().filter_map(|purpose| purpose.retention).max();
    let days = UNCONFIRMED_RETENTION.as_millis() / DAY;
    let hours = LINK_PATIENCE.as_millis() / HOUR;
    let mut all = vec![
        Retained::Card { months: Some(rules.inactive_months) },
        Retained::Unconfirmed { days: u16::try_from(days).unwrap_or_default() },
    ];
    all.extend(proof.map(Retained::Proof));
    all.extend([
        Retained::Voucher { years: voucher_years(country) },
        Retained::Request { months: rules.requests_months },
        Retained::SignIn { hours: u16::try_from(hours).unwrap_or_default() },
        Retained::Logs { months: None },
        Retained::Users { months: None },
    ]);
    Ok(all)
}

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn measures(tx: &Tx<'_>) -> Result<Vec<Measure>, ApiError> {
    let mut all_bound = true;
    for account in accounts::all(tx.sql)?.iter().filter(|account| account.passkeys > 0) {
        all_bound &= undertakings::is_bound(tx.sql, account.id)?;
    }
    let encrypted = tx.config().origin.starts_with("https://");
    Ok(Measure::on(Conditions { encrypted, all_bound, limited: tx.config().limits }))
}
