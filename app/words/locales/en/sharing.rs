//! English: sharing a form.

use crate::{
    shapes::{FieldText, Section},
    sharing::{PrintColumns, SharingWords},
};

pub(crate) const SHARING: SharingWords = SharingWords {
    heading: |form| format!("Share the form: {form}"),
    lead: "Everything leads to the same form, the same text and the same receipt.",
    back: "Forms",
    others: "Other forms",
    none: "The form has not been published, so it cannot be shared yet.",
    copy: "Copy",
    copied: "Copied.",
    link: Section { heading: "Link", text: "For a message, a booking confirmation or social media." },
    code: Section {
        heading: "QR code",
        text: "A phone's camera opens the form from the code. Download it for a brochure or a price list of your own.",
    },
    code_alt: |address| format!("QR code that opens {address}"),
    save: |kind| format!("Download {kind}"),
    print: Section {
        heading: "On paper",
        text: "A poster for the desk or the wall, and the form to be filled in by hand. They print in black and white as well.",
    },
    columns: PrintColumns { language: "Language", posters: "Posters", paper: "Paper form" },
    poster: |size| format!("Poster {size}"),
    paper: "Form to print",
    picture: Section { heading: "Share picture", text: "Shown when the link is shared in social media or a message." },
    picture_alt: |form, business| format!("A picture that says {business} and {form}"),
    post: Section { heading: "Text for a post", text: "Change it as you like. The link leads to the form." },
    button: Section {
        heading: "Button for your own site",
        text: "Paste the code where the button is to appear. It does not track visitors.",
    },
    embed: Section {
        heading: "The form on your own site",
        text: "Paste the code where the form is to appear. It does not track visitors and uses no cookies.",
    },
    frame: Section {
        heading: "Without program code",
        text: "If the site allows no program code, paste the frame alone. Its height then does not follow the form.",
    },
    sites: Section {
        heading: "Sites that may show forms",
        text: "Browsers show an embedded form on these sites alone. Others cannot put it in a frame.",
    },
    origins: FieldText { label: "Addresses of the sites", hint: "One a line, for example https://www.business.com" },
    no_sites: "Forms may not be shown on other sites yet.",
    who_names: "An administrator names the sites.",
    save_sites: "Save the sites",
    sites_saved: "The sites have been saved.",
    conflict: "Another user changed the list at the same time. Check it and save again.",
};
