//! How the business looks to its customers: what is taken, what is refused with something better offered, and where it shows.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_tests::{Answer, TestRegister};
use serde_json::{Value, json};

const LOOK: &str = "/api/v1/look";
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 16\"><path onload=\"x()\" d=\"M0 0h32v16z\"/></svg>";
/// A PNG of one pixel.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

fn nothing() -> Value {
    json!({ "accent": null, "cover": "none", "logo": null, "cover_picture": null })
}

fn put(register: &TestRegister, look: &Value) -> Answer {
    let etag = register.get(LOOK).header("etag").to_owned();
    register.staff_put(LOOK, &etag, look)
}

#[track_caller]
fn save(register: &TestRegister, look: &Value) {
    assert_eq!(put(register, look).status, 200);
}

#[test]
fn a_look_is_put_as_a_whole_and_seen_by_anybody() {
    let register = TestRegister::publishing();
    save(&register, &nothing());
    let before = register.get(LOOK);
    let revision = before.ok(200)["revision"].as_u64().expect("a revision");
    assert_eq!(before.header("etag"), format!("\"{revision}\""));
    let none = json!({ "revision": revision, "accent": null, "accent_dark": null, "cover": "none", "logo": null, "cover_picture": null });
    assert_eq!(before.json(), none);

    let data = json!({ "data": STANDARD.encode(SVG) });
    let wanted = json!({ "accent": "#7A4326", "cover": "picture", "logo": data, "cover_picture": { "data": PNG } });
    let put_at = |etag: &str| register.staff_put(LOOK, etag, &wanted);
    let without = register.send(
        "PUT",
        LOOK,
        &[("content-type", "application/json"), ("authorization", &format!("Bearer {}", register.api_key()))],
        &wanted.to_string(),
    );
    without.assert_problem(428, "precondition_required");
    put_at(&format!("\"{}\"", revision + 1)).assert_problem(412, "precondition_failed");
    let saved = put_at(&format!("\"{revision}\""));
    let look = saved.ok(200);
    assert_eq!(
        (&look["accent"], &look["cover"], saved.header("etag")),
        (&json!("#7a4326"), &json!("picture"), &*format!("\"{}\"", revision + 1))
    );
    assert_eq!(register.get(LOOK).ok(200), look);
    let dark = look["accent_dark"].as_str().expect("a colour");
    assert!(dark.starts_with('#') && dark != "#7a4326", "{dark}");
    let logo = look["logo"]["path"].as_str().expect("a path").to_owned();
    assert_eq!(look["logo"], json!({ "path": logo, "media_type": "image/svg+xml", "width": 512, "height": 256 }));
    assert_eq!((&look["cover_picture"]["media_type"], &look["cover_picture"]["width"]), (&json!("image/png"), &json!(1)));

    // What is there stays when its address is sent, and the same again is no change.
    let kept = json!({ "accent": "#7a4326", "cover": "picture", "logo": { "path": logo }, "cover_picture": { "path": look["cover_picture"]["path"] } });
    assert_eq!(put(&register, &kept).ok(200), look);

    let picture = register.get(&logo);
    assert_eq!((picture.status, picture.header("content-type")), (200, "image/svg+xml"));
    assert_eq!(picture.header("content-security-policy"), "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    assert_eq!(
        (picture.header("x-content-type-options"), picture.header("cache-control")),
        ("nosniff", "public, max-age=31536000, immutable")
    );
    assert!(picture.text().contains("M0 0h32v16z") && !picture.text().contains("onload"), "{}", picture.text());
    let cover = register.get(look["cover_picture"]["path"].as_str().expect("a path"));
    assert_eq!((cover.header("content-type"), cover.body.get(..4)), ("image/png", Some(&b"\x89PNG"[..])));

    assert_eq!(put(&register, &nothing()).ok(200)["logo"], Value::Null);
    register.get(&logo).assert_problem(404, "not_found");
}

