//! Documents and archives as their readers open them, by other libraries than those that write them.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use lopdf::{Dictionary, Document, Object, content::Content};
use lupa_tests::Answer;
use zip::ZipArchive;

/// The document in an answer.
#[track_caller]
pub(crate) fn document(answer: &Answer) -> Document {
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"), "{}", String::from_utf8_lossy(&answer.body));
    Document::load_mem(&answer.body).expect("a document")
}

/// What a document says, without the blanks that a line or a page puts between words, and without the line at the foot of each page.
pub(crate) fn said(document: &Document) -> String {
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).and_then(|id| document.get_dictionary(id)).expect("facts");
    let foot = squeezed(&format!("{} · {}", text(info, b"Author"), text(info, b"Title")));
    let page = |no: u32| {
        let text = squeezed(&document.extract_text(&[no]).expect("text"));
        let end = text.rfind(&foot).unwrap_or(text.len());
        text[..end].to_owned()
    };
    document.get_pages().into_keys().map(page).collect()
}

pub(crate) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The texts that stand for letters without a shape.
pub(super) fn boxed(document: &Document) -> String {
    let mut texts = String::new();
    for page in document.get_pages().values() {
        let content = Content::decode(&document.get_page_content(*page)).expect("operations");
        for operation in content.operations.iter().filter(|operation| operation.operator == "BDC") {
            if let Some(Object::Dictionary(properties)) = operation.operands.get(1)
                && let Ok(real) = properties.get(b"ActualText")
            {
                texts.push_str(&lopdf::decode_text_string(real).expect("a text"));
            }
        }
    }
    squeezed(&texts)
}

/// A string of a dictionary, in the encodings that documents have for it.
pub(super) fn text(dictionary: &Dictionary, key: &[u8]) -> String {
    lopdf::decode_text_string(dictionary.get(key).expect("a text")).expect("a text that can be read")
}

/// What an object is that another names.
pub(super) fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    match object {
        Object::Reference(id) => document.get_object(*id).expect("an object"),
        other => other,
    }
}

/// The roles of its structure, in the order in which it is read.
pub(super) fn roles(document: &Document) -> Vec<String> {
    fn walk(document: &Document, object: &Object, found: &mut Vec<String>) {
        match resolved(document, object) {
            Object::Array(items) => items.iter().for_each(|item| walk(document, item, found)),
            Object::Dictionary(element) => {
                if let Ok(role) = element.get(b"S").and_then(Object::as_name) {
                    found.push(String::from_utf8_lossy(role).into_owned());
                }
                if let Ok(kids) = element.get(b"K") {
                    walk(document, kids, found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(document, document.catalog().expect("a catalog").get(b"StructTreeRoot").expect("a structure"), &mut found);
    found
}

/// Insists that everybody can read it: tagged, its title shown, its language said, every page numbered, every font inside it.
#[track_caller]
pub(super) fn assert_accessible(document: &Document, locale: &str, title: &str) {
    let catalog = document.catalog().expect("a catalog");
    let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict).and_then(|info| info.get(b"Marked")).and_then(Object::as_bool);
    assert!(marked.is_ok_and(|marked| marked), "it says that it is tagged");
    assert_eq!(text(catalog, b"Lang"), locale);
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).and_then(|id| document.get_dictionary(id)).expect("facts");
    assert_eq!(text(info, b"Title"), title);
    let metadata = resolved(document, catalog.get(b"Metadata").expect("metadata")).as_stream().expect("a stream");
    assert!(String::from_utf8_lossy(&metadata.content).contains("<pdfuaid:part>1</pdfuaid:part>"));
    let roles = roles(document);
    assert_eq!(roles.iter().filter(|role| *role == "H1").count(), 1);
    // No heading is left out on the way down.
    let mut depth = 0;
    for level in roles.iter().filter_map(|role| role.strip_prefix('H')?.parse::<u32>().ok()) {
        assert!(level <= depth + 1, "{roles:?}");
        depth = level;
    }
    let mut fonts = 0;
    for object in document.objects.values().filter_map(|object| object.as_dict().ok()) {
        if object.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"FontDescriptor") {
            assert!(object.get(b"FontFile2").is_ok(), "every font is inside");
            fonts += 1;
        }
    }
    assert_eq!(fonts, 2);
    let pages = document.get_pages();
    for page in pages.keys() {
        let said = squeezed(&document.extract_text(&[*page]).expect("text"));
        assert!(said.ends_with(&format!("{page}/{}", pages.len())), "{page}: {said}");
    }
}

/// The files of an archive, by name.
#[track_caller]
pub(super) fn files(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("a file");
        let name = file.name().expect("a name").into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its content");
        assert!(files.insert(name.clone(), content).is_none(), "{name} is there twice");
    }
    files
}
