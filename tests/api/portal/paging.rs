//! Lists of the own page that are long: every line is reached page by page, and none twice.

use std::collections::BTreeSet;

use lupa_tests::{Browser, TestRegister, register::fresh_address};
use serde_json::{Value, json};

/// Every page of a list, from the newest on.
fn pages(me: &Browser<'_>, path: &str) -> Vec<Value> {
    let mut pages = vec![me.get(path).ok(200)];
    while let Some(next) = pages.last().and_then(|page| page.get("next")?.as_str()) {
        pages.push(me.get(&format!("{path}?cursor={next}")).ok(200));
    }
    pages
}

/// The lines of a list on all of its pages.
fn lines(pages: &[Value], member: &str) -> Vec<Value> {
    pages.iter().flat_map(|page| page[member].as_array().expect("a list").clone()).collect()
}

/// How much a list of looks tells: things of one kind on one day may stand on two pages.
fn times(looks: &[Value]) -> u64 {
    looks.iter().map(|look| look["times"].as_u64().expect("a number")).sum()
}

#[test]
fn every_receipt_message_and_look_is_on_one_page_and_on_no_other() {
    let register = TestRegister::new();
    let address = fresh_address("pages");
    register.join(&address, &["newsletter"]);
    let me = register.sign_in(&address);
    let path = format!("/api/v1/people/{}", me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id"));
    let notice = register.form("fi")["digest"].clone();
    for no in 0..33 {
        let said = if no % 2 == 0 {
            json!({ "method": "counter", "notice": notice, "choices": { "research": true } })
        } else {
            json!({ "method": "counter", "decision": "withdraw", "purpose": "research" })
        };
        let _ = register.staff_post(&format!("{path}/consents"), &said).ok(200);
        let visit = json!({ "happening": "visit", "day": "2026-03-05", "text": format!("käynti {no}") });
        let _ = register.staff_post(&format!("{path}/history"), &visit).ok(201);
    }
    let everything = me.get("/api/v1/me/export.json").ok(200);

    let receipts = pages(&me, "/api/v1/me/receipts");
    let listed: Vec<_> = lines(&receipts, "receipts").iter().map(|line| line["id"].clone()).collect();
    let mut signed: Vec<_> = everything["receipts"].as_array().expect("a list").iter().map(|receipt| receipt["id"].clone()).collect();
    signed.reverse();
    assert_eq!((receipts.len(), &listed), (2, &signed), "the newest first");

    let messages = pages(&me, "/api/v1/me/messages");
    let mut sent = everything["messages"].as_array().expect("a list").clone();
    sent.reverse();
    assert!(messages.len() > 1, "{} messages", sent.len());
    let of = |lines: &[Value]| lines.iter().map(|line| (line["kind"].clone(), line["at"].clone())).collect::<Vec<_>>();
    assert_eq!(of(&lines(&messages, "messages")), of(&sent));

    let disclosures = pages(&me, "/api/v1/me/disclosures");
    assert!(disclosures.len() > 1 && disclosures.iter().all(|page| page["looks"].as_array().is_some_and(|looks| looks.len() <= 50)));
    let (looks, all) = (lines(&disclosures, "looks"), everything["looks"].as_array().expect("a list"));
    assert_eq!(times(&looks), times(all));
    let about = |looks: &[Value]| looks.iter().filter_map(|look| look["about"].as_str().map(str::to_owned)).collect::<BTreeSet<_>>();
    assert_eq!(about(&looks), about(all));

    for list in ["receipts", "messages", "disclosures"] {
        me.get(&format!("/api/v1/me/{list}?cursor=x")).assert_problem(400, "cursor_invalid");
    }
    let next = receipts[0]["next"].as_str().expect("a cursor");
    me.get(&format!("/api/v1/me/messages?cursor={next}")).assert_problem(400, "cursor_invalid");
    page_by_page(&me, &signed);
}

/// The same on the page itself, by its links and without a script.
fn page_by_page(me: &Browser<'_>, signed: &[Value]) {
    let (mut address, mut shown) = ("/me/data?lang=fi".to_owned(), Vec::new());
    loop {
        let page = me.get(&address);
        assert_eq!(page.status, 200, "{}", page.text());
        let (_, section) = page.text().split_once("aria-labelledby=\"receipts\"").expect("receipts");
        let (section, _) = section.split_once("</section>").expect("its end");
        let links = section.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let (receipts, turns): (Vec<_>, Vec<_>) = links.partition(|link| link.starts_with("/me/receipts/"));
        shown.extend(receipts.iter().filter_map(|link| Some(Value::from(link.strip_prefix("/me/receipts/")?.split('?').next()?))));
        let older = turns.iter().find(|link| !link.contains("receipts=#"));
        let Some(older) = older else { break };
        let older = older.replace("&amp;", "&");
        address = older.split('#').next().map(String::from).unwrap_or_default();
    }
    assert_eq!(shown, signed);
}
