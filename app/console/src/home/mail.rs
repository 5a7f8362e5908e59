//! How it goes with the register's mail: a line on the first screen while somebody has to look at it, and what is known of the mail server once the
//! register is set up.

use leptos::prelude::*;
use lupa_domain::{
    locale::Locale,
    register::{MailHealth, MailWay},
};
use lupa_ui::format::number;
use lupa_words::{self as words, MailWords};

/// What is known of the mail server, for the page that sets the register up.
#[must_use]
pub fn at_set_up(health: &MailHealth, locale: Locale) -> AnyView {
    let words = words::mail(locale);
    if health.fault.is_some() {
        return note(health, locale);
    }
    // Cloudflare's service cannot be tried without a message.
    let known = if health.tried_at.is_some() && health.way == MailWay::Smtp { words.works } else { words.untried };
    view! {
        <h2>{words.tried}</h2>
        <p>{known}</p>
    }
    .into_any()
}

/// That mail does not go, or not in time; and why, how much waits, and the code for those who look after the server.
#[must_use]
pub fn told(health: &MailHealth, locale: Locale) -> (&'static str, Vec<String>) {
    let words = words::mail(locale);
    let heading = if health.fault.is_some() { words.stuck } else { words.late };
    let fault = health.fault.map(|fault| (words.fault)(fault).to_owned());
    let waiting = health.oldest_seconds.map(|seconds| (words.waiting)(&number(health.waiting.into(), locale), &age(seconds, words)));
    let code = health.last_failure.as_ref().map(|code| (words.code)(code));
    (heading, [fault, waiting, code].into_iter().flatten().collect())
}

fn note(health: &MailHealth, locale: Locale) -> AnyView {
    let (heading, lines) = told(health, locale);
    let lines: Vec<_> = lines.into_iter().map(|text| view! { <p>{text}</p> }).collect();
    view! {
        <section class="note stack" aria-labelledby="mail">
            <h2 id="mail">{heading}</h2>
            {lines}
        </section>
    }
    .into_any()
}

/// How long, in the unit that one would say.
fn age(seconds: u64, words: &MailWords) -> String {
    let minutes = seconds / 60;
    match minutes {
        0..120 => (words.minutes)(minutes.max(1)),
        120..2_880 => (words.hours)(minutes / 60),
        _ => (words.days)(minutes / 1_440),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_told_in_the_unit_that_one_would_say() {
        let ages = [5, 60 * 119, 60 * 120, 3_600 * 47, 3_600 * 48, 86_400 * 9].map(|seconds| age(seconds, words::mail(Locale::Fi)));
        assert_eq!(ages, ["1 min", "119 min", "2 h", "47 h", "2 vrk", "9 vrk"]);
    }
}
