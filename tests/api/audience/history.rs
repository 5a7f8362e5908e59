//! The picture of consents over time, and how editions were answered.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::Value;

fn history(register: &TestRegister, step: &str) -> Value {
    register.staff_get(&format!("/api/v1/audience/history?step={step}")).ok(200)
}

/// What came and went in the newest step.
fn newest(history: &Value, purpose: &str) -> (u64, u64) {
    let purpose = history["purposes"].as_array().expect("purposes").iter().find(|one| one["purpose"] == purpose).expect("the purpose");
    let last = |member: &str| purpose[member].as_array().and_then(|counts| counts.last()?.as_u64()).expect("a count");
    (last("given"), last("ended"))
}

#[test]
fn what_comes_and_goes_is_counted_in_the_step_of_today() {
    let register = TestRegister::new();
    let before = ["day", "week", "month"].map(|step| newest(&history(&register, step), "research"));
    let address = fresh_address("history");
    register.join(&address, &["research"]);
    register.sign_up(&fresh_address("pending"), &["research"]);
    for (step, (given, ended)) in ["day", "week", "month"].into_iter().zip(before) {
        let now = history(&register, step);
        let (now_given, now_ended) = newest(&now, "research");
        assert!(now_given > given && now_ended >= ended, "{now}");
        let many = now["begins"].as_array().expect("days").len();
        for purpose in now["purposes"].as_array().expect("purposes") {
            assert_eq!(["given", "ended"].map(|member| purpose[member].as_array().map(Vec::len)), [Some(many); 2]);
        }
    }
    assert_eq!(register.staff_get("/api/v1/audience/history").ok(200)["step"], "month");
    assert!(register.staff_get("/api/v1/audience/history?step=year").assert_problem(400, "step_unknown").is_empty());
}

#[test]
fn titles_are_those_of_the_form_and_editions_are_marked() {
    let register = TestRegister::new();
    let history = history(&register, "month");
    let newsletter = history["purposes"].as_array().expect("purposes").iter().find(|one| one["purpose"] == "newsletter");
    assert_eq!(newsletter.expect("the newsletter")["title"], "Uutiskirje");
    let marks = history["editions"].as_array().expect("editions");
    assert!(marks.iter().any(|mark| mark["form"] == "newsletter" && mark["edition"] == 1), "{history}");
}

mod native_only {
    use super::*;
    use lupa_domain::time::Span;

    #[test]
    fn a_withdrawal_counts_where_consent_stood_and_on_its_own_day() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("leaves");
        register.join(&address, &["newsletter", "research"]);
        register.inside().pass(Span::days(14));
        let stop = super::super::everyone(&register, "newsletter", &serde_json::json!({}), 5)[0]["stop_url"].clone();
        let stop = stop.as_str().and_then(|url| url.strip_prefix(&register.origin())).expect("ours").to_owned();
        for _ in 0..2 {
            register.post_form(&stop, "List-Unsubscribe=One-Click").assert_empty(200);
        }
        let now = history(&register, "month");
        let newsletter = now["purposes"].as_array().expect("purposes").iter().find(|one| one["purpose"] == "newsletter").expect("it");
        assert_eq!(newsletter["given"].as_array().expect("counts")[22..], [1, 0]);
        assert_eq!(newsletter["ended"].as_array().expect("counts")[22..], [0, 1]);
        assert_eq!(newest(&now, "research"), (0, 0));
    }

    #[test]
    fn a_share_counts_those_who_answered_the_edition() {
        let Some(register) = TestRegister::native() else { return };
        for _ in 0..3 {
            register.join(&fresh_address("both"), &["newsletter", "research"]);
        }
        register.join(&fresh_address("one"), &["newsletter"]);
        register.sign_up(&fresh_address("never-confirmed"), &["research"]);
        let shares = register.staff_get("/api/v1/audience/shares").ok(200);
        let editions = shares["editions"].as_array().expect("editions");
        assert_eq!(editions.len(), 1);
        let share = |purpose: &str| {
            let boxes = editions[0]["boxes"].as_array().expect("boxes");
            let share = boxes.iter().find(|one| one["purpose"] == purpose).expect("the box");
            (share["ticked"].as_u64(), share["shown"].as_u64())
        };
        assert_eq!(
            [share("newsletter"), share("research"), share("offers-sms")],
            [(Some(4), Some(4)), (Some(3), Some(4)), (Some(0), Some(4))]
        );
    }
}
