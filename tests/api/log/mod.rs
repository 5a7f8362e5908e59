//! The log: every event stands in the tree, and nothing that was said can be taken back without it showing.

mod askings;
mod history;
mod keys;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_domain::consent::{
    Event,
    commitment::{Salt, leaf_of},
};
use lupa_tests::{Browser, TestRegister, register::fresh_address};
use lupa_tlog::{
    checkpoint::Checkpoint,
    note::VerifierKey,
    proof::Proof,
    tile::Tile,
    tree::{Consistency, Frontier, Hash},
};
use serde_json::{Value, json};

/// The key of the log, as anybody gets it.
fn log_key(register: &TestRegister) -> VerifierKey {
    let jwks = register.get("/.well-known/jwks.json").ok(200);
    jwks["keys"][0]["log_vkey"].as_str().expect("a key").parse().expect("a verifier key")
}

fn open(register: &TestRegister, note: &str) -> Checkpoint {
    Checkpoint::open(note, &[log_key(register)]).expect("a checkpoint of the log")
}

/// The receipts of somebody, the newest first, each with the leaf that follows from it.
fn receipts(me: &Browser<'_>) -> Vec<(Value, u64, Hash)> {
    let list = me.get("/api/v1/me/receipts").ok(200);
    let read = |line: &Value| {
        let receipt = me.get(&format!("/api/v1/me/receipts/{}", line["id"].as_str().expect("an id"))).ok(200);
        let (index, leaf) = leaf_in(&receipt);
        (receipt, index, leaf)
    };
    list["receipts"].as_array().expect("receipts").iter().map(read).collect()
}

/// The index and the leaf of a receipt's event, from the receipt alone.
fn leaf_in(receipt: &Value) -> (u64, Hash) {
    let facts = &receipt["consent"];
    let mut event = json!({
        "id": receipt["id"], "person": receipt["piiPrincipalId"], "notice": facts["digest"],
        "act": facts["act"], "at": facts["at"], "by": facts["by"], "choices": facts["choices"], "locale": facts["locale"],
        "method": facts["method"],
    });
    if let Some(asked) = facts.get("asked") {
        event["asked"] = asked.clone();
    }
    let event: Event = serde_json::from_value(event).expect("an event");
    let salt: Salt = receipt["log"]["salt"].as_str().expect("a salt").parse().expect("a salt");
    (receipt["log"]["index"].as_u64().expect("an index"), leaf_of(&salt, event.canonical().as_bytes()))
}

fn proof(me: &Browser<'_>, receipt: &Value) -> Proof {
    let answer = me.get(&format!("/api/v1/me/receipts/{}/proof", receipt["id"].as_str().expect("an id")));
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/plain; charset=utf-8"));
    answer.text().parse().expect("a proof")
}

#[test]
fn every_receipt_proves_that_its_event_is_in_the_log() {
    let register = TestRegister::new();
    let address = fresh_address("proved");
    register.join(&address, &["newsletter", "research"]);
    let me = register.sign_in(&address);
    for (purpose, decision) in [("research", "withdraw"), ("research", "give")] {
        let ask = json!({ "decision": decision, "notice": register.form("fi")["digest"] });
        assert_eq!(me.put(&format!("/api/v1/me/consents/{purpose}"), &ask).status, 200);
    }
    let receipts = receipts(&me);
    assert_eq!(receipts.len(), 3);
    let newest = receipts.iter().map(|(_, index, _)| *index).max().expect("three");
    let checkpoint = open(&register, &register.checkpoint_of(newest + 1));
    let host = register.origin().split_once("://").expect("an origin").1.to_owned();
    assert_eq!(checkpoint.origin(), format!("{host}/log"));
    for (receipt, index, leaf) in &receipts {
        let proof = proof(&me, receipt);
        assert_eq!(proof.inclusion().index(), *index);
        assert!(proof.verify(*leaf, &[log_key(&register)]).is_ok());
        assert!(proof.to_string().len() <= 2000, "{} bytes", proof.to_string().len());
        let mut other = receipt.clone();
        other["consent"]["choices"]["newsletter"] = json!(false);
        assert!(proof.verify(leaf_in(&other).1, &[log_key(&register)]).is_err() || leaf_in(&other).1 == *leaf);
        assert_eq!(receipt["log"]["origin"], format!("{host}/log"));
    }
}

