//! Swedish: sharing a form.

use crate::{
    shapes::{FieldText, Section},
    sharing::{PrintColumns, SharingWords},
};

pub(crate) const SHARING: SharingWords = SharingWords {
    heading: |form| format!("Dela formuläret: {form}"),
    lead: "Alla leder till samma formulär, samma text och samma kvitto.",
    back: "Formulär",
    others: "Andra formulär",
    none: "Formuläret är inte publicerat och kan därför inte delas än.",
    copy: "Kopiera",
    copied: "Kopierat.",
    link: Section { heading: "Länk", text: "För meddelanden, bokningsbekräftelser och sociala medier." },
    code: Section {
        heading: "QR-kod",
        text: "Telefonens kamera öppnar formuläret från koden. Ladda ner den till en egen broschyr eller prislista.",
    },
    code_alt: |address| format!("QR-kod som öppnar adressen {address}"),
    save: |kind| format!("Ladda ner {kind}"),
    print: Section {
        heading: "På papper",
        text: "En affisch för disken eller väggen, och formuläret att fylla i för hand. Kan också skrivas ut i svartvitt.",
    },
    columns: PrintColumns { language: "Språk", posters: "Affischer", paper: "Pappersformulär" },
    poster: |size| format!("Affisch {size}"),
    paper: "Formulär att skriva ut",
    picture: Section { heading: "Delningsbild", text: "Visas när länken delas i sociala medier eller meddelanden." },
    picture_alt: |form, business| format!("En bild med texten {business} och {form}"),
    post: Section { heading: "Text till ett inlägg", text: "Ändra den som du vill. Länken leder till formuläret." },
    button: Section {
        heading: "Knapp på egna webbplatsen", text: "Klistra in koden där knappen ska synas. Den följer inte besökarna."
    },
    embed: Section {
        heading: "Formuläret på egna webbplatsen",
        text: "Klistra in koden där formuläret ska synas. Den följer inte besökarna och använder inga kakor.",
    },
    frame: Section {
        heading: "Utan programkod",
        text: "Om webbplatsen inte tillåter programkod klistrar du in enbart ramen. Då följer dess höjd inte formuläret.",
    },
    sites: Section {
        heading: "Webbplatser där formulär får visas",
        text: "Webbläsaren visar ett inbäddat formulär bara på dessa webbplatser. Andra kan inte rama in det.",
    },
    origins: FieldText { label: "Webbplatsernas adresser", hint: "En per rad, till exempel https://www.foretag.se" },
    no_sites: "Formulär får ännu inte visas på andra webbplatser.",
    who_names: "Webbplatserna anges av en administratör.",
    save_sites: "Spara webbplatserna",
    sites_saved: "Webbplatserna har sparats.",
    conflict: "Någon ändrade listan samtidigt. Kontrollera den och spara på nytt.",
};
