//! What counts as activity: what a person did, or what was done with them on their word. A letter that was sent, opened or followed is none.

use crate::{
    consent::Act,
    time::{Day, Moment},
    zone::Zone,
};

/// Something that happened, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// They came into the register, by themself or through staff.
    Joined(Moment),
    /// Something was said of consent.
    Consent(Act, Moment),
    /// A visit, a purchase or an assignment.
    Happened(Day),
    /// They signed in to their own page, or used it.
    SignedIn(Moment),
    /// They asked for something under their rights.
    Asked(Moment),
    /// They answered the warning that they stay.
    Stayed(Moment),
}

/// Whether saying this is activity of the person. A form that nobody confirmed may be anybody's, and what ended by itself was done by nobody.
#[must_use]
pub const fn is_own(act: Act) -> bool {
    match act {
        Act::Confirmed | Act::Given | Act::Refused | Act::Withdrawn | Act::Objected | Act::ObjectionLifted | Act::Renewed => true,
        Act::SignedUp | Act::Lapsed => false,
    }
}

/// The day of the last of these; nothing where none is activity. What lies ahead, such as a visit that was booked, counts as well.
#[must_use]
pub fn last(signs: impl IntoIterator<Item = Sign>, zone: Zone) -> Option<Day> {
    let day = |sign| match sign {
        Sign::Consent(act, at) => is_own(act).then(|| zone.day(at)),
        Sign::Happened(day) => Some(day),
        Sign::Joined(at) | Sign::SignedIn(at) | Sign::Asked(at) | Sign::Stayed(at) => Some(zone.day(at)),
    };
    signs.into_iter().filter_map(day).max()
}
