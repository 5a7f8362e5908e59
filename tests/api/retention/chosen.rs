//! Erasing many at once: the people a search or an audience finds.

use lupa_tests::{TestRegister, register::fresh};
use serde_json::json;

use super::{change, now, taken_in};

#[test]
fn it_is_said_who_would_go_and_typed_how_many_before_anything_is_done() {
    let register = TestRegister::new();
    let name = fresh("Joukko").replace('-', "");
    let paths: Vec<_> = (0..3).map(|no| taken_in(&register, &format!("{name} {no}"), None)).collect();
    let open = json!({ "happening": "purchase", "day": "2026-11-01", "open": true });
    let _ = register.staff_post(&format!("{}/history", paths[0]), &open).ok(201);
    let sold = json!({ "happening": "purchase", "day": "2026-11-01" });
    let _ = register.staff_post(&format!("{}/history", paths[1]), &sold).ok(201);

    let ask = json!({ "kind": "chosen", "people": { "text": name } });
    let cleaning = register.staff_post("/api/v1/cleanings", &ask).ok(201);
    assert_eq!((&cleaning["stage"], &cleaning["going"]), (&"ready".into(), &2.into()));
    assert_eq!((&cleaning["deleted"], &cleaning["anonymised"]), (&1.into(), &1.into()));
    assert_eq!(cleaning["held"], json!([{ "obstacle": "unsettled", "count": 1 }]));
    let page = register.staff_get(&format!("/api/v1/cleanings/{}/people", cleaning["id"].as_str().expect("an id"))).ok(200);
    let listed: Vec<_> = page["people"].as_array().expect("a list").iter().map(|one| one["obstacle"].clone()).collect();
    assert_eq!(listed, [json!("unsettled")], "those who are held come first");

    assert_eq!(
        change(&register, &cleaning, &json!({ "act": "agree", "people": 3 })).assert_problem(409, "count_changed"),
        ["/people count_changed"]
    );
    let agreed = change(&register, &cleaning, &json!({ "act": "agree", "people": 2 })).ok(200);
    assert_eq!(agreed["stage"], "waiting");
    assert!(agreed["due_at"].is_string());
    register.staff_post("/api/v1/cleanings", &ask).assert_problem(409, "cleaning_under_way");
    // It is stopped whole while it waits.
    let stopped = change(&register, &cleaning, &json!({ "act": "stop" })).ok(200);
    assert_eq!((&stopped["stage"], &stopped["deleted"]), (&"stopped".into(), &0.into()));
    change(&register, &cleaning, &json!({ "act": "stop" })).assert_problem(409, "cleaning_not_ready");
    for path in &paths {
        assert_eq!(register.staff_get(path).status, 200, "nobody is gone");
    }
    assert_eq!(now(&register, &cleaning)["stage"], "stopped");
}

#[test]
fn an_audience_is_chosen_by_who_may_see_it() {
    let register = TestRegister::new();
    let tag = fresh("poistettavat");
    let path = taken_in(&register, "Aino Virtanen", None);
    let seen = register.staff_get(&path);
    let card = json!({ "name": "Aino Virtanen", "locale": "fi", "tags": [tag], "source": "told" });
    assert_eq!(register.staff_put(&path, seen.header("etag"), &card).status, 200);
    let ask = json!({ "kind": "chosen", "audience": { "purpose": "newsletter", "where": { "tag": tag } } });
    let cleaning = register.staff_post("/api/v1/cleanings", &ask).ok(201);
    assert_eq!((&cleaning["going"], &cleaning["stage"]), (&1.into(), &"ready".into()));
    let member = register.staff("Poistaja", &["see_people", "erase_people"]);
    assert_eq!(member.browser.post("/api/v1/cleanings", &ask).assert_problem(403, "forbidden"), ["/audience forbidden"]);
    let blind = register.staff("Sokea", &["erase_people"]);
    let search = json!({ "kind": "chosen", "people": { "text": "Aino" } });
    assert_eq!(blind.browser.post("/api/v1/cleanings", &search).assert_problem(403, "forbidden"), ["/people forbidden"]);
    register.staff_post("/api/v1/cleanings", &json!({ "kind": "chosen" })).assert_problem(422, "required");
}

mod native_only {
    use lupa_domain::time::Span;
    use lupa_tests::{TestRegister, register::fresh_address};
    use lupa_worker::{
        jobs::JobName,
        retention::{cleanings, steps},
    };
    use serde_json::{Value, json};

    use super::super::{change, counts, happened, now, taken_in};

