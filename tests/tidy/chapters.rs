//! Which chapter of words each room of the console speaks, beside the one that its parts load.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use lupa_console::screens::Area;

use crate::tree::check;

/// What a room draws inside the screen of another: the basis of a purpose stands on the purpose's own screen.
const ELSEWHERE: [(&str, &str); 1] = [("grounds/purpose.rs", "forms")];

/// The chapter of each area of words, as the functions of `lupa-words` read it.
fn of_words(root: &Path) -> BTreeMap<String, String> {
    let texts = ["lib.rs", "merging.rs"].map(|file| fs::read_to_string(root.join("app/words/src").join(file)).expect("a text"));
    let read = |line: &str| {
        line.trim().strip_prefix("console::")?.split_once("(locale).").map(|(chapter, area)| (area.to_owned(), chapter.to_owned()))
    };
    texts.iter().flat_map(|text| text.lines()).filter_map(read).collect()
}

/// The chapters that the parts of each room load, by the program's own table; the frame's is always there.
fn of_rooms(root: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let program = fs::read_to_string(root.join("app/console/src/bin/console.rs")).expect("the program");
    let mut rooms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut part = "";
    for line in program.lines() {
        if let Some((name, _)) = line.strip_prefix("fn ").and_then(|rest| rest.split_once("() -> Result<Draw")) {
            part = name;
        } else if let Some((room, _)) = line.trim().strip_prefix("Ok(lupa_console::").and_then(|rest| rest.split_once("::")) {
            let area = Area::ALL.into_iter().find(|area| area.part() == Some(part)).expect("a part is an area");
            rooms.entry(room.to_owned()).or_default().extend(area.chapter().map(|chapter| format!("{chapter:?}").to_lowercase()));
        }
    }
    rooms
}

/// Whether what stands in this file below `app/console/src` may be said there.
fn may_say(rooms: &BTreeMap<String, BTreeSet<String>>, file: &str, chapter: &str) -> bool {
    let room = file.split('/').next().unwrap_or_default();
    chapter == "frame" || rooms.get(room).is_some_and(|loaded| loaded.contains(chapter)) || ELSEWHERE.contains(&(file, chapter))
}

#[test]
fn a_screen_says_only_what_its_part_loads() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the root");
    let (words, rooms) = (of_words(root), of_rooms(root));
    assert!(words.len() > 20 && rooms.len() > 15, "found only {} areas of words and {} rooms", words.len(), rooms.len());
    check(|file, findings| {
        let Some(name) = file.under("app/console/src/") else { return };
        for (number, line) in file.code() {
            for (area, chapter) in &words {
                if line.contains(&format!("words::{area}(")) && !may_say(&rooms, name, chapter) {
                    findings.push(number, format!("`words::{area}` is of the chapter `{chapter}`, which no part of this room loads"));
                }
            }
        }
    });
}
