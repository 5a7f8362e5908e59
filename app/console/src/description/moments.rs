//! Days and times of a form, by the clock of the business.

use lupa_domain::time::{Moment, Span};
use lupa_ui::{browser, zone};

/// Now, by the clock of the browser: as a day, and as hours and minutes.
pub(super) fn now() -> (String, String) {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of this millennium")]
    let moment = Moment::from_millis(js_sys::Date::now() as i64);
    let civil = zone().civil(moment);
    (zone().day(moment).to_string(), format!("{:02}:{:02}", civil.hour, civil.minute))
}

/// What was typed into two fields, a day and a time; nothing where they say none.
pub(super) fn typed(day: &str, time: &str) -> Option<Moment> {
    let time = browser::value(time);
    let (hours, minutes) = time.split_once(':')?;
    let minutes = hours.parse::<i64>().ok()? * 60 + minutes.get(..2)?.parse::<i64>().ok()?;
    Some(zone().begins(browser::value(day).parse().ok()?) + Span::minutes(minutes))
}
