//! Counter mode over HTTP: a tablet on which customers sign up themselves, and which opens nothing else.

use ::http::StatusCode;
use lupa_domain::{
    api::counter::{CounterAsk, CounterForm, CounterForms, CounterView},
    staff::audit::Act,
    wording::FormId,
};

use super::{
    Staff,
    audit::Note,
    sessions::{self, Counter},
};
use crate::{
    call::{Answer, Call, empty, json_answer},
    error::ApiError,
    register, wording,
    words::problems::Code,
};

/// `GET /api/v1/counter`
pub fn forms(call: &Call<'_>, _: &Staff) -> Answer {
    let forms = wording::current_forms(call.sql, call.locale)?;
    let forms = forms.into_iter().map(|form| CounterForm { form: form.form, heading: form.notice.heading }).collect();
    json_answer(StatusCode::OK, &CounterForms { forms })
}

/// `POST /api/v1/counter/session`
///
/// The session of whoever opens it ends, and one begins in its place that opens the counter alone: what is put into a customer's hands is
/// nobody's console any more. A key has no browser to put anywhere.
pub fn open(call: &Call<'_>, staff: &Staff) -> Answer {
    let session = staff.session().ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let ask: CounterAsk = call.read()?;
    let unknown = || ApiError::at("/form", Code::FormUnknown);
    let form: FormId = ask.form.parse().map_err(|_| unknown())?;
    wording::current(call.sql, &form, call.locale)?.ok_or_else(unknown)?;
    Note::of(Act::CounterOpened).by(staff).about(&form).write(call)?;
    let mut response = empty(StatusCode::NO_CONTENT);
    sessions::turn_into_counter(call, staff.id(), session, &form, &mut response)?;
    Ok(response)
}

/// `GET /api/v1/counter/session`
pub fn show(call: &Call<'_>, counter: &Counter) -> Answer {
    let view = CounterView { form: counter.form().clone(), controller: register::controller(call.sql)?.name };
    json_answer(StatusCode::OK, &view)
}

/// `DELETE /api/v1/counter/session`
///
/// Afterwards nobody is signed in; whoever goes on uses their passkey.
pub fn end(call: &Call<'_>, counter: &Counter) -> Answer {
    sessions::end(call.sql, counter.staff(), counter.session(), call.now)?;
    Note::of(Act::CounterEnded).of_staff(counter.staff()).about(counter.form()).write(call)?;
    let mut response = empty(StatusCode::NO_CONTENT);
    sessions::forget(call, &mut response)?;
    Ok(response)
}
