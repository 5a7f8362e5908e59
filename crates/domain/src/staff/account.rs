//! Accounts: how long their sessions, invitations and keys live, and what may become of their rights.

use super::right::{Right, Rights};
use crate::{
    ids::StaffId,
    time::{Moment, Span},
};

/// After how long without use a session of staff ends: a counter is not a private place.
pub const SESSION_IDLE: Span = Span::minutes(30);
/// After how long a session ends in any case: one working day.
pub const SESSION_LIFE: Span = Span::hours(12);
/// After how long counter mode ends in any case: one working day. It has no idle end, for a tablet may wait for hours for the next customer,
/// and it opens nothing that would have to be guarded by one.
pub const COUNTER_LIFE: Span = Span::hours(12);
/// How long an invitation can be taken up.
pub const INVITATION_LIFE: Span = Span::days(7);
/// The longest that a key may live.
pub const MAX_KEY_LIFE: Span = Span::days(366);
/// For how long the use of a passkey proves who is there: long enough to choose a name for another passkey, and not for lunch.
pub const PROOF_LIFE: Span = Span::minutes(5);
/// Refusals of one kind that concern one account are one entry of the audit log in this time, and a second one that says how many more there were.
pub const REFUSALS_COUNTED: Span = Span::hours(1);
/// How many recovery codes are made at a time.
pub const RECOVERY_CODES: usize = 8;

/// What a session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionKind {
    /// The console, for the member of staff who signed in.
    Console,
    /// Counter mode: customers fill in a form, and nothing else opens.
    Counter,
}

impl SessionKind {
    /// After how long a session ends in any case.
    #[must_use]
    pub const fn life(self) -> Span {
        match self {
            Self::Console => SESSION_LIFE,
            Self::Counter => COUNTER_LIFE,
        }
    }

    /// Whether a session that began and was last used then still holds.
    #[must_use]
    pub fn holds(self, began: Moment, used: Moment, now: Moment) -> bool {
        let idle = match self {
            Self::Console => now >= used + SESSION_IDLE,
            Self::Counter => false,
        };
        now < began + self.life() && !idle
    }
}

/// Whether a register whose users have these rights still has an administrator, who may do everything. Without one nobody could ever
/// give a right again.
#[must_use]
pub fn has_administrator<'a>(users: impl IntoIterator<Item = &'a Rights>) -> bool {
    users.into_iter().any(is_administrator)
}

/// Whether these are the rights of an administrator: all there are.
#[must_use]
pub fn is_administrator(rights: &Rights) -> bool {
    rights.len() == Right::ALL.len()
}

/// Whether a user with the rights `own` may change what has the rights `from` so that it has the rights `to`: an account, its name and its
/// sessions as well, or a key. Nobody gives what they do not have, and nobody touches what may do more than they may.
#[must_use]
pub fn may_change(own: &Rights, from: &Rights, to: &Rights) -> bool {
    from.is_subset(own) && to.is_subset(own)
}

/// Whether a user may change or delete a thing that another user has made for everybody to use, such as a saved audience.
#[must_use]
pub fn may_dispose(user: StaffId, rights: &Rights, owner: StaffId) -> bool {
    user == owner || is_administrator(rights)
}

/// Until when a key lives that is made now for so long: no longer than the key that makes it, if a key does.
#[must_use]
pub fn key_end(now: Moment, life: Span, maker_end: Option<Moment>) -> Moment {
    let end = now + life;
    maker_end.map_or(end, |maker_end| maker_end.min(end))
}

/// Whether what was made by a key that ends could outlive it: such a key makes no accounts, and gives no account more rights.
#[must_use]
pub fn gives_lasting_rights(from: &Rights, to: &Rights) -> bool {
    !to.is_subset(from)
}

/// Whether a passkey that was used then still proves who is there, for what could lock its owner out or let another person in for good
/// (ASVS 5.0, 7.5.1).
#[must_use]
pub fn is_fresh(proved: Moment, now: Moment) -> bool {
    now < proved + PROOF_LIFE
}

/// A recovery code of 80 random bits: sixteen letters and digits that are not taken for one another, in fours (Crockford's base 32).
#[must_use]
pub fn recovery_code(random: [u8; 10]) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let bits = random.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let mut code = String::with_capacity(19);
    for place in 0..16_u32 {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let digit = bits >> (75 - 5 * place) & 31;
        code.push(char::from(ALPHABET[usize::try_from(digit).unwrap_or_default()]));
    }
    code
}

