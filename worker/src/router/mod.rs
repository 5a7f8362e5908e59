//! Every route of the register and who may use it, on three screens: what people and marketers ask, what staff
//! record and the counter, and the accounts of staff.
//!
//! Not allowed to know is 404 or 401; allowed to know but not to do is 403 (`style.md` of the house).

mod people;
mod recording;
mod staff;

use http::Method;
use lupa_domain::{api, staff::Right};

use crate::{
    audience,
    call::{Answer, Call},
    consent, log,
    openapi::{Doc, doc},
    portal,
    portal::Subject,
    register,
    staff::{Counter, Staff},
    wording,
};

/// Who may use a route. The handler's arguments are the proof that it was checked.
#[derive(Clone, Copy)]
pub enum Guard {
    /// Anyone.
    Anyone(fn(&Call<'_>) -> Answer),
    /// The mail provider of a reader (RFC 8058): no cookie, no origin, so neither is checked.
    OneClick(fn(&Call<'_>) -> Answer),
    /// A customer who is signed in.
    Subject(fn(&Call<'_>, &Subject) -> Answer),
    /// A member of staff who is signed in, whatever they may do: their own account.
    SignedIn(fn(&Call<'_>, &Staff) -> Answer),
    /// A tablet at the desk, which opens what has this guard and nothing else.
    Counter(fn(&Call<'_>, &Counter) -> Answer),
    /// A member of staff with this right, or a key that has it.
    Staff(Right, fn(&Call<'_>, &Staff) -> Answer),
    /// A member of staff with one of these rights, or a key that has one.
    Either([Right; 2], fn(&Call<'_>, &Staff) -> Answer),
}

impl Guard {
    /// The rights of which one is needed; none where no right opens the route.
    #[must_use]
    pub fn rights(&self) -> &[Right] {
        match self {
            Self::Staff(right, _) => std::slice::from_ref(right),
            Self::Either(rights, _) => rights,
            Self::Anyone(_) | Self::OneClick(_) | Self::Subject(_) | Self::SignedIn(_) | Self::Counter(_) => &[],
        }
    }
}

/// One route.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with its parts in braces.
    pub path: &'static str,
    /// Who may use it, and what it does.
    pub guard: Guard,
    /// The largest body it reads, in bytes.
    pub limit: usize,
    /// What the description says of it.
    pub doc: Doc,
}

/// The largest body of an ordinary call: a signup with every field at its longest takes 2 kB.
const SMALL: usize = 16 * 1024;
/// 1,000 addresses of 254 characters, quoted; or a draft in three languages.
const LARGE: usize = 512 * 1024;

/// All routes.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one screen for them is the point")]
pub fn routes() -> Vec<Route> {
    use Guard::{Anyone, OneClick, SignedIn, Staff, Subject};
    use Right::{EditWording, ExportAddresses, PrintLabels, PublishWording, SeeAudience};
    let mut routes = vec![
        // wording
        get(
            "/api/v1/forms",
            Staff(EditWording, wording::http_forms::list),
            doc("The forms, and how far each is").gives::<api::wording::FormList>(200),
        ),
        post(
            "/api/v1/forms",
            Staff(EditWording, wording::http_forms::create),
            doc("A new form, as a draft").takes::<api::wording::FormAsk>().gives::<api::wording::FormView>(201),
        )
        .up_to(LARGE),
        get(
            "/api/v1/forms/{form}",
            Anyone(wording::http::show_form),
            doc("The notice that a form shows now").query("locale").gives::<api::wording::FormNotice>(200),
        ),
        get(
            "/api/v1/notices/{digest}",
            Anyone(wording::http::show_notice),
            doc("A published notice in its exact bytes").gives::<lupa_domain::wording::Notice>(200),
        ),
        get(
            "/api/v1/notices/{digest}/edition",
            Anyone(wording::http::show_edition),
            doc("When a published notice came and went, and what stands before it and now").gives::<api::wording::NoticeEdition>(200),
        ),
        get(
            "/api/v1/forms/{form}/draft",
            Staff(EditWording, wording::http::show_draft),
            doc("The draft").gives::<api::wording::DraftDocument>(200),
        ),
        put(
            "/api/v1/forms/{form}/draft",
            Staff(EditWording, wording::http::save_draft),
            doc("Saves the words in progress; needs If-Match")
                .takes::<api::wording::DraftDocument>()
                .gives::<api::wording::DraftDocument>(200),
        )
        .up_to(LARGE),
        post(
            "/api/v1/forms/{form}/publish",
            Staff(PublishWording, wording::http::publish),
            doc("Publishes the draft as a new edition; with If-Match only the draft that was seen")
                .takes::<api::wording::GraceAsk>()
                .gives::<api::wording::PublishAnswer>(201),
        ),
        post(
            "/api/v1/forms/{form}/retire",
            Staff(PublishWording, wording::http_forms::retire),
            doc("Closes the form; pages already open can be sent during a grace period")
                .takes::<api::wording::GraceAsk>()
                .gives::<api::wording::FormView>(200),
        ),
        get(
            "/api/v1/forms/{form}/preview",
            Staff(EditWording, wording::http::preview),
            doc("The notice that publishing the draft would make; changes nothing").query("locale").gives::<api::wording::FormNotice>(200),
        ),
        get(
            "/api/v1/forms/{form}/editions",
            Staff(EditWording, wording::http::list_editions),
            doc("The editions of a form and how many people agreed to each").gives::<api::wording::EditionList>(200),
        ),
        get(
            "/api/v1/forms/{form}/difference",
            Staff(EditWording, wording::http::show_difference),
            doc("How two editions of a form differ, word by word")
                .query("from")
                .query("to")
                .query("locale")
                .gives::<api::wording::EditionDifference>(200),
        ),
        get(
            "/api/v1/purposes",
            Staff(EditWording, wording::http_purposes::list),
            doc("The purposes, and how many people have agreed to each").gives::<api::wording::PurposeList>(200),
        ),
        post(
            "/api/v1/purposes",
            Staff(PublishWording, wording::http_purposes::create),
            doc("A new purpose, for forms to ask for").takes::<api::wording::PurposeAsk>().gives::<api::wording::PurposeView>(201),
        ),
        get(
            "/api/v1/purposes/{purpose}",
            Staff(EditWording, wording::http_purposes::show),
            doc("One purpose").gives::<api::wording::PurposeView>(200),
        ),
        put(
            "/api/v1/purposes/{purpose}",
            Staff(PublishWording, wording::http_purposes::change),
            doc("Changes the processing or retires the purpose; needs If-Match, and the number of people whose consent ends")
                .takes::<lupa_domain::wording::PurposeChange>()
                .gives::<api::wording::PurposeView>(200),
        ),
        get(
            "/api/v1/wording/names",
            SignedIn(wording::http_names::list),
            doc("What purposes and forms are called").gives::<api::wording::NameList>(200),
        ),
        // consent
        post(
            "/api/v1/signups",
            Anyone(consent::http::sign_up),
            doc("Signs up; the answer is the same for known and unknown addresses")
                .takes::<api::consent::SignupAsk>()
                .gives::<api::consent::MailSent>(202),
        ),
        get(
            "/api/v1/confirmations/{token}",
            Anyone(consent::http::look_at_confirmation),
            doc("What a confirmation link is about; changes nothing").gives::<api::consent::ConfirmLook>(200),
        ),
        post(
            "/api/v1/confirmations",
            Anyone(consent::http::confirm),
            doc("Confirms a signup, once; repeating changes nothing")
                .takes::<api::consent::ConfirmAsk>()
                .gives::<api::consent::ConfirmAnswer>(200),
        ),
        get(
            "/api/v1/stops/{token}",
            Anyone(consent::http::look_at_stop),
            doc("What a stop link is about; changes nothing").gives::<api::consent::StopLook>(200),
        ),
        post("/u/{token}", OneClick(consent::http::stop), doc("Stops one purpose in one click (RFC 8058)").takes_form().gives_nothing(200)),
        // portal
        post(
            "/api/v1/me/links",
            Anyone(portal::http::ask_for_link),
            doc("Mails a sign-in link; the answer is the same for known and unknown addresses")
                .takes::<api::portal::LinkAsk>()
                .gives::<api::portal::LinkAnswer>(202),
        ),
        post("/api/v1/me/session", Anyone(portal::http::sign_in), doc("Signs in").takes::<api::portal::SessionAsk>().gives_nothing(204)),
        delete("/api/v1/me/session", Anyone(portal::http::sign_out), doc("Signs out").gives_nothing(204)),
        get("/api/v1/me", Subject(crate::people::http::show_me), doc("Identity and contact data").gives::<api::people::PersonView>(200)),
        get(
            "/api/v1/me/consents",
            Subject(consent::http_me::show_consents),
            doc("Where the person stands on each purpose").gives::<api::portal::ConsentList>(200),
        ),
        put(
            "/api/v1/me/consents/{purpose}",
            Subject(consent::http_me::decide),
            doc("Gives or withdraws consent").takes::<api::portal::DecisionAsk>().gives::<api::portal::DecisionAnswer>(200),
        ),
        get(
            "/api/v1/me/receipts",
            Subject(consent::http_me::list_receipts),
            doc("The receipts, newest first").gives::<api::portal::ReceiptList>(200),
        ),
        get("/api/v1/me/receipts/{id}", Subject(consent::http_me::show_receipt), doc("One signed receipt").gives_object(200)),
        get(
            "/api/v1/me/receipts/{id}/proof",
            Subject(consent::http_me::show_proof),
            doc("The proof that the event of a receipt is in the log (tlog-proof@v1)").gives_text(200),
        ),
        get("/api/v1/me/export.json", Subject(portal::http::export), doc("Everything held about the person").gives_object(200)),
        get(
            "/api/v1/me/disclosures",
            Subject(portal::http::list_disclosures),
            doc("The exports of addresses that the person was in, and what else staff saw or did of what is kept about them")
                .gives::<api::portal::DisclosureList>(200),
        ),
        get(
            "/api/v1/me/data",
            Subject(crate::people::http::show_data),
            doc("What else is kept about the person, and where it comes from").gives::<api::people::KeptView>(200),
        ),
        get(
            "/api/v1/me/history",
            Subject(crate::people::http::list_history),
            doc("What happened between the person and the business, page by page").query("cursor").gives::<api::people::HistoryPage>(200),
        ),
        get(
            "/api/v1/me/changes",
            Subject(crate::people::http::list_changes),
            doc("How what is kept has changed, page by page").query("cursor").gives::<api::people::ChangePage>(200),
        ),
        // audience
        post(
            "/api/v1/audience/count",
            Staff(SeeAudience, audience::http::count),
            doc("How many people may be contacted, and why not the others")
                .takes::<api::audience::AudienceAsk>()
                .gives::<api::audience::AudienceCount>(200),
        ),
        post(
            "/api/v1/audience/people",
            Staff(SeeAudience, audience::http::list_people),
            doc("Those who may be written to, page by page").takes::<api::audience::PeopleAsk>().gives::<api::audience::PeoplePage>(200),
        ),
        post(
            "/api/v1/audience/withheld",
            Staff(SeeAudience, audience::http::list_withheld),
            doc("Those who may not, for one reason, page by page")
                .takes::<api::audience::WithheldAsk>()
                .gives::<api::audience::WithheldPage>(200),
        ),
        get(
            "/api/v1/audience/filters",
            Staff(SeeAudience, audience::http_filters::list),
            doc("Saved audiences").gives::<api::audience::FilterList>(200),
        ),
        post(
            "/api/v1/audience/filters",
            Staff(SeeAudience, audience::http_filters::save),
            doc("Saves an audience").takes::<api::audience::FilterAsk>().gives::<api::audience::SavedFilter>(201),
        ),
        delete(
            "/api/v1/audience/filters/{id}",
            Staff(SeeAudience, audience::http_filters::remove),
            doc("Deletes a saved audience").gives_nothing(204),
        ),
        post(
            "/api/v1/audience/export",
            Staff(ExportAddresses, audience::http_export::export),
            doc("Those who may be written to, as a file: CSV, a workbook or JSON lines, as asked")
                .takes::<api::audience::ExportAsk>()
                .gives_csv(200),
        ),
        get(
            "/api/v1/audience/history",
            Staff(SeeAudience, audience::http_history::history),
            doc("How many consents came and went, by purpose and day, week or month, and when editions came")
                .query("step")
                .gives::<api::audience::ConsentHistory>(200),
        ),
        get(
            "/api/v1/audience/shares",
            Staff(SeeAudience, audience::http_history::shares),
            doc("How often each box of each edition was ticked").gives::<api::audience::OptInShares>(200),
        ),
        post(
            "/api/v1/audience/labels/count",
            Staff(PrintLabels, audience::http_labels::count),
            doc("How many address labels there would be, and how many people are left out")
                .takes::<api::audience::AudienceAsk>()
                .gives::<api::audience::LabelCount>(200),
        ),
        post(
            "/api/v1/audience/labels",
            Staff(PrintLabels, audience::http_labels::print),
            doc("Address labels for those who may be written to, as a document (PDF)").takes::<api::audience::LabelAsk>().gives_bytes(200),
        ),
        post(
            "/api/v1/check",
            Staff(SeeAudience, audience::http::check),
            doc("A verdict for each address").takes::<api::audience::CheckAsk>().gives::<api::audience::CheckAnswer>(200),
        )
        .up_to(LARGE),
        // log
        get(
            "/log/checkpoint",
            Anyone(log::http::show_checkpoint),
            doc("The newest signed checkpoint (C2SP tlog-checkpoint)").gives_text(200),
        ),
        get("/log/tile/{*path}", Anyone(log::http::show_tile), doc("A tile of the tree (C2SP tlog-tiles)").gives_bytes(200)),
        get(
            "/log/checkpoints",
            Anyone(log::http::list_checkpoints),
            doc("Every checkpoint that was ever signed").query("after").gives::<api::log::CheckpointList>(200),
        ),
        get(
            "/log/consistency",
            Anyone(log::http::show_consistency),
            doc("The proof that one tree of the log holds an earlier one unchanged")
                .query("from")
                .query("to")
                .gives::<api::log::ConsistencyAnswer>(200),
        ),
        // register
        get(
            "/api/v1/status",
            Anyone(register::http::status),
            doc("Whether the register has been set up, and who keeps it").gives::<api::register::Status>(200),
        ),
        post(
            "/api/v1/setup",
            Anyone(register::http::set_up),
            doc("Sets the register up, once").takes::<api::register::SetupAsk>().gives::<api::register::SetupAnswer>(201),
        ),
        get("/.well-known/jwks.json", Anyone(register::http::keys), doc("The public keys of receipts").gives_object(200)),
    ];
    routes.extend(people::routes());
    routes.extend(recording::routes());
    routes.extend(staff::routes());
    routes
}

fn route(method: Method, path: &'static str, guard: Guard, doc: Doc) -> Route {
    Route { method, path, guard, limit: SMALL, doc }
}

fn get(path: &'static str, guard: Guard, doc: Doc) -> Route {
    route(Method::GET, path, guard, doc)
}

fn post(path: &'static str, guard: Guard, doc: Doc) -> Route {
    route(Method::POST, path, guard, doc)
}

fn put(path: &'static str, guard: Guard, doc: Doc) -> Route {
    route(Method::PUT, path, guard, doc)
}

fn delete(path: &'static str, guard: Guard, doc: Doc) -> Route {
    route(Method::DELETE, path, guard, doc)
}

impl Route {
    /// The same route with another limit of its body.
    #[must_use]
    fn up_to(self, limit: usize) -> Self {
        Self { limit, ..self }
    }
}

/// The routes by path, made once for each register.
pub struct Router {
    paths: matchit::Router<usize>,
    /// For each path the routes that share it.
    shelves: Vec<Vec<Route>>,
}

/// What was found under a path.
pub enum Found<'r, 'p> {
    /// A route, with the parts of its path.
    Route(&'r Route, matchit::Params<'r, 'p>),
    /// The path, but not with that method; those it has.
    OtherMethods(String),
    /// Nothing.
    Nothing,
}

impl Router {
    /// Shelves the routes.
    #[must_use]
    pub fn new() -> Self {
        let mut paths = matchit::Router::new();
        let mut shelves: Vec<Vec<Route>> = Vec::new();
        for route in routes() {
            if let Some(shelf) = shelves.iter_mut().find(|shelf| shelf[0].path == route.path) {
                shelf.push(route);
            } else {
                paths.insert(route.path, shelves.len()).expect("the paths of the table do not conflict; a test makes one");
                shelves.push(vec![route]);
            }
        }
        Self { paths, shelves }
    }

    /// Finds the route for a request. `HEAD` is `GET` whose body is left out on the way (RFC 9110 §9.3.2).
    #[must_use]
    pub fn find<'r, 'p>(&'r self, method: &Method, path: &'p str) -> Found<'r, 'p> {
        let Ok(found) = self.paths.at(path) else { return Found::Nothing };
        let shelf = &self.shelves[*found.value];
        let method = if *method == Method::HEAD { &Method::GET } else { method };
        match shelf.iter().find(|route| route.method == *method) {
            Some(route) => Found::Route(route, found.params),
            None => Found::OtherMethods(allowed(shelf)),
        }
    }
}

/// The methods of a path as `Allow` lists them.
fn allowed(shelf: &[Route]) -> String {
    let name = |route: &Route| if route.method == Method::GET { "GET, HEAD".to_owned() } else { route.method.to_string() };
    shelf.iter().map(name).collect::<Vec<_>>().join(", ")
}

impl Default for Router {
    fn default() -> Self {
        Self::new()
    }
}
