//! A sheet as HTML: a calm letter with the business's name and colour at the top and one button. Laid out in tables with what it looks like in
//! attributes, for Outlook draws with Word and Gmail drops style sheets of some accounts; the style sheet only makes it dark where the reader's
//! scheme is, and narrow on a telephone. Nothing is loaded from anywhere: the logo comes along, and no font does.

use std::fmt::Write as _;

use lupa_domain::register::look::Shades;

use super::sheet::{Link, Part, Sheet};
use crate::register::look::{LetterLogo, Letterhead};

const FONT: &str = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SERIF: &str = "font-family:'Iowan Old Style','Palatino Linotype',Palatino,Georgia,serif";
const MONO: &str = "font-family:'SF Mono','Cascadia Mono',Consolas,Menlo,monospace";
/// A table that only lays out.
const LAID: &str = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

/// By which id the page names the logo that goes along with it.
pub(super) const LOGO: &str = "logo@letter";

/// Draws a sheet in the colours of a business, under its logo.
pub(super) fn draw(sheet: &Sheet, letterhead: &Letterhead) -> String {
    let (light, dark) = (letterhead.accent.light(), letterhead.accent.dark());
    let mut html = String::with_capacity(8 * 1024);
    let (locale, subject) = (sheet.locale, escaped(&sheet.subject));
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"{locale}\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"supported-color-schemes\" content=\"light dark\">\n\
         <meta name=\"format-detection\" content=\"telephone=no, date=no, address=no\">\n<title>{subject}</title>\n"
    );
    style(&mut html, dark);
    // The table of a fixed width is for Outlook alone; the others keep to the largest width.
    let _ = write!(
        html,
        "</head>\n<body class=\"ground\" style=\"margin:0;padding:0;background-color:#f6f4ef;color:#1b1f1c;{FONT};font-size:17px;\
         line-height:26px\">\n{LAID} width=\"100%\" bgcolor=\"#f6f4ef\" class=\"ground\">\n<tr><td align=\"center\" class=\"around\" \
         style=\"padding:32px 0\">\n<!--[if mso]>{LAID} width=\"560\"><tr><td><![endif]-->\n{LAID} width=\"100%\" bgcolor=\"#ffffff\" \
         class=\"sheet\" lang=\"{locale}\" style=\"max-width:560px;background-color:#ffffff;border-top:4px solid {};text-align:left\">\n",
        light.accent
    );
    let name = format!("padding:24px 32px 0;{SERIF};font-size:20px;line-height:26px;font-weight:600;color:{}", light.accent);
    let sender = escaped(&sheet.sender);
    let sender = letterhead.logo.as_ref().map_or(format!("<span dir=\"auto\">{sender}</span>"), |logo| logo_of(logo, &sender));
    row(&mut html, "name pad", &name, &sender);
    let heading =
        format!("<h1 style=\"margin:0;{SERIF};font-size:28px;line-height:34px;font-weight:600\">{}</h1>", escaped(&sheet.heading));
    row(&mut html, "pad", "padding:24px 32px 16px", &heading);
    for part in &sheet.parts {
        draw_part(&mut html, part, light);
    }
    let footer = sheet.footer.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("<br>\n");
    row(
        &mut html,
        "foot pad",
        "padding:20px 32px 28px;border-top:1px solid #dcd8ce;font-size:14px;line-height:21px;color:#555850",
        &footer,
    );
    html.push_str("</table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr>\n</table>\n</body>\n</html>\n");
    html
}

/// The logo, on white in either scheme, for most are drawn for that. Its words are the name of the business, which stands there while pictures
/// are off.
fn logo_of(LetterLogo { width, height, .. }: &LetterLogo, name: &str) -> String {
    format!(
        "<img src=\"cid:{LOGO}\" alt=\"{name}\" width=\"{width}\" height=\"{height}\" border=\"0\" \
         style=\"display:block;border:0;width:{width}px;height:{height}px;padding:4px;background-color:#ffffff\">"
    )
}

/// What cannot stand in attributes: the dark scheme and the narrow screen.
fn style(html: &mut String, dark: Shades) {
    let Shades { accent, on_accent, .. } = dark;
    let _ = write!(
        html,
        "<style>\n@media (max-width:600px) {{\n.around {{ padding: 0 !important; }}\n.pad {{ padding-left: 20px !important; padding-right: 20px \
         !important; }}\n.press a {{ display: block !important; text-align: center; }}\n.wide {{ width: 100% !important; }}\n}}\n\
         @media (prefers-color-scheme:dark) {{\n.ground {{ background-color: #121614 !important; color: #e9ede9 !important; }}\n\
         .sheet {{ background-color: #1a201d !important; border-color: {accent} !important; color: #e9ede9 !important; }}\n\
         .name, a {{ color: {accent} !important; }}\n.line, .foot {{ border-color: #36403a !important; }}\n\
         .soft, .foot {{ color: #b0bab3 !important; }}\n.press {{ background-color: {accent} !important; }}\n\
         .press a {{ color: {on_accent} !important; }}\n}}\n</style>\n"
    );
}

