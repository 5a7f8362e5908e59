//! The country of the business decides by which clock it writes, when its days begin, and which language it speaks first.

mod native_only {
    use lupa_domain::{
        time::{Civil, Moment, Span},
        zone::Zone,
    };
    use lupa_tests::{TestRegister, native::settings, register::fresh_address};
    use serde_json::json;

    fn in_country(code: &'static str) -> Option<TestRegister> {
        TestRegister::native_with(move |name| if name == "LUPA_COUNTRY" { Some(code.to_owned()) } else { settings(name) })
    }

    /// Lets time go by until it is 22:30 UTC: in Finland the next day has begun, in Sweden it has not.
    fn until_late(register: &TestRegister) -> (Moment, String) {
        let Civil { hour, minute, .. } = register.now().in_utc();
        let minutes = (24 * 60 + 22 * 60 + 30 - i64::from(hour) * 60 - i64::from(minute)) % (24 * 60);
        register.pass(Span::minutes(minutes));
        (register.now(), Zone::Helsinki.day(register.now()).to_string())
    }

    #[test]
    fn a_business_speaks_its_own_language_to_those_who_say_nothing_of_theirs() {
        for (country, first) in [("FI", "fi"), ("AX", "sv"), ("SE", "sv"), ("NO", "sv"), ("DK", "sv"), ("EE", "en")] {
            let Some(register) = in_country(country) else { return };
            let cases =
                [("", first), ("*", first), ("nb-NO,nb;q=0.9", "sv"), ("nn", "sv"), ("no", "sv"), ("da-DK, da;q=0.9, en;q=0.8", "sv")];
            for (asked, spoken) in cases.into_iter().chain([("de-DE,de;q=0.9", "en"), ("ru", "en"), ("de, fi;q=0.1", "fi")]) {
                let headers = if asked.is_empty() { vec![] } else { vec![("accept-language", asked)] };
                for path in ["/", "/f/newsletter", "/verify", "/me", "/me/in", "/console", "/console/users", "/nothing/here"] {
                    let page = register.send("GET", path, &headers, "");
                    assert_eq!(page.header("content-language"), spoken, "{country}: {path} for {asked:?}");
                    let html = format!("<html lang=\"{spoken}\" data-country=\"{country}\">");
                    assert!(page.text().contains(&html), "{country}: {path} for {asked:?}: {}", page.text());
                }
                let form = register.send("GET", "/api/v1/forms/newsletter", &headers, "").ok(200);
                assert_eq!(form["locale"], spoken, "{country}: {asked:?}");
            }
        }
    }

    #[test]
    fn a_receipt_shows_the_time_of_the_country_and_names_it() {
        for (country, zone, name) in
            [("FI", Zone::Helsinki, "Suomen aika"), ("SE", Zone::Stockholm, "Ruotsin aika"), ("DK", Zone::Copenhagen, "Tanskan aika")]
        {
            let Some(register) = in_country(country) else { return };
            let (now, _) = until_late(&register);
            let address = fresh_address("clock");
            register.sign_up(&address, &["newsletter"]);
            let token = register.next_mail(&address).token("/confirm/").expect("a link to confirm");
            let page = register.post_form(&format!("/confirm/{token}"), "");
            let Civil { year, month, day, hour, minute } = zone.civil(now);
            let time = format!("{day}.{month}.{year} klo {hour}.{minute:02} ({name})");
            assert!(page.text().contains(&time), "{country}: {time} in {}", page.text());
        }
    }

    #[test]
    fn a_day_in_a_question_begins_at_midnight_of_the_business() {
        for (country, found) in [("FI", 1), ("AX", 1), ("EE", 1), ("SE", 0), ("NO", 0), ("DK", 0)] {
            let Some(register) = in_country(country) else { return };
            let (_, finnish_day) = until_late(&register);
            register.join(&fresh_address("late"), &["newsletter"]);
            for condition in ["joined", "consent_given"] {
                let conditions = json!({ condition: { "after": finnish_day } });
                let ask = json!({ "purpose": "newsletter", "where": conditions });
                let people = register.staff_post("/api/v1/audience/people", &ask).ok(200)["people"].as_array().expect("people").len();
                assert_eq!(people, found, "{country}: {condition}");
            }
            let ask = json!({ "purpose": "newsletter", "where": {}, "format": "csv" });
            let file = register.staff_post("/api/v1/audience/export", &ask);
            assert_eq!(usize::from(file.header("content-disposition").contains(&finnish_day)), found, "{country}: the name of a file");
            let history = register.staff_get("/api/v1/audience/history?step=day").ok(200);
            let last = history["begins"].as_array().and_then(|days| days.last()).cloned().expect("a day");
            assert_eq!(usize::from(last == finnish_day.as_str()), found, "{country}: the last day of the picture");
        }
    }

    #[test]
    fn how_far_ahead_a_day_may_lie_is_counted_from_today_at_the_business() {
        for (country, status) in [("FI", 201), ("SE", 422)] {
            let Some(register) = in_country(country) else { return };
            let (now, _) = until_late(&register);
            // A year and a day ahead is the last that is taken.
            let day = Zone::Helsinki.day(now).plus_days(366).to_string();
            let answer = register.staff_post("/api/v1/walk-ins", &json!({ "happening": "visit", "day": day }));
            assert_eq!(answer.status, status, "{country}: {}", answer.text());
        }
    }
}
