//! What may be wrong with a register as it starts or while it runs: its secrets, its database. It is said, once and in a sentence; nothing is
//! written that would make it worse.

use std::{env, fs, path::PathBuf, process};

use lupa_domain::time::Span;
use lupa_tests::{
    TestRegister, native, over_http,
    register::{fresh, fresh_address},
    sql::RusqliteSql,
};
use lupa_worker::{delivery::Outcome, runtime::error::ApiError};
use serde_json::json;

/// A database that a register is opened over again and again.
struct Disk(PathBuf);

impl Disk {
    /// One of its own; nothing over HTTP.
    fn new() -> Option<Self> {
        over_http::base().is_none().then(|| Self(env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa-start"), process::id()))))
    }

    fn register(&self) -> TestRegister {
        self.register_with("LUPA_CHECK_AT_START", "yes")
    }

    fn register_with(&self, set: &str, value: &str) -> TestRegister {
        let settings = |name: &str| if name == set { Some(value.to_owned()) } else { native::settings(name) };
        TestRegister::not_set_up(settings, RusqliteSql::in_file(&self.0))
    }

    /// Makes a page unreadable that holds this text and nothing but rows of a table.
    fn damage(&self, text: &str) {
        const PAGE: usize = 4096;
        const LEAF_OF_A_TABLE: u8 = 0x0d;
        let mut file = fs::read(&self.0).expect("the database");
        let holds = |page: &[u8]| page[0] == LEAF_OF_A_TABLE && page.windows(text.len()).any(|part| part == text.as_bytes());
        let no = (1..file.len() / PAGE).find(|no| holds(&file[no * PAGE..(no + 1) * PAGE])).expect("such a page");
        file[no * PAGE..no * PAGE + 64].fill(0x7b);
        fs::write(&self.0, file).expect("written");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn another_pepper_is_refused_and_nothing_is_written() {
    let Some(disk) = Disk::new() else { return };
    let address = fresh_address("pepper");
    let register = disk.register();
    register.sign_up(&address, &["newsletter"]);
    let token = register.next_mail(&address).token("/confirm/").expect("a link");
    let before = register.inside().sql().dump();
    drop(register);

    let other = disk.register_with("LUPA_PEPPER", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
    for _ in 0..2 {
        assert!(other.get("/api/v1/status").assert_problem(503, "misconfigured").is_empty());
    }
    assert_eq!(other.get("/").status, 503);
    assert!(other.confirm(&token).assert_problem(503, "misconfigured").is_empty());
    let why = other.inside().register().unusable().expect("a sentence");
    assert!(why.starts_with("LUPA_PEPPER is not the one that this register began with; put that one back"), "{why}");
    assert!(other.inside().ring(&Outcome::Sent).is_empty());
    assert_eq!(other.inside().sql().dump(), before);
    drop(other);

    assert_eq!(disk.register().confirm(&token).ok(200)["status"], "confirmed");
}

#[test]
fn the_database_of_a_newer_version_is_refused_and_nothing_is_written() {
    let Some(disk) = Disk::new() else { return };
    let register = disk.register();
    assert_eq!(register.get("/api/v1/status").status, 200);
    let database = register.inside().sql().connection();
    database.execute("insert into migration (no, applied_at) values (9001, 0)", []).expect("an operator can");
    let before = register.inside().sql().dump();
    drop(register);

    let older = disk.register();
    assert!(older.get("/api/v1/status").assert_problem(503, "misconfigured").is_empty());
    let why = older.inside().register().unusable().expect("a sentence");
    assert!(why.starts_with("the database was written by a newer version of Lupa (its step 9001"), "{why}");
    assert_eq!(older.inside().sql().dump(), before);
}

#[test]
fn a_fault_of_the_database_is_found_told_and_never_written_over() {
    let Some(disk) = Disk::new() else { return };
    let register = disk.register();
    let people: Vec<_> = (0..40).map(|_| fresh_address("fault")).collect();
    for address in &people {
        register.join(address, &["newsletter"]);
    }
    let filled = register.filled(&fresh_address("later"), &["newsletter"]);
    register.inside().ring(&Outcome::Sent);
    assert!(register.get("/api/v1/status").ok(200).get("read_only").is_none());
    drop(register);
    let whole = fs::read(&disk.0).expect("the database");
    disk.damage("signed_up");

    // Found by the check of the start, though nobody has asked for the page.
    let register = disk.register();
    assert_eq!(register.get("/api/v1/status").status, 200);
    let told: Vec<String> = (0..60).filter_map(|_| next_ring(&register)).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("the check of the table event found: ") || told[0].contains("malformed"), "{}", told[0]);
    assert_eq!(register.get("/api/v1/status").ok(200)["read_only"], "damaged");

    // Read as far as it can be, and not written to.
    assert_eq!(register.get("/").status, 200);
    let before = fs::read(&disk.0).expect("the database");
    assert!(register.post("/api/v1/signups", &filled).assert_problem(503, "register_damaged").is_empty());
    assert_eq!(register.post_form("/", "email=x").status, 503);
    register.pass(Span::hours(30));
    assert!(register.inside().ring(&Outcome::Sent).is_empty());
    assert_eq!(fs::read(&disk.0).expect("the database"), before);
    drop(register);

    // Known at once to the next that starts.
    let register = disk.register_with("", "");
    assert!(register.post("/api/v1/signups", &filled).assert_problem(503, "register_damaged").is_empty());
    drop(register);

    // A backup is put back.
    fs::write(&disk.0, whole).expect("written");
    let register = disk.register();
    register.send_form(&filled);
    assert!(register.get("/api/v1/status").ok(200).get("read_only").is_none());
}

#[test]
fn a_fault_that_a_request_meets_is_told_by_its_own_name() {
    let Some(disk) = Disk::new() else { return };
    let register = disk.register_with("", "");
    let address = fresh_address("met");
    for _ in 0..40 {
        register.sign_up(&fresh_address("met"), &["newsletter"]);
    }
    register.join(&address, &["newsletter"]);
    let filled = register.filled(&address, &["newsletter"]);
    drop(register);
    disk.damage(&address);

    let register = disk.register_with("", "");
    let met = register.post("/api/v1/signups", &filled);
    assert!(met.assert_problem(503, "register_damaged").is_empty());
    assert!(!met.text().contains("malformed"));
    assert_eq!(register.get("/api/v1/status").ok(200)["read_only"], "damaged");
}

/// What the next ringing has to tell, if it is anything.
fn next_ring(register: &TestRegister) -> Option<String> {
    match register.inside().try_ring(&Outcome::Sent) {
        Err(ApiError::Damaged(cause)) => Some(cause),
        Err(other) => panic!("{other:?}"),
        Ok(_) => None,
    }
}

#[test]
fn an_address_that_browsers_write_otherwise_is_read_as_they_write_it() {
    if over_http::base().is_some() {
        return;
    }
    for (written, origin) in
        [("https://Lupa.Example.FI:443/", "https://lupa.example.fi"), ("https://kes\u{e4}kukka.fi.", "https://xn--keskukka-2za.fi")]
    {
        let settings = |name: &str| match name {
            "LUPA_ORIGIN" => Some(written.to_owned()),
            // Only a register on this machine may go without.
            "LUPA_LIMITS" => None,
            other => native::settings(other),
        };
        let register = TestRegister::not_set_up(settings, RusqliteSql::in_memory());
        let headers = [("content-type", "application/json"), ("origin", origin)];
        let ask = json!({ "email": fresh_address("origin") }).to_string();
        assert_eq!(register.send("POST", "/api/v1/me/links", &headers, &ask).status, 202, "{written}");
        let jwks = register.get("/.well-known/jwks.json").ok(200);
        let name = origin.trim_start_matches("https://");
        assert!(jwks["keys"][0]["vkey"].as_str().is_some_and(|key| key.starts_with(&format!("{name}/receipts+"))), "{jwks}");
    }
}
