//! Which dependencies the manifests name, and whether any code of that package names them too.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{text::code_lines, tree::entries};

/// A dependency, where a manifest names it.
pub(crate) struct Dependency {
    /// The manifest and the line.
    pub(crate) place: String,
    pub(crate) name: String,
    /// Whether a comment above says why it is there.
    pub(crate) explained: bool,
}

/// A package: what it depends on, and its code.
pub(crate) struct Package {
    pub(crate) dependencies: Vec<Dependency>,
    code: Vec<String>,
}

impl Package {
    /// Whether the code names a crate: in a path, or in a `use` of the crate itself.
    pub(crate) fn names(&self, dependency: &str) -> bool {
        let name = dependency.replace('-', "_");
        let (path, bare, renamed) = (format!("{name}::"), format!("use {name};"), format!("use {name} as "));
        let starts_word = |line: &str, at: usize| !line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_');
        self.code
            .iter()
            .any(|line| line.match_indices(&path).any(|(at, _)| starts_word(line, at)) || line.contains(&bare) || line.contains(&renamed))
    }
}

/// What the workspace pins for all of its packages.
pub(crate) fn pinned(root: &Path) -> Vec<Dependency> {
    dependencies(root, &root.join("Cargo.toml"))
}

/// Every package of ours.
pub(crate) fn packages(root: &Path) -> Vec<Package> {
    let mut folders: Vec<PathBuf> = ["crates", "worker", "app", "tests", "tools"].iter().map(|folder| root.join(folder)).collect();
    let mut packages = Vec::new();
    while let Some(folder) = folders.pop() {
        let manifest = folder.join("Cargo.toml");
        // What it depends on is there for the features alone.
        if manifest.is_file() && !folder.ends_with("workspace-hack") {
            packages.push(Package { dependencies: dependencies(root, &manifest), code: code(&folder) });
        }
        folders.extend(inside(&folder));
    }
    packages
}

fn inside(folder: &Path) -> impl Iterator<Item = PathBuf> {
    entries(folder).filter(|path| path.is_dir() && !path.ends_with("build") && !path.ends_with("target") && !path.ends_with("node_modules"))
}

/// The code below a package's folder that is not another package's.
fn code(folder: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let files = entries(&folder).filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
        lines.extend(files.filter_map(|path| fs::read_to_string(path).ok()).flat_map(|text| code_lines(&text)));
        folders.extend(inside(&folder).filter(|folder| !folder.join("Cargo.toml").is_file()));
    }
    lines
}

fn dependencies(root: &Path, manifest: &Path) -> Vec<Dependency> {
    let text = fs::read_to_string(manifest).expect("a manifest");
    let shown = manifest.strip_prefix(root).expect("found below the root").display();
    let (mut found, mut inside, mut explained) = (Vec::new(), false, false);
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if let Some(name) = line.split(['.', ' ', '=']).next().filter(|name| inside && !name.is_empty() && !name.starts_with('#')) {
            found.push(Dependency { place: format!("{shown}:{}", index + 1), name: name.to_owned(), explained });
        }
        explained = line.starts_with('#');
    }
    found
}
