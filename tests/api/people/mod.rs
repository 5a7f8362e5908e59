//! People: what staff keep about them, and what they see of it themselves.

mod cards;
mod changes;
mod fields;
mod finding;
mod history;
mod limits;
mod listing;
mod merging;
mod own;
pub(crate) mod wiping;

use lupa_tests::{Answer, TestRegister};
use serde_json::{Value, json};

/// A program with certain rights.
struct Hand<'r> {
    register: &'r TestRegister,
    key: String,
}

impl<'r> Hand<'r> {
    /// One with these rights.
    fn with(register: &'r TestRegister, rights: &[&str]) -> Self {
        let made = register.staff_post("/api/v1/keys", &json!({ "name": "käsi", "rights": rights, "days": 1 })).ok(201);
        Self { register, key: format!("Bearer {}", made["api_key"].as_str().expect("text")) }
    }

    /// One that may do everything with people.
    fn full(register: &'r TestRegister) -> Self {
        Self { register, key: format!("Bearer {}", register.api_key()) }
    }

    fn send(&self, method: &str, path: &str, tag: Option<(&str, &str)>, body: &Value) -> Answer {
        let mut headers = vec![("content-type", "application/json"), ("authorization", self.key.as_str())];
        headers.extend(tag);
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.register.send(method, path, &headers, &body)
    }

    fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None, &Value::Null)
    }

    fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, None, body)
    }

    fn put(&self, path: &str, etag: &str, body: &Value) -> Answer {
        self.send("PUT", path, Some(("if-match", etag)), body)
    }

    fn delete(&self, path: &str, etag: &str) -> Answer {
        self.send("DELETE", path, Some(("if-match", etag)), &Value::Null)
    }

    /// Takes somebody in; gives the path of their card.
    #[track_caller]
    fn create(&self, more: &Value) -> String {
        path_of(&self.post("/api/v1/people", &ask(more)).ok(201))
    }

    /// Changes a card as somebody does who has just seen it.
    fn change(&self, path: &str, more: &Value) -> Answer {
        let seen = self.get(path);
        let card = seen.ok(200);
        let mut ask = ask(&kept(&card));
        merge(&mut ask, more);
        self.put(path, seen.header("etag"), &ask)
    }

    /// The ids of everybody who is found, page after page.
    fn found(&self, text: &str, tag: Option<&str>) -> Vec<String> {
        let mut ask = json!({ "text": text });
        if let Some(tag) = tag {
            ask["tag"] = tag.into();
        }
        let mut found = Vec::new();
        loop {
            let page = self.post("/api/v1/people/search", &ask).ok(200);
            let people = page["people"].as_array().expect("people");
            assert!(people.len() <= 50);
            found.extend(people.iter().map(|person| person["id"].as_str().expect("an id").to_owned()));
            match page.get("next") {
                Some(next) => ask["cursor"] = next.clone(),
                None => return found,
            }
        }
    }
}

/// What is written on a card, with what every card needs.
fn ask(more: &Value) -> Value {
    let mut ask = json!({ "locale": "fi", "source": "told" });
    merge(&mut ask, more);
    ask
}

/// What of a card is written back when nothing is changed.
fn kept(card: &Value) -> Value {
    let members = ["email", "name", "organisation", "phone", "address", "locale", "kind", "relation", "tags", "fields"];
    members.iter().filter(|member| !card[**member].is_null()).map(|member| ((*member).to_owned(), card[*member].clone())).collect()
}

fn merge(into: &mut Value, more: &Value) {
    for (name, value) in more.as_object().expect("an object") {
        into[name] = value.clone();
    }
}

fn path_of(card: &Value) -> String {
    format!("/api/v1/people/{}", card["id"].as_str().expect("an id"))
}

/// The entries of the audit log about one person, the newest first: act and detail.
fn noted(register: &TestRegister, path: &str) -> Vec<(String, String)> {
    let id = path.rsplit('/').next().unwrap_or_default();
    let page = register.staff_get(&format!("/api/v1/audit?person={id}")).ok(200);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let entries = page["entries"].as_array().expect("entries").iter();
    entries.map(|line| (text(&line["entry"]["act"]), text(&line["entry"]["detail"]))).collect()
}
