//! What an administrator reads on the screen of the look. The words are in `locales/{fi,sv,en}/look.rs`.

use lupa_domain::register::look::Cover;

use crate::shapes::FieldText;

/// How the business looks to its customers.
#[derive(Debug)]
pub struct BrandWords {
    /// Where the look is seen.
    pub seen_at: &'static str,
    /// The logo.
    pub logo: PictureWords,
    /// Over the colours.
    pub accent: &'static str,
    /// The colours that are offered, in their order.
    pub offered: [&'static str; 5],
    /// The field of another colour.
    pub own: FieldText,
    /// That a colour stands out; `ratio` is written as the language writes it.
    pub stands_out: fn(ratio: &str) -> String,
    /// That a colour does not.
    pub faint: fn(color: &str, ratio: &str) -> String,
    /// On the button that takes the nearest that does.
    pub take: fn(color: &str) -> String,
    /// That a text is no colour.
    pub no_color: &'static str,
    /// Over the covers.
    pub cover: &'static str,
    /// A cover.
    pub cover_name: fn(Cover) -> &'static str,
    /// The picture of the cover.
    pub cover_picture: PictureWords,
    /// That a picture could not be read here.
    pub unreadable: &'static str,
    /// Names the sample.
    pub sample: &'static str,
    /// What the sample says.
    pub sample_text: &'static str,
    /// A box in the sample.
    pub sample_box: &'static str,
    /// The button in the sample.
    pub sample_button: &'static str,
    /// That the colours of the meanings stay.
    pub tones_stay: &'static str,
    /// After saving.
    pub saved: &'static str,
}

/// A picture that is chosen.
#[derive(Debug)]
pub struct PictureWords {
    /// The field.
    pub field: FieldText,
    /// Button that takes it away.
    pub remove: &'static str,
}
