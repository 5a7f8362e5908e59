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

/// Plays the server's answers in turn; gives what was said (a message as `<message>`), the outcomes, and what ended the conversation too early.
fn play(security: Security, login: Option<&Login>, to: &[&str], answers: &[&str]) -> (Vec<String>, Vec<Outcome>, Option<String>) {
    let mut waiting = to.iter().map(|to| message(to));
    let mut dialogue = Dialogue::new(security, login, "kukka.fi");
    let (mut said, mut outcomes) = (Vec::new(), Vec::new());
    for answer in answers {
        let mut replies = Replies::default();
        replies.hear(answer.as_bytes());
        let mut step = dialogue.hear(&replies.take().unwrap().expect("a whole answer"));
        loop {
            outcomes.extend(dialogue.take_outcome());
            step = match step {
                Step::StartTls => {
                    said.push("<tls>".to_owned());
                    dialogue.secured()
                }
                Step::Ready => match waiting.next() {
                    Some(message) => dialogue.carry(message),
                    None => dialogue.leave(),
                },
                Step::Say(bytes) => {
                    let text = String::from_utf8(bytes).unwrap();
                    said.push(if text.ends_with("\r\n.\r\n") { "<message>".to_owned() } else { text.trim_end().to_owned() });
                    break;
                }
                Step::Over => {
                    said.push("<over>".to_owned());
                    break;
                }
            };
        }
    }
    let (last, trouble) = dialogue.end(None);
    outcomes.extend(last);
    (said, outcomes, trouble)
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
    let (said, outcomes, _) =
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
    let (said, outcomes, _) = play(Security::Clear, None, &["a@x.fi", "b@x.fi", "c@x.fi"], &answers);
    assert_eq!(said.iter().filter(|line| *line == "RSET").count(), 2);
    assert_eq!(outcomes, [refused("to 550 5.1.1"), later("to 451 4.2.1"), Outcome::Sent]);
}

#[test]
fn what_is_our_own_fault_is_not_laid_on_the_address() {
    for answer in ["530 5.7.0 log in\r\n", "550 5.7.1 relaying denied\r\n", "552 5.2.2 full\r\n", "503 5.5.1 sequence\r\n"] {
        let (_, outcomes, trouble) = play(Security::Clear, None, &["a@x.fi"], &["220 hi\r\n", BARE, OK, answer]);
        assert!(matches!(&outcomes[..], [Outcome::Later { .. }]), "{answer} gave {outcomes:?}");
        assert_eq!(trouble, None, "another message may go");
    }
    for content in ["554 5.6.0 content\r\n", "552 5.3.4 too big\r\n", "550 5.7.1 spam\r\n"] {
        let (_, outcomes, _) = play(Security::Clear, None, &["a@x.fi"], &["220 hi\r\n", BARE, OK, OK, GO, content]);
        assert!(matches!(&outcomes[..], [Outcome::Later { .. }]), "{content} gave {outcomes:?}");
    }
    let (_, outcomes, _) = play(Security::Clear, None, &["a@x.fi"], &["220 hi\r\n", BARE, OK, OK, GO, "550 5.1.1 no such user\r\n"]);
    assert_eq!(outcomes, [refused("data 550 5.1.1")], "some servers look at the recipient last");
}

#[test]
fn a_sender_that_is_refused_ends_it_for_every_message() {
    let (said, outcomes, trouble) =
        play(Security::Clear, None, &["a@x.fi", "b@x.fi"], &["220 hi\r\n", BARE, "550 5.7.60 not your address\r\n", "221 bye\r\n"]);
    assert_eq!((said.last().map(String::as_str), outcomes, trouble.as_deref()), (Some("<over>"), vec![], Some("from 550 5.7.60")));
}

#[test]
fn tls_is_never_given_up() {
    let (said, outcomes, trouble) = play(Security::StartTls, Some(&login()), &["a@x.fi"], &["220 hi\r\n", BARE]);
    assert_eq!((said.last().map(String::as_str), outcomes, trouble.as_deref()), (Some("QUIT"), vec![], Some("starttls_unsupported")));
    let (said, ..) = play(Security::StartTls, Some(&login()), &["a@x.fi"], &["220 hi\r\n", EHLO, "220 go\r\n", EHLO]);
    assert_eq!(said, ["EHLO kukka.fi", "STARTTLS", "<tls>", "EHLO kukka.fi", "AUTH PLAIN AGthbGxlAGtpc3Nh"]);
}

