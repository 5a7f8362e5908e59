//! Circles: files that need each other, so that none is understood without the rest.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use crate::{
    text::{code_lines, paths},
    tree::check,
};

/// The largest circle of files in a source folder.
const LARGEST: [(&str, usize); 7] = [
    ("worker/src/", 4),
    ("crates/domain/src/", 4),
    ("app/ui/src/", 6),
    ("app/api/src/", 6),
    ("app/public/src/", 6),
    ("app/portal/src/", 6),
    ("app/console/src/", 6),
];

/// The files of one folder by their module, such as `consent::store`, each with its code without tests.
type Modules = BTreeMap<String, String>;

/// The module of a file, by its path below the folder; nothing for the root of the crate and for tests.
fn module(path: &str) -> Option<String> {
    let path = path.strip_suffix(".rs")?;
    let path = path.strip_suffix("/mod").unwrap_or(path);
    (path != "lib" && path != "main" && !path.ends_with("tests")).then(|| path.replace('/', "::"))
}

/// The module that holds what a path names, as it is written in `here`.
fn target(here: &str, path: &str, modules: &Modules) -> Option<String> {
    let mut base: Vec<&str> = here.split("::").collect();
    let mut rest: Vec<&str> = path.split("::").collect();
    while let Some(first) = rest.first().copied() {
        match first {
            "crate" => base.clear(),
            "super" => _ = base.pop(),
            "self" => {}
            _ => break,
        }
        rest.remove(0);
    }
    base.extend(rest);
    (1..=base.len()).rev().map(|length| base[..length].join("::")).find(|module| modules.contains_key(module))
}

/// Which modules each uses. What a module hands on of its children it uses too.
fn uses(modules: &Modules) -> BTreeMap<String, BTreeSet<String>> {
    let mut uses = BTreeMap::new();
    for (here, code) in modules {
        let named = ["crate::", "super::", "self::"]
            .into_iter()
            .flat_map(|start| paths(code, start).into_iter().map(move |(_, path)| format!("{start}{path}")));
        let mut used: BTreeSet<String> = named.filter_map(|path| target(here, &path, modules)).collect();
        let children = modules.keys().filter(|child| child.rsplit_once("::").is_some_and(|(parent, _)| parent == here));
        for child in children {
            let name = child.rsplit("::").next().unwrap_or_default();
            if !paths(code, &format!("{name}::")).is_empty() {
                used.insert(child.clone());
            }
        }
        used.remove(here);
        uses.insert(here.clone(), used);
    }
    uses
}

/// Everything that is reached from a module.
fn reached<'a>(from: &'a str, uses: &'a BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'a str> {
    let (mut found, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(next) = open.pop() {
        for used in uses.get(next).into_iter().flatten() {
            if found.insert(used.as_str()) {
                open.push(used);
            }
        }
    }
    found
}

/// The circles, each once.
fn circles(modules: &Modules) -> BTreeSet<Vec<String>> {
    let uses = uses(modules);
    let all: BTreeMap<&str, BTreeSet<&str>> = uses.keys().map(|module| (module.as_str(), reached(module, &uses))).collect();
    let circle = |module: &str| -> Vec<String> {
        let back = |other: &&&str| all.get(**other).is_some_and(|reached| reached.contains(module));
        all[module].iter().filter(back).map(|other| (*other).to_owned()).collect()
    };
    all.keys().map(|module| circle(module)).filter(|circle| circle.len() > 1).collect()
}

#[test]
fn no_circle_of_files_is_large() {
    for (folder, largest) in LARGEST {
        let modules = RefCell::new(Modules::new());
        check(|file, _| {
            if let Some(module) = file.under(folder).and_then(module) {
                let code = code_lines(&file.text).join("\n");
                let code = code.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                modules.borrow_mut().insert(module, code);
            }
        });
        for circle in circles(&modules.into_inner()) {
            assert!(
                circle.len() <= largest,
                "{folder}: a circle of {} files, and {largest} is the most: {}",
                circle.len(),
                circle.join(", ")
            );
        }
    }
}

#[test]
fn circles_are_found() {
    let modules =
        |files: &[(&str, &str)]| files.iter().map(|(module, code)| ((*module).to_owned(), (*code).to_owned())).collect::<Modules>();
    let found = circles(&modules(&[
        ("a", "mod one;\npub use one::One;"),
        ("a::one", "use super::two::Two;"),
        ("a::two", "use crate::{a::One, b};"),
        ("b", "use crate::platform::Sql;"),
    ]));
    assert_eq!(found, [["a".to_owned(), "a::one".to_owned(), "a::two".to_owned()].to_vec()].into());
}
