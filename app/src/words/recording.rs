//! What staff read who record what a customer says. The words are in `locales/recording/{fi,sv,en}.rs`.

use lupa_domain::locale::Locale;

#[path = "../../locales/recording/en.rs"]
mod en;
#[path = "../../locales/recording/fi.rs"]
mod fi;
#[path = "../../locales/recording/sv.rs"]
mod sv;

/// The words.
#[must_use]
pub const fn of(locale: Locale) -> &'static RecordingWords {
    match locale {
        Locale::Fi => &fi::RECORDING,
        Locale::Sv => &sv::RECORDING,
        Locale::En => &en::RECORDING,
    }
}

/// Recording what a customer says.
#[derive(Debug)]
pub struct RecordingWords {
    /// The heading, and what leads here.
    pub heading: &'static str,
    /// What to do.
    pub lead: &'static str,
    /// How it is said: the question; at the counter, by telephone, on paper.
    pub method: (&'static str, [&'static str; 3]),
    /// Where it is not said yet how.
    pub method_first: &'static str,
    /// The language of the words.
    pub language: &'static str,
    /// The choice of the form, where there are several.
    pub form: &'static str,
    /// Where the original of a paper is kept; and how to say it.
    pub original: (&'static str, &'static str),
    /// Over the words to be read out.
    pub read: &'static str,
    /// Over what is not asked.
    pub closed: &'static str,
    /// Why: given by the person themself, objected, no telephone number, no address; `{since}` is filled in.
    pub reasons: [&'static str; 4],
    /// Where staff have recorded it before; `{how}`, `{who}` and `{since}` are filled in.
    pub before: &'static str,
    /// The same in a word, as `{how}`: at the counter, by telephone, on paper, in another way.
    pub hows: [&'static str; 4],
    /// Where the paper is; `{where}` is filled in.
    pub kept: &'static str,
    /// Where nothing is left to be asked.
    pub nothing_open: &'static str,
    /// Records consent.
    pub submit: &'static str,
    /// Taking the customer off.
    pub off: OffWords,
    /// After it was recorded.
    pub done: DoneWords,
}

/// Taking a customer off.
#[derive(Debug)]
pub struct OffWords {
    /// The heading.
    pub heading: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Takes one purpose back; `{title}` is filled in.
    pub one: &'static str,
    /// Takes everything back.
    pub all: &'static str,
    /// Objects to everything.
    pub object: &'static str,
    /// Asks before that: the question, and what follows.
    pub object_ask: (&'static str, &'static str),
}

/// After something was recorded.
#[derive(Debug)]
pub struct DoneWords {
    /// Consent was.
    pub given: &'static str,
    /// The customer is off.
    pub off: &'static str,
    /// There was nothing to take back.
    pub nothing: &'static str,
    /// The receipt goes by mail.
    pub mailed: &'static str,
    /// The receipt is to be printed.
    pub printed: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Goes back to the card.
    pub ready: &'static str,
}
