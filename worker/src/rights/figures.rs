//! How requests were answered, in numbers: for the statement to the authority.

use lupa_domain::{
    description::RequestCount,
    rights::RequestKind,
    time::{Day, Moment},
};
use serde::{
    Deserialize,
    de::value::{Error as Unknown, StrDeserializer},
};

use crate::{
    platform::sql::{Row, SqlError},
    runtime::{error::ApiError, tx::Tx},
};

/// What of one request is counted.
struct Counted {
    kind: RequestKind,
    received_at: Moment,
    closed_at: Option<Moment>,
    due_on: Day,
    is_taken_back: bool,
}

/// How requests of each kind were answered; kinds of which none came are left out. Those that people took back count as received alone.
pub fn figures(tx: &Tx<'_>) -> Result<Vec<RequestCount>, ApiError> {
    let rows = tx.sql.query("select kind, received_at, closed_at, due_on, state from request", &[])?;
    let read = |row: &Row| -> Result<Option<Counted>, SqlError> {
        let Some(kind) = RequestKind::deserialize(StrDeserializer::<Unknown>::new(row.text(0)?)).ok() else { return Ok(None) };
        Ok(Some(Counted {
            kind,
            received_at: row.moment(1)?,
            closed_at: row.opt_int(2)?.map(Moment::from_millis),
            due_on: row.parse(3)?,
            is_taken_back: row.text(4)? == "taken_back",
        }))
    };
    let all: Vec<Counted> = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    let kinds = RequestKind::ALL.into_iter().map(|kind| count(tx, kind, all.iter().filter(|one| one.kind == kind)));
    Ok(kinds.filter(|one| one.received > 0).collect())
}

fn count<'a>(tx: &Tx<'_>, kind: RequestKind, all: impl Iterator<Item = &'a Counted>) -> RequestCount {
    let (zone, today) = (tx.config().zone(), tx.today());
    let mut counted = RequestCount { kind, received: 0, open: 0, in_time: 0, late: 0, days: None };
    let (mut answered, mut days) = (0_u64, 0_u64);
    for one in all {
        counted.received += 1;
        match one.closed_at {
            None => {
                counted.open += 1;
                counted.late += u64::from(today > one.due_on);
            }
            Some(_) if one.is_taken_back => {}
            Some(at) => {
                let day = zone.day(at);
                answered += 1;
                days += u64::try_from(day.days_after(zone.day(one.received_at))).unwrap_or_default();
                *(if day > one.due_on { &mut counted.late } else { &mut counted.in_time }) += 1;
            }
        }
    }
    // Rounded to the nearest.
    counted.days = (answered > 0).then(|| (2 * days + answered) / (2 * answered));
    counted
}
