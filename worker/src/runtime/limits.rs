//! Limits on how often something may be asked. Counts live in memory alone, under keyed hashes of a network prefix or an address:
//! nothing here can be turned back into either, and a restart forgets it all.

use std::collections::HashMap;

use lupa_domain::time::Moment;

use crate::runtime::capability::Secrets;

/// What is being limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asking {
    /// Signing up.
    SignUp,
    /// Asking for a sign-in link.
    Link,
    /// Presenting a secret: a token, a code, a key.
    Secret,
}

/// Whose askings are counted together.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    /// Those of one network: an IPv4 /24 or an IPv6 /56.
    Network(&'a str),
    /// Those about one e-mail address.
    Address(&'a str),
    /// Those of one counter: its session.
    Counter(&'a str),
}

/// A bucket that fills with time and is drawn from.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    level: f64,
    at: Moment,
}

/// How much a bucket holds, and how many seconds one drop takes to come back.
#[derive(Clone, Copy, Debug)]
struct Size {
    holds: f64,
    seconds_a_drop: f64,
}

/// The buckets of one register.
#[derive(Debug, Default)]
pub struct Limits {
    buckets: HashMap<[u8; 8], Bucket>,
}

/// When this many buckets are held, the full ones (which say nothing) are dropped. At 40 bytes each they take less than a megabyte.
const SWEEP_AT: usize = 20_000;

const fn size(asking: Asking, whose: Whose<'_>) -> Size {
    match (asking, whose) {
        // A shop with everyone behind one address may sign up twenty people at once, and six a minute for ever.
        (Asking::SignUp, Whose::Network(_) | Whose::Counter(_)) => Size { holds: 20.0, seconds_a_drop: 10.0 },
        (Asking::Link, Whose::Network(_) | Whose::Counter(_)) => Size { holds: 10.0, seconds_a_drop: 30.0 },
        // Guessing 128 bits is hopeless anyway; this keeps it quiet.
        (Asking::Secret, Whose::Network(_) | Whose::Counter(_)) => Size { holds: 30.0, seconds_a_drop: 2.0 },
        // A person who mistypes, corrects and repeats needs a handful.
        (_, Whose::Address(_)) => Size { holds: 6.0, seconds_a_drop: 60.0 },
    }
}

impl Limits {
    /// Counts one asking; refused with the seconds to wait when there have been too many.
    pub fn count(&mut self, asking: Asking, whose: Whose<'_>, secrets: &Secrets, now: Moment) -> Result<(), u32> {
        let size = size(asking, whose);
        let (label, text) = match whose {
            Whose::Network(text) => ("network", text),
            Whose::Address(text) => ("address", text),
            Whose::Counter(text) => ("counter", text),
        };
        let mac = secrets.mac(label, format!("{asking:?} {text}").as_bytes());
        let mut key = [0; 8];
        key.copy_from_slice(&mac[..8]);

        if self.buckets.len() >= SWEEP_AT {
            self.buckets.retain(|_, bucket| !is_full(*bucket, now));
        }
        let bucket = self.buckets.entry(key).or_insert(Bucket { level: size.holds, at: now });
        let level = (bucket.level + seconds(*bucket, now) / size.seconds_a_drop).min(size.holds);
        *bucket = Bucket { level, at: now };
        if level < 1.0 {
            let wait = (1.0 - level) * size.seconds_a_drop;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 60")]
            return Err(wait.ceil() as u32);
        }
        bucket.level -= 1.0;
        Ok(())
    }
}

/// Every bucket is full again after ten minutes at most.
fn is_full(bucket: Bucket, now: Moment) -> bool {
    seconds(bucket, now) > 600.0
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds stay below 2^53")]
fn seconds(bucket: Bucket, now: Moment) -> f64 {
    now.since(bucket.at).as_millis().max(0) as f64 / 1000.0
}

/// The prefix of a client's address that counts as one network; nothing where the address cannot be read.
#[must_use]
pub fn network(address: &str) -> Option<String> {
    match address.trim().parse().ok()? {
        std::net::IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            Some(format!("{a}.{b}.{c}"))
        }
        std::net::IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => network(&v4.to_string()),
            None => Some(hex::encode(&v6.octets()[..7])),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_too_often_waits_and_is_heard_again() {
        let (mut limits, secrets) = (Limits::default(), Secrets::new([1; 32]));
        let mut ask = |whose, second: i64| limits.count(Asking::SignUp, whose, &secrets, Moment::from_millis(second * 1000));
        let one = Whose::Address("aino@example.fi");
        for _ in 0..6 {
            assert_eq!(ask(one, 0), Ok(()));
        }
        assert_eq!(ask(one, 0), Err(60));
        assert_eq!(ask(one, 45), Err(15));
        assert_eq!(ask(Whose::Address("eino@example.fi"), 0), Ok(()), "another address is another bucket");
        assert_eq!(ask(one, 61), Ok(()));
    }

    #[test]
    fn a_network_is_a_prefix() {
        assert_eq!(network("192.0.2.7"), network("192.0.2.200"));
        assert_ne!(network("192.0.2.7"), network("192.0.3.7"));
        assert_eq!(network("2001:db8::1"), network("2001:db8::ffff"));
        assert_eq!(network("::ffff:192.0.2.7"), network("192.0.2.9"));
        assert_eq!(network("nobody"), None);
    }
}
