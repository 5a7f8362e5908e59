//! How a log goes on after an older copy of its data was put back, and what had been signed since is gone.
//!
//! A log that simply went on would sign a second history beside the first, with the same numbers, and nobody could tell which is true. So
//! every checkpoint that is signed afterwards says so itself, in a line below its root (C2SP tlog-checkpoint, extension lines): how many leaves
//! the copy had, what their root is, and when it was put back. Who has kept a checkpoint of what is gone sees that it is gone, and from where.

use lupa_tlog::{checkpoint::Checkpoint, tree::Hash};

use crate::time::Moment;

/// What such a line begins with. It stays for ever: checkpoints are kept.
const MARK: &str = "continued-from ";

/// One time that a copy was put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Continuation {
    /// How many leaves the copy had.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// When it was put back.
    pub at: Moment,
}

impl Continuation {
    /// The line of a checkpoint.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{MARK}{} {} {}", self.size, self.root, self.at)
    }

    /// What a line of a checkpoint says; nothing where it says something else.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let mut words = line.strip_prefix(MARK)?.split(' ');
        let (size, root, at) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let read = Self { size, root, at };
        // One way to write it, so that it is known again.
        (words.next().is_none() && read.line() == line).then_some(read)
    }
}

/// The continuations that a checkpoint tells of, the earliest first.
#[must_use]
pub fn told_by(checkpoint: &Checkpoint) -> Vec<Continuation> {
    checkpoint.extensions().iter().filter_map(|line| Continuation::parse(line)).collect()
}

/// Where a checkpoint that was signed before stops being part of a log that tells of these continuations: it is about more leaves than the copy
/// had that was put back after it. Nothing where the log still has to hold all that the checkpoint says.
#[must_use]
pub fn lost<'c>(former: &Checkpoint, continuations: &'c [Continuation]) -> Option<&'c Continuation> {
    let known = told_by(former);
    continuations.iter().filter(|one| !known.contains(one)).filter(|one| one.size < former.size()).min_by_key(|one| one.size)
}

#[cfg(test)]
mod tests {
    use lupa_tlog::tree::Hash;
    use proptest::prelude::*;

    use super::*;

    fn at(millis: i64) -> Moment {
        Moment::from_millis(millis)
    }

    fn checkpoint(size: u64, continuations: &[Continuation]) -> Checkpoint {
        let lines = continuations.iter().map(Continuation::line).collect();
        Checkpoint::new("kauppa.example/log", size, Hash::from_bytes([9; 32])).expect("a checkpoint").with_extensions(lines).expect("lines")
    }

    fn continued(size: u64, millis: i64) -> Continuation {
        Continuation { size, root: Hash::from_bytes([7; 32]), at: at(millis) }
    }

    proptest! {
        #[test]
        fn what_a_checkpoint_says_is_read_again(size in 0..=u64::from(u32::MAX), root: [u8; 32], millis in 0..4_000_000_000_000_i64) {
            let one = Continuation { size, root: Hash::from_bytes(root), at: at(millis) };
            prop_assert_eq!(Continuation::parse(&one.line()), Some(one.clone()));
            prop_assert_eq!(told_by(&checkpoint(size + 1, std::slice::from_ref(&one))), vec![one]);
        }

        #[test]
        fn only_what_lies_behind_the_copy_is_lost(former in 0..1000_u64, copy in 0..1000_u64) {
            let one = continued(copy, 5);
            prop_assert_eq!(lost(&checkpoint(former, &[]), std::slice::from_ref(&one)).is_some(), former > copy);
            // A checkpoint that knows of the copy was signed after it.
            prop_assert_eq!(lost(&checkpoint(former, std::slice::from_ref(&one)), std::slice::from_ref(&one)), None);
        }
    }

    #[test]
    fn other_lines_say_nothing() {
        for line in ["", "continued-from", "continued-from 1", "continued-from 01 AAAA 2026", "witnessed 1"] {
            assert_eq!(Continuation::parse(line), None, "{line}");
        }
        let line = continued(3, 5).line();
        assert_eq!(Continuation::parse(&format!("{line} more")), None);
        assert_eq!(Continuation::parse(&line.replace(" 3 ", " 03 ")), None);
    }

    #[test]
    fn the_earliest_loss_is_told_and_a_copy_from_before_another_is_too() {
        let (first, second) = (continued(120, 1), continued(100, 2));
        // The second copy was made before the first was put back, and knows nothing of it.
        assert_eq!(lost(&checkpoint(150, std::slice::from_ref(&first)), std::slice::from_ref(&second)), Some(&second));
        assert_eq!(lost(&checkpoint(130, &[]), &[first, second.clone()]), Some(&second));
    }
}
