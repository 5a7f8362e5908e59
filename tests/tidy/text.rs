//! Reading Rust, CSS and markup as plain text, just well enough for the rules.

const LOG_CALLS: [&str; 6] = ["console_log!(", "console_error!(", "console_warn!(", "console_debug!(", "println!(", "platform::log("];

/// Every line with its comments taken out, `//` and `/* */` alike.
pub(crate) fn code_lines(text: &str) -> Vec<String> {
    let mut inside = false;
    text.lines()
        .map(|line| {
            let mut rest = line;
            let mut code = String::new();
            loop {
                if inside {
                    let Some(end) = rest.find("*/") else { return code };
                    rest = &rest[end + 2..];
                    inside = false;
                }
                // An address (`http://…`) or a pattern (`"/*"`) is no comment.
                let line_comment = rest.match_indices("//").map(|(at, _)| at).find(|at| !rest[..*at].ends_with([':', '"', '`', '\'']));
                let block_comment = rest.match_indices("/*").map(|(at, _)| at).find(|at| !rest[..*at].ends_with(['"', '`', '\'', '/']));
                match (line_comment, block_comment) {
                    (Some(line_comment), block) if block.is_none_or(|block| line_comment < block) => {
                        code.push_str(&rest[..line_comment]);
                        return code;
                    }
                    (_, Some(block)) => {
                        code.push_str(&rest[..block]);
                        rest = &rest[block + 2..];
                        inside = true;
                    }
                    _ => {
                        code.push_str(rest);
                        return code;
                    }
                }
            }
        })
        .collect()
}

/// Every string literal, with the line on which it begins. A line that ends in a backslash goes on behind the white space of the next.
pub(crate) fn literals<'a>(code: impl Iterator<Item = (usize, &'a str)>) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (line, text) in code {
        let text = if open.is_some() { text.trim_start() } else { text };
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match (&mut open, letter) {
                (None, '"') => open = Some((line, String::new())),
                // A quote as a letter begins nothing.
                (None, '\'') if letters.peek() == Some(&'"') => _ = letters.next(),
                (None, _) => {}
                (Some(_), '"') => found.extend(open.take()),
                (Some((_, literal)), '\\') => literal.extend(letters.next()),
                (Some((_, literal)), letter) => literal.push(letter),
            }
        }
    }
    found
}

/// Every path that begins with `crate::`, without it; the trees of a `use` are taken apart.
pub(crate) fn crate_paths(text: &str) -> Vec<(usize, String)> {
    paths(&code_lines(text).join("\n"), "crate::")
}

/// Every path in code that begins so, without its beginning.
pub(crate) fn paths(code: &str, start: &str) -> Vec<(usize, String)> {
    let mut paths = Vec::new();
    for (at, start) in code.match_indices(start) {
        if !code[..at].ends_with(is_word) && !code[..at].ends_with("::") {
            take_path(code, at + start.len(), String::new(), &mut paths);
        }
    }
    paths
}

/// Reads one path or tree from `at`, returning where it ends.
fn take_path(code: &str, at: usize, prefix: String, paths: &mut Vec<(usize, String)>) -> usize {
    let rest = &code[at..];
    if rest.starts_with('{') {
        let mut next = at + 1;
        loop {
            next += code[next..].find(|c: char| !c.is_whitespace() && c != ',').unwrap_or(code.len() - next);
            if next >= code.len() || code[next..].starts_with('}') {
                return next + 1;
            }
            let end = take_path(code, next, prefix.clone(), paths);
            // ` as name` and anything else up to the next member.
            next = end + code[end..].find([',', '}']).unwrap_or(code.len() - end);
        }
    }
    let end = at + rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
    let path = format!("{prefix}{}", &code[at..end]);
    if code[end..].starts_with("::") {
        take_path(code, end + 2, path + "::", paths)
    } else {
        paths.push((code[..at].lines().count().max(1) + usize::from(code[..at].ends_with('\n')), path));
        end
    }
}

