//! Conversations with servers of every temper, played without a network.

use proptest::prelude::*;

use super::*;
use crate::Replies;

fn message(to: &str) -> Message {
    Message::new("posti@kukka.fi", to, b"Subject: hei\r\n\r\n.alku\r\n".to_vec()).unwrap()
}

fn login() -> Login {
    Login { user: "kalle".into(), password: "kissa".into() }
}

/// Plays the server's answers in turn; gives what was said (a message as `<message>`) and the outcomes.
fn play(security: Security, login: Option<&Login>, to: &[&str], answers: &[&str]) -> (Vec<String>, Vec<Outcome>) {
    let batch: Vec<_> = to.iter().map(|to| message(to)).collect();
    let mut dialogue = Dialogue::new(security, login, "kukka.fi", &batch);
    let mut said = Vec::new();
    for answer in answers {
        let mut replies = Replies::default();
        replies.hear(answer.as_bytes());
        let mut step = dialogue.hear(&replies.take().unwrap().expect("a whole answer"));
        if step == Step::StartTls {
            said.push("<tls>".to_owned());
            step = dialogue.secured();
        }
        match step {
            Step::Say(bytes) => said.push(String::from_utf8(bytes).unwrap().trim_end().to_owned()),
            Step::Hand(_) => said.push("<message>".to_owned()),
            Step::Over => said.push("<over>".to_owned()),
            Step::StartTls => unreachable!("TLS begins once"),
        }
    }
    (said, dialogue.end(None))
}

fn later(code: &str) -> Outcome {
    Outcome::later(code)
}

fn refused(code: &str) -> Outcome {
    Outcome::Refused { code: code.to_owned() }
}

const EHLO: &str = "250-mail\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n";
const BARE: &str = "250 mail\r\n";
const OK: &str = "250 2.0.0 ok\r\n";
const GO: &str = "354 go on\r\n";

#[test]
fn a_batch_goes_over_one_connection() {
    let (said, outcomes) =
        play(Security::Clear, None, &["a@x.fi", "b@x.fi"], &["220 hi\r\n", BARE, OK, OK, GO, OK, OK, OK, GO, OK, "221 bye\r\n"]);
    let one = |to: &str| ["MAIL FROM:<posti@kukka.fi>".to_owned(), format!("RCPT TO:<{to}>"), "DATA".into(), "<message>".into()];
    let expected =
        [vec!["EHLO kukka.fi".to_owned()], one("a@x.fi").into(), one("b@x.fi").into(), vec!["QUIT".into(), "<over>".into()]].concat();
    assert_eq!(said, expected);
    assert_eq!(outcomes, [Outcome::Sent, Outcome::Sent]);
}

#[test]
fn a_refused_address_harms_no_other() {
    let answers = ["220 hi\r\n", BARE, OK, "550 5.1.1 no such user\r\n", OK, OK, "451 4.2.1 later\r\n", OK, OK, OK, GO, OK];
    let (said, outcomes) = play(Security::Clear, None, &["a@x.fi", "b@x.fi", "c@x.fi"], &answers);
    assert_eq!(said.iter().filter(|line| *line == "RSET").count(), 2);
    assert_eq!(outcomes, [refused("to 550 5.1.1"), later("to 451 4.2.1"), Outcome::Sent]);
}

#[test]
fn what_is_our_own_fault_is_not_laid_on_the_address() {
    for answer in ["530 5.7.0 log in\r\n", "550 5.7.1 relaying denied\r\n", "552 5.2.2 full\r\n", "503 5.5.1 sequence\r\n"] {
        let (_, outcomes) = play(Security::Clear, None, &["a@x.fi"], &["220 hi\r\n", BARE, OK, answer]);
        assert!(matches!(&outcomes[..], [Outcome::Later { .. }]), "{answer} gave {outcomes:?}");
    }
    let (_, outcomes) = play(Security::Clear, None, &["a@x.fi"], &["220 hi\r\n", BARE, "550 sender unknown\r\n"]);
    assert_eq!(outcomes, [later("from 550")]);
    let (_, outcomes) = play(Security::Clear, None, &["a@x.fi"], &["220 hi\r\n", BARE, OK, OK, GO, "554 5.6.0 content\r\n"]);
    assert_eq!(outcomes, [refused("data 554 5.6.0")]);
}

#[test]
fn tls_is_never_given_up() {
    let (said, outcomes) = play(Security::StartTls, Some(&login()), &["a@x.fi"], &["220 hi\r\n", BARE]);
    assert_eq!((said.last().map(String::as_str), outcomes), (Some("QUIT"), vec![later("starttls_unsupported")]));
    let (said, _) = play(Security::StartTls, Some(&login()), &["a@x.fi"], &["220 hi\r\n", EHLO, "220 go\r\n", EHLO]);
    assert_eq!(said, ["EHLO kukka.fi", "STARTTLS", "<tls>", "EHLO kukka.fi", "AUTH PLAIN AGthbGxlAGtpc3Nh"]);
}

