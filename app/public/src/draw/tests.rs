//! The drawn pages, read as text: what must stand in them and what must never.

use lupa_domain::{
    api::{
        consent::{ConfirmPreview, StopPreview},
        problem::{FieldProblem, Problem},
        wording::{FormNotice, NoticeEdition},
    },
    consent::{
        Act, By, Method, SignupReference,
        receipt::{Facts, Shown},
    },
    ids::EventId,
    languages::Languages,
    locale::Locale,
    register::starter,
    wording::{Published, publish},
};

use crate::{
    draw::*,
    pages::{Addressed, ConfirmPhase, Phase, Place, Sent, Typed},
};

fn published() -> Vec<Published> {
    publish(&starter::form(), 1, &starter::draft(), &starter::purposes(), &starter::controller()).expect("the starter form is complete")
}

fn signup_page(published: &Published, typed: Typed, phase: Phase) -> SignupPage {
    let notice = published.notice().clone();
    let (locale, form) = (notice.locale, notice.form.clone());
    let form = FormNotice { form, edition: 1, locale, digest: published.digest().clone(), notice };
    let place = Place::Page { origin: "https://lupa.example.fi".into() };
    let languages = Languages::all();
    let replaces = Vec::new();
    SignupPage { locale, path: "/f/newsletter".into(), form, key: "0f".into(), typed, replaces, phase, languages, set_up: true, place }
}

fn problem(code: &str, errors: Vec<FieldProblem>) -> Problem {
    let kind = format!("urn:lupa:problem:{code}");
    Problem {
        kind,
        title: "Title".into(),
        status: 422,
        detail: Some("Detail".into()),
        code: code.into(),
        errors,
        current: None,
        person: None,
        nearest: None,
    }
}

fn receipt(published: &Published) -> Shown {
    let notice = published.notice().clone();
    let choices = notice.statements.iter().zip([true, false, true]).map(|(statement, on)| (statement.purpose.clone(), on)).collect();
    let at = "2026-11-22T10:30:00Z".parse().expect("a time");
    let asked = "2026-11-22T10:12:00Z".parse().ok().map(|at| SignupReference { at, event: EventId::from_random([8; 16]) });
    let (act, by, method, locale, digest) = (Act::Confirmed, By::Person, Method::WebForm, notice.locale, published.digest().clone());
    Shown {
        id: EventId::from_random([7; 16]),
        consent: Facts { act, at, asked, by, method, locale, choices, initial: None, digest, notice },
    }
}

fn confirm_look(published: &Published) -> ConfirmPreview {
    let Shown { consent, .. } = receipt(published);
    let (digest, notice, choices) = (consent.digest, consent.notice, consent.choices);
    ConfirmPreview { confirmed: false, digest, notice, choices, masked_email: "a•••@esimerkki.example".into(), receipts: Vec::new() }
}

fn confirm_page(published: &Published, phase: ConfirmPhase) -> Drawn {
    confirm(&ConfirmPage { locale: published.notice().locale, token: "t0ken".into(), phase })
}

/// Every `for`, `aria-describedby` and `aria-labelledby` names an element that is there, and every id is there once.
fn assert_bound(body: &str) {
    let values = |attribute: &str| {
        let mark = format!(" {attribute}=\"");
        body.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).flat_map(str::split_whitespace).collect::<Vec<_>>()
    };
    let ids = values("id");
    for id in &ids {
        assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id}");
    }
    for name in ["for", "aria-describedby", "aria-labelledby"].into_iter().flat_map(values) {
        assert!(ids.contains(&name), "{name} in {body}");
    }
}

#[test]
fn a_fresh_form_has_no_ticked_box_in_any_language() {
    for published in published() {
        let drawn = signup(&signup_page(&published, Typed::default(), Phase::Editing));
        let Template::Alive(card) = &drawn.template else { panic!("{:?}", drawn.template) };
        assert!(card.title.starts_with(&published.notice().heading) && card.address == "https://lupa.example.fi/", "{card:?}");
        assert_eq!(card.picture, format!("https://lupa.example.fi/f/newsletter/share.png?locale={}", published.notice().locale));
        assert!(!drawn.body.contains(" checked"), "{}", drawn.body);
        assert_eq!(drawn.body.matches("type=\"checkbox\"").count(), 3);
        assert_eq!(drawn.body.matches("autocomplete=\"off\"").count(), 3);
        assert!(drawn.body.contains("<form id=\"signup\" method=\"post\" action=\"/f/newsletter?lang="), "{}", drawn.body);
        assert!(drawn.body.contains(published.digest().as_str()));
        assert_bound(&drawn.body);
    }
}

