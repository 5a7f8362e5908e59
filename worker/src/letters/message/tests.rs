//! What stands in messages, and what never does.

use lupa_domain::{
    ids::{ErasureId, EventId},
    locale::Locale,
    register::{look::Accent, starter},
    rights::{
        RequestKind, RequestNumber,
        certificate::{CertificatePart, CertificateText},
        erasure::{Erased, ErasedKind, Kept, KeptKind, KeptReason},
        notification::Change,
    },
    wording::{Channel, Controller},
};

use super::*;
use crate::{
    letters::{Said, Slip, StopLink},
    staff::security_notices::SecurityNotice,
};

const NOW: Moment = Moment::from_millis(1_795_310_981_000);
const ID: &str = "0c6a2b0e-5a43-4f0c-8d53-4fb7a1c0a001";
const NOTE: &str = "kauppa.example/log\n7\nAAAA\n\n\u{2014} kauppa.example/log BBBB\n";
const LINK: &str = "https://kauppa.example/confirm/AbCdEf0123456789AbCdEf0123456789AbCdEf01234";
const ME: &str = "https://kauppa.example/me";

fn titles() -> Vec<String> {
    vec!["Uutiskirje".into(), "Kyselyt & <arvonnat>".into()]
}

fn stop(channel: Channel, n: u32) -> StopLink {
    StopLink { title: "Uutiskirje".into(), url: format!("https://kauppa.example/u/token{n}"), channel }
}

fn receipt(locale: Locale, controller: Controller, stop_links: Vec<StopLink>) -> Letter {
    let receipt_json = "{\"a\":\"ä\"}\n{\"raw\":\r\n1}".to_owned();
    let receipt_id = EventId::from_random([7; 16]);
    let (titles_given, titles_ended) = (titles(), Vec::new());
    Letter::Receipt {
        locale,
        controller,
        receipt_json,
        receipt_id,
        said: Said::Here,
        titles_given,
        titles_ended,
        own_page: ME.into(),
        stop_links,
        slip: Slip {
            sentences: vec!["Kyllä, haluan <uutiskirjeen>.".into()],
            when: "22.11.2026 klo 3.29".into(),
            digest: "sha256:00".into(),
        },
    }
}

fn letters(locale: Locale, controller: &Controller) -> [Letter; 18] {
    let (controller, link, own_page) = (|| controller.clone(), || LINK.to_owned(), || ME.to_owned());
    [
        Letter::Confirm { locale, controller: controller(), titles: titles(), link: link(), hours: 72 },
        Letter::ConfirmKnown { locale, controller: controller(), titles: titles(), link: link(), hours: 72, own_page: own_page() },
        Letter::AlreadyKnown { locale, controller: controller(), own_page: own_page() },
        receipt(locale, controller(), vec![stop(Channel::Email, 1), stop(Channel::Sms, 2)]),
        Letter::SignIn { locale, controller: controller(), link: link(), minutes: 10 },
        Letter::Erase { locale, controller: controller(), link: link(), hours: 24, suppress: true },
        Letter::Renewal {
            locale,
            controller: controller(),
            title: "Uutiskirje".into(),
            link: link(),
            ends: "31.12.2026".into(),
            stop: stop(Channel::Email, 3),
            reminds: false,
        },
        Letter::Merge { locale, controller: controller(), link: link(), days: 7, masked_stays: "a•••@asiakas.example".into() },
        Letter::Erased {
            locale,
            controller: controller(),
            certificate_json: "{\"a\":\"ä\"}".to_owned(),
            certificate_id: ErasureId::from_random([8; 16]),
            erased: vec![Erased { what: ErasedKind::Details, count: 4 }],
            kept: vec![Kept { what: KeptKind::Purchases, count: 2, why: KeptReason::Accounting, until: "2032-12-31".parse().ok() }],
        },
        Letter::Cleaning { locale, controller: controller(), link: link(), day: "14.12.2026".into(), own_page: own_page() },
        Letter::Invitation { locale, controller: controller(), link: link(), days: 7 },
        Letter::AccountChanged { locale, controller: controller(), what: SecurityNotice::PasskeyAdded, account: link() },
        Letter::RequestReceived {
            locale,
            controller: controller(),
            kind: RequestKind::Erasure,
            number: number(),
            due: "4.12.2026".into(),
            own_page: own_page(),
        },
        Letter::RequestExtended {
            locale,
            controller: controller(),
            kind: RequestKind::Access,
            number: number(),
            due: "4.2.2027".into(),
            reasons: "Tositteet ovat\nvarastossa & <kaukana>.".into(),
            own_page: own_page(),
        },
        decision(locale, controller()),
        Letter::RequestReminder {
            locale,
            controller: controller(),
            kind: RequestKind::Objection,
            number: number(),
            due: "4.12.2026".into(),
            is_late: false,
            link: link(),
        },
        Letter::Notification {
            locale,
            controller: controller(),
            change: Change::Corrected,
            data: vec!["nimi".into()],
            address: Some("aino@posti.example".into()),
            received: "22.11.2026".into(),
        },
        Letter::BreachReminder {
            locale,
            controller: controller(),
            number: 3,
            found: "1.12.2026 klo 9.00 (Suomen aika)".into(),
            due: "4.12.2026 klo 9.00 (Suomen aika)".into(),
            is_late: false,
            link: link(),
        },
    ]
}

