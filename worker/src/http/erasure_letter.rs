//! The certificate of an erasure to be read: one page, made of the signed document that its owner brings, since the register keeps none.

use http::{StatusCode, header};
use lupa_domain::{
    api::{description::DocumentFile, rights::erasure::ErasureLetterRequest},
    consent::proof,
    description::{Block, Document, Section},
    ids::ErasureId,
    rights::erasure::{self, Erased, Kept},
    time::Moment,
    wording::Controller,
};
use serde::Deserialize;
use serde_json::Value;

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::{Sends, doc},
    route::{Route, post},
};
use crate::{
    runtime::{
        answer::{Answer, set_header, with_type},
        body::Body,
        error::ApiError,
        hop::{EXPORT_FORMAT, ExportFormat},
    },
    words::{self, problems::Code},
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/erasure-certificate.pdf",
            Guard::Anyone(show),
            doc("The certificate of an erasure as a letter: it is sent whole, as it was signed, and nothing is kept of it")
                .named("getErasureLetter")
                .takes::<ErasureLetterRequest>()
                .gives_file(200, &["application/pdf"])
                .sends(&[Sends::ContentDisposition])
                .refuses(&[422]),
        )
        .through_edge(),
    ]
}

/// What the letter says of it.
#[derive(Deserialize)]
struct Certificate {
    id: ErasureId,
    erased_at: Moment,
    controller: Controller,
    erased: Vec<Erased>,
    kept: Vec<Kept>,
}

/// `POST /api/v1/erasure-certificate.pdf`
///
/// Only what this register signed is set on its paper.
pub(super) fn show(request: &RequestContext<'_>) -> Answer {
    let ErasureLetterRequest { certificate } = request.json()?;
    let signed = Value::Object(certificate);
    let invalid = || ApiError::refused(Code::CertificateInvalid);
    let is_ours = signed.get("type").and_then(Value::as_str) == Some("ErasureCertificate");
    proof::verify(&signed, &request.tx.config().receipt_key.signer().public()).ok().filter(|()| is_ours).ok_or_else(invalid)?;
    let certificate: Certificate = serde_json::from_value(signed).map_err(|_| invalid())?;
    let file = DocumentFile { author: certificate.controller.name.clone(), document: document(request, &certificate) };
    let text = serde_json::to_string(&file).map_err(|_| ApiError::Broken("a document cannot be written as JSON".into()))?;
    let mut response = with_type(StatusCode::OK, "application/pdf", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"lupa-erasure-{}.pdf\"", certificate.id))?;
    set_header(&mut response, EXPORT_FORMAT, ExportFormat::Document.as_str())?;
    Ok(response)
}

/// The letter, in the language of the request.
fn document(request: &RequestContext<'_>, certificate: &Certificate) -> Document {
    let (locale, config) = (request.locale, request.tx.config());
    let (said, named) = (&words::of(locale).certificate, erasure::words(locale));
    let Certificate { id, erased_at, controller, erased, kept } = certificate;
    let section = |id: &str, heading: &str, blocks| Section { id: id.to_owned(), heading: heading.to_owned(), blocks };
    let stays = |line: &Kept| {
        let until = named.until(line, |day| words::day(day, locale)).map(|until| format!(" {until}.")).unwrap_or_default();
        format!("{}. {}{until}", named.kept(line), named.why(line))
    };
    let stays = match kept.as_slice() {
        [] => Block::Text { text: said.nothing_stays.to_owned() },
        kept => Block::List { items: kept.iter().map(stays).collect() },
    };
    let of = [Some(controller.name.clone()), controller.address_line(), controller.business_id.clone(), Some(controller.reached_at())];
    let signed = [
        (said.signed)(&words::when(*erased_at, config.zone(), locale)),
        id.to_string(),
        (said.verify_key)(&format!("{}/.well-known/jwks.json", config.origin)),
    ];
    Document {
        locale,
        kind: (said.erased_number)(&id.to_string()),
        title: said.erased.to_owned(),
        sections: vec![
            section("goes", said.goes, vec![Block::List { items: erased.iter().map(|line| named.erased(line)).collect() }]),
            section("stays", said.stays, vec![stays]),
            section(
                "signed",
                said.by,
                vec![
                    Block::Text { text: of.into_iter().flatten().collect::<Vec<_>>().join("\n") },
                    Block::Text { text: signed.join("\n") },
                ],
            ),
        ],
    }
}