#[test]
fn a_receipt_is_proved_to_its_owner_alone() {
    let register = TestRegister::new();
    let [mine, theirs] = ["mine", "theirs"].map(fresh_address);
    register.join(&mine, &["newsletter"]);
    register.join(&theirs, &["newsletter"]);
    let id = receipts(&register.sign_in(&mine))[0].0["id"].as_str().expect("an id").to_owned();
    let path = format!("/api/v1/me/receipts/{id}/proof");
    register.sign_in(&theirs).get(&path).assert_problem(404, "not_found");
    register.get(&path).assert_problem(401, "unauthenticated");
}

#[test]
fn a_receipt_brings_the_newest_checkpoint() {
    let register = TestRegister::new();
    let address = fresh_address("carried");
    register.join(&address, &["newsletter"]);
    let me = register.sign_in(&address);
    let (receipt, index, _) = receipts(&me).remove(0);
    let note = register.checkpoint_of(index + 1);
    let answer = me.get(&format!("/api/v1/me/receipts/{}", receipt["id"].as_str().expect("an id")));
    let carried = String::from_utf8(STANDARD.decode(answer.header("lupa-checkpoint")).expect("base64")).expect("text");
    assert!(open(&register, &carried).size() >= open(&register, &note).size());
}

#[test]
fn the_tiles_make_the_tree_of_the_checkpoint() {
    let register = TestRegister::new();
    for label in ["one", "two"] {
        register.join(&fresh_address(label), &["newsletter"]);
    }
    let checkpoint = open(&register, &register.checkpoint_of(4));
    let mut edge = Frontier::new();
    let width = u64::from(lupa_tlog::tile::WIDTH);
    for index in 0..checkpoint.size().div_ceil(width) {
        let some = (checkpoint.size() - index * width).min(width);
        let path = if some == width { format!("/log/tile/0/{index:03}") } else { format!("/log/tile/0/{index:03}.p/{some}") };
        let answer = register.get(&path);
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/octet-stream"));
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        let tile = Tile::from_bytes(&answer.body).expect("a tile");
        assert_eq!(tile.hashes().len() as u64, some);
        for hash in tile.hashes() {
            edge.append(*hash);
        }
    }
    assert_eq!(edge.root(), checkpoint.root());
    for path in ["/log/tile/0/999", "/log/tile/0/0", "/log/tile/0/000.p/0", "/log/tile/9/000.p/1", "/log/tile/x", "/log/tile/0/000.p/256"] {
        register.get(path).assert_problem(404, "not_found");
    }
}

#[test]
fn any_two_checkpoints_are_proved_consistent() {
    let register = TestRegister::new();
    let mut sizes = Vec::new();
    for label in ["first", "second", "third"] {
        let address = fresh_address(label);
        register.join(&address, &["newsletter"]);
        let index = receipts(&register.sign_in(&address))[0].1;
        sizes.push(open(&register, &register.checkpoint_of(index + 1)));
    }
    let list = register.get("/log/checkpoints").ok(200);
    let signed = list["checkpoints"].as_array().expect("a list").iter().filter_map(|line| line["size"].as_u64()).collect::<Vec<_>>();
    assert!(signed.is_sorted() && list.get("next").is_none());
    assert!(sizes.iter().all(|checkpoint| signed.contains(&checkpoint.size())), "{signed:?}");
    for (old, new) in [(0, 1), (1, 2), (0, 2), (1, 1)] {
        let (old, new) = (&sizes[old], &sizes[new]);
        let answer = register.get(&format!("/log/consistency?from={}&to={}", old.size(), new.size())).ok(200);
        let hashes = serde_json::from_value(answer["hashes"].clone()).expect("hashes");
        assert_eq!(Consistency::new(hashes).verify(old.size(), old.root(), new.size(), new.root()), Ok(()));
    }
    for (query, pointer) in [("from=1&to=99999999999", "/to"), ("from=2&to=1", "/from"), ("from=0&to=1", "/from"), ("to=x&from=1", "/to")] {
        let problem = register.get(&format!("/log/consistency?{query}"));
        assert_eq!(problem.assert_problem(422, "limit_out_of_range"), [format!("{pointer} limit_out_of_range")], "{query}");
    }
}

