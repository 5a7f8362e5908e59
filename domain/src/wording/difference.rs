//! How two texts, or two notices, differ: word by word, for somebody who reads them side by side.
//!
//! It says what changed and not whether that matters: a reworded sentence and a new recipient look alike here. Which of the two it is, is
//! the keeper's to say (see [`super::Purpose::version`]).

use serde::{Deserialize, Serialize};

use super::Notice;
use crate::jcs;

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

/// What became of one part of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Change {
    /// Nothing.
    Unchanged,
    /// Its words are others.
    Changed,
    /// It was not there before.
    Added,
    /// It is there no more.
    Removed,
}

/// One part of two notices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Part {
    /// Where it stands in a notice, such as `heading`, `intro`, `statements/newsletter/label` or `information/recipients/text`.
    pub name: String,
    /// What became of it.
    pub change: Change,
    /// Its text, old and new in one.
    pub runs: Vec<Run>,
}

/// The most words and spaces in which two texts may differ and still be compared word by word: 500 words each way. Beyond that nobody reads
/// a difference by words, and comparing would take memory that grows with the square of it (2 MB here).
const MOST_CHANGES: usize = 2000;

/// How `new` differs from `old`, part by part, in the order of `new`; what was removed stands where it stood.
#[must_use]
pub fn difference(old: &Notice, new: &Notice) -> Vec<Part> {
    let (old, new) = (texts(old), texts(new));
    let text = |texts: &[(String, String)], name: &str| texts.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone());
    let mut names: Vec<&String> = new.iter().map(|(name, _)| name).collect();
    let mut place = 0;
    for (name, _) in &old {
        if let Some(there) = names.iter().position(|known| *known == name) {
            place = there + 1;
        } else {
            names.insert(place, name);
            place += 1;
        }
    }
    let part = |name: &String| {
        let (change, runs) = match (text(&old, name), text(&new, name)) {
            (Some(old), Some(new)) if old == new => (Change::Unchanged, vec![Run::Same(new)]),
            (Some(old), Some(new)) => (Change::Changed, difference_in_words(&old, &new)),
            (Some(old), None) => (Change::Removed, vec![Run::Removed(old)]),
            (None, new) => (Change::Added, vec![Run::Added(new.unwrap_or_default())]),
        };
        Part { name: name.clone(), change, runs }
    };
    names.into_iter().map(part).collect()
}

/// The texts of a notice by their names, in the order of the page. Paragraphs of the same name are one text.
fn texts(notice: &Notice) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut put = |name: String, text: &str| {
        if let Some((_, known)) = texts.iter_mut().find(|(known, _)| *known == name) {
            known.push_str("\n\n");
            known.push_str(text);
        } else {
            texts.push((name, text.to_owned()));
        }
    };
    put("heading".into(), &notice.heading);
    for paragraph in &notice.intro {
        put("intro".into(), paragraph);
    }
    for field in &notice.fields {
        let name = word(&field.name);
        put(format!("fields/{name}/label"), &field.label);
        if let Some(hint) = &field.hint {
            put(format!("fields/{name}/hint"), hint);
        }
    }
    put("question".into(), &notice.question);
    for said in &notice.statements {
        let data: Vec<String> = said.data.iter().map(word).collect();
        for (part, text) in [
            ("title", &said.title),
            ("label", &said.label),
            ("details", &said.details),
            ("version", &said.purpose_version.to_string()),
            ("channel", &word(&said.channel)),
            ("category", &word(&said.category)),
            ("data", &data.join(", ")),
        ] {
            put(format!("statements/{}/{part}", said.purpose), text);
        }
    }
    for section in &notice.information {
        let item = word(&section.item);
        put(format!("information/{item}/heading"), &section.heading);
        put(format!("information/{item}/text"), &section.text);
    }
    put("submit".into(), &notice.submit);
    let who = &notice.controller;
    for (part, text) in [
        ("name", &who.name),
        ("business_id", who.business_id.as_ref().unwrap_or(&String::new())),
        ("contact", &who.contact),
        ("email", &who.email),
        ("phone", &who.phone),
        ("address", &who.address_line()),
    ] {
        put(format!("controller/{part}"), text);
    }
    texts
}

