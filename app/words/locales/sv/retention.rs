//! How long what is kept, in Swedish.

use crate::retention::StayWords;

pub(crate) const STAY: StayWords = StayWords {
    heading: "Dina uppgifter raderas",
    lead: |day| format!("Vi har inte hörts på länge, så vi raderar dina uppgifter den {day}."),
    choice: "Du behöver inte göra något. Om du vill vara kvar som kund trycker du på knappen.",
    button: "Jag vill vara kvar",
    done: "Du är kvar som kund",
    after: "Vi sparar dina uppgifter tills vidare. På din egen sida kan du se dem, och radera dem när du vill.",
    own_page: "Gå till din egen sida",
};
