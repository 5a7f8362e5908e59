//! People over HTTP: what is held about oneself.

use ::http::StatusCode;
use lupa_domain::api::people::PersonView;

use super::Person;
use crate::{
    call::{Answer, Call, json_answer},
    error::ApiError,
    platform::sql::Sql,
    portal::Subject,
    register,
};

/// `GET /api/v1/me`
pub fn show_me(call: &Call<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &view(call.sql, subject.person())?)
}

/// What is held about a person's identity, as they may see it.
pub fn view(sql: &dyn Sql, person: &Person) -> Result<PersonView, ApiError> {
    Ok(PersonView {
        id: person.id,
        email: person.email.clone(),
        name: person.name.clone(),
        phone: person.phone.clone(),
        locale: person.locale,
        joined_at: person.joined_at,
        confirmed_at: person.confirmed_at,
        controller: register::controller(sql)?,
    })
}
