//! The shape of what an evidence package says: a letter to the reader, and how to check what lies beside it.

use lupa_domain::consent::State;

/// The words of an evidence package.
pub(crate) struct EvidenceWords {
    /// The title of the letter about a person.
    pub(crate) title: &'static str,
    /// The title of the letter about a form.
    pub(crate) form_title: fn(form: &str) -> String,
    /// What the letter is; whose register it is.
    pub(crate) lead: fn(business: &str) -> String,
    /// The same of a form.
    pub(crate) form_lead: fn(business: &str) -> String,
    /// At the top: when it was made.
    pub(crate) made: fn(when: &str) -> String,
    /// Who made it.
    pub(crate) made_by: fn(name: &str) -> String,
    /// What stands below the name of its maker.
    pub(crate) on_behalf: fn(business: &str) -> String,
    pub(crate) person: &'static str,
    pub(crate) email: &'static str,
    pub(crate) id: &'static str,
    /// Over where they stand now.
    pub(crate) now: &'static str,
    /// Over where they stood at the end of a day.
    pub(crate) on: fn(day: &str) -> String,
    /// Where nothing was said.
    pub(crate) nothing_said: &'static str,
    /// Over what was said each time.
    pub(crate) said: &'static str,
    /// Over the words that were shown.
    pub(crate) shown: &'static str,
    /// When a version was published, and in which language.
    pub(crate) published: fn(when: &str, language: &str) -> String,
    pub(crate) purpose: &'static str,
    pub(crate) standing: &'static str,
    pub(crate) since: &'static str,
    pub(crate) state: fn(State) -> &'static str,
    /// Over how it is checked.
    pub(crate) check: &'static str,
    /// How, a paragraph each.
    pub(crate) how: &'static [&'static str],
    /// Over the list of files.
    pub(crate) files: &'static str,
    /// What each file is.
    pub(crate) file_list: &'static [&'static str],
    /// At the end of the letter, beside the code.
    pub(crate) verify: fn(address: &str) -> String,
    /// What the code is.
    pub(crate) code: fn(address: &str) -> String,
    /// Before the commands in the text that lies in the package.
    pub(crate) commands: &'static str,
}
