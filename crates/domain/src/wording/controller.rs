//! Who keeps the register (GDPR Art. 4(7)), as it stands in every notice and receipt.

use serde::{Deserialize, Serialize};

/// The controller and how to reach them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Controller {
    /// The business, as its customers know it.
    pub name: String,
    /// The register number of the business, such as a Finnish Y-tunnus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_id: Option<String>,
    /// The named person or desk that answers for the register.
    pub contact: String,
    /// Where that contact reads mail.
    pub email: String,
    /// A telephone number.
    pub phone: String,
    /// A postal address.
    pub address: Address,
}

/// A postal address, in the members of schema.org `PostalAddress`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub locality: String,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
}

impl Controller {
    /// The address on one line.
    #[must_use]
    pub fn address_line(&self) -> String {
        let Address { street, postal_code, locality, .. } = &self.address;
        format!("{street}, {postal_code} {locality}")
    }
}
