//! Recording what a customer says, on their card in the console. The words are in `locales/{fi,sv,en}/recording.rs`.

use lupa_domain::consent::Method;

use crate::staff::HeadedText;

/// Recording what a customer says.
#[derive(Debug)]
pub struct RecordingWords {
    /// Heading, and button that leads here.
    pub heading: &'static str,
    /// What to do.
    pub lead: &'static str,
    /// How the customer says it.
    pub method: MethodWords,
    /// Where that has not been chosen yet.
    pub method_first: &'static str,
    /// Label of the language of the text.
    pub language: &'static str,
    /// Label of the choice of the form, where there are several.
    pub form: &'static str,
    /// The field for where a paper is kept.
    pub original: LabelWords,
    /// Heading above the text to be read out.
    pub read: &'static str,
    /// Heading above what is not asked.
    pub closed: &'static str,
    /// Why it is not asked.
    pub reasons: ReasonWords,
    /// Where staff have recorded it before: how, when and by which user.
    pub before: fn(how: &str, since: &str, who: &str) -> String,
    /// The first of these, in the middle of a sentence.
    pub how: fn(Option<Method>) -> &'static str,
    /// Where the paper is kept.
    pub kept: fn(place: &str) -> String,
    /// Where nothing is left to be asked.
    pub nothing_open: &'static str,
    /// Button that records consent.
    pub submit: &'static str,
    /// Withdrawing and opting out for the customer.
    pub off: OffWords,
    /// After it was recorded.
    pub done: DoneWords,
}

/// How the customer says it: the question and its answers.
#[derive(Debug)]
pub struct MethodWords {
    /// The question.
    pub question: &'static str,
    /// In person.
    pub counter: &'static str,
    /// By telephone.
    pub phone: &'static str,
    /// On paper.
    pub paper: &'static str,
}

/// A field.
#[derive(Debug)]
pub struct LabelWords {
    /// Its label.
    pub label: &'static str,
    /// How to fill it in.
    pub hint: &'static str,
}

/// Why something is not asked.
#[derive(Debug)]
pub struct ReasonWords {
    /// The customer gave consent without staff.
    pub given: fn(since: &str) -> String,
    /// The customer opted out.
    pub objected: fn(since: &str) -> String,
    /// The telephone number is missing.
    pub phone: &'static str,
    /// The e-mail address is missing.
    pub email: &'static str,
}

/// Withdrawing and opting out for the customer.
#[derive(Debug)]
pub struct OffWords {
    /// Heading.
    pub heading: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Button that withdraws the consent for one purpose.
    pub one: fn(title: &str) -> String,
    /// Button that withdraws every consent.
    pub all: &'static str,
    /// Button that opts out of everything.
    pub object: &'static str,
    /// The question before that.
    pub object_ask: HeadedText,
}

/// After something was recorded.
#[derive(Debug)]
pub struct DoneWords {
    /// Consent was recorded.
    pub given: &'static str,
    /// A withdrawal or an objection was recorded.
    pub off: &'static str,
    /// There was nothing to withdraw.
    pub nothing: &'static str,
    /// The receipt goes by mail.
    pub mailed: &'static str,
    /// The receipt is to be printed.
    pub printed: &'static str,
    /// Button that prints it.
    pub print: &'static str,
    /// Button that goes back to the card.
    pub ready: &'static str,
}
