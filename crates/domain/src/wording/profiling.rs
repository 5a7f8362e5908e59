//! By what a business may choose who gets a message. A notice must say so (GDPR Art. 13(2)(f) and 21(2)), so it is listed once, here:
//! conditions of the audience are held against this list, and each language has words for every entry.

/// Something about a person by which the audience of a message may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Characteristic {
    /// Where the person lives.
    Residence,
    /// The organisation that the person is or speaks for.
    Organisation,
    /// The words by which staff find the person again.
    Tags,
    /// When the person came or gave work to do.
    Visits,
    /// When, how often and for how much the person bought.
    Purchases,
    /// What stands in the business's own fields: what the person has answered, and what staff have noted there.
    OwnFields,
}

impl Characteristic {
    /// All of them, in the order of a notice.
    pub const ALL: [Self; 6] = [Self::Residence, Self::Organisation, Self::Tags, Self::Visits, Self::Purchases, Self::OwnFields];
}
