//! Pictures that mean harm: each is refused by name, or harmless when it comes out.

use std::fmt::Write as _;

use lupa_picture::{Kind, Limits, Picture, Refused, harmless};
use proptest::prelude::*;

const LIMITS: Limits = Limits { pixels: 4_194_304, bytes: 200_000 };

fn svg(inside: &str) -> Result<String, Refused> {
    let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 16\">{inside}</svg>");
    read(&text)
}

fn read(text: &str) -> Result<String, Refused> {
    harmless(text.as_bytes(), LIMITS).map(|picture| String::from_utf8(picture.bytes).expect("an SVG is text"))
}

/// A PNG of one colour, as large as it says.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().expect("a head");
    let row = usize::try_from(width.div_ceil(8)).expect("a width");
    writer.write_image_data(&vec![0; row * usize::try_from(height).expect("a height")]).expect("the pixels");
    writer.finish().expect("an end");
    bytes
}

#[test]
fn an_ordinary_logo_comes_through() {
    let logo =
        svg("<title>Käpy &amp; kumppanit</title><defs><linearGradient id=\"g\" gradientUnits=\"userSpaceOnUse\"><stop offset=\"0\" \
         style=\"stop-color:#7a4326;stop-opacity:1\"/></linearGradient></defs><g fill=\"url(#g)\" transform=\"translate(2 3) scale(.5)\">\
         <path d=\"M1 1h30v14H1z\"/><use xlink:href=\"#p\"/></g>");
    let logo = logo.expect("it is harmless");
    for kept in ["Käpy &amp; kumppanit", "url(#g)", "stop-color:#7a4326;stop-opacity:1", "d=\"M1 1h30v14H1z\"", "<use href=\"#p\"/>"] {
        assert!(logo.contains(kept), "{kept}: {logo}");
    }
    assert!(logo.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 16\" width=\"512\" height=\"256\">"), "{logo}");
    assert_eq!(read(&logo), Ok(logo.clone()), "what is harmless stays as it is");
}

#[test]
fn what_drawing_programs_add_for_themselves_is_left_out() {
    let logo = read(
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Inkscape -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \
         \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
         xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" width=\"20mm\" height=\"10mm\" inkscape:version=\"1.3\">\
         <metadata><rdf:RDF><cc:Work/></rdf:RDF></metadata><sodipodi:namedview inkscape:zoom=\"1\"/><g inkscape:label=\"Taso 1\" \
         onload=\"alert(1)\" data-x=\"y\" class=\"a\"><rect width=\"9\" height=\"9\" style=\"-inkscape-font-specification:Sans;fill:#123\"/></g></svg>",
    );
    let logo = logo.expect("it is harmless");
    for gone in ["inkscape", "DOCTYPE", "<!--", "<?", "metadata", "onload", "alert", "class", "data-"] {
        assert!(!logo.contains(gone), "{gone}: {logo}");
    }
    assert!(logo.contains("viewBox=\"0 0 20 10\"") && logo.contains("style=\"fill:#123\""), "{logo}");
}

#[test]
fn what_could_act_is_refused() {
    for active in [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\">alert(1)</svg:script>",
        "<g><script href=\"data:text/javascript,alert(1)\"/></g>",
        "<metadata><script>alert(1)</script></metadata>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\">x</body></foreignObject>",
        "<rect><animate attributeName=\"href\" to=\"javascript:alert(1)\"/></rect>",
        "<rect><set attributeName=\"onclick\" to=\"alert(1)\"/></rect>",
        "<iframe src=\"/console\"/>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
    ] {
        assert_eq!(svg(active), Err(Refused::Active), "{active}");
    }
    for style in ["<style>@import url(https://x.example/a.css);</style>", "<defs><style type=\"text/css\">*{fill:red}</style></defs>"] {
        assert_eq!(svg(style), Err(Refused::StyleSheet), "{style}");
    }
}

