//! The alarm: rings the jobs. What they do, and when, is in `jobs`.

use std::{cell::Cell, ops::ControlFlow};

use lupa_domain::time::{Moment, Span};
use worker::SendEmail;

use super::{entropy, now, object::Host};
use crate::{
    delivery::{Channel, Message, Outcome, cloudflare, smtp},
    jobs::{self, Bell},
    platform::{entropy::Entropy, sql::Sql},
    runtime::{error::ApiError, state::State, transport::Transport},
};

/// The alarm rings no sooner after it last rang: fifty messages a second at most, so that mail never crowds out signing up.
pub(super) const PACE: Span = Span::millis(500);

/// Rings.
pub(super) async fn ring(host: &Host, state: &State) {
    host.alarm.set(None);
    host.rang.set(now());
    if let Err(ApiError::Broken(cause)) = jobs::ring(&Platform { state, host, smtputf8: Cell::default() }).await {
        worker::console_error!("the alarm broke: {cause}");
    }
    host.set_alarm(state);
}

/// The platform, as jobs need it.
struct Platform<'a> {
    state: &'a State,
    host: &'a Host,
    /// What the mail server said of itself.
    smtputf8: Cell<Option<bool>>,
}

impl Bell for Platform<'_> {
    type Channel = Self;

    fn state(&self) -> &State {
        self.state
    }

    fn sql(&self) -> &dyn Sql {
        &self.host.sql
    }

    fn now(&self) -> Moment {
        now()
    }

    fn entropy(&self) -> Result<Entropy, ApiError> {
        entropy().map_err(|error| ApiError::Broken(error.to_string()))
    }

    fn channel(&self) -> &Self {
        self
    }
}

impl Channel for Platform<'_> {
    async fn send(&self, batch: &[Message], mut tell: &mut dyn FnMut(&Outcome) -> ControlFlow<()>) {
        let config = self.state.config();
        match &config.mail {
            Transport::None => {}
            Transport::Smtp(server) => self.smtputf8.set(smtp::send(server, &config.mail_from.domain(), batch, &mut tell).await),
            Transport::Cloudflare => {
                if let Ok(binding) = self.host.env.get_binding::<SendEmail>("EMAIL") {
                    cloudflare::send(&binding, batch, &mut tell).await;
                } else {
                    worker::console_error!("LUPA_MAIL is cloudflare, but there is no send_email binding EMAIL; letters wait");
                    let _ = batch.iter().try_for_each(|_| tell(&Outcome::later("no_binding")));
                }
            }
        }
    }

    fn carries_smtputf8(&self) -> Option<bool> {
        self.smtputf8.get()
    }
}
