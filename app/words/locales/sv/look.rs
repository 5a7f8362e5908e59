//! Utseendet på svenska.

use lupa_domain::register::look::Cover;

use crate::{
    look::{BrandWords, PictureWords},
    shapes::FieldText,
};

pub(crate) const LOOK: BrandWords = BrandWords {
    seen_at: "Syns på formuläret, på den egna sidan och i meddelandena.",
    logo: PictureWords {
        field: FieldText { label: "Logotyp", hint: "SVG, PNG eller JPEG, högst 200 kB. Visas bredvid namnet, 32 pixlar hög." },
        remove: "Ta bort logotypen",
    },
    accent: "Accentfärg",
    offered: ["Gran", "Bark", "Lingon", "Sjö", "Bläck"],
    own: FieldText { label: "Eller en egen färg", hint: "Till exempel #7a4326." },
    stands_out: |ratio| format!("Syns bra: {ratio} : 1 (minst 4,5 : 1)"),
    faint: |color, ratio| format!("{color} går inte: text syns inte tillräckligt ({ratio} : 1)."),
    take: |color| format!("Använd den närmaste som går: {color}"),
    no_color: "Skriv färgen som #7a4326.",
    cover: "Omslag",
    cover_name: |cover| match cover {
        Cover::None => "Inget",
        Cover::Scales => "Fjällmönster",
        Cover::Picture => "Egen bild",
    },
    cover_picture: PictureWords {
        field: FieldText { label: "Omslagsbild", hint: "En bred bild, högst 300 kB. En större förminskas innan den skickas." },
        remove: "Ta bort omslagsbilden",
    },
    unreadable: "Webbläsaren kan inte läsa bilden. Välj en SVG, PNG eller JPEG.",
    sample: "Så ser kunden den",
    sample_text: "Kryssa för det du vill ha. Du kan ändra dig när som helst.",
    sample_box: "Ja, jag vill ha nyhetsbrevet till min e-post.",
    sample_button: "Skicka mina val",
    tones_stay: "Betydelsernas färger (samtyckt, väntar, återkallat, sagt nej) är desamma hos alla företag.",
    saved: "Utseendet är sparat. Kunderna ser det genast.",
};
