//! Who is erased is gone from the file too: not only from the tables, but from every place where SQLite left a copy.

mod native_only {
    use std::{env, fs, process};

    use lupa_domain::email::EmailAddress;
    use lupa_tests::{
        TestRegister, native, over_http,
        register::{fresh, fresh_address},
        sql::RusqliteSql,
    };
    use lupa_worker::runtime::config::Config;
    use serde_json::json;
    use sha2::{Digest, Sha256};

    use crate::people::wiping::native_only::wipe;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
    }

    #[test]
    fn no_byte_of_an_erased_person_is_left_in_the_file() {
        if over_http::base().is_some() {
            return;
        }
        let file = env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa-erased"), process::id()));
        let sql = RusqliteSql::in_file(&file);
        sql.connection().pragma_update(None, "secure_delete", false).expect("a pragma");
        let register = TestRegister::set_up_over(native::settings, sql);
        for no in 0..40 {
            register.join(&fresh_address("others"), &["newsletter"]);
            let card = json!({ "name": format!("Joku {no}"), "phone": format!("04012345{no:02}"), "locale": "fi", "source": "told" });
            let _ = register.staff_post("/api/v1/people", &card).ok(201);
        }
        let address = fresh_address("overwritten");
        let name = fresh("Nimetön").replace('-', "");
        let mut filled = register.filled(&address, &["newsletter"]);
        (filled["name"], filled["phone"]) = (name.as_str().into(), "0409876543".into());
        register.send_form(&filled);
        register.confirm_latest(&address);
        register.next_mail(&address);
        let me = register.sign_in(&address);
        let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
        let path = format!("/api/v1/people/{id}");
        let note = fresh("NOTE").replace('-', "");
        let entry = json!({ "happening": "visit", "day": "2026-11-01", "text": note });
        let _ = register.staff_post(&format!("{path}/history"), &entry).ok(201);
        assert_eq!(register.staff_post("/api/v1/people/search", &json!({ "text": name })).status, 200);

        let key = EmailAddress::parse(&address).expect("an address").key();
        let plain = hex(&Sha256::digest(key.as_bytes()));
        let config = Config::from_settings(native::settings).expect("settings");
        let keyed = hex(&config.secrets.mailbox(&address).bytes());
        let word = name.to_lowercase().replace('ö', "o");
        let held = |text: &str| {
            let _ = register.inside().sql().connection().query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()));
            let bytes = fs::read(&file).expect("the file can be read");
            bytes.windows(text.len()).filter(|window| *window == text.as_bytes()).count()
        };
        let texts = [&address, &name, &word, "+358409876543", &note, &keyed];
        for text in texts {
            assert!(held(text) > 0, "{text} was there");
        }
        let tag = register.staff_get(&format!("{path}/erasure")).header("etag").to_owned();
        let bearer = format!("Bearer {}", register.api_key());
        let headers = [("content-type", "application/json"), ("authorization", &*bearer), ("if-match", &*tag)];
        assert_eq!(register.send("DELETE", &path, &headers, "").status, 200);
        register.next_mail(&address);
        assert!(wipe(&register) > 0);
        let left: Vec<_> = texts.iter().filter(|text| held(text) > 0).collect();
        assert!(left.is_empty(), "{left:?}");
        for hash in [plain.to_uppercase(), plain] {
            assert_eq!(held(&hash), 0);
        }
        fs::remove_file(&file).expect("the file can go");
    }
}
