//! The screens that only the console's own binary draws: joining, the first screen, the account, users and API keys. The words are in
//! `locales/{fi,sv,en}/office.rs`.

use crate::staff::{HeadedText, NamedQuestion, ScreenWords};

/// The screens of the console's own binary, and joining. The other binaries do not carry them.
#[derive(Debug)]
pub struct OfficeWords {
    /// Accepting an invitation.
    pub join: JoinWords,
    /// Recovery codes.
    pub codes: CodesWords,
    /// The first screen.
    pub home: HomeWords,
    /// The user's own account.
    pub account: AccountWords,
    /// Users.
    pub users: UsersWords,
    /// API keys.
    pub keys: KeysWords,
}

/// A button, and what is said once it has done its work.
#[derive(Debug)]
pub struct ActionWords {
    /// On the button.
    pub button: &'static str,
    /// Said afterwards.
    pub done: &'static str,
}

/// Accepting an invitation.
#[derive(Debug)]
pub struct JoinWords {
    /// Heading.
    pub heading: fn(controller: &str) -> String,
    /// Who is invited.
    pub lead: fn(name: &str, email: &str) -> String,
    /// That the earlier passkeys will be removed.
    pub replaces: &'static str,
    /// Button that creates the passkey.
    pub button: &'static str,
    /// Heading where the invitation is unknown or has ended.
    pub ended: &'static str,
    /// What to do then.
    pub ended_lead: &'static str,
    /// Button that leads to signing in.
    pub enter: &'static str,
}

/// Recovery codes.
#[derive(Debug)]
pub struct CodesWords {
    /// Heading where they are shown.
    pub heading: &'static str,
    /// What they are for.
    pub lead: &'static str,
    /// Button that prints them.
    pub print: &'static str,
    /// Link that saves them as a file.
    pub download: &'static str,
    /// The name of the file.
    pub file: &'static str,
    /// Button that goes on.
    pub kept: &'static str,
}

/// The first screen.
#[derive(Debug)]
pub struct HomeWords {
    /// Its name in the navigation.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Above what is new in a version.
    pub news: fn(version: &str) -> String,
    /// Button that closes the news.
    pub close_news: &'static str,
}

/// The user's own account.
#[derive(Debug)]
pub struct AccountWords {
    /// Its name, and what is found here.
    pub screen: ScreenWords,
    /// Heading above the passkeys.
    pub passkeys: &'static str,
    /// When a passkey was added, and when it was last used.
    pub passkey_line: fn(added: &str, used: &str) -> String,
    /// Adds a passkey.
    pub add: ActionWords,
    /// Gives a passkey another name.
    pub rename: ActionWords,
    /// Removes a passkey.
    pub remove: ActionWords,
    /// The question before that.
    pub remove_ask: NamedQuestion,
    /// Why the only passkey has no button.
    pub only: &'static str,
    /// Heading above the sessions, and what they are.
    pub sessions: HeadedText,
    /// When a session began, and when it was last used.
    pub session_line: fn(began: &str, used: &str) -> String,
    /// Marks the session of this browser.
    pub this: &'static str,
    /// Marks a session in counter mode.
    pub counter: &'static str,
    /// Ends a session.
    pub end: ActionWords,
    /// Heading above the recovery codes.
    pub codes: &'static str,
    /// How many are left.
    pub codes_left: fn(left: u32) -> String,
    /// Button that creates new ones.
    pub renew: &'static str,
    /// The question before that.
    pub renew_ask: HeadedText,
    /// What the receipt of the undertaking is.
    pub undertaking: &'static str,
    /// Link that downloads it.
    pub receipt: &'static str,
    /// Heading above what the user may do.
    pub rights: &'static str,
    /// Where that is nothing.
    pub no_rights: &'static str,
    /// Where to ask for more.
    pub more_rights: &'static str,
}

