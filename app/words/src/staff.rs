//! What staff read everywhere in the console, and the screens that every binary knows. The words are in `locales/{fi,sv,en}/staff.rs`.

use lupa_domain::{
    api::self_check::FindingKind,
    staff::{Preset, Right, audit::Act},
};

use crate::{WaitWords, description::DescriptionScreens};

/// The console: its frame, and what its screens share.
#[derive(Debug)]
pub struct StaffWords {
    /// Label of the navigation.
    pub screens: &'static str,
    /// Button that ends the session.
    pub sign_out: &'static str,
    /// After signing out.
    pub signed_out: &'static str,
    /// When a session has ended by itself: why, and what to do.
    pub ended: &'static str,
    /// Waiting for the register.
    pub wait: WaitWords,
    /// Above the list of what is to be corrected in a form.
    pub correct: &'static str,
    /// Button that closes a question or a form without doing anything.
    pub cancel: &'static str,
    /// Asked before leaving a form that is not saved.
    pub unsaved: LeaveWords,
    /// Button that copies what is shown.
    pub copy: &'static str,
    /// After copying.
    pub copied: &'static str,
    /// Button that saves.
    pub save: &'static str,
    /// On a button while its form is on its way.
    pub sending: &'static str,
    /// In place of a time that never was.
    pub never: &'static str,
    /// Heading above the boxes of the rights.
    pub rights: &'static str,
    /// A right.
    pub right: fn(Right) -> RightWords,
    /// Why the box of a right cannot be changed.
    pub not_yours: &'static str,
    /// The name of a usual set of rights.
    pub preset: fn(Preset) -> &'static str,
    /// The name of a set of rights that is none of the usual ones.
    pub custom: &'static str,
    /// Passkeys.
    pub passkey: PasskeyWords,
    /// Signing in.
    pub enter: EnterWords,
    /// The undertaking.
    pub undertaking: UndertakingWords,
    /// The first screen.
    pub home: ScreenWords,
    /// The user's own account.
    pub account: ScreenWords,
    /// Customers.
    pub people: ScreenWords,
    /// What customers ask for under their rights.
    pub requests: ScreenWords,
    /// Custom fields.
    pub fields: ScreenWords,
    /// How long what is kept.
    pub retention: ScreenWords,
    /// The look of the business.
    pub look: ScreenWords,
    /// Backups.
    pub backup: ScreenWords,
    /// The audience.
    pub audience: ScreenWords,
    /// Counter mode.
    pub counter: ScreenWords,
    /// The forms and their texts.
    pub wording: ScreenWords,
    /// Users.
    pub users: ScreenWords,
    /// API keys.
    pub keys: ScreenWords,
    /// The audit log.
    pub audit: AuditWords,
    /// The particulars of the business.
    pub business: ScreenWords,
    /// The languages that customers are offered.
    pub languages: ScreenWords,
    /// The description of the register, processors and breaches.
    pub description: DescriptionScreens,
}

/// A screen of the console.
#[derive(Clone, Copy, Debug)]
pub struct ScreenWords {
    /// Its name, in the navigation and as its heading.
    pub title: &'static str,
    /// What it is for, in one sentence.
    pub lead: &'static str,
}

/// A heading, and a paragraph below it.
#[derive(Debug)]
pub struct HeadedText {
    /// The heading; in a dialog the question.
    pub heading: &'static str,
    /// The paragraph; in a dialog what will happen.
    pub text: &'static str,
}

/// The question before something that has a name is removed.
#[derive(Debug)]
pub struct NamedQuestion {
    /// The question.
    pub heading: fn(name: &str) -> String,
    /// What will happen.
    pub text: &'static str,
}

/// The question before leaving a form that is not saved.
#[derive(Debug)]
pub struct LeaveWords {
    /// The question.
    pub heading: &'static str,
    /// What will be lost.
    pub text: &'static str,
    /// Button that leaves.
    pub leave: &'static str,
}

/// A right.
#[derive(Clone, Copy, Debug)]
pub struct RightWords {
    /// Its name.
    pub name: &'static str,
    /// What it allows, in one line.
    pub about: &'static str,
}

/// What can be said when a browser creates or uses a passkey.
#[derive(Debug)]
pub struct PasskeyWords {
    /// What a passkey is, in one sentence.
    pub what: &'static str,
    /// The browser does not know passkeys.
    pub missing: &'static str,
    /// The user or the device cancelled.
    pub cancelled: &'static str,
    /// The device has one already.
    pub there: &'static str,
    /// Anything else went wrong.
    pub failed: &'static str,
    /// The suggested name of a new one on a telephone.
    pub telephone: &'static str,
    /// The suggested name of a new one on any other device.
    pub computer: &'static str,
    /// Label of the field for its name.
    pub name: &'static str,
    /// What the name is for.
    pub name_hint: &'static str,
}

/// Signing in.
#[derive(Debug)]
pub struct EnterWords {
    /// Heading.
    pub heading: &'static str,
    /// What the button does.
    pub lead: &'static str,
    /// Button that signs in.
    pub button: &'static str,
    /// Opens what to do without a passkey.
    pub lost: &'static str,
    /// What a recovery code does.
    pub lost_lead: &'static str,
    /// Label of the field for the address.
    pub email: &'static str,
    /// Label of the field for the code.
    pub code: &'static str,
    /// What a code looks like.
    pub code_hint: &'static str,
    /// Button that uses the code.
    pub recover: &'static str,
    /// What to do without a code.
    pub ask: &'static str,
}

