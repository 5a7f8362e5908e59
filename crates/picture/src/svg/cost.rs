//! How much a browser has to draw: a part that refers to others is drawn with all of theirs, and so on. Ten parts that each refer twice to
//! the next are a thousand; fifty are more than any machine draws.

use std::collections::HashMap;

use super::{Attribute, values::referred};

/// How many references may follow each other.
const LONGEST_CHAIN: usize = 8;

/// The elements of a picture, and what refers to what.
#[derive(Default)]
pub(super) struct Tree {
    elements: Vec<Element>,
    open: Vec<usize>,
    named: HashMap<String, usize>,
}

#[derive(Default)]
struct Element {
    inside: Vec<usize>,
    refers: Vec<String>,
}

/// What is known of the number of elements that are drawn for one.
#[derive(Clone, Copy)]
enum Drawn {
    Unknown,
    /// It is being counted: to meet it again is to go in a circle.
    Counting,
    Known(u64),
}

impl Tree {
    pub(super) fn open(&mut self, attributes: &[Attribute]) {
        let here = self.elements.len();
        let refers = attributes.iter().filter(|(name, _)| *name != "id").flat_map(|(_, value)| referred(value)).map(str::to_owned);
        self.elements.push(Element { inside: Vec::new(), refers: refers.collect() });
        if let Some((_, name)) = attributes.iter().find(|(name, _)| *name == "id") {
            self.named.entry(name.clone()).or_insert(here);
        }
        if let Some(parent) = self.open.last().and_then(|parent| self.elements.get_mut(*parent)) {
            parent.inside.push(here);
        }
        self.open.push(here);
    }

    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    /// How many elements are drawn; nothing where that has no end, or the way there is too long.
    pub(super) fn drawn(&self) -> Option<u64> {
        let mut known = vec![Drawn::Unknown; self.elements.len()];
        self.count(0, &mut known, LONGEST_CHAIN)
    }

    fn count(&self, at: usize, known: &mut [Drawn], chain: usize) -> Option<u64> {
        match known.get(at)? {
            Drawn::Known(drawn) => return Some(*drawn),
            Drawn::Counting => return None,
            Drawn::Unknown => known[at] = Drawn::Counting,
        }
        let element = self.elements.get(at)?;
        let mut drawn: u64 = 1;
        for inside in &element.inside {
            drawn = drawn.saturating_add(self.count(*inside, known, chain)?);
        }
        for target in element.refers.iter().filter_map(|name| self.named.get(name)) {
            drawn = drawn.saturating_add(self.count(*target, known, chain.checked_sub(1)?)?);
        }
        known[at] = Drawn::Known(drawn);
        Some(drawn)
    }
}
