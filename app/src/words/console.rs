//! What a keeper reads.

/// Setting the register up.
#[derive(Debug)]
pub struct ConsoleWords {
    /// The heading, and the title of the document.
    pub heading: &'static str,
    /// What happens here.
    pub lead: &'static str,
    /// The business.
    pub name: &'static str,
    /// What the name is for.
    pub name_hint: &'static str,
    /// The contact's e-mail address.
    pub email: &'static str,
    /// What the address is for.
    pub email_hint: &'static str,
    /// Opens the other particulars.
    pub more: &'static str,
    /// Why they are asked.
    pub more_lead: &'static str,
    /// Business id, contact, telephone, street, postal code, town.
    pub particulars: [&'static str; 6],
    /// Sets up.
    pub submit: &'static str,
    /// While it is on its way.
    pub sending: &'static str,
    /// When it did not get through.
    pub failed: &'static str,
    /// Where the link carries no token.
    pub no_token: &'static str,
    /// The heading once set up; `{name}` is filled in.
    pub done: &'static str,
    /// That the keeper signs in with a passkey, which is still to be made.
    pub passkey_lead: &'static str,
    /// Leads to where it is made.
    pub passkey: &'static str,
    /// Above the API key.
    pub key_heading: &'static str,
    /// What the key is and that it is shown once.
    pub key_lead: &'static str,
    /// Names the key.
    pub key: &'static str,
    /// Copies the key.
    pub copy: &'static str,
    /// Says that it is copied.
    pub copied: &'static str,
    /// Over what to do next.
    pub next: &'static str,
    /// Leads to the sign-up page.
    pub sign_up: &'static str,
    /// What the example does.
    pub example: &'static str,
}