#[test]
fn everything_of_article_13_stands_before_the_button() {
    for published in published() {
        let drawn = signup(&signup_page(&published, Typed::default(), Phase::Editing));
        let button = drawn.body.find("type=\"submit\"").expect("a button");
        for section in &published.notice().information {
            let heading = drawn.body.find(&format!(">{}<", section.heading)).expect("a heading");
            assert!(heading < button, "{}", section.heading);
        }
    }
}

#[test]
fn boxes_come_first_and_a_number_follows_the_address() {
    for published in published() {
        let body = signup(&signup_page(&published, Typed::default(), Phase::Editing)).body;
        let places = ["id=\"tick-", "id=\"email\"", "id=\"phone\"", "id=\"name\"", "class=\"information\"", "type=\"submit\""];
        let places = places.map(|part| body.find(part).unwrap_or_else(|| panic!("{part} in {body}")));
        assert!(places.is_sorted(), "{places:?}");
    }
}

#[test]
fn a_form_that_was_taken_says_where_the_message_went_and_brings_along_what_was_sent() {
    let published = &published()[0];
    let ticked = vec![published.notice().statements[0].purpose.clone()];
    let typed = Typed { email: "aino@gmial.example".into(), name: "Aino".into(), ticked, ..Typed::default() };
    let sent = Sent { meant: "aino@gmail.example".into(), again: true };
    let page = SignupPage { replaces: vec!["earlier".into()], ..signup_page(published, typed, Phase::Done(sent)) };
    let body = signup(&page).body;
    let after = &body[body.find("id=\"sent\"").expect("the form after sending")..];
    for part in ["value=\"aino@gmial.example\"", "value=\"newsletter\"", "value=\"earlier\"", "<bdi>aino@gmail.example</bdi>"] {
        assert!(after.contains(part), "{part} in {after}");
    }
    assert!(body.contains("<bdi id=\"sent-to\">aino@gmial.example</bdi>"), "{body}");
    let fresh = signup(&signup_page(published, Typed::default(), Phase::Editing)).body;
    let after = &fresh[fresh.find("id=\"sent\"").expect("the form after sending")..];
    assert!(!after.contains("type=\"hidden\""), "before that it brings nothing: {after}");
}

#[test]
fn nothing_a_person_typed_becomes_markup() {
    let typed = Typed { email: "\"><script>alert(1)</script>".into(), name: "<b>&amp;".into(), ..Typed::default() };
    let error = FieldProblem { pointer: "/email".into(), code: "email_invalid".into(), detail: "<i>no</i>".into() };
    let phase = Phase::Refused(problem("email_invalid", vec![error]));
    for published in published() {
        let drawn = signup(&signup_page(&published, typed.clone(), phase.clone()));
        assert!(!drawn.body.contains("<script") && !drawn.body.contains("<b>") && !drawn.body.contains("<i>"), "{}", drawn.body);
        assert!(drawn.body.contains("value=\"&quot;&gt;&lt;script"), "{}", drawn.body);
    }
}

#[test]
fn a_form_that_came_back_keeps_what_was_given_and_says_what_is_wrong() {
    let published = &published()[0];
    let ticked = vec![published.notice().statements[1].purpose.clone()];
    let typed = Typed { email: "aino@".into(), ticked, ..Typed::default() };
    let error = |pointer: &str, detail: &str| FieldProblem { pointer: pointer.into(), code: "x".into(), detail: detail.into() };
    let errors = vec![error("/email", "No such address"), error("/phone", "No such number"), error("/choices/research", "Not shown")];
    let drawn = signup(&signup_page(published, typed, Phase::Refused(problem("x", errors))));
    for needed in ["href=\"#email\"", "href=\"#phone\"", "href=\"#tick-research\"", "aria-invalid=\"true\"", "value=\"aino@\""] {
        assert!(drawn.body.contains(needed), "{needed} in {}", drawn.body);
    }
    assert_eq!(drawn.body.matches(" checked").count(), 1);
    assert_eq!(drawn.body.matches("No such number").count(), 2, "in the summary and at the field");
    assert_eq!(drawn.body.matches(" autofocus").count(), 1, "the summary");
    assert_bound(&drawn.body);
}

