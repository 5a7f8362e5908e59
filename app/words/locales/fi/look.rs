//! Ulkoasu suomeksi.

use lupa_domain::register::look::Cover;

use crate::{
    look::{BrandWords, PictureWords},
    shapes::FieldText,
};

pub(crate) const LOOK: BrandWords = BrandWords {
    seen_at: "Näkyy lomakkeella, omalla sivulla ja viesteissä.",
    logo: PictureWords {
        field: FieldText { label: "Logo", hint: "SVG, PNG tai JPEG, enintään 200 kt. Näkyy nimen vieressä 32 pikselin korkuisena." },
        remove: "Poista logo",
    },
    accent: "Korostusväri",
    offered: ["Kuusi", "Kaarna", "Puolukka", "Järvi", "Muste"],
    own: FieldText { label: "Tai oma väri", hint: "Esimerkiksi #7a4326." },
    stands_out: |ratio| format!("Erottuu hyvin: {ratio} : 1 (vähintään 4,5 : 1)"),
    faint: |color, ratio| format!("{color} ei käy: teksti ei erotu ({ratio} : 1)."),
    take: |color| format!("Käytä lähintä sopivaa: {color}"),
    no_color: "Kirjoita väri muodossa #7a4326.",
    cover: "Kansi",
    cover_name: |cover| match cover {
        Cover::None => "Ei mitään",
        Cover::Scales => "Suomukuvio",
        Cover::Picture => "Oma kuva",
    },
    cover_picture: PictureWords {
        field: FieldText { label: "Kansikuva", hint: "Leveä kuva, enintään 300 kt. Suurempi pienennetään ennen lähettämistä." },
        remove: "Poista kansikuva",
    },
    unreadable: "Selain ei osaa lukea tätä kuvaa. Valitse SVG, PNG tai JPEG.",
    sample: "Näin se näkyy asiakkaalle",
    sample_text: "Rastita, mitä haluat. Voit muuttaa mieltäsi milloin vain.",
    sample_box: "Kyllä, haluan uutiskirjeen sähköpostiini.",
    sample_button: "Lähetä valintani",
    tones_stay: "Merkitysten värit (suostunut, odottaa, perunut, kieltänyt) pysyvät samoina joka yrityksellä.",
    saved: "Ulkoasu on tallennettu. Se näkyy asiakkaille heti.",
};
