//! How long what is kept, and why, in Swedish.

use super::{Group, Length, Obstacle, RetentionWords, Rule, RuleKind, Term};
use crate::plural::plural;

pub(super) const WORDS: RetentionWords = RetentionWords {
    heading: "Hur länge vi sparar dina uppgifter",
    rule: |kind, length| {
        let long = length_of(length);
        match kind {
            RuleKind::Inactive => {
                format!("En kunds uppgifter raderas vid den årliga rensningen när {long} har gått utan kontakt och inget samtycke gäller.")
            }
            RuleKind::Unconfirmed => format!("En anmälan som ingen bekräftar raderas efter {long}."),
            RuleKind::Notes => "Besök, återkoppling och anteckningar sparas så länge kundförhållandet varar.".to_owned(),
            RuleKind::Proof if length == Length::None => "Inget bevis på samtycket sparas när samtycket har upphört.".to_owned(),
            RuleKind::Proof => format!("Bevis på samtycket sparas i {long} efter att samtycket har upphört."),
            RuleKind::Accounting => format!("Köp utan namn sparas i {long} efter utgången av köpåret, enligt bokföringslagen."),
            RuleKind::Requests => format!("Hur en begäran besvarades sparas i {long} efter att den avslutades."),
            RuleKind::Staff => {
                "En användares e-postadress och inloggningssätt raderas när användaren slutar; namnet finns kvar i loggen.".to_owned()
            }
            RuleKind::AuditLog => "Loggen över vad personalen har gjort sparas så länge registret finns.".to_owned(),
        }
    },
    group: |group| match group {
        Group::Details => "Namn och kontaktuppgifter",
        Group::History => "Besök, återkoppling och anteckningar",
        Group::Purchases => "Köpsummor utan ditt namn",
        Group::Consents => "Samtycken och kvitton",
        Group::Proof => "Bevis på samtycken utan ditt namn och din adress",
        Group::Requests => "Begäranden och våra svar",
        Group::Letters => "Meddelanden och inloggningar",
        Group::AccessLog => "Logg över vad vår personal har gjort",
    },
    term,
    obstacle: |obstacle| match obstacle {
        Obstacle::Unsettled => "En post är fortfarande öppen, till exempel en obetald faktura.",
        Obstacle::Restricted => "Användningen av uppgifterna är begränsad på kundens begäran.",
        Obstacle::Request => "En begäran väntar på svar.",
        Obstacle::Objection => "Kunden motsätter sig marknadsföring och har ingen e-postadress som vi kunde komma ihåg det med.",
        Obstacle::Fault => "Raderingen misslyckades på grund av ett fel. Ett nytt försök görs vid nästa rensning.",
    },
};

fn length_of(length: Length) -> String {
    match length {
        Length::Days { count } => plural(count.into(), "1 dag", &*format!("{count} dagar")).to_owned(),
        Length::Months { count } if count % 12 == 0 => format!("{} år", count / 12),
        Length::Months { count } => plural(count.into(), "1 månad", &*format!("{count} månader")).to_owned(),
        Length::YearEnds { count } => format!("{count} år"),
        Length::None | Length::WithPerson | Length::WhileEmployed | Length::WithRegister => String::new(),
    }
}

fn term(term: &Term, day: Option<&str>) -> String {
    match (term.group, day) {
        (Group::Purchases, Some(day)) => format!("Till och med {day}, eftersom bokföringslagen kräver det."),
        (Group::Purchases, None) => "Bara summorna för varje månad, för vår statistik.".to_owned(),
        (Group::Proof, Some(day)) => format!("Till och med {day}, för att vi ska kunna visa vad som avtalades."),
        (Group::Proof, None) => "Sparas inte.".to_owned(),
        (Group::Requests, Some(day)) => format!(
            "Det du skrev raderas med dina övriga uppgifter. Att du begärde något och hur det slutade sparas till och med {day}, med tanke på eventuella krav."
        ),
        (Group::Requests, None) => "Så länge en begäran väntar på svar, och därefter med tanke på eventuella krav.".to_owned(),
        (Group::AccessLog, _) => {
            "Så länge registret finns, för att det ska gå att visa vem som gjorde vad. När dina uppgifter är raderade syns det inte längre vem det gällde.".to_owned()
        }
        _ => of_person(term, day),
    }
}

fn of_person(term: &Term, day: Option<&str>) -> String {
    match (term.rule, term.obstacle, day) {
        (_, Some(Obstacle::Unsettled), _) => "Tills allt är avslutat: en post är fortfarande öppen, till exempel en faktura.".to_owned(),
        (_, Some(Obstacle::Restricted), _) => "Tills begränsningen som du har begärt upphör.".to_owned(),
        (_, Some(Obstacle::Request), _) => "Åtminstone tills din begäran har besvarats.".to_owned(),
        (_, Some(Obstacle::Objection), _) => {
            "Tills vidare: utan dem skulle vi inte komma ihåg att du motsätter dig marknadsföring.".to_owned()
        }
        (Rule::ConsentInForce, ..) => "Så länge ditt samtycke gäller.".to_owned(),
        (Rule::Unconfirmed, _, Some(day)) => format!("Till och med {day}, om anmälan inte bekräftas."),
        (Rule::ConsentEnded, _, Some(day)) => {
            format!("Till och med {day}: dina samtycken har upphört, och så länge måste vi kunna bevisa dem.")
        }
        (Rule::Inactive, _, Some(day)) if term.until.is_some() => {
            format!("Till och med {day}, då vi rensar registret, om du inte besöker oss eller loggar in på din sida före det.")
        }
        (Rule::Inactive, _, Some(day)) => {
            format!("Till den årliga rensningen efter {day}, om du inte besöker oss eller loggar in på din sida före det.")
        }
        _ => "Till den årliga rensningen.".to_owned(),
    }
}
