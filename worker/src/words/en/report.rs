//! English: the report of everything held about a person.

use crate::words::report::{Columns, Facts, Kept, ReportWords, Sections};

pub(super) const REPORT: ReportWords = ReportWords {
    title: "Everything we hold about you",
    lead: |business, when| format!("{business} made this report on {when}. It holds everything in our register that is about you."),
    page: |page, of| format!("Page {page} / {of}"),
    nothing: "Nothing.",
    sections: Sections {
        who: "Who you are to us",
        reach: "How we can reach you",
        fields: "What else we hold",
        origins: "Where each item comes from",
        consents: "What you have agreed to",
        events: "Your choices and their receipts",
        wordings: "The exact texts you were shown",
        unconfirmed: "Forms that have not been confirmed",
        papers: "What our staff wrote down for you",
        history: "Visits, purchases and jobs",
        changes: "How your details have changed",
        received: "Who has received your details",
        looked: "Who in our house has looked at your details",
        messages: "Messages we have sent you",
        kept: "Why we still hold this, and until when",
        controller: "Who is responsible",
        rights: "Your rights",
    },
    facts: Facts {
        id: "Your ID in the register",
        joined: "In the register since",
        sign_ins: "Sign-ins to your own page",
        confirmed: "Address confirmed",
        bounced: "Mail refused since",
        business_id: "Business ID",
        contact: "Contact",
        website: "Website",
    },
    columns: Columns {
        datum: "Item",
        origin: "Where it comes from",
        when: "When",
        what: "What",
        about: "About",
        how: "How",
        receipt: "Receipt",
        until: "Until",
        amount: "Amount",
        note: "Note",
        before: "Before",
        after: "After",
        by: "By and why",
        state: "Status",
    },
    agreed_text: |when| format!("The text you agreed to on {when}:"),
    shown_text: "The text today:",
    receipt: |id| format!("Receipt {id}"),
    edition: |heading, edition| format!("{heading}, version {edition}"),
    digest: |digest| format!("Identifier of the text: {digest}"),
    recorded: |original| format!("The original is kept here: {original}"),
    ticked: |titles| format!("Yes: {titles}"),
    unticked: |titles| format!("Left empty: {titles}"),
    kept: Kept {
        consent: "Your consent is in force: we hold your details until you withdraw it.",
        proof: |period| format!("After a consent has ended, we hold the proof of it for another {period}."),
        unconfirmed: |until| format!("A form that no one has confirmed can be confirmed until {until}, and is erased soon after."),
        open: |what, day| format!("{what} on {day} is still open. We cannot erase your details before it is settled."),
        customer: "Our staff have recorded you as a customer or a contact. We hold this for as long as that relationship lasts.",
    },
    rights: &[
        "You may see and download everything that we hold about you (Article 15 and 20 of the GDPR).",
        "You may have wrong details corrected and incomplete ones completed (Article 16).",
        "You may have your details erased where the law does not oblige us to keep them (Article 17).",
        "You may have the processing restricted while a matter is being settled (Article 18).",
        "You may object to direct marketing at any time, without giving a reason (Article 21).",
        "You may withdraw a consent at any time. What was done before stays lawful (Article 7).",
    ],
    own_page: "You can do all of this on your own page:",
    read_me: |business, when| {
        format!(
            "Everything that {business} holds about you, as of {when}\n\n\
             report.pdf is not in this archive: download it separately on your own page.\n\n\
             lupa.json       Everything in one file, for programs. Described by schema.json (JSON Schema).\n\
             tables/         The same as tables (CSV, UTF-8), for spreadsheets.\n\
             receipts/       Your signed receipts, and the proof that each is in the log.\n\
             scans/          Papers that you signed, where we keep a picture of them.\n\n\
             Your right to take your data to another service (Article 20 of the GDPR):\n\
             The member \"portable\" of lupa.json lists what you gave us yourself and what was recorded of what you did,\n\
             on the basis of your consent or a contract. In tables/data.csv the column \"portable\" says the same.\n\
             Of the history, the notes of our staff are not part of it.\n\n\
             Anyone can check a receipt: open it with its proof on the page /verify of our site.\n"
        )
    },
};