#[test]
fn what_loads_from_elsewhere_is_refused() {
    for external in [
        "<image href=\"https://x.example/a.png\"/>",
        "<image xlink:href=\"//x.example/a.png\"/>",
        "<use href=\"/logo.svg#a\"/>",
        "<use href=\"other.svg#a\"/>",
        "<image href=\"javascript:alert(1)\"/>",
        "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>",
        "<image href=\"data:text/html,x\"/>",
        "<rect fill=\"url(https://x.example/a.svg#g)\"/>",
        "<rect fill=\"URL( 'https://x.example/a.svg#g' )\"/>",
        "<rect style=\"fill:url(//x.example/g)\"/>",
        "<rect style=\"background:url(//x.example/g)\"/>",
        "<rect style=\"fill:u\\72l(//x.example/g)\"/>",
        "<rect style=\"fill:ur/**/l(//x.example/g)\"/>",
        "<rect fill=\"image-set('https://x.example/a.png' 1x)\"/>",
        "<rect fill=\"src('https://x.example/a.png')\"/>",
        "<rect fill=\"&#x75;rl(https://x.example/a)\"/>",
    ] {
        assert_eq!(svg(external), Err(Refused::External), "{external}");
    }
}

#[test]
fn entities_are_refused_and_never_expanded() {
    let mut laughs = String::from("<!DOCTYPE svg [<!ENTITY a \"ha\">");
    for n in 1..20 {
        let _ = write!(laughs, "<!ENTITY {} \"{}\">", char::from(b'a' + n), format!("&{};", char::from(b'a' + n - 1)).repeat(10));
    }
    laughs.push_str("]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><text>&t;</text></svg>");
    assert_eq!(read(&laughs), Err(Refused::Entities));
    assert_eq!(svg("<text>&secret;</text>"), Err(Refused::Entities));
    assert_eq!(svg("<text x=\"&secret;\"/>"), Err(Refused::Entities));
    let outside = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg viewBox=\"0 0 1 1\"><text>&x;</text></svg>";
    assert_eq!(read(outside), Err(Refused::Entities));
}

#[test]
fn what_grows_without_end_is_refused() {
    let deep = format!("{}{}", "<g>".repeat(20_000), "</g>".repeat(20_000));
    assert_eq!(svg(&deep), Err(Refused::TooLarge));
    assert_eq!(svg(&"<g/>".repeat(6_000)), Err(Refused::TooLarge));
    // Each part draws the one before it ten times.
    let mut growing = String::from("<g id=\"p0\"><path d=\"M0 0\"/></g>");
    for n in 1..8 {
        let _ = write!(growing, "<g id=\"p{n}\">{}</g>", format!("<use href=\"#p{}\"/>", n - 1).repeat(10));
    }
    assert_eq!(svg(&growing), Err(Refused::TooLarge));
    let patterns =
        growing.replace("<g", "<pattern").replace("</g", "</pattern").replace("<use href=\"", "<rect fill=\"url(").replace("\"/>", ")\"/>");
    assert!(svg(&patterns).is_err());
    assert_eq!(svg("<g id=\"a\"><use href=\"#a\"/></g>"), Err(Refused::TooLarge));
    assert_eq!(svg("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"), Err(Refused::TooLarge));
    assert_eq!(svg(&format!("<path d=\"{}\"/>", "M0 0".repeat(100_000))), Err(Refused::TooLarge));
}

#[test]
fn what_is_no_picture_is_refused() {
    for text in ["", "kuva", "<html><body>x</body></html>", "{\"svg\": 1}", "%PDF-1.7", "GIF89a", "<p><svg viewBox=\"0 0 1 1\"/></p>"] {
        assert_eq!(read(text), Err(Refused::Kind), "{text}");
    }
    assert_eq!(read("<svg viewBox=\"0 0 1 1\"><g></svg>"), Err(Refused::Malformed));
    assert_eq!(read("<svg viewBox=\"0 0 1 1\"/><svg viewBox=\"0 0 1 1\"/>"), Err(Refused::Malformed));
    for size in
        ["", "viewBox=\"0 0 0 1\"", "viewBox=\"0 0 1e300 1\"", "viewBox=\"a b c d\"", "width=\"100%\" height=\"\"", "viewBox=\"0 0 100 1\""]
    {
        assert_eq!(read(&format!("<svg {size}/>")), Err(Refused::NoSize), "{size}");
    }
    assert_eq!(harmless(&[0xff, 0xd8, 0xff, 0xe0], LIMITS), Err(Refused::Kind), "JPEG becomes a PNG in the browser");
}

