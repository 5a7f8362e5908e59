//! The alarm: signs checkpoints of the log and anchors of the audit log, sends what waits in the outbox, enters those who came in great
//! numbers into the indexes, and once a day erases those whose time is over.

use std::ops::ControlFlow;

use lupa_domain::time::Span;
use worker::SendEmail;

use super::{entropy, now, object::Host};
use crate::{
    error::ApiError,
    mail::{Message, Outcome, Transport},
    object,
    outbox::{self, Ready},
    people,
    platform::{cloudflare_mail, smtp, sql},
    staff,
};

/// The alarm rings no sooner after it last rang: fifty messages a second at most, so that mail never crowds out signing up.
pub(super) const PACE: Span = Span::millis(500);

/// How soon it rings again after something failed, which may have failed after a message was sent.
const AFTER_FAILURE: Span = Span::minutes(1);

/// What the alarm does.
pub(super) async fn ring(host: &Host, core: &object::Register) {
    host.alarm.set(None);
    host.rang.set(now());
    let work = async {
        core.prepare(now(), &host.sql)?;
        publish(host, core)?;
        send(host, core).await?;
        keep_up(host, core)?;
        core.walk().go_on(core.log(), &host.sql, now())
    };
    if let Err(error) = work.await {
        if let ApiError::Broken(cause) = error {
            worker::console_error!("the alarm broke: {cause}");
        }
        core.wake_at(now() + AFTER_FAILURE);
    } else {
        if !matches!(core.config().mail, Transport::None)
            && let Ok(Some(at)) = outbox::next_due(&host.sql)
        {
            core.wake_at(at);
        }
        if let Some(at) = core.walk().due() {
            core.wake_at(at);
        }
    }
    host.set_alarm(core);
}

async fn send(host: &Host, core: &object::Register) -> Result<(), ApiError> {
    if matches!(core.config().mail, Transport::None) {
        return Ok(());
    }
    let entropy = entropy().map_err(|error| ApiError::Broken(error.to_string()))?;
    let ready = outbox::take(core, &host.sql, now())?;
    let (rows, batch): (Vec<Ready>, Vec<Message>) = ready.into_iter().unzip();
    // Each is written down before the next goes out, so that a power cut repeats one message and not a batch; where that cannot be done,
    // no other goes out.
    let (mut rows, mut settled) = (rows.iter(), Ok(()));
    let mut settle = |outcome: &Outcome| {
        if let (Some(row), Ok(())) = (rows.next(), &settled) {
            settled = outbox::settle(&host.sql, row, outcome, now(), &entropy);
        }
        if settled.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    match &core.config().mail {
        Transport::None => {}
        Transport::Smtp(server) => smtp::send(server, &core.config().mail_from.domain(), &batch, &mut settle).await,
        Transport::Cloudflare => {
            if let Ok(binding) = host.env.get_binding::<SendEmail>("EMAIL") {
                cloudflare_mail::send(&binding, &batch, &mut settle).await;
            } else {
                worker::console_error!("LUPA_MAIL is cloudflare, but there is no send_email binding EMAIL; letters wait");
                let _ = batch.iter().try_for_each(|_| settle(&Outcome::later("no_binding")));
            }
        }
    }
    settled
}

/// Signs a checkpoint of the log and an anchor of the audit log, or rings again when the next one is due.
fn publish(host: &Host, core: &object::Register) -> Result<(), ApiError> {
    let key = &core.config().receipt_key;
    let due = sql::atomically(&host.sql, || {
        let due = [core.log().publish(&host.sql, key, now())?, staff::anchors::publish(&host.sql, key, now())?];
        Ok::<_, ApiError>(due)
    })?;
    for at in due.into_iter().flatten() {
        core.wake_at(at);
    }
    Ok(())
}

/// Enters those who came in very great numbers into the indexes by which people are found, a batch at each ringing, once they have come.
fn keep_up(host: &Host, core: &object::Register) -> Result<(), ApiError> {
    if sql::atomically(&host.sql, || people::keep_up(&host.sql, &host.came))? {
        core.wake_at(now());
    }
    Ok(())
}
