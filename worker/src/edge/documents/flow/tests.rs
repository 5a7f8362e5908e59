//! Documents read back by another library than the one that writes them.

use lopdf::{Dictionary, Document, Object, content::Content};
use lupa_domain::locale::Locale;

use super::{Column, Flow, Level};
use crate::edge::documents::Faces;

fn faces() -> Faces {
    let files = [include_bytes!("../../../../fonts/labels.ttf").to_vec(), include_bytes!("../../../../fonts/bold.ttf").to_vec()];
    Faces::parse(files).expect("a typeface")
}

fn read(flow: Flow) -> Document {
    let bytes = flow.finish("Raportti <1>", "Kukka & Kaveri", Locale::Fi, |page, of| format!("{page} / {of}"));
    Document::load_mem(&bytes).expect("a document")
}

fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    match object {
        Object::Reference(id) => document.get_object(*id).expect("an object"),
        other => other,
    }
}

/// The roles of the structure in the order in which it is read, with their elements.
fn structure(document: &Document) -> Vec<(String, Dictionary)> {
    fn walk(document: &Document, object: &Object, found: &mut Vec<(String, Dictionary)>) {
        match resolved(document, object) {
            Object::Array(items) => items.iter().for_each(|item| walk(document, item, found)),
            Object::Dictionary(element) => {
                if let Ok(role) = element.get(b"S").and_then(Object::as_name) {
                    found.push((String::from_utf8_lossy(role).into_owned(), element.clone()));
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

fn text(dictionary: &Dictionary, key: &[u8]) -> String {
    lopdf::decode_text_string(dictionary.get(key).expect("a text")).expect("a text that can be read")
}

/// The texts that stand for boxes.
fn actual_texts(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    for page in document.get_pages().values() {
        let content = Content::decode(&document.get_page_content(*page)).expect("operations");
        for operation in content.operations.iter().filter(|operation| operation.operator == "BDC") {
            if let Some(Object::Dictionary(properties)) = operation.operands.get(1)
                && let Ok(real) = properties.get(b"ActualText")
            {
                texts.push(lopdf::decode_text_string(real).expect("a text"));
            }
        }
    }
    texts
}

#[test]
fn a_table_over_many_pages_is_one_table_whose_heads_are_read_once() {
    let mut flow = Flow::new(faces());
    flow.heading(Level::Title, "Raportti");
    flow.begin_table(&[Column { head: "Milloin", share: 1.0 }, Column { head: "Mitä", share: 3.0 }], false);
    for number in 0..120 {
        flow.row(&[format!("{number}.1.2026"), format!("Tapahtuma {number}")]);
    }
    // A row that is longer than two pages goes on.
    let long = (0..2400).map(|word| format!("sana{word}")).collect::<Vec<_>>().join(" ");
    flow.row(&["1.2.2026".into(), long]);
    let document = read(flow);
    let pages = document.get_pages();
    assert!(pages.len() > 4, "{}", pages.len());
    let of_page = |page: u32| document.extract_text(&[page]).expect("text");
    for page in pages.keys() {
        assert!(of_page(*page).contains("Milloin"), "{page}");
        assert!(of_page(*page).contains(&format!("{page} / {}", pages.len())), "{page}");
    }
    let structure = structure(&document);
    let count = |role: &str| structure.iter().filter(|(known, _)| known == role).count();
    assert_eq!((count("Table"), count("THead"), count("TBody"), count("TH"), count("TR"), count("TD")), (1, 1, 1, 2, 122, 242));
    let whole = document.extract_text(&pages.keys().copied().collect::<Vec<_>>()).expect("text");
    for word in [0, 1200, 2399] {
        assert!(whole.contains(&format!("sana{word}")), "{word}");
    }
    let (_, head) = structure.iter().find(|(role, _)| role == "TH").expect("a head");
    let attributes = resolved(&document, head.get(b"A").expect("attributes"));
    let attributes = attributes.as_array().map_or(attributes, |list| resolved(&document, &list[0])).as_dict().expect("a dictionary");
    assert_eq!(attributes.get(b"Scope").and_then(Object::as_name).expect("a scope"), b"Column");
}

#[test]
fn letters_without_a_shape_are_boxes_that_are_read_as_what_they_are() {
    let mut flow = Flow::new(faces());
    flow.text("שלום Åke \u{2068}مرحبا\u{2069} 東京 👩\u{200d}🌾");
    flow.facts(&[("Nimi".into(), "שרה بن علي".into())]);
    flow.text("Άλφα Жук ąčęėįšųūž");
    let document = read(flow);
    let texts = actual_texts(&document).concat();
    assert!(texts.contains("שלום Åke \u{2068}مرحبا\u{2069} 東京 👩\u{200d}🌾"), "{texts}");
    assert!(texts.contains("שרה بن علي"), "{texts}");
    let drawn = document.extract_text(&[1]).expect("text");
    assert!(drawn.contains("□□□□ Åke □□□□□ □□ □□"), "{drawn}");
    assert!(drawn.contains("Άλφα Жук ąčęėįšųūž"), "{drawn}");
}

#[test]
fn a_document_says_what_it_is_and_leads_to_its_headings_and_out() {
    let mut flow = Flow::new(faces());
    flow.heading(Level::Title, "Raportti");
    for section in ["Suostumukset", "Historia"] {
        flow.heading(Level::Section, section);
        flow.heading(Level::Part, "Osa");
        flow.list(["yksi", "kaksi"]);
    }
    flow.link("kukka.example/verify", "https://kukka.example/verify");
    let document = read(flow);
    let catalog = document.catalog().expect("a catalog");
    assert_eq!(text(catalog, b"Lang"), "fi");
    let shown = catalog.get(b"ViewerPreferences").and_then(Object::as_dict).and_then(|all| all.get(b"DisplayDocTitle"));
    assert!(shown.and_then(Object::as_bool).is_ok_and(|shown| shown));
    let metadata = resolved(&document, catalog.get(b"Metadata").expect("metadata")).as_stream().expect("a stream");
    let metadata = String::from_utf8_lossy(&metadata.content).into_owned();
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>") && metadata.contains("Raportti &lt;1&gt;"), "{metadata}");
    assert!(metadata.contains("Kukka &amp; Kaveri"), "{metadata}");

    let outline = resolved(&document, catalog.get(b"Outlines").expect("an outline")).as_dict().expect("a dictionary");
    let first = resolved(&document, outline.get(b"First").expect("a heading")).as_dict().expect("a dictionary");
    let last = resolved(&document, outline.get(b"Last").expect("a heading")).as_dict().expect("a dictionary");
    assert_eq!((text(first, b"Title"), text(last, b"Title")), ("Suostumukset".into(), "Historia".into()));
    let within = resolved(&document, first.get(b"First").expect("a heading")).as_dict().expect("a dictionary");
    assert_eq!(text(within, b"Title"), "Osa");

    let structure = structure(&document);
    let roles: Vec<&str> = structure.iter().map(|(role, _)| role.as_str()).collect();
    let section = ["H2", "H3", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"];
    assert_eq!(roles, [&["Document", "H1"][..], &section, &section, &["P", "Link"]].concat());
    let page = document.get_dictionary(document.get_pages()[&1]).expect("a page");
    let annotations = resolved(&document, page.get(b"Annots").expect("annotations")).as_array().expect("a list");
    let link = resolved(&document, &annotations[0]).as_dict().expect("a dictionary");
    assert_eq!(text(link, b"Contents"), "kukka.example/verify");
    let action = link.get(b"A").and_then(Object::as_dict).expect("an action");
    assert_eq!(text(action, b"URI"), "https://kukka.example/verify");
    // The way back from the place on the page to the part that it belongs to.
    let key = link.get(b"StructParent").and_then(Object::as_i64).expect("a number");
    assert_eq!(key, i64::try_from(document.get_pages().len()).expect("few"));
}
