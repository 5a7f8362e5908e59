//! Limits on how often something may be asked. Counts live in memory alone, under keyed hashes of a network prefix or an address:
//! nothing here can be turned back into either, and a restart forgets it all.
//!
//! A limit is on a network, never on an address: an address is its owner's, and others would use the limit up (ADR 0116). How much mail an
//! address gets is limited where the mail is written.

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
    /// Beginning to sign in to the console.
    Challenge,
}

/// Whose askings are counted together.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    /// Those of one network: an IPv4 /24 or an IPv6 /56.
    Network(&'a str),
    /// Those of one network beyond what it may otherwise, on the day of an event.
    Event(&'a str),
    /// Those of one counter: its session.
    Counter(&'a str),
}

/// A bucket that fills with time and is drawn from.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    level: f64,
    at: Moment,
}

/// How much a bucket holds, how many seconds one drop takes to come back, and how many drops an asking takes.
#[derive(Clone, Copy, Debug)]
struct Size {
    holds: f64,
    seconds_a_drop: f64,
    takes: f64,
}

/// The buckets of one register.
#[derive(Debug, Default)]
pub struct Limits {
    buckets: HashMap<[u8; 8], Bucket>,
}

/// How many drops a sign-up takes that is refused; one that is taken costs one.
const FAILURE: f64 = 3.0;

/// When this many buckets are held, the full ones (which say nothing) are dropped. At 40 bytes each they take less than a megabyte.
const SWEEP_AT: usize = 20_000;

const fn size(asking: Asking, whose: Whose<'_>) -> Size {
    match (asking, whose) {
        // At a fair, or behind a mobile operator, sixty people sign up at once and twelve a minute for ever: one that is taken gives two of
        // its three drops back. Twenty that are refused are enough at once, and four a minute.
        (Asking::SignUp, Whose::Network(_) | Whose::Counter(_)) => Size { holds: 60.0, seconds_a_drop: 5.0, takes: FAILURE },
        // Ten times as many while the administrator says so.
        (Asking::SignUp, Whose::Event(_)) => Size { holds: 600.0, seconds_a_drop: 0.5, takes: FAILURE },
        // The mailbox has a limit of its own on what it gets.
        (Asking::Link, Whose::Network(_) | Whose::Counter(_)) => Size { holds: 30.0, seconds_a_drop: 10.0, takes: 1.0 },
        (Asking::Link, Whose::Event(_)) => Size { holds: 300.0, seconds_a_drop: 1.0, takes: 1.0 },
        // Each is a row that nobody may answer. What others have guessed does not count here.
        (Asking::Challenge, _) => Size { holds: 60.0, seconds_a_drop: 1.0, takes: 1.0 },
        // Guessing 128 bits is hopeless anyway; this keeps it quiet.
        (Asking::Secret, _) => Size { holds: 30.0, seconds_a_drop: 2.0, takes: 1.0 },
    }
}

impl Limits {
    /// Counts one asking; refused with the seconds to wait when there have been too many.
    pub fn count(&mut self, asking: Asking, whose: Whose<'_>, secrets: &Secrets, now: Moment) -> Result<(), u32> {
        let (size, key) = (size(asking, whose), key(asking, whose, secrets));
        if self.buckets.len() >= SWEEP_AT {
            self.buckets.retain(|_, bucket| !is_full(*bucket, now));
        }
        let bucket = self.buckets.entry(key).or_insert(Bucket { level: size.holds, at: now });
        let level = (bucket.level + seconds(*bucket, now) / size.seconds_a_drop).min(size.holds);
        *bucket = Bucket { level, at: now };
        if level < size.takes {
            let wait = (size.takes - level) * size.seconds_a_drop;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 60")]
            return Err(wait.ceil() as u32);
        }
        bucket.level -= size.takes;
        Ok(())
    }

    /// An asking that was counted has done what it was for: it costs one drop, whatever it took.
    pub fn credit(&mut self, asking: Asking, whose: Whose<'_>, secrets: &Secrets) {
        let size = size(asking, whose);
        if let Some(bucket) = self.buckets.get_mut(&key(asking, whose, secrets)) {
            bucket.level = (bucket.level + size.takes - 1.0).min(size.holds);
        }
    }
}

/// What a bucket is found by: a keyed hash.
fn key(asking: Asking, whose: Whose<'_>, secrets: &Secrets) -> [u8; 8] {
    let (label, text) = match whose {
        Whose::Network(text) => ("network", text),
        Whose::Event(text) => ("event", text),
        Whose::Counter(text) => ("counter", text),
    };
    let mac = secrets.mac(label, format!("{asking:?} {text}").as_bytes());
    let mut key = [0; 8];
    key.copy_from_slice(&mac[..8]);
    key
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
        let mut ask = |whose, second: i64| limits.count(Asking::Secret, whose, &secrets, Moment::from_millis(second * 1000));
        let one = Whose::Network("192.0.2");
        for _ in 0..30 {
            assert_eq!(ask(one, 0), Ok(()));
        }
        assert_eq!(ask(one, 0), Err(2));
        assert_eq!(ask(one, 1), Err(1));
        assert_eq!(ask(Whose::Network("192.0.3"), 0), Ok(()), "another network is another bucket");
        assert_eq!(ask(one, 3), Ok(()));
    }

    #[test]
    fn what_is_taken_costs_a_third_of_what_is_refused() {
        let secrets = Secrets::new([1; 32]);
        let until_refused = |whose: Whose<'_>, is_taken: bool| {
            let mut limits = Limits::default();
            let mut count = 0;
            while limits.count(Asking::SignUp, whose, &secrets, Moment::from_millis(0)).is_ok() {
                if is_taken {
                    limits.credit(Asking::SignUp, whose, &secrets);
                }
                count += 1;
            }
            count
        };
        assert_eq!((until_refused(Whose::Network("a"), false), until_refused(Whose::Network("a"), true)), (20, 58));
        assert_eq!((until_refused(Whose::Event("a"), false), until_refused(Whose::Event("a"), true)), (200, 598));
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
