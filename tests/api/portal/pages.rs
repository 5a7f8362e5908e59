//! The own page as the edge draws it: native forms and no script. What a form did is said on the page that follows it.

use lupa_tests::{Answer, Browser, TestRegister, register::fresh_address};

/// What a page says, whatever marks it carries.
fn said(page: &Answer) -> String {
    let mut text = String::new();
    for piece in page.text().split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, after)| after));
    }
    text
}

/// Follows the redirect after a form.
#[track_caller]
fn followed(browser: &Browser<'_>, answer: &Answer) -> Answer {
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = browser.get(answer.header("location"));
    assert_eq!(page.status, 200, "{}", page.text());
    page
}

fn member<'r>(register: &'r TestRegister, label: &str) -> (String, Browser<'r>) {
    let address = fresh_address(label);
    register.join(&address, &["newsletter", "research"]);
    let browser = register.sign_in(&address);
    (address, browser)
}

fn decide(me: &Browser<'_>, purpose: &str, decision: &str) -> Answer {
    let notice = me.consent(purpose)["notice"].as_str().expect("a digest").to_owned();
    me.post_form("/me/consents?lang=fi", &[("purpose", purpose), ("decision", decision), ("notice", &notice)])
}

#[test]
fn a_link_signs_in_with_two_forms_and_no_script() {
    let register = TestRegister::new();
    let address = fresh_address("forms");
    register.join(&address, &["newsletter"]);
    let browser = register.browser();
    let page = browser.get("/me?lang=fi");
    assert!(page.text().contains("method=\"post\" action=\"/me?lang=fi\"") && !page.text().contains("wasm"), "{}", page.text());
    let wrong = browser.post_form("/me?lang=fi", &[("email", "pieleen \"")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("value=\"pieleen &quot;\"") && wrong.text().contains("href=\"#email\""), "{}", wrong.text());
    let asked = browser.post_form("/me?lang=fi", &[("email", &address)]);
    assert!(said(&asked).contains("Tarkista sähköpostisi"), "{}", asked.text());
    let token = register.next_mail(&address).sign_in_token().expect("a link");
    let link = format!("/me/in/{token}?lang=fi");
    let arrived = browser.get(&link);
    assert!(arrived.status == 200 && !arrived.text().contains("name=\"code\""), "the browser that asked needs no digits");
    let page = followed(&browser, &browser.post_form(&link, &[]));
    assert!(said(&page).contains(&address), "{}", page.text());
    assert!(!page.header("referrer-policy").contains("unsafe") && page.header("cache-control").contains("no-store"));
}

#[test]
fn another_browser_is_asked_for_the_digits_at_once() {
    let register = TestRegister::new();
    let address = fresh_address("digits");
    register.join(&address, &["newsletter"]);
    let (asking, other) = (register.browser(), register.browser());
    let page = asking.post_form("/me?lang=fi", &[("email", &address)]);
    let code: String = page.text().split("class=\"code\"").nth(1).expect("digits").chars().filter(char::is_ascii_digit).take(6).collect();
    let link = format!("/me/in/{}?lang=fi", register.next_mail(&address).sign_in_token().expect("a link"));
    assert!(other.get(&link).text().contains("name=\"code\""));
    let wrong = other.post_form(&link, &[("code", "12")]);
    assert_eq!((wrong.status, wrong.text().contains("value=\"12\"")), (422, true), "what was typed stays");
    let page = followed(&other, &other.post_form(&link, &[("code", &format!("{} {}", &code[..3], &code[3..]))]));
    assert!(said(&page).contains(&address));
    let used = other.post_form(&link, &[("code", &code)]);
    assert_eq!((used.status, used.text().contains("name=\"email\"")), (410, true), "and the way to a new one");
}

#[test]
fn withdrawing_is_one_form_and_the_next_page_says_so_once() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "press");
    let page = followed(&me, &decide(&me, "newsletter", "withdraw"));
    assert!(said(&page).contains("Uutiskirje: suostumus on peruttu."), "{}", page.text());
    assert!(page.text().contains("role=\"status\" tabindex=\"-1\" autofocus"), "{}", page.text());
    assert_eq!(register.verdict("newsletter", &address), "withdrawn");
    assert!(!said(&me.get("/me?lang=fi")).contains("Uutiskirje: suostumus on peruttu."), "once");
    let page = followed(&me, &decide(&me, "newsletter", "give"));
    assert!(said(&page).contains("Uutiskirje: suostumus on annettu."));
    assert_eq!(register.verdict("newsletter", &address), "send");
}

