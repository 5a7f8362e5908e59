//! How two texts differ, word by word.

use serde::{Deserialize, Serialize};

/// A stretch of text that is in both texts, in the old one alone, or in the new one alone. What is removed stands before what takes its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "text", rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Run {
    /// In both.
    Same(String),
    /// In the old text alone.
    Removed(String),
    /// In the new text alone.
    Added(String),
}

/// The most words and spaces in which two texts may differ and still be compared word by word: some 500 words each way. Beyond that nobody
/// reads a difference by words, and the rows that [`steps`] keeps grow with the square of it (2 MB in the Worker, for a moment).
const MOST_CHANGES: usize = 1000;

/// How `new` differs from `old` by words; by paragraphs where they differ in too many, and as a whole where even those are too many.
#[must_use]
pub fn difference_in_words(old: &str, new: &str) -> Vec<Run> {
    let is_end_of_word = |here: char, next: char| here.is_whitespace() != next.is_whitespace();
    let is_end_of_paragraph = |here: char, _| here == '\n';
    let steps = steps(&split(old, &is_end_of_word), &split(new, &is_end_of_word))
        .or_else(|| steps(&split(old, &is_end_of_paragraph), &split(new, &is_end_of_paragraph)));
    let mut runs = Runs::default();
    let steps = steps.unwrap_or_else(|| vec![(Side::Old, old), (Side::New, new)]);
    for (side, token) in steps {
        runs.put(side, token);
    }
    runs.finished()
}

/// Cuts a text wherever one letter and the next say so; nothing is left out.
fn split<'t>(text: &'t str, ends: &dyn Fn(char, char) -> bool) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let mut begin = 0;
    for ((_, here), (at, next)) in text.char_indices().zip(text.char_indices().skip(1)) {
        if ends(here, next) {
            pieces.push(&text[begin..at]);
            begin = at;
        }
    }
    if begin < text.len() {
        pieces.push(&text[begin..]);
    }
    pieces
}

/// Where a piece of text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Both,
    Old,
    New,
}

/// The shortest way from `old` to `new` (Myers 1986, "An O(ND) difference algorithm", greedy), unless it has too many changes.
///
/// `rows[d][i]` is how far into `old` one comes with `d` changes on the diagonal `2i - d` (old minus new); negative where one cannot.
fn steps<'t>(old: &[&'t str], new: &[&'t str]) -> Option<Vec<(Side, &'t str)>> {
    let mut rows: Vec<Vec<isize>> = Vec::new();
    let ends = (old.len().cast_signed(), new.len().cast_signed());
    'found: loop {
        let changes = rows.len();
        if changes > MOST_CHANGES {
            return None;
        }
        let mut row = Vec::with_capacity(changes + 1);
        for i in 0..=changes {
            let (mut x, _) = reach(rows.last(), i, ends);
            let diagonal = (2 * i).cast_signed() - changes.cast_signed();
            while x >= 0 && x < ends.0 && x - diagonal < ends.1 && old[x.cast_unsigned()] == new[(x - diagonal).cast_unsigned()] {
                x += 1;
            }
            row.push(x);
            if (x, x - diagonal) == ends {
                rows.push(row);
                break 'found;
            }
        }
        rows.push(row);
    }
    let mut steps = Vec::new();
    let (mut x, mut y) = (old.len(), new.len());
    for changes in (0..rows.len()).rev() {
        let i = (x + changes - y) / 2;
        let before = changes.checked_sub(1).map(|before| &rows[before]);
        let (begin, side) = reach(before, i, ends);
        while x.cast_signed() > begin {
            (x, y) = (x - 1, y - 1);
            steps.push((Side::Both, old[x]));
        }
        match side {
            Side::Both => {}
            Side::Old => {
                x -= 1;
                steps.push((side, old[x]));
            }
            Side::New => {
                y -= 1;
                steps.push((side, new[y]));
            }
        }
    }
    steps.reverse();
    Some(steps)
}

/// How far one comes on diagonal `i` by one change more than in the row before, and by which; negative where one cannot.
fn reach(before: Option<&Vec<isize>>, i: usize, (old_len, new_len): (isize, isize)) -> (isize, Side) {
    const NOWHERE: isize = -1;
    let Some(before) = before else { return (0, Side::Both) };
    let diagonal = (2 * i).cast_signed() - before.len().cast_signed();
    let removing = i.checked_sub(1).map(|i| before[i]).filter(|x| (0..old_len).contains(x)).map_or(NOWHERE, |x| x + 1);
    let adding = before.get(i).copied().filter(|x| *x >= 0 && x - diagonal <= new_len).unwrap_or(NOWHERE);
    if removing > adding { (removing, Side::Old) } else { (adding, Side::New) }
}

