//! Rights: single things that a member of staff may do, and the sets of them that are usual.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// One thing that a member of staff, or a key that acts for them, may do. Seeing and exporting are always separate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Right {
    /// See who is in the register, and what is kept about them.
    SeePeople,
    /// Take people into the register, and note walk-ins.
    CreatePeople,
    /// Change what is kept about people, and their history.
    ChangePeople,
    /// See what happened (visits, purchases, assignments) and how what is kept has changed.
    SeeHistory,
    /// See and change the fields that are declared as restricted.
    SeeRestricted,
    /// Record what people say at the counter, by telephone or on paper about being written to; open the counter's page.
    RecordConsent,
    /// See what people ask for under their rights, enter it for them, and decide it.
    HandleRequests,
    /// Erase people for good.
    ErasePeople,
    /// Bring whole lists of people into the register, and take them back.
    ImportPeople,
    /// See counts, lists and verdicts of the audience.
    SeeAudience,
    /// Export addresses.
    ExportAddresses,
    /// Print address labels.
    PrintLabels,
    /// Edit drafts.
    EditWording,
    /// Publish drafts.
    PublishWording,
    /// Declare what else is kept about people.
    ManageFields,
    /// Change the business's own details, its languages, its look and where its forms may be shown.
    ManageBusiness,
    /// Invite, change and remove users.
    ManageUsers,
    /// Make and revoke API keys.
    ManageKeys,
    /// Take the whole register out, as a backup, and put one back.
    ExportRegister,
    /// Read who did or saw what.
    ReadAudit,
}

/// What a member of staff may do, each right once and in one order.
pub type Rights = BTreeSet<Right>;

impl Right {
    /// All of them: what the first administrator gets.
    pub const ALL: [Self; Self::ReadAudit as usize + 1] = [
        Self::SeePeople,
        Self::CreatePeople,
        Self::ChangePeople,
        Self::SeeHistory,
        Self::SeeRestricted,
        Self::RecordConsent,
        Self::HandleRequests,
        Self::ErasePeople,
        Self::ImportPeople,
        Self::SeeAudience,
        Self::ExportAddresses,
        Self::PrintLabels,
        Self::EditWording,
        Self::PublishWording,
        Self::ManageFields,
        Self::ManageBusiness,
        Self::ManageUsers,
        Self::ManageKeys,
        Self::ExportRegister,
        Self::ReadAudit,
    ];
}

/// A usual set of rights. Only a start: what counts, and what is kept, is the rights themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Preset {
    /// Answers for the register: everything.
    #[serde(rename = "keeper")]
    Administrator,
    /// Watches over it: the words, the audit log and what people ask for; sees people and their receipts to prove what they said, and takes no
    /// addresses out.
    PrivacyOfficer,
    /// Writes to people: sees the audience and exports it.
    Marketer,
    /// Serves customers: sees and changes what is kept about them, and records what they say.
    CustomerService,
    /// Checks: reads the audit log, and sees people and their receipts; changes nothing.
    Auditor,
}

impl Preset {
    /// All of them, from the widest.
    pub const ALL: [Self; 5] = [Self::Administrator, Self::PrivacyOfficer, Self::Marketer, Self::CustomerService, Self::Auditor];

    /// The rights of the set.
    #[must_use]
    pub fn rights(self) -> Rights {
        use Right::{
            ChangePeople, CreatePeople, EditWording, ExportAddresses, HandleRequests, ManageFields, PrintLabels, PublishWording, ReadAudit,
            RecordConsent, SeeAudience, SeeHistory, SeePeople,
        };
        match self {
            Self::Administrator => Right::ALL.into(),
            Self::PrivacyOfficer => [SeePeople, HandleRequests, EditWording, PublishWording, ManageFields, ReadAudit].into(),
            Self::Marketer => [SeeAudience, ExportAddresses, PrintLabels].into(),
            Self::CustomerService => [SeePeople, CreatePeople, ChangePeople, SeeHistory, RecordConsent, SeeAudience].into(),
            Self::Auditor => [SeePeople, ReadAudit].into(),
        }
    }

    /// The usual set that has exactly these rights, if there is one.
    #[must_use]
    pub fn of(rights: &Rights) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.rights() == *rights)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_right_is_in_the_list_once_and_in_order() {
        assert!(Right::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_preset_is_told_by_its_rights() {
        for preset in Preset::ALL {
            assert_eq!(Preset::of(&preset.rights()), Some(preset));
        }
        assert_eq!(Preset::of(&Rights::new()), None);
    }

    #[test]
    fn who_checks_sees_what_proof_needs_and_changes_nobody() {
        let changes = [Right::CreatePeople, Right::ChangePeople, Right::RecordConsent, Right::SeeRestricted, Right::ExportAddresses];
        for preset in [Preset::PrivacyOfficer, Preset::Auditor] {
            let rights = preset.rights();
            assert!(rights.is_superset(&[Right::SeePeople, Right::ReadAudit].into()), "{preset:?}");
            assert!(rights.is_disjoint(&changes.into()), "{preset:?}");
        }
    }

    #[test]
    fn erasing_importing_and_taking_everything_out_is_in_no_usual_set_but_the_widest() {
        let widest = [Right::ErasePeople, Right::ImportPeople, Right::ExportRegister];
        let most = |preset: &Preset| !preset.rights().is_disjoint(&widest.into());
        assert_eq!(Preset::ALL.into_iter().filter(most).collect::<Vec<_>>(), [Preset::Administrator]);
        let decides = |preset: &Preset| preset.rights().contains(&Right::HandleRequests);
        assert_eq!(Preset::ALL.into_iter().filter(decides).collect::<Vec<_>>(), [Preset::Administrator, Preset::PrivacyOfficer]);
    }

    #[test]
    fn nobody_but_the_keeper_and_the_marketer_takes_addresses_out() {
        let takes = |preset: &Preset| !preset.rights().is_disjoint(&[Right::ExportAddresses, Right::PrintLabels].into());
        assert_eq!(Preset::ALL.into_iter().filter(takes).collect::<Vec<_>>(), [Preset::Administrator, Preset::Marketer]);
    }
}
