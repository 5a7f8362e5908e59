//! What people type into the form, and what their programs make of it: it is read as they mean it, or they are told what to do.

use lupa_tests::{TestRegister, register::fresh_address};
use lupa_worker::delivery::Outcome;
use serde_json::{Value, json};

const SIGNUPS: &str = "/api/v1/signups";

/// Signs up with this typed, confirms, and answers what is kept.
fn kept(register: &TestRegister, address: &str, member: &str, typed: &str) -> Value {
    let mut filled = register.filled(address, &["newsletter", "offers-sms"]);
    filled["phone"] = "040 765 4321".into();
    filled[member] = typed.into();
    register.send_form(&filled);
    register.confirm_latest(address);
    register.next_mail(address);
    register.sign_in(address).get("/api/v1/me").ok(200)
}

#[test]
fn a_telephone_number_is_kept_as_the_world_dials_it_and_shown_as_people_write_it() {
    let register = TestRegister::new();
    for typed in [
        "+358 (0)40 123 4567",
        "40 123 4567",
        "tel:+358-40-123-4567",
        "\u{202a}040\u{2011}123\u{2009}4567\u{202c}",
        "０４０ １２３４５６７ (työ)",
    ] {
        let me = kept(&register, &fresh_address("number"), "phone", typed);
        assert_eq!((&me["phone"], &me["phone_shown"]), (&json!("+358401234567"), &json!("040 123 4567")), "{typed}");
    }
    let me = kept(&register, &fresh_address("number"), "phone", "0046 (0)70-123 45 67");
    assert_eq!((&me["phone"], &me["phone_shown"]), (&json!("+46701234567"), &json!("+46 70 123 45 67")));
    for typed in ["040 123 4567 / 050 123 4567", "0401234567a", "112", "+358 40"] {
        let mut filled = register.filled(&fresh_address("number"), &["offers-sms"]);
        filled["phone"] = typed.into();
        assert_eq!(register.post(SIGNUPS, &filled).assert_problem(422, "phone_invalid"), ["/phone phone_invalid"], "{typed}");
    }
}

#[test]
fn an_address_is_read_as_it_is_meant() {
    let register = TestRegister::new();
    for around in ["Aino Äyräpää <{}>", "mailto:{}", "{},", "\u{feff}{}\u{200b}", "\u{202a}{}\u{202c};", "<{}>.", "„{}”"] {
        let address = fresh_address("meant");
        let mut filled = register.filled(&address, &["newsletter"]);
        filled["email"] = around.replace("{}", &address).into();
        register.send_form(&filled);
        register.confirm_latest(&address);
    }
    let address = fresh_address("meant");
    let mut filled = register.filled(&address, &["newsletter"]);
    filled["email"] = address.replace('@', "＠").into();
    register.send_form(&filled);
    register.confirm_latest(&address);
    let mut filled = register.filled("सम्पर्क@उदाहरण.भारत", &["newsletter"]);
    filled["name"] = "नेहा".into();
    register.send_form(&filled);
}

#[test]
fn an_address_that_a_spreadsheet_calculates_is_not_taken() {
    let register = TestRegister::new();
    for typed in ["=1+1@asiakas.example", "+358@asiakas.example", "-x@asiakas.example", "＝1@asiakas.example"] {
        let answer = register.post(SIGNUPS, &register.filled(typed, &["newsletter"]));
        assert_eq!(answer.assert_problem(422, "email_formula"), ["/email email_formula"], "{typed}");
    }
}

#[test]
fn a_mistyped_domain_is_asked_about_and_the_signup_goes_on() {
    let register = TestRegister::new();
    let local = fresh_address("typo").split('@').next().expect("a local part").to_owned();
    let typed = format!("{local}@gmial.com");
    let meant = json!({ "status": "check_your_mail", "did_you_mean": format!("{local}@gmail.com") });
    for _ in 0..2 {
        // The same for an address that nobody has and for one that is in the register.
        assert_eq!(register.post(SIGNUPS, &register.filled(&typed, &["newsletter"])).ok(202), meant);
    }
    register.confirm_latest(&typed);
    assert_eq!(register.post("/api/v1/me/links", &json!({ "email": typed })).ok(202)["did_you_mean"], meant["did_you_mean"]);
    let plain = register.post(SIGNUPS, &register.filled(&fresh_address("right"), &["newsletter"])).ok(202);
    assert_eq!(plain, json!({ "status": "check_your_mail" }));
    // The page says so without a script too.
    let notice = register.form("fi")["digest"].as_str().expect("a digest").to_owned();
    let form = format!("key=k&notice={notice}&email=x{local}%40hotmial.com&name=&phone=&tick=newsletter");
    let page = register.post_form("/", &form);
    assert!(page.html().contains(&format!("<bdi>x{local}@hotmail.com</bdi>")), "{}", page.text());
}

#[test]
fn a_name_has_something_to_be_seen_in_it_and_turns_nothing_round() {
    let register = TestRegister::new();
    for (typed, name) in [
        ("A\u{202e}onni\u{202c}", json!("Aonni")),
        ("\u{2066}Aino\u{2069} \u{200b}Mäki\u{ad}", json!("Aino Mäki")),
        ("می\u{200c}خواهم", json!("می\u{200c}خواهم")),
        ("\u{200b}\u{2060}", Value::Null),
        ("\u{3164}", Value::Null),
        ("\u{2800}", Value::Null),
    ] {
        assert_eq!(kept(&register, &fresh_address("name"), "name", typed)["name"], name, "{typed:?}");
    }
}

#[test]
fn a_mail_server_that_cannot_carry_an_address_is_remembered_and_the_form_says_so() {
    let Some(register) = TestRegister::native() else { return };
    let ask = |address: &str| register.post(SIGNUPS, &register.filled(address, &["newsletter"]));
    assert_eq!(ask("äiti@asiakas.example").status, 202);
    register.inside().deliver(&Outcome::Refused { code: "smtputf8_unsupported".into() });
    assert_eq!(ask("öljy@asiakas.example").assert_problem(422, "email_letters_unsupported"), ["/email email_letters_unsupported"]);
    assert_eq!(ask("matti@pöytä.fi").status, 202, "a domain is carried in ASCII");
}
