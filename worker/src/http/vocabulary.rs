//! What conditions of an audience can name, over HTTP: tags, places, the business's own fields.

use http::StatusCode;
use lupa_domain::{
    api,
    api::audience::{Locality, Vocabulary, VocabularyField},
};

use super::{
    audience::{UsableFields, purpose_named},
    context::RequestContext,
    guard::staff,
    openapi::doc,
    route::{Route, get},
};
use crate::{
    people::{card, fields},
    runtime::answer::{Answer, json_answer},
    staff::{Staff, permission::SeeAudience},
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![get(
        "/api/v1/audience/vocabulary",
        staff(show),
        doc("The tags, places and own fields that conditions can name, for one purpose")
            .named("getVocabulary")
            .query("purpose")
            .refuses(&[422])
            .gives::<api::audience::Vocabulary>(200),
    )]
}

/// `GET /api/v1/audience/vocabulary?purpose=`
///
/// Names nobody: what is told is what a condition could find out one by one.
pub(super) fn show(request: &RequestContext<'_>, staff: &Staff<SeeAudience>) -> Answer {
    let purpose = purpose_named(request, &request.query("purpose").unwrap_or_default())?;
    let usable = UsableFields::of(request, staff, &purpose)?;
    let mut known = Vec::new();
    for field in fields::all(request.tx.sql)? {
        let Ok(declared) = usable.field(&field.id) else { continue };
        let label = declared.labels.get(&request.locale).or_else(|| declared.labels.values().next());
        known.push(VocabularyField {
            label: label.cloned().unwrap_or_else(|| field.id.to_string()),
            kind: declared.kind,
            choices: declared.choices.clone(),
            birthday: usable.is_birthday(&field.id),
            asked: purpose.asks.iter().any(|asked| asked.field == field.id),
            id: field.id,
        });
    }
    let localities = card::localities(request.tx.sql)?.into_iter().map(|(postal_code, locality)| Locality { postal_code, locality });
    json_answer(StatusCode::OK, &Vocabulary { tags: card::tag_names(request.tx.sql)?, localities: localities.collect(), fields: known })
}
