//! Mutations of good evidence without end: nothing panics, and nothing but the same receipt under the same history is ever authentic.
//!
//! It is bounded and always the same: `LUPA_FUZZ_RUNS` says how many (2,000 in an ordinary test, many more by `make fuzz`), and
//! `LUPA_FUZZ_SEED` where it begins.

use lupa_domain::verify::Verdict;
use lupa_tlog::{note::SignedNote, proof::Proof};
use serde_json::Value;

use crate::fixture::{Files, Story, story};

/// Xorshift64 (Marsaglia 2003): the same sequence on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % (bound.max(1) as u64)).expect("less than a usize")
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Pieces that mean something in one of the files.
const PIECES: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\ud800",
    "\\u0000",
    "null",
    "true",
    "-0",
    "1e999",
    "9007199254740993",
    "0000-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59-23:59",
    "\n",
    "\n\n",
    "extra AA==\n",
    "index 18446744073709551615\n",
    "\u{2014} ",
    "\u{feff}",
    "\u{10ffff}",
    "+",
];

fn mutate_bytes(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let at = chance.below(bytes.len() + 1);
    let end = (at + chance.below(40)).min(bytes.len());
    match chance.below(6) {
        0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
        1 => drop(bytes.drain(at..end)),
        2 => drop(bytes.splice(at..at, chance.of(&PIECES).bytes())),
        3 => drop(bytes.splice(at..end, chance.of(&PIECES).bytes())),
        4 => {
            let copy = bytes[at..end].to_vec();
            let to = chance.below(bytes.len() + 1);
            bytes.splice(to..to, copy);
        }
        _ => bytes.truncate(at),
    }
}

/// Puts something else in the place of one value, anywhere in the tree.
fn mutate_value(value: &mut Value, chance: &mut Chance) {
    let (down, at_the_children) = (chance.below(6) != 0, chance.below(12) == 0);
    match value {
        Value::Object(members) if down && !members.is_empty() => {
            let names: Vec<String> = members.keys().cloned().collect();
            let name = chance.of(&names);
            match members.get_mut(name) {
                Some(member) if !at_the_children => mutate_value(member, chance),
                _ => drop(members.remove(name)),
            }
        }
        Value::Array(items) if down && !items.is_empty() => {
            let place = chance.below(items.len());
            if at_the_children { items.push(items[place].clone()) } else { mutate_value(&mut items[place], chance) }
        }
        other => {
            *other = match chance.below(7) {
                0 => Value::Null,
                1 => chance.next().into(),
                2 => (chance.below(5)).into(),
                3 => Value::Bool(chance.below(2) == 0),
                4 => (*chance.of(&PIECES)).into(),
                5 => Value::Object([("newsletter".to_owned(), Value::Bool(true))].into_iter().collect()),
                _ => Value::Array(vec![Value::Null]),
            };
        }
    }
}

fn mutated(story: &Story, chance: &mut Chance) -> Files {
    let mut files = story.files.clone();
    let text = |text: &mut Option<String>, chance: &mut Chance| {
        let mut bytes = text.take().unwrap_or_default().into_bytes();
        mutate_bytes(&mut bytes, chance);
        *text = Some(String::from_utf8_lossy(&bytes).into_owned());
    };
    for _ in 0..=chance.below(3) {
        match chance.below(8) {
            0 => mutate_bytes(&mut files.receipt, chance),
            1 => text(&mut files.proof, chance),
            2 => text(&mut files.checkpoint, chance),
            3 => files.consistency.iter_mut().for_each(|bytes| mutate_bytes(bytes, chance)),
            4 => files.keys.iter_mut().for_each(|bytes| mutate_bytes(bytes, chance)),
            which => {
                let Ok(mut value) = serde_json::from_slice(&files.receipt) else { continue };
                mutate_value(&mut value, chance);
                // A register that lies has the true key: what lies behind the signature is reached, too.
                let signed = which > 5 && value.is_object();
                files.receipt = if signed { story.register.sign(value, story.event.at) } else { value.to_string().into_bytes() };
            }
        }
    }
    files
}

fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn no_mutation_panics_and_none_is_authentic() {
    let story = story();
    let good: Proof = story.files.proof.as_deref().unwrap_or_default().parse().expect("a proof");
    let texts = [7, 11].map(|size| SignedNote::parse(&story.register.checkpoint(size)).expect("a note").text().to_owned());
    let (runs, seed) = (setting("LUPA_FUZZ_RUNS", 2_000), setting("LUPA_FUZZ_SEED", 0x2026_1125));
    let mut chance = Chance(seed.max(1));
    let mut seen = [0_u64; 4];
    for run in 0..runs {
        let files = mutated(&story, &mut chance);
        let verdict = files.verify().verdict();
        seen[verdict as usize] += 1;
        if verdict == Verdict::Authentic {
            assert_eq!(files.receipt, story.files.receipt, "run {run} of seed {seed}");
            let proof: Proof = files.proof.as_deref().unwrap_or_default().parse().expect("an authentic proof is one");
            assert_eq!(proof.inclusion(), good.inclusion(), "run {run} of seed {seed}");
            assert_eq!(proof.checkpoint().text(), good.checkpoint().text(), "run {run} of seed {seed}");
            let other = SignedNote::parse(files.checkpoint.as_deref().unwrap_or_default()).expect("an authentic checkpoint is one");
            assert!(texts.iter().any(|text| text == other.text()), "run {run} of seed {seed}");
        }
    }
    println!("{runs} runs: {seen:?} authentic, incomplete, altered, unreadable");
    assert!(seen[Verdict::Altered as usize] * 5 > runs, "the mutations are too wild to reach what lies behind the reading: {seen:?}");
}
