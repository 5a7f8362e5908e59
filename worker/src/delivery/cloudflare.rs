//! Cloudflare's `send_email` binding, named `EMAIL` in `wrangler.toml`: takes the same bytes that a mail server would take.
//!
//! The binding is called with raw MIME (`EmailMessage` of `cloudflare:email`), not with its builder: the builder would write another
//! message than the outbox knows, and allows only some headers. The sender's domain must be onboarded in the account. Tried under
//! `wrangler dev`, whose binding checks the message and writes it to a file; not tried against the service.

use js_sys::Reflect;
use lupa_smtp::{Message, Outcome, Post, Report};
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

/// Sends what the post gives, one call a message. The first that does not go for what is not its address's fault is the last: the account or
/// the service is at fault, and would be for the next.
pub async fn send(binding: &SendEmail, post: &mut dyn Post) -> Report {
    let takes_utf8 = Some(true);
    while let Some(message) = post.next() {
        let outcome = match hand_over(binding, &message).await {
            Ok(()) => Outcome::Sent,
            Err(error) => {
                let code = Reflect::get(&error, &JsValue::from_str("code")).ok().and_then(|code| code.as_string());
                outcome_of_cloudflare(code.as_deref())
            }
        };
        let goes_on = post.settle(&outcome).is_continue();
        if let Outcome::Later { code } = outcome {
            return Report { trouble: Some(code), takes_utf8 };
        }
        if !goes_on {
            break;
        }
    }
    Report { trouble: None, takes_utf8 }
}

async fn hand_over(binding: &SendEmail, message: &Message) -> Result<(), JsValue> {
    // Never lossy: what `compose` writes is ASCII, and UTF-8 where an address is.
    let raw = String::from_utf8_lossy(message.bytes());
    let mail = email_message(message.from(), message.to(), &raw).await?;
    binding.send(mail.unchecked_ref::<EmailMessage>()).await?;
    Ok(())
}
