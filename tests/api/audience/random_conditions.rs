//! Conditions drawn at random, as they are sent: what the queries and the rules are held against.

use lupa_domain::time::{Moment, Span};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

/// Days on which something may have happened.
pub(super) const DAYS: [&str; 3] = ["2026-01-01", "2026-06-15", "2026-11-25"];

/// A condition or a combination of some, as it is sent.
pub(super) fn conditions() -> impl Strategy<Value = Value> {
    let hour = |hour: i64| (Moment::from_millis(0) + Span::hours(hour)).to_string();
    let one = prop_oneof![
        select(vec![json!({ "language": "fi" }), json!({ "language": ["sv", "en"] })]),
        (0_i64..14).prop_map(move |from| json!({ "consent_given": { "after": hour(from), "before": hour(from + 4) } })),
        select(vec![json!({ "method": "web_form" }), json!({ "method": ["portal", "one_click"] })]),
        (1_u32..4).prop_map(|edition| json!({ "edition": { "form": "newsletter", "edition": edition } })),
        select(vec![json!({ "joined": { "after": "1970-01-01" } }), json!({ "joined": { "before": "1970-01-01" } })]),
        select(vec![json!({ "tag": "vip" }), json!({ "tag": ["Kevät", "syksy"] }), json!({ "postal_code": ["40", "001"] })]),
        select(vec![json!({ "kind": "natural" }), json!({ "kind": "legal" }), json!({ "organisation": "Kampaamo Oy" })]),
        own(),
        (select(&["visited", "bought", "assigned"][..]), days()).prop_map(|(what, days)| json!({ what: days })),
        (-2_i64..3, -2_i64..3, days()).prop_map(|(least, most, days)| bought("times_bought", Some(least), Some(most), days)),
        (prop::option::of(-4_i64..9), -4_i64..9, days()).prop_map(|(least, most, days)| bought("amount_bought", least, Some(most), days)),
    ];
    one.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..3).prop_map(|several| json!({ "any": several })),
            prop::collection::vec(inner.clone(), 1..3).prop_map(|several| json!({ "all": several })),
            inner.prop_map(|one| json!({ "not": one })),
        ]
    })
}

/// A condition about a field of the business's own.
fn own() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0_u64..=366).prop_map(|days| json!({ "field": { "id": "born", "recurs_within": days } })),
        select(vec![
            json!({ "field": { "id": "born", "after": "1990-01-03", "before": "2000-02-29" } }),
            json!({ "field": { "id": "likes", "is": true } }),
            json!({ "field": { "id": "likes", "is": false } }),
            json!({ "field": [{ "id": "size", "known": true }, { "id": "born", "known": true }] }),
        ]),
        (-2_i64..5, -2_i64..5).prop_map(|(least, most)| json!({ "field": { "id": "size", "at_least": least, "at_most": most } })),
    ]
}

fn days() -> impl Strategy<Value = Value> {
    let bound = || prop::option::of(select(&DAYS[..]));
    (bound(), bound()).prop_map(|(after, before)| {
        let bounds = [("after", after), ("before", before)];
        bounds.into_iter().filter_map(|(name, day)| Some((name.to_owned(), Value::from(day?)))).collect()
    })
}

fn bought(name: &str, least: Option<i64>, most: Option<i64>, mut asked: Value) -> Value {
    for (name, bound) in [("at_least", least), ("at_most", most)] {
        if let Some(bound) = bound {
            asked[name] = bound.into();
        }
    }
    json!({ name: asked })
}
