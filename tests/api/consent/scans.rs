//! The scans of signed papers: kept beside what was recorded of the paper, opened by nobody who may not, and gone with their person.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_tests::{Answer, Browser, TestRegister, register::fresh_address, staff::StaffMember};
use serde_json::{Value, json};

const PDF: &[u8] = b"%PDF-1.7\n% allekirjoitettu";

/// A customer who consented on paper, as staff recorded it: their id, their own page, and the receipt of the recording.
fn on_paper<'r>(register: &'r TestRegister, member: &StaffMember<'r>, label: &str) -> (String, Browser<'r>, String) {
    let address = fresh_address(label);
    register.join(&address, &["research"]);
    let me = register.sign_in(&address);
    let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    let said = json!({
        "method": "paper", "original": "Kansio 3", "notice": register.form("fi")["digest"], "choices": { "newsletter": true },
    });
    let answer = member.browser.post(&format!("/api/v1/people/{id}/consents"), &said).ok(200);
    let receipt = answer["receipts"][0]["id"].as_str().expect("an id").to_owned();
    (id, me, receipt)
}

fn keep(browser: &Browser<'_>, id: &str, event: &str, content: &[u8]) -> Answer {
    browser.post(&format!("/api/v1/people/{id}/scans"), &json!({ "event": event, "content": STANDARD.encode(content) }))
}

fn acts(register: &TestRegister, id: &str) -> Vec<(String, String)> {
    let page = register.staff_get(&format!("/api/v1/audit?person={id}")).ok(200);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let entries = page["entries"].as_array().expect("entries").iter();
    let all = entries.map(|line| (text(&line["entry"]["act"]), text(&line["entry"]["detail"])));
    all.filter(|(act, _)| act.starts_with("scan")).collect()
}

#[test]
fn a_scan_is_kept_with_its_recording_and_opened_in_a_sandbox() {
    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &["see_people", "record_consent"]);
    let (id, me, receipt) = on_paper(&register, &member, "paper");
    let line = keep(&member.browser, &id, &receipt, PDF).ok(201);
    let scan = line["id"].as_str().expect("an id");
    let wanted = json!({
        "id": scan, "event": receipt, "kind": "pdf", "bytes": PDF.len(), "at": line["at"], "by": "Asiakaspalvelija",
    });
    assert_eq!(line, wanted);
    let path = format!("/api/v1/people/{id}");
    assert_eq!(member.browser.get(&path).ok(200)["scans"], json!([wanted]));
    assert_eq!(me.get("/api/v1/me/data").ok(200)["scans"], json!([wanted]), "what is held is theirs to see");
    for opened in [member.browser.get(&format!("{path}/scans/{scan}")), me.get(&format!("/api/v1/me/scans/{scan}"))] {
        assert_eq!((opened.status, opened.body.as_slice()), (200, PDF));
        assert_eq!(opened.header("content-type"), "application/pdf");
        assert_eq!(opened.header("content-disposition"), format!("attachment; filename=\"scan-{scan}.pdf\""));
        assert_eq!(opened.header("content-security-policy"), "sandbox; default-src 'none'; frame-ancestors 'none'");
        assert_eq!((opened.header("x-content-type-options"), opened.header("cache-control")), ("nosniff", "no-store"));
    }
    let act = |act: &str, detail: &str| (act.to_owned(), detail.to_owned());
    assert_eq!(acts(&register, &id), [act("scan_seen", ""), act("scan_changed", "kept")], "each look is written down");
    assert_eq!(member.browser.delete(&format!("{path}/scans/{scan}")).status, 204);
    assert_eq!(acts(&register, &id)[0], act("scan_changed", "removed"));
    member.browser.delete(&format!("{path}/scans/{scan}")).assert_problem(404, "not_found");
    member.browser.get(&format!("{path}/scans/{scan}")).assert_problem(404, "not_found");
    assert_eq!(member.browser.get(&path).ok(200).get("scans"), None);
}

#[test]
fn a_scan_is_opened_by_nobody_else() {
    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &["see_people", "record_consent"]);
    let (id, _, receipt) = on_paper(&register, &member, "closed");
    let scan = keep(&member.browser, &id, &receipt, PDF).ok(201)["id"].as_str().expect("an id").to_owned();
    let (other, stranger, _) = on_paper(&register, &member, "stranger");
    let path = format!("/api/v1/people/{id}/scans/{scan}");
    stranger.get(&format!("/api/v1/me/scans/{scan}")).assert_problem(404, "not_found");
    member.browser.get(&format!("/api/v1/people/{other}/scans/{scan}")).assert_problem(404, "not_found");
    let recorder = register.staff("Kirjaaja", &["record_consent"]);
    recorder.browser.get(&path).assert_problem(403, "forbidden");
    let reader = register.staff("Lukija", &["see_people"]);
    assert_eq!(reader.browser.get(&path).status, 200);
    keep(&reader.browser, &id, &receipt, PDF).assert_problem(403, "forbidden");
    reader.browser.delete(&path).assert_problem(403, "forbidden");
    register.get(&path).assert_problem(401, "unauthenticated");
}