fn number() -> RequestNumber {
    RequestNumber::new(2026, 14)
}

fn decision(locale: Locale, controller: Controller) -> Letter {
    let part = |heading: Option<&str>, text: &str| CertificatePart {
        heading: heading.map(str::to_owned),
        paragraphs: text.split('|').map(str::to_owned).collect(),
    };
    Letter::RequestDecided {
        locale,
        controller,
        certificate_json: "{\"a\":\"ä\"}\n{\"raw\":\r\n1}".to_owned(),
        number: number(),
        text: CertificateText {
            title: "Päätös pyyntöösi".into(),
            parts: vec![part(None, "Pyysit jotakin.|Teimme sen."), part(Some("Perustelut"), "Laki & <tositteet>.")],
        },
        has_copy: true,
        own_page: ME.into(),
        verify: "https://kauppa.example/verify".into(),
    }
}

fn composed(letter: &Letter, to: &str) -> (Message, String) {
    let from: Sender = "lupa@kauppa.example".parse().unwrap();
    let composed = compose(letter, &Letterhead::default(), &from, &EmailAddress::parse(to).unwrap(), NOW, ID, Some(NOTE)).unwrap();
    let text = String::from_utf8(composed.bytes().to_vec()).unwrap();
    (composed, text)
}

fn drawn(letter: &Letter) -> String {
    html::draw(&Sheet::of(letter, None), &Letterhead::default())
}

/// The page without its style sheet, in which alone there are braces.
fn without_style(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").unwrap();
    format!("{before}{}", rest.split_once("</style>").unwrap().1)
}

fn everything() -> Vec<Letter> {
    Locale::ALL.into_iter().flat_map(|locale| letters(locale, &starter::controller())).collect()
}

#[test]
fn a_receipt_says_how_it_was_said_and_what_to_do_if_it_was_not() {
    for locale in Locale::ALL {
        let letter = |said, titles_given: Vec<String>, titles_ended: Vec<String>| {
            let stop_links = titles_given.iter().map(|_| stop(Channel::Email, 1)).collect();
            let mut letter = receipt(locale, starter::controller(), stop_links);
            if let Letter::Receipt { said: how, titles_given: given, titles_ended: ended, .. } = &mut letter {
                (*how, *given, *ended) = (said, titles_given, titles_ended);
            }
            let sheet = Sheet::of(&letter, None);
            (sheet.subject.clone(), sheet.text())
        };
        let texts: Vec<_> = [Said::Here, Said::OnCounter, Said::ByPhone, Said::AtCounter, Said::OnPaper]
            .map(|said| letter(said, titles(), Vec::new()).1)
            .into();
        assert!((0..texts.len()).all(|at| texts[at + 1..].iter().all(|other| *other != texts[at])), "each is told in its own way");
        let (subject, text) = letter(Said::ByPhone, Vec::new(), titles());
        assert!(subject != letter(Said::ByPhone, titles(), Vec::new()).0, "{subject}");
        assert!(text.contains("– Uutiskirje") && !text.contains("/u/"), "{text}");
    }
}

#[test]
fn a_message_carries_the_newest_checkpoint_of_the_log() {
    for letter in everything() {
        let (_, text) = composed(&letter, "matti@example.fi");
        let line = text.lines().find_map(|line| line.strip_prefix("Lupa-Checkpoint: ")).unwrap();
        assert_eq!(STANDARD.decode(line.trim()).unwrap(), NOTE.as_bytes());
    }
}

#[test]
fn a_message_has_the_headers_of_an_automatic_letter() {
    for letter in everything() {
        let (_, text) = composed(&letter, "matti@example.fi");
        let headers = text.split("\r\n\r\n").next().unwrap();
        assert!(headers.contains("\r\nDate: Sun, 22 Nov 2026 01:29:41 +0000") || headers.starts_with("Date: "), "{headers}");
        assert!(headers.contains(&format!("Message-ID: <{ID}@kauppa.example>")), "{headers}");
        assert!(headers.contains("From: Esimerkkiliike <lupa@kauppa.example>"), "{headers}");
        assert!(headers.contains("Reply-To: asiakaspalvelu@esimerkki.example"), "{headers}");
        assert!(headers.contains("To: matti@example.fi"), "{headers}");
        assert!(headers.contains("Auto-Submitted: auto-generated"), "{headers}");
        assert!(headers.contains("X-Auto-Response-Suppress: OOF, AutoReply"), "{headers}");
        assert!(headers.contains(&format!("Content-Language: {}", letter.locale())), "{headers}");
    }
}

