//! The public pages: what the register says, drawn by the app's own components.

use http::{HeaderValue, Method, Response, StatusCode, header};
use lupa_domain::{
    api::{
        consent::{ConfirmPreview, ConfirmRequest, ConfirmResponse, ConfirmStatus, MailSent, SignupRequest, StopPreview},
        problem::Problem,
        register::Status,
        rights::contact::ContactCheckPreview,
        wording::ShownForm,
    },
    consent::signup::{MOST_REPLACED, SHORTEST_REPLACED_KEY},
    email::EmailAddress,
    register::starter,
    time::Span,
    wording::{Channel, FormId, Notice, PurposeId},
};
use lupa_public::{
    draw::{self, Drawn},
    pages::{ClosedPage, ConfirmPage, ConfirmPhase, ContactPage, Phase, Place, Sent, SignupPage, StopPage, Typed},
};

use super::{
    client::{ask, problem_of, request},
    request::{Assets, PageRequest, RegisterClient, failed, nothing_here},
    state::{Edge, failure, html},
};
use crate::{
    runtime::{answer::with_type, body::Body, error::ApiError},
    words::problems::Code,
};

/// How long `security.txt` may be relied on; RFC 9116 §2.5.5 wants less than a year.
const SECURITY_CONTACT_LASTS: Span = Span::days(180);

/// What the address of a form ends in where the form stands in a frame.
const EMBED: &str = "/embed";

/// The form that an address means.
fn form_of(page_request: &PageRequest<'_>) -> Result<FormId, Box<Problem>> {
    match page_request.path().strip_prefix("/f/") {
        None => Ok(starter::form()),
        Some(name) => name
            .strip_suffix(EMBED)
            .unwrap_or(name)
            .parse()
            .map_err(|_| Box::new(ApiError::refused(Code::FormUnknown).problem(page_request.locale))),
    }
}

/// Where the form of an address stands.
async fn place_of(edge: &Edge, page_request: &PageRequest<'_>, register: &impl RegisterClient) -> Place {
    if page_request.path().ends_with(EMBED) {
        Place::Frame { hosts: edge.allowed_origins(page_request, register).await.texts().join(" ") }
    } else {
        Place::Page { origin: edge.origin.clone() }
    }
}

fn signup_page(page_request: &PageRequest<'_>, shown: ShownForm, place: Place, typed: Typed, key: String, phase: Phase) -> SignupPage {
    let ShownForm { form, languages } = shown;
    // The example's particulars stand in previews alone.
    let set_up = !starter::is_example(&form.notice.controller);
    let (path, replaces) = (page_request.path().to_owned(), Vec::new());
    SignupPage { locale: form.locale, path, form, key, typed, replaces, phase, languages, set_up, place }
}

/// `GET /`, `GET /f/{form}` and `GET /f/{form}/embed`
pub(super) async fn show_signup(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let form = match form_of(page_request) {
        Ok(form) => form,
        Err(problem) => return failure(edge, page_request, assets, &problem).await,
    };
    match edge.notice(&form, page_request, register).await {
        Ok(notice) => {
            let key = hex::encode(page_request.entropy.id_bytes());
            let place = place_of(edge, page_request, register).await;
            let page = signup_page(page_request, notice, place, Typed::default(), key, Phase::Editing);
            let mut response = html(edge, assets, 200, &draw::signup(&page)).await;
            // Of all pages this one may be found by searching; what stands in a frame is found on the page around it.
            if matches!(page.place, Place::Page { .. }) {
                response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("all"));
            }
            response
        }
        Err(response) => {
            let problem = problem_of(*response, page_request);
            // A visitor of the front door has asked for no form in particular.
            if page_request.path() == "/" && problem.code == Code::FormRetired.as_str() {
                return show_closed(edge, page_request, register, assets).await;
            }
            failure(edge, page_request, assets, &problem).await
        }
    }
}

/// `GET /` while its form asks nobody.
async fn show_closed(edge: &Edge, page_request: &PageRequest<'_>, register: &impl RegisterClient, assets: &impl Assets) -> Response<Body> {
    match status(page_request, register).await {
        Ok(Status { controller, languages, .. }) => {
            let locale = languages.nearest(page_request.locale, edge.first_language());
            html(edge, assets, 200, &draw::closed(&ClosedPage { locale, controller, languages })).await
        }
        Err(response) => failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    }
}

