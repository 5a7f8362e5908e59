//! Looks: what a person is told about who of staff has looked at, or handled, what is kept about them (GDPR Art. 15; Court of Justice,
//! C-579/21: that and when data was consulted, and for what, is information about the person).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::audit::Act;
use crate::{time::Moment, zone::Zone};

/// A member of staff, or a program that acts for them, did this with a person's data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessEntry {
    /// When; the last time, where it was more than once.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// What. `audience_seen`: they were on a list that was looked at; `verdict_seen`: it was checked whether they may be written to.
    pub act: Act,
    /// The name of the member of staff; absent where nobody had signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The name of the key, where a program acted for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
    /// For which purpose, or about which other thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// With what, as the audit log has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// How many times that day.
    pub times: u32,
}

/// Looks of one kind, by one person, on one day of the business are told as one: turning pages is looking at one list, and a till that checks
/// a customer twenty times a day tells them nothing by saying so twenty times. The newest first; none is left out of the count.
#[must_use]
pub fn by_day(mut looks: Vec<AccessEntry>, zone: Zone) -> Vec<AccessEntry> {
    looks.sort_by_key(|look| std::cmp::Reverse(look.at));
    let mut told: Vec<AccessEntry> = Vec::new();
    let mut places: BTreeMap<_, usize> = BTreeMap::new();
    for look in looks {
        let AccessEntry { act, by, program, about, detail, .. } = look.clone();
        // Without a place of each kind, a thousand entries about one person would cost a million comparisons.
        let place = *places.entry((zone.day(look.at), act, by, program, about, detail)).or_insert(told.len());
        match told.get_mut(place) {
            Some(known) => known.times = known.times.saturating_add(look.times),
            None => told.push(look),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn look(minutes: i64, act: Act, by: &str) -> AccessEntry {
        let at = Moment::from_millis(minutes * 60_000);
        AccessEntry { at, act, by: Some(by.to_owned()), program: None, about: None, detail: None, times: 1 }
    }

    fn looks() -> impl Strategy<Value = Vec<AccessEntry>> {
        let one = (0_i64..4 * 24 * 60, proptest::sample::select(vec![Act::AudienceSeen, Act::VerdictSeen]), "[ab]");
        proptest::collection::vec(one.prop_map(|(minutes, act, by)| look(minutes, act, &by)), 0..40)
    }

    #[test]
    fn midnight_at_the_business_parts_two_days() {
        // 1970-01-01 22:00 UTC was midnight in Finland, and 23:00 in Sweden.
        let around = || vec![look(21 * 60 + 59, Act::VerdictSeen, "a"), look(22 * 60, Act::VerdictSeen, "a")];
        assert_eq!(by_day(around(), Zone::Stockholm).len(), 1);
        let told = by_day(around(), Zone::Helsinki);
        assert_eq!(told.len(), 2);
        let told = by_day(vec![look(22 * 60, Act::VerdictSeen, "a"), look(45 * 60, Act::VerdictSeen, "a")], Zone::Helsinki);
        assert_eq!((told.len(), told[0].times, told[0].at), (1, 2, Moment::from_millis(45 * 3_600_000)));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_said_twice(looks in looks()) {
            let told = by_day(looks.clone(), Zone::Helsinki);
            prop_assert!(told.windows(2).all(|pair| pair[0].at >= pair[1].at));
            prop_assert_eq!(told.iter().map(|look| look.times).sum::<u32>(), u32::try_from(looks.len()).unwrap_or_default());
            let key = |look: &AccessEntry| (Zone::Helsinki.day(look.at), look.act, look.by.clone());
            let kinds: BTreeSet<_> = looks.iter().map(key).collect();
            prop_assert_eq!(told.len(), kinds.len());
            prop_assert_eq!(told.iter().map(key).collect::<BTreeSet<_>>(), kinds);
        }
    }
}
