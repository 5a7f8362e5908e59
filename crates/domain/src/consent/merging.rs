//! What people said when two cards of theirs become one: the stricter word holds.
//!
//! An objection or a withdrawal on either card holds for the one card. Consent holds where it was given for the mailbox or the telephone that
//! stays; what was said for another one stays as it was said, in the log and among the receipts, and lets nobody be written to.
//!
//! Events never change: each names the card on which it was said. So where the one card stands follows from the events and from which cards were
//! merged after which of them, and where each card stands alone, should the merge be undone, from its own events.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    agreement::Standings,
    event::Event,
    standing::{Standing, State},
};
use crate::{
    ids::PersonId,
    ordered::CollectOrdered,
    people::merging::Side,
    time::Moment,
    wording::{Channel, PurposeId},
};

/// Where one card stands on a purpose, and whether it objects to the kind of use that the purpose is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where it stands.
    pub state: State,
    /// Whether it objects to the kind.
    pub objects: bool,
}

impl Said {
    /// Whether it forbids what the other card may have allowed. A later consent of one's own outweighs one's objection to a kind, on the same card.
    #[must_use]
    pub const fn forbids(self) -> bool {
        matches!(self.state, State::Objected | State::Withdrawn) || (self.objects && !matches!(self.state, State::Given))
    }
}

/// What the one card says of a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merged {
    /// Nothing.
    Nothing,
    /// What this card said.
    As(Side),
    /// Consent of this card, which the other one's objection to the kind outweighs: it counts as objected.
    Barred(Side),
}

/// The side whose contact data the purpose uses: mail goes to the address that stays, and that is this card's.
#[must_use]
pub const fn reached(channel: Channel, phone: Side) -> Side {
    match channel {
        Channel::Email => Side::This,
        Channel::Sms => phone,
    }
}

/// What the one card says of a purpose, where mail or messages about it reach the person by what `reached` has.
#[must_use]
pub fn merged(this: Said, other: Said, reached: Side) -> Merged {
    for state in [State::Objected, State::Withdrawn] {
        for (said, side) in [(this, Side::This), (other, Side::Other)] {
            if said.state == state {
                return Merged::As(side);
            }
        }
    }
    let (said, against) = reached.of((this, other), (other, this));
    if said.state == State::Given {
        return if against.forbids() { Merged::Barred(reached) } else { Merged::As(reached) };
    }
    match this.state {
        State::Lapsed | State::Pending => Merged::As(Side::This),
        _ if other.state == State::Lapsed => Merged::As(Side::Other),
        _ => Merged::Nothing,
    }
}

/// Two cards that became one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Join {
    /// The card that stayed.
    pub this: PersonId,
    /// The card that went.
    pub other: PersonId,
    /// After which event, by its place in the log.
    pub after: i64,
    /// When.
    pub at: Moment,
    /// Whose telephone number stayed.
    pub phone: Side,
    /// The purposes for which an objection to their kind outweighed consent.
    pub barred: BTreeSet<PurposeId>,
}

/// Where the one card stands on each purpose: from the events of all cards that it was made of, in the order of the log, and the joins in theirs.
/// Nothing where an event belongs to none of these cards.
pub fn standings_after<'a>(
    person: PersonId,
    events: impl IntoIterator<Item = (i64, &'a Event)>,
    joins: &[Join],
    channel: impl Fn(&PurposeId) -> Channel,
) -> Option<Standings<'a>> {
    let known: BTreeSet<PersonId> = joins.iter().map(|join| join.other).chain([person]).collect_set();
    let mut cards: BTreeMap<PersonId, Standings<'a>> = BTreeMap::new();
    let mut joins = joins.iter().peekable();
    for (no, event) in events {
        while let Some(join) = joins.next_if(|join| join.after < no) {
            apply(&mut cards, join, &channel);
        }
        if !known.contains(&event.person) {
            return None;
        }
        let standings = cards.entry(event.person).or_default();
        for purpose in event.choices.keys() {
            let was = standings.get(purpose).map(|(standing, _)| *standing);
            if let Some(now) = Standing::after(was, event, purpose).filter(|now| was != Some(*now)) {
                standings.insert(purpose.clone(), (now, event));
            }
        }
    }
    for join in joins {
        apply(&mut cards, join, &channel);
    }
    Some(cards.remove(&person).unwrap_or_default())
}

