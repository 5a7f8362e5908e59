//! What is read on the counter, and by whoever puts it there. The words are in `locales/counter/{fi,sv,en}.rs`.

use lupa_domain::locale::Locale;

#[path = "../../locales/counter/en.rs"]
mod en;
#[path = "../../locales/counter/fi.rs"]
mod fi;
#[path = "../../locales/counter/sv.rs"]
mod sv;

/// The words.
#[must_use]
pub const fn of(locale: Locale) -> &'static CounterWords {
    match locale {
        Locale::Fi => &fi::COUNTER,
        Locale::Sv => &sv::COUNTER,
        Locale::En => &en::COUNTER,
    }
}

/// Counter mode.
#[derive(Debug)]
pub struct CounterWords {
    /// Opening it, for staff.
    pub open: OpenWords,
    /// Invites a customer, on the first screen.
    pub invite: &'static str,
    /// Begins in this language.
    pub begin: &'static str,
    /// Leaves without a trace.
    pub no_thanks: &'static str,
    /// After that.
    pub nothing_kept: &'static str,
    /// After a form was taken: the heading, and what happens next.
    pub thanks: (&'static str, [&'static str; 2]),
    /// Goes back to the first screen.
    pub ready: &'static str,
    /// When nobody has touched it for a while: the question, and what happens; `{seconds}` is filled in.
    pub still: (&'static str, &'static str),
    /// Goes on then.
    pub go_on: &'static str,
    /// When the words changed while somebody was reading: what happened, and what to do.
    pub reworded: (&'static str, &'static str),
    /// When the form is not to be had.
    pub missing: &'static str,
    /// Ends counter mode.
    pub end: &'static str,
    /// Asks before that: the question, and what follows.
    pub end_ask: (&'static str, &'static str),
    /// Does not end it.
    pub stay: &'static str,
    /// When it has ended: what happened, and what to do.
    pub over: (&'static str, &'static str),
    /// Leads to signing in.
    pub enter: &'static str,
}

/// Opening counter mode.
#[derive(Debug)]
pub struct OpenWords {
    /// The heading, and the name of the screen.
    pub heading: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// What happens, point by point.
    pub points: [&'static str; 5],
    /// The choice of the form, where there are several.
    pub form: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// Where there is no form to show.
    pub nothing: &'static str,
}
