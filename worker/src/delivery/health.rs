//! How it goes with the way out for mail: whether the server lets us in, whether it takes what we send, and how much waits. What is told holds
//! codes and numbers, and nobody's address.

use lupa_domain::{
    register::{MailFault, MailHealth, MailWay},
    time::{Moment, Span},
};
use lupa_smtp::Report;

use super::{retry, store};
use crate::{
    platform::sql::{Sql, first},
    runtime::{
        config::Config,
        error::ApiError,
        transport::{Server, Transport},
        tx::Tx,
    },
};

/// How often the way is tried where nothing is sent: a password that has run out is found before a customer needs it.
const TRIED_EVERY: Span = Span::days(1);
/// How often a conversation that went well is written down, where it says nothing new.
const NOTED_EVERY: Span = Span::hours(1);

/// What is known of the way out.
struct Known {
    tried_with: Option<String>,
    tried_at: Option<Moment>,
    takes_utf8: Option<bool>,
    trouble: Option<(String, Moment)>,
    failures: u32,
    retry_at: Option<Moment>,
    complaint: Option<(String, Moment)>,
}

fn known(sql: &dyn Sql) -> Result<Known, ApiError> {
    let rows = sql.query(
        "select tried_with, tried_at, takes_utf8, trouble, trouble_since, failures, retry_at, complaint, complaint_since from mail_health",
        &[],
    )?;
    let row = first(rows).ok_or_else(|| ApiError::Broken("nothing is known of the mail".into()))?;
    let moment = |column| Ok::<_, ApiError>(row.opt_int(column)?.map(Moment::from_millis));
    Ok(Known {
        tried_with: row.opt_text(0)?.map(str::to_owned),
        tried_at: moment(1)?,
        takes_utf8: row.opt_int(2)?.map(|takes| takes == 1),
        trouble: row.opt_text(3)?.map(str::to_owned).zip(moment(4)?),
        failures: u32::try_from(row.int(5)?).unwrap_or(u32::MAX),
        retry_at: moment(6)?,
        complaint: row.opt_text(7)?.map(str::to_owned).zip(moment(8)?),
    })
}

/// What another server, port, user or password changes. A keyed hash: the password cannot be guessed from it.
fn way(config: &Config) -> String {
    let text = match &config.mail {
        Transport::None => "none".to_owned(),
        Transport::Cloudflare => "cloudflare".to_owned(),
        Transport::Smtp(Server { security, host, port, login }) => {
            let (user, password) = login.as_ref().map_or(("", ""), |login| (&login.user, &login.password));
            lupa_domain::jcs::text(&(format!("{security:?}"), host, port, user, password, config.mail_from.domain()))
        }
    };
    hex::encode(&config.secrets.mac("mail way", text.as_bytes())[..16])
}

/// When the way is to be used next, given when the next message is due: not before a server that fails is tried again, and once in a while, and
/// for every new server, also where there is nothing to send.
pub fn due(tx: &Tx<'_>, message: Option<Moment>) -> Result<Option<Moment>, ApiError> {
    let known = known(tx.sql)?;
    match tx.config().mail {
        Transport::None => Ok(None),
        Transport::Cloudflare => Ok(known.retry_at.map_or(message, |at| message.map(|due| due.max(at)))),
        Transport::Smtp(_) if known.tried_with.as_ref() != Some(&way(tx.config())) => Ok(Some(tx.now)),
        Transport::Smtp(_) => Ok(known.retry_at.or_else(|| {
            let trial = known.tried_at.map_or(tx.now, |at| at + TRIED_EVERY);
            Some(message.map_or(trial, |due| due.min(trial)))
        })),
    }
}

/// Something that the log is told of the way out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum News {
    /// It fails.
    #[error("mail does not go ({code}): {}", MailFault::of(.code).sentence())]
    Fails {
        /// The code.
        code: String,
    },
    /// It works again.
    #[error("mail goes again")]
    Works,
}

