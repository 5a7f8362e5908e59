//! A part of a spreadsheet as XML, event by event.

use std::io::Read;

use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

use crate::{SheetError, bounded::Bounded};

/// How deep elements may lie in each other: those of spreadsheets some ten.
const DEEPEST: usize = 64;

/// A part that is being read.
pub(crate) struct Xml<R: Read> {
    reader: Reader<Bounded<R>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: Read> Xml<R> {
    pub(crate) fn new(source: Bounded<R>) -> Self {
        Self { reader: Reader::from_reader(source), buffer: Vec::new(), depth: 0 }
    }

    /// The next event; `Eof` at the end. A document type is refused: what it declares can make much out of little.
    pub(crate) fn next(&mut self) -> Result<Event<'_>, SheetError> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::DocType(_)) => Err(SheetError::DocumentType),
            Ok(Event::Start(start)) => {
                self.depth += 1;
                if self.depth > DEEPEST { Err(SheetError::Damaged) } else { Ok(Event::Start(start)) }
            }
            Ok(Event::End(end)) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Event::End(end))
            }
            Ok(event) => Ok(event),
            Err(_) => Err(self.reader.get_ref().why()),
        }
    }
}

/// The text of an event, if it is one.
pub(crate) fn text_of(event: &Event<'_>, into: &mut String) -> Result<(), SheetError> {
    match event {
        Event::Text(text) => into.push_str(text),
        Event::CData(text) => into.push_str(text),
        Event::GeneralRef(reference) => {
            let letter = reference.resolve_char_ref().map_err(|_| SheetError::Damaged)?;
            match (letter, resolve_predefined_entity(reference)) {
                (Some(letter), _) => into.push(letter),
                (None, Some(text)) => into.push_str(text),
                // Declared nowhere, since there is no document type.
                (None, None) => return Err(SheetError::Damaged),
            }
        }
        _ => {}
    }
    Ok(())
}

/// An attribute by its name, whatever prefix it has.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}
