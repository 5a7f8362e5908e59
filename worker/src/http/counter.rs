//! Counter mode over HTTP: a tablet on which customers sign up themselves, and which opens nothing else.

use http::StatusCode;
use lupa_domain::{
    api,
    api::{
        consent::{MailSent, SignupRequest},
        counter::{CounterForm, CounterForms, CounterRequest, CounterResponse},
    },
    staff::{SessionKind, audit::Act},
    wording::FormId,
};

use super::{
    console_session::COOKIE,
    context::RequestContext,
    cookies,
    guard::{Guard, staff},
    openapi::{Sends, doc},
    route::{Route, delete, get, post},
    signups::idempotency_key,
};
use crate::{
    consent::{counter, signup::Filling},
    register,
    runtime::{
        answer::{Answer, empty, json_answer},
        capability::Kind,
        error::ApiError,
        limits::{Asking, Whose},
    },
    staff::{
        Note, Staff,
        permission::RecordConsent,
        sessions::{self, Counter},
    },
    wording,
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/counter",
            staff(forms),
            doc("The forms that can be put on the counter")
                .named("listCounterForms")
                .query_of::<lupa_domain::locale::Locale>("locale")
                .gives::<api::counter::CounterForms>(200),
        ),
        post(
            "/api/v1/counter/session",
            staff(open),
            doc("Turns one's session into counter mode, which takes signups and opens nothing else")
                .named("openCounter")
                .takes::<api::counter::CounterRequest>()
                .gives_nothing(204)
                .sends(&[Sends::SetCookie])
                .refuses(&[404]),
        ),
        get(
            "/api/v1/counter/session",
            Guard::Counter(show),
            doc("What stands on the counter").named("getCounter").gives::<api::counter::CounterResponse>(200),
        ),
        delete(
            "/api/v1/counter/session",
            Guard::Counter(end),
            doc("Ends counter mode; nobody is signed in then").named("closeCounter").gives_nothing(204).sends(&[Sends::SetCookie]),
        ),
        post(
            "/api/v1/counter/signups",
            Guard::Counter(sign_up),
            doc("Signs up at the counter; the answer is the same for known and unknown addresses")
                .named("signUpAtCounter")
                .takes::<api::consent::SignupRequest>()
                .gives::<api::consent::MailSent>(202)
                .idempotency_key()
                .refuses(&[409, 410, 429]),
        ),
    ]
}

/// `GET /api/v1/counter`
pub(super) fn forms(request: &RequestContext<'_>, _: &Staff<RecordConsent>) -> Answer {
    let forms = wording::current_forms(request.tx.sql, request.locale)?;
    let forms = forms.into_iter().map(|form| CounterForm { form: form.form, heading: form.notice.heading }).collect();
    json_answer(StatusCode::OK, &CounterForms { forms })
}

/// `POST /api/v1/counter/session`
///
/// The session that opens it ends, and one begins in its place that opens the counter alone: what is put into a customer's hands is
/// nobody's console any more. A key has no browser to put anywhere.
pub(super) fn open(request: &RequestContext<'_>, staff: &Staff<RecordConsent>) -> Answer {
    let session = staff.session().ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let ask: CounterRequest = request.json()?;
    let unknown = || ApiError::at("/form", Code::FormUnknown);
    let form: FormId = ask.form.parse().map_err(|_| unknown())?;
    wording::current(request.tx.sql, &form, request.locale)?.ok_or_else(unknown)?;
    Note::of(Act::CounterOpened).by(staff).about(&form).write(&request.tx)?;
    let id = sessions::turn_into_counter(&request.tx, staff.id(), session, &form)?;
    let mut response = empty(StatusCode::NO_CONTENT);
    let token = request.tx.config().secrets.seal(Kind::StaffSession, &id.bytes());
    cookies::set(request, &mut response, COOKIE, &token, SessionKind::Counter.life())?;
    Ok(response)
}

/// `GET /api/v1/counter/session`
pub(super) fn show(request: &RequestContext<'_>, counter: &Counter) -> Answer {
    let tx = &request.tx;
    let languages = register::languages(tx.sql)?.among(&wording::forms::spoken(tx.sql, counter.form())?);
    let controller = register::shown_controller(tx.sql, request.locale)?.name;
    let view = CounterResponse { form: counter.form().clone(), controller, languages };
    json_answer(StatusCode::OK, &view)
}

/// `DELETE /api/v1/counter/session`
///
/// Afterwards nobody is signed in; a passkey signs staff in again.
pub(super) fn end(request: &RequestContext<'_>, counter: &Counter) -> Answer {
    sessions::end(request.tx.sql, counter.staff(), counter.session(), request.tx.now)?;
    Note::of(Act::CounterEnded).of_staff(counter.staff()).about(counter.form()).write(&request.tx)?;
    let mut response = empty(StatusCode::NO_CONTENT);
    cookies::clear(request, &mut response, COOKIE)?;
    Ok(response)
}

/// `POST /api/v1/counter/signups`
pub(super) fn sign_up(request: &RequestContext<'_>, at: &Counter) -> Answer {
    let session = at.session().to_string();
    let counted = Whose::Counter(&session);
    request.tx.limit(Asking::SignUp, counted)?;
    let ask: SignupRequest = request.json()?;
    if ask.form != at.form().as_str() {
        return Err(ApiError::at("/form", Code::FormUnknown));
    }
    counter::sign_up(&request.tx, Filling { ask: &ask, key: idempotency_key(request), locale: request.locale })?;
    request.tx.credit(Asking::SignUp, counted);
    json_answer(StatusCode::ACCEPTED, &MailSent::to(&ask.email))
}
