//! Pictures over HTTP: consents over time, and how editions were answered. Numbers alone, about nobody.

use std::collections::BTreeMap;

use http::StatusCode;
use lupa_domain::{
    api,
    api::audience::{BoxShare, ConsentHistory, EditionMark, EditionShares, OptInShares, PurposeHistory},
    audience::Step,
    consent::ConsentChange,
    ordered::CollectOrdered,
    wording::PurposeId,
    zone::Zone,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::doc,
    route::{Route, get},
};
use crate::{
    consent,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{Staff, permission::SeeAudience},
    wording::{self, PublishedEdition},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/audience/history",
            staff(history),
            doc("How many consents came and went, by purpose and day, week or month, and when editions came")
                .named("getConsentHistory")
                .query_of::<Step>("step")
                .gives::<api::audience::ConsentHistory>(200)
                .refuses(&[400]),
        ),
        get(
            "/api/v1/audience/shares",
            staff(shares),
            doc("How often each box of each edition was ticked").named("getOptInShares").gives::<api::audience::OptInShares>(200),
        ),
    ]
}

/// `GET /api/v1/audience/history?step=month`
pub(super) fn history(request: &RequestContext<'_>, _: &Staff<SeeAudience>) -> Answer {
    let step = request.query("step").map_or(Ok(Step::Month), |step| step.parse());
    let step = step.map_err(|_| ApiError::refused(Code::StepUnknown))?;
    let zone = request.tx.config().zone();
    let begins = step.until(request.tx.today());
    let first = begins[0];
    let titles = titles(request)?;
    let nothing = || (vec![0; begins.len()], vec![0; begins.len()]);
    let mut counts: BTreeMap<PurposeId, (Vec<u64>, Vec<u64>)> = titles.keys().map(|purpose| (purpose.clone(), nothing())).collect_map();
    for (purpose, came, day, count) in consent::moves(request.tx.sql, first)? {
        let Ok(at) = begins.binary_search(&step.begins(day)) else { continue };
        let (given, ended) = counts.entry(purpose).or_insert_with(nothing);
        match came {
            ConsentChange::Given => given[at] += count,
            ConsentChange::Withdrawn | ConsentChange::Objected | ConsentChange::Lapsed | ConsentChange::Erased => ended[at] += count,
            ConsentChange::Barred => {}
        }
    }
    let purposes =
        counts.into_iter().map(|(purpose, (given, ended))| PurposeHistory { title: title(&titles, &purpose), purpose, given, ended });
    let editions =
        wording::published_editions(request.tx.sql)?.into_iter().map(|edition| mark(&edition, zone)).filter(|edition| edition.day >= first);
    json_answer(StatusCode::OK, &ConsentHistory { purposes: purposes.collect(), editions: editions.collect(), step, begins })
}

/// `GET /api/v1/audience/shares`
pub(super) fn shares(request: &RequestContext<'_>, _: &Staff<SeeAudience>) -> Answer {
    let (titles, zone) = (titles(request)?, request.tx.config().zone());
    let mut boxes: BTreeMap<i64, Vec<BoxShare>> = BTreeMap::new();
    for (no, purpose, ticked, left) in consent::boxes(request.tx.sql)? {
        let share = BoxShare { title: title(&titles, &purpose), purpose, ticked, shown: ticked + left };
        boxes.entry(no).or_default().push(share);
    }
    let editions = wording::published_editions(request.tx.sql)?.into_iter().rev();
    let answered = editions.filter_map(|edition| Some(EditionShares { boxes: boxes.remove(&edition.no)?, edition: mark(&edition, zone) }));
    json_answer(StatusCode::OK, &OptInShares { editions: answered.collect() })
}

fn mark(edition: &PublishedEdition, zone: Zone) -> EditionMark {
    EditionMark { form: edition.form.clone(), edition: edition.edition, day: zone.day(edition.at) }
}

/// What forms call the purposes that they ask for.
pub(super) fn titles(request: &RequestContext<'_>) -> Result<BTreeMap<PurposeId, String>, ApiError> {
    let statements = wording::current_statements(request.tx.sql, request.locale)?;
    Ok(statements.into_iter().map(|(statement, _)| (statement.purpose, statement.title)).collect_map())
}

pub(super) fn title(titles: &BTreeMap<PurposeId, String>, purpose: &PurposeId) -> String {
    titles.get(purpose).cloned().unwrap_or_else(|| purpose.to_string())
}
