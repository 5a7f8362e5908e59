//! People: their cards, what merges, what is kept out, and taking all of it back.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

use super::{card, change, checked, counts, imported, path_of, plan, sent, settled, undone};

/// The columns of a list, as its heads say.
fn columns(import: &Value) -> Vec<(String, String)> {
    let columns = import["columns"].as_array().expect("columns").iter();
    columns
        .map(|column| (column["target"].as_str().expect("a word").to_owned(), column["state"].as_str().expect("a word").to_owned()))
        .collect()
}

/// A word of letters that nobody has used before: with digits it would be no head.
fn letters(label: &str) -> String {
    let letter = |c: char| c.to_digit(16).and_then(|digit| char::from_u32(u32::from('a') + digit)).unwrap_or(c);
    format!("{label}{}", fresh("").chars().map(letter).filter(char::is_ascii_lowercase).collect::<String>())
}

#[test]
fn a_list_is_looked_at_before_anything_is_kept() {
    let register = TestRegister::new();
    let (name, email) = (fresh("Aino"), fresh_address("list"));
    let import = sent(&register, &format!("Nimi;Sposti;GSM;Markkinointi;Huom.\n{name};{email};0401234567;K;herkkä\n"));
    assert_eq!(
        (&import["state"], &import["heads"], &import["rows"], &import["listed"]),
        (&json!("received"), &json!(true), &json!(2), &json!([]))
    );
    let file = json!({ "format": "csv", "encoding": "utf-8", "separator": ";", "sheet": 0, "columns": 5, "rows": 2, "bytes": import["file"]["bytes"] });
    assert_eq!(import["file"], file);
    let expected = [("name", "recognised"), ("email", "recognised"), ("phone", "recognised"), ("skip", "no_consent")];
    assert_eq!(columns(&import)[..4], expected.map(|(target, state)| (target.to_owned(), state.to_owned())));
    assert_eq!(import["columns"][0]["samples"], json!([name]));
    assert!(card(&register, &email).is_none(), "nothing is kept yet");
    let checked = checked(&register, &format!("Nimi;Sposti\n{name};{email}\n;\n"), &plan(&["name", "email"]));
    assert_eq!(counts(&checked), [1, 0, 0, 0, 0]);
    assert!(card(&register, &email).is_none(), "and nothing when it was tried");
}

#[test]
fn rows_become_cards_with_their_source_and_reason() {
    let register = TestRegister::new();
    let (name, email, bad) = (fresh("Aino Äikäs"), fresh_address("row"), fresh("elias"));
    let text = format!(
        "Nimi;Sposti;Puhelin;Postinro;Kaupunki;Osoite;Ryhmä\n{name};{email};040 765 4321;100;Helsinki;Katu 1;VIP, Blondi\nElias;{bad}@posti;;;;;\n;;;;;;x\n"
    );
    let plan = plan(&["name", "email", "phone", "postal_code", "locality", "street", "tags"]);
    let tried = checked(&register, &text, &plan);
    assert_eq!(counts(&tried), [1, 0, 0, 0, 2]);
    let rows = register.staff_get(&format!("{}?fate=refused", path_of(&tried))).ok(200);
    let refused = &rows["listed"];
    assert_eq!((&refused[0]["line"], &refused[0]["who"]), (&json!(3), &json!("Elias")));
    assert_eq!(refused[0]["faults"], json!([{ "column": 1, "why": "email_end_missing" }]));
    assert_eq!(refused[1]["faults"], json!([{ "why": "nobody" }]));
    change(&register, &tried, &json!({ "act": "commit" }));
    let done = settled(&register, &tried);
    assert_eq!((counts(&done), &done["state"]), ([1, 0, 0, 0, 2], &json!("done")));
    assert!(done["undo_until"].is_string());
    let card = card(&register, &email).expect("a card");
    assert_eq!((&card["name"], &card["phone"], &card["tags"]), (&json!(name), &json!("+358407654321"), &json!(["blondi", "vip"])));
    assert_eq!(card["address"]["postal_code"], "00100");
    for origin in card["origins"].as_array().expect("origins") {
        assert_eq!((&origin["source"], &origin["reason"]), (&json!("list"), &json!("Vanha ajanvaraus (peruste: sopimus)")), "{origin}");
    }
    assert!(card["consents"].as_array().expect("consents").iter().all(|consent| consent["standing"] == "none"), "a list is no consent");
    assert_ne!(register.verdict("newsletter", &email), "send");
    let file = register.staff_get(&format!("{}/refused.csv", path_of(&done)));
    let text = String::from_utf8(file.body.clone()).expect("text");
    assert!(text.starts_with("\u{feff}\"Row\";") || text.starts_with("\u{feff}\"Rivi\";"), "{text}");
    assert!(text.contains("\"Nimi\"") && text.contains(&format!("\"{bad}@posti\"")) && !text.contains(&email), "{text}");
}