#[test]
fn a_login_is_given_as_the_server_wants_it() {
    let login = login();
    let old = "250-mail\r\n250 AUTH=LOGIN\r\n";
    let (said, _) =
        play(Security::Implicit, Some(&login), &["a@x.fi"], &["220 hi\r\n", old, "334 dXNlcg==\r\n", "334 cA==\r\n", "235 in\r\n"]);
    assert_eq!(said[1..], ["AUTH LOGIN", "a2FsbGU=", "a2lzc2E=", "MAIL FROM:<posti@kukka.fi>"]);
    let (_, outcomes) = play(Security::Implicit, Some(&login), &["a@x.fi", "b@x.fi"], &["220 hi\r\n", EHLO, "535 5.7.8 no\r\n"]);
    assert_eq!(outcomes, [later("auth 535 5.7.8"), later("auth 535 5.7.8")]);
    let (_, outcomes) = play(Security::Implicit, Some(&login), &["a@x.fi"], &["220 hi\r\n", BARE]);
    assert_eq!(outcomes, [later("auth_unsupported")]);
}

#[test]
fn letters_beyond_ascii_need_a_server_that_takes_them() {
    let (said, outcomes) = play(Security::Clear, None, &["äiti@x.fi"], &["220 hi\r\n", EHLO, OK, OK, GO, OK]);
    assert_eq!(said[1..3], ["MAIL FROM:<posti@kukka.fi> BODY=8BITMIME SMTPUTF8", "RCPT TO:<äiti@x.fi>"]);
    assert_eq!(outcomes, [Outcome::Sent]);
    let (said, outcomes) = play(Security::Clear, None, &["äiti@x.fi", "b@x.fi"], &["220 hi\r\n", BARE]);
    assert_eq!(said[1], "MAIL FROM:<posti@kukka.fi>");
    assert_eq!(outcomes, [refused("smtputf8_unsupported"), later("connection_lost")]);
}

#[test]
fn what_a_server_says_of_letters_beyond_ascii_is_remembered_once_it_is_said_for_good() {
    let carried = |security: Security, heard: &[&str]| {
        let batch = [];
        let mut dialogue = Dialogue::new(security, None, "kukka.fi", &batch);
        let mut replies = Replies::default();
        for text in heard {
            replies.hear(text.as_bytes());
            while let Ok(Some(reply)) = replies.take() {
                if dialogue.hear(&reply) == Step::StartTls {
                    dialogue.secured();
                }
            }
        }
        dialogue.carries_smtputf8()
    };
    assert_eq!(carried(Security::Clear, &["220 hi\r\n"]), None);
    assert_eq!(carried(Security::Clear, &["220 hi\r\n", EHLO]), Some(true));
    assert_eq!(carried(Security::Clear, &["220 hi\r\n", BARE]), Some(false));
    assert_eq!(carried(Security::StartTls, &["220 hi\r\n", EHLO]), None, "before TLS anybody may say anything");
    assert_eq!(carried(Security::StartTls, &["220 hi\r\n", EHLO, "220 go\r\n", BARE]), Some(false));
}

#[test]
fn a_server_that_leaves_is_tried_later() {
    let (said, outcomes) = play(Security::Clear, None, &["a@x.fi"], &["421 4.3.2 closing\r\n"]);
    assert_eq!((said, outcomes), (vec!["<over>".to_owned()], vec![later("greeting 421 4.3.2")]));
    let batch = [message("a@x.fi")];
    let cut = |cut| Dialogue::new(Security::Clear, None, "kukka.fi", &batch).end(Some(cut));
    assert_eq!(cut(Cut::Lost), [later("no_connection")]);
    assert_eq!(cut(Cut::TimedOut), [later("timeout")]);
    let tls = Dialogue::new(Security::Implicit, None, "kukka.fi", &batch).end(Some(Cut::Lost));
    assert_eq!(tls, [later("no_tls_connection")]);
    assert_eq!(cut(Cut::Garbled), [later("not_smtp")]);
}

#[test]
fn a_message_ends_where_it_ends() {
    assert_eq!(stuffed(b"a\r\n.b\r\n"), b"a\r\n..b\r\n.\r\n");
    assert_eq!(stuffed(b"a\r\n.\r\nMAIL FROM:<x>\r\n"), b"a\r\n..\r\nMAIL FROM:<x>\r\n.\r\n");
    assert_eq!(stuffed(b"a\n.\nb\r.\rc"), b"a\r\n..\r\nb\r\n..\r\nc\r\n.\r\n");
    assert_eq!(stuffed(b""), b".\r\n");
}

proptest! {
    #[test]
    fn nothing_in_a_message_ends_it(message in "[a.\r\n]{0,60}") {
        let wire = String::from_utf8(stuffed(message.as_bytes())).unwrap();
        let lines: Vec<&str> = wire.split("\r\n").collect();
        prop_assert_eq!(lines.iter().position(|line| *line == "."), Some(lines.len() - 2));
        prop_assert!(lines.iter().all(|line| !line.contains(['\r', '\n'])));
    }

    #[test]
    fn every_message_has_one_outcome(answers in prop::collection::vec(200_u16..600, 0..40), count in 0_usize..4) {
        let to: Vec<String> = (0..count).map(|n| format!("a{n}@x.fi")).collect();
        let to: Vec<&str> = to.iter().map(String::as_str).collect();
        let answers: Vec<String> = answers.iter().map(|code| format!("{code} x\r\n")).collect();
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        let (_, outcomes) = play(Security::Clear, None, &to, &answers);
        prop_assert_eq!(outcomes.len(), count);
    }
}
