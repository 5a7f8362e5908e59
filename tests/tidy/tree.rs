//! The files that are ours, and what a rule finds in them.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use crate::text::code_lines;

/// A file of ours, by its path from the root.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
    code: Vec<String>,
}

impl File {
    pub(crate) fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| found == extension)
    }

    /// The rest of the path, if this is a Rust file below that folder.
    pub(crate) fn under(&self, folder: &str) -> Option<&str> {
        self.path.strip_prefix(folder).filter(|_| self.is("rs"))
    }

    /// Whether all of it is tests.
    pub(crate) fn is_test(&self) -> bool {
        self.path.starts_with("tests/") || self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// The lines, numbered from one, without their comments.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.iter().enumerate().map(|(index, line)| (index + 1, line.as_str()))
    }
}

/// What a rule found, in one file.
pub(crate) struct Findings<'a> {
    path: &'a str,
    list: &'a mut BTreeSet<(String, usize, String)>,
}

impl Findings<'_> {
    pub(crate) fn push(&mut self, line: usize, reason: String) {
        self.list.insert((self.path.to_owned(), line, reason));
    }
}

/// Runs a rule over every file of ours and fails with all that it found.
pub(crate) fn check(rule: impl Fn(&File, &mut Findings<'_>)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the root");
    let mut found = BTreeSet::new();
    let mut read = 0;
    for path in ours(root) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let code = code_lines(&text);
        let path = path.strip_prefix(root).expect("found below the root").display().to_string();
        let file = File { path, text, code };
        rule(&file, &mut Findings { path: &file.path, list: &mut found });
        read += 1;
    }
    assert!(read > 20, "read only {read} files: where is the tree?");
    let mut report = String::new();
    for (path, line, reason) in &found {
        let _ = write!(report, "\n{path}:{line}: {reason}");
    }
    assert!(found.is_empty(), "{report}\n");
}

fn ours(root: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut folders: Vec<PathBuf> = ["crates", "worker", "app", "tests", "tools", "style"].iter().map(|folder| root.join(folder)).collect();
    files.extend(entries(root).filter(|path| path.is_file()));
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() && !["build", "target", "node_modules"].contains(&name) {
                folders.push(path);
            } else if path.is_file() {
                files.push(path);
            }
        }
    }
    files.retain(|path| path.extension().is_some_and(|extension| ["rs", "mjs", "css", "html"].iter().any(|ours| extension == *ours)));
    files
}

/// What lies in a folder.
pub(crate) fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}