#[test]
fn a_row_completes_the_card_of_the_same_person() {
    let register = TestRegister::new();
    let (name, email) = (fresh("Liisa"), fresh_address("merge"));
    _ = register
        .staff_post("/api/v1/people", &json!({ "name": name, "email": email, "phone": "0401112223", "locale": "fi", "source": "told" }))
        .ok(201);
    let text = format!("Nimi,Email,Puhelin,Yritys\nL. V.,{},0509998887,Kukka Oy\n{name},{email},,\n", email.to_uppercase());
    let tried = checked(&register, &text, &plan(&["name", "email", "phone", "organisation"]));
    assert_eq!(counts(&tried), [0, 1, 1, 0, 0]);
    let row = register.staff_get(&path_of(&tried)).ok(200)["listed"][0].clone();
    assert_eq!((&row["fate"], &row["reason"], &row["kept"]), (&json!("merged"), &json!("same_email"), &json!(["name", "phone"])));
    assert!(row["person"].is_string());
    let done = imported(&register, &text, &plan(&["name", "email", "phone", "organisation"]));
    assert_eq!(counts(&done), [0, 1, 1, 0, 0]);
    let whole = card(&register, &email).expect("a card");
    assert_eq!((&whole["name"], &whole["phone"], &whole["organisation"]), (&json!(name), &json!("+358401112223"), &json!("Kukka Oy")));
    let back = undone(&register, &done);
    assert_eq!(back["undone"], json!({ "removed": 0, "stayed": 0, "put_back": 1, "changed_since": 0 }));
    assert_eq!(card(&register, &email).expect("a card")["organisation"], Value::Null);
}

#[test]
fn rows_of_one_person_make_one_card() {
    let register = TestRegister::new();
    let email = fresh_address("twice");
    let text = format!("Etunimi;Sähköposti;Yritys\nAino;{email};\nAino;{email};Oy\n");
    let tried = checked(&register, &text, &plan(&["first_name", "email", "organisation"]));
    assert_eq!(counts(&tried), [1, 1, 0, 0, 0]);
    let rows = register.staff_get(&path_of(&tried)).ok(200)["listed"].clone();
    assert_eq!((&rows[1]["reason"], &rows[1]["earlier"]), (&json!("earlier_row"), &json!(2)));
    let done = imported(&register, &text, &plan(&["first_name", "email", "organisation"]));
    assert_eq!(counts(&done), [1, 1, 0, 0, 0]);
    assert_eq!(card(&register, &email).expect("one card")["organisation"], "Oy");
}

#[test]
fn who_came_with_an_import_goes_with_it_unless_something_has_happened_since() {
    let register = TestRegister::new();
    let [one, two, three] = ["one", "two", "three"].map(fresh_address);
    let done = imported(&register, &format!("email\n{one}\n{two}\n{three}\n"), &plan(&["email"]));
    register.join(&two, &["newsletter"]);
    let whole = card(&register, &three).expect("a card");
    let path = format!("/api/v1/people/{}", whole["id"].as_str().expect("an id"));
    let etag = register.staff_get(&path).header("etag").to_owned();
    _ = register.staff_put(&path, &etag, &json!({ "name": "Kaisa", "email": three, "locale": "fi", "source": "told" })).ok(200);
    let back = undone(&register, &done);
    assert_eq!(
        (&back["state"], &back["undone"]),
        (&json!("undone"), &json!({ "removed": 1, "stayed": 2, "put_back": 0, "changed_since": 0 }))
    );
    assert!(card(&register, &one).is_none() && card(&register, &two).is_some() && card(&register, &three).is_some());
    assert_eq!(register.verdict("newsletter", &two), "send");
    let key = format!("Bearer {}", register.api_key());
    register.send("DELETE", &path_of(&back), &[("authorization", &*key)], "").assert_problem(409, "import_not_ready");
}

