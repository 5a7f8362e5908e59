//! What visitors read: the frame, the form, the pages behind links, the receipt.

use lupa_domain::consent::{Act, By, Method};

use crate::Section;

/// The sign-up form itself, beside the words of its notice.
#[derive(Debug, Default)]
pub struct FormWords {
    /// Opens the rest of the information.
    pub more: &'static str,
    /// On the button while the form is on its way.
    pub sending: &'static str,
    /// When the form did not get through: what happened, and what to do.
    pub failed: Section,
    /// When too many are sent at once: what happened, and that the form sends itself again.
    pub waiting: Section,
    /// The heading after it got through.
    pub done: &'static str,
    /// Before the address that the message went to.
    pub sent_to: &'static str,
    /// What to do next.
    pub next: &'static str,
    /// What to do when the message does not come.
    pub no_message: &'static str,
    /// Before an address that may be meant instead, and a question mark.
    pub meant: &'static str,
    /// Leads back to the form, to correct the address: the form that was sent is void then.
    pub correct: &'static str,
    /// Asks for the message once more.
    pub again: &'static str,
    /// That it was asked for, and how often it is sent (`RESEND_AFTER` of the domain).
    pub asked_again: &'static str,
}

/// What stands beside what a purpose asks for.
#[derive(Debug)]
pub struct AskedWords {
    /// That it is asked only because of the box above it.
    pub only: &'static str,
    /// That it may be left out.
    pub optional: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
}

/// The frame around every page.
#[derive(Debug)]
pub struct FrameWords {
    /// Names the choice of language.
    pub languages: &'static str,
    /// Leads to the person's own page.
    pub own_page: &'static str,
    /// Leads to the sign-up page.
    pub sign_up: &'static str,
    /// Says what this is.
    pub about: &'static str,
}

/// The pages that are drawn at the edge.
#[derive(Debug)]
pub struct PublicWords {
    /// Begins the title of a page whose form came back.
    pub attention: &'static str,
    /// Says that the page is a preview: nobody has set the register up, and the details of the business are examples.
    pub examples: &'static str,
    /// When the wording changed while the form was open: what happened, and what to do.
    pub retired: Section,
    /// Asking for a confirmation.
    pub confirm: ConfirmWords,
    /// Stopping one purpose.
    pub stop: StopWords,
    /// Saying that the address of the business is read.
    pub contact: ContactWords,
    /// Leads to a notice at its permanent address.
    pub permanent: &'static str,
    /// What a published notice is: heading, explanation, edition, digest.
    pub notice: NoticeWords,
    /// The front page while its form is closed.
    pub closed: ClosedWords,
    /// A page whose program does not start.
    pub unstarted: UnstartedWords,
}

/// A page whose program does not start.
#[derive(Debug)]
pub struct UnstartedWords {
    /// The heading.
    pub heading: &'static str,
    /// What to do first.
    pub again: &'static str,
    /// What the page needs.
    pub needs: &'static str,
}

/// The front page while its form is closed.
#[derive(Debug)]
pub struct ClosedWords {
    /// The heading.
    pub heading: &'static str,
    /// What happens to earlier choices.
    pub lead: &'static str,
    /// Before the contact's address and telephone number.
    pub contact: fn(contact: &str, controller: &str) -> String,
}

/// The page behind a confirmation link.
#[derive(Debug)]
pub struct ConfirmWords {
    /// The heading.
    pub heading: &'static str,
    /// What pressing the button does, before the masked address.
    pub lead: &'static str,
    /// Before the masked address.
    pub address: &'static str,
    /// Over the wording with its ticks.
    pub replay: &'static str,
    /// On the button.
    pub button: &'static str,
    /// What happens if it is not pressed.
    pub otherwise: &'static str,
    /// The heading once confirmed.
    pub confirmed: &'static str,
    /// The heading where an earlier press had confirmed.
    pub already: &'static str,
    /// What the receipt is for.
    pub receipt: &'static str,
    /// Saves the receipt.
    pub download: &'static str,
    /// Prints the receipt.
    pub print: &'static str,
    /// Leads to the person's own page.
    pub own_page: &'static str,
    /// Leads to the sign-up page from a link that has expired.
    pub again: &'static str,
}

/// The page behind a stop link.
#[derive(Debug)]
pub struct StopWords {
    /// The heading.
    pub heading: fn(title: &str) -> String,
    /// What stopping does, and what it does not change.
    pub lead: fn(controller: &str) -> String,
    /// Before the masked address.
    pub address: &'static str,
    /// Before what is stopped.
    pub purpose: &'static str,
    /// On the button.
    pub button: &'static str,
    /// The heading once stopped.
    pub done: fn(title: &str) -> String,
    /// What follows.
    pub after: &'static str,
}

/// The page behind the letter that asks whether the address of the business is read.
#[derive(Debug)]
pub struct ContactWords {
    /// The heading.
    pub heading: &'static str,
    /// Why it is asked.
    pub lead: &'static str,
    /// On the button.
    pub button: &'static str,
    /// The heading once it was pressed.
    pub done: &'static str,
    /// What follows.
    pub after: &'static str,
}

/// The page of a published notice.
#[derive(Debug)]
pub struct NoticeWords {
    /// What the page is.
    pub lead: &'static str,
    /// Before the number of the edition.
    pub edition: &'static str,
    /// Before the digest.
    pub digest: &'static str,
    /// Before when it was published.
    pub published: &'static str,
    /// Before whether it is still shown.
    pub state: &'static str,
    /// It is shown now.
    pub valid: &'static str,
    /// It was, until then.
    pub over: fn(at: &str) -> String,
    /// Leads to the current text.
    pub newest: &'static str,
    /// Leads to how it differs from the edition before.
    pub changes: &'static str,
}

/// A receipt.
#[derive(Debug)]
pub struct ReceiptWords {
    /// What it is.
    pub title: &'static str,
    /// Over what was agreed to.
    pub agreed: &'static str,
    /// Over what was withdrawn.
    pub withdrawn: &'static str,
    /// Over what an act of another kind was about.
    pub about: &'static str,
    /// Over the boxes that were left empty.
    pub not_ticked: &'static str,
    /// Before the moment when the form was sent.
    pub asked_at: &'static str,
    /// Before the moment of the act.
    pub at: &'static str,
    /// Before what happened.
    pub act: &'static str,
    /// Before how it was done.
    pub method: &'static str,
    /// Before who did it.
    pub by: &'static str,
    /// Before the controller.
    pub controller: &'static str,
    /// Before the id.
    pub id: &'static str,
    /// Before the digest.
    pub digest: &'static str,
    /// That the choice can be changed.
    pub change: &'static str,
    /// Leads to where it can.
    pub change_link: &'static str,
    /// That anyone can check the receipt.
    pub check: &'static str,
    /// Leads to where it is checked.
    pub check_link: &'static str,
    /// What the square code is.
    pub check_code: &'static str,
    /// What happened, in a word or two.
    pub act_name: fn(Act) -> &'static str,
    /// Who did it.
    pub actor: fn(By) -> &'static str,
    /// Whose receipt it is, where staff read it.
    pub whose: &'static str,
    /// Who did it, told to staff.
    pub actor_for_staff: fn(By) -> &'static str,
    /// How it was done.
    pub method_name: fn(Method) -> &'static str,
}
