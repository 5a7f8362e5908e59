//! Purposes: what data may be used for, by which channel, on which legal basis.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    asked::{self, Asked, AskedError},
    recipient::{Recipient, RecipientError, Retention, first_wrong, is_considerable},
    slug::PurposeId,
    terms::{Category, Channel, Ground, LegalBasis, PersonalData},
};

/// What data may be used for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Purpose {
    /// Its name.
    pub id: PurposeId,
    /// Grows only when the processing changes considerably; consent to an earlier version no longer counts.
    pub version: u32,
    /// By which means people are written to.
    pub channel: Channel,
    /// The kind of use.
    pub category: Category,
    /// On what ground.
    pub legal_basis: LegalBasis,
    /// What is held for it.
    pub data: Vec<PersonalData>,
    /// What people are asked for because of it, and what is removed when they withdraw.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<Asked>,
    /// Who else receives it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
    /// How long proof of consent is kept after the consent has ended, in months, 1 to 240; absent where nobody has decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
    /// On which other grounds people may be written to for it; none unless the business turns one on.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub also: BTreeSet<Ground>,
    /// Whether it is used no more: no form asks for it, and nobody is written to for it. What people said stays as they said it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub retired: bool,
}

/// What an editor wants a purpose to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurposeChange {
    /// See [`Purpose::channel`].
    pub channel: Channel,
    /// See [`Purpose::category`].
    pub category: Category,
    /// See [`Purpose::data`].
    pub data: Vec<PersonalData>,
    /// See [`Purpose::asks`]; as it was if absent. Other words for the same data are a new edition; other data is another processing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<Vec<Asked>>,
    /// See [`Purpose::recipients`]; as they were if absent. Data that goes to a recipient for its own purposes, or leaves the European
    /// Economic Area, and did not before, makes another processing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<Recipient>>,
    /// See [`Purpose::retention`]; as it was if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
    /// See [`Purpose::also`]; as it was if absent. It concerns nobody who has consented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub also: Option<BTreeSet<Ground>>,
    /// Whether the processing changes considerably: in its purpose, its controller, its recipients or where it sends the data.
    pub processing: Processing,
    /// How many people's consent ends by it, as the editor has seen; needed where the processing changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concerns: Option<u64>,
    /// See [`Purpose::retired`]; as it was if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}

/// Whether the processing is still what people agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Processing {
    /// It is: consent stands.
    Unchanged,
    /// It changes considerably: a new version begins, and consent to the earlier ones has lapsed until it is renewed.
    Changed,
}

/// Why a purpose stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PurposeError {
    /// People agreed to this member as it is, and it would change without their being asked.
    #[error("{0} can change only together with the processing")]
    AgreedTo(&'static str),
    /// The number that the editor has seen is not, or no longer, how many people it concerns.
    #[error("it concerns another number of people")]
    OtherCount,
    /// A form asks for it.
    #[error("a form asks for it")]
    InUse,
    /// What is held does not include what the channel writes to.
    #[error("the channel needs an address that is not held")]
    NoAddress,
    /// Only direct marketing has other grounds than consent.
    #[error("only direct marketing has other grounds than consent")]
    NotMarketing,
    /// Something is wrong with one of the recipients.
    #[error("recipient {0}: {1}")]
    Recipient(usize, RecipientError),
    /// Something is wrong with one of the data that it asks for.
    #[error("datum {0}: {1}")]
    Asked(usize, AskedError),
}

impl Purpose {
    /// Whether it holds what its channel writes to.
    fn holds_an_address(&self) -> bool {
        self.data.contains(&match self.channel {
            Channel::Email => PersonalData::EmailAddress,
            Channel::Sms => PersonalData::TelephoneNumber,
        })
    }

    /// Whether it can be as it is, whether or not people have agreed to it.
    pub fn can_stand(&self) -> Result<(), PurposeError> {
        if !self.holds_an_address() {
            return Err(PurposeError::NoAddress);
        }
        if !self.also.is_empty() && self.category != Category::DirectMarketing {
            return Err(PurposeError::NotMarketing);
        }
        self.can_ask()?;
        self.names_recipients()
    }

    fn can_ask(&self) -> Result<(), PurposeError> {
        asked::first_wrong(&self.asks).map_or(Ok(()), |(at, wrong)| Err(PurposeError::Asked(at, wrong)))
    }

    fn names_recipients(&self) -> Result<(), PurposeError> {
        first_wrong(&self.recipients).map_or(Ok(()), |(at, wrong)| Err(PurposeError::Recipient(at, wrong)))
    }

    /// Whether these recipients would make it another processing, which needs a new version.
    #[must_use]
    pub fn is_changed_by(&self, recipients: &[Recipient]) -> bool {
        is_considerable(&self.recipients, recipients)
    }

