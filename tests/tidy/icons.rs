//! The icons: each that stands in the set is used somewhere. That what is used stands in the set, the compiler says.

use std::{cell::RefCell, collections::BTreeMap};

use crate::{text::mentions, tree::check};

/// Where the set is.
const SET: &str = "app/ui/src/icon.rs";

/// The name of the icon that a line of the set defines.
fn name(line: &str) -> Option<&str> {
    line.trim().strip_prefix("pub const ")?.split_once(": Self").map(|(name, _)| name)
}

#[test]
fn every_icon_is_used() {
    let (icons, code) = (RefCell::new(BTreeMap::new()), RefCell::new(String::new()));
    check(|file, _| {
        if file.path == SET {
            icons.borrow_mut().extend(file.code().filter_map(|(line, text)| Some((name(text)?.to_owned(), line))));
        } else if file.under("app/").is_some() {
            code.borrow_mut().push_str(&file.text);
        }
    });
    let (icons, code) = (icons.into_inner(), code.into_inner());
    assert!(icons.contains_key("CHECK"), "the set is found: {icons:?}");
    let unused: Vec<_> = icons
        .iter()
        .filter(|(icon, _)| !mentions(&code, &format!("Icon::{icon}")))
        .map(|(icon, line)| format!("{SET}:{line}: {icon}"))
        .collect();
    assert!(unused.is_empty(), "drawn by no page:\n{}", unused.join("\n"));
}