#[test]
fn a_message_is_ascii_in_lines_that_mail_carries() {
    for letter in everything() {
        let (_, text) = composed(&letter, "matti@example.fi");
        assert!(text.is_ascii());
        assert!(text.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
    }
}

#[test]
fn the_same_letter_is_the_same_message() {
    for letter in everything() {
        let again = composed(&letter, "matti@example.fi").1;
        assert_eq!(composed(&letter, "matti@example.fi").1, again);
    }
}

#[test]
fn text_and_html_tell_the_same() {
    for letter in everything() {
        let sheet = Sheet::of(&letter, None);
        let (text, html) = (sheet.text(), drawn(&letter));
        assert!(html.contains(&format!("<html lang=\"{}\" ", letter.locale())));
        let known = ["https://", "<arvonnat>", "Kyselyt &"];
        for line in text.lines().map(|line| line.trim_start_matches("– ").trim_end_matches(':')) {
            let escaped = line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "&#39;");
            assert!(line == "-- " || html.contains(&escaped), "{line} is missing in the HTML");
        }
        assert!(!html.contains(known[1]), "what administrators type is escaped");
        let html = without_style(&html);
        for gone in ["{", "}"] {
            assert!(!text.contains(gone) && !html.contains(gone), "a place was not filled: {text}");
        }
    }
}

#[test]
fn nothing_is_loaded_and_the_sender_can_be_reached() {
    for letter in everything() {
        let html = drawn(&letter);
        for tag in ["<img", "<script", "<link", "src=", "url(", "@import", "onclick"] {
            assert!(!html.contains(tag), "{tag}");
        }
        let controller = starter::controller();
        let known =
            [Some(controller.name.clone()), controller.address_line(), Some(controller.contact), Some(controller.email), controller.phone];
        for needed in known.into_iter().flatten() {
            assert!(html.contains(needed.as_str()) && Sheet::of(&letter, None).text().contains(needed.as_str()), "{needed}");
        }
    }
}

#[test]
fn a_letter_wears_the_colours_of_the_business_in_both_schemes() {
    let accent = Accent::parse("#7a4326").unwrap();
    let letterhead = Letterhead { accent, ..Letterhead::default() };
    for letter in everything() {
        let html = html::draw(&Sheet::of(&letter, None), &letterhead);
        let (page, light, dark) = (without_style(&html), accent.light().accent.to_string(), accent.dark().accent.to_string());
        assert!(page.contains(&light) && !page.contains(&dark) && html.contains(&dark), "{html}");
        assert!(html.contains("prefers-color-scheme:dark") && html.contains("<meta name=\"color-scheme\" content=\"light dark\">"));
        assert!(page.matches("class=\"press\"").count() <= 1, "one button at most");
    }
}

#[test]
fn the_business_is_the_sender_once_it_has_a_name() {
    let from: Sender = "Lupa <lupa@kauppa.example>".parse().unwrap();
    let to = EmailAddress::parse("matti@example.fi").unwrap();
    let sender = |controller: &Controller| {
        let letter = &letters(Locale::Fi, controller)[0];
        let message = compose(letter, &Letterhead::default(), &from, &to, NOW, ID, None).unwrap();
        let text = String::from_utf8(message.bytes().to_vec()).unwrap();
        text.lines().find_map(|line| line.strip_prefix("From: ")).unwrap().to_owned()
    };
    assert_eq!(sender(&starter::controller()), "Lupa <lupa@kauppa.example>");
    assert_eq!(sender(&Controller { name: "Kirjakauppa".into(), ..starter::controller() }), "Kirjakauppa <lupa@kauppa.example>");
}

#[test]
fn what_an_administrator_types_stays_text() {
    let mut controller = starter::controller();
    controller.name = "Äiti & <b>Pojat</b>\r\nBcc: kaikki@example.fi".to_owned();
    controller.email = "ei osoite".to_owned();
    for letter in letters(Locale::Fi, &controller) {
        let (_, text) = composed(&letter, "matti@example.fi");
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(!head.contains("\r\nBcc:") && !head.contains("Reply-To") && head.contains("From: =?utf-8?b?"), "{head}");
        let html = drawn(&letter);
        assert!(!html.contains("<b>") && html.contains("&lt;b&gt;Pojat"));
    }
}