#[test]
fn what_does_not_stand_out_or_could_do_harm_is_refused_and_changes_nothing() {
    let register = TestRegister::publishing();
    save(&register, &nothing());
    let before = register.get(LOOK).ok(200);
    let with = |member: &str, value: Value| {
        let mut look = nothing();
        look[member] = value;
        put(&register, &look)
    };
    let faint = with("accent", json!("#F0CD7A"));
    assert_eq!(faint.assert_problem(422, "color_faint"), ["/accent color_faint"]);
    let nearest = faint.json()["nearest"].as_str().expect("a colour").to_owned();
    assert_eq!(with("accent", json!(nearest)).ok(200)["accent"], json!(nearest), "what is offered is taken");
    save(&register, &nothing());
    assert_eq!(with("accent", json!("kuusi")).assert_problem(422, "color_invalid"), ["/accent color_invalid"]);
    with("cover", json!("carousel")).assert_problem(422, "wrong_type");
    assert_eq!(with("cover", json!("picture")).assert_problem(422, "required"), ["/cover_picture required"]);
    let picture = |text: &str| json!({ "data": STANDARD.encode(text) });
    let around = |inside: &str| picture(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">{inside}</svg>"));
    for (logo, code) in [
        (around("<script>x()</script>"), "picture_active"),
        (around("<foreignObject/>"), "picture_active"),
        (around("<image href=\"https://x.example/a.png\"/>"), "picture_external"),
        (around("<style>*{}</style>"), "picture_styled"),
        (picture("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 1 1\"><text>&a;</text></svg>"), "picture_entities"),
        (around(&format!("{}{}", "<g>".repeat(99), "</g>".repeat(99))), "picture_too_large"),
        (picture("<svg/>"), "picture_sizeless"),
        (picture("GIF89a"), "picture_unreadable"),
        (json!({ "data": "%%%" }), "picture_unreadable"),
        (json!({ "path": "/brand/logo-0123456789abcdef.svg" }), "picture_unknown"),
        (json!({}), "required"),
    ] {
        assert_eq!(with("logo", logo).assert_problem(422, code), [format!("/logo {code}")]);
    }
    let now = register.get(LOOK).ok(200);
    assert_eq!((&now["accent"], &now["logo"]), (&before["accent"], &before["logo"]));
    for path in ["/brand/logo.svg", "/brand/look-0123456789abcdef.css", "/brand/"] {
        assert_eq!(register.get(path).status, 404, "{path}");
    }
}

#[test]
fn pages_wear_the_look_of_the_business() {
    let register = TestRegister::publishing();
    save(&register, &nothing());
    assert!(!register.get("/").text().contains("/brand/"), "a look that was never changed loads nothing");
    let look = json!({ "accent": "#7a4326", "cover": "scales", "logo": { "data": STANDARD.encode(SVG) }, "cover_picture": null });
    let logo = put(&register, &look).ok(200)["logo"]["path"].as_str().expect("a path").to_owned();
    let page = register.get("/");
    let sheet = page.text().split("href=\"").find_map(|rest| rest.split('"').next().filter(|path| path.starts_with("/brand/look-")));
    let sheet = sheet.expect("a style sheet").to_owned();
    assert!(page.header("content-security-policy").contains("style-src 'self'"), "the policy stays");
    for path in ["/me", "/u/no-such-token", "/confirm/no-such-token"] {
        assert!(register.get(path).text().contains(&sheet), "{path}");
    }
    for path in ["/verify", "/console"] {
        assert!(!register.get(path).text().contains("/brand/look-"), "{path} is of no one business");
    }
    let styles = register.get(&sheet);
    assert_eq!((styles.status, styles.header("content-type")), (200, "text/css; charset=utf-8"));
    assert_eq!(styles.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(styles.text().contains("--accent:#7a4326") && styles.text().contains(&logo), "{}", styles.text());
    let icon = register.get("/favicon.svg");
    assert_eq!((icon.status, icon.header("content-type")), (200, "image/svg+xml"));
    assert!(icon.text().contains("M0 0h32v16z"), "the icon is the logo: {}", icon.text());
    save(&register, &json!({ "accent": "#1f4f74" }));
    let icon = register.get("/favicon.svg");
    assert!(icon.text().contains("#1f4f74") && icon.text().contains("</text>"), "without a logo it is a letter: {}", icon.text());
    // A page that was drawn a moment ago still finds a look; the new one, which it does not keep.
    let late = register.get(&sheet);
    assert_eq!((late.status, late.header("cache-control")), (200, "no-store"));
    save(&register, &nothing());
}

#[test]
fn the_audit_log_says_who_changed_the_look() {
    let register = TestRegister::publishing();
    save(&register, &nothing());
    save(&register, &json!({ "accent": "#1f4f74" }));
    let page = register.staff_get("/api/v1/audit?act=look_changed").ok(200);
    assert_eq!(page["entries"][0]["entry"]["act"], "look_changed", "{page}");
    save(&register, &nothing());
}
