//! The own pages of a person who is signed in.

use futures_util::future::{join, join4, join5};
use http::{Method, Response, StatusCode, header};
use lupa_domain::{
    api::{
        people::{ChangePage, HistoryPage, MergeLink, PersonalDataResponse},
        portal::{ConsentList, DisclosureList, MessageList, ReceiptList},
        renewal::{RenewalAnswerRequest, RenewalLink},
        rights::{
            erasure::ErasureLetterRequest,
            objections::{AddressPreview, ObjectionList},
            requests::OwnRequestList,
        },
    },
    consent::receipt::Shown,
    ids::EventId,
};
use lupa_portal::{AnswerDraft, Everything, Home, Place, Refused, Rejection, RenewalAsked, RequestDraft, Requests};

use super::{
    session,
    visit::{Refusal, Visit},
};
use crate::{
    edge::{
        documents::{Faces, document::PlainDocument},
        request::{Assets, RegisterClient, failed, nothing_here},
        state::failure,
    },
    runtime::{answer::with_type, body::Body, error::ApiError},
};

/// What stands in the place of a page that cannot be shown.
pub(super) async fn instead(visit: &Visit<'_, impl RegisterClient, impl Assets>, refusal: Refusal, acted: bool) -> Response<Body> {
    match refusal {
        Refusal::SignedOut => session::show(visit, acted).await,
        Refusal::Problem(problem) => failure(visit.edge, visit.page_request, visit.assets, &problem).await,
    }
}

/// `GET /me`
pub(super) async fn show_home(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    // A visitor without a session asks nothing of the register that it would refuse.
    if !visit.has_session() {
        return session::show(visit, false).await;
    }
    home(visit, None).await
}

/// The page, with a form that came back, if one did; its status is that of the refusal.
pub(super) async fn home(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    refused: Option<(Refused, Rejection, u16)>,
) -> Response<Body> {
    let acted = refused.is_some();
    match read_home(visit, refused).await {
        Ok(response) => response,
        Err(refusal) => instead(visit, refusal, acted).await,
    }
}

async fn read_home(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    refused: Option<(Refused, Rejection, u16)>,
) -> Result<Response<Body>, Refusal> {
    let (frame, person, consents, objections, data) = join5(
        visit.frame("/me"),
        visit.read("/api/v1/me"),
        visit.read("/api/v1/me/consents"),
        visit.read("/api/v1/me/objections"),
        visit.read("/api/v1/me/data"),
    )
    .await;
    let (ConsentList { consents }, ObjectionList { objections }) = (consents?, objections?);
    let PersonalDataResponse { address, restricted, .. } = data?;
    let status = refused.as_ref().map_or(200, |(_, _, status)| *status);
    let refused = refused.map(|(form, why, _)| (form, why));
    let held = Home { person: person?, consents, objections, address, restricted, status: visit.status(), refused };
    Ok(visit.page(status, &lupa_portal::home(&frame, &held)).await)
}

/// `GET /me/data`
pub(super) async fn show_everything(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    everything(visit, None).await
}

/// The page, with an answer that was to be put right and came back, if one did.
pub(super) async fn everything(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    refused: Option<(AnswerDraft, Rejection, u16)>,
) -> Response<Body> {
    let acted = refused.is_some();
    match read_everything(visit, refused).await {
        Ok(response) => response,
        Err(refusal) => instead(visit, refusal, acted).await,
    }
}

