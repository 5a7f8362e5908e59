//! Reads the tree and holds it to the house rules that no compiler knows: which part may depend on which, how long a file may be, what a log line
//! may say, where a colour may stand.
//!
//! It reads text, not syntax: a rule here is worth having as long as it stays simple. What clippy or privacy can enforce is theirs.

#[path = "tidy/chapters.rs"]
mod chapters;
#[path = "tidy/circles.rs"]
mod circles;
#[path = "tidy/icons.rs"]
mod icons;
#[path = "tidy/manifests.rs"]
mod manifests;
#[path = "tidy/promises.rs"]
mod promises;
#[path = "tidy/tables.rs"]
mod tables;
#[path = "tidy/text.rs"]
mod text;
#[path = "tidy/tree.rs"]
mod tree;

use manifests::Dependency;
use text::{crate_paths, inline_attribute, logged_names, mentions, raw_values};
use tree::check;

/// The rooms of the domain in order: each may use those before it. `values` is known by the names of its modules, `api` comes after them all.
const DOMAIN: [&str; 15] = [
    "values",
    "wording",
    "people",
    "consent",
    "audience",
    "staff",
    "renewal",
    "rights",
    "import",
    "retention",
    "portal",
    "verify",
    "register",
    "description",
    "api",
];

/// The modules of `values`, which the root of the crate hands on.
const VALUES: [&str; 20] = [
    "business_id",
    "cell",
    "digest",
    "email",
    "idn",
    "ids",
    "jcs",
    "languages",
    "link",
    "locale",
    "mail_domain",
    "ordered",
    "origin",
    "own_field",
    "phone",
    "plural",
    "postal_code",
    "text",
    "time",
    "zone",
];

/// The rooms of the worker, each of which may use those before it; see worker/README.md.
const ROOMS: [&str; 22] = [
    "platform",
    "words",
    "runtime",
    "delivery",
    "log",
    "wording",
    "staff",
    "register",
    "people",
    "consent",
    "portal",
    "audience",
    "renewal",
    "rights",
    "import",
    "retention",
    "description",
    "letters",
    "jobs",
    "http",
    "edge",
    "entry",
];

/// The rooms that stand beside each other: none uses another of them.
const BESIDE: [&str; 3] = ["jobs", "http", "edge"];

/// What the edge may use: it needs no register.
const OF_THE_EDGE: [&str; 4] = ["platform", "words", "runtime", "edge"];

/// Lines of code, blank lines and comments aside. More than one idea fits into 400 lines; two screens of them fit into nobody's head.
const LONGEST_FILE: usize = 400;

/// What may stand in a log line: ids, codes and counts. Never an address, a name, a token or text that somebody typed.
const LOGGED: [&str; 12] =
    ["id", "code", "status", "kind", "count", "attempt", "attempts", "version", "milliseconds", "method", "route", "cause"];

#[test]
fn a_room_of_the_domain_uses_only_those_before_it() {
    let place = |room: &str| DOMAIN.iter().position(|known| *known == room);
    check(|file, found| {
        let Some(inside) = file.under("crates/domain/src/") else { return };
        let here = inside.split('/').next().unwrap_or_default();
        if here == "lib.rs" {
            return;
        }
        if place(here).is_none() {
            found.push(1, format!("`{here}` has no place in the order: {}", DOMAIN.join(" → ")));
        }
        for (line, path) in crate_paths(&file.text) {
            let used = path.split("::").next().unwrap_or_default();
            let room = if VALUES.contains(&used) { "values" } else { used };
            if place(room).is_none() || place(room) > place(here) {
                found.push(line, format!("`{here}` may not use `crate::{used}`: the order is {}", DOMAIN.join(" → ")));
            }
        }
    });
}