#[test]
fn a_login_is_given_as_the_server_wants_it() {
    let login = login();
    let old = "250-mail\r\n250 AUTH=LOGIN\r\n";
    let (said, ..) =
        play(Security::Implicit, Some(&login), &["a@x.fi"], &["220 hi\r\n", old, "334 dXNlcg==\r\n", "334 cA==\r\n", "235 in\r\n"]);
    assert_eq!(said[1..], ["AUTH LOGIN", "a2FsbGU=", "a2lzc2E=", "MAIL FROM:<posti@kukka.fi>"]);
}

#[test]
fn a_login_that_is_refused_or_not_offered_touches_no_message() {
    let login = login();
    let trouble = |answers: &[&str]| {
        let (_, outcomes, trouble) = play(Security::Implicit, Some(&login), &["a@x.fi", "b@x.fi"], answers);
        assert_eq!(outcomes, []);
        trouble.expect("it ends too early")
    };
    assert_eq!(trouble(&["220 hi\r\n", EHLO, "535 5.7.8 no\r\n"]), "auth 535 5.7.8");
    assert_eq!(
        trouble(&["220 hi\r\n", EHLO, "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.\r\n"]),
        "auth 535 5.7.139"
    );
    assert_eq!(trouble(&["220 hi\r\n", "250-mail\r\n250 AUTH XOAUTH2\r\n"]), "auth_oauth_only");
    assert_eq!(trouble(&["220 hi\r\n", "250-mail\r\n250 AUTH CRAM-MD5\r\n"]), "auth_unsupported");
    assert_eq!(trouble(&["220 hi\r\n", BARE]), "auth_unsupported");
}

#[test]
fn letters_beyond_ascii_need_a_server_that_takes_them() {
    let (said, outcomes, _) = play(Security::Clear, None, &["äiti@x.fi"], &["220 hi\r\n", EHLO, OK, OK, GO, OK]);
    assert_eq!(said[1..3], ["MAIL FROM:<posti@kukka.fi> BODY=8BITMIME SMTPUTF8", "RCPT TO:<äiti@x.fi>"]);
    assert_eq!(outcomes, [Outcome::Sent]);
    let (said, outcomes, _) = play(Security::Clear, None, &["äiti@x.fi", "b@x.fi"], &["220 hi\r\n", BARE, OK, OK, GO, OK]);
    assert_eq!(said[1], "MAIL FROM:<posti@kukka.fi>");
    assert_eq!(outcomes, [later("smtputf8_unsupported"), Outcome::Sent]);
}

#[test]
fn a_server_that_leaves_is_tried_later() {
    let (said, outcomes, trouble) = play(Security::Clear, None, &["a@x.fi"], &["421 4.3.2 closing\r\n"]);
    assert_eq!((said, outcomes, trouble.as_deref()), (vec!["<over>".to_owned()], vec![], Some("greeting 421 4.3.2")));
    let (_, outcomes, trouble) = play(Security::Clear, None, &["a@x.fi", "b@x.fi"], &["220 hi\r\n", BARE, OK, "421 4.7.0 enough\r\n"]);
    assert_eq!((outcomes, trouble.as_deref()), (vec![later("to 421 4.7.0")], Some("to 421 4.7.0")));
    let cut = |security, cut| Dialogue::new(security, None, "kukka.fi").end(Some(cut)).1.expect("it ended too early");
    assert_eq!(cut(Security::Clear, Cut::Lost), "no_connection");
    assert_eq!(cut(Security::Clear, Cut::TimedOut), "timeout");
    assert_eq!(cut(Security::Implicit, Cut::Lost), "no_tls_connection");
    assert_eq!(cut(Security::Clear, Cut::Garbled), "not_smtp");
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
    fn no_message_has_two_outcomes(answers in prop::collection::vec(200_u16..600, 0..40), count in 0_usize..4) {
        let to: Vec<String> = (0..count).map(|n| format!("a{n}@x.fi")).collect();
        let to: Vec<&str> = to.iter().map(String::as_str).collect();
        let answers: Vec<String> = answers.iter().map(|code| format!("{code} x\r\n")).collect();
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        let (said, outcomes, _) = play(Security::Clear, None, &to, &answers);
        // One for each that was begun, but where the sender was refused: that is no message's own.
        let begun = said.iter().filter(|line| line.starts_with("MAIL FROM")).count();
        prop_assert!(outcomes.len() <= begun && begun <= outcomes.len() + 1 && begun <= count);
    }
}
