//! How long what is kept, in English.

use crate::retention::StayWords;

pub(crate) const STAY: StayWords = StayWords {
    heading: "Your data will be removed",
    lead: |day| format!("You have not been in touch with us for a long time, so we will remove your data on {day}."),
    choice: "You do not need to do anything. If you want to stay our customer, press the button.",
    button: "I want to stay",
    done: "You stay our customer",
    after: "We keep your data for now. You can see it, and delete it whenever you like, on your own page.",
    own_page: "Go to your own page",
};
