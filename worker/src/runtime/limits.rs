//! Limits on how often something may be asked. Counts live in memory alone, under keyed hashes of a network prefix or an address:
//! nothing here can be turned back into either, and a restart forgets it all.
//!
//! A limit is on a network, never on an address: an address is its owner's, and others would use the limit up (ADR 0116). How much mail an
//! address gets is limited where the mail is written.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
};

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
    /// Sending a file that is to be read.
    File,
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
    /// Those of one member of staff, whichever program acts for them.
    Staff(&'a str),
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
    buckets: Buckets,
}

/// How many drops a sign-up takes that is refused; one that is taken costs one.
const FAILURE: f64 = 3.0;

/// The name of a bucket: part of a keyed hash.
type Key = [u8; 8];

/// Buckets in two generations, so that none is ever looked for among the others to be dropped: what is drawn from comes into the younger,
/// and the elder is dropped as a whole when the younger takes its place. Each drawing looks into both, however many there are.
#[derive(Debug)]
struct Buckets<S = RandomState> {
    younger: HashMap<Key, Bucket, S>,
    elder: HashMap<Key, Bucket, S>,
    /// Since when the younger is filled.
    since: Moment,
}

/// Every bucket is full again after ten minutes at most. A full one says nothing: after so long the elder generation may go.
const FULL_AFTER: f64 = 600.0;
/// How many buckets a generation holds, some two megabytes: with more, the elder goes before its time. Somebody who comes from so many
/// networks is kept out by none of these limits. The room is taken at once, so that no drawing waits while a table is moved.
const MOST: usize = 50_000;

impl<S: BuildHasher + Default> Default for Buckets<S> {
    fn default() -> Self {
        let empty = || HashMap::with_capacity_and_hasher(MOST, S::default());
        Self { younger: empty(), elder: empty(), since: Moment::default() }
    }
}

impl<S: BuildHasher> Buckets<S> {
    /// The bucket of this name, with what it holds by now.
    fn at(&mut self, key: Key, size: Size, now: Moment) -> &mut Bucket {
        if seconds(self.since, now) > FULL_AFTER || self.younger.len() >= MOST {
            std::mem::swap(&mut self.younger, &mut self.elder);
            self.younger.clear();
            self.since = now;
        }
        let elder = &self.elder;
        let full = || Bucket { level: size.holds, at: now };
        let bucket = self.younger.entry(key).or_insert_with(|| elder.get(&key).copied().unwrap_or_else(full));
        let level = (bucket.level + seconds(bucket.at, now) / size.seconds_a_drop).min(size.holds);
        *bucket = Bucket { level, at: now };
        bucket
    }
}

const fn size(asking: Asking, whose: Whose<'_>) -> Size {
    match (asking, whose) {
        // At a fair, or behind a mobile operator, sixty people sign up at once and twelve a minute for ever: one that is taken gives two of
        // its three drops back. Twenty that are refused are enough at once, and four a minute.
        (Asking::SignUp, Whose::Network(_) | Whose::Counter(_) | Whose::Staff(_)) => {
            Size { holds: 60.0, seconds_a_drop: 5.0, takes: FAILURE }
        }
        // Ten times as many while the administrator says so.
        (Asking::SignUp, Whose::Event(_)) => Size { holds: 600.0, seconds_a_drop: 0.5, takes: FAILURE },
        // The mailbox has a limit of its own on what it gets.
        (Asking::Link, Whose::Network(_) | Whose::Counter(_) | Whose::Staff(_)) => Size { holds: 30.0, seconds_a_drop: 10.0, takes: 1.0 },
        (Asking::Link, Whose::Event(_)) => Size { holds: 300.0, seconds_a_drop: 1.0, takes: 1.0 },
        // Each is a row that nobody may answer. What others have guessed does not count here.
        (Asking::Challenge, _) => Size { holds: 60.0, seconds_a_drop: 1.0, takes: 1.0 },
        // A file is up to 16 MB of work for the edge. Ten that cannot be read are enough at once, and one a minute; thirty that can.
        (Asking::File, _) => Size { holds: 30.0, seconds_a_drop: 20.0, takes: FAILURE },
        // Guessing 128 bits is hopeless anyway; this keeps it quiet.
        (Asking::Secret, _) => Size { holds: 30.0, seconds_a_drop: 2.0, takes: 1.0 },
    }
}

