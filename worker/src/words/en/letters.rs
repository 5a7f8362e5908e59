//! English: what letters say.

use lupa_domain::rights::RequestKind;

use crate::words::letters::{
    AboutAddress, AccountChanged, Address, AlreadyKnown, Confirm, ContactCheck, Erase, Erased, Footer, Invitation, LetterWords, OwnPage,
    Receipt, Recorded, RequestDecided, RequestExtended, RequestLetters, RequestReceived, RequestReminder, SignIn, Signature, SlipWords,
    Stopped,
};

pub(super) const LETTERS: LetterWords = LetterWords {
    confirm: Confirm {
        subject: |controller| format!("Confirm your choices – {controller}"),
        heading: "Confirm your choices",
        opening: "Hello! Someone asked us to send the following to this address:",
        term: |hours| format!("Open the link to see your choices once more and confirm them. It works for {hours} hours."),
        button: "Confirm my choices",
        stranger: "If you did not ask for this, you do not need to do anything. We will not send you anything else, and your address will be deleted.",
    },
    confirm_known: Confirm {
        subject: |controller| format!("Confirm your new choices – {controller}"),
        heading: "Confirm your new choices",
        opening: "Hello! Your address is already in our register. Now someone has asked us to send you:",
        term: |hours| format!("Open the link to see your new choices once more and confirm them. It works for {hours} hours."),
        button: "Confirm my new choices",
        stranger: "If you did not ask for this, you do not need to do anything. Your earlier choices stay as they are.",
    },
    earlier_choices: "You can see and change your earlier choices on your own page.",
    already_known: AlreadyKnown {
        subject: |controller| format!("Your choices are already active – {controller}"),
        heading: "Your choices are already active",
        opening: "Hello! Our form was filled in with this e-mail address, but everything requested is already active. You do not need to do anything.",
        stranger: "If you did not fill in the form yourself, somebody may have mistyped their address. Nothing has changed.",
    },
    receipt: Receipt {
        subject: |controller| format!("Receipt for your consent – {controller}"),
        heading: "Receipt for your consent",
        opening: "Thank you! From now on we will send you:",
        nothing_given: "Thank you! Your choice has been saved.",
        attached: "The receipt is attached to this message. It contains the exact text you saw, your choices and when you made them. Keep it: you can use it at any time to show what you agreed to.",
        recorded: Recorded {
            by_phone: "Hello! When we spoke on the phone, you gave your consent to this:",
            at_counter: "Hello! When you visited us, you gave your consent to this:",
            on_paper: "Hello! You gave us your written consent to this:",
            stopped: Stopped {
                subject: |controller| format!("Receipt: messages stopped – {controller}"),
                heading: "Receipt: messages stopped",
                opening: "Hello! As you asked, we no longer send you:",
            },
            attached: "The receipt is attached to this message. It contains the exact text, and what you said, when and how. Keep it: you can use it at any time to show what was agreed.",
            mistaken: "If you did not say this, please tell us. Our contact details are at the end of this message.",
        },
        not_at_counter: "If you did not fill in the form with us, someone may have mistyped their address. In that case, use the link above to stop the messages, and we will not send any more.",
        come_back: "If you have changed your mind, or did not stop the messages yourself, you can agree again on your own page.",
        slip: SlipWords {
            title: "Receipt",
            given: "Receipt: you agreed to this",
            ended: "Receipt: messages ended",
            when: "When",
            id: "Receipt number",
            digest: "Digest of the text",
        },
        stop: "If you change your mind, you can stop the messages here:",
        stop_link: |title| format!("Stop: {title}"),
    },
    sign_in: SignIn {
        subject: |controller| format!("Your sign-in link – {controller}"),
        heading: "Sign in to your own page",
        opening: "Hello! You asked for a link to your own page.",
        term: |minutes| format!("The link works for {minutes} minutes and only once."),
        elsewhere: "Open it in the same browser where you asked for it. If you open it anywhere else, the page asks for a six-digit code shown in that browser.",
        button: "Sign in",
        stranger: "If you did not ask for the link, you can ignore this message. Do not send the link to anyone.",
    },
    erase: Erase {
        subject: |controller| format!("Confirm the deletion of your data – {controller}"),
        heading: "Delete your data",
        opening: "Hello! You asked us to delete the data we hold about you.",
        suppress: "From your address we will keep a code by which we know never to write to it again. The address cannot be read from the code.",
        forget: "We will not keep your address in any form. If it reaches us again from another list, we will not know that you were once our customer.",
        term: |hours| {
            format!(
                "The link shows what is deleted and what is not, and why. Nothing is deleted until you confirm it there. The link works for {hours} hours."
            )
        },
        button: "See what is deleted",
        stranger: "If you did not ask for this, do not open the link. Nothing is deleted, and you do not need to do anything.",
    },
    merge: super::merging::MERGE,
    renewal: super::renewal::RENEWAL,
    erased: Erased {
        subject: |controller| format!("Your data has been deleted – {controller}"),
        heading: "Your data has been deleted",
        opening: "We have deleted:",
        kept: "This remains:",
        nothing_kept: "Nothing about you remains with us.",
        attached: "The signed certificate is attached to this message. Keep it: we no longer have anything by which we could make it again.",
        last: "This is the last message we send you. Your address is deleted from our register as soon as it has left.",
    },
    address: Address {
        confirm: AboutAddress {
            subject: |controller| format!("Confirm your new e-mail address – {controller}"),
            heading: "Confirm your new e-mail address",
            opening: "Hello! On your own page you asked us to write to this address from now on. Press the button to confirm it.",
            button: "Confirm the new address",
            stranger: "If you did not ask for this, you need not do anything: someone may have mistyped their address, and nothing changes.",
        },
        term: |hours| {
            format!(
                "The link works for {hours} hours. Once you confirm the address, links sent to the old one stop working, and you sign in with the new one."
            )
        },
        taken: AboutAddress {
            subject: |controller| format!("Your address is already in use – {controller}"),
            heading: "Your address is already in use",
            opening: "Hello! Someone asked for this address to become theirs with us. It is already in our register, so nothing was changed.",
            button: "",
            stranger: "If it was you, sign in to the own page with this address, or contact us. If it was not, you need not do anything.",
        },
        moved: AboutAddress {
            subject: |controller| format!("Your e-mail address has been changed – {controller}"),
            heading: "Your e-mail address has been changed",
            opening: "Hello! You changed your e-mail address on your own page, and we no longer write to you at this address. Links sent here no longer work.",
            button: "Open your own page",
            stranger: "If you did not change it yourself, tell us at once. Our contact details are at the end of this message.",
        },
    },
    invitation: Invitation {
        subject: |controller| format!("Invitation to the customer register – {controller}"),
        heading: "You have been invited",
        opening: |controller| format!("Hello! {controller} has invited you to use its customer register."),
        passkey: "You sign in with a passkey: with your fingerprint, your face or the PIN of your device. There is no password. Create your passkey here:",
        button: "Create your passkey",
        term: |days| format!("The invitation is valid for {days} days and works once."),
        stranger: "If you do not know what this is about, do not open the link. Do not pass it on to anybody.",
    },
    account_changed: AccountChanged {
        subject: |controller| format!("Your user account has changed – {controller}"),
        heading: "Your user account has changed",
        passkey_added: "Hello! A new passkey has just been added to your user account in the customer register. It signs in as you.",
        codes_made: "Hello! New recovery codes have just been made for your user account in the customer register. The earlier codes no longer work.",
        key_made: "Hello! An API key to the customer register has just been made in your name. A program uses it with your rights.",
        own_doing: "If you did this yourself, there is nothing you need to do.",
        stranger: "If you did not, tell your administrator at once. Remove the unknown passkey, end your other sessions and make new recovery codes in your account.",
        button: "Open my account",
    },
    cleaning: super::cleaning::WARNING,
    contact_check: ContactCheck {
        subject: |controller| format!("Check: does anybody read this mailbox? – {controller}"),
        heading: "Does anybody read this mailbox?",
        opening: "Hello! Customers are told that they can send requests about their data to this address. Each has to be answered within a month. So once a month we check that somebody reads what comes here.",
        button: "Yes, it is read",
        term: |days| format!("Press the button within {days} days. Otherwise the first screen warns that the mailbox is not read."),
        stranger: "If you do not know what this is about, tell the contact person of the business.",
    },
    request: RequestLetters {
        kind: |kind| match kind {
            RequestKind::Access => "a copy of your data",
            RequestKind::Portability => "data in machine-readable form",
            RequestKind::Rectification => "correction of data",
            RequestKind::Erasure => "erasure of data",
            RequestKind::Restriction => "restriction of the use of data",
            RequestKind::Objection => "objection to the use of data",
        },
        received: RequestReceived {
            subject: |controller| format!("We have your request – {controller}"),
            heading: "We have your request",
            opening: |kind, number| format!("Hello! We have received your request: {kind}. Its number is {number}."),
            due: |day| format!("We will answer you by {day}. If it takes longer, we will tell you so, and why, before then."),
            own_page: "On your own page you can see how far the request has come, and take it back.",
            stranger: "If you did not ask for this, tell us. Our contact details are at the end of this message.",
        },
        extended: RequestExtended {
            subject: |controller| format!("The answer to your request takes longer – {controller}"),
            heading: "The answer to your request takes longer",
            opening: |kind, number| format!("Hello! Your request {number} ({kind}) is not finished yet."),
            due: |day| format!("We cannot answer within a month. We will answer by {day}."),
            reasons: "The reason is this:",
            remedies: "If you think that the delay is unfounded, you can lodge a complaint with the data protection authority or take the matter to court.",
        },
        decided: RequestDecided {
            subject: |controller| format!("Decision on your request – {controller}"),
            fetch: "You can download your data from your own page, to read and in machine-readable form.",
            attached: |address| {
                format!("The signed decision is attached to this message. Keep it. You can check that it is genuine here: {address}")
            },
        },
        reminder: RequestReminder {
            subject: |controller| format!("A customer’s request awaits an answer – {controller}"),
            heading: "A customer’s request awaits an answer",
            opening: |kind, number| format!("Hello! Request {number} ({kind}) is open."),
            due: |day| format!("It must be answered by {day}."),
            late: |day| format!("It had to be answered by {day}, and that day is over. Answer the customer at once."),
            button: "Open the request",
        },
    },
    own_page: OwnPage {
        about: "Your own page shows your receipts and all your data, and you can change your choices there.",
        button: "Open my page",
    },
    button_fails: "If the button does not work, copy this address into your browser:",
    footer: Footer {
        sender: |Signature { identity, .. }| format!("This message was sent by {identity}."),
        questions: |Signature { contact, reached_at, .. }| format!("Questions? {contact}: {reached_at}."),
        automatic: "This message was sent automatically. It contains no advertising, and we do not track whether you read it.",
        description: |address| format!("How we use personal data: {address}"),
    },
};