/// What the register says of itself.
async fn status(page_request: &PageRequest<'_>, register: &impl RegisterClient) -> Result<Status, Box<Response<Body>>> {
    ask(register, page_request, Method::GET, "/api/v1/status", String::new()).await
}

/// What a person wants who has sent the form and sees where the message went.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// The form as it was, to correct it.
    Correct,
    /// The same, with the address that is meant in the place of theirs.
    TakeMeant,
    /// The message once more.
    Again,
}

impl Then {
    fn from_word(word: &str) -> Option<Self> {
        match word {
            "correct" => Some(Self::Correct),
            "meant" => Some(Self::TakeMeant),
            "again" => Some(Self::Again),
            _ => None,
        }
    }
}

/// `POST /`, `POST /f/{form}` and `POST /f/{form}/embed`: the form as a browser without scripting sends it, and what follows after that.
pub(super) async fn send_signup(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let form = match form_of(page_request) {
        Ok(form) => form,
        Err(problem) => return failure(edge, page_request, assets, &problem).await,
    };
    let mut ask = SignupRequest { form: form.to_string(), ..SignupRequest::default() };
    let (mut key, mut typed, mut keys, mut then) = (String::new(), Typed::default(), Vec::new(), None);
    for (name, value) in page_request.form() {
        match name.as_str() {
            "key" => key = value,
            "notice" => ask.notice = value,
            "email" => typed.email = value,
            "name" => typed.name = value,
            "phone" => typed.phone = value,
            "of_age" => typed.of_age = true,
            "tick" => typed.ticked.extend(value.parse().ok()),
            "replaces" if keys.len() < MOST_REPLACED => keys.push(value),
            "then" => then = Then::from_word(&value),
            name => typed.answers.extend(name.strip_prefix("answer.").map(|name| (name.to_owned(), value))),
        }
    }
    let fresh_key = || hex::encode(page_request.entropy.id_bytes());
    if let Some(then @ (Then::Correct | Then::TakeMeant)) = then {
        // Nothing is sent yet, and the boxes are as the person ticked them.
        let meant = EmailAddress::parse(&typed.email).ok().and_then(|address| address.meant());
        if let (Then::TakeMeant, Some(meant)) = (then, meant) {
            typed.email = meant;
        }
        return match edge.notice(&form, page_request, register).await {
            Ok(notice) => {
                let place = place_of(edge, page_request, register).await;
                let page = signup_page(page_request, notice, place, typed, fresh_key(), Phase::Editing);
                html(edge, assets, 200, &draw::signup(&SignupPage { replaces: keys, ..page })).await
            }
            Err(response) => failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
        };
    }
    // The message once more voids nothing.
    ask.replaces = if then == Some(Then::Again) { Vec::new() } else { keys.clone() };
    ask.of_age = typed.of_age;
    ask.email.clone_from(&typed.email);
    ask.name = Some(typed.name.clone()).filter(|name| !name.is_empty());
    let shown = edge.notice(&form, page_request, register).await.ok();
    // A number typed before its box was unticked is out of sight: it is not asked for, so it is not sent.
    let by_phone = shown.as_ref().is_some_and(|shown| uses_phone(&shown.form.notice, &typed.ticked));
    ask.phone = Some(typed.phone.clone()).filter(|phone| by_phone && !phone.is_empty());
    // Nor is what a box asks for that is not ticked.
    let is_asked =
        |name: &str| typed.ticked.iter().any(|purpose| name.strip_prefix(purpose.as_str()).is_some_and(|rest| rest.starts_with('.')));
    let answered = typed.answers.iter().filter(|(name, text)| is_asked(name) && !text.is_empty());
    ask.answers.0.extend(answered.cloned());
    ask.choices.extend(typed.ticked.iter().map(|purpose| (purpose.to_string(), true)));

    let mut sent = request(page_request, Method::POST, "/api/v1/signups", serde_json::to_string(&ask).unwrap_or_default());
    // The page that a person corrects and sends again keeps its key, so the key is told apart by what it was sent with.
    let told_apart = format!("{key}-{}", &lupa_domain::digest::Digest::of(sent.body().as_bytes()).as_str()[7..23]);
    if let (false, Ok(value)) = (key.is_empty(), HeaderValue::from_str(&told_apart)) {
        sent.headers_mut().insert("idempotency-key", value);
        // The first page drew a key that nobody guesses; one that a program made up can be used, and not corrected.
        if told_apart.len() >= SHORTEST_REPLACED_KEY && keys.len() < MOST_REPLACED {
            keys.push(told_apart);
        }
    }
    let response = register.ask(sent).await;
    let (status, wait) = (response.status(), response.headers().get(header::RETRY_AFTER).cloned());
    let (phase, current) = if failed(status) {
        let problem = problem_of(response, page_request);
        if page_request.asks_for_data() {
            return failure(edge, page_request, assets, &problem).await;
        }
        (Phase::Refused(problem.clone()), problem.current)
    } else {
        let sent: Option<MailSent> = lupa_strict_json::read(&response.into_body().into_text()).ok();
        let meant = sent.and_then(|sent| sent.did_you_mean).unwrap_or_default();
        // What is asked for after this is another asking.
        key = fresh_key();
        (Phase::Done(Sent { meant, again: then == Some(Then::Again) }), None)
    };
    let replaces = if matches!(phase, Phase::Done(_)) { keys } else { ask.replaces };
    let notice = match current {
        Some(current) => {
            // The words have changed: what was typed stays, but nobody has ticked these boxes yet.
            edge.forget(&form);
            typed.ticked.clear();
            typed.of_age = false;
            let languages = shown.map(|shown| shown.languages).unwrap_or_default();
            Ok(ShownForm { form: *current, languages })
        }
        None => edge.notice(&form, page_request, register).await,
    };
    match notice {
        Ok(notice) => {
            let place = place_of(edge, page_request, register).await;
            let drawn = draw::signup(&SignupPage { replaces, ..signup_page(page_request, notice, place, typed, key, phase) });
            let mut response = html(edge, assets, if failed(status) { status.as_u16() } else { 200 }, &drawn).await;
            if let Some(wait) = wait {
                response.headers_mut().insert(header::RETRY_AFTER, wait);
            }
            response
        }
        Err(response) => failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    }
}

