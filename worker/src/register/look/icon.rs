//! The small picture in the tab of a browser: the logo, else the first letter of the business's name on its accent.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_picture::Kind;

use super::{Part, bytes_of, look, media_type, store};
use crate::{platform::sql::Sql, register, runtime::error::ApiError};

/// The icon, always an SVG; nothing for a register that has not been set up, which is nobody's yet.
pub fn icon(sql: &dyn Sql) -> Result<Option<String>, ApiError> {
    let logo = store::shown(sql, Part::Logo)?;
    if let Some((shown, bytes)) = logo.zip(bytes_of(sql, Part::Logo)?) {
        return Ok(Some(match shown.kind {
            Kind::Svg => String::from_utf8_lossy(&bytes).into_owned(),
            Kind::Png => around(&format!(
                "<image width=\"32\" height=\"32\" href=\"data:{};base64,{}\"/>",
                media_type(shown.kind),
                STANDARD.encode(&bytes)
            )),
        }));
    }
    if !register::is_set_up(sql)? {
        return Ok(None);
    }
    let name = register::controller(sql)?.name;
    let letter: String = name.chars().find(|letter| letter.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
    let shades = look(sql)?.accent.unwrap_or_default().light();
    Ok(Some(around(&format!(
        "<rect width=\"32\" height=\"32\" rx=\"6\" fill=\"{}\"/><text x=\"16\" y=\"23\" font-family=\"serif\" font-size=\"20\" \
         font-weight=\"600\" text-anchor=\"middle\" fill=\"{}\">{letter}</text>",
        shades.accent, shades.on_accent
    ))))
}

fn around(inside: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">{inside}</svg>")
}
