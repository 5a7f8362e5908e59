//! Telling those who received somebody's data.

use lupa_domain::{
    api::rights::notifications::{NotificationChange, NotificationList, NotifiedRecipient, OpenNotification, RecipientList},
    ids::NotificationId,
};

use crate::{Request, paths};

/// Those whose recipient has not been told.
pub fn list() -> Request<NotificationList> {
    Request::get(paths::NOTIFICATIONS)
}

/// Says that a recipient has been told, and how.
pub fn tell(id: NotificationId, how: String) -> Request<OpenNotification> {
    Request::put(paths::notification(id), &NotificationChange { how })
}

/// The organisations that received a list of customers.
pub fn recipients() -> Request<RecipientList> {
    Request::get(paths::RECIPIENTS)
}

/// Gives one of them an address at which it hears of corrections, or takes it away.
pub fn address(recipient: &NotifiedRecipient) -> Request<NotifiedRecipient> {
    Request::put(paths::RECIPIENTS.to_owned(), recipient)
}