/// Runs, being put together: what lies between two runs that are the same is one removal and one addition.
#[derive(Default)]
struct Runs {
    done: Vec<Run>,
    /// What both texts have, and then what each has alone; one of the two is empty.
    same: String,
    removed: String,
    added: String,
}

impl Runs {
    fn put(&mut self, side: Side, token: &str) {
        match side {
            Side::Both => self.same.push_str(token),
            side => {
                self.settle(true);
                if side == Side::Old { self.removed.push_str(token) } else { self.added.push_str(token) }
            }
        }
    }

    /// Decides about the words since the last change. A mere space between two changes belongs to both, so that three new words in a row
    /// are one addition and not three.
    fn settle(&mut self, a_change_follows: bool) {
        let same = std::mem::take(&mut self.same);
        let changed = !(self.removed.is_empty() && self.added.is_empty());
        if changed && a_change_follows && same.trim().is_empty() {
            self.removed.push_str(&same);
            self.added.push_str(&same);
            return;
        }
        if same.is_empty() && a_change_follows {
            return;
        }
        for (run, text) in [
            (Run::Removed as fn(String) -> Run, std::mem::take(&mut self.removed)),
            (Run::Added, std::mem::take(&mut self.added)),
            (Run::Same, same),
        ] {
            if !text.is_empty() {
                self.done.push(run(text));
            }
        }
    }

    fn finished(mut self) -> Vec<Run> {
        self.settle(false);
        self.done
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The old and the new text that runs are made of.
    pub(in super::super) fn sides(runs: &[Run]) -> (String, String) {
        runs.iter().fold(Default::default(), |(old, new), run| match run {
            Run::Same(text) => (old + text, new + text),
            Run::Removed(text) => (old + text, new),
            Run::Added(text) => (old, new + text),
        })
    }

    pub(in super::super) fn same(text: &str) -> Run {
        Run::Same(text.into())
    }
    pub(in super::super) fn removed(text: &str) -> Run {
        Run::Removed(text.into())
    }
    pub(in super::super) fn added(text: &str) -> Run {
        Run::Added(text.into())
    }

    #[test]
    fn a_word_that_was_replaced_is_one_removal_and_one_addition() {
        assert_eq!(
            difference_in_words("Saat uutiskirjeen kerran viikossa.", "Saat uutiskirjeen kerran kuussa."),
            [same("Saat uutiskirjeen kerran "), removed("viikossa."), added("kuussa."),]
        );
    }

    #[test]
    fn words_in_a_row_are_one_run() {
        assert_eq!(
            difference_in_words("ei yksi kaksi kolme, ei", "ei uno due tre, ei"),
            [same("ei "), removed("yksi kaksi kolme,"), added("uno due tre,"), same(" ei"),]
        );
        assert_eq!(difference_in_words("", "kaksi sanaa"), [added("kaksi sanaa")]);
        assert_eq!(difference_in_words("kaksi sanaa", ""), [removed("kaksi sanaa")]);
        assert_eq!(difference_in_words("", ""), []);
    }

    #[test]
    fn texts_with_too_little_in_common_are_compared_by_paragraphs_and_in_the_end_not_at_all() {
        let text = |word: &str, between: &str| numbered(1500, word, between);
        let (old, new) = (text("a", " ") + "\nkept\n", text("b", " ") + "\nkept\n");
        let runs = difference_in_words(&old, &new);
        assert_eq!((runs.len(), &runs[2]), (3, &same("kept\n")));
        let (old, new) = (text("a", "\n"), text("b", "\n"));
        assert_eq!(difference_in_words(&old, &new), [removed(&old), added(&new)]);
    }

    #[test]
    fn a_long_text_is_compared_by_words_as_long_as_few_have_changed() {
        let old = numbered(20_000, "word", " ");
        let new = old.replace("word777 ", "other ");
        let runs = difference_in_words(&old, &new);
        assert_eq!((runs.len(), &runs[1], &runs[2]), (4, &removed("word777"), &added("other")));
    }

    /// So many words, each another.
    fn numbered(count: usize, word: &str, after: &str) -> String {
        (0..count).fold(String::new(), |text, no| text + word + &no.to_string() + after)
    }

    pub(in super::super) fn text() -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(&["a", "b", "ä", " ", " ", "\n\n", "\u{a0}", "-"][..]), 0..40)
            .prop_map(|words| words.concat())
    }

    proptest! {
        #[test]
        fn the_runs_hold_both_texts_whole(old in text(), new in text()) {
            let runs = difference_in_words(&old, &new);
            prop_assert_eq!(sides(&runs), (old.clone(), new));
            prop_assert!(runs.iter().all(|run| !matches!(run, Run::Same(text) | Run::Removed(text) | Run::Added(text) if text.is_empty())));
            prop_assert_eq!(difference_in_words(&old, &old), if old.is_empty() { vec![] } else { vec![Run::Same(old)] });
        }
    }
}
