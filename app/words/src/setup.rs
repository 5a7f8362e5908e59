//! What the administrator reads who sets the register up.

/// Setting the register up.
#[derive(Debug)]
pub struct SetupWords {
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
    /// Over the other details.
    pub more: &'static str,
    /// Why they are asked for.
    pub more_lead: &'static str,
    /// Their fields.
    pub details: ControllerFieldWords,
    /// Sets up.
    pub submit: &'static str,
    /// While it is on its way.
    pub sending: &'static str,
    /// When it did not get through.
    pub failed: &'static str,
    /// When the link carries no token.
    pub no_token: &'static str,
    /// The heading once set up.
    pub done: fn(name: &str) -> String,
    /// That the administrator now creates a passkey to sign in with.
    pub passkey_lead: &'static str,
    /// Leads to where it is created.
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

/// What the fields of the business are called.
#[derive(Debug)]
pub struct ControllerFieldWords {
    /// The business id.
    pub business_id: &'static str,
    /// The contact.
    pub contact: &'static str,
    /// The telephone number.
    pub phone: &'static str,
    /// The street.
    pub street: &'static str,
    /// The postal code.
    pub postal_code: &'static str,
    /// The town.
    pub locality: &'static str,
}