#[test]
fn a_room_of_the_worker_uses_only_those_before_it() {
    let mut rooms: Vec<String> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../worker/src"))
        .expect("the worker")
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    rooms.sort();
    let mut known = ROOMS.to_vec();
    known.sort_unstable();
    assert_eq!(rooms, known, "every room has a place in the order");
    check(|file, found| {
        let Some(inside) = file.under("worker/src/") else { return };
        let here = inside.split('/').next().unwrap_or_default();
        let Some(place) = ROOMS.iter().position(|room| *room == here) else { return };
        for (line, path) in crate_paths(&file.text) {
            let used = path.split("::").next().unwrap_or_default();
            let is_before = ROOMS.iter().position(|room| *room == used).is_some_and(|used| used <= place);
            let is_beside = used != here && BESIDE.contains(&used) && BESIDE.contains(&here);
            let is_of_register = here == "edge" && !OF_THE_EDGE.contains(&used);
            if !is_before || is_beside || is_of_register {
                found.push(line, format!("`{here}` may not use `crate::{used}`: the order is {}", ROOMS.join(" → ")));
            }
        }
    });
}

#[test]
fn a_table_is_named_by_the_sql_of_its_owner_alone() {
    check(tables::hold);
}

#[test]
fn the_domain_is_pure() {
    let impure = [
        "std::time",
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "SystemTime",
        "Instant::now",
        "now_utc",
        "getrandom",
        "rand::",
        "new_v4",
        "js_sys",
        "web_sys",
        "wasm_bindgen",
        "worker::",
        "leptos",
    ];
    check(|file, found| {
        if file.under("crates/domain/src/").is_none() {
            return;
        }
        for (line, text) in file.code() {
            // The exceptions: the platform's own tables of Unicode and numbers, asked by pure functions (`idn.rs` and `jcs.rs` in `values` say why).
            let asks_platform = matches!(file.under("crates/domain/src/"), Some("values/idn.rs" | "values/jcs.rs"));
            let excused = |word: &str| asks_platform && matches!(word, "js_sys" | "web_sys");
            for word in impure.iter().filter(|word| text.contains(**word) && !excused(word)) {
                found.push(line, format!("`{word}` in the domain: moments and randomness are arguments, and there is no input or output"));
            }
        }
    });
}

#[test]
fn nothing_depends_against_the_arrows() {
    // Where a crate may be named; everywhere else it may not.
    let rules: [(&str, &[&str], &str); 9] = [
        (
            "lupa_domain",
            &["domain/", "crates/domain/", "verify/", "crates/verify/", "backup/", "crates/backup/", "worker/", "app/", "tests/"],
            "what lies in crates/ beside the domain knows nothing of Lupa",
        ),
        ("lupa_worker", &["worker/", "tests/"], "only the tests know the worker"),
        (
            "lupa_public",
            &["app/public/", "app/portal/", "app/console/", "worker/src/edge/", "tests/"],
            "only the edge draws the public pages",
        ),
        ("lupa_portal", &["app/portal/", "worker/src/edge/", "tests/"], "only the edge draws the own page"),
        ("lupa_console", &["app/console/", "worker/src/edge/", "tests/"], "of the console only the edge knows its table of screens"),
        (
            "lupa_api",
            &["app/api/", "app/public/", "app/portal/", "app/console/", "worker/src/edge/", "tests/"],
            "paths and the client are for pages",
        ),
        (
            "gloo_net",
            &["app/api/src/client.rs", "tests/tidy.rs"],
            "every request goes through the client, whose clock tells when a session is over",
        ),
        ("lupa_tests", &["tests/"], "nothing uses the tests"),
        ("rusqlite", &["tests/"], "the register knows SQLite only through its own trait"),
    ];
    check(|file, found| {
        for (line, text) in file.code() {
            for (name, homes, why) in &rules {
                if file.is("rs") && mentions(text, name) && !homes.iter().any(|home| file.path.starts_with(home)) {
                    found.push(line, format!("`{name}` here: {why}"));
                }
            }
            let at_home_in_ui = !["lupa_api", "lupa_domain::api", "lupa_public"].iter().any(|path| text.contains(path));
            if file.under("app/ui/src/").is_some() && !at_home_in_ui {
                found.push(line, "app/ui knows no route and no API".to_owned());
            }
        }
    });
}