#[test]
fn a_huge_png_is_refused_before_it_is_unpacked() {
    // A hundred megapixels in some kilobytes, and a head that only claims them.
    assert_eq!(harmless(&png(10_000, 10_000), LIMITS), Err(Refused::TooLarge));
    let mut claims = png(8, 8);
    claims[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
    assert!(harmless(&claims, LIMITS).is_err());
}

#[test]
fn a_png_that_is_another_file_too_loses_it() {
    let clean = png(64, 32);
    for other in [&b"<html><script>alert(1)</script></html>"[..], b"PK\x03\x04\x14\x00payload.zip", b"%PDF-1.7 payload"] {
        // After its end, and in a chunk of text.
        let mut appended = clean.clone();
        appended.extend(other);
        let mut within = Vec::new();
        let mut encoder = png::Encoder::new(&mut within, 64, 32);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        encoder.add_text_chunk("Comment".into(), String::from_utf8_lossy(other).into_owned()).expect("a chunk");
        let mut writer = encoder.write_header().expect("a head");
        writer.write_image_data(&[0; 8 * 32]).expect("the pixels");
        writer.finish().expect("an end");
        for file in [appended, within] {
            let Picture { kind, width, height, bytes } = harmless(&file, LIMITS).expect("its pixels are harmless");
            assert_eq!((kind, width, height), (Kind::Png, 64, 32));
            assert!(!bytes.windows(7).any(|part| part == b"alert(1" || part == b"payload"), "nothing but pixels is left");
        }
    }
    assert_eq!(harmless(&clean[..clean.len() / 2], LIMITS), Err(Refused::Malformed));
}

#[test]
fn the_pixels_of_a_palette_stay_what_they_are() {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 2, 1);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(vec![0x7a, 0x43, 0x26, 255, 255, 255]);
    encoder.set_trns(vec![255, 0]);
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&[0, 1]).expect("the pixels");
    writer.finish().expect("an end");
    let shown = |bytes: &[u8]| {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes.to_vec()));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a head");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut pixels).expect("the pixels");
        pixels
    };
    let kept = harmless(&file, LIMITS).expect("it is harmless");
    assert_eq!(shown(&kept.bytes), shown(&file));
    assert_eq!(shown(&kept.bytes), [0x7a, 0x43, 0x26, 255, 255, 255, 255, 0]);
}

#[test]
fn an_embedded_png_is_encoded_anew() {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    let embedded = |bytes: &[u8]| svg(&format!("<image href=\"data:image/png;base64,{}\"/>", STANDARD.encode(bytes)));
    let mut two = png(8, 8);
    two.extend(b"PK\x03\x04payload");
    let kept = embedded(&two).expect("its pixels are harmless");
    assert!(kept.contains("data:image/png;base64,") && !kept.contains(&STANDARD.encode(&two)));
    assert_eq!(embedded(&png(10_000, 10_000)), Err(Refused::TooLarge));
    assert_eq!(embedded(b"<svg/>"), Err(Refused::Malformed));
}

/// Pieces of which hostile pictures are made.
const PIECES: [&str; 22] = [
    "<",
    ">",
    "/",
    "\"",
    "'",
    "=",
    "&",
    ";",
    "svg",
    "script",
    "style",
    "href",
    "url(",
    "#a",
    "https://x.example",
    "<g ",
    "<use ",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "javascript:",
];

proptest! {
    #[test]
    fn whatever_comes_out_is_on_the_lists(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)) {
        if let Ok(written) = svg(&pieces.concat()) {
            let small = written.to_ascii_lowercase();
            for gone in ["<script", "<style", "<foreignobject", "href=\"http", "href=\"javascript", "url(h", "<!", "<?", " on"] {
                prop_assert!(!small.contains(gone), "{gone}: {written}");
            }
            prop_assert_eq!(read(&written), Ok(written.clone()));
        }
    }

    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..200), head in 0..3) {
        let head: &[u8] = [&b""[..], b"\x89PNG\r\n\x1a\n", b"<svg "][usize::try_from(head).unwrap_or_default()];
        let _ = harmless(&[head, &bytes].concat(), LIMITS);
    }

    #[test]
    fn a_png_with_a_flaw_is_read_or_refused(at in 0usize..80, byte: u8) {
        let mut file = png(16, 16);
        let last = file.len() - 1;
        file[at.min(last)] = byte;
        let _ = harmless(&file, LIMITS);
    }
}
