//! Makes the list of migrations, by the numbers of their files and without what is said in them to a reader: every upload would carry it.

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    let entries = fs::read_dir("migrations").expect("the migrations are beside this file");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    let list: Vec<_> = paths.iter().map(|path| format!("({}, {:?}),", number(path), script(path))).collect();
    let out = env::var("OUT_DIR").expect("cargo says where");
    fs::write(Path::new(&out).join("migrations.rs"), format!("&[\n{}\n]\n", list.join("\n"))).expect("a folder to write to");
}

/// The number that a file's name begins with.
fn number(path: &Path) -> i64 {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let (number, _) = name.split_once('_').unwrap_or_default();
    number.parse().unwrap_or_else(|_| panic!("{name}: the name of a migration begins with its number"))
}

/// The lines of a script that are no comments.
fn script(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a text");
    let said = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with("--");
    text.lines().filter(said).collect::<Vec<_>>().join("\n")
}
