//! The audit log: who did or saw what, about which person, when and why. Append-only; each entry holds the digest of the one before it, so that an
//! entry that was changed or taken out later shows in every entry after it.
//!
//! What the chain alone cannot show: that the newest entries were cut off, or that every later entry was written anew in the database.
//! An export of the log, or an [anchor](super::anchor()) of it, that is kept elsewhere shows both.

use serde::{Deserialize, Serialize};

use crate::{
    digest::Digest,
    ids::{ApiKeyId, PersonId, StaffId},
    time::Moment,
};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = AuditAct))]
pub enum Act {
    /// The register was set up.
    SetUp,
    /// A member of staff was invited, or invited again.
    Invited,
    /// An invitation was taken up with a new passkey.
    Joined,
    /// A member of staff signed in.
    SignedIn,
    /// A member of staff signed out, or a session was ended.
    SessionEnded,
    /// A user who manages users ended every session of another.
    SessionsEnded,
    /// The undertaking was accepted.
    UndertakingAccepted,
    /// A new edition of the undertaking was published; everybody accepts it anew.
    UndertakingPublished,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
    /// A passkey was refused because its counter went back: it may have been copied.
    PasskeySuspected,
    /// A passkey was refused for another reason.
    PasskeyRefused,
    /// Recovery codes were made; the earlier ones are void.
    CodesMade,
    /// A recovery code was used.
    CodeUsed,
    /// A recovery code was refused.
    CodeRefused,
    /// A user's rights were changed.
    UserChanged,
    /// A user's name was changed; `detail` is the new one.
    UserRenamed,
    /// A user was removed.
    UserRemoved,
    /// A key was made.
    KeyMade,
    /// A key was revoked.
    KeyRevoked,
    /// A key was refused: it had ended or was revoked, or there never was such a key.
    KeyRefused,
    /// A draft was saved, or words were published.
    WordingChanged,
    /// People were looked for or listed.
    PeopleSeen,
    /// A person's data was looked at.
    PersonSeen,
    /// Staff added a person to the register.
    PersonCreated,
    /// A person's data was changed; `detail` names what, not the values.
    PersonChanged,
    /// A list was received, checked, brought in, stopped, taken back or thrown away; `about` is its id, `detail` which, and how many.
    ListChanged,
    /// Rows of a list were looked at; `about` is its id.
    ListSeen,
    /// Staff erased a person.
    PersonErased,
    /// A person erased themself, from their mailbox.
    SelfErased,
    /// Two cards of the same person were made one; `about` is the id of the card that went.
    PeopleMerged,
    /// The mailbox of a card was asked whether it may be merged into another; `about` is the id of that card.
    MergeAsked,
    /// A merge was undone; `about` is the id of the card that is there again.
    MergeUndone,
    /// The owner of an address that nobody was to write to again confirmed a form: they may be written to.
    SuppressionLifted,
    /// People were erased again who came back with an older copy of the data; `detail` is how many.
    ErasuresReplayed,
    /// The rules of retention were changed; `detail` names what.
    RetentionChanged,
    /// It was looked who would be removed by a cleaning; `about` is its id, `detail` how many.
    CleaningPrepared,
    /// A cleaning was agreed to; `about` is its id, `detail` how many people go.
    CleaningAgreed,
    /// A cleaning was stopped; `about` is its id.
    CleaningStopped,
    /// A cleaning came to its end; `about` is its id, `detail` how many were erased.
    CleaningDone,
    /// It was looked up what is kept as proof of what an erased person said; `detail` is how much.
    ProofSeen,
    /// A person's history was looked at.
    HistorySeen,
    /// Something was noted of a person's history, or of a walk-in, or changed in it.
    HistoryChanged,
    /// The queue of requests was looked at.
    RequestsSeen,
    /// A request was looked at; `about` is its number.
    RequestSeen,
    /// Staff entered a request that came by mail, by telephone, at the counter or on paper; `about` is its number.
    RequestEntered,
    /// A request was assigned or extended, or it was said who asks; `about` is its number, `detail` under which right it was made, and what was done.
    RequestChanged,
    /// A request was decided; `about` is its number, `detail` under which right it was made, and the outcome.
    RequestDecided,
    /// A recipient was told that data it had received was corrected, erased or restricted; `about` is its name, `detail` the change.
    RecipientTold,
    /// The address was changed at which an organisation hears of corrections; `about` is its name, `detail` whether it has one.
    RecipientChanged,
    /// Staff recorded what a person said about being written to.
    ConsentRecorded,
    /// The scan of a signed paper was kept or taken out; `about` is its id.
    ScanChanged,
    /// The scan of a signed paper was looked at; `about` is its id.
    ScanSeen,
    /// A report of everything held about a person was made.
    ReportMade,
    /// An evidence package was made of what a person said, or of a form.
    EvidenceMade,
    /// Counter mode was opened in a browser, for a form.
    CounterOpened,
    /// Counter mode was ended.
    CounterEnded,
    /// It was changed on which sites forms may stand in a frame.
    EmbeddingChanged,
    /// More sign-ups than usual were allowed from one network, until the end of the day.
    EventDayOn,
    /// That was ended before the day was over.
    EventDayOff,
    /// The particulars of the business or its languages were changed; `detail` names what.
    BusinessChanged,
    /// What else is kept about people was declared or changed.
    FieldsChanged,
    /// How the business looks to its customers was changed.
    LookChanged,
    /// The description of the register was changed or published, or a statement was made for the authority; `detail` says which.
    DescriptionChanged,
    /// Something was written about a breach of security; `about` is its number, `detail` what.
    BreachChanged,
    /// People's addresses were looked at.
    AudienceSeen,
    /// It was looked up whether a person may be written to.
    VerdictSeen,
    /// Addresses were exported.
    Exported,
    /// It was begun to ask people for consent again; `about` is its id, `detail` the purpose.
    RenewalBegun,
    /// That was ended before its last day; `about` is its id, `detail` the purpose.
    RenewalEnded,
    /// Letters on paper were made that ask for consent again; `about` is the renewal's id, `detail` the purpose and how many.
    RenewalPrinted,
    /// The audit log itself was read or exported.
    AuditRead,
    /// The register found that it does not agree with itself; `about` says in what.
    DisagreementFound,
    /// A backup of the whole register was taken.
    BackupMade,
    /// A backup was put back; `detail` says when it was taken.
    RegisterRestored,
    /// Something was tried without the right to it; with a number in `detail`, so many more times within the hour.
    Denied,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = AuditEntry))]