#[test]
fn a_store_belongs_to_its_context_alone() {
    // A private module is out of reach for every other context: the compiler does the rest. What mod.rs hands on by name is its own.
    check(|file, found| {
        if file.under("worker/src/").is_none() {
            return;
        }
        for (line, text) in file.code() {
            let text = text.trim();
            if text.starts_with("pub") && (text.ends_with("mod store;") || text.contains("use store::*")) {
                found.push(line, "a store stays private: others call what the context's mod.rs offers by name".to_owned());
            }
        }
    });
}

#[test]
fn files_are_short_and_open_by_saying_what_they_are_for() {
    check(|file, found| {
        if !file.is("rs") && !file.is("mjs") {
            return;
        }
        let length = file.code().filter(|(_, text)| !text.trim().is_empty()).count();
        if length > LONGEST_FILE {
            found.push(1, format!("{length} lines of code, and {LONGEST_FILE} is the most: split it by idea"));
        }
        let opening = if file.is("rs") { "//! " } else { "// " };
        if !file.text.starts_with(opening) && !file.text.starts_with("#!") {
            found.push(1, format!("the file opens with `{}`: what it is for, and what it does not do", opening.trim()));
        }
        let name = file.path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
        if ["utils", "util", "helpers", "common", "manager", "service", "impl", "misc"].contains(&name) {
            found.push(1, "a file is named for what it holds".to_owned());
        }
    });
}

#[test]
fn no_rule_is_switched_off_in_passing() {
    check(|file, found| {
        if !file.is("rs") || file.path == "tests/tidy.rs" {
            return;
        }
        let tests_begin = file.text.lines().position(|line| line.trim() == "#[cfg(test)]").unwrap_or(usize::MAX);
        for (line, text) in file.code() {
            if text.contains("#[allow(") || text.contains("#![allow(") {
                found.push(line, "`#[expect(…, reason = \"…\")]` says why, and says so when it is no longer needed".to_owned());
            }
            if text.contains("macro_rules!") {
                found.push(line, "a table or a function instead of a macro".to_owned());
            }
            if text.contains(".unwrap()") && line <= tests_begin && !file.is_test() {
                found.push(line, "no `unwrap` outside tests: `expect(\"why it cannot happen\")`, or an error".to_owned());
            }
        }
    });
}

#[test]
fn a_log_line_says_nothing_about_a_person() {
    check(|file, found| {
        let ours = ["worker/", "app/", "crates/"].iter().any(|home| file.path.starts_with(home)) && file.path.contains("/src/");
        if !file.is("rs") || !ours {
            return;
        }
        for (line, name) in logged_names(&file.text) {
            let last = name.rsplit(['.', '_']).next().unwrap_or_default();
            if !LOGGED.contains(&last) {
                found.push(line, format!("`{name}` in a log line: only ids, codes and counts ({})", LOGGED.join(", ")));
            }
        }
    });
}

#[test]
fn raw_values_stand_in_the_tokens_alone() {
    check(|file, found| {
        if !file.is("css") || file.path == "style/tokens.css" || file.path.starts_with("style/tokens/") {
            return;
        }
        for (line, text) in file.code() {
            // A media query cannot read a custom property.
            if text.trim_start().starts_with("@media") || text.trim_start().starts_with("@container") {
                continue;
            }
            for value in raw_values(text) {
                found.push(line, format!("`{value}` here: a token in style/tokens.css or style/tokens/ has a name for it"));
            }
        }
    });
}

#[test]
fn pages_carry_no_inline_style_or_script() {
    check(|file, found| {
        if !file.path.starts_with("app/") {
            return;
        }
        for (line, text) in file.code() {
            let attribute = inline_attribute(text);
            let element = file.is("html") && (text.contains("<style") || (text.contains("<script") && !text.contains("src=")));
            if let Some(name) = attribute.or(element.then_some("an inline element")) {
                found.push(line, format!("`{name}`: the Content-Security-Policy would refuse it; a class, or a listener"));
            }
        }
    });
}

