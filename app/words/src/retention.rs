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

/// The screen of the console.
#[derive(Debug)]
pub struct RetentionWords {
    /// Over the rules.
    pub promises: &'static str,
    /// Which people a change holds for.
    pub longer: &'static str,
    /// What one presses to change a rule.
    pub change: &'static str,
    /// The label of the months without activity.
    pub inactive: &'static str,
    /// Below it.
    pub inactive_hint: &'static str,
    /// The label of the months of requests.
    pub requests: &'static str,
    /// Below it.
    pub requests_hint: &'static str,
    /// The label of the day of the cleaning.
    pub cleaning: &'static str,
    /// Below it.
    pub cleaning_hint: &'static str,
    /// The box of the warning.
    pub warns: &'static str,
    /// Once it was saved.
    pub saved: &'static str,
    /// Over what the warning says.
    pub letter: &'static str,
    /// Over what is ahead.
    pub upcoming: &'static str,
    /// Where no day is agreed.
    pub no_day: &'static str,
    /// What one presses to see who would go.
    pub look: &'static str,
    /// People who leave nothing.
    pub deleted: &'static str,
    /// People who leave sums.
    pub anonymised: &'static str,
    /// Entries of their history.
    pub entries: &'static str,
    /// People who stay after all.
    pub stayed: &'static str,
    /// People who were told.
    pub warned: &'static str,
    /// People who could not be told.
    pub unwarned: &'static str,
    /// Over what stands in the way.
    pub held: &'static str,
    /// Below the number that is typed.
    pub typed_hint: &'static str,
    /// What one presses to agree.
    pub agree: &'static str,
    /// What one presses to stop.
    pub stop: &'static str,
    /// Leads to the people.
    pub people: &'static str,
    /// Leads back.
    pub back: &'static str,
    /// Where nobody is listed.
    pub nobody: &'static str,
    /// Of a person who goes.
    pub goes: &'static str,
    /// Of a person without a name.
    pub unnamed: &'static str,
    /// What one presses for more.
    pub more: &'static str,
    /// Over the reports.
    pub reports: &'static str,
    /// What a report says.
    pub reports_hint: &'static str,
    /// Where there is none.
    pub no_reports: &'static str,
    /// Over the saved audiences.
    pub audiences: &'static str,
    /// What is meant by them.
    pub audiences_hint: &'static str,
    /// When the next one is: its day, and when people are told.
    pub next: fn(&str, &str) -> String,
    /// How many would go.
    pub going: fn(u64, &str) -> String,
    /// How many have gone.
    pub gone: fn(u64, &str) -> String,
    /// The label of the number that is typed.
    pub typed: fn(&str) -> String,
    /// When it begins.
    pub waiting: fn(&str) -> String,
    /// While it is looked; how far, in per cent.
    pub looking: fn(&str) -> String,
    /// While it is done; likewise.
    pub running: fn(&str) -> String,
    /// The day of the last activity.
    pub active: fn(&str) -> String,
    /// Of a report of one that was stopped.
    pub stopped: fn(&str) -> String,
}
