//! What the list of customers shows, as its address says it: the tab, the order, what people said. What is searched for is not in it.

use lupa_api::paths;
use lupa_domain::api::people::{PeopleGroup, PeopleOrder, Said, SaidState};

use crate::context::{Location, Navigation};

/// What the list shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListView {
    /// Whether it is the tab of those who are awaiting.
    pub awaiting: bool,
    /// In which order.
    pub order: PeopleOrder,
    /// Only those who stand so on a purpose.
    pub said: Option<Said>,
}

impl ListView {
    /// What the address says. Where it says no order, those who were there last come first, if the user may see that.
    #[must_use]
    pub fn of(navigation: Navigation, sees_history: bool) -> Self {
        let usual = Self::usual(sees_history);
        let order = PeopleOrder::from_word(&navigation.query("order")).filter(|order| sees_history || !order.tells_history());
        let said = parse_said(&navigation.query("said"));
        Self { awaiting: navigation.query("list") == AWAITING, order: order.unwrap_or(usual), said }
    }

    const fn usual(sees_history: bool) -> PeopleOrder {
        if sees_history { PeopleOrder::Last } else { PeopleOrder::Added }
    }

    /// Its address.
    #[must_use]
    pub fn location(&self, sees_history: bool) -> Location {
        let list = if self.awaiting { AWAITING } else { "" };
        let order = if self.order == Self::usual(sees_history) { "" } else { self.order.as_str() };
        let said = self.said.as_ref().map(write_said).unwrap_or_default();
        Location::new(paths::CONSOLE_PEOPLE, &[("list", list.to_owned()), ("order", order.to_owned()), ("said", said)])
    }

    /// Which people are asked for: what is typed is looked for among all.
    #[must_use]
    pub const fn group(&self, types: bool) -> PeopleGroup {
        match (self.awaiting, types) {
            (true, _) => PeopleGroup::Awaiting,
            (false, true) => PeopleGroup::All,
            (false, false) => PeopleGroup::Customers,
        }
    }
}

/// The tab of those who are awaiting, in the address.
const AWAITING: &str = "awaiting";

/// What people said, in one word: `newsletter.given`.
#[must_use]
pub fn write_said(said: &Said) -> String {
    format!("{}.{}", said.purpose, said.standing.state().as_str())
}

/// Parses what [`write_said`] wrote.
#[must_use]
pub fn parse_said(text: &str) -> Option<Said> {
    let (purpose, standing) = text.split_once('.')?;
    Some(Said { purpose: purpose.parse().ok()?, standing: SaidState::from_word(standing)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_said_reads_back_from_the_address() {
        for standing in SaidState::ALL {
            let said = Said { purpose: "offers-sms".parse().expect("a purpose"), standing };
            assert_eq!(parse_said(&write_said(&said)), Some(said));
        }
        for other in ["", "newsletter", "newsletter.none", "Ä.given"] {
            assert_eq!(parse_said(other), None, "{other}");
        }
    }
}