fn draw_part(html: &mut String, part: &Part, light: Shades) {
    const TEXT: &str = "padding:0 32px 16px";
    const ASIDE: &str = "padding:0 32px 16px;font-size:15px;line-height:23px;color:#555850";
    let Shades { accent, on_accent, .. } = light;
    match part {
        Part::Paragraph(text) => row(html, "pad", TEXT, &escaped(text)),
        Part::Aside(text) => row(html, "soft pad", ASIDE, &escaped(text)),
        Part::Heading(text) => {
            let heading = format!("<h2 style=\"margin:0;{SERIF};font-size:20px;line-height:26px;font-weight:600\">{}</h2>", escaped(text));
            row(html, "pad", "padding:8px 32px 8px", &heading);
        }
        Part::Words(lines) => row(html, "pad", TEXT, &lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("<br>\n")),
        Part::List(items) => {
            let mut list = String::from("<ul style=\"margin:0;padding:0;list-style:none\">\n");
            for (at, item) in items.iter().enumerate() {
                let last = if at + 1 == items.len() { ";border-bottom:1px solid #dcd8ce" } else { "" };
                let _ = writeln!(
                    list,
                    "<li class=\"line\" dir=\"auto\" style=\"margin:0;padding:12px 0;border-top:1px solid #dcd8ce{last};font-weight:600\">{}</li>",
                    escaped(item)
                );
            }
            list.push_str("</ul>");
            row(html, "pad", TEXT, &list);
        }
        Part::Button { label, url, fails } => {
            let (label, url, fails) = (escaped(label), escaped(url), escaped(fails));
            // The padding of the cell is Outlook's, which gives links none.
            let button = format!(
                "{LAID} class=\"wide\"><tr><td class=\"press\" bgcolor=\"{accent}\" align=\"center\" style=\"background-color:{accent};\
                 border-radius:6px;mso-padding-alt:14px 28px\"><a href=\"{url}\" style=\"display:inline-block;padding:15px 28px;\
                 color:{on_accent};font-weight:600;text-decoration:none\">{label}</a></td></tr></table>"
            );
            row(html, "pad", "padding:8px 32px 16px", &button);
            let bare = format!("{fails}<br>\n<a href=\"{url}\" style=\"color:{accent};word-break:break-all\">{url}</a>");
            row(html, "soft pad", ASIDE, &bare);
        }
        Part::Links(links) => {
            for Link { label, url } in links {
                let link = format!("<a href=\"{}\" style=\"color:{accent}\">{}</a>", escaped(url), escaped(label));
                row(html, "pad", "padding:0 32px 12px", &link);
            }
        }
        Part::Slip { title, sentences, figures } => row(html, "pad", "padding:8px 32px 24px", &slip(title, sentences, figures)),
    }
}

/// The receipt: narrow figures between dashed lines, as on a slip of paper.
fn slip(title: &str, sentences: &[String], figures: &[(String, String)]) -> String {
    let mut inside =
        format!("<h2 style=\"margin:0 0 8px;{SERIF};font-size:20px;line-height:26px;font-weight:600\">{}</h2>\n", escaped(title));
    for sentence in sentences {
        let _ = writeln!(inside, "<p dir=\"auto\" style=\"margin:0 0 8px\">{}</p>", escaped(sentence));
    }
    for (name, value) in figures {
        let _ = writeln!(
            inside,
            "<p style=\"margin:0 0 6px;font-size:14px;line-height:20px\"><span class=\"soft\" style=\"color:#555850\">{}</span><br>\n\
             <span style=\"{MONO};word-break:break-all\">{}</span></p>",
            escaped(name),
            escaped(value)
        );
    }
    format!(
        "{LAID} width=\"100%\"><tr><td class=\"line\" style=\"padding:16px 0 10px;border-top:2px dashed #77776d;\
         border-bottom:2px dashed #77776d\">\n{inside}</td></tr></table>"
    )
}

fn row(html: &mut String, class: &str, style: &str, inside: &str) {
    let _ = writeln!(html, "<tr><td class=\"{class}\" style=\"{style}\">{inside}</td></tr>");
}

/// The text with every character that HTML could take for its own written as a reference.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c if c.is_control() => html.push(char::REPLACEMENT_CHARACTER),
            c => html.push(c),
        }
    }
    html
}
