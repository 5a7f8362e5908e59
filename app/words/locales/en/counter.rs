//! Counter mode in English.

use crate::{
    counter::{CounterWords, OpenWords, PointWords, StillWords, ThanksWords},
    plural::plural,
    staff::{HeadedText, ScreenWords},
};

pub(crate) const COUNTER: CounterWords = CounterWords {
    open: OpenWords {
        screen: ScreenWords {
            title: "Counter mode",
            lead: "Hand the tablet to the customer. They choose a language, read, tick and confirm on their own.",
        },
        points: PointWords {
            form_only: "This browser is no longer your console. It shows the form and nothing else.",
            no_thanks: "If the customer presses No thanks, nothing is saved about them. The form is also cleared if no one touches it for a minute and a half.",
            address: "If the address is new, the consent takes effect at once and the receipt is e-mailed there. If the address is already in the register, \
             the customer confirms their choice from the mailbox. Check that the text of your form does not promise anything else.",
            end: "Counter mode ends after 12 hours or when you end it. After that you need a passkey to open the console.",
            lock: "Also lock the device to this page: Guided Access on an iPad, screen pinning on Android.",
        },
        form: "Form",
        open: "Open counter mode",
        nothing: "No form is in use at the moment. Publish a form first.",
    },
    invite: "May we send you messages? You choose which ones.",
    begin: "Start in English",
    no_thanks: "No thanks",
    nothing_kept: "OK. Nothing was saved.",
    thanks: ThanksWords {
        heading: "Thank you!",
        mailed: "We have sent you an e-mail. It contains your receipt, or a link to confirm your choices.",
        change: "You can change your mind at any time with the link in that message.",
    },
    ready: "Done",
    still: StillWords {
        heading: "Are you still there?",
        text: |seconds| format!("What you have typed will be cleared in {seconds} {}.", plural(u64::from(seconds), "second", "seconds")),
    },
    go_on: "Continue",
    reworded: HeadedText { heading: "The text of the form has just changed", text: "Please read it again, then choose." },
    waiting: "Fetching…",
    missing: "The form could not be opened. Please ask the staff.",
    end: "End counter mode",
    end_ask: HeadedText { heading: "End counter mode?", text: "This is for staff. You will need a passkey to continue." },
    stay: "Stay in counter mode",
    over: HeadedText { heading: "Counter mode has ended", text: "Please ask a member of staff. Nothing was saved." },
    enter: "Sign in",
};