/// Every name that a log line interpolates or takes as an argument.
pub(crate) fn logged_names(text: &str) -> Vec<(usize, String)> {
    let code = code_lines(text).join("\n");
    let mut names = Vec::new();
    for call in LOG_CALLS {
        for (at, _) in code.match_indices(call) {
            let line = code[..at].matches('\n').count() + 1;
            let arguments = balanced(&code[at + call.len()..]);
            let (literal, rest) = arguments.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"')).unwrap_or(("", arguments));
            let inline = literal.split('{').skip(1).filter_map(|part| part.split([':', '}']).next()).filter(|name| !name.is_empty());
            let given = rest.split([',', '(', ')', '&', '!', '?']).map(str::trim).filter(|name| name.starts_with(is_word));
            names.extend(inline.chain(given).map(|name| (line, name.to_owned())));
        }
    }
    names
}

/// The text up to the parenthesis that closes the one before it.
fn balanced(text: &str) -> &str {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

/// Colours, and lengths in pixels other than 0 and 1.
pub(crate) fn raw_values(text: &str) -> Vec<String> {
    let words = text.split([' ', ';', ',', '(', ')', ':']).filter(|word| {
        let pixels = word.strip_suffix("px").is_some_and(|number| number.parse::<f32>().is_ok_and(|number| number.abs() > 1.0));
        let colour = word.strip_prefix('#').is_some_and(|hex| hex.len() >= 3 && hex.chars().all(|c| c.is_ascii_hexdigit()));
        pixels || (colour && !text.contains(&format!("url({word}")) && text.contains(&format!(" {word}")))
    });
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab("].into_iter().filter(|function| text.contains(function));
    words.chain(functions).map(str::to_owned).collect()
}

/// A style or a handler written into the markup.
pub(crate) fn inline_attribute(text: &str) -> Option<&str> {
    text.split([' ', '\t']).find_map(|word| {
        let name = &word[..=word.find('=')?];
        let handler = name
            .strip_prefix("on")
            .is_some_and(|rest| rest.len() > 1 && rest.trim_end_matches('=').chars().all(|c| c.is_ascii_lowercase()));
        (name == "style=" || name.starts_with("style:") || handler).then_some(name)
    })
}

/// Whether a name occurs as a whole word.
pub(crate) fn mentions(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| !text[..at].ends_with(is_word) && !text[at + name.len()..].starts_with(is_word))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[test]
fn the_rules_find_what_they_forbid() {
    let paths = crate_paths("use crate::{\n    ids::PersonId,\n    people::{Person, name::Name},\n};\nfn f() { crate::portal::ask() }\n");
    let paths: Vec<_> = paths.iter().map(|(line, path)| (*line, path.as_str())).collect();
    assert_eq!(paths, [(2, "ids::PersonId"), (3, "people::Person"), (3, "people::name::Name"), (5, "portal::ask")]);

    let code = ["let a = \"one\\\"s\"; let b = '\"'; f(\"two \\", "    three\")"];
    let found = literals(code.into_iter().enumerate());
    assert_eq!(found, [(0, "one\"s".to_owned()), (0, "two three".to_owned())]);

    let logged = logged_names("console_error!(\"{code} after {}: {email:?}\", person.id, request.name());\n");
    let logged: Vec<_> = logged.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(logged, ["code", "email", "person.id", "request.name"]);

    assert_eq!(raw_values("a { margin: 0 1px 12px; color: #fff; border: 1px solid rgb(0 0 0) }"), ["12px", "#fff", "rgb("]);
    assert!(raw_values("a { color: var(--ink); fill: url(#mark) }").is_empty());

    assert_eq!(inline_attribute("<p style=\"color: red\">"), Some("style="));
    assert_eq!(inline_attribute("<button onclick=\"go()\">"), Some("onclick="));
    assert_eq!(inline_attribute("<button on:click=move |_| go()>"), None);

    assert_eq!(
        code_lines("let a = 1; // why\n/* not\n * this */\n\nlet b = \"http://x\";\n"),
        ["let a = 1; ", "", "", "", "let b = \"http://x\";"]
    );
}
