//! Cloudflare's `send_email` binding, named `EMAIL` in `wrangler.toml`: takes the same bytes that a mail server would take.
//!
//! The binding is called with raw MIME (`EmailMessage` of `cloudflare:email`), not with its builder: the builder would write another
//! message than the outbox knows, and allows only some headers. The sender's domain must be onboarded in the account. Tried under
//! `wrangler dev`, whose binding checks the message and writes it to a file; not tried against the service.

use std::ops::ControlFlow;

use js_sys::Reflect;
use lupa_smtp::{Message, Outcome};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use worker::{EmailMessage, SendEmail};

use super::outcome::outcome_of_cloudflare;

// The SDK's own constructor imports the module when the worker starts, and plain workerd, which has it by name only, then starts nothing.
// So it is imported when it is needed, which is on Cloudflare alone.
#[wasm_bindgen(inline_js = r#"
    export async function emailMessage(from, to, raw) {
        const { EmailMessage } = await import("cloudflare:email");
        return new EmailMessage(from, to, raw);
    }
"#)]
extern "C" {
    #[wasm_bindgen(js_name = emailMessage, catch)]
    async fn email_message(from: &str, to: &str, raw: &str) -> Result<JsValue, JsValue>;
}

/// Sends a batch, one call a message, and tells the outcome of each, in order, as soon as it is known, for as long as that is wanted.
pub async fn send(binding: &SendEmail, batch: &[Message], tell: &mut impl FnMut(&Outcome) -> ControlFlow<()>) {
    for message in batch {
        let outcome = match hand_over(binding, message).await {
            Ok(()) => Outcome::Sent,
            Err(error) => {
                let code = Reflect::get(&error, &JsValue::from_str("code")).ok().and_then(|code| code.as_string());
                outcome_of_cloudflare(code.as_deref())
            }
        };
        if tell(&outcome).is_break() {
            return;
        }
    }
}

async fn hand_over(binding: &SendEmail, message: &Message) -> Result<(), JsValue> {
    // Never lossy: what `compose` writes is ASCII, and UTF-8 where an address is.
    let raw = String::from_utf8_lossy(message.bytes());
    let mail = email_message(message.from(), message.to(), &raw).await?;
    binding.send(mail.unchecked_ref::<EmailMessage>()).await?;
    Ok(())
}
