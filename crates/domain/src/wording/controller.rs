//! Who keeps the register (GDPR Art. 4(7)), as it stands in every notice and receipt.

use serde::{Deserialize, Serialize};

use crate::languages::Languages;

/// The controller and how to reach them. A name, a contact and an e-mail address are always there (GDPR Art. 13(1)(a)); everything else is
/// left out where nothing is known.
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// A postal address.
    pub address: Address,
    /// The address of the website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

/// A postal address, in the members of schema.org `PostalAddress`: whole, or the country alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Address {
    /// Street and number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
}

/// Who publishes, and in which languages: what every notice is made with beside its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// The controller.
    pub controller: Controller,
    /// The languages that the business offers.
    pub languages: Languages,
}

/// What a change of the controller's particulars is to people who have agreed already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Succession {
    /// Nothing: the same controller, at another address or number. A new edition says it.
    Details,
    /// It may be another controller, which nobody has agreed to: a name or a register number is another. Only the keeper knows.
    Uncertain,
}

impl Address {
    /// Nothing but the country.
    #[must_use]
    pub fn in_country(country: &str) -> Self {
        Self { street: None, postal_code: None, locality: None, country: country.to_owned() }
    }

    /// The address on one line, without the country; nothing where none is known.
    #[must_use]
    pub fn line(&self) -> Option<String> {
        let [street, code, town] = [&self.street, &self.postal_code, &self.locality].map(Option::as_deref);
        let place = [code, town].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let parts: Vec<_> = [street, Some(&*place)].into_iter().flatten().filter(|part| !part.is_empty()).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

impl Controller {
    /// The postal address on one line, where there is one.
    #[must_use]
    pub fn address_line(&self) -> Option<String> {
        self.address.line()
    }

    /// The name, and the address where there is one.
    #[must_use]
    pub fn identity(&self) -> String {
        joined([Some(self.name.clone()), self.address_line()])
    }

    /// The e-mail address, and the telephone number where there is one.
    #[must_use]
    pub fn reached_at(&self) -> String {
        joined([Some(self.email.clone()), self.phone.clone()])
    }

    /// Whether these particulars, in the place of `earlier` ones, are still those of the same controller.
    #[must_use]
    pub fn succeeds(&self, earlier: &Self) -> Succession {
        let another = |one: &Option<String>, other: &Option<String>| matches!((one, other), (Some(one), Some(other)) if one != other);
        if self.name != earlier.name || another(&self.business_id, &earlier.business_id) {
            Succession::Uncertain
        } else {
            Succession::Details
        }
    }

    /// The names of what differs from `other`, as a reader knows them: the address is one thing.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<ControllerPart> {
        let parts = [
            (ControllerPart::Name, self.name == other.name),
            (ControllerPart::BusinessId, self.business_id == other.business_id),
            (ControllerPart::Contact, self.contact == other.contact),
            (ControllerPart::Email, self.email == other.email),
            (ControllerPart::Phone, self.phone == other.phone),
            (ControllerPart::Address, self.address == other.address),
            (ControllerPart::Website, self.website == other.website),
        ];
        parts.into_iter().filter(|(_, same)| !same).map(|(part, _)| part).collect()
    }
}

/// A particular of the controller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ControllerPart {
    /// See [`Controller::name`].
    Name,
    /// See [`Controller::business_id`].
    BusinessId,
    /// See [`Controller::contact`].
    Contact,
    /// See [`Controller::email`].
    Email,
    /// See [`Controller::phone`].
    Phone,
    /// See [`Controller::address`].
    Address,
    /// See [`Controller::website`].
    Website,
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn controller() -> Controller {
        Controller {
            name: "Kukka Oy".into(),
            business_id: None,
            contact: "Aino".into(),
            email: "aino@kukka.example".into(),
            phone: None,
            address: Address::in_country("FI"),
            website: None,
        }
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let text = serde_json::to_string(&controller()).expect("JSON");
        assert_eq!(text, r#"{"name":"Kukka Oy","contact":"Aino","email":"aino@kukka.example","address":{"country":"FI"}}"#);
        assert_eq!(serde_json::from_str::<Controller>(&text).ok(), Some(controller()));
        assert_eq!((controller().identity(), controller().reached_at()), ("Kukka Oy".into(), "aino@kukka.example".into()));
        let town = Address { locality: Some("Turku".into()), ..Address::in_country("FI") };
        assert_eq!(town.line().as_deref(), Some("Turku"));
    }

    #[test]
    fn another_name_or_number_may_be_another_controller() {
        let known = Controller { business_id: Some("1234567-1".into()), ..controller() };
        assert_eq!(known.succeeds(&controller()), Succession::Details, "a number that was missing");
        assert_eq!(Controller { phone: Some("1".into()), ..controller() }.succeeds(&controller()), Succession::Details);
        assert_eq!(Controller { name: "Ruusu Oy".into(), ..controller() }.succeeds(&controller()), Succession::Uncertain);
        let other = Controller { business_id: Some("0112038-9".into()), ..controller() };
        assert_eq!(other.succeeds(&known), Succession::Uncertain);
        assert_eq!(other.differences(&known), [ControllerPart::BusinessId]);
    }
}
