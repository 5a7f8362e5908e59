//! What an error of Cloudflare's Email Service means for the message.

use lupa_smtp::Outcome;

/// The one code that speaks of the address: it is on the service's own list of addresses that bounced.
const SUPPRESSED: &str = "E_RECIPIENT_SUPPRESSED";

/// The outcome of a message that the service did not take, by the `code` that the error is thrown with. The other codes speak of the
/// account, its limits or the service, and an error without a code of a connection.
#[must_use]
pub fn outcome_of_cloudflare(code: Option<&str>) -> Outcome {
    match code {
        Some(SUPPRESSED) => Outcome::Refused { code: SUPPRESSED.to_owned() },
        // Nothing but a code gets into a log, whatever an error holds.
        Some(code) if code.len() <= 40 && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_') => {
            Outcome::later(code)
        }
        _ => Outcome::later("cloudflare"),
    }
}

/// Whether the address itself was refused for good, by a mail server or by the service.
#[must_use]
pub fn blames_address(outcome: &Outcome) -> bool {
    outcome.blames_address() || matches!(outcome, Outcome::Refused { code } if code == SUPPRESSED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cloudflare_blames_an_address_with_one_code_only() {
        let suppressed = outcome_of_cloudflare(Some("E_RECIPIENT_SUPPRESSED"));
        assert_eq!(suppressed, Outcome::Refused { code: "E_RECIPIENT_SUPPRESSED".into() });
        assert!(blames_address(&suppressed));
        assert_eq!(outcome_of_cloudflare(Some("E_DAILY_LIMIT_EXCEEDED")), Outcome::later("E_DAILY_LIMIT_EXCEEDED"));
        assert_eq!(outcome_of_cloudflare(Some("matti@example.fi is unknown")), Outcome::later("cloudflare"));
        assert_eq!(outcome_of_cloudflare(None), Outcome::later("cloudflare"));
    }
}