/// A recovery code as it is compared: as people type it, without hyphens, spaces and a word before it, letters of any width and case, and
/// those that look alike as one (Crockford). Nothing where it cannot be one: then nobody has guessed anything.
#[must_use]
pub fn parse_recovery_code(text: &str) -> Option<String> {
    // A word before it, as in a list of passwords, ends with a colon.
    let text = text.rsplit([':', '：']).next().unwrap_or_default();
    let plain = |c: char| {
        let c = match u32::from(c) {
            // The full-width forms of ASCII stand in its order.
            wide @ 0xff01..=0xff5e => char::from_u32(wide - 0xfee0)?,
            _ => c,
        };
        match c.to_ascii_lowercase() {
            'o' => Some('0'),
            'i' | 'l' => Some('1'),
            other => other.is_ascii_alphanumeric().then_some(other),
        }
    };
    let code: String = text.chars().filter_map(plain).collect();
    (code.len() == 16 && !code.contains('u')).then_some(code)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::staff::Preset;

    fn rights() -> impl Strategy<Value = Rights> {
        proptest::collection::btree_set(proptest::sample::select(Right::ALL.to_vec()), 0..=Right::ALL.len())
    }

    #[test]
    fn a_session_ends_when_idle_and_in_any_case() {
        let start = Moment::from_millis(0);
        assert!(SessionKind::Console.holds(start, start, start + Span::minutes(29)));
        assert!(!SessionKind::Console.holds(start, start, start + SESSION_IDLE));
        assert!(!SessionKind::Console.holds(start, start + Span::minutes(719), start + SESSION_LIFE));
    }

    #[test]
    fn counter_mode_waits_for_customers_and_ends_with_the_day() {
        let start = Moment::from_millis(0);
        assert!(SessionKind::Counter.holds(start, start, start + Span::minutes(719)));
        assert!(!SessionKind::Counter.holds(start, start + Span::minutes(719), start + COUNTER_LIFE));
    }

    #[test]
    fn the_last_keeper_stays() {
        let (administrator, marketer) = (Preset::Administrator.rights(), Preset::Marketer.rights());
        assert!(has_administrator([&marketer, &administrator]));
        assert!(!has_administrator([&marketer]));
        assert!(!has_administrator([]));
    }

    #[test]
    fn a_proof_is_fresh_for_five_minutes() {
        let proved = Moment::from_millis(0);
        assert!(is_fresh(proved, proved + Span::millis(299_999)));
        assert!(!is_fresh(proved, proved + PROOF_LIFE));
    }

    #[test]
    fn a_thing_is_disposed_of_by_its_owner_or_an_administrator() {
        let (one, other) = (StaffId::from_random([1; 16]), StaffId::from_random([2; 16]));
        assert!(may_dispose(one, &Rights::new(), one));
        assert!(!may_dispose(other, &Preset::Marketer.rights(), one));
        assert!(may_dispose(other, &Preset::Administrator.rights(), one));
    }

    #[test]
    fn recovery_codes_are_read_out_easily() {
        assert_eq!(recovery_code([0; 10]), "0000-0000-0000-0000");
        assert_eq!(recovery_code([255; 10]), "zzzz-zzzz-zzzz-zzzz");
        assert_eq!(recovery_code([0x08, 0x42, 0x10, 0x84, 0x21, 0x08, 0x42, 0x10, 0x84, 0x21]), "1111-1111-1111-1111");
    }

    #[test]
    fn a_recovery_code_is_read_as_people_type_it() {
        let code = Some("0123456789abcdef".to_owned());
        for text in [
            "0123-4567-89ab-cdef",
            "0123 4567 89AB CDEF",
            " O123\u{2011}4567\u{a0}89ab-cdef.",
            "o1234567 89abcdef",
            "Code: 0I23-4567-89ab-cdef",
            "０１２３４５６７８９ａｂｃｄｅｆ",
        ] {
            assert_eq!(parse_recovery_code(text), code, "{text:?}");
        }
        for text in ["", "0123-4567-89ab-cde", "0123-4567-89ab-cdef-0", "0123-4567-89ab-cdeu", "854274"] {
            assert_eq!(parse_recovery_code(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_recovery_code_is_read_as_it_was_shown(random: [u8; 10]) {
            let code = recovery_code(random);
            prop_assert_eq!(parse_recovery_code(&code), Some(code.replace('-', "")));
        }

        #[test]
        fn nobody_gives_or_takes_what_they_do_not_have(own in rights(), from in rights(), to in rights()) {
            let all_own = |rights: &Rights| rights.iter().all(|right| own.contains(right));
            prop_assert_eq!(may_change(&own, &from, &to), all_own(&from) && all_own(&to));
            prop_assert!(may_change(&Preset::Administrator.rights(), &from, &to));
        }

        #[test]
        fn an_account_that_may_do_more_is_not_changed_at_all(own in rights(), to in rights(), more in proptest::sample::select(Right::ALL.to_vec())) {
            let lesser: Rights = own.into_iter().filter(|right| *right != more).collect();
            prop_assert!(!may_change(&lesser, &[more].into(), &to));
        }

        #[test]
        fn a_key_never_outlives_the_one_that_made_it(life in 0_i64..1_000, maker in proptest::option::of(0_i64..1_000)) {
            let (now, maker_end) = (Moment::from_millis(0), maker.map(Moment::from_millis));
            let end = key_end(now, Span::millis(life), maker_end);
            prop_assert!(end <= now + Span::millis(life) && maker_end.is_none_or(|maker_end| end <= maker_end));
            prop_assert!(end == now + Span::millis(life) || Some(end) == maker_end);
        }

        #[test]
        fn different_codes_are_different(one: [u8; 10], other: [u8; 10]) {
            prop_assert_eq!(recovery_code(one) == recovery_code(other), one == other);
        }
    }
}
