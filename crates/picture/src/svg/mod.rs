//! SVG by an allow-list. The text is read as XML and written anew from what is on the lists, so that nothing comes through that was not
//! understood. What could act or load is refused rather than taken out: its owner should know that the picture was not what it seemed.

mod cost;
mod names;
mod size;
mod values;

use std::fmt::Write as _;

use quick_xml::{
    Reader,
    escape::{resolve_predefined_entity, unescape},
    events::{BytesStart, Event},
};

use self::{
    cost::Tree,
    names::{Sort, sort},
};
use crate::{Kind, Limits, Picture, Refused};

/// How deep elements may lie in each other. Drawing programs nest layers and groups: some ten.
const DEEPEST: usize = 64;
/// The most elements. The emblem of a town with a hundred leaves has some hundreds.
const MOST: usize = 5_000;
/// The most elements once every reference is followed: what a browser has to draw.
const MOST_DRAWN: u64 = 50_000;

/// What an SVG shows, written anew.
///
/// # Errors
/// Says what in it cannot be shown to others.
pub fn sanitised(text: &str, limits: Limits) -> Result<Picture, Refused> {
    // What is written anew is never much longer than what was read.
    if text.len() > limits.bytes.saturating_mul(4) {
        return Err(Refused::TooLarge);
    }
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}').trim_start());
    reader.config_mut().enable_all_checks(true);
    let mut writing = Writing { limits, ..Writing::default() };
    loop {
        let read = reader.read_event().map_err(|_| if writing.size.is_some() { Refused::Malformed } else { Refused::Kind })?;
        match read {
            Event::Start(start) => writing.open(&start, false)?,
            Event::Empty(start) => writing.open(&start, true)?,
            Event::End(_) => writing.close(),
            Event::Text(text) => writing.text(&text),
            Event::CData(text) => writing.text(&text),
            Event::GeneralRef(reference) => {
                let letter = reference.resolve_char_ref().map_err(|_| Refused::Malformed)?;
                match (letter, resolve_predefined_entity(&reference)) {
                    (Some(letter), _) => writing.text(letter.encode_utf8(&mut [0; 4])),
                    (None, Some(text)) => writing.text(text),
                    (None, None) => return Err(Refused::Entities),
                }
            }
            // With a subset it could declare what is referred to; without, it only names the language.
            Event::DocType(doctype) if doctype.contains('[') => return Err(Refused::Entities),
            Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    writing.finish()
}

/// What has been written so far.
struct Writing {
    limits: Limits,
    written: String,
    /// The elements that are open and written, each with whether it shows the text in it.
    open: Vec<(&'static str, bool)>,
    /// How many elements are open inside one that is left out.
    left_out: usize,
    count: usize,
    size: Option<(u32, u32)>,
    tree: Tree,
}

impl Default for Writing {
    fn default() -> Self {
        let limits = Limits { pixels: 0, bytes: 0 };
        Self { limits, written: String::new(), open: Vec::new(), left_out: 0, count: 0, size: None, tree: Tree::default() }
    }
}

impl Writing {
    fn open(&mut self, start: &BytesStart<'_>, is_empty: bool) -> Result<(), Refused> {
        self.count += 1;
        if self.count > MOST || self.open.len() + self.left_out >= DEEPEST {
            return Err(Refused::TooLarge);
        }
        let name = start.name().0;
        let is_root = self.open.is_empty();
        let written = match sort(name) {
            _ if self.left_out > 0 => {
                // What would act is refused wherever it stands: a browser might see more in it than we do.
                if matches!(sort(name), Sort::Active) {
                    return Err(Refused::Active);
                }
                self.left_out += usize::from(!is_empty);
                return Ok(());
            }
            _ if is_root && (name != "svg" || self.size.is_some()) => {
                return Err(if self.size.is_some() { Refused::Malformed } else { Refused::Kind });
            }
            Sort::Kept(written) => written,
            Sort::Active => return Err(Refused::Active),
            Sort::Style => return Err(Refused::StyleSheet),
            Sort::LeftOut => {
                self.left_out = usize::from(!is_empty);
                return Ok(());
            }
        };
        let attributes = attributes(start, self.limits)?;
        self.tree.open(&attributes);
        write_tag(&mut self.written, written, &attributes, is_root);
        if is_root {
            self.size = Some(size::of(&attributes, &mut self.written)?);
        }
        if is_empty {
            self.written.push_str("/>");
            self.tree.close();
        } else {
            self.written.push('>');
            self.open.push((written, names::shows_text(written)));
        }
        Ok(())
    }

    fn close(&mut self) {
        if self.left_out > 0 {
            self.left_out -= 1;
        } else if let Some((name, _)) = self.open.pop() {
            let _ = write!(self.written, "</{name}>");
            self.tree.close();
        }
    }

    fn text(&mut self, text: &str) {
        if self.left_out == 0 && self.open.last().is_some_and(|(_, shows)| *shows) {
            escape_into(&mut self.written, text);
        }
    }

    fn finish(self) -> Result<Picture, Refused> {
        let (width, height) = self.size.ok_or(Refused::Kind)?;
        if !self.open.is_empty() || self.left_out > 0 {
            return Err(Refused::Malformed);
        }
        if self.tree.drawn().is_none_or(|drawn| drawn > MOST_DRAWN) || self.written.len() > self.limits.bytes {
            return Err(Refused::TooLarge);
        }
        Ok(Picture { kind: Kind::Svg, width, height, bytes: self.written.into_bytes() })
    }
}

/// An attribute that is kept: the name under which it is written, and its value, not escaped.
type Attribute = (&'static str, String);

fn attributes(start: &BytesStart<'_>, limits: Limits) -> Result<Vec<Attribute>, Refused> {
    let mut kept: Vec<Attribute> = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Refused::Malformed)?;
        let value = unescape(&attribute.value).map_err(|_| Refused::Entities)?;
        let Some(name) = names::attribute(attribute.key.0) else { continue };
        let value = match name {
            "href" => values::reference(&value, limits)?,
            "id" => values::id(&value),
            "style" => Some(values::style(&value)?),
            _ => Some(values::presentation(&value)?),
        };
        // `href` and `xlink:href` are written as one; the first counts.
        if let Some(value) = value.filter(|_| kept.iter().all(|(other, _)| *other != name)) {
            kept.push((name, value));
        }
    }
    Ok(kept)
}

fn write_tag(written: &mut String, name: &str, attributes: &[Attribute], is_root: bool) {
    let _ = write!(written, "<{name}");
    if is_root {
        written.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
    }
    // How large the picture is, the root says for itself.
    for (name, value) in attributes.iter().filter(|(name, _)| !(is_root && matches!(*name, "width" | "height" | "x" | "y" | "viewBox"))) {
        let _ = write!(written, " {name}=\"");
        escape_into(written, value);
        written.push('"');
    }
}

fn escape_into(written: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            letter if letter.is_control() => written.push(' '),
            letter => written.push(letter),
        }
    }
}
