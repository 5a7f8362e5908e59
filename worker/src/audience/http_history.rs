//! Pictures over HTTP: consents over time, and how editions were answered. Numbers alone, about nobody.

use std::collections::BTreeMap;

use ::http::StatusCode;
use lupa_domain::{
    api::audience::{BoxShare, ConsentHistory, EditionMark, EditionShares, OptInShares, PurposeHistory},
    audience::Step,
    consent::Move,
    time::Day,
    wording::PurposeId,
};

use crate::{
    call::{Answer, Call, json_answer},
    consent,
    error::ApiError,
    staff::Staff,
    wording::{self, PublishedEdition},
    words::problems::Code,
};

/// `GET /api/v1/audience/history?step=month`
pub fn history(call: &Call<'_>, _: &Staff) -> Answer {
    let step = call.query("step").map_or(Ok(Step::Month), |step| step.parse());
    let step = step.map_err(|_| ApiError::refused(Code::StepUnknown))?;
    let begins = step.until(Day::in_finland(call.now));
    let first = begins[0];
    let titles = titles(call)?;
    let nothing = || (vec![0; begins.len()], vec![0; begins.len()]);
    let mut counts: BTreeMap<PurposeId, (Vec<u64>, Vec<u64>)> = titles.keys().map(|purpose| (purpose.clone(), nothing())).collect();
    for (purpose, came, day, count) in consent::moves(call.sql, first)? {
        let Ok(at) = begins.binary_search(&step.begins(day)) else { continue };
        let (given, ended) = counts.entry(purpose).or_insert_with(nothing);
        match came {
            Move::Given => given[at] += count,
            Move::Withdrawn | Move::Objected | Move::Lapsed => ended[at] += count,
        }
    }
    let purposes =
        counts.into_iter().map(|(purpose, (given, ended))| PurposeHistory { title: title(&titles, &purpose), purpose, given, ended });
    let editions = wording::published_editions(call.sql)?.into_iter().map(|edition| mark(&edition)).filter(|edition| edition.day >= first);
    json_answer(StatusCode::OK, &ConsentHistory { purposes: purposes.collect(), editions: editions.collect(), step, begins })
}

/// `GET /api/v1/audience/shares`
pub fn shares(call: &Call<'_>, _: &Staff) -> Answer {
    let titles = titles(call)?;
    let mut boxes: BTreeMap<i64, Vec<BoxShare>> = BTreeMap::new();
    for (no, purpose, ticked, left) in consent::boxes(call.sql)? {
        let share = BoxShare { title: title(&titles, &purpose), purpose, ticked, shown: ticked + left };
        boxes.entry(no).or_default().push(share);
    }
    let editions = wording::published_editions(call.sql)?.into_iter().rev();
    let answered = editions.filter_map(|edition| Some(EditionShares { boxes: boxes.remove(&edition.no)?, edition: mark(&edition) }));
    json_answer(StatusCode::OK, &OptInShares { editions: answered.collect() })
}

fn mark(edition: &PublishedEdition) -> EditionMark {
    EditionMark { form: edition.form.clone(), edition: edition.edition, day: Day::in_finland(edition.at) }
}

/// What forms call the purposes that they ask for.
fn titles(call: &Call<'_>) -> Result<BTreeMap<PurposeId, String>, ApiError> {
    let statements = wording::current_statements(call.sql, call.locale)?;
    Ok(statements.into_iter().map(|(statement, _)| (statement.purpose, statement.title)).collect())
}

fn title(titles: &BTreeMap<PurposeId, String>, purpose: &PurposeId) -> String {
    titles.get(purpose).cloned().unwrap_or_else(|| purpose.to_string())
}