async fn read_everything(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    refused: Option<(AnswerDraft, Rejection, u16)>,
) -> Result<Response<Body>, Refusal> {
    let paged = |path: &str, cursor: &Option<String>| {
        let cursor = cursor
            .as_deref()
            .filter(|cursor| !cursor.is_empty())
            .map(|cursor| form_urlencoded::byte_serialize(cursor.as_bytes()).collect::<String>());
        cursor.map_or_else(|| path.to_owned(), |cursor| format!("{path}?cursor={cursor}"))
    };
    let lists = ["history", "changes", "receipts", "disclosures", "messages"];
    let cursors = lists.map(|list| visit.query(list));
    let places = cursors.each_ref().map(|cursor| Place::told_by(cursor.as_deref()));
    let [history_at, changes_at, receipts_at, disclosures_at, messages_at] =
        std::array::from_fn(|at| paged(&format!("/api/v1/me/{}", lists[at]), &cursors[at]));
    let first = join5(
        visit.frame("/me/data"),
        visit.read("/api/v1/me"),
        visit.read("/api/v1/me/consents"),
        visit.read::<ReceiptList>(&receipts_at),
        visit.read("/api/v1/me/data"),
    );
    let second = join5(
        visit.read::<HistoryPage>(&history_at),
        visit.read::<ChangePage>(&changes_at),
        visit.read::<DisclosureList>(&disclosures_at),
        visit.read::<MessageList>(&messages_at),
        async {},
    );
    let ((frame, person, consents, receipts, data), (history, changes, disclosures, messages, ())) = join(first, second).await;
    let ConsentList { consents } = consents?;
    let [history_place, changes_place, receipts_place, disclosures_place, messages_place] = places;
    let status = refused.as_ref().map_or(200, |(_, _, status)| *status);
    let held = Everything {
        person: person?,
        consents,
        receipts: (receipts?, receipts_place),
        data: data?,
        history: (history?, history_place),
        changes: (changes?, changes_place),
        disclosures: (disclosures?, disclosures_place),
        messages: (messages?, messages_place),
        status: visit.status(),
        refused: refused.map(|(draft, why, _)| (draft, why)),
    };
    Ok(visit.page(status, &lupa_portal::everything(&frame, &held)).await)
}

/// `GET /me/receipts/{id}`
pub(super) async fn show_receipt(visit: &Visit<'_, impl RegisterClient, impl Assets>, id: &str) -> Response<Body> {
    let Ok(id) = id.parse::<EventId>() else {
        return failure(visit.edge, visit.page_request, visit.assets, &nothing_here(visit.page_request)).await;
    };
    match visit.read::<Shown>(&format!("/api/v1/me/receipts/{id}")).await {
        Ok(receipt) => {
            let frame = visit.frame(&format!("/me/receipts/{id}")).await;
            visit.page(200, &lupa_portal::receipt(&frame, receipt)).await
        }
        Err(refusal) => instead(visit, refusal, false).await,
    }
}

/// `GET /me/email/{token}` shows, `POST /me/email/{token}` makes the address the person's.
pub(super) async fn show_address(visit: &Visit<'_, impl RegisterClient, impl Assets>, token: &str, posts: bool) -> Response<Body> {
    let address = format!("/api/v1/addresses/{token}");
    let (method, body) = if posts { (Method::POST, "{}".to_owned()) } else { (Method::GET, String::new()) };
    match visit.ask::<AddressPreview>(method, &address, body).await {
        Ok(preview) => {
            let frame = visit.frame(&format!("/me/email/{token}")).await;
            visit.page(200, &lupa_portal::new_address(&frame, token, &preview)).await
        }
        Err(refusal) => instead(visit, refusal, posts).await,
    }
}

/// `GET /me/requests`
pub(super) async fn show_requests(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    requests(visit, None).await
}

/// The page, with a request that came back, if one did.
pub(super) async fn requests(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    refused: Option<(RequestDraft, Rejection, u16)>,
) -> Response<Body> {
    let acted = refused.is_some();
    match read_requests(visit, refused).await {
        Ok(response) => response,
        Err(refusal) => instead(visit, refusal, acted).await,
    }
}

async fn read_requests(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    refused: Option<(RequestDraft, Rejection, u16)>,
) -> Result<Response<Body>, Refusal> {
    let (frame, requests, data, erasure) = join4(
        visit.frame("/me/requests"),
        visit.read("/api/v1/me/requests"),
        visit.read("/api/v1/me/data"),
        visit.read("/api/v1/me/erasure"),
    )
    .await;
    let OwnRequestList { requests } = requests?;
    let PersonalDataResponse { restricted, .. } = data?;
    let status = refused.as_ref().map_or(200, |(_, _, status)| *status);
    let refused = refused.map(|(draft, why, _)| (draft, why));
    let held = Requests { requests, restricted, erasure: erasure?, status: visit.status(), refused };
    Ok(visit.page(status, &lupa_portal::requests(&frame, &held)).await)
}

