//! Counter mode: what customers read on the tablet, and staff before they hand it over. The words are in `locales/{fi,sv,en}/counter.rs`.

use crate::staff::{HeadedText, ScreenWords};

/// Counter mode.
#[derive(Debug)]
pub struct CounterWords {
    /// Opening it, in the console.
    pub open: OpenWords,
    /// Invites a customer, on the first screen.
    pub invite: &'static str,
    /// Button that begins in this language.
    pub begin: &'static str,
    /// Button that leaves the form; nothing is saved.
    pub no_thanks: &'static str,
    /// After that.
    pub nothing_kept: &'static str,
    /// After a form was sent.
    pub thanks: ThanksWords,
    /// Button that goes back to the first screen.
    pub ready: &'static str,
    /// When nobody has touched the form for a while.
    pub still: StillWords,
    /// Button that goes on then.
    pub go_on: &'static str,
    /// When the text changed while the customer was reading: what happened, and what to do.
    pub reworded: HeadedText,
    /// While the form is being fetched.
    pub waiting: &'static str,
    /// When the form could not be opened.
    pub missing: &'static str,
    /// Button that ends counter mode.
    pub end: &'static str,
    /// The question before that.
    pub end_ask: HeadedText,
    /// Button that does not end it.
    pub stay: &'static str,
    /// When it has ended: what happened, and what to do.
    pub over: HeadedText,
    /// Link to signing in.
    pub enter: &'static str,
}

/// Opening counter mode.
#[derive(Debug)]
pub struct OpenWords {
    /// Its name, and what it is for.
    pub screen: ScreenWords,
    /// What happens, point by point.
    pub points: PointWords,
    /// Label of the choice of the form, where there are several.
    pub form: &'static str,
    /// Button that opens it.
    pub open: &'static str,
    /// Where there is no form to show.
    pub nothing: &'static str,
}

/// What staff should know before they open counter mode, in this order.
#[derive(Debug)]
pub struct PointWords {
    /// This browser shows the form alone.
    pub form_only: &'static str,
    /// When nothing is saved.
    pub no_thanks: &'static str,
    /// What happens to a new address, and to a known one.
    pub address: &'static str,
    /// When counter mode ends.
    pub end: &'static str,
    /// How to lock the device.
    pub lock: &'static str,
}

/// After a form was sent.
#[derive(Debug)]
pub struct ThanksWords {
    /// Heading.
    pub heading: &'static str,
    /// That a letter is on its way.
    pub mailed: &'static str,
    /// How to choose otherwise later.
    pub change: &'static str,
}

/// Whether the customer is still there.
#[derive(Debug)]
pub struct StillWords {
    /// The question.
    pub heading: &'static str,
    /// When the form will be cleared.
    pub text: fn(seconds: u32) -> String,
}
