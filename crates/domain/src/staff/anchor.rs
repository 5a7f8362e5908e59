//! Anchors of the audit log: what the register signs of it at one length. The chain of an export shows what was changed within; an anchor,
//! or an earlier export, that is kept elsewhere shows that the end was cut off, or that everything was written anew.
//!
//! An anchor has the form of a checkpoint (C2SP `tlog-checkpoint`) under a name of its own, so that neither is ever taken for the other: the
//! size is the number of entries, and in place of a root stands the digest of the last of them.

use lupa_tlog::{
    checkpoint::{Checkpoint, InvalidCheckpoint},
    tree::Hash,
};
use serde::{Deserialize, Serialize};

use super::audit::{Entry, beginning, first_broken};
use crate::{digest::Digest, time::Span};

/// At least so long lies between two anchors that nobody asked for: a day of busy staff leaves at most 144 of them, 40 kB.
pub const ANCHOR_PACE: Span = Span::minutes(10);

/// The name under which the audit log beside the log `log` is anchored, and which its key bears.
#[must_use]
pub fn anchor_origin(log: &str) -> String {
    format!("{log}/audit")
}

/// What the register says of its audit log once it has `size` entries, the last of which has the digest `head`.
///
/// # Errors
/// A name that is none.
pub fn anchor(origin: &str, size: u64, head: &Digest) -> Result<Checkpoint, InvalidCheckpoint> {
    Checkpoint::new(origin, size, root_of(head))
}

/// The same 32 bytes in the form that checkpoints have: what stands in an anchor in place of a root.
///
/// # Panics
/// Never: a digest is 64 hexadecimal digits.
#[must_use]
pub fn root_of(digest: &Digest) -> Hash {
    let mut bytes = [0; 32];
    let hex = digest.as_str().trim_start_matches("sha256:");
    hex::decode_to_slice(hex, &mut bytes).expect("a digest is 64 hexadecimal digits");
    Hash::from_bytes(bytes)
}

/// The last line of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnchorLine {
    /// The signed note.
    pub anchor: String,
}

/// What is wrong with an audit log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Tampering {
    /// An entry does not follow from the one before it.
    #[error("entry {0} does not follow from the one before: something before it was changed or taken out")]
    Broken(u64),
    /// The log was longer once.
    #[error("the log once had {had} entries and now has {has}: the end was cut off")]
    CutOff {
        /// How many entries the anchor is about.
        had: u64,
        /// How many there are.
        has: u64,
    },
    /// The entry that the anchor names was another one.
    #[error("entry {0} was another one when the log was anchored: it was written anew")]
    WrittenAnew(u64),
}

/// Whether a whole log, from its first entry on, is one chain that holds what this anchor once said of it. Whether the register signed the
/// anchor, [`Checkpoint::open`] says.
///
/// # Errors
/// The first thing that is wrong.
pub fn check_against(anchor: &Checkpoint, entries: &[Entry]) -> Result<(), Tampering> {
    if let Some(no) = first_broken(beginning(), entries) {
        return Err(Tampering::Broken(no));
    }
    let (had, has) = (anchor.size(), u64::try_from(entries.len()).unwrap_or(u64::MAX));
    if had > has {
        return Err(Tampering::CutOff { had, has });
    }
    let place = usize::try_from(had).unwrap_or(usize::MAX).checked_sub(1);
    let head = place.and_then(|place| entries.get(place)).map_or_else(beginning, Entry::digest);
    if root_of(&head) == anchor.root() { Ok(()) } else { Err(Tampering::WrittenAnew(had)) }
}

#[cfg(test)]
mod tests {
    use lupa_tlog::{
        checkpoint::OpenError,
        note::{NoteSigner, VerifierKey},
    };
    use proptest::prelude::*;

    use super::{super::audit::Act, *};
    use crate::time::Moment;

    /// A chain in which each entry says one of these words.
    fn chain(words: &[String]) -> Vec<Entry> {
        let (mut previous, mut entries) = (beginning(), Vec::new());
        for (no, word) in (1..).zip(words) {
            let (at, detail) = (Moment::from_millis(i64::try_from(no).unwrap_or_default()), Some(word.clone()));
            let entry = Entry {
                no,
                at,
                act: Act::AuditRead,
                staff: None,
                staff_name: None,
                key: None,
                person: None,
                about: None,
                about_name: None,
                detail,
                previous,
            };
            previous = entry.digest();
            entries.push(entry);
        }
        entries
    }

    fn anchored(entries: &[Entry]) -> Checkpoint {
        let head = entries.last().map_or_else(beginning, Entry::digest);
        anchor("kauppa.example/log/audit", u64::try_from(entries.len()).unwrap_or_default(), &head).expect("a name")
    }

    fn words() -> impl Strategy<Value = Vec<String>> {
        proptest::collection::vec("[a-z]{0,6}", 0..12)
    }

    proptest! {
        #[test]
        fn a_log_holds_everything_it_ever_said(words in words(), at in 0_usize..12) {
            let whole = chain(&words);
            let earlier = anchored(&whole[..at.min(whole.len())]);
            prop_assert_eq!(check_against(&earlier, &whole), Ok(()));
        }

        #[test]
        fn an_end_that_was_cut_off_shows(words in words(), less in 1_usize..12) {
            let whole = chain(&words);
            let left = whole.len().saturating_sub(less);
            prop_assume!(left < whole.len());
            let (had, has) = (u64::try_from(whole.len()).unwrap_or_default(), u64::try_from(left).unwrap_or_default());
            prop_assert_eq!(check_against(&anchored(&whole), &whole[..left]), Err(Tampering::CutOff { had, has }));
        }

        #[test]
        fn a_log_that_was_written_anew_shows(words in words(), at in 0_usize..12) {
            prop_assume!(at < words.len());
            let mut other = words.clone();
            other[at].push('!');
            let no = u64::try_from(words.len()).unwrap_or_default();
            prop_assert_eq!(check_against(&anchored(&chain(&words)), &chain(&other)), Err(Tampering::WrittenAnew(no)));
        }
    }

    #[test]
    fn an_entry_that_was_changed_shows_without_any_anchor() {
        let mut entries = chain(&["a", "b", "c"].map(str::to_owned));
        let anchor = anchored(&entries);
        entries[1].detail = None;
        assert_eq!(check_against(&anchor, &entries), Err(Tampering::Broken(3)));
    }

    #[test]
    fn an_anchor_is_no_checkpoint_of_the_log_and_the_other_way_round() {
        let key = |name: &str| NoteSigner::new(name, &[7; 32]).expect("a name");
        let (log, audit) = (key("kauppa.example/log"), key(&anchor_origin("kauppa.example/log")));
        let keys: Vec<VerifierKey> = vec![log.verifier().clone(), audit.verifier().clone()];
        let own = anchored(&[]).sign(&audit).expect("a note");
        assert_eq!(Checkpoint::open(&own, &keys).map(|anchor| anchor.origin().to_owned()), Ok("kauppa.example/log/audit".into()));
        let foreign = anchored(&[]).sign(&log).expect("a note");
        assert_eq!(Checkpoint::open(&foreign, &keys), Err(OpenError::NotByTheLog));
    }
}