#[test]
fn new_words_are_announced_as_such() {
    let published = &published()[2];
    let drawn = signup(&signup_page(published, Typed::default(), Phase::Refused(problem("notice_retired", Vec::new()))));
    assert!(drawn.body.contains("The wording has changed"), "{}", drawn.body);
    assert!(!drawn.body.contains(" checked"));
}

#[test]
fn a_form_that_was_taken_needs_no_script() {
    for published in published() {
        let drawn = signup(&signup_page(&published, Typed::default(), Phase::Done(Sent::default())));
        assert_eq!(drawn.template, Template::Plain);
        assert!(drawn.body.contains("<div id=\"done\" tabindex=\"-1\" autofocus class=\"done\">"), "{}", drawn.body);
    }
}

#[test]
fn confirming_shows_the_ticks_and_asks_for_one_press() {
    for published in published() {
        let drawn = confirm_page(&published, ConfirmPhase::Asking(confirm_look(&published)));
        assert!(drawn.body.contains("action=\"/confirm/t0ken\""));
        assert!(drawn.body.contains("<fieldset disabled"), "{}", drawn.body);
        assert_eq!(drawn.body.matches(" checked").count(), 2);
        assert_eq!(drawn.body.matches("type=\"submit\"").count(), 1);
        assert_bound(&drawn.body);
    }
}

#[test]
fn what_was_confirmed_is_shown_as_a_receipt() {
    let times = [("22.11.2026 klo 12.30", Locale::Fi), ("22.11.2026 kl. 12.30", Locale::Sv), ("22 November 2026, 12:30", Locale::En)];
    for (published, (time, locale)) in published().iter().zip(times) {
        assert_eq!(published.notice().locale, locale);
        let raw = serde_json::value::to_raw_value(&receipt(published)).expect("a receipt");
        let look = ConfirmPreview { receipts: vec![raw], ..confirm_look(published) };
        let drawn = confirm_page(published, ConfirmPhase::Confirmed { already: true, look });
        for needed in [time, "07070707-0707-4707-8707-070707070707", published.digest().as_str(), "/confirm/t0ken/receipt.json"] {
            assert!(drawn.body.contains(needed), "{needed} in {}", drawn.body);
        }
        assert!(!drawn.body.contains("<form"), "{}", drawn.body);
        assert_bound(&drawn.body);
    }
}

#[test]
fn stopping_takes_one_press_and_says_when_it_is_done() {
    let look = StopPreview {
        purpose: "newsletter".parse().expect("a short name"),
        title: "Newsletter".into(),
        locale: Locale::En,
        masked_email: Some("a•••@example.fi".into()),
        controller: "Shop & Sons".into(),
        stopped: false,
    };
    let page = StopPage { locale: Locale::En, token: "t0ken".into(), look, done: false };
    let asking = stop(&page);
    assert!(asking.body.contains("action=\"/u/t0ken\"") && asking.body.contains("name=\"stop\""), "{}", asking.body);
    assert!(asking.body.contains("Shop &amp; Sons"));
    let done = stop(&StopPage { done: true, ..page });
    for drawn in [&asking, &done] {
        assert!(drawn.body.contains("a•••@example.fi") && drawn.body.contains("<dd>Newsletter</dd>"), "{}", drawn.body);
    }
    assert!(!done.body.contains("<form") && done.body.contains("href=\"/me\""), "{}", done.body);
}

#[test]
fn a_published_notice_shows_its_words_with_empty_boxes() {
    for published in published() {
        let (digest, notice) = (published.digest().clone(), published.notice().clone());
        let (locale, form, edition) = (notice.locale, notice.form.clone(), notice.edition);
        let published_at = "2026-11-22T10:30:00Z".parse().expect("a time");
        let current = Some(digest.clone());
        let place = NoticeEdition { form, locale, edition, published_at, retires_at: None, before: None, current };
        let drawn = super::notice(&NoticePage { locale, shown: Addressed { digest, notice }, place });
        assert!(drawn.body.contains(published.digest().as_str()) && !drawn.body.contains(" checked"), "{}", drawn.body);
        assert_bound(&drawn.body);
    }
}

