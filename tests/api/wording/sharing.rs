//! A form on the way to people: its poster, its blank, its code, its picture, and the form in a frame on a site of the business. Documents are
//! read back by another library than the one that writes them.

use lopdf::{Dictionary, Document, Object};
use lupa_tests::{
    Answer, TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

const EMBEDDING: &str = "/api/v1/embedding";

/// What a document says, without the blanks that a line or a page puts between words.
fn said(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    squeezed(&document.extract_text(&pages).expect("text"))
}

/// What a paper says page after page, without the line at the foot of each, which may stand amid a paragraph.
fn without_footers(document: &Document, heading: &str) -> String {
    let foot = ["Form", "Lomake", "Formulär"].map(|label| squeezed(&format!("{label}:{heading}")));
    let page = |no: u32| {
        let text = squeezed(&document.extract_text(&[no]).expect("text"));
        let end = foot.iter().filter_map(|foot| text.rfind(foot)).max().unwrap_or(text.len());
        text[..end].to_owned()
    };
    document.get_pages().into_keys().map(page).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn document(answer: &Answer) -> Document {
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"), "{}", String::from_utf8_lossy(&answer.body));
    Document::load_mem(&answer.body).expect("a document")
}

/// The elements of its structure, from the root on, each with its role.
fn structure(document: &Document) -> Vec<(String, Dictionary)> {
    fn walk(document: &Document, object: &Object, found: &mut Vec<(String, Dictionary)>) {
        let object = match object {
            Object::Reference(id) => document.get_object(*id).expect("an object"),
            other => other,
        };
        match object {
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
    let catalog = document.catalog().expect("a catalog");
    let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict).and_then(|info| info.get(b"Marked")).and_then(Object::as_bool);
    assert!(marked.is_ok_and(|marked| marked), "the document says that it is tagged");
    let mut found = Vec::new();
    walk(document, catalog.get(b"StructTreeRoot").expect("a structure"), &mut found);
    found
}

fn count(structure: &[(String, Dictionary)], role: &str) -> usize {
    structure.iter().filter(|(known, _)| known == role).count()
}

/// A string of a dictionary, in the encodings that documents have for it.
fn text(dictionary: &Dictionary, key: &[u8]) -> String {
    lopdf::decode_text_string(dictionary.get(key).expect("a text")).expect("a text that can be read")
}

#[test]
fn a_poster_says_in_each_language_whose_form_it_is_and_where() {
    let register = TestRegister::new();
    let address = format!("{}/", register.origin());
    for (locale, withdraw) in
        [("fi", "voit perua sen milloin tahansa"), ("sv", "återkalla samtycket när som helst"), ("en", "withdraw it at any time")]
    {
        let notice = &register.form(locale)["notice"];
        for (size, width, height) in [("a4", "595", "842"), ("a5", "420", "595")] {
            let answer = register.get(&format!("/f/newsletter/poster.pdf?locale={locale}&size={size}"));
            let document = document(&answer);
            assert_eq!(answer.header("cache-control"), "public, max-age=300");
            let pages = document.get_pages();
            assert_eq!(pages.len(), 1);
            let page = document.get_dictionary(*pages.values().next().expect("a page")).expect("a page");
            let corner = page.get(b"MediaBox").and_then(Object::as_array).expect("a size");
            let side = |at: usize| format!("{:.0}", corner[at].as_float().expect("a number"));
            assert_eq!((side(2), side(3)), (width.to_owned(), height.to_owned()), "{size}");
            let said = said(&document);
            let controller = &notice["controller"];
            let short = address.trim_end_matches('/').trim_start_matches("https://");
            for part in [&notice["heading"], &notice["intro"][0], &controller["name"], &controller["email"]] {
                assert!(said.contains(&squeezed(part.as_str().expect("a text"))), "{part} in {said}");
            }
            assert!(said.contains(&squeezed(withdraw)) && said.contains(short), "{said}");

            let catalog = document.catalog().expect("a catalog");
            assert_eq!(text(catalog, b"Lang"), locale);
            let info =
                document.trailer.get(b"Info").and_then(Object::as_reference).and_then(|id| document.get_dictionary(id)).expect("facts");
            assert_eq!(text(info, b"Title"), notice["heading"]);
            let structure = structure(&document);
            assert_eq!((count(&structure, "H1"), count(&structure, "Figure")), (1, 1));
            let (_, figure) = structure.iter().find(|(role, _)| role == "Figure").expect("a figure");
            assert!(text(figure, b"Alt").ends_with(&address), "{figure:?}");
        }
    }
}

#[test]
fn what_a_poster_is_not_made_of_is_refused() {
    let register = TestRegister::new();
    let ask = |path: &str| register.send("GET", path, &[("accept", "application/json")], "");
    let refused = ask("/f/newsletter/poster.pdf?locale=fi&size=a3").assert_problem(422, "paper_size_unknown");
    assert_eq!(refused, ["/size paper_size_unknown"]);
    assert!(ask("/f/newsletter/poster.pdf?locale=de").assert_problem(404, "not_found").is_empty(), "a language that the form lacks");
    for file in ["poster.pdf", "paper.pdf", "share.png", "code.svg", "code.png"] {
        for form in ["raffle", "No%20Such"] {
            assert!(ask(&format!("/f/{form}/{file}")).assert_problem(404, "form_unknown").is_empty(), "{form} {file}");
        }
        let page = register.get(&format!("/f/raffle/{file}"));
        assert_eq!((page.status, page.header("content-type")), (404, "text/html; charset=utf-8"));
        let posted = register.send("POST", &format!("/f/newsletter/{file}"), &[], "");
        assert_eq!((posted.status, posted.header("allow")), (405, "GET, HEAD"));
    }
    assert!(ask("/f/newsletter/poster.html").assert_problem(404, "not_found").is_empty());
}

#[test]
fn what_was_drawn_is_drawn_alike_and_sent_once() {
    let register = TestRegister::new();
    let mut tags = Vec::new();
    for (file, media_type) in [
        ("poster.pdf?locale=fi&size=a4", "application/pdf"),
        ("poster.pdf?locale=fi&size=a5", "application/pdf"),
        ("poster.pdf?locale=sv&size=a4", "application/pdf"),
        ("paper.pdf?locale=fi", "application/pdf"),
        ("share.png?locale=fi", "image/png"),
        ("share.png?locale=sv", "image/png"),
        ("code.svg", "image/svg+xml"),
        ("code.png", "image/png"),
    ] {
        let path = format!("/f/newsletter/{file}");
        let (first, again) = (register.get(&path), register.get(&path));
        assert_eq!((first.status, first.header("content-type")), (200, media_type), "{path}");
        assert_eq!((first.header("vary"), first.header("cross-origin-resource-policy")), ("Accept-Language", "cross-origin"), "{path}");
        assert_eq!(first.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'", "{path}");
        assert!(first.body == again.body, "{path}");
        let tag = first.header("etag").to_owned();
        for seen in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".to_owned()] {
            let known = register.send("GET", &path, &[("if-none-match", &seen)], "");
            assert_eq!((known.status, known.body.len(), known.header("etag")), (304, 0, &*tag), "{path}");
        }
        assert_eq!(register.send("GET", &path, &[("if-none-match", "\"x\"")], "").status, 200);
        let head = register.send("HEAD", &path, &[], "");
        assert_eq!((head.status, head.body.len(), head.header("content-type")), (200, 0, media_type), "{path}");
        tags.push(tag);
    }
    let all = tags.len();
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), all, "no two files have one tag");
}

#[test]
fn a_form_on_paper_says_every_word_and_which_version_it_is() {
    let register = TestRegister::new();
    for locale in ["fi", "sv", "en"] {
        let form = register.form(locale);
        let notice = &form["notice"];
        let document = document(&register.get(&format!("/f/newsletter/paper.pdf?locale={locale}")));
        let said = without_footers(&document, notice["heading"].as_str().expect("a heading"));
        let texts = |of: &Value, names: &[&str]| -> Vec<String> {
            let items = of.as_array().expect("a list").iter();
            items.flat_map(|item| names.iter().map(|name| item[name].as_str().expect("a text").to_owned()).collect::<Vec<_>>()).collect()
        };
        let mut wanted = texts(&notice["statements"], &["label", "details"]);
        wanted.extend(texts(&notice["information"], &["heading", "text"]));
        wanted.extend(texts(&notice["fields"], &["label"]));
        wanted.extend(["heading", "question"].map(|name| notice[name].as_str().expect("a text").to_owned()));
        wanted.push(form["digest"].as_str().expect("a digest").to_owned());
        wanted.push(format!("{}/", register.origin()));
        for part in &wanted {
            assert!(said.contains(&squeezed(part)), "{part} in {said}");
        }
        let structure = structure(&document);
        let boxes = notice["statements"].as_array().expect("statements").len();
        assert_eq!((count(&structure, "LI"), count(&structure, "Lbl"), count(&structure, "Figure")), (boxes, boxes, 1));
        assert_eq!(count(&structure, "H2"), 1 + notice["information"].as_array().expect("sections").len());
        let written = text(document.catalog().expect("a catalog"), b"Lang");
        assert_eq!(written, locale);
        assert!(document.get_pages().len() <= 4, "{} pages", document.get_pages().len());
    }
}

#[test]
fn a_letter_without_a_shape_is_an_empty_box_and_still_itself() {
    let register = TestRegister::publishing();
    let path = "/api/v1/forms/newsletter/draft";
    let before = register.staff_get(path);
    let was = before.ok(200);
    let mut draft = was.clone();
    draft["draft"]["texts"]["en"]["heading"] = "News 東京 😀".into();
    let publish = |etag: &str, draft: &Value| {
        assert_eq!(register.staff_put(path, etag, draft).status, 200);
        assert_eq!(register.staff_post("/api/v1/forms/newsletter/publish", &json!({ "grace_seconds": 0 })).status, 201);
    };
    publish(before.header("etag"), &draft);
    let answers =
        ["poster.pdf?locale=en", "paper.pdf?locale=en", "share.png?locale=en"].map(|file| register.get(&format!("/f/newsletter/{file}")));
    let etag = register.staff_get(path).header("etag").to_owned();
    publish(&etag, &was);
    for answer in &answers[..2] {
        let document = document(answer);
        assert!(said(&document).contains("News□□□"), "{}", said(&document));
        let first = *document.get_pages().values().next().expect("a page");
        let drawn = document.get_page_content(first);
        let has = |needle: &[u8]| drawn.windows(needle.len()).any(|window| window == needle);
        assert!(has(b"/ActualText"), "what the boxes stand for goes along");
    }
    assert_eq!(answers[2].status, 200);
}

#[test]
fn the_picture_of_a_link_is_as_large_as_services_show_it() {
    let register = TestRegister::new();
    let answer = register.get("/f/newsletter/share.png?locale=fi");
    let body = &answer.body;
    assert!(body.starts_with(b"\x89PNG\r\n\x1a\n"));
    let side = |at: usize| u32::from_be_bytes(body[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((side(16), side(20)), (1200, 630));
    assert!(body.len() < 120_000, "{} bytes", body.len());

    let page = register.get("/?lang=fi");
    let text = page.text();
    let notice = &register.form("fi")["notice"];
    let heading = notice["heading"].as_str().expect("a heading");
    let origin = register.origin();
    for tag in [
        format!("<meta property=\"og:title\" content=\"{heading} – "),
        format!("<meta property=\"og:image\" content=\"{origin}/f/newsletter/share.png?locale=fi\">"),
        format!("<meta property=\"og:url\" content=\"{origin}/\">"),
        "<meta property=\"og:description\" content=\"".to_owned(),
        "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
    ] {
        assert!(text.contains(&tag), "{tag}: {text}");
    }
    for path in ["/me", "/verify", "/f/newsletter/embed", "/nothing"] {
        assert!(!register.get(path).text().contains("og:"), "{path}");
    }
}

/// The sites that may show forms in a frame: those that are named, then those that were.
fn with_origins<T>(register: &TestRegister, origins: &[&str], then: impl FnOnce() -> T) -> T {
    let before = register.get(EMBEDDING);
    let was = before.ok(200)["origins"].clone();
    let set = register.staff_put(EMBEDDING, before.header("etag"), &json!({ "origins": origins }));
    assert_eq!(set.status, 200, "{}", set.text());
    let result = then();
    let back = register.staff_put(EMBEDDING, set.header("etag"), &json!({ "origins": was }));
    assert_eq!(back.status, 200, "{}", back.text());
    result
}

fn ancestors(answer: &Answer) -> String {
    let policy = answer.header("content-security-policy");
    policy.split("; ").find_map(|part| part.strip_prefix("frame-ancestors ")).expect("it is said").to_owned()
}

#[test]
fn a_form_stands_in_a_frame_where_it_is_allowed_and_nowhere_else() {
    let register = TestRegister::publishing();
    let path = "/f/newsletter/embed?lang=fi";
    assert_eq!(ancestors(&register.get(path)), "'none'", "nobody has been named yet");
    with_origins(&register, &["https://Kapy.fi/", "http://localhost:3000"], || {
        let answer = register.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, "text/html; charset=utf-8"));
        assert_eq!(
            answer.header("content-security-policy"),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
             form-action 'self'; base-uri 'none'; frame-ancestors https://kapy.fi http://localhost:3000"
        );
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
        assert_eq!((answer.header("x-robots-tag"), answer.header("cache-control")), ("noindex", "no-store, no-transform"));
        assert!(answer.headers.get("set-cookie").is_none() && answer.headers.get("x-frame-options").is_none());
        let page = answer.text();
        assert!(page.contains("data-hosts=\"https://kapy.fi http://localhost:3000\""), "{page}");
        assert!(page.contains("action=\"/f/newsletter/embed?lang=fi\"") && !page.contains("href=\"/me\""), "{page}");
        let digest = register.form("fi")["digest"].as_str().expect("a digest").to_owned();
        assert!(page.contains(&digest), "the same words, and so the same receipt");
        for other in ["/", "/f/newsletter", "/me", "/verify", "/console", "/f/newsletter/preview", "/n/x", "/embed.js"] {
            assert_eq!(ancestors(&register.get(other)), "'none'", "{other}");
        }
        // What cannot be shown is said within the frame as well.
        let unknown = register.get("/f/raffle/embed");
        assert_eq!((unknown.status, ancestors(&unknown).as_str()), (404, "https://kapy.fi http://localhost:3000"));
    });
    assert_eq!(ancestors(&register.get(path)), "'none'", "at once");
}

#[test]
fn a_form_that_is_sent_from_a_frame_is_checked_like_any_other() {
    let register = TestRegister::publishing();
    let path = "/f/newsletter/embed?lang=fi";
    with_origins(&register, &["https://kapy.fi"], || {
        let digest = register.form("fi")["digest"].as_str().expect("a digest").to_owned();
        let address = fresh_address("framed");
        let filled = |tick: &str| format!("key={}&notice={digest}&email={}{tick}", fresh("k"), address.replace('@', "%40"));
        let form = ("content-type", "application/x-www-form-urlencoded");
        let post = |site: &str, body: &str| register.send("POST", path, &[form, ("sec-fetch-site", site)], body);

        let empty = post("same-origin", &filled(""));
        assert_eq!((empty.status, ancestors(&empty).as_str()), (422, "https://kapy.fi"));
        let foreign = post("cross-site", &filled("&tick=newsletter"));
        assert_eq!(foreign.status, 403, "another site posts nothing");
        let sent = post("same-origin", &filled("&tick=newsletter"));
        assert_eq!((sent.status, ancestors(&sent).as_str()), (200, "https://kapy.fi"), "{}", sent.text());
        assert!(sent.text().contains("data-hosts=\"https://kapy.fi\""));
        assert!(register.next_mail(&address).token("/confirm/").is_some());
    });
    let posted = register.send("DELETE", path, &[], "");
    assert_eq!((posted.status, posted.header("allow")), (405, "GET, HEAD, POST"));
}

#[test]
fn the_program_that_pages_of_other_sites_load_may_be_loaded_there() {
    let answer = TestRegister::new().get("/embed.js");
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/javascript; charset=utf-8"));
    assert_eq!((answer.header("cross-origin-resource-policy"), answer.header("cache-control")), ("cross-origin", "public, max-age=86400"));
    let text = answer.text();
    assert!(!text.contains("cookie") && !text.contains("localStorage") && !text.contains("fetch("), "{text}");
}

#[test]
fn those_who_manage_the_business_say_which_sites_they_are() {
    let register = TestRegister::publishing();
    let before = register.get(EMBEDDING);
    let etag = before.header("etag").to_owned();
    assert_eq!(before.ok(200)["tag"], etag.trim_matches('"'));
    let put = |etag: &str, origins: &[&str]| register.staff_put(EMBEDDING, etag, &json!({ "origins": origins }));

    let invalid = put(&etag, &["https://kapy.fi", "*", "", "http://kapy.fi", "https://kapy.fi/lomake", "'self'"]);
    let faults: Vec<String> = [1, 3, 4, 5].iter().map(|place| format!("/origins/{place} origin_invalid")).collect();
    assert_eq!(invalid.assert_problem(422, "origin_invalid"), faults);
    let many: Vec<String> = (0..21).map(|no| format!("https://a{no}.fi")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(put(&etag, &many).assert_problem(422, "origins_too_many"), ["/origins origins_too_many"]);
    assert!(put("\"x\"", &[]).assert_problem(412, "precondition_failed").is_empty());

    let set = put(&etag, &["https://Käpy.fi/", " https://kapy.fi ", "", "https://kapy.fi:443"]);
    let after = set.ok(200);
    assert_eq!(after["origins"], json!(["https://xn--kpy-qla.fi", "https://kapy.fi"]));
    assert_eq!(register.get(EMBEDDING).ok(200), after);
    assert!(put(&etag, &[]).assert_problem(412, "precondition_failed").is_empty(), "another has changed them since");
    let entries = register.staff_get("/api/v1/audit?limit=5").ok(200);
    let acts: Vec<&str> = entries["entries"].as_array().expect("entries").iter().filter_map(|line| line["entry"]["act"].as_str()).collect();
    assert!(acts.contains(&"embedding_changed"), "{acts:?}");
    assert_eq!(put(set.header("etag"), &[]).status, 200);

    let staff = register.staff("Markkinoija", &["edit_wording", "publish_wording", "see_audience"]);
    let refused = staff.browser.put_if(EMBEDDING, &etag, &json!({ "origins": [] }));
    assert!(refused.assert_problem(403, "forbidden").is_empty());
    assert_eq!(register.send("PUT", EMBEDDING, &[("content-type", "application/json")], "{\"origins\":[]}").status, 401);
}

mod native_only {
    use lupa_tests::{native, sql::RusqliteSql};

    use super::*;

    #[test]
    fn nothing_is_made_of_the_example() {
        if TestRegister::native().is_none() {
            return;
        }
        let register = TestRegister::not_set_up(native::settings, RusqliteSql::in_memory());
        for file in ["poster.pdf", "paper.pdf", "share.png", "code.svg"] {
            let answer = register.send("GET", &format!("/f/newsletter/{file}"), &[("accept", "application/json")], "");
            assert!(answer.assert_problem(409, "not_set_up").is_empty(), "{file}");
        }
    }
}