/// The undertaking: accepting it, its editions, and writing a new one.
#[derive(Debug)]
pub struct UndertakingWords {
    /// Heading.
    pub heading: &'static str,
    /// Why it is asked.
    pub lead: &'static str,
    /// Why it is asked again.
    pub again: &'static str,
    /// Button that accepts it.
    pub accept: &'static str,
    /// What its editions are for, above their list.
    pub editions_lead: &'static str,
    /// Link from the users to the editions.
    pub open: &'static str,
    /// The edition in force.
    pub in_force: fn(edition: u32, when: &str) -> String,
    /// Who published it.
    pub published_by: fn(who: &str) -> String,
    /// An earlier edition, and how many had accepted it.
    pub earlier: fn(edition: u32, when: &str, accepted: u32) -> String,
    /// Heading above who has accepted which edition.
    pub accepted: &'static str,
    /// The columns below that heading.
    pub columns: AcceptanceColumns,
    /// An edition, in a table or a list.
    pub edition: fn(edition: &str) -> String,
    /// Mark beside an edition that is no longer in force.
    pub accept_again: &'static str,
    /// Link to the form for a new edition.
    pub write: &'static str,
    /// Heading of that form.
    pub write_heading: &'static str,
    /// How it is written, and what publishing does.
    pub write_lead: &'static str,
    /// Above the text in force, beside the new one.
    pub side_now: &'static str,
    /// Label of the new text.
    pub side_new: &'static str,
    /// Button that publishes it.
    pub publish: &'static str,
    /// The question before publishing.
    pub publish_heading: fn(edition: u32) -> String,
    /// How many users will have to accept again.
    pub publish_text: fn(concerns: u32) -> String,
    /// After publishing.
    pub published: fn(edition: u32) -> String,
    /// When another user has published an edition meanwhile.
    pub conflict: fn(edition: u32) -> String,
}

/// The columns of who has accepted the undertaking.
#[derive(Debug)]
pub struct AcceptanceColumns {
    /// The user.
    pub name: &'static str,
    /// The edition.
    pub edition: &'static str,
    /// When.
    pub when: &'static str,
}

/// The audit log.
#[derive(Debug)]
pub struct AuditWords {
    /// Its name in the navigation, and what it is.
    pub screen: ScreenWords,
    /// Its filter.
    pub filter: AuditFilterWords,
    /// Where nothing matches.
    pub none: &'static str,
    /// Button that fetches what came before.
    pub older: &'static str,
    /// Link that downloads all of it.
    pub export: &'static str,
    /// In place of a name that is not known.
    pub unknown: &'static str,
    /// Added where a program acted.
    pub by_key: &'static str,
    /// How many people an export held.
    pub people: fn(count: u64) -> String,
    /// How many more times something was refused within the hour.
    pub more_times: fn(count: u64) -> String,
    /// How many addresses were checked.
    pub addresses: fn(count: u64) -> String,
    /// The name of an act, in the filter.
    pub act: fn(Act) -> &'static str,
    /// An act as a sentence: who did it, and to which user or key.
    pub sentence: fn(act: Act, who: &str, about: &str) -> String,
    /// The sentence where the whole log was downloaded.
    pub exported: fn(who: &str) -> String,
    /// The self-check, below it.
    pub self_check: SelfCheckWords,
    /// A customer whose name one does not see: `mark` tells them apart.
    pub customer: fn(mark: &str) -> String,
    /// Link that shows what concerns one customer alone.
    pub only: &'static str,
    /// How many times the same was looked at on one day, from the first to the last.
    pub times: fn(count: u64, number: &str, first: &str, last: &str) -> String,
}

/// Whether the register agrees with itself.
#[derive(Debug)]
pub struct SelfCheckWords {
    /// The heading, and what is looked at.
    pub text: HeadedText,
    /// Where it has not been looked at yet.
    pub never: &'static str,
    /// While it is being looked at.
    pub running: &'static str,
    /// Before the time of the last look.
    pub last: &'static str,
    /// How much was looked at: people, and entries of both logs.
    pub looked: fn(people: u64, entries: u64) -> String,
    /// Where everything agrees.
    pub well: &'static str,
    /// How many things do not.
    pub found: fn(count: u64) -> String,
    /// What it means that this does not agree.
    pub kind: fn(FindingKind) -> &'static str,
    /// Button that begins.
    pub begin: &'static str,
    /// Button that shows how far it has come.
    pub again: &'static str,
}

/// The filter of the audit log.
#[derive(Debug)]
pub struct AuditFilterWords {
    /// Label of the choice of an act.
    pub act: &'static str,
    /// Label of the choice of a user.
    pub user: &'static str,
    /// Every act.
    pub every_act: &'static str,
    /// Every user.
    pub every_user: &'static str,
    /// Button that applies it.
    pub show: &'static str,
    /// Label of the first day.
    pub from: &'static str,
    /// Label of the last day.
    pub to: &'static str,
    /// Before the name of the customer.
    pub customer: &'static str,
    /// Link that shows all customers again.
    pub every_customer: &'static str,
}