#[test]
fn an_expired_link_leads_back_to_the_form() {
    let drawn = confirm_page(&published()[2], ConfirmPhase::Refused(problem("token_expired", Vec::new())));
    assert!(drawn.body.contains("Fill in the form again") && drawn.body.contains("href=\"/?lang=en\""), "{}", drawn.body);
    let drawn = failure(&FailurePage { locale: Locale::Sv, problem: problem("not_found", Vec::new()) });
    assert_eq!((drawn.locale, drawn.title.as_str(), drawn.template), (Locale::Sv, "Title", Template::Plain));
}

#[test]
fn what_changed_is_marked_said_and_named_in_every_language() {
    for published in published() {
        let old = published.notice().clone();
        let mut new = lupa_domain::wording::Notice { edition: 2, ..old.clone() };
        new.heading = format!("{} <b>uusi</b>", old.heading);
        new.statements[0].data.push(lupa_domain::wording::PersonalData::TelephoneNumber);
        new.information[4].text = "Korvattu kokonaan.".into();
        new.fields.retain(|field| field.name != lupa_domain::wording::FieldName::Phone);
        let addressed = |notice: &lupa_domain::wording::Notice| Addressed { digest: published.digest().clone(), notice: notice.clone() };
        let drawn = changes(&ChangesPage { locale: old.locale, old: addressed(&old), new: addressed(&new) });
        let words = lupa_words::difference(old.locale);
        let body = &drawn.body;
        let names = [
            words.parts.heading.to_owned(),
            format!("{}: {}", old.statements[0].title, words.parts.statement.data),
            old.information[4].heading.clone(),
        ];
        for said in names.iter().chain([&words.added.to_owned(), &words.removed.to_owned(), &words.absent.to_owned()]) {
            assert!(body.contains(said.as_str()), "{said} in {body}");
        }
        assert!(body.contains("<ins>") && body.contains("<del>") && !body.contains("<b>"), "{body}");
        for wire in ["telephone-number", "email-address"] {
            assert!(!body.contains(wire), "{wire} is a word of the wire: {body}");
        }
        assert!(!body.contains(&old.submit), "what is the same is not shown");
        let same = changes(&ChangesPage { locale: old.locale, old: addressed(&old), new: addressed(&old) });
        assert!(same.body.contains(words.nothing) && !same.body.contains("<ins>"), "{}", same.body);
    }
}

#[test]
fn a_preview_is_the_form_itself_and_says_that_it_is_none() {
    for published in published() {
        let SignupPage { form, .. } = signup_page(&published, Typed::default(), Phase::Editing);
        let shown = signup(&signup_page(&published, Typed::default(), Phase::Editing)).body;
        let drawn = preview(&PreviewPage { form: form.clone() });
        assert_bound(&drawn.body);
        assert!(drawn.template == Template::Plain && drawn.body.contains(lupa_words::preview(form.locale).lead), "{}", drawn.body);
        let fields = |body: &str| {
            let from = body.find("<fieldset").expect("the question");
            body[from..body.find("</form>").expect("the end")].replace("<!>", "")
        };
        assert_eq!(fields(&drawn.body), fields(&shown), "the same component");
    }
}

#[test]
fn in_a_frame_stands_the_same_form_and_nothing_that_leads_away() {
    for published in published() {
        let whole = signup_page(&published, Typed::default(), Phase::Editing);
        let place = Place::Frame { hosts: "https://kapy.fi http://localhost:3000".into() };
        let framed = SignupPage { path: "/f/newsletter/embed".into(), place, ..whole.clone() };
        let (whole, drawn) = (signup(&whole), signup(&framed));
        assert_eq!((drawn.template, &drawn.title), (Template::Framed, &whole.title));
        let form = |body: &str| {
            let from = body.find("<main").expect("a main part");
            body[from..].split("</main>").next().expect("its end").replace("/f/newsletter/embed?", "/f/newsletter?")
        };
        assert_eq!(form(&drawn.body), form(&whole.body));
        assert!(drawn.body.contains("data-hosts=\"https://kapy.fi http://localhost:3000\""), "{}", drawn.body);
        assert!(drawn.body.contains(&published.notice().controller.name));
        assert!(!drawn.body.contains("autofocus"), "{}", drawn.body);
        assert!(
            !drawn.body.contains("href=\"/")
                || drawn.body.matches("href=\"/").count() == drawn.body.matches("href=\"/f/newsletter/embed").count()
        );
        assert_bound(&drawn.body);
        let done = signup(&SignupPage { phase: Phase::Done(Sent::default()), ..framed });
        assert_eq!(done.template, Template::FramedPlain);
    }
}
