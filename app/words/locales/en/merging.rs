//! Merging two cards in English.

use lupa_domain::people::merging::Way;

use crate::{
    merging::{ChoiceWords, MergingWords, OwnMergingWords, PastWords, SidesWords},
    shapes::Action,
};

pub(crate) const MERGING: MergingWords = MergingWords {
    open: "Merge with another card",
    heading: "Merge cards",
    lead: "When the same customer has two cards, they can be made one. This card stays.",
    back: "Back to the card",
    choice: ChoiceWords {
        heading: "Which other card is the same customer?",
        similar: "These look alike",
        none: "No other card looks like this one. Search for it by name, e-mail or telephone.",
        search: "Name, e-mail or telephone",
        find: "Search",
        not_found: "No card was found.",
        compare: |name| format!("Compare with {name}"),
    },
    sides: SidesWords {
        heading: "Choose what stays",
        this: "This card stays",
        other: "This card goes",
        nothing: "–",
        both: "Both stay",
        consents: "Consents",
        purpose: "Purpose",
        one: "After merging",
        consents_about: "The stricter word holds: what the customer has forbidden or withdrawn on either card stays so. Consent stays only for the \
                         e-mail address and the telephone number it was given for. Visits, purchases, receipts and requests move along.",
        way: |way| match way {
            Way::AtOnce => "The cards are merged at once. You can undo it for 30 days.",
            Way::AskMailbox => {
                "Both e-mail addresses have been confirmed, so they may belong to two people. We send a question to the address that goes. The \
                 cards are merged when its owner agrees; the question is valid for 7 days."
            }
        },
        merge: |way| match way {
            Way::AtOnce => "Merge the cards",
            Way::AskMailbox => "Send the question",
        },
        ask: Action {
            heading: "Merge the cards?",
            text: "One card remains. Its e-mail address does not change, and the owner of the other address is not told. You can undo the merge for 30 days.",
            button: "Merge",
        },
        other_way_about: "The other card has the confirmed e-mail address, or the only one. That card stays, and this one is merged into it.",
        other_way: "Merge the other way round",
        another: "Choose another card",
    },
    past: PastWords {
        heading: "Merged cards",
        done: |when, by| format!("Merged {when}, {by}"),
        asked: |when, by| format!("Question sent {when}, {by}"),
        email: |email| format!("The other card had the address {email}."),
        undo_until: |day| format!("Can be undone until {day}."),
        agree_until: |day| format!("The owner of the address can agree until {day}."),
        over: "Can no longer be undone.",
        undo: "Undo the merge",
        ask: Action {
            heading: "Undo the merge?",
            text: "The other card comes back with what came from it. What has been added since stays on this card, and what the customer has \
                   forbidden since holds on both.",
            button: "Undo",
        },
        withdraw: "Take the question back",
        merged: "The cards are merged.",
        sent: "The question was sent.",
        undone: "The merge was undone. Both cards are there again.",
        withdrawn: "The question was taken back. The link in it no longer works.",
    },
};

pub(crate) const OWN_MERGING: OwnMergingWords = OwnMergingWords {
    heading: "Are both addresses yours?",
    lead: |email, stays| format!("We have one record with the address {email} and another with {stays}. May we merge them?"),
    effects: [
        "From then on we write only to the other address.",
        "What you have forbidden or withdrawn stays so, whichever address you did it with.",
        "What you agreed to with this address is not carried over to the other one.",
        "The merge can be undone for 30 days: contact us.",
    ],
    agree: "Yes, merge them",
    otherwise: "If the other address is not yours, close this page. Nothing is merged.",
    done: "Your records are merged",
    done_lead: |stays| format!("From now on we write to {stays}."),
    sign_in: "Open your own page",
};
