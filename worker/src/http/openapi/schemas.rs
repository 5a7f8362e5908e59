//! The schemas of the types that go over the wire.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

/// A type that the description can describe.
pub trait Described: ToSchema {}
impl<T: ToSchema> Described for T {}

/// A schema by its name, with the schemas it refers to.
pub(super) type Named = fn() -> (String, Vec<(String, RefOr<Schema>)>);

pub(super) fn named<T: ToSchema>() -> (String, Vec<(String, RefOr<Schema>)>) {
    let mut schemas = vec![(T::name().into_owned(), <T as PartialSchema>::schema())];
    T::schemas(&mut schemas);
    (T::name().into_owned(), schemas)
}

/// A reference to a schema, which is put among the others with all that it refers to.
pub(super) fn reference(named: Named, schemas: &mut BTreeMap<String, Value>) -> Value {
    let (name, all) = named();
    for (name, schema) in all {
        let mut schema = serde_json::to_value(schema).unwrap_or_default();
        open_objects(&mut schema);
        let known = schemas.entry(name.clone()).or_insert_with(|| schema.clone());
        assert!(*known == schema, "two types are called {name} in the description");
    }
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// An object of which nothing is said may hold anything: some generators take it for an empty one, unless that is said.
fn open_objects(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(open_objects),
        Value::Object(rules) => {
            let says_more =
                ["properties", "additionalProperties", "maxProperties", "allOf", "oneOf"].iter().any(|rule| rules.contains_key(*rule));
            if rules.get("type").is_some_and(|kind| kind == "object") && !says_more {
                rules.insert("additionalProperties".to_owned(), true.into());
            }
            rules.values_mut().for_each(open_objects);
        }
        _ => {}
    }
}
