//! A register that runs elsewhere: `BASE_URL` says where, `INBOX_URL` where its mail can be looked into, `SETUP_TOKEN` who may set it up.

use std::{env, thread, time::Duration};

use http::Request;
use ureq::Agent;

use crate::{answer::Answer, mail::Mail};

/// How long a message may take: the alarm rings within a quarter of a second, and a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(15);
/// How often the inbox is looked into.
const PAUSE: Duration = Duration::from_millis(50);

/// Where a register is tried over HTTP; nothing where the tests run in this process.
#[must_use]
pub fn base() -> Option<String> {
    env::var("BASE_URL").ok().map(|base| base.trim_end_matches('/').to_owned())
}

/// A client of that register and of its inbox.
pub struct OverHttp {
    base: String,
    inbox: String,
    agent: Agent,
}

impl OverHttp {
    /// A client of the register at `base`.
    #[must_use]
    pub fn new(base: String) -> Self {
        let inbox = env::var("INBOX_URL").expect("INBOX_URL says where the register's mail can be looked into");
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_mins(1)))
            .accept("")
            .user_agent("")
            .allow_non_standard_methods(true)
            .build();
        Self { base, inbox: inbox.trim_end_matches('/').to_owned(), agent: agent.into() }
    }

    /// Where it is.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Sends a request; its address is a path.
    pub fn send(&self, request: &Request<String>) -> Answer {
        self.send_bytes(request, request.body().as_bytes())
    }

    /// Sends a request with a body that may be no text.
    pub fn send_bytes(&self, request: &Request<String>, body: &[u8]) -> Answer {
        let mut builder = Request::builder().method(request.method().clone()).uri(format!("{}{}", self.base, request.uri()));
        for (name, value) in request.headers() {
            builder = builder.header(name, value);
        }
        let has_body = !body.is_empty() || matches!(request.method().as_str(), "POST" | "PUT" | "PATCH");
        let response = if has_body {
            self.agent.run(builder.body(body).expect("a request has an address"))
        } else {
            self.agent.run(builder.body(()).expect("a request has an address"))
        };
        let response = response.unwrap_or_else(|error| panic!("{} {}: {error}", request.method(), request.uri()));
        let (parts, mut body) = response.into_parts();
        let body = body.with_config().limit(u64::MAX).read_to_vec().expect("an answer can be read to its end");
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// Every message that this address has got, once there are at least `count`.
    pub fn mails_to(&self, address: &str, count: usize) -> Vec<Mail> {
        for _ in 0..PATIENCE.as_millis() / PAUSE.as_millis() {
            let mails = self.arrived(address);
            if mails.len() >= count {
                return mails;
            }
            thread::sleep(PAUSE);
        }
        panic!("no message number {count} came to {address} within {PATIENCE:?}");
    }

    /// What has come by now. A message that is on its way gets a moment to come.
    pub fn mails_in_the_end(&self, address: &str) -> Vec<Mail> {
        thread::sleep(Duration::from_millis(1200));
        self.arrived(address)
    }

    fn arrived(&self, address: &str) -> Vec<Mail> {
        let escaped: String = address
            .bytes()
            .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect();
        let list: serde_json::Value = serde_json::from_slice(&self.inbox(&format!("/email?to.address={escaped}"))).expect("a list");
        let ids = list.as_array().expect("a list").iter().filter_map(|mail| mail["id"].as_str());
        ids.map(|id| Mail::read(&self.inbox(&format!("/email/{id}/source")))).collect()
    }

    fn inbox(&self, path: &str) -> Vec<u8> {
        let response = self.agent.get(format!("{}{path}", self.inbox)).call();
        response.expect("the inbox answers").into_body().read_to_vec().expect("the inbox answers to the end")
    }
}