#[test]
fn a_form_that_is_refused_comes_back_with_what_was_typed() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "refused");
    let notice = me.consent("offers-sms")["notice"].as_str().expect("a digest").to_owned();
    let parts = [("purpose", "offers-sms"), ("decision", "give"), ("notice", &*notice), ("phone", "12 <b>")];
    let page = me.post_form("/me/consents?lang=fi", &parts);
    assert_eq!(page.status, 422);
    assert!(page.text().contains("<title>Tarkista nämä kohdat: "), "{}", page.text());
    assert!(page.text().contains("href=\"#phone-offers-sms\"") && page.text().contains("value=\"12 &lt;b&gt;\""), "{}", page.text());
    let page = followed(&me, &me.post_form("/me/consents?lang=fi", &[("phone", "040 123 4567"), parts[0], parts[1], parts[2]]));
    assert!(said(&page).contains("suostumus on annettu"));
    assert_eq!(me.standing("offers-sms"), "given");
}

#[test]
fn a_form_of_another_site_does_nothing() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "forged");
    let cookie = me.cookies();
    for told in [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "null"), ("origin", "https://evil.example")]
    {
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("cookie", cookie.as_str()), told];
        let forged = register.send("POST", "/me/consents", &headers, "purpose=newsletter&decision=withdraw");
        assert_eq!(forged.status, 403, "{told:?}");
    }
    assert_eq!(me.standing("newsletter"), "given");
}

#[test]
fn who_is_not_signed_in_sees_the_form_that_asks_for_a_link() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "ended");
    let notice = me.consent("newsletter")["notice"].as_str().expect("a digest").to_owned();
    let receipt = me.consent("newsletter")["receipt"].as_str().expect("an id").to_owned();
    me.delete("/api/v1/me/session").assert_empty(204);
    let parts = [("purpose", "newsletter"), ("decision", "withdraw"), ("notice", &*notice)];
    let refused = me.post_form("/me/consents?lang=fi", &parts);
    assert_eq!((refused.status, refused.text().contains("name=\"email\"")), (401, true));
    assert!(said(&refused).contains("Mikään ei muuttunut."), "{}", refused.text());
    for path in ["/me", "/me/data", &format!("/me/receipts/{receipt}")] {
        let page = register.get(path);
        assert!(page.status == 200 && page.text().contains("name=\"email\""), "{path}");
    }
}

#[test]
fn everything_that_is_held_stands_on_one_page() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "all");
    let page = me.get("/me/data?lang=fi");
    assert_eq!(page.status, 200, "{}", page.text());
    for part in
        ["Mitä tietoja sinusta on tallennettu", "Kuitit", "Kuka on katsonut tietojasi", "Viestit, jotka olemme lähettäneet", &address]
    {
        assert!(said(&page).contains(part), "{part}: {}", page.text());
    }
    assert!(said(&page).contains("Kirjautumislinkki: lähetetty"), "{}", page.text());
    let receipt = me.consent("newsletter")["receipt"].as_str().expect("an id").to_owned();
    let slip = me.get(&format!("/me/receipts/{receipt}?lang=fi"));
    assert!(said(&slip).contains("Suostumuskuitti") && slip.text().contains("class=\"replay\""), "{}", slip.text());
    let other = register.sign_in(&{
        let other = fresh_address("other");
        register.join(&other, &["newsletter"]);
        other
    });
    assert_eq!(other.get(&format!("/me/receipts/{receipt}")).status, 404);
    assert!(!said(&other.get("/me/data")).contains(&address));
}

#[test]
fn signing_out_is_a_form() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "out");
    let page = followed(&me, &me.post_form("/me/out?lang=fi", &[]));
    assert!(said(&page).contains("Olet kirjautunut ulos.") && page.text().contains("name=\"email\""), "{}", page.text());
    assert_eq!(me.cookie("lupa"), None);
}