mod native_only {
    use std::{env, fs, process};

    use lupa_domain::time::Span;
    use lupa_tests::{native, register::fresh, sql::RusqliteSql};

    use super::*;

    #[test]
    fn a_proof_is_there_with_the_next_checkpoint() {
        let Some(register) = TestRegister::native() else { return };
        register.get("/log/checkpoint").assert_problem(404, "not_found");
        let address = fresh_address("pending");
        register.join(&address, &["newsletter"]);
        let me = register.sign_in(&address);
        let id = receipts(&me)[0].0["id"].as_str().expect("an id").to_owned();
        let path = format!("/api/v1/me/receipts/{id}/proof");
        me.get(&path).assert_problem(409, "proof_pending");
        assert_eq!(register.inside().publish(), None);
        assert_eq!(me.get(&path).status, 200);
    }

    #[test]
    fn a_checkpoint_is_signed_when_something_happened_and_not_too_often() {
        let Some(register) = TestRegister::native() else { return };
        let count = || register.get("/log/checkpoints").ok(200)["checkpoints"].as_array().map_or(0, Vec::len);
        assert_eq!((register.inside().publish(), count()), (None, 0), "nothing has happened");
        register.sign_up(&fresh_address("a"), &["newsletter"]);
        let signed_at = register.now();
        assert_eq!((register.inside().publish(), count()), (None, 1));
        register.sign_up(&fresh_address("b"), &["newsletter"]);
        assert!(register.inside().register().take_wake().is_some(), "the alarm is asked to ring");
        let due = register.inside().publish().expect("too soon");
        assert!(due.since(signed_at) < Span::seconds(5), "an event is under a checkpoint within five seconds");
        register.pass(due.since(register.now()));
        assert_eq!((register.inside().publish(), count()), (None, 2));
        assert_eq!((register.inside().publish(), count()), (None, 2));
    }

    #[test]
    fn what_a_failed_command_had_appended_is_not_in_the_tree() {
        let Some(register) = TestRegister::native() else { return };
        let database = register.inside().sql().connection();
        let broken = "create trigger broken before insert on outbox begin select raise(abort, 'disk'); end";
        database.execute_batch(broken).expect("a trigger");
        let filled = register.filled(&fresh_address("halfway"), &["newsletter"]);
        assert!(register.post("/api/v1/signups", &filled).assert_problem(500, "broken").is_empty());
        database.execute_batch("drop trigger broken").expect("the trigger can go");
        register.send_form(&filled);
        assert_eq!(open(&register, &register.checkpoint_of(1)).size(), 1);
        let numbers: i64 = database.query_row("select max(no) from event", [], |row| row.get(0)).expect("a number");
        assert_eq!(numbers, 1, "the next event has the number of the one that was not kept");
    }

    #[test]
    fn the_tree_is_the_same_after_a_restart_and_across_tiles() {
        if lupa_tests::over_http::base().is_some() {
            return;
        }
        let file = env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa-log"), process::id()));
        let open_register = || TestRegister::not_set_up(native::settings, RusqliteSql::in_file(&file));
        let mut notes: Vec<String> = Vec::new();
        // Just before a tile is full, just when it is, and after.
        for (day, more) in (0..).zip([255, 1, 300]) {
            let register = open_register();
            register.pass(Span::days(day));
            for _ in 0..more {
                register.sign_up(&fresh_address("many"), &["newsletter"]);
            }
            notes.push(register.checkpoint_of(1));
        }
        let register = open_register();
        let checkpoints: Vec<_> = notes.iter().map(|note| open(&register, note)).collect();
        assert_eq!(checkpoints.iter().map(Checkpoint::size).collect::<Vec<_>>(), [255, 256, 556]);
        for pair in checkpoints.windows(2) {
            let answer = register.get(&format!("/log/consistency?from={}&to={}", pair[0].size(), pair[1].size())).ok(200);
            let hashes = serde_json::from_value(answer["hashes"].clone()).expect("hashes");
            assert_eq!(Consistency::new(hashes).verify(pair[0].size(), pair[0].root(), pair[1].size(), pair[1].root()), Ok(()));
        }
        assert_eq!(register.get("/log/tile/1/000.p/2").body.len(), 64, "two roots in the level above");
        drop(register);
        fs::remove_file(&file).expect("the file can go");
    }

