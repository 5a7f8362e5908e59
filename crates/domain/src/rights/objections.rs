//! Objections by kind (GDPR Art. 21): what a person does not want their data used for, now and later.
//!
//! A kind covers purposes by what they are for. On each of them an objection is an event, as withdrawing is; for those that come later the kind
//! itself counts. Objecting outweighs every consent from before. A later consent of the person's own to one purpose lifts it there, and only
//! there.

use serde::{Deserialize, Serialize};

use crate::wording::{Category, Purpose, RecipientRole};

/// What a person objects to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ObjectionKind {
    /// Direct marketing by any channel (Art. 21(2)).
    DirectMarketing,
    /// Being chosen for a message by what is known about one: profiling and targeted content.
    Profiling,
    /// Market and opinion research.
    Research,
    /// Being published, in a directory or as the winner of a raffle.
    Publication,
    /// Being disclosed to others who use the data for purposes of their own.
    Disclosure,
}

impl ObjectionKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::DirectMarketing, Self::Profiling, Self::Research, Self::Publication, Self::Disclosure];

    /// Those that "no marketing at all" is made of; every consent is withdrawn besides.
    pub const NO_MARKETING: [Self; 2] = [Self::DirectMarketing, Self::Profiling];

    /// What *never write to me again* is: nothing that is written, be it to sell or to ask, and no profile to write it by.
    pub const NEVER_WRITE: [Self; 3] = [Self::DirectMarketing, Self::Profiling, Self::Research];

    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DirectMarketing => "direct_marketing",
            Self::Profiling => "profiling",
            Self::Research => "research",
            Self::Publication => "publication",
            Self::Disclosure => "disclosure",
        }
    }

    /// Reads [`ObjectionKind::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether a purpose is of this kind. Profiling is no purpose: it is how the audience of one is chosen
    /// ([`Characteristic`](crate::wording::Characteristic)). No purpose publishes people.
    #[must_use]
    pub fn covers(self, purpose: &Purpose) -> bool {
        match self {
            Self::DirectMarketing => purpose.category == Category::DirectMarketing,
            Self::Research => purpose.category == Category::Research,
            Self::Disclosure => purpose.recipients.iter().any(|recipient| recipient.role == RecipientRole::Partner),
            Self::Profiling | Self::Publication => false,
        }
    }

    /// The kinds that cover a purpose.
    pub fn of(purpose: &Purpose) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.covers(purpose))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::{
        consent::{Act, By, Event, Method, Standing, State},
        digest::Digest,
        ids::{EventId, PersonId},
        locale::Locale,
        time::Moment,
        wording::{Channel, LegalBasis, PersonalData},
    };

    fn purpose(id: &str, category: Category) -> Purpose {
        Purpose {
            id: id.parse().expect("a short name"),
            version: 1,
            channel: Channel::Email,
            category,
            legal_basis: LegalBasis::Consent,
            data: vec![PersonalData::EmailAddress],
            asks: Vec::new(),
            recipients: Vec::new(),
            retention: None,
            also: BTreeSet::new(),
            retired: false,
        }
    }

    /// What a person does.
    #[derive(Clone, Copy, Debug)]
    enum Deed {
        Consent(usize),
        Withdraw(usize),
        Object(ObjectionKind),
        Lift(ObjectionKind),
        /// A stranger types the address into a form.
        Typed(usize),
    }

    /// A register in small: what the worker writes for each deed, by the same rules.
    #[derive(Default)]
    struct Register {
        events: Vec<Event>,
        objecting: BTreeSet<ObjectionKind>,
    }

    impl Register {
        fn write(&mut self, act: Act, purpose: &Purpose) {
            let no = u8::try_from(self.events.len()).expect("few");
            self.events.push(Event {
                id: EventId::from_random([no; 16]),
                person: PersonId::from_random([1; 16]),
                at: Moment::from_millis(i64::from(no)),
                act,
                by: By::Person,
                method: Method::Portal,
                notice: Digest::of(b"words"),
                locale: Locale::Fi,
                choices: [(purpose.id.clone(), true)].into(),
                asked: None,
            });
        }

        fn state(&self, purpose: &Purpose) -> State {
            Standing::of(&self.events, &purpose.id).map_or(State::None, |standing| standing.state)
        }

        fn objects(&self, purpose: &Purpose) -> bool {
            ObjectionKind::of(purpose).any(|kind| self.objecting.contains(&kind))
        }

        /// Where the person stands, kinds included.
        fn stands(&self, purpose: &Purpose) -> State {
            let state = self.state(purpose);
            if self.objects(purpose) { state.of_objector() } else { state }
        }

        fn live(&mut self, purposes: &[Purpose], deed: Deed) {
            match deed {
                Deed::Consent(at) => {
                    if self.stands(&purposes[at]) == State::Objected {
                        self.write(Act::ObjectionLifted, &purposes[at]);
                    }
                    self.write(Act::Given, &purposes[at]);
                }
                Deed::Withdraw(at) => self.write(Act::Withdrawn, &purposes[at]),
                Deed::Typed(at) => self.write(Act::SignedUp, &purposes[at]),
                Deed::Object(kind) => {
                    self.objecting.insert(kind);
                    for purpose in purposes.iter().filter(|purpose| kind.covers(purpose)) {
                        self.write(Act::Objected, purpose);
                    }
                }
                Deed::Lift(kind) => {
                    self.objecting.remove(&kind);
                    for purpose in purposes.iter().filter(|purpose| kind.covers(purpose)) {
                        self.write(Act::ObjectionLifted, purpose);
                    }
                }
            }
        }
    }

    fn deed() -> impl Strategy<Value = Deed> {
        let kind = || proptest::sample::select(&ObjectionKind::ALL[..]);
        prop_oneof![
            (0_usize..3).prop_map(Deed::Consent),
            (0_usize..3).prop_map(Deed::Withdraw),
            (0_usize..3).prop_map(Deed::Typed),
            kind().prop_map(Deed::Object),
            kind().prop_map(Deed::Lift),
        ]
    }

    fn purposes() -> [Purpose; 3] {
        [purpose("one", Category::DirectMarketing), purpose("two", Category::DirectMarketing), purpose("three", Category::Research)]
    }

    proptest! {
        #[test]
        fn whatever_came_before_an_objection_ends_all_of_its_kind(before in prop::collection::vec(deed(), 0..12), kind in proptest::sample::select(&ObjectionKind::ALL[..])) {
            let (purposes, mut register) = (purposes(), Register::default());
            for deed in before {
                register.live(&purposes, deed);
            }
            register.live(&purposes, Deed::Object(kind));
            for purpose in purposes.iter().filter(|purpose| kind.covers(purpose)) {
                prop_assert_eq!(register.stands(purpose), State::Objected);
            }
        }

        #[test]
        fn after_an_objection_only_their_own_consent_lets_a_person_be_written_to(
            before in prop::collection::vec(deed(), 0..8), after in prop::collection::vec(deed(), 0..8),
        ) {
            let (purposes, mut register) = (purposes(), Register::default());
            for deed in before {
                register.live(&purposes, deed);
            }
            register.live(&purposes, Deed::Object(ObjectionKind::DirectMarketing));
            for deed in &after {
                register.live(&purposes, *deed);
            }
            for (at, purpose) in purposes.iter().enumerate().filter(|(_, purpose)| purpose.category == Category::DirectMarketing) {
                let consented = after.iter().any(|deed| matches!(deed, Deed::Consent(which) if *which == at));
                prop_assert!(consented || register.stands(purpose) != State::Given);
            }
        }

        #[test]
        fn a_purpose_that_comes_later_is_forbidden_until_the_person_consents_to_it(before in prop::collection::vec(deed(), 0..8)) {
            let (purposes, mut register) = (purposes(), Register::default());
            for deed in before {
                register.live(&purposes, deed);
            }
            register.live(&purposes, Deed::Object(ObjectionKind::Research));
            let later = [purpose("later", Category::Research)];
            prop_assert_eq!(register.stands(&later[0]), State::Objected);
            register.live(&later, Deed::Typed(0));
            prop_assert_eq!(register.stands(&later[0]), State::Objected, "a stranger changes nothing");
            register.live(&later, Deed::Consent(0));
            prop_assert_eq!(register.stands(&later[0]), State::Given);
            register.live(&later, Deed::Object(ObjectionKind::Research));
            prop_assert_eq!(register.stands(&later[0]), State::Objected);
        }

        #[test]
        fn lifting_never_gives_consent(before in prop::collection::vec(deed(), 0..12), kind in proptest::sample::select(&ObjectionKind::ALL[..])) {
            let (purposes, mut register) = (purposes(), Register::default());
            for deed in before {
                register.live(&purposes, deed);
            }
            let given: Vec<bool> = purposes.iter().map(|purpose| register.stands(purpose) == State::Given).collect();
            register.live(&purposes, Deed::Lift(kind));
            let after: Vec<bool> = purposes.iter().map(|purpose| register.stands(purpose) == State::Given).collect();
            prop_assert_eq!(given, after);
        }
    }

    #[test]
    fn every_kind_has_a_word() {
        for kind in ObjectionKind::ALL {
            assert_eq!(ObjectionKind::from_word(kind.as_str()), Some(kind));
            assert_eq!(serde_json::to_value(kind).expect("a word"), kind.as_str());
        }
        assert_eq!(ObjectionKind::from_word("everything"), None);
    }
}