/// Writes down how a conversation went in which so many messages were taken. Answers what is new.
pub fn note(tx: &Tx<'_>, report: &Report, sent: u32) -> Result<Option<News>, ApiError> {
    let (known, way) = (known(tx.sql)?, way(tx.config()));
    match &report.trouble {
        // A server that has taken some and then enough of us is well: many take only so many over one connection.
        Some(code) if sent == 0 => {
            let same_server = known.tried_with.as_ref() == Some(&way);
            let failures = if same_server { known.failures.saturating_add(1) } else { 1 };
            let since = known.trouble.as_ref().filter(|_| same_server).map_or(tx.now, |(_, since)| *since);
            tx.sql.query(
                "update mail_health set tried_with = ?, tried_at = ?, trouble = ?, trouble_since = ?, failures = ?, retry_at = ?",
                &[
                    (&way).into(),
                    tx.now.into(),
                    code.into(),
                    since.into(),
                    failures.into(),
                    retry::of_server(tx.now, failures, code).into(),
                ],
            )?;
            let is_new = !same_server || known.trouble.is_none_or(|(old, _)| old != *code);
            Ok(is_new.then(|| News::Fails { code: code.clone() }))
        }
        _ => {
            let is_old = known.tried_at.is_none_or(|at| tx.now >= at + NOTED_EVERY);
            let takes_utf8 = report.takes_utf8.or(known.takes_utf8);
            if is_old || known.trouble.is_some() || known.tried_with.as_ref() != Some(&way) || takes_utf8 != known.takes_utf8 {
                tx.sql.query(
                    "update mail_health set tried_with = ?, tried_at = ?, takes_utf8 = ?, trouble = null, trouble_since = null, \
                     failures = 0, retry_at = null",
                    &[(&way).into(), tx.now.into(), takes_utf8.map(i64::from).into()],
                )?;
            }
            Ok(known.trouble.map(|_| News::Works))
        }
    }
}

/// A message was taken: what was refused before is not refused to everybody.
pub(super) fn took(tx: &Tx<'_>) -> Result<(), ApiError> {
    tx.sql.query("update mail_health set complaint = null, complaint_since = null where complaint is not null", &[])?;
    Ok(())
}

/// A message was refused for what is not its address's fault.
pub(super) fn complained(tx: &Tx<'_>, code: &str) -> Result<(), ApiError> {
    tx.sql.query("update mail_health set complaint = ?, complaint_since = coalesce(complaint_since, ?)", &[code.into(), tx.now.into()])?;
    Ok(())
}

/// Whether the server is known to take addresses with letters beyond ASCII; nothing before it was tried.
pub fn takes_utf8(sql: &dyn Sql) -> Result<Option<bool>, ApiError> {
    Ok(known(sql)?.takes_utf8)
}

/// Whether the way out works, as far as is known: what anybody may know. It says nothing of any message.
pub fn works(tx: &Tx<'_>) -> Result<bool, ApiError> {
    Ok(tx.config().mail != Transport::None && known(tx.sql)?.trouble.is_none())
}

/// How it goes, for those who answer for it.
pub fn health(tx: &Tx<'_>) -> Result<MailHealth, ApiError> {
    let (known, (waiting, oldest)) = (known(tx.sql)?, store::queue(tx.sql)?);
    let way = match tx.config().mail {
        Transport::None => MailWay::None,
        Transport::Cloudflare => MailWay::Cloudflare,
        Transport::Smtp(_) => MailWay::Smtp,
    };
    let failure = known.trouble.or(known.complaint);
    let fault = match (way, &failure) {
        (MailWay::None, _) => Some(MailFault::NoWay),
        (_, failure) => failure.as_ref().map(|(code, _)| MailFault::of(code)),
    };
    let age = oldest.map(|at| u64::try_from(tx.now.since(at).as_millis() / 1000).unwrap_or_default());
    Ok(MailHealth {
        way,
        waiting,
        oldest_seconds: age,
        fault,
        last_failure: failure.as_ref().map(|(code, _)| code.clone()),
        failing_since: failure.map(|(_, since)| since),
        retry_at: known.retry_at,
        tried_at: known.tried_at,
        takes_utf8: known.takes_utf8,
    })
}
