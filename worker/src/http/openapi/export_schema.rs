//! The JSON Schema of what a person takes along, made of the description of the API: the same types, by themselves. Not part of the Worker.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Where types stand in the description, and where they stand in a schema.
const IN_DESCRIPTION: &str = "#/components/schemas/";
const IN_SCHEMA: &str = "#/$defs/";
/// The type that it is of.
const ROOT: &str = "Holdings";

/// The schema (JSON Schema, 2020-12), of this description.
#[must_use]
pub fn export_schema(document: &Value) -> Value {
    let mut found: BTreeMap<String, Value> = BTreeMap::new();
    let mut open = vec![ROOT.to_owned()];
    while let Some(name) = open.pop() {
        if found.contains_key(&name) {
            continue;
        }
        let text = document["components"]["schemas"][&name].to_string();
        open.extend(text.split(IN_DESCRIPTION).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        found.insert(name, serde_json::from_str(&text.replace(IN_DESCRIPTION, IN_SCHEMA)).unwrap_or_default());
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Everything that a Lupa register holds about a person",
        "$ref": format!("{IN_SCHEMA}{ROOT}"),
        "$defs": found,
    })
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;
    use crate::http::{openapi::describe, routes};

    #[test]
    fn the_schema_in_the_tree_is_that_of_the_types() {
        let made = serde_json::to_string(&export_schema(&describe(&routes()))).expect("a schema") + "\n";
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("export.schema.json");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &made).expect("the tree can be written");
        }
        let is_kept = fs::read_to_string(&path).unwrap_or_default() == made;
        assert!(is_kept, "worker/export.schema.json is old; UPDATE=1 cargo test -p lupa-worker --lib openapi writes it anew");
    }

    #[test]
    fn the_schema_refers_to_nothing_outside_itself() {
        let schema = export_schema(&describe(&routes()));
        let text = schema.to_string();
        assert!(!text.contains(IN_DESCRIPTION));
        for name in text.split(IN_SCHEMA).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(schema["$defs"][name].is_object(), "{name}");
        }
    }
}
