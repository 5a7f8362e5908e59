//! Every language has the same files with the same constants: what is missing is named, one line for each.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use lupa_domain::locale::Locale;

/// The constants of each file of a language.
type Areas = BTreeMap<String, BTreeSet<String>>;

/// The folders of translations, one for each language.
fn languages() -> BTreeMap<String, Areas> {
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).expect("the folder of translations");
    let folders = folders.map(|folder| folder.expect("a folder").path()).filter(|path| path.is_dir());
    folders.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), areas(&path))).collect()
}

fn areas(folder: &Path) -> Areas {
    let files = fs::read_dir(folder).expect("a folder of translations").map(|file| file.expect("a file").path());
    files.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), constants(&path))).collect()
}

fn constants(file: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(file).expect("a text");
    let names = text.lines().filter(|line| line.starts_with("pub")).filter_map(|line| line.split_once(" const ")?.1.split_once(':'));
    names.map(|(name, _)| name.to_owned()).filter(|name| name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_')).collect()
}

/// What a language lacks that another one has.
fn missing(languages: &BTreeMap<String, Areas>) -> Vec<String> {
    let mut whole = Areas::new();
    for (file, names) in languages.values().flatten() {
        whole.entry(file.clone()).or_default().extend(names.iter().cloned());
    }
    let known: BTreeSet<&str> = Locale::ALL.map(Locale::as_str).into();
    let mut lines = Vec::new();
    for language in languages.keys().map(String::as_str).collect::<BTreeSet<_>>().union(&known) {
        if !known.contains(language) {
            lines.push(format!("`Locale` lacks {language}"));
        }
        for (file, names) in &whole {
            match languages.get(*language).and_then(|areas| areas.get(file)) {
                None => lines.push(format!("locales/{language}/{file} is missing")),
                Some(own) => lines.extend(names.difference(own).map(|name| format!("locales/{language}/{file} lacks {name}"))),
            }
        }
    }
    lines
}

#[test]
fn every_language_has_every_area_and_every_constant() {
    let languages = languages();
    assert!(languages["en"]["public.rs"].contains("FORM"), "the constants are found: {languages:?}");
    let missing = missing(&languages);
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_new_language_is_told_what_is_missing() {
    let mut languages = languages();
    let portal = languages.get_mut("sv").and_then(|areas| areas.remove("portal.rs"));
    assert!(portal.is_some_and(|names| names.contains("PORTAL")));
    languages.get_mut("fi").and_then(|areas| areas.get_mut("public.rs")).expect("the public pages").remove("FORM");
    assert_eq!(missing(&languages), ["locales/fi/public.rs lacks FORM", "locales/sv/portal.rs is missing"]);
    languages.insert("nb".into(), Areas::new());
    let missing = missing(&languages);
    for line in ["`Locale` lacks nb", "locales/nb/public.rs is missing", "locales/nb/wording.rs is missing"] {
        assert!(missing.iter().any(|known| known == line), "{line}: {missing:?}");
    }
}
