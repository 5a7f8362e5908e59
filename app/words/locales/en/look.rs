//! The look in English.

use lupa_domain::register::look::Cover;

use crate::{
    look::{BrandWords, PictureWords},
    shapes::FieldText,
};

pub(crate) const LOOK: BrandWords = BrandWords {
    seen_at: "Seen on the form, on the own page and in messages.",
    logo: PictureWords {
        field: FieldText { label: "Logo", hint: "SVG, PNG or JPEG, at most 200 kB. Shown beside the name, 32 pixels high." },
        remove: "Remove the logo",
    },
    accent: "Accent colour",
    offered: ["Spruce", "Bark", "Lingonberry", "Lake", "Ink"],
    own: FieldText { label: "Or a colour of your own", hint: "For example #7a4326." },
    stands_out: |ratio| format!("Stands out well: {ratio} : 1 (at least 4.5 : 1)"),
    faint: |color, ratio| format!("{color} will not do: text does not stand out ({ratio} : 1)."),
    take: |color| format!("Take the nearest that does: {color}"),
    no_color: "Write the colour as #7a4326.",
    cover: "Cover",
    cover_name: |cover| match cover {
        Cover::None => "None",
        Cover::Scales => "Scales",
        Cover::Picture => "Own picture",
    },
    cover_picture: PictureWords {
        field: FieldText {
            label: "Picture of the cover",
            hint: "A wide picture, at most 300 kB. A larger one is made smaller before it is sent.",
        },
        remove: "Remove the picture of the cover",
    },
    unreadable: "The browser cannot read this picture. Choose an SVG, a PNG or a JPEG.",
    sample: "This is what customers see",
    sample_text: "Tick what you would like. You can change your mind at any time.",
    sample_box: "Yes, I would like the newsletter by e-mail.",
    sample_button: "Send my choices",
    tones_stay: "The colours of the meanings (given, awaiting, withdrawn, objected) are the same for every business.",
    saved: "The look is saved. Customers see it at once.",
};
