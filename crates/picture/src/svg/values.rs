//! Which values of attributes are kept. What refers to something outside, or calls a function that is not on the list, has the picture refused.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::names;
use crate::{Limits, Refused, raster};

/// The functions of colours and of transformations. `url` is looked at apart.
const FUNCTIONS: [&str; 12] =
    ["rgb", "rgba", "hsl", "hsla", "matrix", "translate", "scale", "rotate", "skewx", "skewy", "translatex", "translatey"];
/// The longest name of a part.
const LONGEST_ID: usize = 128;
const EMBEDDED: &str = "data:image/png;base64,";

/// A name of a part; nothing where nothing could refer to it.
pub(super) fn id(value: &str) -> Option<String> {
    is_name(value).then(|| value.to_owned())
}

fn is_name(text: &str) -> bool {
    (1..=LONGEST_ID).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':'))
}

/// What is referred to: a part of the picture, or an embedded PNG, which is encoded anew.
pub(super) fn reference(value: &str, limits: Limits) -> Result<Option<String>, Refused> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    if let Some(part) = value.strip_prefix('#') {
        return if is_name(part) { Ok(Some(value.to_owned())) } else { Ok(None) };
    }
    let coded = value.strip_prefix(EMBEDDED).ok_or(Refused::External)?;
    let coded: String = coded.split_ascii_whitespace().collect();
    let bytes = STANDARD.decode(coded).map_err(|_| Refused::Malformed)?;
    let picture = raster::reencoded(&bytes, limits)?;
    Ok(Some(format!("{EMBEDDED}{}", STANDARD.encode(picture.bytes))))
}

/// The value of an attribute that says how something looks or where it is.
pub(super) fn presentation(value: &str) -> Result<String, Refused> {
    let value = value.trim();
    // A backslash and a comment would write a function so that only a browser finds it.
    if value.contains(['\\', '@', '{', '}']) || value.contains("/*") {
        return Err(Refused::External);
    }
    let small = value.to_ascii_lowercase();
    for (at, _) in small.match_indices('(') {
        let before = small[..at].trim_end();
        let begins = before.rfind(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').map_or(0, |last| last + 1);
        match before.get(begins..).unwrap_or_default() {
            "url" => is_inside(&value[at + 1..])?,
            function if FUNCTIONS.contains(&function) => {}
            _ => return Err(Refused::External),
        }
    }
    Ok(value.to_owned())
}

/// Whether what follows `url(` is a part of the picture.
fn is_inside(rest: &str) -> Result<(), Refused> {
    let inner = rest.split_once(')').map(|(inner, _)| inner.trim()).ok_or(Refused::Malformed)?;
    let inner = inner.trim_matches(['"', '\'']);
    if inner.strip_prefix('#').is_some_and(is_name) { Ok(()) } else { Err(Refused::External) }
}

/// An attribute `style`: its properties that are on the list.
pub(super) fn style(value: &str) -> Result<String, Refused> {
    let mut kept = Vec::new();
    for declaration in value.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        // Looked at even where it is left out: what loads something tells what the picture is.
        let (name, value) = (name.trim().to_ascii_lowercase(), presentation(value)?);
        if names::is_property(&name) {
            kept.push(format!("{name}:{value}"));
        }
    }
    Ok(kept.join(";"))
}

/// The parts that a value refers to.
pub(super) fn referred(value: &str) -> impl Iterator<Item = &str> {
    let whole = value.strip_prefix('#').into_iter();
    let within = value.split('(').skip(1).filter_map(|rest| {
        let inner = rest.split_once(')').map(|(inner, _)| inner.trim().trim_matches(['"', '\'']))?;
        inner.strip_prefix('#')
    });
    whole.chain(within)
}
