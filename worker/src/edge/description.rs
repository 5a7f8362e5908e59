//! The pages about the register itself: its description, with every version at an address of its own, and the statements about cookies and
//! accessibility.

use http::{HeaderValue, Method, Response, StatusCode, header};
use lupa_api::paths;
use lupa_domain::{
    api::{
        description::{DescriptionResponse, DocumentFile},
        register::Status,
    },
    description::Document,
};
use lupa_public::{
    draw,
    pages::{DescriptionPage, StatementPage},
};

use super::{
    client::{ask, problem_of},
    documents::{Faces, document},
    request::{Assets, PageRequest, RegisterClient, nothing_here},
    state::{Edge, failure, html},
};
use crate::{
    runtime::{answer::with_type, body::Body, error::ApiError},
    words::problems::Code,
};

/// What an address below `/register` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// The version; the newest where none is named.
    no: Option<u32>,
    /// Whether it is asked for on paper.
    is_pdf: bool,
}

/// What the parts of an address name, if it is one of these.
pub(super) fn named(parts: &[&str]) -> Option<Named> {
    let number = |text: &str| text.parse::<u32>().ok().filter(|no| *no > 0 && no.to_string() == text);
    match parts {
        ["register"] => Some(Named { no: None, is_pdf: false }),
        ["register.pdf"] => Some(Named { no: None, is_pdf: true }),
        ["register", file] => match file.strip_suffix(".pdf") {
            Some(no) => number(no).map(|no| Named { no: Some(no), is_pdf: true }),
            None => number(file).map(|no| Named { no: Some(no), is_pdf: false }),
        },
        _ => None,
    }
}

/// `GET /register`, `/register/{version}`, `/register.pdf` and `/register/{version}.pdf`
pub(super) async fn show(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    Named { no, is_pdf }: Named,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let address = no.map_or_else(|| paths::DESCRIPTION.to_owned(), |no| format!("{}/{no}", paths::DESCRIPTION));
    let shown: Result<DescriptionResponse, _> = ask(register, page_request, Method::GET, &address, String::new()).await;
    let shown = match shown {
        Ok(shown) => shown,
        Err(response) => return failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    };
    // In the language of the reader where it was published in it, else in that of the business, else in any.
    let spoken = |wanted| shown.documents.iter().find(|document| document.locale == wanted);
    let document = spoken(page_request.locale).or_else(|| spoken(edge.first_language())).or(shown.documents.first()).cloned();
    let Some(document) = document else { return failure(edge, page_request, assets, &nothing_here(page_request)).await };
    if is_pdf {
        return pdf(edge, page_request, &shown, document, assets).await;
    }
    let page = DescriptionPage { locale: document.locale, path: page_request.path().to_owned(), origin: edge.origin.clone(), shown };
    let mut response = html(edge, assets, 200, &draw::description(&page)).await;
    // It is there to be found.
    response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("all"));
    response
}

async fn pdf(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    shown: &DescriptionResponse,
    document: Document,
    assets: &impl Assets,
) -> Response<Body> {
    let Some(faces) = Faces::of(assets).await else {
        return failure(edge, page_request, assets, &ApiError::refused(Code::Unavailable).problem(page_request.locale)).await;
    };
    let (locale, words) = (document.locale, lupa_words::register_page(document.locale));
    let edition = shown.version.map_or_else(
        || words.unpublished.to_owned(),
        |of| {
            let since = (words.version)(of.no, &lupa_ui::day(lupa_ui::zone().day(of.published_at), locale));
            let address = format!("{}{}", edge.origin, paths::register_version(of.no));
            format!("{since}\n{}", (words.permanent)(&address))
        },
    );
    let name = shown.version.map_or_else(|| "lupa-register".to_owned(), |of| format!("lupa-register-{}", of.no));
    let file = DocumentFile { author: shown.controller.clone(), document };
    let mut response = with_type(StatusCode::OK, "application/pdf", Body::Bytes(document::set(&file, Some(&edition), faces)));
    if let Ok(value) = HeaderValue::from_str(&format!("inline; filename=\"{name}-{locale}.pdf\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept-Language"));
    response
}

/// `GET /cookies` and `GET /accessibility`
pub(super) async fn show_statement(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    name: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let status: Result<Status, _> = ask(register, page_request, Method::GET, "/api/v1/status", String::new()).await;
    let Status { controller, languages, .. } = match status {
        Ok(status) => status,
        Err(response) => return failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    };
    let locale = languages.nearest(page_request.locale, edge.first_language());
    let PageRequest { request, now, entropy, .. } = *page_request;
    let in_language = PageRequest { request, now, entropy, locale };
    let address = format!("/api/v1/register/pages/{name}");
    let document: Result<Document, _> = ask(register, &in_language, Method::GET, &address, String::new()).await;
    match document {
        Ok(document) => {
            let (path, controller) = (page_request.path().to_owned(), controller.name);
            html(edge, assets, 200, &draw::statement(&StatementPage { locale, path, controller, languages, document })).await
        }
        Err(response) => failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_version_or_nothing() {
        let pdf = |no| Some(Named { no, is_pdf: true });
        let page = |no| Some(Named { no, is_pdf: false });
        assert_eq!([named(&["register"]), named(&["register", "4"])], [page(None), page(Some(4))]);
        assert_eq!([named(&["register.pdf"]), named(&["register", "4.pdf"])], [pdf(None), pdf(Some(4))]);
        for parts in [&["register", "0"][..], &["register", "04"], &["register", "x"], &["register", "4", "x"], &["registers"]] {
            assert_eq!(named(parts), None, "{parts:?}");
        }
    }
}
