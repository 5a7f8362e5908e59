//! Types of our own, read out of a JSON value.
//!
//! `serde_json` could do it too, and would say in a sentence what is wrong. Here the caller says where, and nothing more is wanted: without
//! the sentences, the types of a receipt are a third of the size in a browser that downloads them.

use std::fmt;

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, Error, IntoDeserializer as _, MapAccess, SeqAccess, Visitor,
        value::{BorrowedStrDeserializer, StrDeserializer},
    },
    forward_to_deserialize_any,
};
use serde_json::{Value, map, map::Map};

/// A value that is not of the type, or says something that no value of the type says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not of this type")]
pub(super) struct OtherType;

impl Error for OtherType {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Reads `value` as the type wanted.
pub(super) fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, OtherType> {
    T::deserialize(Typed(value))
}

/// A value that is read by its own type; enums are written as texts.
struct Typed<'de>(&'de Value);

impl<'de> Deserializer<'de> for Typed<'de> {
    type Error = OtherType;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherType> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => number.as_u64().map_or(Err(OtherType), |whole| visitor.visit_u64(whole)),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(items) => visitor.visit_seq(Items(items.iter())),
            Value::Object(members) => visitor.visit_map(Pairs::of(members)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherType> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, OtherType> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, OtherType> {
        let word: StrDeserializer<'_, OtherType> = self.0.as_str().ok_or(OtherType)?.into_deserializer();
        visitor.visit_enum(word)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map
        struct identifier ignored_any
    }
}

/// The items of an array.
struct Items<'de>(std::slice::Iter<'de, Value>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = OtherType;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, OtherType> {
        self.0.next().map(|item| seed.deserialize(Typed(item))).transpose()
    }
}

/// The members of an object.
struct Pairs<'de> {
    members: map::Iter<'de>,
    /// The value of the name that was read last.
    value: &'de Value,
}

impl<'de> Pairs<'de> {
    fn of(members: &'de Map<String, Value>) -> Self {
        Self { members: members.iter(), value: &Value::Null }
    }
}

impl<'de> MapAccess<'de> for Pairs<'de> {
    type Error = OtherType;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, OtherType> {
        let Some((name, value)) = self.members.next() else { return Ok(None) };
        self.value = value;
        seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, OtherType> {
        seed.deserialize(Typed(self.value))
    }
}
