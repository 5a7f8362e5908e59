//! Staff and the people themselves read the same values.

use lupa_domain::people::Datum;
use lupa_words as words;
use serde_json::json;

use super::*;

fn sweden(code: &str, _: Locale) -> Option<String> {
    (code == "SE").then(|| "Sverige".to_owned())
}

/// What staff reads, and what the person reads.
fn both(locale: Locale) -> [DatumText; 2] {
    [&words::people(locale).data, &words::portal(locale).kept.data].map(|words| DatumText { words, locale, country: sweden })
}

#[test]
fn the_same_value_reads_the_same_for_staff_and_for_the_person() {
    let plain = [
        ("name", json!("Aino Mäki")),
        ("name", json!("2026-11-22")),
        ("tags", json!(["uskollinen", "vip"])),
        ("address", json!({"street": "Rantakatu 3", "postal_code": "06100", "locality": "Porvoo", "country": "FI"})),
        ("address", json!({"street": "Storgatan 1", "postal_code": "111 22", "locality": "Stockholm", "country": "SE"})),
        ("address", json!({"street": "Storgatan 1", "postal_code": "111 22", "locality": "Oslo", "country": "NO"})),
        ("fields/colour", json!("7/43 + 6 %")),
        ("fields/since", json!("2026-11-22")),
        ("fields/size", json!(-1234.5)),
        ("kind", json!("of a newer register")),
    ];
    // What has a word of its own differs in its first letter at most.
    let named = [
        ("relation", json!("customer")),
        ("fields/vip", json!(true)),
        ("history/1", json!({"happening": "visit", "day": "2026-11-20", "text": "Väri"})),
        ("history/2", json!({"happening": "purchase", "day": "2026-11-20", "amount": {"minor": 1290, "currency": "EUR"}, "open": true})),
    ];
    for locale in Locale::ALL {
        let [staff, person] = both(locale);
        for (datum, value) in &plain {
            assert_eq!(staff.value(datum, value), person.value(datum, value), "{locale}: {datum}");
        }
        for (datum, value) in &named {
            assert_eq!(staff.value(datum, value).to_lowercase(), person.value(datum, value).to_lowercase(), "{locale}: {datum}");
        }
    }
}

#[test]
fn values_are_written_as_the_language_does() {
    let [staff, person] = both(Locale::Fi);
    let address = |country: &str| json!({"street": "Katu 1", "postal_code": "06100", "locality": "Porvoo", "country": country});
    assert_eq!(staff.value("address", &address("FI")), "Katu 1, 06100 Porvoo");
    assert_eq!(staff.value("address", &address("SE")), "Katu 1, 06100 Porvoo, Sverige");
    assert_eq!(staff.value("address", &address("NO")), "Katu 1, 06100 Porvoo, NO");
    assert_eq!(staff.value("fields/since", &json!("2026-11-22")), "22.11.2026");
    assert_eq!(staff.value("name", &json!("2026-11-22")), "2026-11-22");
    assert_eq!([staff, person].map(|text| text.value("locale", &json!("sv"))), ["Svenska", "ruotsi"]);
    assert_eq!([staff, person].map(|text| text.value("email", &json!(null))), ["–", "tyhjä"]);
    let bought = json!({"happening": "purchase", "day": "2026-11-20", "text": "Hoitoaine", "amount": {"minor": 1290, "currency": "EUR"}, "open": true});
    assert_eq!(person.value("history/1", &bought), "Osto, 20.11.2026, 12,90\u{a0}€, kesken, Hoitoaine");
}

#[test]
fn a_datum_is_called_by_its_label_and_a_custom_field_by_its_own() {
    let [staff, person] = both(Locale::Fi);
    let field = |id: &str| (id == "colour").then(|| "Väri".to_owned());
    assert_eq!(staff.label("fields/colour", field), "Väri");
    assert_eq!(person.label("fields/gone", field), "gone");
    assert_eq!(person.label("history/1", field), "Tapahtuma");
    for datum in Datum::ALL {
        assert_eq!(person.label(datum.as_str(), field), (words::portal(Locale::Fi).kept.data.label)(datum));
    }
}
