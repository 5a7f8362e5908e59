//! Sammanslagning av kort på svenska.

use lupa_domain::people::merging::Way;

use crate::{
    merging::{ChoiceWords, MergingWords, OwnMergingWords, PastWords, SidesWords},
    shapes::Action,
};

pub(crate) const MERGING: MergingWords = MergingWords {
    open: "Slå ihop med ett annat kort",
    heading: "Slå ihop kort",
    lead: "När samma kund har två kort kan de göras till ett. Det här kortet blir kvar.",
    back: "Tillbaka till kortet",
    choice: ChoiceWords {
        heading: "Vilket annat kort gäller samma kund?",
        similar: "Kort som liknar det här",
        none: "Inget annat kort liknar det här. Sök på namn, e-post eller telefon.",
        search: "Namn, e-post eller telefon",
        find: "Sök",
        not_found: "Inget kort hittades.",
        compare: |name| format!("Jämför med {name}"),
    },
    sides: SidesWords {
        heading: "Välj vad som ska stå kvar",
        this: "Det här kortet blir kvar",
        other: "Det här kortet försvinner",
        nothing: "–",
        both: "Båda blir kvar",
        consents: "Samtycken",
        purpose: "Ändamål",
        one: "Efter sammanslagningen",
        consents_about: "Det strängare gäller: det som kunden har förbjudit eller återkallat på något av korten fortsätter att vara förbjudet. Ett \
                         samtycke gäller bara den e-postadress och det telefonnummer som det gavs för. Besök, köp, kvitton och begäranden följer med.",
        way: |way| match way {
            Way::AtOnce => "Korten slås ihop genast. Sammanslagningen kan ångras i 30 dagar.",
            Way::AskMailbox => {
                "Båda e-postadresserna har bekräftats, så de kan tillhöra två personer. Vi skickar en fråga till adressen som försvinner. Korten \
                 slås ihop när innehavaren godkänner det; frågan gäller i 7 dagar."
            }
        },
        merge: |way| match way {
            Way::AtOnce => "Slå ihop korten",
            Way::AskMailbox => "Skicka frågan",
        },
        ask: Action {
            heading: "Ska korten slås ihop?",
            text: "Ett kort blir kvar. Dess e-postadress ändras inte, och den andra adressens innehavare får inget veta. Sammanslagningen kan ångras i 30 dagar.",
            button: "Slå ihop",
        },
        other_way_about: "Det andra kortet har den bekräftade eller enda e-postadressen. Det kortet blir kvar, och det här slås ihop med det.",
        other_way: "Slå ihop åt andra hållet",
        another: "Välj ett annat kort",
    },
    past: PastWords {
        heading: "Sammanslagna kort",
        done: |when, by| format!("Hopslaget {when}, {by}"),
        asked: |when, by| format!("Frågan skickad {when}, {by}"),
        email: |email| format!("Det andra kortet hade adressen {email}."),
        undo_until: |day| format!("Kan ångras till och med {day}."),
        agree_until: |day| format!("Adressens innehavare kan godkänna till och med {day}."),
        over: "Kan inte längre ångras.",
        undo: "Ångra sammanslagningen",
        ask: Action {
            heading: "Ska sammanslagningen ångras?",
            text: "Det andra kortet kommer tillbaka med det som kom från det. Det som har lagts till sedan dess blir kvar på det här kortet, och det \
                   som kunden har förbjudit sedan dess gäller på båda.",
            button: "Ångra",
        },
        withdraw: "Ta tillbaka frågan",
        merged: "Korten är sammanslagna.",
        sent: "Frågan är skickad.",
        undone: "Sammanslagningen är ångrad. Båda korten finns igen.",
        withdrawn: "Frågan är tillbakatagen. Länken i den fungerar inte längre.",
    },
};

pub(crate) const OWN_MERGING: OwnMergingWords = OwnMergingWords {
    heading: "Är båda adresserna dina?",
    lead: |email, stays| format!("Vi har uppgifter både med adressen {email} och med adressen {stays}. Får vi slå ihop dem?"),
    effects: [
        "I fortsättningen skriver vi bara till den andra adressen.",
        "Allt du har förbjudit eller återkallat fortsätter att gälla, vilken adress du än gjorde det med.",
        "Det du har samtyckt till med den här adressen förs inte över till den andra.",
        "Sammanslagningen kan ångras i 30 dagar: kontakta oss.",
    ],
    agree: "Ja, slå ihop dem",
    otherwise: "Om den andra adressen inte är din kan du stänga sidan. Ingenting slås ihop.",
    done: "Dina uppgifter är sammanslagna",
    done_lead: |stays| format!("Från och med nu skriver vi till {stays}."),
    sign_in: "Öppna din egen sida",
};