fn apply(cards: &mut BTreeMap<PersonId, Standings<'_>>, join: &Join, channel: &impl Fn(&PurposeId) -> Channel) {
    let (this, other) = (cards.remove(&join.this).unwrap_or_default(), cards.remove(&join.other).unwrap_or_default());
    let purposes: BTreeSet<PurposeId> = this.keys().chain(other.keys()).cloned().collect_set();
    let mut one = Standings::new();
    for purpose in purposes {
        let said = |card: &Standings<'_>| {
            let state = card.get(&purpose).map_or(State::None, |(standing, _)| standing.state);
            Said { state, objects: false }
        };
        let merged = merged(said(&this), said(&other), reached(channel(&purpose), join.phone));
        let Merged::As(side) = merged else { continue };
        let Some((standing, event)) = side.of(&this, &other).get(&purpose) else { continue };
        let mut standing = *standing;
        if standing.state == State::Given && join.barred.contains(&purpose) {
            (standing.state, standing.since) = (State::Objected, join.at);
        }
        one.insert(purpose, (standing, *event));
    }
    cards.insert(join.this, one);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        consent::{Act, By, Method, agreement},
        digest::Digest,
        ids::EventId,
        locale::Locale,
    };

    fn said() -> impl Strategy<Value = Said> {
        (proptest::sample::select(&State::ALL[..]), any::<bool>()).prop_map(|(state, objects)| Said { state, objects })
    }

    fn side() -> impl Strategy<Value = Side> {
        proptest::sample::select(&[Side::This, Side::Other][..])
    }

    fn state(this: Said, other: Said, merged: Merged) -> State {
        match merged {
            Merged::Nothing => State::None,
            Merged::As(side) => side.of(this, other).state,
            Merged::Barred(_) => State::Objected,
        }
    }

    proptest! {
        #[test]
        fn never_more_may_be_written_than_before(this in said(), other in said(), reached in side()) {
            let merged = merged(this, other, reached);
            if state(this, other, merged) == State::Given {
                let (said, against) = reached.of((this, other), (other, this));
                prop_assert_eq!(said.state, State::Given, "only what was given for the contact that stays");
                prop_assert!(!against.forbids());
            }
        }

        #[test]
        fn a_no_on_either_card_holds(this in said(), other in said(), reached in side()) {
            let merged = merged(this, other, reached);
            if [this, other].iter().any(|said| said.state == State::Objected) {
                prop_assert_eq!(state(this, other, merged), State::Objected);
            } else if [this, other].iter().any(|said| said.state == State::Withdrawn) {
                prop_assert_eq!(state(this, other, merged), State::Withdrawn);
            }
        }

        #[test]
        fn the_order_of_the_cards_says_nothing(this in said(), other in said(), reached in side()) {
            let swapped = merged(other, this, reached.of(Side::Other, Side::This));
            let (one, two) = (state(this, other, merged(this, other, reached)), state(other, this, swapped));
            // A form that waits is confirmed from the mailbox that stays.
            let waits = |state| if state == State::Pending { State::None } else { state };
            let strict = |state| if state == State::Lapsed { State::None } else { waits(state) };
            prop_assert_eq!(strict(one), strict(two));
        }
    }

    const ACTS: [Act; 8] =
        [Act::SignedUp, Act::Confirmed, Act::Given, Act::Refused, Act::Withdrawn, Act::Objected, Act::ObjectionLifted, Act::Lapsed];

    fn person(no: u8) -> PersonId {
        PersonId::from_random([no; 16])
    }

    /// Events of two cards, before and after they are merged: afterwards only the card that stays says anything.
    fn events() -> impl Strategy<Value = (Vec<Event>, usize)> {
        let boxes = proptest::option::of(any::<bool>());
        let one = (proptest::sample::select(&ACTS[..]), boxes.clone(), boxes, 1_u8..3);
        (proptest::collection::vec(one, 0..14), 0_usize..14).prop_map(|(all, joined)| {
            let joined = joined.min(all.len());
            let event = |(no, (act, mail, text, whose)): (u8, (Act, Option<bool>, Option<bool>, u8))| Event {
                id: EventId::from_random([no; 16]),
                person: person(if usize::from(no) < joined { whose } else { 1 }),
                at: Moment::from_millis(i64::from(no)),
                act,
                by: By::Person,
                method: Method::WebForm,
                notice: Digest::of(b"words"),
                locale: Locale::Fi,
                choices: [("mail", mail), ("text", text)]
                    .into_iter()
                    .filter_map(|(name, ticked)| Some((name.parse().expect("a name"), ticked?)))
                    .collect(),
                asked: None,
            };
            ((0..).zip(all).map(event).collect(), joined)
        })
    }

    fn channel(purpose: &PurposeId) -> Channel {
        if purpose.as_str() == "text" { Channel::Sms } else { Channel::Email }
    }

    fn join(after: usize, phone: Side) -> Join {
        let after = i64::try_from(after).expect("few");
        Join { this: person(1), other: person(2), after, at: Moment::from_millis(100), phone, barred: BTreeSet::new() }
    }

    fn numbered(events: &[Event]) -> impl Iterator<Item = (i64, &Event)> {
        (1..).zip(events)
    }

    fn states(standings: &Standings<'_>) -> BTreeMap<PurposeId, State> {
        standings.iter().map(|(purpose, (standing, _))| (purpose.clone(), standing.state)).collect()
    }

    proptest! {
        #[test]
        fn without_a_join_a_card_stands_where_its_events_leave_it((events, _) in events()) {
            let own: Vec<Event> = events.into_iter().filter(|event| event.person == person(1)).collect();
            let alone = standings_after(person(1), numbered(&own), &[], channel).expect("its own");
            prop_assert_eq!(states(&alone), states(&agreement::standings_after(&own)));
        }

        #[test]
        fn a_no_before_the_join_holds_until_a_new_yes((events, joined) in events(), phone in side()) {
            let before = &events[..joined];
            let said_no = |purpose: &str, whose: u8| {
                let own: Vec<Event> = before.iter().filter(|event| event.person == person(whose)).cloned().collect();
                let states = states(&agreement::standings_after(&own));
                states.into_iter().any(|(id, state)| id.as_str() == purpose && matches!(state, State::Objected | State::Withdrawn))
            };
            let one = standings_after(person(1), numbered(&events), &[join(joined, phone)], channel).expect("theirs");
            for purpose in ["mail", "text"] {
                let id: PurposeId = purpose.parse().expect("a name");
                let yes = |event: &Event| matches!(event.act, Act::Confirmed | Act::Given | Act::Renewed) && event.choices.get(&id) == Some(&true);
                let stands = one.get(&id).is_some_and(|(standing, _)| standing.state == State::Given);
                if (said_no(purpose, 1) || said_no(purpose, 2)) && !events[joined..].iter().any(yes) {
                    prop_assert!(!stands, "{}", purpose);
                }
            }
        }

        #[test]
        fn consent_given_for_the_mailbox_that_went_is_not_that_of_the_one_that_stays((events, joined) in events(), phone in side()) {
            let one = standings_after(person(1), numbered(&events), &[join(joined, phone)], channel).expect("theirs");
            for (purpose, (standing, event)) in &one {
                if standing.state == State::Given && channel(purpose) == Channel::Email {
                    prop_assert_eq!(event.person, person(1));
                }
            }
        }
    }

    #[test]
    fn an_event_of_a_stranger_says_nothing_that_could_be_relied_on() {
        let stranger = Event {
            id: EventId::from_random([1; 16]),
            person: person(9),
            at: Moment::from_millis(0),
            act: Act::Given,
            by: By::Person,
            method: Method::WebForm,
            notice: Digest::of(b"words"),
            locale: Locale::Fi,
            choices: [("mail".parse().expect("a name"), true)].into(),
            asked: None,
        };
        assert!(standings_after(person(1), [(1, &stranger)], &[join(0, Side::This)], channel).is_none());
    }
}
