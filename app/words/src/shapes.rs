//! Shapes that several areas share.

/// A heading and the text below it.
#[derive(Debug, Default)]
pub struct Section {
    /// The heading.
    pub heading: &'static str,
    /// The text.
    pub text: &'static str,
}

/// What stands at a field of a form.
#[derive(Debug)]
pub struct FieldText {
    /// Names the field.
    pub label: &'static str,
    /// Helps to fill it in.
    pub hint: &'static str,
}

/// Something that can be done: offered in a section, or asked in a dialog before it is done.
#[derive(Debug)]
pub struct Action {
    /// The heading or the question.
    pub heading: &'static str,
    /// What follows.
    pub text: &'static str,
    /// On the button that does it.
    pub button: &'static str,
}

/// The same, where what follows says how many people it concerns.
#[derive(Debug)]
pub struct CountedAction {
    /// The heading or the question.
    pub heading: &'static str,
    /// What follows; `number` is `count` as the language writes it.
    pub text: fn(count: u64, number: &str) -> String,
    /// On the button that does it.
    pub button: &'static str,
}

/// The screen on which something new is created.
#[derive(Debug)]
pub struct CreateText {
    /// The link that leads there.
    pub link: &'static str,
    /// The heading.
    pub heading: &'static str,
    /// What to know before.
    pub lead: &'static str,
}

/// Waiting for the register, and what is said when nothing comes.
#[derive(Debug)]
pub struct WaitWords {
    /// While waiting.
    pub waiting: &'static str,
    /// When nothing came.
    pub failed: &'static str,
    /// Tries again.
    pub retry: &'static str,
}
