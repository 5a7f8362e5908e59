//! One row of a list: what it says of somebody, or everything that is wrong with it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Plan, Subject, Target, cells};
use crate::{
    email::{EmailAddress, EmailError},
    locale::Locale,
    ordered::CollectOrdered,
    own_field::FieldId,
    people::{
        AddressError, FieldDeclaration, Kind, PersonName, Relation, Values,
        card_data::{CardData, CardInput, FieldError},
    },
    text,
    time::Day,
};

/// What a row is read with.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The business's own fields.
    pub declared: &'a BTreeMap<FieldId, FieldDeclaration>,
    /// Where telephone numbers without a calling code are (ISO 3166-1 alpha-2).
    pub country: &'a str,
    /// The language of those whose row says none that is known.
    pub locale: Locale,
    /// The day, for years of two digits.
    pub today: Day,
}

/// What a row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadRow {
    /// The card.
    pub card: CardData,
    /// The business's own fields.
    pub fields: Values,
    /// Whether the row says a language.
    pub says_locale: bool,
}

impl ReadRow {
    /// How somebody is called in a list of rows: by the name, else by what is there.
    #[must_use]
    pub fn called(&self) -> String {
        let card = &self.card;
        let name = card.name.as_ref().map(|name| name.as_str().to_owned());
        let organisation = || card.organisation.as_ref().map(|name| name.as_str().to_owned());
        let email = || card.email.as_ref().map(ToString::to_string);
        name.or_else(organisation).or_else(email).or_else(|| card.phone.as_ref().map(ToString::to_string)).unwrap_or_default()
    }
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportFault))]
pub struct RowFault {
    /// In which column, counted from 0; nothing where it is the row as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u16>,
    /// What.
    pub why: Why,
}

/// Why a row cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportFaultKind))]
pub enum Why {
    /// It names nobody: no name, no organisation, no address, no number.
    Nobody,
    /// It has more cells than there are columns.
    TooManyCells,
    /// Not an e-mail address.
    EmailInvalid,
    /// What stands behind the at sign has no end, such as `.fi`.
    EmailEndMissing,
    /// Longer than mail can carry.
    EmailTooLong,
    /// A spreadsheet would take the address for a formula.
    EmailFormula,
    /// Longer than a name may be.
    NameTooLong,
    /// Longer than the text may be.
    TextTooLong,
    /// Not a telephone number.
    PhoneInvalid,
    /// Street, postal code or town is missing, where another of them is there.
    AddressIncomplete,
    /// Not a postal code of the country.
    PostalCodeInvalid,
    /// Not a country.
    CountryUnknown,
    /// More tags than one person has.
    TooManyTags,
    /// Not a day.
    DayInvalid,
    /// A day that can be read in two ways.
    DayUnclear,
    /// Not a number.
    NumberInvalid,
    /// Neither yes nor no.
    YesNoInvalid,
    /// Not among the choices of the field.
    ChoiceUnknown,
    /// The field is used no more.
    FieldRetired,
    /// A record in no form that is known.
    RecordUnknown,
    /// A record that does not say what for.
    RecordPurpose,
    /// A record that does not say whether consent was given or withdrawn.
    RecordState,
    /// A record that does not say when, or names a day that is to come.
    RecordMoment,
    /// More records of a person than are kept.
    TooManyRecords,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 24] = [
        Self::Nobody,
        Self::TooManyCells,
        Self::EmailInvalid,
        Self::EmailEndMissing,
        Self::EmailTooLong,
        Self::EmailFormula,
        Self::NameTooLong,
        Self::TextTooLong,
        Self::PhoneInvalid,
        Self::AddressIncomplete,
        Self::PostalCodeInvalid,
        Self::CountryUnknown,
        Self::TooManyTags,
        Self::DayInvalid,
        Self::DayUnclear,
        Self::NumberInvalid,
        Self::YesNoInvalid,
        Self::ChoiceUnknown,
        Self::FieldRetired,
        Self::RecordUnknown,
        Self::RecordPurpose,
        Self::RecordState,
        Self::RecordMoment,
        Self::TooManyRecords,
    ];
}

/// The cells of a row by where they go.
struct Cells<'a> {
    plan: &'a Plan,
    cells: &'a [String],
}

impl<'a> Cells<'a> {
    fn place(&self, target: &Target) -> Option<usize> {
        self.plan.columns.iter().position(|column| column == target)
    }

    /// The cell that goes there; nothing where nothing is to be seen in it.
    fn get(&self, target: &Target) -> Option<&'a str> {
        self.place(target).and_then(|place| self.cells.get(place)).map(String::as_str).filter(|text| text::has_visible(text))
    }

    fn fault(&self, target: &Target, why: Why) -> RowFault {
        RowFault { column: self.place(target).and_then(|place| u16::try_from(place).ok()), why }
    }
}

/// Reads a row. Of a list of stops only the address and the number are read; records of another system are read by [`super::ForeignRecord::parse`].
pub fn read(plan: &Plan, cells: &[String], context: Context<'_>) -> Result<ReadRow, Vec<RowFault>> {
    let row = Cells { plan, cells };
    let mut faults = Vec::new();
    if cells.iter().skip(plan.columns.len()).any(|cell| text::has_visible(cell)) {
        faults.push(RowFault { column: None, why: Why::TooManyCells });
    }
    let says = match plan.subject {
        Subject::People => person(&row, context, &mut faults),
        Subject::Unsubscribes | Subject::Bounces | Subject::Records => card(&row, CardInput::default(), context, &mut faults),
    };
    let fields = if plan.subject == Subject::People { own_fields(&row, context, &mut faults) } else { Values::new() };
    let Some(card) = says.filter(|_| faults.is_empty()) else { return Err(faults) };
    let is_told = match plan.subject {
        Subject::People => card.name.is_some() || card.organisation.is_some() || card.email.is_some() || card.phone.is_some(),
        Subject::Unsubscribes | Subject::Bounces | Subject::Records => card.email.is_some() || card.phone.is_some(),
    };
    let says_locale = row.get(&Target::Locale).and_then(cells::locale).is_some();
    if is_told { Ok(ReadRow { card, fields, says_locale }) } else { Err(vec![RowFault { column: None, why: Why::Nobody }]) }
}