    #[test]
    fn who_is_erased_leaves_a_tree_that_holds() {
        if lupa_tests::over_http::base().is_some() {
            return;
        }
        let file = env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa-log"), process::id()));
        let register = TestRegister::not_set_up(native::settings, RusqliteSql::in_file(&file));
        let [stays, gone] = ["stays", "gone"].map(fresh_address);
        register.join(&stays, &["newsletter"]);
        register.sign_up(&gone, &["newsletter"]);
        let before = open(&register, &register.checkpoint_of(3));
        register.pass(Span::days(15));
        register.inside().clean();
        let salts = register.inside().sql().dump().iter().filter(|row| row.starts_with("event:")).count();
        assert_eq!(salts, 2, "the event is gone, and its salt with it");
        drop(register);
        // What is computed anew from what is left is the same tree, and it goes on growing.
        let register = TestRegister::not_set_up(native::settings, RusqliteSql::in_file(&file));
        register.pass(Span::days(16));
        register.sign_up(&fresh_address("later"), &["newsletter"]);
        let after = open(&register, &register.checkpoint_of(4));
        let answer = register.get("/log/consistency?from=3&to=4").ok(200);
        let hashes = serde_json::from_value(answer["hashes"].clone()).expect("hashes");
        assert_eq!(Consistency::new(hashes).verify(3, before.root(), after.size(), after.root()), Ok(()));
        let me = register.sign_in(&stays);
        let (receipt, _, leaf) = receipts(&me).remove(0);
        assert!(proof(&me, &receipt).verify(leaf, &[log_key(&register)]).is_ok());
        drop(register);
        fs::remove_file(&file).expect("the file can go");
    }

    #[test]
    fn a_rewritten_database_is_found_out() {
        let tampering = [
            // Another act, the same event in other words, and one event less.
            "update event set body = replace(body, '\"newsletter\":true', '\"newsletter\":false') where no = 2",
            "update event set salt = replace(salt, substr(salt, 1, 1), iif(substr(salt, 1, 1) = 'A', 'B', 'A')) where no = 1",
            "delete from receipt where event = 4; delete from standing where event = 4; delete from event where no = 4",
        ];
        for change in tampering {
            if lupa_tests::over_http::base().is_some() {
                return;
            }
            let file = env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa-log"), process::id()));
            let register = TestRegister::not_set_up(native::settings, RusqliteSql::in_file(&file));
            register.join(&fresh_address("one"), &["newsletter"]);
            register.join(&fresh_address("two"), &["newsletter"]);
            let kept = open(&register, &register.checkpoint_of(4));
            let database = register.inside().sql().connection();
            database.execute_batch("drop trigger event_is_immutable; drop trigger event_stays").expect("an operator can");
            database.execute_batch(change).expect("an operator can");
            drop(register);
            // It does not go on: nothing is signed beside what was signed.
            let register = TestRegister::not_set_up(native::settings, RusqliteSql::in_file(&file));
            register.pass(Span::days(1));
            let filled = register.filled(&fresh_address("later"), &["newsletter"]);
            register.post("/api/v1/signups", &filled).assert_problem(503, "log_forked");
            assert!(register.inside().ring(&lupa_worker::delivery::Outcome::Sent).is_empty());
            assert_eq!(open(&register, register.get("/log/checkpoint").text()).root(), kept.root(), "{change}");
            drop(register);
            fs::remove_file(&file).expect("the file can go");
        }
    }
}
