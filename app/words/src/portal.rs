//! What a customer reads on their own page.

use lupa_domain::{consent::State, people::Source, wording::Ground};

use crate::DatumWords;

/// The person's own page.
#[derive(Debug)]
pub struct PortalWords {
    /// The name of the page, in its title and above the form that signs in.
    pub heading: &'static str,
    /// Greets the signed-in person by their name.
    pub hello: fn(name: &str) -> String,
    /// Greets a person whose name is not known.
    pub hello_unnamed: &'static str,
    /// Below the greeting: whose decision it is.
    pub lead: &'static str,
    /// Signing in.
    pub sign_in: SignInWords,
    /// The address that is signed in.
    pub signed_in: fn(email: &str) -> String,
    /// Over the purposes.
    pub consents: &'static str,
    /// Where the person stands on a purpose, and since when.
    pub standing: fn(State, since: &str) -> String,
    /// After the standing: the purpose is no longer in use.
    pub retired: &'static str,
    /// Withdraws consent.
    pub withdraw: &'static str,
    /// Gives it.
    pub give: &'static str,
    /// Over the words that are agreed to.
    pub wording: &'static str,
    /// The telephone number that a purpose needs.
    pub phone: &'static str,
    /// Consent was just withdrawn.
    pub withdrawn: fn(title: &str) -> String,
    /// Consent was just given.
    pub given: fn(title: &str) -> String,
    /// The legal basis other than consent on which messages are sent; `day` is the day of the sale, where there was one.
    pub ground: fn(Ground, day: &str) -> String,
    /// Opts out of that.
    pub forbid: &'static str,
    /// The person just opted out.
    pub forbidden: fn(title: &str) -> String,
    /// Puts it back as it was.
    pub undo: &'static str,
    /// When the words changed while the page was open.
    pub reworded: &'static str,
    /// Opens the receipt of a consent.
    pub receipt: &'static str,
    /// Over the receipts.
    pub receipts: &'static str,
    /// Where there are none.
    pub no_receipts: &'static str,
    /// Opens a receipt of the list.
    pub show: &'static str,
    /// Leads back to the newest of a list.
    pub newest: &'static str,
    /// Over one receipt, with its words.
    pub receipt_heading: &'static str,
    /// Saves a receipt.
    pub download: &'static str,
    /// Saves the proof from the log.
    pub proof: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Over who has looked at or exported the person's data.
    pub disclosures: &'static str,
    /// Where there are none.
    pub no_disclosures: &'static str,
    /// An export: who made it, and for which purpose.
    pub disclosure: fn(by: &str, title: &str) -> String,
    /// A list of those who must not be written to: who made it, and for which purpose.
    pub suppression: fn(by: &str, title: &str) -> String,
    /// Everything else that staff saw or did.
    pub looks: LookWords,
    /// What staff store about the person, and what happened.
    pub kept: KeptWords,
    /// The page with everything that is held: on the way to it, its heading, what stands below.
    pub everything: PageWords,
    /// Leads back to the own page.
    pub back: &'static str,
    /// Over the messages that were sent.
    pub messages: &'static str,
    /// Where there are none.
    pub no_messages: &'static str,
    /// What a message was about, by the word of its kind.
    pub message: fn(kind: &str) -> &'static str,
    /// What became of it, by the word of its state.
    pub message_state: fn(state: &str) -> &'static str,
    /// Saves a file.
    pub export: &'static str,
    /// Ends the session.
    pub sign_out: &'static str,
    /// After that.
    pub signed_out: &'static str,
}

/// A page of the own pages.
#[derive(Debug)]
pub struct PageWords {
    /// On the way to it, and its heading.
    pub heading: &'static str,
    /// What it holds.
    pub lead: &'static str,
}