fn person(row: &Cells<'_>, context: Context<'_>, faults: &mut Vec<RowFault>) -> Option<CardData> {
    let parts = [row.get(&Target::FirstName), row.get(&Target::LastName)];
    let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = row.get(&Target::Name).or((!joined.is_empty()).then_some(&*joined));
    let said = row.get(&Target::Country);
    let country = said.and_then(cells::country);
    if said.is_some() && country.is_none() {
        faults.push(row.fault(&Target::Country, Why::CountryUnknown));
    }
    let lines = [&Target::Street, &Target::PostalCode, &Target::Locality].map(|target| row.get(target).unwrap_or_default());
    let code = cells::postal_code(lines[1], country.as_deref().unwrap_or(context.country));
    // A country alone is no address.
    let has_address = lines.iter().any(|line| !line.is_empty());
    let at_home = || if crate::postal_code::country_of(&code).is_some() { String::new() } else { context.country.to_owned() };
    let country = country.unwrap_or_else(at_home);
    let mut tags = row.plan.tags.clone();
    for (target, cell) in row.plan.columns.iter().zip(row.cells) {
        if *target == Target::Tags {
            tags.extend(cells::tags(cell));
        }
    }
    let written = CardInput {
        name,
        organisation: row.get(&Target::Organisation),
        address: has_address.then_some([lines[0], &*code, lines[2], &*country]),
        locale: row.get(&Target::Locale).and_then(cells::locale).unwrap_or(context.locale),
        kind: Kind::default(),
        relation: Relation::default(),
        tags: &tags,
        ..CardInput::default()
    };
    card(row, written, context, faults)
}

/// The card that is written, with the address and the number of the row.
fn card(row: &Cells<'_>, written: CardInput<'_>, context: Context<'_>, faults: &mut Vec<RowFault>) -> Option<CardData> {
    let written = CardInput { email: row.get(&Target::Email), phone: row.get(&Target::Phone), ..written };
    match CardData::parse(written, context.country) {
        Ok(card) if card.email.as_ref().is_some_and(EmailAddress::is_formula) => {
            faults.push(row.fault(&Target::Email, Why::EmailFormula));
            None
        }
        Ok(card) => Some(card),
        Err(errors) => {
            faults.extend(errors.iter().map(|error| fault(row, error)));
            None
        }
    }
}

fn fault(row: &Cells<'_>, error: &FieldError) -> RowFault {
    match error {
        FieldError::Email(EmailError::Length) => row.fault(&Target::Email, Why::EmailTooLong),
        FieldError::Email(_) => {
            let lacks_end = row.get(&Target::Email).and_then(|text| text.rsplit_once('@')).is_some_and(|(_, domain)| !domain.contains('.'));
            row.fault(&Target::Email, if lacks_end { Why::EmailEndMissing } else { Why::EmailInvalid })
        }
        FieldError::Name(_) => {
            let target = if row.place(&Target::Name).is_some() { Target::Name } else { Target::LastName };
            row.fault(&target, Why::NameTooLong)
        }
        FieldError::Organisation(_) => row.fault(&Target::Organisation, Why::TextTooLong),
        FieldError::Phone(_) => row.fault(&Target::Phone, Why::PhoneInvalid),
        FieldError::Address((member, why)) => {
            let target = match *member {
                "street" => Target::Street,
                "postal_code" => Target::PostalCode,
                "locality" => Target::Locality,
                _ => Target::Country,
            };
            let why = match why {
                AddressError::TooLong(_) => Why::TextTooLong,
                AddressError::Incomplete => Why::AddressIncomplete,
                AddressError::PostalCode => Why::PostalCodeInvalid,
                AddressError::Country => Why::CountryUnknown,
            };
            row.fault(&target, why)
        }
        FieldError::Tag(..) => row.fault(&Target::Tags, Why::TextTooLong),
        FieldError::TooManyTags => row.fault(&Target::Tags, Why::TooManyTags),
    }
}

fn own_fields(row: &Cells<'_>, context: Context<'_>, faults: &mut Vec<RowFault>) -> Values {
    let mut values = Values::new();
    for target in &row.plan.columns {
        let Target::Field(id) = target else { continue };
        let (Some(field), Some(text)) = (context.declared.get(id), row.get(target)) else { continue };
        match cells::value(text, field, row.plan.day_order, context.today) {
            Ok(value) => values.extend(value.map(|value| (id.clone(), value))),
            Err(why) => faults.push(row.fault(target, why)),
        }
    }
    values
}

/// Whether two names are those of one person: the same words, in whichever order.
pub(super) fn same_name(one: Option<&PersonName>, other: &str) -> bool {
    let words = |text: &str| crate::people::search::words(&crate::idn::fold(text)).map(str::to_owned).collect_set();
    one.is_none_or(|one| words(one.as_str()) == words(other))
}