#[test]
fn the_changelog_says_the_same_in_every_language() {
    // For each version: its heading, and how many points it has. What they say is for readers of both.
    let versions = |name: &str| -> Vec<(String, usize)> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
        let text = std::fs::read_to_string(path).expect("a changelog");
        let section = |section: &str| {
            let heading = section.lines().next().unwrap_or_default().to_owned();
            (heading, section.lines().filter(|line| line.starts_with("- ")).count())
        };
        text.split("\n## ").skip(1).map(section).collect()
    };
    let english = versions("CHANGELOG.md");
    assert!(english.iter().any(|(_, points)| *points > 0));
    for language in lupa_domain::locale::Locale::ALL.map(lupa_domain::locale::Locale::as_str).into_iter().filter(|code| *code != "en") {
        let name = &format!("CHANGELOG.{language}.md");
        assert_eq!(versions(name), english, "{name}: each version of CHANGELOG.md with as many points");
    }
}

#[test]
fn every_dependency_is_used() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the root");
    let packages = manifests::packages(root);
    assert!(packages.len() > 5, "found only {} packages: where is the tree?", packages.len());
    let mut unused = Vec::new();
    for package in &packages {
        let named = package.dependencies.iter().filter(|dependency| dependency.explained || package.names(&dependency.name));
        let named: Vec<&str> = named.map(|dependency| dependency.name.as_str()).collect();
        unused.extend(package.dependencies.iter().filter(|dependency| !named.contains(&dependency.name.as_str())));
    }
    let pinned = manifests::pinned(root);
    let wanted = |name: &str| packages.iter().any(|package| package.dependencies.iter().any(|dependency| dependency.name == name));
    unused.extend(pinned.iter().filter(|dependency| !wanted(&dependency.name)));
    let lines: Vec<String> = unused.iter().map(|Dependency { place, name, .. }| format!("{place}: nothing uses `{name}`")).collect();
    assert!(
        lines.is_empty(),
        "\n{}\n(a dependency that is there for its features alone has a comment above that says so)",
        lines.join("\n")
    );
}

#[test]
fn documents_name_files_that_are_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the root");
    // A document that is about one room names its files from there.
    let from = ["", "app", "app/console/src", "crates", "crates/domain/src", "worker/src", "tests"];
    let mut missing = Vec::new();
    for document in
        ["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md", "docs/security.md", "worker/README.md", "app/README.md"]
    {
        let text = std::fs::read_to_string(root.join(document)).expect("a document");
        // Every second piece stands between two backticks.
        let named = text.split('`').skip(1).step_by(2).filter(|name| is_path(name));
        let gone = named.filter(|name| !from.iter().any(|folder| root.join(folder).join(name).exists()));
        missing.extend(gone.map(|name| format!("{document}: there is no {name}")));
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
}

#[test]
fn documents_name_tests_that_are_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the root");
    let known = promises::tests();
    let mut missing = Vec::new();
    for document in ["README.md", "SECURITY.md", "docs/security.md"] {
        let text = std::fs::read_to_string(root.join(document)).expect("a document");
        missing.extend(promises::named(&text).difference(&known).map(|test| format!("{document}: no test is called {test}")));
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
}

#[test]
fn what_lupa_does_not_do_is_tried() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the root");
    for (document, heading) in [("README.md", "## What it does not do"), ("SECURITY.md", "## What Lupa promises")] {
        let items = promises::items(&std::fs::read_to_string(root.join(document)).expect("a document"), heading);
        assert!(items.len() > 5, "{document} has a list under {heading}");
        for item in items {
            assert!(!promises::named(&item).is_empty(), "{document}: no test is named for: {item}");
        }
    }
}

/// Whether a document names one file of ours with this.
fn is_path(name: &str) -> bool {
    let plain = name.chars().all(|letter| letter.is_ascii_alphanumeric() || "/_.-".contains(letter));
    let ours = ["rs", "mjs", "js", "md", "css", "toml"].iter().any(|ending| name.ends_with(&format!(".{ending}")));
    plain && ours && name.contains('/') && !name.starts_with('/')
}