#[test]
fn the_address_of_a_form_leads_to_its_page() {
    let register = TestRegister::new();
    for (came, meant) in [("/me/consents", "/me"), ("/me/answers", "/me/data"), ("/me/out", "/me")] {
        let answer = register.get(&format!("{came}?lang=sv"));
        assert_eq!((answer.status, answer.header("location")), (303, &*format!("{meant}?lang=sv")), "{came}");
    }
    for path in ["/me/nothing", "/me/data/x", "/me/receipts/x"] {
        assert_eq!(register.get(path).status, 404, "{path}");
    }
}

#[test]
fn objecting_is_one_form_for_each_kind_and_one_for_all_marketing() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "object");
    let page = followed(&me, &me.post_form("/me/objections?lang=fi", &[("kind", "research"), ("objecting", "yes")]));
    assert!(said(&page).contains("Mielipide- ja markkinatutkimukset: kielto on voimassa."), "{}", page.text());
    assert!(page.text().contains("name=\"objecting\" value=\"no\""), "with the way to undo it");
    assert_eq!(register.verdict("research", &address), "objected");
    let page = followed(&me, &me.post_form("/me/objections?lang=fi", &[("kind", "research"), ("objecting", "no")]));
    assert!(said(&page).contains("kielto on peruttu"), "{}", page.text());
    let page = followed(&me, &me.post_form("/me/no-marketing?lang=fi", &[]));
    assert!(said(&page).contains("Emme lähetä sinulle mitään markkinointia."), "{}", page.text());
    assert_eq!(register.verdict("newsletter", &address), "objected");
    assert_eq!(me.post_form("/me/objections?lang=fi", &[("kind", "all")]).status, 404);
}

#[test]
fn details_are_corrected_and_what_is_wrong_comes_back() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "correct");
    let parts = [
        ("name", "Liisa Virtanen"),
        ("phone", "12"),
        ("locale", "fi"),
        ("street", "Jokikatu 12"),
        ("postal_code", "061"),
        ("locality", "Porvoo"),
        ("country", "FI"),
    ];
    let page = me.post_form("/me/details?lang=fi", &parts);
    assert_eq!(page.status, 422);
    for link in ["href=\"#details-phone\"", "href=\"#details-postal-code\""] {
        assert!(page.text().contains(link), "{link}: {}", page.text());
    }
    for id in ["id=\"details-phone\"", "id=\"details-postal-code\"", "<details open", "value=\"Liisa Virtanen\"", "value=\"061\""] {
        assert!(page.text().contains(id), "{id}: {}", page.text());
    }
    let mut right = parts;
    (right[1].1, right[4].1) = ("040 123 4567", "06100");
    let page = followed(&me, &me.post_form("/me/details?lang=fi", &right));
    assert!(said(&page).contains("Yhteystietosi on tallennettu.") && said(&page).contains("Hei Liisa"), "{}", page.text());
    assert!(said(&page).contains("Jokikatu 12, 06100 Porvoo"), "{}", page.text());
}

#[test]
fn another_address_is_asked_for_shown_and_confirmed_by_forms() {
    let register = TestRegister::new();
    let (old, me) = member(&register, "move");
    let new = fresh_address("moved");
    let wrong = me.post_form("/me/email?lang=fi", &[("email", "nobody")]);
    assert_eq!((wrong.status, wrong.text().contains("href=\"#new-email\"")), (422, true), "{}", wrong.text());
    let page = followed(&me, &me.post_form("/me/email?lang=fi", &[("email", &new)]));
    assert!(said(&page).contains("Katso uuden osoitteesi sähköposti"), "{}", page.text());
    let token = register.next_mail(&new).token("/me/email/").expect("a link");
    let link = format!("/me/email/{token}");
    let shown = register.get(&link);
    assert!(shown.status == 200 && said(&shown).contains("Vahvista uusi sähköpostiosoitteesi"), "{}", shown.text());
    assert!(!shown.text().contains(&new) && !shown.text().contains(&old), "only a part of it: {}", shown.text());
    let done = register.post_form(&link, "");
    assert!(done.status == 200 && said(&done).contains("Sähköpostiosoitteesi on vaihdettu"), "{}", done.text());
    assert!(me.get("/me?lang=fi").text().contains("name=\"email\""), "the session of the old mailbox has ended");
    assert_eq!(register.get("/me/email/x").status, 404);
}