    #[test]
    fn the_chosen_go_after_the_time_in_which_it_can_be_stopped_and_not_who_is_held() {
        let Some(register) = TestRegister::native() else { return };
        let (gone, objector) = (fresh_address("gone"), fresh_address("objector"));
        let paths = [
            taken_in(&register, "Poistuva Yksi", Some(&gone)),
            taken_in(&register, "Poistuva Kaksi", Some(&objector)),
            taken_in(&register, "Poistuva Kolme", None),
        ];
        happened(&register, &paths[0], "purchase", "2026-11-01", false);
        register.join(&objector, &["newsletter"]);
        let _ = register.sign_in(&objector).put("/api/v1/me/objections/direct_marketing", &json!({ "objecting": true })).ok(200);
        let cleaning = register.staff_post("/api/v1/cleanings", &json!({ "kind": "chosen", "people": { "text": "Poistuva" } })).ok(201);
        assert_eq!(counts(&cleaning), [2, 1, 0]);
        let _ = change(&register, &cleaning, &json!({ "act": "agree", "people": 3 })).ok(200);
        // Meanwhile an invoice is left open.
        happened(&register, &paths[2], "purchase", "2026-11-02", true);
        register.pass(Span::minutes(9));
        register.inside().run_if_due(JobName::Cleaning);
        assert_eq!(register.staff_get(&paths[0]).status, 200, "it can still be stopped");
        register.pass(Span::minutes(1));
        register.inside().run_if_due(JobName::Cleaning);
        let done = now(&register, &cleaning);
        assert_eq!((&done["stage"], counts(&done)), (&"done".into(), [1, 1, 0]), "{done}");
        assert_eq!(done["held"], json!([{ "obstacle": "unsettled", "count": 1 }]));
        assert_eq!(paths.each_ref().map(|path| register.staff_get(path).status), [404, 404, 200]);
        // Who objected is not written to when an old list brings them back.
        taken_in(&register, "Poistuva Kaksi", Some(&objector));
        assert_eq!(register.verdict("newsletter", &objector), "objected");
        let acts: Vec<Value> = register.staff_get("/api/v1/audit?act=cleaning_done").ok(200)["entries"].as_array().expect("a list").clone();
        assert!(acts.iter().any(|entry| entry["entry"]["detail"] == "2" && entry["entry"]["about"] == cleaning["id"]), "{acts:?}");
    }

    /// Many people at once, as an import would leave them.
    fn many(register: &TestRegister, count: u32) {
        let text = format!(
            "with recursive line (no) as (select 1 union all select no + 1 from line where no < {count})
             insert into person (id, record, name, locale, joined_at) select printf('00000000-0000-4000-8000-%012d', no),
               printf('10000000-0000-4000-8000-%012d', no), 'Monta ' || no, 'fi', 1795341600000 from line;
             insert into card (person) select no from person where name like 'Monta %'"
        );
        register.inside().sql().connection().execute_batch(&text).expect("people");
    }

    #[test]
    fn a_step_that_is_cut_off_is_done_again_and_nobody_is_counted_twice() {
        let Some(register) = TestRegister::native() else { return };
        many(&register, 260);
        while register.staff_post("/api/v1/people/search", &json!({ "text": "Monta" })).ok(200)["behind"].is_u64() {}
        let cleaning = register.staff_post("/api/v1/cleanings", &json!({ "kind": "chosen", "people": { "text": "Monta" } })).ok(201);
        assert_eq!((&cleaning["going"], &cleaning["stage"]), (&260.into(), &"ready".into()));
        let _ = change(&register, &cleaning, &json!({ "act": "agree", "people": 260 })).ok(200);
        register.pass(Span::minutes(10));
        let inside = register.inside();
        let mut steps = 0;
        while inside.command(cleanings::due).is_some_and(|due| due <= register.now()) {
            // The power goes in the middle of a step: nothing of it is kept.
            let _ = inside.command(|tx| tx.try_out(|| steps::step(tx)));
            let before = now(&register, &cleaning);
            assert!(inside.command(|tx| tx.run(|| steps::step(tx))));
            let after = now(&register, &cleaning);
            assert!(after["deleted"].as_u64().expect("a number") <= before["deleted"].as_u64().expect("a number") + 20 || steps == 0);
            steps += 1;
        }
        let done = now(&register, &cleaning);
        assert_eq!((&done["stage"], counts(&done)), (&"done".into(), [260, 0, 0]));
        assert!((14..=16).contains(&steps), "small steps: {steps}");
        let found = register.staff_post("/api/v1/people/search", &json!({ "text": "Monta" })).ok(200);
        assert_eq!(found["people"], json!([]));
    }
}
