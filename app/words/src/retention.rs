//! How long what is kept: the page of the warning, the own page, and the screens of the console.

/// The page behind the link of the letter that tells a person that their data goes.
#[derive(Debug)]
pub struct StayWords {
    /// Over the page.
    pub heading: &'static str,
    /// On which day, and why.
    pub lead: fn(day: &str) -> String,
    /// That nothing is to be done.
    pub choice: &'static str,
    /// What one presses to stay.
    pub button: &'static str,
    /// Over the page, once it was pressed.
    pub done: &'static str,
    /// What follows.
    pub after: &'static str,
    /// The link to the own page.
    pub own_page: &'static str,
}
