//! Counter mode in English.

use super::{CounterWords, OpenWords};

pub(super) const COUNTER: CounterWords = CounterWords {
    open: OpenWords {
        heading: "Counter mode",
        lead: "Hand the tablet to the customer. They choose a language, read, tick and confirm by themselves.",
        points: [
            "This browser is no longer your console. It shows the form and nothing else.",
            "If the customer presses No thanks, nothing of them stays. The form is also wiped when nobody touches it for a minute and a half.",
            "For a new address the consent counts at once, and its receipt goes there by e-mail. If the address is in the register already, \
             the customer confirms their choice from the mailbox. Check that the words of your form promise nothing else.",
            "Counter mode ends after 12 hours or when you end it. From then on only a passkey leads into the console.",
            "Also lock the device to this page: Guided Access on an iPad, screen pinning on Android.",
        ],
        form: "Form",
        open: "Open counter mode",
        nothing: "No form is in use at the moment. Publish a form first.",
    },
    invite: "May we write to you? You choose what about.",
    begin: "Start in English",
    no_thanks: "No thanks",
    nothing_kept: "All right. Nothing was kept.",
    thanks: (
        "Thank you!",
        [
            "We have sent you an e-mail. It brings your receipt, or a link that confirms your choice.",
            "You can change your mind at any time by the link in that message.",
        ],
    ),
    ready: "Done",
    still: ("Are you still there?", "What you have typed is wiped in {seconds} seconds."),
    go_on: "Go on",
    reworded: ("The words of the form have just changed", "Please read them again, then choose."),
    missing: "The form could not be opened. Please ask the staff.",
    end: "End counter mode",
    end_ask: ("End counter mode?", "To go on you will need a passkey. This is for staff."),
    stay: "Stay in counter mode",
    over: ("Counter mode has ended", "Please ask the staff. Nothing was kept."),
    enter: "Sign in",
};
