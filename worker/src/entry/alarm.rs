//! The alarm: rings the jobs. What they do, and when, is in `jobs`.

use lupa_domain::time::{Moment, Span};
use worker::{Delay, SendEmail};

use super::{entropy, now, object::Host};
use crate::{
    delivery::{Channel, Post, Report, cloudflare, health::News, smtp},
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
    if let Err(error) = jobs::ring(&Platform { state, host }).await
        && let Some(cause) = error.line("the alarm")
    {
        worker::console_error!("{cause}");
    }
    host.set_alarm(state);
}

/// The platform, as jobs need it.
struct Platform<'a> {
    state: &'a State,
    host: &'a Host,
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

    async fn rest(&self, span: Span) {
        Delay::from(std::time::Duration::from_millis(span.as_millis().unsigned_abs())).await;
    }

    fn log(&self, news: &News) {
        let cause = news.to_string();
        match news {
            News::Fails { .. } => worker::console_error!("{cause}"),
            News::Works => worker::console_log!("{cause}"),
        }
    }
}

impl Channel for Platform<'_> {
    async fn send(&self, post: &mut dyn Post) -> Report {
        let config = self.state.config();
        match &config.mail {
            Transport::None => Report::default(),
            Transport::Smtp(server) => smtp::send(server, &config.mail_from.domain(), now, post).await,
            Transport::Cloudflare => match self.host.env.get_binding::<SendEmail>("EMAIL") {
                Ok(binding) => cloudflare::send(&binding, post).await,
                Err(_) => Report { trouble: Some("no_binding".into()), takes_utf8: None },
            },
        }
    }
}
