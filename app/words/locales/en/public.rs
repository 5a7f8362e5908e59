//! The public pages in English.

use lupa_domain::consent::{Act, By, Method};

use crate::{
    AskedWords, ClosedWords, ConfirmWords, ContactWords, FormWords, FrameWords, NoticeWords, PublicWords, ReceiptWords, Section, StopWords,
    UnstartedWords,
};

pub(crate) const FORM: FormWords = FormWords {
    more: "How we use your data",
    sending: "Sending…",
    failed: Section {
        heading: "The form was not sent",
        text: "There is no connection right now. Nothing you wrote is lost: please try again in a moment.",
    },
    waiting: Section {
        heading: "Many people are signing up right now",
        text: "Nothing you wrote is lost, and you do not have to do anything: the form sends itself again in a moment.",
    },
    done: "Check your e-mail",
    sent_to: "We have sent a message to",
    next: "Open the link in it and confirm your choices. They take effect only then.",
    no_message: "No message within a few minutes? Have a look in the spam folder too.",
    meant: "Did you mean",
    correct: "Wrong address? Correct it",
    again: "Send the message again",
    asked_again: "Your request has arrived. We send the same message at most once in ten minutes, so please wait a moment.",
};

pub(crate) const ASKED: AskedWords =
    AskedWords { only: "We ask this only if you tick the box above.", optional: "You can leave it out.", yes: "Yes", no: "No" };

pub(crate) const FRAME: FrameWords = FrameWords {
    languages: "Language",
    own_page: "My data and consents",
    sign_up: "Sign up",
    about: "You get a receipt for every choice and can always change your mind.",
};

pub(crate) const PUBLIC: PublicWords = PublicWords {
    attention: "Please check",
    examples: "Preview: the register is not set up yet, and the business details are examples. The form cannot be sent yet.",
    retired: Section {
        heading: "The wording has changed",
        text: "We changed the wording while you had the page open. Your contact details are still here. Read the new text and tick what you want.",
    },
    confirm: ConfirmWords {
        heading: "Confirm your choices",
        lead: "Check that everything is the way you want it. Your choices take effect when you press the button.",
        address: "E-mail",
        replay: "This is what you chose",
        button: "Confirm my choices",
        otherwise: "Did not fill in this form? Just close the page. We will not send you anything.",
        confirmed: "Thank you, your choices are confirmed",
        already: "You have already confirmed your choices",
        receipt: "Here is your receipt. It shows what you agreed to, when, and the exact text. We have also sent it to you by e-mail.",
        download: "Download the receipt",
        print: "Print",
        own_page: "See or change your choices",
        again: "Fill in the form again",
    },
    stop: StopWords {
        heading: |title| format!("{title}: stop these messages?"),
        lead: |controller| {
            format!(
                "They come from {controller}. When you press the button, your consent ends immediately. Your other choices stay as they are."
            )
        },
        address: "E-mail",
        purpose: "Messages",
        button: "Stop the messages",
        done: |title| format!("{title}: the messages have stopped"),
        after: "You will not get these messages any more. A receipt of this comes by e-mail. If you change your mind, you can agree again on your own page.",
    },
    contact: ContactWords {
        heading: "Does anybody read this mailbox?",
        lead: "Customers can send requests about their data to this address. Confirm that somebody reads what comes.",
        button: "Yes, it is read",
        done: "Thank you, the mailbox is read",
        after: "We ask again in a month. You can close this page.",
    },
    permanent: "The permanent address of this text",
    notice: NoticeWords {
        lead: "This is the published text of a form, exactly as it was shown. It never changes.",
        edition: "Version",
        digest: "Digest",
        published: "Published",
        state: "Status",
        valid: "In force now.",
        over: |at| format!("In use until {at}."),
        newest: "Read the current text",
        changes: "What changed since the previous version",
    },
    closed: ClosedWords {
        heading: "Signing up is closed right now",
        lead: "The form is closed. Your earlier choices still apply, and you can change them on your own page.",
        contact: |contact, controller| format!("Questions? Contact {contact} at {controller}:"),
    },
    unstarted: UnstartedWords {
        heading: "The page did not start",
        again: "Wait a moment, then load the page again.",
        needs: "If that does not help, update your browser or open the page in another one. This page needs JavaScript and WebAssembly: a security setting or an extension may block them.",
    },
};

pub(crate) const RECEIPT: ReceiptWords = ReceiptWords {
    title: "Consent receipt",
    agreed: "You agreed to",
    withdrawn: "You withdrew",
    about: "This is about",
    not_ticked: "You did not tick",
    asked_at: "Form sent",
    at: "Time",
    act: "What happened",
    method: "How",
    by: "Who",
    controller: "Controller",
    id: "Receipt ID",
    digest: "Fingerprint of the text (SHA-256)",
    change: "You can change your mind at any time.",
    change_link: "My consents",
    check: "Anyone can check that this receipt is genuine.",
    check_link: "Check the receipt",
    check_code: "A code that opens the page where receipts are checked",
    act_name: |act| match act {
        Act::SignedUp => "Form sent",
        Act::Confirmed => "Confirmed",
        Act::Given => "Consent given",
        Act::Refused => "No consent",
        Act::Withdrawn => "Consent withdrawn",
        Act::Objected => "Opted out",
        Act::ObjectionLifted => "Opt-out removed",
        Act::Renewed => "Consent renewed",
        Act::Lapsed => "Consent lapsed",
    },
    actor: |by| match by {
        By::Person => "You",
        By::Staff => "Staff, on your behalf",
        By::Import => "Imported from an older register",
    },
    whose: "Customer",
    actor_for_staff: |by| match by {
        By::Person => "The customer",
        By::Staff => "Staff, on the customer’s behalf",
        By::Import => "Imported from an older register",
    },
    method_name: |method| match method {
        Method::WebForm => "Web form",
        Method::Portal => "Your own page",
        Method::Phone => "Telephone",
        Method::Counter => "At the counter",
        Method::Paper => "Paper",
        Method::Import => "Imported from an older register",
        Method::OneClick => "Unsubscribe link in a message",
        Method::Letter => "Code of a letter",
    },
};

/// The name of a month; Finnish and Swedish write months as numbers.
pub(crate) const fn month(month: u8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}
