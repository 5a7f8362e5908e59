//! Letters in English.

use crate::mail::words::{AlreadyKnown, Confirm, Invitation, OwnPage, Receipt, Recorded, SignIn, Words};

pub(in crate::mail) const WORDS: Words = Words {
    confirm: Confirm {
        subject: "Confirm your choices – {controller}",
        heading: "Confirm your choices",
        opening: "Hello! We were asked to send you:",
        term: "Open the link to see your choices once more and confirm them. It works for {hours} hours.",
        button: "Confirm my choices",
        stranger: "If you did not ask for this, there is nothing to do: we send you nothing else, and your address is erased.",
    },
    confirm_known: Confirm {
        subject: "Confirm your new choices – {controller}",
        heading: "Confirm your new choices",
        opening: "Hello! Your address is in our register already. Now we were asked to send you:",
        term: "Open the link to see your new choices once more and confirm them. It works for {hours} hours.",
        button: "Confirm my new choices",
        stranger: "If you did not ask for this, there is nothing to do: your earlier choices stay as they are.",
    },
    earlier_choices: "Your own page shows what you have chosen before, and you can change it there.",
    already_known: AlreadyKnown {
        subject: "Your choices are already in force – {controller}",
        heading: "Your choices are already in force",
        opening: "Hello! Our form was filled in with this e-mail address, but everything it asked for is in force already. There is nothing to do.",
        stranger: "If you did not fill in the form yourself, somebody may have mistyped their address. Nothing has changed.",
    },
    receipt: Receipt {
        subject: "Receipt for your consent – {controller}",
        heading: "Receipt for your consent",
        opening: "Thank you! From now on we send you:",
        nothing_given: "Thank you! Your choice has been saved.",
        attached: "The receipt is attached to this message. It holds exactly the text that you saw, your choices and when you made them. Keep it: with it you can show at any time what you agreed to.",
        recorded: Recorded {
            openings: [
                "Hello! When we spoke on the phone, you said yes to this:",
                "Hello! When you visited us, you said yes to this:",
                "Hello! On paper you gave us leave for this:",
            ],
            off: ("Receipt: we have stopped – {controller}", "Receipt: we have stopped"),
            off_opening: "Hello! We have done as you asked. This has now ended:",
            attached: "The receipt is attached to this message. It holds exactly the text it was about, and what you said, when and how. Keep it: with it you can show at any time what was agreed.",
            mistaken: "If you did not say this, please tell us. How to reach us is at the end of this message.",
        },
        not_at_counter: "If you did not fill in the form in our shop, somebody may have mistyped their address. Then stop it from this message, and we send nothing more.",
        stop: "If you change your mind, you can stop here:",
        stop_link: "Stop: {title}",
    },
    sign_in: SignIn {
        subject: "Your sign-in link – {controller}",
        heading: "Sign in to your own page",
        opening: "Hello! You asked for a link to your own page.",
        term: "The link works for {minutes} minutes and only once.",
        elsewhere: "Open it in the browser in which you asked for it. Anywhere else the page asks for six digits, which are shown where you asked for the link.",
        button: "Sign in",
        stranger: "If you did not ask for the link, you can ignore this message. Do not send the link to anyone.",
    },
    invitation: Invitation {
        subject: "Invitation to the customer register – {controller}",
        heading: "You are invited as a user",
        opening: "Hello! {controller} has invited you to use its customer register.",
        passkey: "You sign in with a passkey: with your fingerprint, your face or the PIN of your device. There is no password. Make your passkey here:",
        button: "Make your passkey",
        term: "The invitation is valid for {days} days and works once.",
        stranger: "If you do not know what this is about, do not open the link. Do not pass it on to anybody.",
    },
    own_page: OwnPage {
        about: "Your own page shows your receipts and all your data, and you can change your choices there.",
        button: "Open my page",
    },
    button_fails: "If the button does not work, copy this address into your browser:",
    footer: [
        "This message was sent by {controller}, {address}.",
        "Questions? {contact}: {email}, {phone}.",
        "The message is automatic. There is no advertising in it, and we do not track whether you read it.",
    ],
};