/// Users.
#[derive(Debug)]
pub struct UsersWords {
    /// Its name, and what it is for.
    pub screen: ScreenWords,
    /// The columns of the table.
    pub columns: UserColumns,
    /// The state of a user who has not joined yet.
    pub invited_state: &'static str,
    /// The state of a user who has joined.
    pub active_state: &'static str,
    /// Marks the user who is signed in.
    pub you: &'static str,
    /// The role of a user whose rights are none of the usual sets.
    pub some_rights: fn(count: usize) -> String,
    /// Link that opens a user to be changed.
    pub change: &'static str,
    /// Heading of that form.
    pub change_heading: fn(name: &str) -> String,
    /// After a change.
    pub changed: fn(name: &str) -> String,
    /// Link to the form that invites, and its heading.
    pub invite: &'static str,
    /// What happens then.
    pub invite_lead: &'static str,
    /// Button that sends the invitation.
    pub send: &'static str,
    /// After that.
    pub invited: fn(email: &str) -> String,
    /// Label of the name.
    pub name: &'static str,
    /// Where the name is seen.
    pub name_hint: &'static str,
    /// Label of the address.
    pub email: &'static str,
    /// Label of the language of the invitation.
    pub language: &'static str,
    /// Label of the usual set of rights.
    pub role: &'static str,
    /// What the role does.
    pub role_hint: &'static str,
    /// Heading above inviting again.
    pub again: &'static str,
    /// What that does to a user who has a passkey.
    pub again_active: &'static str,
    /// What that does to a user who was only invited.
    pub again_invited: &'static str,
    /// Button that does it.
    pub again_button: &'static str,
    /// In place of the form, where the user has rights that the reader does not have.
    pub beyond: &'static str,
    /// Link back to the list.
    pub back: &'static str,
    /// Heading above ending the sessions, and when to do so.
    pub sessions: HeadedText,
    /// Button that does it.
    pub sessions_button: &'static str,
    /// The question before it.
    pub sessions_ask: NamedQuestion,
    /// After that.
    pub sessions_ended: fn(name: &str) -> String,
    /// Heading above removing, and when to do so.
    pub remove: HeadedText,
    /// Button that does it.
    pub remove_button: &'static str,
    /// The question before it.
    pub remove_ask: NamedQuestion,
    /// After that.
    pub removed: fn(name: &str) -> String,
    /// When another user has changed the same user meanwhile.
    pub conflict: HeadedText,
    /// What is stored now.
    pub theirs: VersionWords,
    /// What was typed.
    pub mine: VersionWords,
    /// When the user does not exist any more.
    pub gone: &'static str,
}

/// One of two versions to choose from.
#[derive(Debug)]
pub struct VersionWords {
    /// Heading above the version.
    pub heading: &'static str,
    /// Button that chooses it.
    pub choose: &'static str,
}

/// The columns of the users.
#[derive(Debug)]
pub struct UserColumns {
    /// The name.
    pub name: &'static str,
    /// The role.
    pub role: &'static str,
    /// Invited or active.
    pub state: &'static str,
    /// When they were last active.
    pub seen: &'static str,
}

/// API keys.
#[derive(Debug)]
pub struct KeysWords {
    /// Its name, and what the keys are for.
    pub screen: ScreenWords,
    /// Where there are no keys.
    pub none: &'static str,
    /// The columns of the table.
    pub columns: KeyColumns,
    /// Below the name of a key that another key has made.
    pub made_by: fn(maker: &str) -> String,
    /// In place of the end of a key that has none.
    pub endless: &'static str,
    /// Link to the form, and its heading.
    pub make: &'static str,
    /// Label of the name.
    pub name: &'static str,
    /// How to name it.
    pub name_hint: &'static str,
    /// Label of the number of days.
    pub days: &'static str,
    /// How many there may be.
    pub days_hint: &'static str,
    /// Button that creates it.
    pub submit: &'static str,
    /// Heading of a new key.
    pub made: fn(name: &str) -> String,
    /// That it is shown once.
    pub made_lead: &'static str,
    /// Label of the text of the key.
    pub key: &'static str,
    /// Link back to the list.
    pub back: &'static str,
    /// Button that revokes a key.
    pub revoke: &'static str,
    /// The question before that.
    pub revoke_ask: NamedQuestion,
    /// After that.
    pub revoked: fn(name: &str) -> String,
}

/// The columns of the API keys.
#[derive(Debug)]
pub struct KeyColumns {
    /// The name.
    pub name: &'static str,
    /// The user it acts for.
    pub owner: &'static str,
    /// What it may do.
    pub rights: &'static str,
    /// When it ends.
    pub ends: &'static str,
    /// When it was last used.
    pub used: &'static str,
}
