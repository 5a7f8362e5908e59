//! Reading JSON strictly: no duplicate members, no unknown ones, nothing after the end.

use std::{borrow::Cow, collections::HashSet, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error as _, MapAccess, SeqAccess, Visitor},
};

use crate::{
    error::{ApiError, Fault},
    words::problems::Code,
};

/// The value that `text` holds.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, ApiError> {
    // serde's derived types see a duplicate of their own members, but maps keep the last one in silence.
    serde_json::from_str::<Unique>(text)
        .map_err(|error| ApiError::refused(if error.is_data() { Code::DuplicateMember } else { Code::MalformedJson }))?;
    serde_json::from_str(text).map_err(|error| refusal(&error))
}

/// serde names the member between backticks; a member of a member is named without its path.
fn refusal(error: &serde_json::Error) -> ApiError {
    let message = error.to_string();
    let member = message.split('`').nth(1).unwrap_or_default();
    let code = match message.split_once('`').map(|(before, _)| before) {
        _ if !error.is_data() => return ApiError::refused(Code::MalformedJson),
        Some("unknown field ") => Code::UnknownMember,
        Some("missing field ") => Code::Required,
        _ => return ApiError::at_fault(vec![Fault::at("", Code::WrongType)]),
    };
    ApiError::at(&format!("/{member}"), code)
}

/// Any JSON value whose objects name each member once. Keeps nothing.
struct Unique;

impl<'de> Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Unique {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        let (mut few, mut more): (Vec<Cow<'de, str>>, HashSet<Cow<'de, str>>) = (Vec::with_capacity(FEW), HashSet::new());
        while let Some(Name(name)) = members.next_key()? {
            if few.contains(&name) || more.contains(&name) {
                return Err(A::Error::custom("a member twice"));
            }
            if few.len() < FEW {
                few.push(name);
            } else {
                more.insert(name);
            }
            members.next_value::<Self>()?;
        }
        Ok(self)
    }
}

/// The name of a member, out of the text where it stands there as it is.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

/// So many names are compared one by one, more are hashed.
const FEW: usize = 8;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Ask {
        email: String,
        choices: BTreeMap<String, bool>,
    }

    fn code(text: &str) -> Code {
        read::<Ask>(text).map(drop).expect_err("not to be read").code()
    }

    #[test]
    fn what_is_wrong_with_a_body_has_a_code() {
        assert!(read::<Ask>(r#"{"email":"a@b.fi","choices":{"newsletter":true}}"#).is_ok());
        assert_eq!(code(""), Code::MalformedJson);
        assert_eq!(code("{"), Code::MalformedJson);
        assert_eq!(code(r#"{"email":"a","choices":{}} x"#), Code::MalformedJson);
        assert_eq!(code(r#"{"email":"a","email":"b","choices":{}}"#), Code::DuplicateMember);
        assert_eq!(code(r#"{"email":"a","choices":{"x":true,"x":false}}"#), Code::DuplicateMember);
        assert_eq!(
            code(r#"{"email":"a","choices":{"x":true,"\u0078":false}}"#),
            Code::DuplicateMember,
            "as it is written or as it is read"
        );
        assert_eq!(code(r#"{"email":"a","choices":{},"ip":"1"}"#), Code::UnknownMember);
        assert_eq!(code(r#"{"choices":{}}"#), Code::Required);
        assert_eq!(code(r#"{"email":1,"choices":{}}"#), Code::WrongType);
        assert_eq!(code("[]"), Code::WrongType);
        assert_eq!(code(&"[".repeat(100_000)), Code::MalformedJson);
        for twice in 0..20 {
            let members: Vec<_> = (0..20).chain([twice]).map(|member| format!(r#""{member}":true"#)).collect();
            assert_eq!(code(&format!(r#"{{"email":"a","choices":{{{}}}}}"#, members.join(","))), Code::DuplicateMember);
        }
    }
}