#[test]
fn only_a_picture_of_a_paper_is_kept() {
    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &["see_people", "record_consent"]);
    let (id, me, receipt) = on_paper(&register, &member, "what");
    for other in [&b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"[..], b"<!doctype html>", b"GIF89a", b""] {
        assert_eq!(keep(&member.browser, &id, &receipt, other).assert_problem(422, "scan_invalid"), ["/content scan_invalid"]);
    }
    let no_base64 = json!({ "event": receipt, "content": "%%%" });
    let path = format!("/api/v1/people/{id}/scans");
    assert_eq!(member.browser.post(&path, &no_base64).assert_problem(422, "scan_invalid"), ["/content scan_invalid"]);
    // As much as is kept, and a byte more.
    let mut large = b"\xff\xd8\xff".to_vec();
    large.resize(1024 * 1024, 0);
    assert_eq!(keep(&member.browser, &id, &receipt, &large).ok(201)["kind"], "jpeg");
    large.push(0);
    assert_eq!(keep(&member.browser, &id, &receipt, &large).assert_problem(422, "scan_too_large"), ["/content scan_too_large"]);
    large.resize(1024 * 1024 + 4096, 0);
    keep(&member.browser, &id, &receipt, &large).assert_problem(413, "body_too_large");
    // What the customer said themself came on no paper.
    let own = me.get("/api/v1/me/receipts").ok(200)["receipts"].as_array().expect("receipts").last().expect("one")["id"].clone();
    let refused = keep(&member.browser, &id, own.as_str().expect("an id"), PDF);
    assert_eq!(refused.assert_problem(422, "scan_without_paper"), ["/event scan_without_paper"]);
    let (_, _, elsewhere) = on_paper(&register, &member, "elsewhere");
    keep(&member.browser, &id, &elsewhere, PDF).assert_problem(422, "scan_without_paper");
    for _ in 1..20 {
        assert_eq!(keep(&member.browser, &id, &receipt, b"\x89PNG\r\n\x1a\n").status, 201);
    }
    assert_eq!(keep(&member.browser, &id, &receipt, PDF).assert_problem(422, "too_many"), ["/content too_many"]);
}

mod native_only {
    use std::{env, fs, process};

    use lupa_tests::{native, over_http, register::fresh, sql::RusqliteSql};

    use super::*;
    use crate::people::wiping::native_only::wipe;

    #[test]
    fn a_scan_never_changes_and_is_written_over_before_it_goes() {
        if over_http::base().is_some() {
            return;
        }
        let file = env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa-scan"), process::id()));
        let sql = RusqliteSql::in_file(&file);
        sql.connection().pragma_update(None, "secure_delete", false).expect("a pragma");
        let register = TestRegister::set_up_over(native::settings, sql);
        let member = register.staff("Asiakaspalvelija", &["see_people", "record_consent"]);
        let (id, _, receipt) = on_paper(&register, &member, "wiped");
        let mut page = PDF.to_vec();
        while page.len() < 600_000 {
            page.extend_from_slice(b"NAME-OF-A-CUSTOMER-");
        }
        let line = keep(&member.browser, &id, &receipt, &page).ok(201);
        let database = register.inside().sql().connection();
        database.execute("update scan set content = 'x'", []).expect_err("a scan never changes");
        let mark = STANDARD.encode(b"NAME-OF-A-CUSTOMER-NAME-OF-A-CUSTOMER-NAME-OF-A-CUSTOMER-");
        let held = || {
            let _ = register.inside().sql().connection().query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()));
            let bytes = fs::read(&file).expect("the file can be read");
            [&mark[4..40], &mark[8..44]].iter().any(|part| bytes.windows(part.len()).any(|window| window == part.as_bytes()))
        };
        assert!(held(), "while it is kept it is there");
        let path = format!("/api/v1/people/{id}/scans/{}", line["id"].as_str().expect("an id"));
        assert_eq!(member.browser.delete(&path).status, 204);
        assert!(wipe(&register) > 0);
        assert!(!held(), "its place was written over");
        // With the person goes everything.
        assert_eq!(keep(&member.browser, &id, &receipt, &page).status, 201);
        let erase = |work: &str| database.execute_batch(work).expect("a statement");
        erase("insert into erasing (person) select person from scan");
        register.inside().command(|tx| {
            lupa_worker::consent::erasing::erase(tx)?;
            lupa_worker::runtime::wiping::ask(tx)?;
            Ok(tx.sql.query("delete from erasing", &[])?)
        });
        let left: i64 = database.query_row("select count(*) from scan", [], |row| row.get(0)).expect("a count");
        assert_eq!(left, 0);
        assert!(wipe(&register) > 0);
        assert!(!held());
        fs::remove_file(&file).expect("it is ours");
    }
}
