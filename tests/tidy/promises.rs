//! Promises in documents, and the tests that hold them: `a_name_of_a_function` between backticks, a title of a journey between “these”.

use std::{cell::RefCell, collections::BTreeSet};

use crate::tree::{File, check};

/// A function with so many underscores in its name is called by a sentence, which is what tests are called.
const OF_A_SENTENCE: usize = 3;

/// The name of every test of ours, in Rust and in JavaScript.
pub(crate) fn tests() -> BTreeSet<String> {
    let found = RefCell::new(BTreeSet::new());
    check(|file, _| found.borrow_mut().extend(tests_of(file)));
    found.into_inner()
}

fn tests_of(file: &File) -> Vec<String> {
    if file.is("rs") {
        let mut is_next = false;
        let mut found = Vec::new();
        for line in file.text.lines().map(str::trim_start) {
            is_next |= line == "#[test]";
            let name = line.strip_prefix("fn ").and_then(|rest| rest.split(['(', '<']).next());
            if let Some(name) = name.filter(|_| is_next) {
                found.push(name.to_owned());
                is_next = false;
            }
        }
        return found;
    }
    let begins = ["it(\"", "test(\""];
    let titles = file.text.lines().map(str::trim_start).filter_map(|line| begins.iter().find_map(|begin| line.strip_prefix(begin)));
    titles.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

/// The tests that a document names.
pub(crate) fn named(text: &str) -> BTreeSet<String> {
    let is_plain = |name: &&str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    // Every second piece stands between two backticks.
    let functions = text.split('`').skip(1).step_by(2).filter(is_plain).filter(|name| name.matches('_').count() >= OF_A_SENTENCE);
    let titles = text.split('“').skip(1).filter_map(|rest| Some(rest.split_once('”')?.0));
    functions.map(str::to_owned).chain(titles.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "))).collect()
}

/// The items of the list under a heading, each with its lines.
pub(crate) fn items(text: &str, heading: &str) -> Vec<String> {
    let section = text.split_once(heading).map_or("", |(_, rest)| rest.split("\n## ").next().unwrap_or_default());
    section.split("\n- ").skip(1).map(str::to_owned).collect()
}

#[test]
fn what_a_document_names_is_found() {
    let text =
        "## Not\n\n- No X: `x_is_not_done_here`, `see_people`.\n  “no x, ever,\n  anywhere”\n- No Y.\n\n## More\n\n- `z_is_not_done_here`";
    assert_eq!(named(text), ["x_is_not_done_here", "z_is_not_done_here", "no x, ever, anywhere"].map(str::to_owned).into());
    assert_eq!(items(text, "## Not").iter().map(|item| named(item).len()).collect::<Vec<_>>(), [2, 0]);
}
