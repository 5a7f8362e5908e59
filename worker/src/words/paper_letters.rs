//! The shape of what a letter on paper says that asks for consent again.

/// Its words.
pub(crate) struct PaperLetterWords {
    /// The title of the document that holds the letters.
    pub(crate) title: fn(count: usize) -> String,
    /// The question, as the heading.
    pub(crate) heading: &'static str,
    /// The heading of the one reminder.
    pub(crate) reminder: &'static str,
    /// Why the reader gets a letter.
    pub(crate) why: &'static str,
    /// Of a reminder: that it is one, and the only one.
    pub(crate) again: &'static str,
    /// Before the words that are agreed to: what for.
    pub(crate) asks: fn(title: &str) -> String,
    /// Over how it is answered.
    pub(crate) how: &'static str,
    /// How it is answered, and until when.
    pub(crate) steps: fn(ends: &str) -> String,
    /// What the code is, for those who do not see it.
    pub(crate) code: fn(address: &str) -> String,
    /// That no answer is no consent.
    pub(crate) silence: &'static str,
    /// How to hear no more of it.
    pub(crate) objection: fn(reached: &str) -> String,
    /// Where it says what is kept.
    pub(crate) register: fn(address: &str) -> String,
    /// Before the name of the business at the end.
    pub(crate) regards: &'static str,
}
