//! What the administrator reads who sets the register up, and who says later what the business says of itself. The words are in
//! `locales/{fi,sv,en}/setup.rs`.

use lupa_domain::wording::ControllerPart;

/// Setting the register up.
#[derive(Debug)]
pub struct SetupWords {
    /// The heading, and the title of the document.
    pub heading: &'static str,
    /// What happens here.
    pub lead: &'static str,
    /// Over the questions about the person.
    pub you: &'static str,
    /// The person's own name.
    pub own_name: &'static str,
    /// What it is for.
    pub own_name_hint: &'static str,
    /// What the address is for.
    pub email_hint: &'static str,
    /// Over the questions about the business.
    pub business: &'static str,
    /// The fields of the business.
    pub details: ControllerFieldWords,
    /// Over the choice of languages.
    pub languages: &'static str,
    /// What it decides.
    pub languages_hint: &'static str,
    /// Sets up.
    pub submit: &'static str,
    /// While it is on its way.
    pub sending: &'static str,
    /// When it did not get through.
    pub failed: &'static str,
    /// Above what is to be corrected.
    pub correct: &'static str,
    /// When the link carries no token.
    pub no_token: &'static str,
    /// The heading once set up.
    pub done: fn(name: &str) -> String,
    /// That the administrator now creates a passkey to sign in with.
    pub passkey_lead: &'static str,
    /// Leads to where it is created.
    pub passkey: &'static str,
    /// Over what to do next.
    pub next: &'static str,
    /// Leads to the sign-up page.
    pub sign_up: &'static str,
    /// Where keys for programs are made.
    pub keys: &'static str,
}

/// What the fields of the business are called.
#[derive(Debug)]
pub struct ControllerFieldWords {
    /// The name of the business.
    pub name: &'static str,
    /// What the name is for.
    pub name_hint: &'static str,
    /// The business id.
    pub business_id: &'static str,
    /// The contact.
    pub contact: &'static str,
    /// Who that is.
    pub contact_hint: &'static str,
    /// The e-mail address.
    pub email: &'static str,
    /// The telephone number.
    pub phone: &'static str,
    /// The street.
    pub street: &'static str,
    /// The postal code.
    pub postal_code: &'static str,
    /// The town.
    pub locality: &'static str,
    /// The website.
    pub website: &'static str,
    /// That a field may be left empty, and what follows.
    pub optional: &'static str,
}

/// The settings of the business and of its languages.
#[derive(Debug)]
pub struct BusinessWords {
    /// Where the particulars of the business stand.
    pub shown_in: &'static str,
    /// When they were last saved.
    pub saved_at: fn(when: &str) -> String,
    /// Said after saving.
    pub saved: &'static str,
    /// Said when another user was quicker, above what is there now.
    pub conflict: fn(now: &str) -> String,
    /// What the business is called, and what its languages are, where customers are still shown otherwise.
    pub outdated: OutdatedWords,
    /// The choice of languages.
    pub languages: &'static str,
    /// What it decides.
    pub languages_hint: &'static str,
}

/// What customers are still shown otherwise.
#[derive(Debug)]
pub struct OutdatedWords {
    /// Over the forms.
    pub heading: &'static str,
    /// A form that gives other particulars, in its edition.
    pub particulars: fn(title: &str, edition: u32, parts: &str) -> String,
    /// What a particular is called in that sentence.
    pub part: fn(ControllerPart) -> &'static str,
    /// A form that speaks other languages, in its edition.
    pub languages: fn(title: &str, edition: u32, languages: &str) -> String,
    /// That a form lacks something before it can be published.
    pub not_ready: &'static str,
    /// Leads to what it lacks.
    pub see: &'static str,
    /// Asks whether it is still the same controller.
    pub same_or_another: &'static str,
    /// It is the same.
    pub same: &'static str,
    /// What follows from that.
    pub same_hint: &'static str,
    /// It is another.
    pub another: &'static str,
    /// What follows from that.
    pub another_hint: fn(agreed: u64) -> String,
    /// Publishes the forms as they are.
    pub publish: &'static str,
    /// Said afterwards.
    pub published: &'static str,
    /// Asked before consents end.
    pub ask: fn(agreed: u64) -> String,
}