/// The word on the wire for a value of an enum.
fn word<T: Serialize>(value: &T) -> String {
    jcs::text(value).trim_matches('"').to_owned()
}

/// How `new` differs from `old` by words; by paragraphs where they differ in too many, and as a whole where even those are too many.
#[must_use]
pub fn difference_in_words(old: &str, new: &str) -> Vec<Run> {
    let is_end_of_word = |here: char, next: char| here.is_whitespace() != next.is_whitespace();
    let is_end_of_paragraph = |here: char, _| here == '\n';
    let steps = steps(&split(old, &is_end_of_word), &split(new, &is_end_of_word))
        .or_else(|| steps(&split(old, &is_end_of_paragraph), &split(new, &is_end_of_paragraph)));
    let mut runs = Runs::default();
    match steps {
        Some(steps) => steps.into_iter().for_each(|(side, token)| runs.put(side, token)),
        None => {
            runs.put(Side::Old, old);
            runs.put(Side::New, new);
        }
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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        locale::Locale,
        wording::{Address, Category, Channel, Controller, InformationItem, InformationSection, LegalBasis, PersonalData, Statement},
    };

    /// The old and the new text that runs are made of.
    fn sides(runs: &[Run]) -> (String, String) {
        runs.iter().fold(Default::default(), |(old, new), run| match run {
            Run::Same(text) => (old + text, new + text),
            Run::Removed(text) => (old + text, new),
            Run::Added(text) => (old, new + text),
        })
    }

    fn same(text: &str) -> Run {
        Run::Same(text.into())
    }
    fn removed(text: &str) -> Run {
        Run::Removed(text.into())
    }
    fn added(text: &str) -> Run {
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
        let text = |word: &str, between: &str| (0..1500).map(|no| format!("{word}{no}{between}")).collect::<String>();
        let (old, new) = (text("a", " ") + "\nkept\n", text("b", " ") + "\nkept\n");
        let runs = difference_in_words(&old, &new);
        assert_eq!((runs.len(), &runs[2]), (3, &same("kept\n")));
        let (old, new) = (text("a", "\n"), text("b", "\n"));
        assert_eq!(difference_in_words(&old, &new), [removed(&old), added(&new)]);
    }

    #[test]
    fn a_long_text_is_compared_by_words_as_long_as_few_have_changed() {
        let old: String = (0..20_000).map(|no| format!("word{no} ")).collect();
        let new = old.replace("word777 ", "other ");
        let runs = difference_in_words(&old, &new);
        assert_eq!((runs.len(), &runs[1], &runs[2]), (4, &removed("word777"), &added("other")));
    }

    fn notice(purposes: &[(String, String)], intro: Vec<String>, information: &[(usize, String)]) -> Notice {
        let statement = |(purpose, label): &(String, String)| Statement {
            purpose: purpose.parse().expect("a short name"),
            purpose_version: 1,
            title: "Title".into(),
            label: label.clone(),
            details: "Details".into(),
            channel: Channel::Email,
            category: Category::Research,
            legal_basis: LegalBasis::Consent,
            data: vec![PersonalData::EmailAddress, PersonalData::Name],
        };
        let section = |(item, text): &(usize, String)| InformationSection {
            item: InformationItem::ALL[*item],
            heading: "Heading".into(),
            text: text.clone(),
        };
        let address = Address { street: "Katu 1".into(), postal_code: "00100".into(), locality: "Helsinki".into(), country: "FI".into() };
        Notice {
            form: "newsletter".parse().expect("a short name"),
            edition: 1,
            locale: Locale::En,
            heading: "Heading".into(),
            intro,
            fields: Vec::new(),
            question: "Which?".into(),
            statements: purposes.iter().map(statement).collect(),
            information: information.iter().map(section).collect(),
            submit: "Send".into(),
            controller: Controller {
                name: "Kukka ja Kaveri Oy".into(),
                business_id: None,
                contact: "Aino".into(),
                email: "aino@kukka.example".into(),
                phone: "+358401234567".into(),
                address,
            },
        }
    }

    #[test]
    fn every_part_is_named_and_says_what_became_of_it() {
        let one = |purpose: &str, label: &str| (purpose.to_owned(), label.to_owned());
        let old = notice(&[one("newsletter", "Write to me."), one("raffle", "Let me win.")], vec!["One.".into()], &[(4, "Nobody.".into())]);
        let new = notice(
            &[one("newsletter", "Do write to me."), one("research", "Ask me.")],
            vec!["One.".into(), "Two.".into()],
            &[(4, "A printer.".into())],
        );
        let parts = difference(&old, &new);
        let became = |change: Change| parts.iter().filter(|part| part.change == change).map(|part| &*part.name).collect::<Vec<_>>();
        assert_eq!(became(Change::Changed), ["intro", "statements/newsletter/label", "information/recipients/text"]);
        assert!(became(Change::Added).iter().all(|name| name.starts_with("statements/research/")), "{parts:?}");
        assert!(became(Change::Removed).iter().all(|name| name.starts_with("statements/raffle/")), "{parts:?}");
        let label = parts.iter().find(|part| part.name == "statements/newsletter/label").expect("the label");
        assert_eq!(label.runs, [removed("Write "), added("Do write "), same("to me.")]);
        let place = |name: &str| parts.iter().position(|part| part.name == name).expect("a part");
        assert!(
            place("question") < place("statements/raffle/label") && place("statements/raffle/label") < place("information/recipients/text")
        );
    }

    #[test]
    fn a_part_on_the_wire() {
        let part = Part { name: "heading".into(), change: Change::Changed, runs: vec![same("a "), removed("b"), added("c")] };
        let wire = r#"{"name":"heading","change":"changed","runs":[{"kind":"same","text":"a "},{"kind":"removed","text":"b"},{"kind":"added","text":"c"}]}"#;
        assert_eq!(serde_json::to_string(&part).expect("JSON"), wire);
        assert_eq!(serde_json::from_str::<Part>(wire).expect("a part"), part);
    }

    fn text() -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(&["a", "b", "ä", " ", " ", "\n\n", "\u{a0}", "-"][..]), 0..40)
            .prop_map(|words| words.concat())
    }

    fn any_notice() -> impl Strategy<Value = Notice> {
        let purpose = prop::sample::select(&["newsletter", "raffle", "research"][..]).prop_map(str::to_owned);
        (
            prop::collection::vec((purpose, text()), 0..4),
            prop::collection::vec(text(), 0..3),
            prop::collection::vec((0..12_usize, text()), 0..4),
        )
            .prop_map(|(purposes, intro, information)| notice(&purposes, intro, &information))
    }

    proptest! {
        #[test]
        fn the_runs_hold_both_texts_whole(old in text(), new in text()) {
            let runs = difference_in_words(&old, &new);
            prop_assert_eq!(sides(&runs), (old.clone(), new));
            prop_assert!(runs.iter().all(|run| !matches!(run, Run::Same(text) | Run::Removed(text) | Run::Added(text) if text.is_empty())));
            prop_assert_eq!(difference_in_words(&old, &old), if old.is_empty() { vec![] } else { vec![Run::Same(old)] });
        }

        #[test]
        fn the_parts_hold_both_notices_whole(old in any_notice(), new in any_notice()) {
            let parts = difference(&old, &new);
            for (notice, pick, gone) in [(&old, 0, Change::Added), (&new, 1, Change::Removed)] {
                let mut there: Vec<_> = parts.iter().filter(|part| part.change != gone)
                    .map(|part| { let (old, new) = sides(&part.runs); (part.name.clone(), if pick == 0 { old } else { new }) }).collect();
                let mut wanted = texts(notice);
                there.sort();
                wanted.sort();
                prop_assert_eq!(there, wanted);
            }
            prop_assert!(difference(&new, &new).iter().all(|part| part.change == Change::Unchanged));
        }
    }
}
