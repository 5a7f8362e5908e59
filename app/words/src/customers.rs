//! The list of customers, the short card of the desk, what stands at the head of a card, and scans of signed papers. The words are in
//! `locales/{fi,sv,en}/customers.rs`.

use lupa_domain::{api::people::PeopleOrder, people::Likeness};

/// These screens.
#[derive(Debug)]
pub struct CustomersWords {
    /// The list.
    pub list: CustomerListWords,
    /// The short card.
    pub short: ShortCardWords,
    /// Somebody who may be the same person.
    pub similar: SimilarWords,
    /// The head of a card.
    pub head: CardHeadWords,
    /// Scans of signed papers.
    pub scan: ScanWords,
    /// Deleting a customer.
    pub erase: EraseWords,
    /// The evidence of what a customer was shown and said.
    pub evidence: EvidenceWords,
}

/// The list of customers.
#[derive(Debug)]
pub struct CustomerListWords {
    /// Leads to where customers are imported.
    pub import: &'static str,
    /// The tab of all customers.
    pub all: &'static str,
    /// The tab of those who are awaiting.
    pub awaiting: &'static str,
    /// What stands there.
    pub awaiting_lead: &'static str,
    /// What one presses to delete everybody who was found.
    pub erase_found: &'static str,
    /// When nobody is awaiting.
    pub nobody_awaits: &'static str,
    /// What to write into the search field.
    pub find: &'static str,
    /// Names the choice of what people said.
    pub said: &'static str,
    /// The choice of nothing in particular.
    pub said_anything: &'static str,
    /// Names the choice of the order.
    pub order: &'static str,
    /// The orders.
    pub orders: fn(PeopleOrder) -> &'static str,
    /// The heads of the table.
    pub heads: CustomerHeads,
    /// Somebody without a telephone number.
    pub no_phone: &'static str,
    /// In place of a day: this one.
    pub today: &'static str,
    /// Of somebody who is awaiting: when what they filled in is deleted.
    pub deleted: fn(when: &str) -> String,
}

/// The heads of the list.
#[derive(Debug)]
pub struct CustomerHeads {
    /// The name.
    pub name: &'static str,
    /// Where they stand.
    pub consents: &'static str,
    /// The telephone number.
    pub phone: &'static str,
    /// When they were last there.
    pub last: &'static str,
    /// What they paid.
    pub total: &'static str,
    /// The tags.
    pub tags: &'static str,
    /// When they filled in a form.
    pub asked: &'static str,
    /// When that is deleted.
    pub deleted: &'static str,
}

/// The short card.
#[derive(Debug)]
pub struct ShortCardWords {
    /// The heading, and the button that leads here.
    pub heading: &'static str,
    /// What is needed.
    pub lead: &'static str,
    /// Saves it.
    pub save: &'static str,
    /// Leads to the form with everything.
    pub whole: &'static str,
    /// Over the walk-in, which needs no card.
    pub walk_in: &'static str,
}

/// Somebody who may be the same person.
#[derive(Debug)]
pub struct SimilarWords {
    /// What was found.
    pub heading: &'static str,
    /// What to do.
    pub text: &'static str,
    /// In what they are alike.
    pub alike: fn(Likeness) -> &'static str,
    /// Opens the card of one of them; names whose.
    pub open: fn(name: &str) -> String,
    /// Saves the new card all the same.
    pub anyway: &'static str,
}

/// The head of a card.
#[derive(Debug)]
pub struct CardHeadWords {
    /// Begins recording what the customer says.
    pub record: &'static str,
    /// Heads until when data is kept, in the words that the customer reads.
    pub terms: &'static str,
    /// Begins a new entry of what happened.
    pub visit: &'static str,
    /// Names the menu of what else can be done.
    pub more: &'static str,
    /// Changes the data.
    pub change: &'static str,
    /// Names the drawer of a receipt.
    pub receipt: &'static str,
    /// Saves everything held about the customer as a document.
    pub report: &'static str,
}

/// The evidence of what a customer was shown and said.
#[derive(Debug)]
pub struct EvidenceWords {
    /// Names it.
    pub heading: &'static str,
    /// What is in it, and that saving it is written down.
    pub lead: &'static str,
    /// Labels the day.
    pub day: &'static str,
    /// Under the day.
    pub hint: &'static str,
    /// Saves the package.
    pub save: &'static str,
    /// Saves the package of one receipt.
    pub of_receipt: &'static str,
}

/// Deleting a customer.
#[derive(Debug)]
pub struct EraseWords {
    /// In the menu of the card.
    pub open: &'static str,
    /// The heading.
    pub heading: &'static str,
    /// Under it.
    pub lead: &'static str,
    /// Back to the card.
    pub back: &'static str,
    /// Over what goes.
    pub goes: &'static str,
    /// Over what stays.
    pub stays: &'static str,
    /// Where nothing stays.
    pub nothing_stays: &'static str,
    /// Where something stands in the way.
    pub held: &'static str,
    /// At the box that keeps the address from being written to ever again.
    pub suppress: &'static str,
    /// What that means.
    pub suppress_hint: &'static str,
    /// The button.
    pub erase: &'static str,
    /// The question before it is done: over it, and how many things go.
    pub ask: EraseQuestion,
    /// The heading once it is done.
    pub done: &'static str,
    /// Over what went.
    pub gone: &'static str,
    /// The number of the certificate.
    pub certificate: fn(number: &str) -> String,
    /// Saves the certificate.
    pub save: &'static str,
    /// Saves it to be read.
    pub save_pdf: &'static str,
    /// To the list.
    pub list: &'static str,
}

/// The question before a customer is deleted.
#[derive(Debug)]
pub struct EraseQuestion {
    /// The question.
    pub heading: &'static str,
    /// What will happen.
    pub text: fn(count: u64) -> String,
}

/// Scans of signed papers.
#[derive(Debug)]
pub struct ScanWords {
    /// Over them.
    pub heading: &'static str,
    /// Names the field.
    pub label: &'static str,
    /// What can be chosen, and what becomes of it.
    pub hint: &'static str,
    /// While it is being sent.
    pub sending: &'static str,
    /// After it was kept.
    pub kept: &'static str,
    /// A file that is neither a picture nor a PDF, or is too large.
    pub unfit: &'static str,
    /// A link that saves one as a file; `size` and `when` as they are written.
    pub open: fn(size: &str, when: &str) -> String,
    /// Who kept it.
    pub by: fn(name: &str) -> String,
    /// Takes one out.
    pub remove: &'static str,
    /// The question before that.
    pub remove_ask: &'static str,
    /// What it does.
    pub remove_text: &'static str,
    /// After that.
    pub removed: &'static str,
}
