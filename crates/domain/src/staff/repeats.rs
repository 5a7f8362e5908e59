//! The audit log as people read it: the same look many times on one day is one line. The log itself stays as it is, entry by entry.

use super::audit::{Act, Entry};
use crate::zone::Zone;

/// Whether an act is only a look, which tells nothing more by being told twenty times.
#[must_use]
pub const fn is_look(act: Act) -> bool {
    matches!(
        act,
        Act::PeopleSeen
            | Act::PersonSeen
            | Act::HistorySeen
            | Act::RequestsSeen
            | Act::RequestSeen
            | Act::AudienceSeen
            | Act::VerdictSeen
            | Act::AuditRead
    )
}

/// Entries, the newest first, as lines: each line is the places of the entries that it stands for, the newest first. Looks of one kind by one hand at
/// one thing on one day of the business are one line, at the place of the newest; everything else is a line of its own. No entry is left out.
#[must_use]
pub fn repeats(entries: &[&Entry], zone: Zone) -> Vec<Vec<usize>> {
    let mut lines: Vec<Vec<usize>> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let day = zone.day(entry.at);
        let same = lines.iter_mut().rev().take_while(|line| zone.day(entries[line[0]].at) == day);
        let same = same.filter(|_| is_look(entry.act)).find(|line| is_alike(entries[line[0]], entry));
        match same {
            Some(line) => line.push(at),
            None => lines.push(vec![at]),
        }
    }
    lines
}

/// Whether two looks are told as one. How many people were found, or how many addresses were asked about, makes no other look of it.
fn is_alike(one: &Entry, other: &Entry) -> bool {
    let told = |entry: &Entry| if entry.act == Act::AuditRead { entry.detail.clone() } else { None };
    (one.act, one.staff, one.key, one.person, &one.about, told(one))
        == (other.act, other.staff, other.key, other.person, &other.about, told(other))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{digest::Digest, ids::StaffId, time::Moment};

    /// An entry so many hours before midnight, of an act, by one of two.
    fn entry(hours: i64, act: Act, who: u8) -> Entry {
        let midnight: Moment = "2026-11-29T22:00:00Z".parse().expect("a moment");
        Entry {
            no: 1,
            at: midnight + crate::time::Span::hours(-hours),
            act,
            staff: Some(StaffId::from_random([who; 16])),
            staff_name: None,
            key: None,
            person: None,
            about: None,
            about_name: None,
            detail: Some(hours.to_string()),
            previous: Digest::of(b""),
        }
    }

    #[test]
    fn twenty_equal_looks_are_one_line_also_with_something_else_between_them() {
        let entries = [
            entry(1, Act::PeopleSeen, 1),
            entry(2, Act::PersonChanged, 1),
            entry(3, Act::PeopleSeen, 1),
            entry(4, Act::PeopleSeen, 2),
            entry(5, Act::PeopleSeen, 1),
        ];
        let entries: Vec<&Entry> = entries.iter().collect();
        assert_eq!(repeats(&entries, Zone::Helsinki), [vec![0, 2, 4], vec![1], vec![3]]);
    }

    #[test]
    fn what_was_done_is_told_each_time_and_another_day_is_another_line() {
        let entries = [entry(1, Act::Exported, 1), entry(1, Act::Exported, 1), entry(1, Act::PeopleSeen, 1), entry(25, Act::PeopleSeen, 1)];
        let entries: Vec<&Entry> = entries.iter().collect();
        assert_eq!(repeats(&entries, Zone::Helsinki), [[0], [1], [2], [3]]);
    }

    proptest! {
        #[test]
        fn every_entry_stands_in_one_line(seen in prop::collection::vec((0_usize..4, 1_u8..3), 0..40)) {
            let acts = [Act::PeopleSeen, Act::PersonSeen, Act::Exported, Act::AuditRead];
            let entries: Vec<Entry> = (0..).zip(seen).map(|(hours, (act, who))| entry(hours, acts[act], who)).collect();
            let lines = repeats(&entries.iter().collect::<Vec<_>>(), Zone::Helsinki);
            let mut places: Vec<usize> = lines.iter().flatten().copied().collect();
            prop_assert!(lines.windows(2).all(|pair| pair[0][0] < pair[1][0]), "in the order of the newest");
            places.sort_unstable();
            prop_assert_eq!(places, (0..entries.len()).collect::<Vec<_>>());
        }
    }
}
