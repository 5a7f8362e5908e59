//! What an asking leaves behind does not tell whether the register knew the person: not by the growth of the log, not by what is written.

use lupa_domain::time::Span;
use lupa_tests::{TestRegister, register::fresh_address, staff::StaffMember};
use serde_json::json;

use super::open;

/// How many leaves the published log has, once all that has happened is published.
fn published(register: &TestRegister) -> u64 {
    register.pass(Span::seconds(4));
    register.inside().publish();
    let answer = register.get("/log/checkpoint");
    if answer.status == 404 { 0 } else { open(register, answer.text()).size() }
}

/// By how many leaves the log grows when this is done.
fn growth(register: &TestRegister, act: impl FnOnce()) -> u64 {
    let before = published(register);
    act();
    published(register) - before
}

fn tablet(register: &TestRegister) -> StaffMember<'_> {
    let member = register.staff("Tiskillä", &["record_consent"]);
    member.browser.post("/api/v1/counter/session", &json!({ "form": "newsletter" })).assert_empty(204);
    member
}

#[test]
fn the_log_grows_by_one_leaf_whatever_the_register_knows() {
    let Some(register) = TestRegister::native() else { return };
    let [known, waiting, pestered] = ["known", "waiting", "pestered"].map(fresh_address);
    register.join(&known, &["newsletter"]);
    register.sign_up(&waiting, &["newsletter"]);
    for purpose in ["newsletter", "research", "newsletter", "research", "newsletter", "research", "newsletter"] {
        register.pass(Span::minutes(3));
        register.sign_up(&pestered, &[purpose]);
    }
    let sign_up = |address: &str, ticked: &[&str]| growth(&register, || register.sign_up(address, ticked));
    assert_eq!(sign_up(&fresh_address("unknown"), &["newsletter"]), 1, "unknown");
    assert_eq!(sign_up(&known, &["newsletter"]), 1, "in force");
    assert_eq!(sign_up(&known, &["newsletter"]), 1, "in force, and told a moment ago");
    assert_eq!(sign_up(&known, &["newsletter", "research"]), 1, "known, and something new");
    assert_eq!(sign_up(&waiting, &["newsletter"]), 1, "asked a moment ago");
    assert_eq!(sign_up(&pestered, &["research"]), 1, "asked too often");
    let counter = tablet(&register);
    for address in [fresh_address("walkin"), known.clone(), waiting] {
        let filled = register.filled(&address, &["newsletter"]);
        let grown = growth(&register, || assert_eq!(counter.browser.post("/api/v1/counter/signups", &filled).status, 202));
        assert_eq!(grown, 1, "at the counter");
    }
    for address in [known, fresh_address("unknown")] {
        let grown = growth(&register, || drop(register.browser().ask_for_link(&address)));
        assert_eq!(grown, 0, "asking for a link says nothing about consent");
    }
}

#[test]
fn stopping_grows_the_log_by_one_leaf_whether_there_was_anything_to_stop() {
    let Some(register) = TestRegister::native() else { return };
    let address = fresh_address("stops");
    register.sign_up(&address, &["newsletter"]);
    register.confirm_latest(&address);
    let path = format!("/u/{}", register.next_mail(&address).tokens("/u/")[0]);
    for what in ["stopped", "stopped already"] {
        let grown = growth(&register, || register.post_form(&path, "List-Unsubscribe=One-Click").assert_empty(200));
        assert_eq!(grown, 1, "{what}");
    }
}

#[test]
fn sending_the_same_again_under_one_key_is_one_asking() {
    let Some(register) = TestRegister::native() else { return };
    let known = fresh_address("known");
    register.join(&known, &["newsletter"]);
    for address in [known, fresh_address("unknown")] {
        let (filled, key) = (register.filled(&address, &["newsletter"]).to_string(), format!("\"{address}\""));
        let headers = [("content-type", "application/json"), ("idempotency-key", key.as_str())];
        let send = || assert_eq!(register.send("POST", "/api/v1/signups", &headers, &filled).status, 202);
        assert_eq!([growth(&register, send), growth(&register, send)], [1, 0]);
    }
}

/// Asks in the name of an address.
type Ask<'a> = &'a dyn Fn(&str);

#[test]
fn as_much_is_written_for_a_known_address_as_for_an_unknown_one() {
    let Some(register) = TestRegister::native() else { return };
    let known = fresh_address("known");
    register.join(&known, &["newsletter"]);
    let (sql, inside) = (register.inside().sql(), register.inside());
    // A letter goes into the outbox, or what looks like one; and the alarm is set.
    let letters = || sql.dump().iter().filter(|row| row.starts_with("outbox:")).count();
    let written = |act: &dyn Fn()| {
        register.pass(Span::minutes(30));
        inside.register().take_wake();
        let before = letters();
        sql.count_statements();
        act();
        (sql.count_statements(), letters() - before, inside.register().take_wake().is_some())
    };
    let counter = tablet(&register);
    let link = |address: &str| drop(register.browser().ask_for_link(address));
    let desk = |address: &str| {
        let filled = register.filled(address, &["newsletter"]);
        assert_eq!(counter.browser.post("/api/v1/counter/signups", &filled).status, 202);
    };
    let sign_up = |address: &str| register.sign_up(address, &["newsletter"]);
    // Whose turn it is in a lane of the mail is looked up once after a start.
    link(&fresh_address("first"));
    sign_up(&fresh_address("first"));
    let asks: [(&str, Ask<'_>, usize); 3] = [("link", &link, 0), ("form", &sign_up, 5), ("counter", &desk, 8)];
    for (what, ask, apart) in asks {
        let (statements, rows, wakes) = written(&|| ask(&known));
        let (strangers, rows_then, wakes_then) = written(&|| ask(&fresh_address("unknown")));
        assert_eq!((rows, wakes), (rows_then, wakes_then), "{what}");
        assert_eq!((rows, wakes), (1, true), "{what}");
        assert!(statements.abs_diff(strangers) <= apart, "{what}: {statements} statements for a known address, {strangers} for another");
    }
    // What looks like a letter is gone before long.
    register.pass(Span::days(2));
    inside.clean();
    assert!(!sql.dump().iter().any(|row| row.starts_with("outbox: [Int(0)")), "nobody's letters are not kept");
}

#[test]
fn nothing_is_told_of_a_tree_that_was_not_published() {
    let Some(register) = TestRegister::native() else { return };
    register.join(&fresh_address("first"), &["newsletter"]);
    let size = published(&register);
    register.sign_up(&fresh_address("second"), &["newsletter"]);
    let consistency = |to: u64| register.get(&format!("/log/consistency?from=1&to={to}"));
    assert_eq!(consistency(size).status, 200);
    let beyond = consistency(size + 1);
    assert_eq!(beyond.assert_problem(422, "limit_out_of_range"), ["/to limit_out_of_range"]);
    assert_eq!(beyond.text(), consistency(1_000_000).text(), "one answer for what is not published and for what is not there");
    let tile = |width: u64| register.get(&format!("/log/tile/0/000.p/{width}"));
    assert_eq!(tile(size).body.len() as u64, size * 32);
    tile(size + 1).assert_problem(404, "not_found");
    assert_eq!(tile(size + 1).text(), tile(200).text());
    register.get("/log/tile/0/000").assert_problem(404, "not_found");
    register.get("/log/tile/200/000").assert_problem(404, "not_found");
    assert_eq!(published(&register), size + 1);
    assert_eq!((consistency(size + 1).status, tile(size + 1).status), (200, 200));
}
