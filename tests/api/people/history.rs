//! What happened: visits, purchases, assignments, open or settled; and walk-ins.

use lupa_tests::TestRegister;
use serde_json::{Value, json};

use super::{Hand, noted};

fn entry(day: &str, more: &Value) -> Value {
    let mut body = json!({ "happening": "visit", "day": day });
    super::merge(&mut body, more);
    body
}

/// The entries of a history, page after page.
fn whole(hand: &Hand<'_>, path: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut address = format!("{path}/history");
    loop {
        let page = hand.get(&address).ok(200);
        all.extend(page["entries"].as_array().expect("entries").iter().cloned());
        let Some(next) = page["next"].as_str() else {
            assert_eq!(page["count"], all.len());
            return all;
        };
        address = format!("{path}/history?cursor={next}");
    }
}

#[test]
fn what_happened_stands_by_day_the_latest_first() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let path = hand.create(&json!({ "name": "Kanta-asiakas" }));
    let amount = json!({ "minor": 8950, "currency": "EUR" });
    let more = json!({ "happening": "purchase", "text": " Värjäys\r\n7/43 ", "amount": amount, "open": true });
    let made = hand.post(&format!("{path}/history"), &entry("2026-11-20", &more));
    let line = made.ok(201);
    let wanted = json!({
        "id": line["id"], "revision": 1, "happening": "purchase", "day": "2026-11-20", "text": " Värjäys\n7/43", "amount": amount,
        "open": true, "by": "Kerttu Keto",
    });
    assert_eq!((line.clone(), made.header("etag")), (wanted, "\"1\""));
    for day in ["2026-11-22", "2026-11-18", "2026-11-20"] {
        assert_eq!(hand.post(&format!("{path}/history"), &entry(day, &json!({}))).status, 201);
    }
    let days: Vec<_> = whole(&hand, &path).iter().map(|line| line["day"].clone()).collect();
    assert_eq!(days, ["2026-11-22", "2026-11-20", "2026-11-20", "2026-11-18"]);
    assert_eq!(whole(&hand, &path)[2], line, "on the same day the one that was noted first is below");
    let holds = json!([{ "entry": line["id"], "happening": "purchase", "day": "2026-11-20" }]);
    assert_eq!(hand.get(&path).ok(200)["holds"], holds, "what is open keeps the person from being erased");
}

#[test]
fn an_entry_is_put_right_by_who_has_seen_it_and_its_old_note_is_gone() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let path = hand.create(&json!({ "name": "Korjattu" }));
    let made = hand.post(&format!("{path}/history"), &entry("2026-11-20", &json!({ "text": "Lasku", "open": true }))).ok(201);
    let one = format!("{path}/history/{}", made["id"].as_str().expect("an id"));
    let card = hand.get(&path).header("etag").to_owned();
    let settled = entry("2026-11-20", &json!({ "text": "Lasku" }));
    hand.send("PUT", &one, None, &settled).assert_problem(428, "precondition_required");
    let changed = hand.put(&one, "\"1\"", &settled);
    assert_eq!((changed.ok(200)["open"].as_bool(), changed.header("etag")), (Some(false), "\"2\""));
    hand.put(&one, "\"1\"", &entry("2026-11-21", &json!({}))).assert_problem(412, "precondition_failed");
    hand.delete(&one, "\"1\"").assert_problem(412, "precondition_failed");
    assert_eq!(hand.put(&one, "\"2\"", &settled).header("etag"), "\"2\"", "the same again is no change");
    hand.delete(&one, "\"2\"").assert_empty(204);
    hand.delete(&one, "\"2\"").assert_problem(404, "not_found");
    assert_eq!(hand.get(&path).header("etag"), card, "the history does not stand in the way of the card");

    let page = hand.get(&format!("{path}/changes")).ok(200);
    let of = |at: usize| {
        let line = &page["changes"][at];
        (line["datum"].clone(), line["before"].clone(), line["after"].clone(), line["wiped"] == true)
    };
    let datum = json!(format!("history/{}", made["id"].as_str().expect("an id")));
    let was = |open: bool| json!({ "happening": "visit", "day": "2026-11-20", "open": open });
    assert_eq!(of(0), (datum.clone(), was(false), Value::Null, true));
    assert_eq!(of(1), (datum, was(true), was(false), true));
    assert!(!page.to_string().contains("Lasku"));
    let acts: Vec<_> = noted(&register, &path).into_iter().filter(|(act, _)| act == "history_changed").map(|(_, detail)| detail).collect();
    assert_eq!(acts, ["removed", "changed", "added"]);
    let other = hand.create(&json!({ "name": "Toinen" }));
    let made = hand.post(&format!("{path}/history"), &settled).ok(201);
    let elsewhere = format!("{other}/history/{}", made["id"].as_str().expect("an id"));
    hand.delete(&elsewhere, "\"1\"").assert_problem(404, "not_found");
}

#[test]
fn what_cannot_have_happened_is_refused() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let path = format!("{}/history", hand.create(&json!({ "name": "Väärä" })));
    let wrong = json!({ "text": "a".repeat(64 * 1024 + 1), "amount": { "minor": 1_000_000_000_001_i64, "currency": "EUR" } });
    let faults = hand.post(&path, &entry("20.11.2026", &wrong)).assert_problem(422, "day_invalid");
    assert_eq!(faults, ["/day day_invalid", "/text text_too_long", "/amount amount_invalid"]);
    hand.post(&path, &entry("2026-11-20", &json!({ "amount": { "minor": 1, "currency": "USD" } }))).assert_problem(422, "wrong_type");
    hand.post(&path, &json!({ "happening": "visit" })).assert_problem(422, "required");
}

#[test]
fn a_walk_in_is_counted_and_says_nothing_of_anybody() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    // Months of this test's own: nobody else comes by in the year it takes.
    let day = "1987-03-14";
    let before = hand.get("/api/v1/walk-ins").ok(200)["months"].as_array().expect("months").iter().any(|month| month["month"] == "1987-03");
    assert!(!before);
    let amount = |minor: i64| json!({ "amount": { "minor": minor, "currency": "EUR" } });
    for more in [json!({}), amount(1250), amount(250), json!({ "happening": "purchase" })] {
        let line = hand.post("/api/v1/walk-ins", &entry(day, &more)).ok(201);
        assert_eq!((line["day"].as_str(), line.get("text")), (Some(day), None));
    }
    let list = hand.get("/api/v1/walk-ins").ok(200);
    let months: Vec<_> = list["months"].as_array().expect("months").iter().filter(|month| month["month"] == "1987-03").cloned().collect();
    let wanted = json!([
        { "month": "1987-03", "happening": "purchase", "count": 1 },
        { "month": "1987-03", "happening": "visit", "count": 1 },
        { "month": "1987-03", "happening": "visit", "count": 2, "amount": { "minor": 1500, "currency": "EUR" } },
    ]);
    assert_eq!(json!(months), wanted);
    let told = hand.post("/api/v1/walk-ins", &entry(day, &json!({ "text": "Se Virtanen", "open": true })));
    assert_eq!(told.assert_problem(422, "walk_in_told"), ["/text walk_in_told", "/open walk_in_told"]);
}
