//! The letter that tells a recipient that data it received was corrected, erased or restricted: what it says, and for which row of the outbox it is
//! written. No value is in it but the address by which the recipient finds the person.

use lupa_domain::{api::rights::notifications::OpenNotification, ids::NotificationId, locale::Locale, people::FieldId};

use super::{letter::Letter, sheet::Part};
use crate::{
    delivery::outbox::{Recipient, Waiting},
    people::fields,
    register,
    rights::{last_letter, notifications},
    runtime::{error::ApiError, tx::Tx},
    words::{self, letters::one_line},
};

/// Tells a recipient; nothing once staff have done it.
pub(super) fn tell(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let unreadable = || ApiError::Broken("a letter in the outbox refers to nothing".into());
    let Recipient::Former(no) = waiting.recipient else { return Err(unreadable()) };
    let id: NotificationId = waiting.reference.parse().map_err(|_| unreadable())?;
    let Some(envelope) = last_letter::by_no(tx, no)? else { return Ok(None) };
    let Some(OpenNotification { line, address, .. }) = notifications::by_id(tx, id)?.filter(|one| one.line.told_at.is_none()) else {
        return Ok(None);
    };
    let locale = envelope.locale;
    let (declared, said) = (fields::declared(tx.sql)?, &words::of(locale).notification);
    let label = |name: &str| {
        let own = || {
            let labels = &declared.get(&name.strip_prefix("fields/")?.parse::<FieldId>().ok()?)?.labels;
            labels.get(&locale).or_else(|| labels.values().next()).map(|label| one_line(label))
        };
        (said.datum)(name).map(str::to_owned).or_else(own).unwrap_or_else(|| name.to_owned())
    };
    let letter = Letter::Notification {
        locale,
        controller: register::shown_controller(tx.sql, locale)?,
        change: line.change,
        data: line.data.iter().map(|name| label(name)).collect(),
        address,
        received: words::day(tx.config().zone().day(line.disclosed_at), locale),
    };
    Ok(Some((letter, envelope.address)))
}

/// How the letter begins.
pub(super) fn subject_and_heading(locale: Locale) -> (fn(&str) -> String, &'static str) {
    let said = &words::of(locale).notification;
    (said.subject, said.heading)
}

/// The parts of the letter.
pub(super) fn parts(letter: &Letter) -> Vec<Part> {
    let Letter::Notification { locale, change, data, address, received, .. } = letter else { return Vec::new() };
    let said = &words::of(*locale).notification;
    let whose = address.as_deref().map(|address| Part::Paragraph((said.whose)(address)));
    [Part::Paragraph((said.opening)(received))]
        .into_iter()
        .chain(whose)
        .chain([
            Part::Paragraph((said.change)(*change, &data.join(", "))),
            Part::Paragraph((said.ask)(*change).to_owned()),
            Part::Paragraph(said.why.to_owned()),
        ])
        .collect()
}