/// What staff saw or did, a sentence each; `by` names the member of staff.
#[derive(Debug)]
pub struct LookWords {
    /// Looked at a list that the person is on.
    pub listed: fn(by: &str) -> String,
    /// Checked whether the person may be contacted.
    pub checked: fn(by: &str) -> String,
    /// Looked at the person's data.
    pub seen: fn(by: &str) -> String,
    /// Added the person to the register.
    pub created: fn(by: &str) -> String,
    /// Changed the person's data.
    pub changed: fn(by: &str) -> String,
    /// Looked at the person's history.
    pub history_seen: fn(by: &str) -> String,
    /// Recorded something in the person's history.
    pub history_changed: fn(by: &str) -> String,
    /// Recorded what the person said about consent.
    pub recorded: fn(by: &str) -> String,
    /// Made a report of everything held about the person.
    pub reported: fn(by: &str) -> String,
    /// Made an evidence package of what the person said.
    pub proved: fn(by: &str) -> String,
    /// Did anything else.
    pub handled: fn(by: &str) -> String,
    /// For which purpose.
    pub purpose: fn(title: &str) -> String,
    /// How many times that day; only said of more than one.
    pub times: fn(count: &str) -> String,
    /// A program that acted for a member of staff.
    pub program: fn(by: &str, program: &str) -> String,
    /// A member of staff whose name is not known.
    pub unnamed: &'static str,
}

/// What staff store about the person.
#[derive(Debug)]
pub struct KeptWords {
    /// Over all of it.
    pub heading: &'static str,
    /// What to do if something is wrong; `email` is the contact's address.
    pub lead: fn(email: &str) -> String,
    /// While the processing is restricted (GDPR Art. 18).
    pub restricted: &'static str,
    /// What the data and its values are called.
    pub data: DatumWords,
    /// Where a datum comes from, and since when.
    pub source: fn(Source, when: &str) -> String,
    /// Who recorded it.
    pub by: fn(by: &str) -> String,
    /// Why it is stored.
    pub why: fn(reason: &str) -> String,
    /// Opens what happened.
    pub history: fn(count: &str) -> String,
    /// Shows the next page.
    pub more: &'static str,
    /// Opens what was changed.
    pub changes: fn(count: &str) -> String,
    /// The value before and after a change.
    pub from_to: fn(before: &str, after: &str) -> String,
    /// In place of that, where the data was removed since: what it was is not kept.
    pub wiped: &'static str,
    /// Added where the note of an entry is not kept.
    pub note_wiped: &'static str,
    /// What keeps the data from being erased: something that is still open.
    pub hold: fn(entry: &str) -> String,
    /// A link to the scan of a paper; `size` and `when` as they are written.
    pub scan: fn(size: &str, when: &str) -> String,
    /// Opens a form in which an answer is put right.
    pub correct: &'static str,
    /// Saves it; an empty field clears it.
    pub save: &'static str,
    /// After that.
    pub corrected: &'static str,
    /// The answer to a question of yes or no.
    pub yes: &'static str,
    /// The other one.
    pub no: &'static str,
}

/// Signing in with a link.
#[derive(Debug)]
pub struct SignInWords {
    /// What the link is for.
    pub lead: &'static str,
    /// When a session has ended.
    pub ended: &'static str,
    /// Added where a form was posted after that.
    pub nothing_changed: &'static str,
    /// The address.
    pub email: &'static str,
    /// Asks for a link.
    pub ask: &'static str,
    /// The heading after asking.
    pub sent: &'static str,
    /// What to do now.
    pub sent_lead: &'static str,
    /// What to do where a message came a while ago: only so many are sent.
    pub sent_earlier: &'static str,
    /// What the six digits are for.
    pub code_lead: &'static str,
    /// The heading behind the link.
    pub arrived: &'static str,
    /// What to do in another browser than the one that asked.
    pub elsewhere: &'static str,
    /// What the button does.
    pub arrived_lead: &'static str,
    /// Signs in.
    pub enter: &'static str,
    /// The six digits.
    pub code: &'static str,
    /// Asks for another link.
    pub another: &'static str,
}