impl Limits {
    /// Counts one asking; refused with the seconds to wait when there have been too many.
    pub fn count(&mut self, asking: Asking, whose: Whose<'_>, secrets: &Secrets, now: Moment) -> Result<(), u32> {
        let (size, key) = (size(asking, whose), key(asking, whose, secrets));
        let bucket = self.buckets.at(key, size, now);
        if bucket.level < size.takes {
            let wait = (size.takes - bucket.level) * size.seconds_a_drop;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 60")]
            return Err(wait.ceil() as u32);
        }
        bucket.level -= size.takes;
        Ok(())
    }

    /// An asking that was counted has done what it was for: it costs one drop, whatever it took.
    pub fn credit(&mut self, asking: Asking, whose: Whose<'_>, secrets: &Secrets) {
        let size = size(asking, whose);
        if let Some(bucket) = self.buckets.younger.get_mut(&key(asking, whose, secrets)) {
            bucket.level = (bucket.level + size.takes - 1.0).min(size.holds);
        }
    }
}

/// What a bucket is found by: a keyed hash.
fn key(asking: Asking, whose: Whose<'_>, secrets: &Secrets) -> Key {
    let (label, text) = match whose {
        Whose::Network(text) => ("network", text),
        Whose::Event(text) => ("event", text),
        Whose::Counter(text) => ("counter", text),
        Whose::Staff(text) => ("staff", text),
    };
    let mac = secrets.mac(label, format!("{asking:?} {text}").as_bytes());
    let mut key = [0; 8];
    key.copy_from_slice(&mac[..8]);
    key
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds stay below 2^53")]
fn seconds(since: Moment, now: Moment) -> f64 {
    now.since(since).as_millis().max(0) as f64 / 1000.0
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
    use std::{
        cell::Cell,
        hash::{BuildHasherDefault, DefaultHasher, Hasher},
    };

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
        let mut limits = Limits::default();
        let whose = Whose::Staff("a");
        let sent = (0..100).take_while(|_| limits.count(Asking::File, whose, &secrets, Moment::from_millis(0)).is_ok()).count();
        assert_eq!((sent, limits.count(Asking::File, whose, &secrets, Moment::from_millis(0))), (10, Err(60)));
        assert_eq!((until_refused(Whose::Event("a"), false), until_refused(Whose::Event("a"), true)), (200, 598));
    }

    thread_local! {
        /// How many names of buckets were hashed: each look for one does, and so does each that is moved.
        static HASHED: Cell<usize> = const { Cell::new(0) };
    }

    /// A hasher that counts.
    #[derive(Default)]
    struct Counting(DefaultHasher);

    impl Hasher for Counting {
        fn write(&mut self, bytes: &[u8]) {
            self.0.write(bytes);
        }

        fn finish(&self) -> u64 {
            HASHED.set(HASHED.get() + 1);
            self.0.finish()
        }
    }

    const SIZE: Size = Size { holds: 60.0, seconds_a_drop: 5.0, takes: FAILURE };

    #[test]
    fn a_drawing_is_the_same_work_however_many_have_drawn() {
        let mut buckets: Buckets<BuildHasherDefault<Counting>> = Buckets::default();
        let mut most = 0;
        // Half an hour in which a hundred a second come for the first time.
        for no in 0..180_000_u64 {
            let before = HASHED.get();
            buckets.at(no.to_be_bytes(), SIZE, Moment::from_millis(i64::try_from(no).expect("small") * 10));
            most = most.max(HASHED.get() - before);
        }
        assert!(most <= 2, "one drawing looked at {most} buckets");
        assert!(buckets.younger.len() + buckets.elder.len() <= 2 * MOST);
        assert!(buckets.younger.capacity() < 2 * MOST, "no table has grown");
    }

    #[test]
    fn nobody_is_forgotten_who_has_yet_to_wait() {
        let mut limits = Limits::default();
        let secrets = Secrets::new([1; 32]);
        let mut ask = |network: &str, second: i64| {
            limits.count(Asking::SignUp, Whose::Network(network), &secrets, Moment::from_millis(second * 1000))
        };
        for _ in 0..20 {
            assert_eq!(ask("192.0.2", 595), Ok(()));
        }
        // The generation ends meanwhile, and many come.
        for no in 0..30_000 {
            assert_eq!(ask(&no.to_string(), 603), Ok(()));
        }
        assert_eq!(ask("192.0.2", 604), Err(6));
        assert_eq!(ask("192.0.2", 1300), Ok(()));
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