#[test]
fn what_was_said_of_a_list_must_hold_together() {
    let register = TestRegister::new();
    let import = sent(&register, "Nimi;Sposti\nAino;aino@posti.example\n");
    let path = path_of(&import);
    let refuse = |plan: Value| register.staff_put(&path, "\"any\"", &json!({ "act": "check", "plan": plan }));
    let bare = json!({ "heads": true, "columns": ["email", "email"], "source": " " });
    let faults = ["/plan/columns/1 import_column_twice", "/plan/source required", "/plan/basis required"];
    assert_eq!(refuse(bare).assert_problem(422, "import_column_twice"), faults);
    refuse(plan(&["email"])).assert_problem(422, "import_width");
    refuse(plan(&["skip", "tags"])).assert_problem(422, "import_nobody");
    refuse(plan(&["name", "fields/nowhere"])).assert_problem(422, "field_unknown");
    register.staff_put(&path, "\"any\"", &json!({ "act": "commit" })).assert_problem(409, "import_not_ready");
    let key = format!("Bearer {}", register.api_key());
    let gone = register.send("DELETE", &path, &[("authorization", &*key)], "").ok(200);
    assert_eq!((&gone["state"], &gone["columns"]), (&json!("expired"), &json!([])));
}

#[test]
fn where_columns_of_a_name_went_is_remembered() {
    let register = TestRegister::new();
    let head = letters("Kampaaja");
    let text = format!("Sposti;{head}\n{};Kaisa\n", fresh_address("known"));
    assert_eq!(columns(&sent(&register, &text))[1].0, "skip");
    checked(&register, &text, &plan(&["email", "tags"]));
    assert_eq!(columns(&sent(&register, &text))[1], ("tags".to_owned(), "recognised".to_owned()));
}

#[test]
fn own_fields_are_filled_and_days_are_asked_about() {
    let register = TestRegister::new();
    let (label, email) = (letters("Synt"), fresh_address("born"));
    let id = fresh("f").replace('_', "-");
    let field = json!({ "labels": { "fi": label }, "kind": "date", "reason": "Syntymäpäiväetu" });
    let key = format!("Bearer {}", register.api_key());
    let headers = [("authorization", &*key), ("content-type", "application/json"), ("if-none-match", "*")];
    _ = register.send("PUT", &format!("/api/v1/fields/{id}"), &headers, &field.to_string()).ok(201);
    let text = format!("Sposti;{label}\n{email};4.3.88\n");
    let target = format!("fields/{id}");
    assert_eq!(columns(&sent(&register, &text))[1], (target.clone(), "day_order_unclear".to_owned()));
    let unclear = checked(&register, &text, &plan(&["email", &target]));
    assert_eq!(counts(&unclear), [0, 0, 0, 0, 1]);
    let mut said = plan(&["email", &target]);
    said["day_order"] = "day_first".into();
    assert_eq!(counts(&imported(&register, &text, &said)), [1, 0, 0, 0, 0]);
    assert_eq!(card(&register, &email).expect("a card")["fields"][&id], "1988-03-04");
}

#[test]
fn nobody_brings_a_list_in_without_the_right_to() {
    let register = TestRegister::new();
    let made =
        register.staff_post("/api/v1/keys", &json!({ "name": "toinen", "rights": ["see_people", "create_people"], "days": 1 })).ok(201);
    let key = format!("Bearer {}", made["api_key"].as_str().expect("text"));
    register.upload_as(&key, "/api/v1/imports", "text/csv", b"email\na@posti.example\n").assert_problem(403, "forbidden");
    register.upload_as("Bearer lupa_no", "/api/v1/imports", "text/csv", b"email\n").assert_problem(401, "unauthenticated");
}

mod native_only {
    use lupa_domain::time::Span;
    use lupa_worker::jobs::JobName;

    use super::*;

    fn count(register: &TestRegister, sql: &'static str) -> i64 {
        register.inside().sql().connection().query_row(sql, [], |row| row.get(0)).expect("a number")
    }

