//! What staff reads in the console. The words are in `locales/staff/{fi,sv,en}.rs`.

use lupa_domain::{
    locale::Locale,
    staff::{Preset, Right, audit::Act},
};

use super::WaitWords;

#[path = "../../locales/staff/en.rs"]
mod en;
#[path = "../../locales/staff/fi.rs"]
mod fi;
#[path = "../../locales/staff/sv.rs"]
mod sv;

/// The words of the console.
#[must_use]
pub const fn of(locale: Locale) -> &'static StaffWords {
    match locale {
        Locale::Fi => &fi::STAFF,
        Locale::Sv => &sv::STAFF,
        Locale::En => &en::STAFF,
    }
}

/// The words of the screens that only the console's own binary draws.
#[must_use]
pub const fn office(locale: Locale) -> &'static OfficeWords {
    match locale {
        Locale::Fi => &fi::OFFICE,
        Locale::Sv => &sv::OFFICE,
        Locale::En => &en::OFFICE,
    }
}

/// The console: its frame, and what its screens share.
#[derive(Debug)]
pub struct StaffWords {
    /// Names the choice of screens.
    pub screens: &'static str,
    /// Ends the session.
    pub sign_out: &'static str,
    /// After that.
    pub signed_out: &'static str,
    /// When a session has ended by itself: why, and what to do.
    pub ended: &'static str,
    /// Waiting for the register.
    pub wait: WaitWords,
    /// Above the list of what is to be corrected.
    pub correct: &'static str,
    /// Closes a question, or a form, without doing anything.
    pub cancel: &'static str,
    /// Before leaving what is not saved: the question, what it is about, and the button.
    pub unsaved: [&'static str; 3],
    /// Copies what is shown.
    pub copy: &'static str,
    /// Says that it is copied.
    pub copied: &'static str,
    /// Saves.
    pub save: &'static str,
    /// While something is on its way.
    pub sending: &'static str,
    /// What is said of a time that never was.
    pub never: &'static str,
    /// Heading above the rights; then for each right its name and one line about it, in the order of `Right::ALL`.
    pub rights: (&'static str, [(&'static str, &'static str); Right::ALL.len()]),
    /// Why a box cannot be changed.
    pub not_yours: &'static str,
    /// The usual sets of rights, in the order of `Preset::ALL`; then a set that is none of them.
    pub presets: [&'static str; Preset::ALL.len() + 1],
    /// Passkeys.
    pub passkey: PasskeyWords,
    /// Signing in.
    pub enter: EnterWords,
    /// The undertaking.
    pub undertaking: UndertakingWords,
    /// The name of a screen of the console's own, and what it is for: the first.
    pub home: [&'static str; 2],
    /// The name of a screen of the console's own, and what it is for: one's own account.
    pub account: [&'static str; 2],
    /// The name of a screen that has words of its own, and what it is for: people.
    pub people: [&'static str; 2],
    /// The keeper's own fields.
    pub fields: [&'static str; 2],
    /// Whom one may write to.
    pub audience: [&'static str; 2],
    /// Counter mode.
    pub counter: [&'static str; 2],
    /// The words of forms, and what they ask for.
    pub wording: [&'static str; 2],
    /// The name of a screen of the console's own, and what it is for: users.
    pub users: [&'static str; 2],
    /// The name of a screen of the console's own, and what it is for: API keys.
    pub keys: [&'static str; 2],
    /// The audit log.
    pub audit: AuditWords,
}

/// The screens of the console's own binary, and joining. The other binaries do not carry them.
#[derive(Debug)]
pub struct OfficeWords {
    /// Taking up an invitation.
    pub join: JoinWords,
    /// Recovery codes.
    pub codes: CodesWords,
    /// The first screen.
    pub home: HomeWords,
    /// One's own account.
    pub account: AccountWords,
    /// Users.
    pub users: UsersWords,
    /// API keys.
    pub keys: KeysWords,
}

/// What can be said when a browser makes or uses a passkey.
#[derive(Debug)]
pub struct PasskeyWords {
    /// What it is, in one sentence.
    pub what: &'static str,
    /// The browser is not able to.
    pub missing: &'static str,
    /// The person, or the device, said no.
    pub cancelled: &'static str,
    /// The device has one already.
    pub there: &'static str,
    /// Anything else.
    pub failed: &'static str,
    /// The name of a new one: on a telephone, on another device.
    pub names: [&'static str; 2],
    /// What it is called.
    pub name: &'static str,
    /// What the name is for.
    pub name_hint: &'static str,
}

/// Taking up an invitation.
#[derive(Debug)]
pub struct JoinWords {
    /// The heading; `{controller}` is filled in.
    pub heading: &'static str,
    /// Who is invited; `{name}` and `{email}` are filled in.
    pub lead: &'static str,
    /// That the passkeys there were will be removed.
    pub replaces: &'static str,
    /// Makes the passkey.
    pub button: &'static str,
    /// The heading where there is no invitation, or one that has ended.
    pub ended: &'static str,
    /// What to do then.
    pub ended_lead: &'static str,
    /// Leads to signing in.
    pub enter: &'static str,
}

/// Signing in.
#[derive(Debug)]
pub struct EnterWords {
    /// The heading.
    pub heading: &'static str,
    /// What the button does.
    pub lead: &'static str,
    /// Signs in.
    pub button: &'static str,
    /// Opens what to do without a passkey.
    pub lost: &'static str,
    /// With a recovery code.
    pub lost_lead: &'static str,
    /// The address.
    pub email: &'static str,
    /// The code.
    pub code: &'static str,
    /// What a code looks like.
    pub code_hint: &'static str,
    /// Uses the code.
    pub recover: &'static str,
    /// Without a code.
    pub ask: &'static str,
}

/// Recovery codes.
#[derive(Debug)]
pub struct CodesWords {
    /// The heading when they are shown.
    pub heading: &'static str,
    /// What they are for.
    pub lead: &'static str,
    /// Prints them.
    pub print: &'static str,
    /// Saves them as a file.
    pub download: &'static str,
    /// The name of the file.
    pub file: &'static str,
    /// Goes on.
    pub kept: &'static str,
}

/// The undertaking.
#[derive(Debug)]
pub struct UndertakingWords {
    /// The heading.
    pub heading: &'static str,
    /// Why.
    pub lead: &'static str,
    /// Why it is asked again.
    pub again: &'static str,
    /// Accepts it.
    pub accept: &'static str,
    /// What its editions are for, on the screen of whoever manages users.
    pub editions_lead: &'static str,
    /// Leads there from the users.
    pub open: &'static str,
    /// The edition in force: `{no}` and `{when}` are filled in; then by whom, `{who}`.
    pub in_force: [&'static str; 2],
    /// An earlier edition: `{no}`, `{when}` and `{count}` who had accepted it.
    pub earlier: &'static str,
    /// Above who has accepted which; then the heads of the table: name, edition, when.
    pub accepted: (&'static str, [&'static str; 3]),
    /// An edition, `{no}`; then marks the one that is over.
    pub edition: [&'static str; 2],
    /// Opens the form for a new one.
    pub write: &'static str,
    /// The heading then.
    pub write_heading: &'static str,
    /// How it is written, and what publishing does.
    pub write_lead: &'static str,
    /// Beside each other: in force, and new.
    pub sides: [&'static str; 2],
    /// Publishes it.
    pub publish: &'static str,
    /// The question before that: `{no}` is filled in.
    pub publish_ask: &'static str,
    /// What happens then: to `{count}` people, to one, to none.
    pub publish_asks: [&'static str; 3],
    /// After that; `{no}` is filled in.
    pub published: &'static str,
    /// When somebody else has published one meanwhile; `{no}` is filled in.
    pub conflict: &'static str,
}

/// The first screen.
#[derive(Debug)]
pub struct HomeWords {
    /// Its name in the choice of screens.
    pub title: &'static str,
    /// The heading; `{name}` is filled in.
    pub heading: &'static str,
    /// Above what one may do.
    pub lead: &'static str,
    /// Where one may do nothing.
    pub nothing: &'static str,
    /// Whom to ask for more.
    pub more: &'static str,
    /// Above what is new, before the version; then closes it.
    pub news: [&'static str; 2],
}

/// One's own account.
#[derive(Debug)]
pub struct AccountWords {
    /// The heading.
    pub heading: &'static str,
    /// What one finds here.
    pub lead: &'static str,
    /// Above the passkeys.
    pub passkeys: &'static str,
    /// `{added}` and `{used}` are filled in.
    pub passkey_line: &'static str,
    /// Adds one; then says so.
    pub add: [&'static str; 2],
    /// Gives one another name; then says so.
    pub rename: [&'static str; 2],
    /// Removes one; then says so.
    pub remove: [&'static str; 2],
    /// The question before it is removed (`{name}`), and what happens.
    pub remove_ask: [&'static str; 2],
    /// Why the only one has no button.
    pub only: &'static str,
    /// Above the sessions, and what they are.
    pub sessions: [&'static str; 2],
    /// `{passkey}`, `{began}` and `{used}` are filled in.
    pub session_line: &'static str,
    /// Marks this one.
    pub this: &'static str,
    /// Marks one that stands on the counter.
    pub counter: &'static str,
    /// Ends one; then says so.
    pub end: [&'static str; 2],
    /// Above the recovery codes.
    pub codes: &'static str,
    /// How many are left; `{left}` is filled in.
    pub codes_left: &'static str,
    /// Makes new ones.
    pub renew: &'static str,
    /// The question before that, and what happens.
    pub renew_ask: [&'static str; 2],
    /// What the receipt of the undertaking is.
    pub undertaking: &'static str,
    /// Saves it.
    pub receipt: &'static str,
}

/// Users.
#[derive(Debug)]
pub struct UsersWords {
    /// The heading.
    pub heading: &'static str,
    /// What one does here.
    pub lead: &'static str,
    /// The heads of the table: name, role, state, last seen.
    pub heads: [&'static str; 4],
    /// Invited, active.
    pub states: [&'static str; 2],
    /// Marks oneself.
    pub you: &'static str,
    /// `{count}` is filled in.
    pub some_rights: &'static str,
    /// Opens one to be changed.
    pub change: &'static str,
    /// The heading then; `{name}` is filled in.
    pub change_heading: &'static str,
    /// After a change; `{name}` is filled in.
    pub changed: &'static str,
    /// Opens the form that invites.
    pub invite: &'static str,
    /// What happens then.
    pub invite_lead: &'static str,
    /// Sends the invitation.
    pub send: &'static str,
    /// After that; `{email}` is filled in.
    pub invited: &'static str,
    /// The name.
    pub name: &'static str,
    /// Where it is seen.
    pub name_hint: &'static str,
    /// The address.
    pub email: &'static str,
    /// The language of the invitation.
    pub language: &'static str,
    /// The usual set of rights.
    pub role: &'static str,
    /// What it does.
    pub role_hint: &'static str,
    /// Above inviting again.
    pub again: &'static str,
    /// What it does to somebody who has a passkey; to somebody who was only invited.
    pub again_leads: [&'static str; 2],
    /// Does it.
    pub again_button: &'static str,
    /// Above removing, and what it does.
    pub remove: [&'static str; 2],
    /// Does it.
    pub remove_button: &'static str,
    /// The question before it (`{name}`), and what happens.
    pub remove_ask: [&'static str; 2],
    /// After that; `{name}` is filled in.
    pub removed: &'static str,
    /// When somebody else changed the same user: heading, explanation.
    pub conflict: [&'static str; 2],
    /// What is kept, and the button that leaves it so.
    pub theirs: [&'static str; 2],
    /// What was typed, and the button that saves it all the same.
    pub mine: [&'static str; 2],
    /// When the user is there no more.
    pub gone: &'static str,
}

/// API keys.
#[derive(Debug)]
pub struct KeysWords {
    /// The heading.
    pub heading: &'static str,
    /// What they are.
    pub lead: &'static str,
    /// Where there are none.
    pub none: &'static str,
    /// The heads of the table: name, for whom, may, valid until, last used.
    pub heads: [&'static str; 5],
    /// Of a key without an end.
    pub endless: &'static str,
    /// Opens the form.
    pub make: &'static str,
    /// What it is for.
    pub name: &'static str,
    /// How to name it.
    pub name_hint: &'static str,
    /// For how many days.
    pub days: &'static str,
    /// How many there may be.
    pub days_hint: &'static str,
    /// Makes it.
    pub submit: &'static str,
    /// The heading of a new key; `{name}` is filled in.
    pub made: &'static str,
    /// That it is shown once.
    pub made_lead: &'static str,
    /// Names its text.
    pub key: &'static str,
    /// Back to the list.
    pub back: &'static str,
    /// Revokes one.
    pub revoke: &'static str,
    /// The question before that (`{name}`), and what happens.
    pub revoke_ask: [&'static str; 2],
    /// After that; `{name}` is filled in.
    pub revoked: &'static str,
}

/// The audit log.
#[derive(Debug)]
pub struct AuditWords {
    /// The heading.
    pub heading: &'static str,
    /// What it is.
    pub lead: &'static str,
    /// Filters: what, who, everything, everybody, show.
    pub filter: [&'static str; 5],
    /// Where nothing matches.
    pub none: &'static str,
    /// Fetches what came before.
    pub older: &'static str,
    /// Saves all of it.
    pub export: &'static str,
    /// Somebody whose name is not known.
    pub somebody: &'static str,
    /// Added where a program acted.
    pub by_key: &'static str,
    /// `{count}` people; one person.
    pub people: [&'static str; 2],
    /// `{count}` addresses; one address.
    pub addresses: [&'static str; 2],
    /// For each act, in the order of the domain: its name, and a sentence in which `{who}` and `{about}` are filled in.
    pub acts: [(&'static str, &'static str); Act::Denied as usize + 1],
    /// The reading of the log that took all of it along.
    pub exported_log: &'static str,
}
