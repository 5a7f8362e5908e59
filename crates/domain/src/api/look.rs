//! How the business looks to its customers, on the wire.

use serde::{Deserialize, Serialize};

use crate::register::look::{Color, Cover};

/// `GET /api/v1/look`. It says nothing of any person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LookResponse {
    /// The number of changes so far, and one; also the `ETag`.
    pub revision: u32,
    /// The colour of the business; null where it has chosen none, and pages are shown in Lupa's own.
    pub accent: Option<Color>,
    /// The same hue, as it is shown in the dark scheme.
    pub accent_dark: Option<Color>,
    /// What stands at the head of its pages.
    pub cover: Cover,
    /// Its logo.
    pub logo: Option<PictureResponse>,
    /// The picture that is shown where the cover is `picture`.
    pub cover_picture: Option<PictureResponse>,
}

/// A picture of the business's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PictureResponse {
    /// Its address; another picture has another. To be shown as a picture alone (`<img>`).
    pub path: String,
    /// `image/svg+xml` or `image/png`.
    pub media_type: String,
    /// Its width in pixels; of an SVG its proportion to the height.
    pub width: u32,
    /// Its height, likewise.
    pub height: u32,
}

/// `PUT /api/v1/look`: all of it at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LookRequest {
    /// A colour, `#rrggbb`, that stands out 4.5 to 1 from page and sheet; null for Lupa's own.
    #[serde(default)]
    pub accent: Option<String>,
    /// What stands at the head of the pages.
    #[serde(default)]
    pub cover: Cover,
    /// The logo; null or absent where there is to be none.
    #[serde(default)]
    pub logo: Option<PictureRequest>,
    /// The picture of the cover, likewise.
    #[serde(default)]
    pub cover_picture: Option<PictureRequest>,
}

/// A picture: the one that is there, or another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PictureRequest {
    /// The address of the one that is there, which stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Another: a PNG or an SVG, in base64. It is made harmless: a PNG is encoded anew, an SVG written anew from what is on a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}