    #[test]
    fn an_import_stops_and_goes_on_where_it_was_and_no_row_is_there_twice() {
        let Some(register) = TestRegister::native() else { return };
        let rows: Vec<_> = (0..1_000).map(|no| format!("Asiakas {no};a{no}@posti.example")).collect();
        let rows = rows.join("\n");
        let import = checked(&register, &format!("Nimi;Sposti\n{rows}"), &plan(&["name", "email"]));
        change(&register, &import, &json!({ "act": "commit" }));
        register.inside().command(|tx| tx.run(|| lupa_worker::import::step(tx)));
        let stopped = change(&register, &import, &json!({ "act": "stop" }));
        assert_eq!((&stopped["state"], &stopped["done"]), (&json!("stopped"), &json!(200)));
        assert_eq!(count(&register, "select count(*) from person"), 199);
        register.inside().run_if_due(JobName::Import);
        assert_eq!(count(&register, "select count(*) from person"), 199, "stopped is stopped");
        change(&register, &import, &json!({ "act": "commit" }));
        // A step that is cut off in the middle of writing has done nothing.
        let cut = || {
            register.inside().command(|tx| {
                drop(tx.try_out(|| lupa_worker::import::step(tx)));
                Ok(())
            });
        };
        cut();
        let done = settled(&register, &import);
        assert_eq!(counts(&done), [1_000, 0, 0, 0, 0]);
        assert_eq!(count(&register, "select count(*) from person"), 1_000);
        assert_eq!(count(&register, "select count(distinct email_key) from person"), 1_000);
        let back = undone(&register, &done);
        assert_eq!(back["undone"]["removed"], 1_000);
        assert_eq!(count(&register, "select count(*) from person"), 0);
    }

    #[test]
    fn rows_are_wiped_when_they_are_in_and_those_that_wait_after_a_week() {
        let Some(register) = TestRegister::native() else { return };
        let done = imported(&register, "Nimi;Sposti\nAino;aino@posti.example\nElias;elias@posti\n", &plan(&["name", "email"]));
        let kept: String =
            register.inside().sql().connection().query_row("select rows from import_piece", [], |row| row.get(0)).expect("a text");
        assert!(kept.contains("elias@posti") && !kept.contains("aino@posti.example"), "{kept}");
        sent(&register, "Nimi;Sposti\nLiisa;liisa@posti.example\n");
        register.pass(Span::days(8));
        register.inside().run_if_due(JobName::Import);
        for table in ["select count(*) from import_piece", "select count(*) from import_effect", "select count(*) from import_key"] {
            assert_eq!(count(&register, table), 0, "{table}");
        }
        let key = format!("Bearer {}", register.api_key());
        register.send("DELETE", &path_of(&done), &[("authorization", &*key)], "").assert_problem(409, "import_not_undone");
        let list = register.staff_get("/api/v1/imports").ok(200);
        assert_eq!((&list["imports"][0]["state"], &list["imports"][1]["state"]), (&json!("expired"), &json!("done")));
    }

    #[test]
    fn rows_that_wait_go_with_the_person_that_they_are_about() {
        let Some(register) = TestRegister::native() else { return };
        let path = {
            let made = register
                .staff_post("/api/v1/people", &json!({ "name": "Aino", "email": "aino@posti.example", "locale": "fi", "source": "told" }))
                .ok(201);
            format!("/api/v1/people/{}", made["id"].as_str().expect("an id"))
        };
        let text = "Nimi;Sposti\nAino;AINO@posti.example\nMaino;maino@posti.example\n";
        let import = checked(&register, text, &plan(&["name", "email"]));
        let key = format!("Bearer {}", register.api_key());
        let etag = register.staff_get(&format!("{path}/erasure")).header("etag").to_owned();
        let headers = [("authorization", &*key), ("content-type", "application/json"), ("if-match", &*etag)];
        _ = register.send("DELETE", &path, &headers, "{\"suppress\":false}").ok(200);
        let kept: String =
            register.inside().sql().connection().query_row("select rows from import_piece", [], |row| row.get(0)).expect("a text");
        assert!(kept.contains("maino@posti.example") && !kept.to_lowercase().contains("\"aino@posti.example"), "{kept}");
        change(&register, &import, &json!({ "act": "commit" }));
        assert_eq!(counts(&settled(&register, &import)), [1, 0, 0, 0, 0]);
        assert!(card(&register, "aino@posti.example").is_none());
    }
}
