//! What the code of an outcome means, and what an error of Cloudflare's Email Service means for the message.

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

/// Whether this code says that a message was refused for good by a server, for what is not its address's fault: trying again soon is of no use,
/// and somebody must look at it.
#[must_use]
pub fn was_refused(code: &str) -> bool {
    code == "smtputf8_unsupported" || code.split(' ').nth(1).is_some_and(|basic| basic.len() == 3 && basic.starts_with('5'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cloudflare_blames_an_address_with_one_code_only() {
        let suppressed = outcome_of_cloudflare(Some("E_RECIPIENT_SUPPRESSED"));
        assert_eq!(suppressed, Outcome::Refused { code: "E_RECIPIENT_SUPPRESSED".into() });
        assert_eq!(outcome_of_cloudflare(Some("E_DAILY_LIMIT_EXCEEDED")), Outcome::later("E_DAILY_LIMIT_EXCEEDED"));
        assert_eq!(outcome_of_cloudflare(Some("matti@example.fi is unknown")), Outcome::later("cloudflare"));
        assert_eq!(outcome_of_cloudflare(None), Outcome::later("cloudflare"));
    }

    #[test]
    fn a_refusal_is_told_from_a_delay() {
        for code in ["data 554 5.6.0", "to 550 5.7.1", "data 552", "smtputf8_unsupported"] {
            assert!(was_refused(code), "{code}");
        }
        for code in ["to 451 4.2.1", "timeout", "connection_lost", "E_DAILY_LIMIT_EXCEEDED", "data 421"] {
            assert!(!was_refused(code), "{code}");
        }
    }
}