#[test]
fn a_receipt_arrives_to_the_byte() {
    let letter = receipt(Locale::Fi, starter::controller(), vec![]);
    let (_, text) = composed(&letter, "matti@example.fi");
    let part = text.split("--=_").find(|part| part.contains("application/json")).unwrap();
    assert!(part.contains("filename=\"lupa-receipt-07070707-0707-4707-8707-070707070707.json\""), "{part}");
    let body: String = part.split("\r\n\r\n").nth(1).unwrap().split_whitespace().collect();
    assert_eq!(STANDARD.decode(body).unwrap(), "{\"a\":\"ä\"}\n{\"raw\":\r\n1}".as_bytes());
}

#[test]
fn a_logo_comes_along_with_the_letter_and_the_name_stands_in_its_place_while_pictures_are_off() {
    let from: Sender = "lupa@kauppa.example".parse().unwrap();
    let to = EmailAddress::parse("matti@example.fi").unwrap();
    let logo = LetterLogo { bytes: vec![0x89, b'P', b'N', b'G', 1, 2, 3], width: 120, height: 40 };
    let letterhead = Letterhead { logo: Some(logo.clone()), ..Letterhead::default() };
    for letter in everything() {
        let message = compose(&letter, &letterhead, &from, &to, NOW, ID, None).unwrap();
        let text = String::from_utf8(message.bytes().to_vec()).unwrap();
        let part = text.split("--=_").find(|part| part.contains("image/png")).unwrap();
        assert!(part.contains("Content-ID: <logo@letter>") && part.contains("Content-Disposition: inline"), "{part}");
        let body: String = part.split("\r\n\r\n").nth(1).unwrap().split_whitespace().collect();
        assert_eq!(STANDARD.decode(body).unwrap(), logo.bytes);
        let html = html::draw(&Sheet::of(&letter, None), &letterhead);
        let name = letter.controller().name.replace('&', "&amp;");
        assert!(html.contains(&format!("<img src=\"cid:logo@letter\" alt=\"{name}\" width=\"120\" height=\"40\"")), "{html}");
        assert!(!drawn(&letter).contains("<img"), "and without a logo there is no picture");
    }
}

#[test]
fn one_click_is_offered_where_it_is_clear_what_it_stops() {
    let one_click = |stop_links: Vec<StopLink>| {
        let (_, text) = composed(&receipt(Locale::En, starter::controller(), stop_links), "matti@example.fi");
        let header = text.lines().find_map(|line| line.strip_prefix("List-Unsubscribe: ")).map(str::to_owned);
        assert_eq!(header.is_some(), text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
        header
    };
    assert_eq!(one_click(vec![stop(Channel::Email, 1)]).as_deref(), Some("<https://kauppa.example/u/token1>"));
    assert_eq!(one_click(vec![stop(Channel::Email, 1), stop(Channel::Email, 2)]), None);
    assert_eq!(one_click(vec![stop(Channel::Sms, 1)]), None);
    assert_eq!(one_click(vec![]), None);
    assert_eq!(one_click(vec![StopLink { url: "http://localhost/u/t".into(), ..stop(Channel::Email, 1) }]), None);
}

#[test]
fn addresses_beyond_ascii_are_carried_as_they_are() {
    let letter = &letters(Locale::Fi, &starter::controller())[0];
    let (message, text) = composed(letter, "äiti@pöytä.fi");
    assert!(message.needs_smtputf8());
    assert!(text.contains("\r\nTo: äiti@xn--pyt-sla1g.fi\r\n"), "{text}");
    let (message, text) = composed(letter, "matti@pöytä.fi");
    assert!(!message.needs_smtputf8() && text.is_ascii());
    let (_, text) = composed(letter, "a..b@example.fi");
    assert!(text.contains("\r\nTo: a..b@example.fi\r\n"), "{text}");
}

#[test]
fn a_message_needs_an_id_and_a_date() {
    let (letter, from) = (&letters(Locale::Fi, &starter::controller())[0], "lupa@kauppa.example".parse().unwrap());
    let to = EmailAddress::parse("matti@example.fi").unwrap();
    assert_eq!(compose(letter, &Letterhead::default(), &from, &to, NOW, "a b", None), Err(Uncomposable::MessageId));
    assert_eq!(compose(letter, &Letterhead::default(), &from, &to, NOW, "", None), Err(Uncomposable::MessageId));
    assert_eq!(compose(letter, &Letterhead::default(), &from, &to, Moment::from_millis(-1), ID, None), Err(Uncomposable::Date));
}

#[test]
fn nothing_secret_is_printed() {
    for letter in everything() {
        let printed = format!("{letter:?} {:?}", composed(&letter, "matti@example.fi").0);
        assert!(!printed.contains("https") && !printed.contains("matti"), "{printed}");
    }
}