    /// Whether it asks people for just this, whatever the words: anything else needs a new version.
    #[must_use]
    pub fn asks_for(&self, asks: &[Asked]) -> bool {
        asked::ask_the_same(&self.asks, asks)
    }

    /// Whether a notice about it would say anything else than one about `other`.
    #[must_use]
    pub fn reads_like(&self, other: &Self) -> bool {
        Self { retired: other.retired, also: other.also.clone(), ..self.clone() } == *other
    }

    /// The purpose after `change`, where `given` people have agreed to today's version and `in_use` tells whether a form asks for it.
    pub fn changed(&self, change: &PurposeChange, given: u64, in_use: bool) -> Result<Self, PurposeError> {
        let mut next = Self {
            channel: change.channel,
            category: change.category,
            data: change.data.clone(),
            asks: change.asks.clone().unwrap_or_else(|| self.asks.clone()),
            recipients: change.recipients.clone().unwrap_or_else(|| self.recipients.clone()),
            retention: change.retention.or(self.retention),
            also: change.also.clone().unwrap_or_else(|| self.also.clone()),
            retired: change.retired.unwrap_or(self.retired),
            ..self.clone()
        };
        // What is wrong with them is said before what would follow from them.
        next.can_ask()?;
        next.names_recipients()?;
        match change.processing {
            Processing::Unchanged => {
                let agreed = [
                    ("channel", next.channel == self.channel),
                    ("category", next.category == self.category),
                    ("data", next.data == self.data),
                    ("asks", self.asks_for(&next.asks)),
                    ("recipients", !is_considerable(&self.recipients, &next.recipients)),
                ];
                if let Some((member, _)) = agreed.into_iter().find(|(_, same)| !same) {
                    return Err(PurposeError::AgreedTo(member));
                }
            }
            Processing::Changed if change.concerns != Some(given) => return Err(PurposeError::OtherCount),
            Processing::Changed => next.version += 1,
        }
        next.can_stand()?;
        if next.retired && in_use { Err(PurposeError::InUse) } else { Ok(next) }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

#[cfg(test)]
mod tests {
    use super::{
        super::{asked::tests::asked, recipient::tests::recipient},
        *,
    };
    use crate::{
        locale::Locale,
        own_field::FieldKind,
        wording::{Answering, AskedText, DatumTerm, RecipientRole, Safeguard},
    };

    fn purpose() -> Purpose {
        Purpose {
            id: "newsletter".parse().expect("a short name"),
            version: 3,
            channel: Channel::Email,
            category: Category::DirectMarketing,
            legal_basis: LegalBasis::Consent,
            data: vec![PersonalData::EmailAddress],
            asks: Vec::new(),
            recipients: Vec::new(),
            retention: None,
            also: BTreeSet::new(),
            retired: false,
        }
    }

    fn change(processing: Processing, concerns: Option<u64>) -> PurposeChange {
        let Purpose { channel, category, data, .. } = purpose();
        PurposeChange {
            channel,
            category,
            data,
            asks: None,
            recipients: None,
            retention: None,
            also: None,
            processing,
            concerns,
            retired: None,
        }
    }

    #[test]
    fn a_new_version_begins_when_the_processing_changes_and_only_then() {
        assert_eq!(purpose().changed(&change(Processing::Unchanged, None), 5, true), Ok(purpose()));
        let next = purpose().changed(&change(Processing::Changed, Some(5)), 5, true);
        assert_eq!(next, Ok(Purpose { version: 4, ..purpose() }));
    }

    #[test]
    fn nobody_ends_consent_without_having_seen_how_many_gave_it() {
        for concerns in [None, Some(0), Some(4), Some(6)] {
            assert_eq!(purpose().changed(&change(Processing::Changed, concerns), 5, true), Err(PurposeError::OtherCount));
        }
    }

    #[test]
    fn what_people_agreed_to_changes_only_with_the_version() {
        let other = PurposeChange { category: Category::Research, ..change(Processing::Unchanged, None) };
        assert_eq!(purpose().changed(&other, 0, true), Err(PurposeError::AgreedTo("category")));
        let other = PurposeChange { processing: Processing::Changed, concerns: Some(0), ..other };
        assert_eq!(purpose().changed(&other, 0, true).map(|next| next.category), Ok(Category::Research));
        let mute = PurposeChange { channel: Channel::Sms, ..other };
        assert_eq!(purpose().changed(&mute, 0, true), Err(PurposeError::NoAddress));
    }

    #[test]
    fn a_recipient_abroad_comes_only_with_a_new_version() {
        let abroad = recipient("Mail", RecipientRole::Email, "US", Some(Safeguard::Adequacy));
        let home = recipient("Posti", RecipientRole::Email, "FI", None);
        let to = |recipients: &[Recipient], processing, concerns| PurposeChange {
            recipients: Some(recipients.to_vec()),
            retention: Retention::months(36).ok(),
            ..change(processing, concerns)
        };
        let next = purpose().changed(&to(std::slice::from_ref(&home), Processing::Unchanged, None), 5, true).expect("the same processing");
        assert_eq!((next.version, &next.recipients, next.retention.map(Retention::in_months)), (3, &vec![home.clone()], Some(36)));
        assert!(!next.reads_like(&purpose()) && next.reads_like(&Purpose { retired: true, ..next.clone() }));
        let both = [home, abroad];
        assert_eq!(next.changed(&to(&both, Processing::Unchanged, None), 5, true), Err(PurposeError::AgreedTo("recipients")));
        let later = next.changed(&to(&both, Processing::Changed, Some(5)), 5, true).expect("another processing");
        assert_eq!(later.version, 4);
        assert_eq!(later.changed(&change(Processing::Unchanged, None), 5, true), Ok(later.clone()), "absent is as it was");
        let bare = Recipient { safeguard: None, ..both[1].clone() };
        let wrong = PurposeError::Recipient(0, RecipientError::NoSafeguard);
        assert_eq!(purpose().changed(&to(&[bare], Processing::Changed, Some(5)), 5, true), Err(wrong));
    }

    #[test]
    fn other_data_is_another_processing_and_other_words_are_not() {
        let asking = |asks: &[Asked], processing, concerns| PurposeChange { asks: Some(asks.to_vec()), ..change(processing, concerns) };
        let birthday = Asked { term: DatumTerm::BirthDate, ..asked("birthday", FieldKind::Date) };
        let asks = std::slice::from_ref(&birthday);
        assert_eq!(purpose().changed(&asking(asks, Processing::Unchanged, None), 5, true), Err(PurposeError::AgreedTo("asks")));
        let next = purpose().changed(&asking(asks, Processing::Changed, Some(5)), 5, true).expect("another processing");
        assert_eq!((next.version, next.asks.as_slice()), (4, asks));
        assert_eq!(next.changed(&change(Processing::Unchanged, None), 5, true), Ok(next.clone()), "absent is as it was");
        let reworded =
            Asked { texts: [(Locale::Fi, AskedText { name: "päivä".into(), question: "Milloin?".into() })].into(), ..birthday.clone() };
        let reworded = next.changed(&asking(&[reworded], Processing::Unchanged, None), 5, true).expect("other words");
        assert!(reworded.version == 4 && !reworded.reads_like(&next), "a new edition");
        let required = Asked { answering: Answering::Required, ..birthday.clone() };
        assert_eq!(next.changed(&asking(&[required], Processing::Unchanged, None), 5, true), Err(PurposeError::AgreedTo("asks")));
        assert_eq!(next.changed(&asking(&[], Processing::Unchanged, None), 5, true), Err(PurposeError::AgreedTo("asks")));
        let twice = [birthday.clone(), birthday];
        assert_eq!(
            purpose().changed(&asking(&twice, Processing::Changed, Some(5)), 5, true),
            Err(PurposeError::Asked(1, AskedError::Twice))
        );
    }

    #[test]
    fn other_grounds_are_for_direct_marketing_and_change_nothing_for_people_who_consented() {
        let on = |category, processing, concerns| PurposeChange {
            category,
            also: Some([Ground::SoftOptIn].into()),
            ..change(processing, concerns)
        };
        let next = purpose().changed(&on(Category::DirectMarketing, Processing::Unchanged, None), 5, true).expect("direct marketing");
        assert_eq!((next.version, next.also.len(), next.reads_like(&purpose())), (3, 1, true));
        assert_eq!(next.changed(&change(Processing::Unchanged, None), 5, true), Ok(next.clone()), "absent is as it was");
        let survey = on(Category::Research, Processing::Changed, Some(5));
        assert_eq!(purpose().changed(&survey, 5, true), Err(PurposeError::NotMarketing));
    }

    #[test]
    fn a_purpose_retires_when_no_form_asks_for_it_and_comes_back() {
        let retire = PurposeChange { retired: Some(true), ..change(Processing::Unchanged, None) };
        assert_eq!(purpose().changed(&retire, 5, true), Err(PurposeError::InUse));
        let retired = purpose().changed(&retire, 5, false).expect("nobody asks for it");
        assert!(retired.retired && retired.version == 3);
        assert_eq!(retired.changed(&change(Processing::Unchanged, None), 5, false), Ok(retired.clone()), "absent is as it was");
        let back = PurposeChange { retired: Some(false), ..retire };
        assert_eq!(retired.changed(&back, 5, false), Ok(purpose()));
    }

    #[test]
    fn a_purpose_that_was_kept_before_any_could_retire_is_in_use() {
        let kept =
            r#"{"id":"research","version":1,"channel":"email","category":"research","legal_basis":"consent","data":["email-address"]}"#;
        let purpose: Purpose = serde_json::from_str(kept).expect("a purpose");
        assert!(!purpose.retired);
        assert_eq!(crate::jcs::text(&purpose), kept, "the same bytes as ever");
    }
}