/// `GET /me/erase/{token}` shows what would go; `POST /me/erase/{token}` erases, and says what was done.
pub(super) async fn show_erasure(visit: &Visit<'_, impl RegisterClient, impl Assets>, token: &str, posts: bool) -> Response<Body> {
    let (address, path) = (format!("/api/v1/erasures/{token}"), format!("/me/erase/{token}"));
    let drawn = if posts {
        let report = visit.ask(Method::POST, &address, "{}".to_owned()).await;
        let frame = visit.frame("/me").await;
        report.map(|report| lupa_portal::erased(&frame, &report))
    } else {
        let link = visit.read(&address).await;
        let frame = visit.frame(&path).await;
        link.map(|link| lupa_portal::erasure(&frame, token, &link))
    };
    match drawn {
        Ok(drawn) => visit.page(200, &drawn).await,
        Err(refusal) => instead(visit, refusal, posts).await,
    }
}

/// `GET /me/merge/{token}` asks whether another card is the reader's, `POST /me/merge/{token}` merges the two.
pub(super) async fn show_merge(visit: &Visit<'_, impl RegisterClient, impl Assets>, token: &str, posts: bool) -> Response<Body> {
    let address = format!("/api/v1/merges/{token}");
    let (method, body) = if posts { (Method::POST, "{}".to_owned()) } else { (Method::GET, String::new()) };
    match visit.ask::<MergeLink>(method, &address, body).await {
        Ok(link) => {
            let frame = visit.frame(&format!("/me/merge/{token}")).await;
            visit.page(200, &lupa_portal::merge(&frame, token, &link)).await
        }
        Err(refusal) => instead(visit, refusal, posts).await,
    }
}

/// `GET /me/renew/{token}` asks for consent again, `POST /me/renew/{token}` takes the answer.
pub(super) async fn show_renewal(visit: &Visit<'_, impl RegisterClient, impl Assets>, token: &str, posts: bool) -> Response<Body> {
    let address = format!("/api/v1/renewal-answers/{token}");
    let (method, body) = if posts {
        let (mut notice, mut agree) = (String::new(), false);
        for (name, value) in form_urlencoded::parse(visit.page_request.request.body().as_bytes()) {
            match &*name {
                "notice" => notice = value.into_owned(),
                "agree" => agree = value == "yes",
                _ => {}
            }
        }
        (Method::POST, lupa_domain::jcs::text(&RenewalAnswerRequest { notice, agree }))
    } else {
        (Method::GET, String::new())
    };
    match visit.ask::<RenewalLink>(method, &address, body).await {
        Ok(link) => {
            let frame = visit.frame(&format!("/me/renew/{token}")).await;
            let asked = if posts && !link.agreed { RenewalAsked::Empty } else { RenewalAsked::First };
            visit.page(200, &lupa_portal::renewal(&frame, token, &link, asked)).await
        }
        Err(refusal) => instead(visit, refusal, posts).await,
    }
}

/// `POST /me/certificate`: the certificate of an erasure, which the page that said what was done has brought, as a letter.
pub(super) async fn show_certificate(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let letter = ErasureLetterRequest { certificate: lupa_strict_json::read(&visit.part("certificate")).unwrap_or_default() };
    let response = visit.send(Method::POST, "/api/v1/erasure-certificate.pdf", lupa_domain::jcs::text(&letter)).await;
    if failed(response.status()) {
        return instead(visit, visit.refusal(response), true).await;
    }
    let (head, body) = response.into_parts();
    let text = body.into_text();
    let made = async {
        let mut document = PlainDocument::new(Faces::of(visit.assets).await?);
        document.add(&text).ok()?;
        document.finish().ok()
    };
    let Some(bytes) = made.await else {
        let broken = ApiError::Broken("a certificate cannot be set".into()).problem(visit.page_request.locale);
        return failure(visit.edge, visit.page_request, visit.assets, &broken).await;
    };
    let mut response = with_type(StatusCode::OK, "application/pdf", Body::Bytes(bytes));
    if let Some(name) = head.headers.get(header::CONTENT_DISPOSITION) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name.clone());
    }
    response
}
