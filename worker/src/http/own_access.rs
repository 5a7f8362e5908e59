//! Who saw, exported or handled what is held about oneself, page by page. Three lists are told as one, each of which goes on below a number of
//! its own: clocks may jump, numbers do not.

use std::{cmp::Reverse, iter::Peekable, vec::IntoIter};

use http::StatusCode;
use lupa_domain::{
    api,
    api::portal::{Disclosure, DisclosureList},
    staff::{AccessEntry, by_day},
    time::Moment,
};

use super::{
    context::RequestContext,
    cursor::{self, ABOVE_ALL},
    guard::Guard,
    openapi::doc,
    route::{Route, get},
};
use crate::{
    audience,
    people::{
        Person,
        access_log::{self, Below, Newest},
    },
    portal::Subject,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
};

/// How many entries a page has at most, before those of a day are told as one.
const PAGE: usize = 50;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![get(
        "/api/v1/me/disclosures",
        Guard::Subject(list),
        doc("The exports of addresses that the person was in, and what else staff saw or did of what is kept about them, page by page")
            .named("listOwnDisclosures")
            .query("cursor")
            .gives::<api::portal::DisclosureList>(200)
            .refuses(&[400]),
    )]
}

/// `GET /api/v1/me/disclosures`
pub(super) fn list(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    let asked = cursor::question(request, &("disclosures", person.id));
    let below = cursor::open(request, asked, request.query("cursor").as_deref(), parse_place)?.unwrap_or([ABOVE_ALL; 3]);
    let (lines, next) = page(request, person, below)?;
    let (mut disclosures, mut looks) = (Vec::new(), Vec::new());
    for line in lines {
        match line {
            Line::Exported(disclosure) => disclosures.push(disclosure),
            Line::Handled(look) => looks.push(look),
        }
    }
    let next = next.map(|place| cursor::seal(request, asked, &place.map(i64::to_be_bytes).concat()));
    json_answer(StatusCode::OK, &DisclosureList { disclosures, looks: by_day(looks, request.tx.config().zone()), next })
}

/// Below which number each list goes on: the exports, the lists that were looked at, the audit log.
type Place = [i64; 3];

fn parse_place(place: &[u8]) -> Option<Place> {
    let (numbers, []) = place.as_chunks::<8>() else { return None };
    <[[u8; 8]; 3]>::try_from(numbers).ok().map(|numbers| numbers.map(i64::from_be_bytes))
}

#[derive(Debug)]
enum Line {
    Exported(Disclosure),
    Handled(AccessEntry),
}

impl Line {
    const fn at(&self) -> Moment {
        match self {
            Self::Exported(disclosure) => disclosure.at,
            Self::Handled(look) => look.at,
        }
    }
}

/// The newest entries below a place, and where to go on, if there are more.
fn page(request: &RequestContext<'_>, person: &Person, below: Place) -> Result<(Vec<Line>, Option<Place>), ApiError> {
    let sql = request.tx.sql;
    let [exported, listed, logged] = below;
    // One more than a page holds: whether there is another page is known from it.
    let Newest { listed, logged } = access_log::newest(sql, person, Below { listed, logged }, PAGE + 1)?;
    let handled = |entries: Vec<(i64, AccessEntry)>| entries.into_iter().map(|(no, entry)| (no, Line::Handled(entry))).collect::<Vec<_>>();
    let exports = audience::disclosures_of(sql, person)?;
    // They have no number of their own: the oldest is the first.
    let numbered = exports.into_iter().rev().zip(1_i64..).map(|(disclosure, no)| (no, Line::Exported(disclosure)));
    let mut exports: Vec<_> = numbered.filter(|(no, _)| *no < exported).collect();
    exports.reverse();
    Ok(merged([exports, handled(listed), handled(logged)], below))
}

/// At most a page of these lists, whichever line is newest first.
fn merged(lists: [Vec<(i64, Line)>; 3], below: Place) -> (Vec<Line>, Option<Place>) {
    let mut lists: [Peekable<IntoIter<(i64, Line)>>; 3] = lists.map(|list| list.into_iter().peekable());
    let (mut lines, mut place) = (Vec::new(), below);
    while lines.len() < PAGE {
        let heads = lists.iter_mut().zip(&mut place).filter_map(|(list, below)| {
            let at = list.peek()?.1.at();
            Some((at, list, below))
        });
        // Of those at one moment the first list goes first, as where everything is told at once.
        let Some((_, list, below)) = heads.min_by_key(|(at, ..)| Reverse(*at)) else { break };
        let Some((no, line)) = list.next() else { break };
        *below = no;
        lines.push(line);
    }
    let is_more = lists.iter_mut().any(|list| list.peek().is_some());
    (lines, is_more.then_some(place))
}