/// Whether one of the ticked purposes writes to a telephone.
fn uses_phone(notice: &Notice, ticked: &[PurposeId]) -> bool {
    notice.statements.iter().any(|statement| statement.channel == Channel::Sms && ticked.contains(&statement.purpose))
}

async fn look(register: &impl RegisterClient, page_request: &PageRequest<'_>, token: &str) -> Result<ConfirmPreview, Problem> {
    let address = format!("/api/v1/confirmations/{token}");
    ask(register, page_request, Method::GET, &address, String::new()).await.map_err(|response| problem_of(*response, page_request))
}

async fn draw_confirm(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    assets: &impl Assets,
    phase: ConfirmPhase,
) -> Response<Body> {
    if let ConfirmPhase::Refused(problem) = &phase
        && page_request.asks_for_data()
    {
        return failure(edge, page_request, assets, problem).await;
    }
    let (status, locale) = match &phase {
        ConfirmPhase::Refused(problem) => (problem.status, page_request.locale),
        ConfirmPhase::Asking(look) | ConfirmPhase::Confirmed { look, .. } => (200, look.notice.locale),
    };
    html(edge, assets, status, &draw::confirm(&ConfirmPage { locale, token: token.to_owned(), phase })).await
}

/// `GET /confirm/{token}`: shows, and changes nothing.
pub(super) async fn show_confirm(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let phase = match look(register, page_request, token).await {
        Ok(look) if look.confirmed => ConfirmPhase::Confirmed { already: true, look },
        Ok(look) => ConfirmPhase::Asking(look),
        Err(problem) => ConfirmPhase::Refused(problem),
    };
    draw_confirm(edge, page_request, token, assets, phase).await
}

/// `POST /confirm/{token}`: the big button.
pub(super) async fn send_confirm(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let body = serde_json::to_string(&ConfirmRequest { token: token.to_owned() }).unwrap_or_default();
    let confirmed: Result<ConfirmResponse, _> = ask(register, page_request, Method::POST, "/api/v1/confirmations", body).await;
    let phase = match confirmed {
        Err(response) => ConfirmPhase::Refused(problem_of(*response, page_request)),
        Ok(answer) => match look(register, page_request, token).await {
            Ok(look) => ConfirmPhase::Confirmed { already: answer.status == ConfirmStatus::AlreadyConfirmed, look },
            Err(problem) => ConfirmPhase::Refused(problem),
        },
    };
    draw_confirm(edge, page_request, token, assets, phase).await
}