#[test]
fn requests_are_filed_taken_back_and_the_use_is_restricted_by_forms() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "ask");
    let page = me.get("/me/requests?lang=fi");
    assert!(page.status == 200 && said(&page).contains("Vastaamme kuukauden kuluessa."), "{}", page.text());
    for part in ["Pyydä korjausta", "Rajoita tietojesi käyttöä", "Poista tietosi", "Et ole tehnyt pyyntöjä.", "tietosuojavaltuutetun"]
    {
        assert!(said(&page).contains(part), "{part}: {}", page.text());
    }
    let wrong = me.post_form("/me/ask?lang=fi", &[("kind", "rectification"), ("datum", "Käynti"), ("says", " ")]);
    assert_eq!((wrong.status, wrong.text().contains("href=\"#correction-says\"")), (422, true), "{}", wrong.text());
    assert!(wrong.text().contains("value=\"Käynti\""), "what was typed stays");
    let parts = [("kind", "rectification"), ("datum", "Käynti"), ("says", "En käynyt silloin.")];
    let page = followed(&me, &me.post_form("/me/ask?lang=fi", &parts));
    assert!(said(&page).contains("Pyyntösi on perillä.") && said(&page).contains("En käynyt silloin."), "{}", page.text());
    assert!(said(&page).contains("Vastaamme viimeistään"), "{}", page.text());
    let id = page.text().split("name=\"id\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an id").to_owned();
    let page = followed(&me, &me.post_form("/me/take-back?lang=fi", &[("id", &id)]));
    assert!(said(&page).contains("Pyyntö on peruttu."), "{}", page.text());
    let page = followed(&me, &me.post_form("/me/restriction?lang=fi", &[("restricted", "yes")]));
    assert!(said(&page).contains("Tietojesi käyttö on rajoitettu."), "{}", page.text());
    assert!(said(&me.get("/me?lang=fi")).contains("ne vain säilytetään"), "the first page says so too");
}

#[test]
fn erasing_is_shown_before_asked_by_mail_and_done_by_the_link() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "erase");
    let page = followed(&me, &me.post_form("/me/erasure?lang=fi", &[("suppress", "yes")]));
    assert!(said(&page).contains("lähetimme sinne linkin, josta vahvistat poistamisen"), "{}", page.text());
    assert_eq!(register.verdict("newsletter", &address), "send", "asking erases nothing");
    let token = register.next_mail(&address).token("/me/erase/").expect("a link");
    let link = format!("/me/erase/{}", token.split('?').next().unwrap_or_default());
    let shown = register.get(&format!("{link}?lang=fi"));
    assert!(shown.status == 200 && said(&shown).contains("Poistetaanko tietosi?"), "{}", shown.text());
    assert_eq!(register.verdict("newsletter", &address), "send", "nor does looking");
    let done = register.post_form(&format!("{link}?lang=fi"), "");
    assert!(done.status == 200 && said(&done).contains("Tietosi on poistettu"), "{}", done.text());
    assert_ne!(register.verdict("newsletter", &address), "send");
    // The certificate to take along, by a form and a link that need no script.
    let (_, form) = done.text().split_once("name=\"certificate\" value=\"").expect("a form");
    let signed = form.split('"').next().expect("a document").replace("&quot;", "\"").replace("&amp;", "&");
    assert!(done.text().contains("href=\"data:application/json;base64,"), "{}", done.text());
    let letter = me.post_form("/me/certificate?lang=fi", &[("certificate", &signed)]);
    assert!(letter.status == 200 && letter.body.starts_with(b"%PDF"), "{}", letter.status);
    assert!(letter.header("content-disposition").contains("lupa-erasure-"));
    assert_eq!(me.post_form("/me/certificate?lang=fi", &[("certificate", "x")]).status, 422);
}