pub struct Entry {
    /// Counts from 1, without gaps.
    pub no: u64,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// What.
    pub act: Act,
    /// Who; absent where nobody had signed in yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub staff: Option<StaffId>,
    /// What they were called on that day; absent in entries of before names were kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_name: Option<String>,
    /// By which key, where a program acted for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub key: Option<ApiKeyId>,
    /// About which customer, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub person: Option<PersonId>,
    /// About which other thing: a user's or a key's id, a purpose, a form, an export, a route.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// What the user that it is about was called on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about_name: Option<String>,
    /// Why and with what: the purpose and the number of people of an export, the rights before and after. No personal data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The digest of the entry before this one; of nothing for the first.
    pub previous: Digest,
}

impl Entry {
    /// The digest of its canonical form: what the next entry holds.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(crate::jcs::text(self).as_bytes())
    }
}

/// What the first entry holds in place of the one before it.
#[must_use]
pub fn beginning() -> Digest {
    Digest::of(b"")
}

/// The number of the first entry, oldest first, that does not follow from the one before; nothing if all do. `previous` is what the first
/// of them must hold.
#[must_use]
pub fn first_broken<'a>(previous: Digest, entries: impl IntoIterator<Item = &'a Entry>) -> Option<u64> {
    let mut previous = previous;
    let mut no = None;
    for entry in entries {
        let follows = entry.previous == previous && no.is_none_or(|no| entry.no == no + 1);
        if !follows {
            return Some(entry.no);
        }
        (previous, no) = (entry.digest(), Some(entry.no));
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chain(details: &[String]) -> Vec<Entry> {
        let mut previous = beginning();
        let mut entries = Vec::new();
        for (no, detail) in (1..).zip(details) {
            let at = Moment::from_millis(i64::try_from(no).unwrap_or_default());
            let staff = Some(StaffId::from_random([1; 16]));
            let detail = Some(detail.clone());
            let staff_name = (no % 2 == 0).then(|| "Maija".to_owned());
            let (key, person, about, about_name) = (None, None, None, None);
            let entry = Entry { no, at, act: Act::Exported, staff, staff_name, key, person, about, about_name, detail, previous };
            previous = entry.digest();
            entries.push(entry);
        }
        entries
    }

    #[test]
    fn an_entry_of_before_names_were_kept_has_the_digest_it_had() {
        // The first of a chain has no name.
        let entry = chain(&["x".to_owned()]).remove(0);
        let kept = crate::jcs::text(&entry);
        let members: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&kept).expect("an object");
        assert_eq!(members.keys().collect::<Vec<_>>(), ["act", "at", "detail", "no", "previous", "staff"], "as it was written before");
        let read: Entry = serde_json::from_str(&kept).expect("an entry");
        assert_eq!((&read, read.digest()), (&entry, Digest::of(kept.as_bytes())));
    }

    proptest! {
        #[test]
        fn a_log_that_nobody_touched_holds(details in proptest::collection::vec("[a-z]{0,8}", 0..12)) {
            prop_assert_eq!(first_broken(beginning(), &chain(&details)), None);
        }

        #[test]
        fn what_is_changed_or_taken_out_shows(details in proptest::collection::vec("[a-z]{0,8}", 2..12), at in 0_usize..11) {
            let whole = chain(&details);
            let at = at % (whole.len() - 1);
            let mut changed = whole.clone();
            changed[at].detail = Some("something else".into());
            prop_assert_eq!(first_broken(beginning(), &changed), Some(whole[at + 1].no));
            let mut shorter = whole.clone();
            shorter.remove(at);
            prop_assert_eq!(first_broken(beginning(), &shorter), Some(whole[at + 1].no));
        }
    }
}
