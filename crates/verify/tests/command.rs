//! The command itself, run on files: what it prints, and its exit codes.

#[path = "../../domain/tests/verify/fixture.rs"]
mod fixture;
#[path = "../../domain/tests/verify/tampered.rs"]
mod tampered;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use lupa_domain::verify::Check;
use serde_json::Value;

use fixture::{Files, certificate, story};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_lupa-verify"))
}

/// The command with the files written to a folder of that name.
fn on(name: &str, files: &Files) -> Command {
    let folder = folder(name);
    let mut command = command();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).expect("a file");
        path
    };
    command.arg(write("receipt.json", &files.receipt));
    let others = [
        ("--proof", files.proof.as_deref().map(str::as_bytes)),
        ("--checkpoint", files.checkpoint.as_deref().map(str::as_bytes)),
        ("--consistency", files.consistency.as_deref()),
        ("--keys", files.keys.as_deref()),
    ];
    for (option, bytes) in others.into_iter().filter_map(|(option, bytes)| Some((option, bytes?))) {
        command.arg(option).arg(write(option.trim_start_matches('-'), bytes));
    }
    command
}

fn run(mut command: Command) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = command.output().expect("it runs");
    (status.code(), String::from_utf8(stdout).expect("text"), String::from_utf8(stderr).expect("text"))
}

#[test]
fn a_receipt_with_everything_is_authentic() {
    let (code, out, err) = run(on("authentic", &story().files));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(
        out.starts_with("AUTHENTIC: everything was checked and holds.\n\nThe receipt 02020202-0202-4202-8202-020202020202 of "),
        "{out}"
    );
    assert!(out.contains("  The person confirmed a form, by a form on the web, at 2026-11-22T10:04:00.25Z\n"), "{out}");
    assert!(out.contains("  [x] newsletter: Kyllä, ") && out.contains("  [ ] research: "), "{out}");
    assert!(out.contains("  entry 2 of the log kauppa.example/log\n"), "{out}");
    assert_eq!(out.matches("\n  holds    ").count(), Check::OF_RECEIPT.len());
}

#[test]
fn a_receipt_alone_is_incomplete() {
    let files = Files { proof: None, checkpoint: None, consistency: None, keys: None, ..story().files };
    let (code, out, _) = run(on("alone", &files));
    assert_eq!(code, Some(3));
    assert!(out.starts_with("INCOMPLETE: "), "{out}");
    assert!(
        out.contains(
            "  unknown  The key is a published one of the register and was valid then.\n           the key comes from the receipt itself"
        ),
        "{out}"
    );
}

#[test]
fn every_change_has_its_exit_code_and_its_reason() {
    for tampered in tampered::all() {
        let mut command = on("tampered", &tampered.files);
        command.arg("--json");
        let (code, out, err) = run(command);
        let what = tampered.what;
        let (wanted, verdict) = if tampered.check == Check::Readable { (2, "unreadable") } else { (1, "altered") };
        assert_eq!((code, err.as_str()), (Some(wanted), ""), "{what}");
        let report: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(report["verdict"], verdict, "{what}");
        let checks = report["checks"].as_array().expect("a list");
        assert_eq!(checks.len(), Check::OF_RECEIPT.len());
        let found = checks.iter().find(|check| check["check"] == tampered.check.code()).expect("it is checked");
        assert_eq!((&found["outcome"], &found["code"]), (&"fails".into(), &tampered.code.into()), "{what}");
        assert!(found["reason"].as_str().is_some_and(|reason| reason.len() > 20), "{what}");
    }
}

#[test]
fn the_report_for_a_program_has_the_facts_and_no_salt() {
    let story = story();
    let mut command = on("json", &story.files);
    command.arg("--json");
    let (code, out, _) = run(command);
    let report: Value = serde_json::from_str(&out).expect("JSON");
    let receipt: Value = serde_json::from_slice(&story.files.receipt).expect("JSON");
    assert_eq!(code, Some(0));
    assert_eq!((&report["id"], &report["consent"]), (&receipt["id"], &receipt["consent"]));
    assert_eq!(report["log"], serde_json::json!({ "origin": "kauppa.example/log", "index": 2 }));
}

#[test]
fn a_receipt_is_read_from_standard_input() {
    let files = story().files;
    let mut child = command().arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
    child.stdin.take().expect("it has one").write_all(&files.receipt).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(3));
}

#[test]
fn what_cannot_be_read_or_understood_is_said() {
    let missing = |arguments: &[&str]| {
        let mut command = command();
        command.args(arguments);
        run(command)
    };
    let (code, out, err) = missing(&["/nowhere/receipt.json"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(err.starts_with("lupa-verify: /nowhere/receipt.json cannot be read: "), "{err}");
    let (code, _, err) = missing(&[]);
    assert_eq!((code, err.as_str()), (Some(2), "lupa-verify: no receipt is named; `lupa-verify --help` says how\n"));
    let (code, out, _) = missing(&["--help"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("Exit codes:\n  0  "), "{out}");
}

#[test]
fn a_receipt_cannot_write_to_the_terminal_what_it_likes() {
    let files = story().files;
    let text = String::from_utf8(files.receipt.clone()).expect("text");
    let sly = text.replace("Esimerkkiliike", "\\u001b[2JAUTHENTIC\\u202e");
    let (code, out, _) = run(on("sly", &Files { receipt: sly.into_bytes(), ..files }));
    assert_eq!(code, Some(1));
    assert!(!out.contains(['\u{1b}', '\u{202e}']), "{out:?}");
}

#[test]
fn a_decision_is_verified_and_read_out_like_a_receipt() {
    let register = story().register;
    let receipt = register.sign(certificate().document(&register.place), certificate().facts.decided_at);
    let files = Files { receipt, proof: None, checkpoint: None, consistency: None, keys: Some(register.jwks()) };
    let (code, out, err) = run(on("decision", &files));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.starts_with("AUTHENTIC: ") && out.contains("\nThe decision 2026-014 of "), "{out}");
    assert!(out.contains("  Kirjanpitolaki.\n") && out.contains("17 artiklan 3 kohdan b alakohta"), "{out}");
    assert_eq!(out.matches("\n  holds    ").count(), Check::OF_CERTIFICATE.len());
    let mut command = on("decision-json", &files);
    command.arg("--json");
    let report: Value = serde_json::from_str(&run(command).1).expect("JSON");
    assert_eq!((&report["certificate"]["outcome"], report.get("log")), (&"granted_in_part".into(), None));
}