/// `GET /confirm/{token}/receipt.json`: the signed receipt, for the holder of the link, also without scripting.
pub(super) async fn download_receipt(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let receipt = match look(register, page_request, token).await {
        Ok(look) => look.receipts.into_iter().next(),
        Err(problem) => return failure(edge, page_request, assets, &problem).await,
    };
    let Some(receipt) = receipt else { return failure(edge, page_request, assets, &nothing_here(page_request)).await };
    let mut response = with_type(StatusCode::OK, "application/json", Body::Text(receipt.get().to_owned()));
    let name = HeaderValue::from_static("attachment; filename=\"lupa-receipt.json\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    response
}

async fn draw_stop(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
    done: bool,
) -> Response<Body> {
    let address = format!("/api/v1/stops/{token}");
    let look: Result<StopPreview, _> = ask(register, page_request, Method::GET, &address, String::new()).await;
    match look {
        Ok(look) => {
            // The link comes from a message in the person's language; only an explicit wish overrides it.
            let asked = page_request.request.uri().query().is_some_and(|query| query.contains("lang="));
            let locale = if asked { page_request.locale } else { look.locale };
            html(edge, assets, 200, &draw::stop(&StopPage { locale, token: token.to_owned(), look, done })).await
        }
        Err(response) => failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    }
}

/// `GET /u/{token}`: shows, and changes nothing.
pub(super) async fn show_stop(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    draw_stop(edge, page_request, token, register, assets, false).await
}

/// `POST /u/{token}`: a mail provider gets an empty answer (RFC 8058), a person who pressed the button a page.
pub(super) async fn send_stop(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let pressed = page_request.form().iter().any(|(name, _)| name == "stop");
    let response = register.ask(request(page_request, Method::POST, &format!("/u/{token}"), String::new())).await;
    match response.status().is_success() {
        true if pressed => draw_stop(edge, page_request, token, register, assets, true).await,
        false if pressed => failure(edge, page_request, assets, &problem_of(response, page_request)).await,
        _ => response,
    }
}

/// `GET /console/…`: the browser draws it, from a file for each part of the program.
pub(super) async fn show_console(edge: &Edge, page_request: &PageRequest<'_>, file: String, assets: &impl Assets) -> Response<Body> {
    app(edge, assets, &draw::console(page_request.locale, file)).await
}

async fn app(edge: &Edge, assets: &impl Assets, drawn: &Drawn) -> Response<Body> {
    let mut response = html(edge, assets, 200, drawn).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// `/contact/{token}`: with GET it asks, with POST it is answered.
pub(super) async fn contact(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let address = format!("/api/v1/contact-checks/{token}");
    let done = *page_request.request.method() == Method::POST;
    if done {
        let response = register.ask(request(page_request, Method::POST, &address, String::new())).await;
        if failed(response.status()) {
            return failure(edge, page_request, assets, &problem_of(response, page_request)).await;
        }
    }
    let look: Result<ContactCheckPreview, _> = ask(register, page_request, Method::GET, &address, String::new()).await;
    match look {
        Ok(look) => {
            let page = ContactPage { locale: page_request.locale, token: token.to_owned(), look, done };
            html(edge, assets, 200, &draw::contact(&page)).await
        }
        Err(response) => failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    }
}

/// `GET /verify`
pub(super) async fn show_verify(edge: &Edge, page_request: &PageRequest<'_>, assets: &impl Assets) -> Response<Body> {
    html(edge, assets, 200, &draw::verify(page_request.locale)).await
}

/// `GET /.well-known/security.txt` (RFC 9116): the address of the controller, whatever becomes of its forms.
pub(super) async fn security_contact(page_request: &PageRequest<'_>, register: &impl RegisterClient) -> Response<Body> {
    match status(page_request, register).await {
        // Before the register is set up nobody can be written to.
        Ok(Status { set_up: false, .. }) => ApiError::refused(Code::NotFound).response(page_request.locale),
        Ok(Status { controller, .. }) => {
            let expires = (page_request.now + SECURITY_CONTACT_LASTS).whole_second();
            let contact = controller.email;
            let text = format!("Contact: mailto:{contact}\nExpires: {expires}\nPreferred-Languages: fi, sv, en\n");
            with_type(StatusCode::OK, "text/plain; charset=utf-8", Body::Text(text))
        }
        Err(response) => *response,
    }
}
