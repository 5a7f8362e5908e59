//! In English.

use super::{
    ConfirmWords, ConsoleWords, FormWords, FrameWords, NoticeWords, PortalWords, PublicWords, ReceiptWords, SignInWords, StopWords,
    WaitWords,
};

pub(super) const FORM: FormWords = FormWords {
    more: "Read how your details are handled",
    sending: "Sending…",
    failed: ("The form was not sent", "There is no connection right now. Nothing you wrote is lost: please try again in a moment."),
    done: "Check your e-mail",
    done_next: [
        "We have sent you a message. Open the link in it and confirm your choices. They count only after that.",
        "No message within a few minutes? Have a look in the spam folder too.",
    ],
};

pub(super) const FRAME: FrameWords = FrameWords {
    languages: "Language",
    own_page: "My consents",
    sign_up: "Sign up",
    about: "You get a receipt for every choice and can always change your mind.",
};

pub(super) const PUBLIC: PublicWords = PublicWords {
    attention: "Please check",
    examples: "This page is still being set up: some particulars of the business are still examples.",
    retired: (
        "The wording has changed",
        "We changed the wording while you had the page open. Your contact details are still here. Read the new text and tick what you want.",
    ),
    confirm: ConfirmWords {
        heading: "Confirm your choices",
        lead: "Check that everything is the way you want it. Your choices count from the moment you press the button.",
        address: "E-mail",
        replay: "This is what you chose",
        button: "Confirm my choices",
        otherwise: "Was it not you who filled in the form? Close this page. We will not send you anything.",
        confirmed: "Thank you, your choices are confirmed",
        already: "You have already confirmed your choices",
        receipt: "Here is your receipt. It says what you agreed to, when and in which words. We have also sent it to you by e-mail.",
        download: "Download the receipt",
        print: "Print",
        own_page: "See or change your choices",
        again: "Fill in the form again",
    },
    stop: StopWords {
        heading: "{title}: stop these messages?",
        lead: "They come from {controller}. When you press the button, your consent to them ends at once. Your other choices stay as they are.",
        button: "Stop the messages",
        done: "{title}: the messages have stopped",
        after: "You will not get these messages any more. If you change your mind, you can agree again on your own page.",
    },
    permanent: "The permanent address of this text",
    notice: NoticeWords {
        lead: "This is the published text of a form, exactly as it was shown. It never changes.",
        edition: "Edition",
        digest: "Digest",
    },
};

pub(super) const RECEIPT: ReceiptWords = ReceiptWords {
    title: "Consent receipt",
    agreed: "You agreed to",
    withdrawn: "You took back",
    about: "This is about",
    not_ticked: "You did not tick",
    asked_at: "Form sent",
    at: "Time",
    act: "What happened",
    method: "How",
    by: "By whom",
    controller: "Controller",
    id: "Receipt",
    digest: "Digest of the text",
    change: "You can change your mind at any time.",
    change_link: "My consents",
    acts: [
        "Form sent",
        "Confirmed",
        "Consent given",
        "No consent",
        "Consent taken back",
        "Marketing objected to",
        "Objection lifted",
        "Consent renewed",
        "Consent ended",
    ],
    actors: ["You", "Staff, for you", "Import of an older register"],
    methods: ["Web form", "Your own page", "Telephone", "At the counter", "Paper", "Import of an older register", "Stop link in a message"],
};

pub(super) const PORTAL: PortalWords = PortalWords {
    heading: "My consents",
    wait: WaitWords {
        waiting: "Fetching your details…",
        failed: "Your details could not be fetched. There may be no connection right now.",
        retry: "Try again",
    },
    sign_in: SignInWords {
        lead: "Here you see what you have agreed to and can change your mind. Write your e-mail address and we will send you a link.",
        email: "E-mail address",
        ask: "Send the link",
        sent: "Check your e-mail",
        sent_lead: "If we know the address, a message with a link will be there shortly. The link works for ten minutes.",
        code_lead: "Opening the link on another device or in another browser? Then you will need these digits:",
        arrived: "Sign in",
        arrived_lead: "Press the button to get to your own page.",
        enter: "Sign in",
        code: "Six digits from the browser where you asked for the link",
        another: "Ask for a new link",
    },
    signed_in: "You are signed in as {email}.",
    consents: "What you have agreed to",
    standings: [
        "You have not agreed to this.",
        "Waiting for you to confirm. The link is in your e-mail.",
        "Your consent has been in force since {since}.",
        "You took your consent back on {since}.",
        "You objected to this on {since}.",
        "Your consent is no longer in force.",
    ],
    withdraw: "Take consent back",
    give: "I give my consent",
    wording: "What you agree to:",
    phone: "Telephone number for text messages",
    withdrawn: "{title}: consent taken back.",
    given: "{title}: consent given.",
    undo: "Give it back",
    reworded: "The wording has changed in the meantime. Read the new text, then decide.",
    receipt: "Show the receipt",
    receipts: "Receipts",
    no_receipts: "You have no receipts yet. You get one for every choice.",
    show: "Show",
    hide: "Close",
    download: "Download the receipt",
    print: "Print",
    data: "My details",
    export_lead: "You can download everything that is held about you in one file (JSON).",
    export: "Download all my details",
    sign_out: "Sign out",
    signed_out: "You have signed out.",
};

pub(super) const CONSOLE: ConsoleWords = ConsoleWords {
    heading: "Set up the register",
    lead: "Tell who keeps the register. Customers see these particulars on the form, in messages and on receipts.",
    name: "Name of the business",
    name_hint: "As your customers know it.",
    email: "E-mail of the contact",
    email_hint: "Customers can write here about their details.",
    more: "Other contact details",
    more_lead: "By law a customer must know whom to contact. What you leave empty shows an example.",
    particulars: ["Business ID", "Contact person", "Telephone", "Street address", "Postal code", "Town"],
    submit: "Set up",
    sending: "Setting up…",
    failed: "There is no connection right now. Please try again in a moment.",
    no_token: "The link lacks its token. Open it whole, as the program printed it.",
    done: "{name}: the register is ready",
    key_lead: "Here is your key. With it your programs learn whom you may write to. \
               It is shown only now: keep it somewhere safe, such as a password manager.",
    key: "Key",
    copy: "Copy the key",
    copied: "The key is copied.",
    next: "What next",
    sign_up: "See what the form looks like to your customers",
    example: "Ask from the command line how many people you may send the newsletter to:",
};

pub(super) const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
