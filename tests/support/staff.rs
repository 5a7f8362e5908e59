//! Members of staff, as tests meet them: invited, with a passkey, signed in.

use serde_json::{Value, json};

use crate::{Answer, Browser, TestRegister, fresh_address, passkey::SoftPasskey};

/// Somebody of staff in their browser.
pub struct StaffMember<'r> {
    /// Who, by id.
    pub id: String,
    /// Their address.
    pub email: String,
    /// Where they are signed in.
    pub browser: Browser<'r>,
    /// Their passkey.
    pub passkey: SoftPasskey,
    /// Their recovery codes.
    pub codes: Vec<String>,
}

impl TestRegister {
    /// Invites somebody with these rights; gives who they are and their address.
    #[track_caller]
    pub fn invite(&self, name: &str, rights: &[&str]) -> (String, String) {
        let email = fresh_address("staff");
        let ask = json!({ "name": name, "email": email, "rights": rights, "locale": "fi" });
        let invited = self.staff_post("/api/v1/staff", &ask).ok(201);
        (invited["id"].as_str().expect("an id").to_owned(), email)
    }

    /// Makes a passkey by an invitation: the answer, and the passkey.
    pub fn take_up(&self, browser: &Browser<'_>, token: &str) -> (Answer, SoftPasskey) {
        let view = browser.post("/api/v1/invitations/options", &json!({ "token": token })).ok(200);
        let (passkey, credential) = SoftPasskey::make(&self.origin(), &view, 1);
        let ask = json!({ "token": token, "ceremony": view["ceremony"], "credential": credential, "name": "Puhelin" });
        (browser.post("/api/v1/invitations/accept", &ask), passkey)
    }

    /// Somebody with these rights who has joined and accepted the undertaking.
    #[track_caller]
    pub fn staff(&self, name: &str, rights: &[&str]) -> StaffMember<'_> {
        let member = self.staff_before_undertaking(name, rights);
        assert_eq!(accept_undertaking(&member.browser).status, 201);
        member
    }

    /// Somebody with these rights who has joined.
    #[track_caller]
    pub fn staff_before_undertaking(&self, name: &str, rights: &[&str]) -> StaffMember<'_> {
        let (id, email) = self.invite(name, rights);
        let token = self.next_mail(&email).token("/console/join#").expect("an invitation");
        let browser = self.browser();
        let (answer, passkey) = self.take_up(&browser, &token);
        let codes = answer.ok(201)["codes"].as_array().expect("codes").iter().map(|code| code.as_str().expect("text").to_owned()).collect();
        StaffMember { id, email, browser, passkey, codes }
    }
}

/// Accepts the undertaking as it is shown.
pub fn accept_undertaking(browser: &Browser<'_>) -> Answer {
    let undertaking = browser.get("/api/v1/console/me").ok(200)["undertaking"].clone();
    browser.post("/api/v1/console/undertaking", &acceptance(&undertaking))
}

/// What a browser sends to accept this undertaking.
#[must_use]
pub fn acceptance(undertaking: &Value) -> Value {
    let digest = lupa_domain::digest::Digest::of(lupa_domain::jcs::text(undertaking).as_bytes());
    json!({ "edition": undertaking["edition"], "locale": undertaking["locale"], "digest": digest })
}

impl StaffMember<'_> {
    /// Signs in once more, in this browser.
    pub fn sign_in(&mut self, browser: &Browser<'_>) -> Answer {
        let view = browser.post("/api/v1/console/session/options", &json!({})).ok(200);
        let credential = self.passkey.answer(&view);
        browser.post("/api/v1/console/session", &json!({ "ceremony": view["ceremony"], "credential": credential }))
    }

    /// Shows the passkey once more, in the browser where they are signed in.
    pub fn prove(&mut self) -> Answer {
        let view = self.browser.post("/api/v1/console/proof/options", &json!({})).ok(200);
        let credential = self.passkey.answer(&view);
        self.browser.post("/api/v1/console/proof", &json!({ "ceremony": view["ceremony"], "credential": credential }))
    }
}
