//! What the head of a column says: the words that people and programs write there, in Finnish, Swedish and English, and in the exports of
//! services that send newsletters.

use super::Target;
use crate::idn;

/// What a head says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Where its cells go.
    Goes(Target),
    /// It tells of a consent, a subscription or how one came about. A list is no consent: the person has said nothing here, no matter who kept it.
    Consent,
    /// It is about something that a register does not keep, such as a rating or a position.
    LeftOut,
}

/// Words of one meaning, as [`head_key`] writes them.
type Words = (Target, &'static [&'static str]);

const HEADS: [Words; 12] = [
    (
        Target::Email,
        &[
            "email",
            "emailaddress",
            "emailadress",
            "mail",
            "mailaddress",
            "sahkoposti",
            "sahkopostiosoite",
            "sposti",
            "spostiosoite",
            "meili",
            "epost",
            "epostadress",
            "eposti",
            "mejl",
            "mejladress",
            "mailadress",
            "emailosoite",
            "subscriberemail",
            "contactemail",
        ],
    ),
    (
        Target::Name,
        &[
            "nimi",
            "kokonimi",
            "asiakas",
            "asiakkaannimi",
            "henkilo",
            "yhteyshenkilo",
            "namn",
            "kund",
            "kundnamn",
            "fullstandigtnamn",
            "kontaktperson",
            "name",
            "fullname",
            "customer",
            "customername",
            "contact",
            "contactname",
            "displayname",
        ],
    ),
    (
        Target::FirstName,
        &["etunimi", "etunimet", "kutsumanimi", "fornamn", "tilltalsnamn", "firstname", "fname", "givenname", "prenom", "vorname"],
    ),
    (Target::LastName, &["sukunimi", "efternamn", "lastname", "lname", "surname", "familyname", "nom", "nachname"]),
    (
        Target::Organisation,
        &[
            "yritys",
            "yrityksennimi",
            "organisaatio",
            "yhtio",
            "toiminimi",
            "tyonantaja",
            "yhteiso",
            "foretag",
            "foretagsnamn",
            "organisation",
            "bolag",
            "company",
            "companyname",
            "organization",
            "business",
            "employer",
        ],
    ),
    (
        Target::Phone,
        &[
            "puhelin",
            "puhelinnumero",
            "puh",
            "puhnro",
            "puhno",
            "gsm",
            "matkapuhelin",
            "kannykka",
            "kannykkanumero",
            "mobiili",
            "matkapuhelinnumero",
            "telefon",
            "telefonnummer",
            "tel",
            "telnr",
            "tfn",
            "mobil",
            "mobilnummer",
            "mobiltelefon",
            "phone",
            "phonenumber",
            "mobile",
            "mobilephone",
            "cell",
            "cellphone",
            "telephone",
            "sms",
            "smsphone",
            "whatsapp",
        ],
    ),
    (
        Target::Street,
        &[
            "katuosoite",
            "lahiosoite",
            "postiosoite",
            "osoite",
            "katu",
            "gatuadress",
            "postadress",
            "adress",
            "gata",
            "streetaddress",
            "street",
            "address",
            "address1",
            "addressline1",
            "mailingaddress",
        ],
    ),
    (
        Target::PostalCode,
        &[
            "postinumero",
            "postinro",
            "postino",
            "pnro",
            "postnummer",
            "postnr",
            "zip",
            "zipcode",
            "postalcode",
            "postcode",
            "zippostalcode",
        ],
    ),
    (
        Target::Locality,
        &["postitoimipaikka", "toimipaikka", "kaupunki", "paikkakunta", "kunta", "postort", "ort", "stad", "city", "town", "locality"],
    ),
    (Target::Country, &["maa", "maakoodi", "valtio", "land", "landskod", "country", "countrycode"]),
    (Target::Locale, &["kieli", "asiointikieli", "kielikoodi", "sprak", "sprakkod", "language", "lang", "locale", "preferredlanguage"]),
    (
        Target::Tags,
        &[
            "tunnisteet",
            "tunniste",
            "avainsanat",
            "ryhma",
            "ryhmat",
            "asiakasryhma",
            "taggar",
            "etiketter",
            "kategori",
            "grupp",
            "kundgrupp",
            "tags",
            "tag",
            "labels",
            "groups",
            "group",
            "segments",
            "segment",
        ],
    ),
];

/// What a head holds that tells of a consent.
const CONSENT: [&str; 24] = [
    "suostumus",
    "suostunut",
    "markkinointi",
    "mainonta",
    "uutiskirje",
    "kirjelupa",
    "lupatila",
    "kielto",
    "tilaaja",
    "samtycke",
    "marknadsforing",
    "reklam",
    "nyhetsbrev",
    "prenumer",
    "consent",
    "optin",
    "optedin",
    "doubleopt",
    "permission",
    "newsletter",
    "gdpr",
    "subscri",
    "marketing",
    "blacklist",
];

/// Other columns of those exports: what the service knows by itself.
const LEFT_OUT: [&str; 18] = [
    "memberrating",
    "confirmtime",
    "confirmip",
    "latitude",
    "longitude",
    "gmtoff",
    "dstoff",
    "timezone",
    "cc",
    "region",
    "lastchanged",
    "leid",
    "euid",
    "unsubtime",
    "cleantime",
    "contactid",
    "addedtime",
    "modifiedtime",
];

/// What a head says; nothing where it is none that is known.
#[must_use]
pub fn meaning_of(head: &str) -> Option<Meaning> {
    let plain = head_key(head);
    if plain.is_empty() {
        return None;
    }
    if let Some((target, _)) = HEADS.iter().find(|(_, words)| words.contains(&&*plain)) {
        return Some(Meaning::Goes(target.clone()));
    }
    // Before what tells of a consent, for `OPTIN_TIME` would be one.
    if CONSENT.iter().any(|word| plain.contains(word)) || plain == "lupa" || plain == "tillstand" {
        return Some(Meaning::Consent);
    }
    LEFT_OUT.contains(&&*plain).then_some(Meaning::LeftOut)
}

/// Whether a first row is one of heads: none of its cells is an address or a number, and one of them is known, or none is empty.
#[must_use]
pub fn looks_like_heads(row: &[String]) -> bool {
    let is_datum = |cell: &String| cell.contains('@') || cell.chars().filter(char::is_ascii_digit).count() > 4;
    let is_written = |cell: &String| !head_key(cell).is_empty();
    !row.iter().any(is_datum) && (row.iter().any(|cell| meaning_of(cell).is_some()) || (row.len() > 1 && row.iter().all(is_written)))
}

/// The letters and digits of a head, in small letters and without marks: by it a column is known again.
#[must_use]
pub fn head_key(head: &str) -> String {
    idn::fold(head).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes(head: &str) -> Option<Target> {
        match meaning_of(head) {
            Some(Meaning::Goes(target)) => Some(target),
            Some(Meaning::Consent | Meaning::LeftOut) | None => None,
        }
    }

    #[test]
    fn heads_are_known_in_three_languages() {
        for (head, target) in [
            ("Nimi", Target::Name),
            ("Sposti", Target::Email),
            ("Sähköposti", Target::Email),
            ("E-post", Target::Email),
            ("GSM", Target::Phone),
            ("Förnamn", Target::FirstName),
            ("Sukunimi:", Target::LastName),
            ("Postinro", Target::PostalCode),
            ("Postort", Target::Locality),
            ("Språk", Target::Locale),
            ("Företag", Target::Organisation),
            ("Lähiosoite", Target::Street),
        ] {
            assert_eq!(goes(head), Some(target), "{head}");
        }
        for unknown in ["Huom.", "Synt.", "", "1", "Kampaaja"] {
            assert_eq!(meaning_of(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn exports_of_newsletter_services_are_known() {
        let mailchimp = ["Email Address", "First Name", "Last Name", "Address", "Phone Number", "TAGS"];
        let targets = [Target::Email, Target::FirstName, Target::LastName, Target::Street, Target::Phone, Target::Tags];
        assert_eq!(mailchimp.map(goes), targets.map(Some));
        assert_eq!(
            ["EMAIL", "FIRSTNAME", "LASTNAME", "SMS"].map(goes),
            [Target::Email, Target::FirstName, Target::LastName, Target::Phone].map(Some)
        );
        for known in ["MEMBER_RATING", "LEID", "GMTOFF", "CONTACT ID", "LAST_CHANGED", "UNSUB_TIME"] {
            assert_eq!(meaning_of(known), Some(Meaning::LeftOut), "{known}");
        }
    }

    #[test]
    fn what_tells_of_a_consent_is_never_a_target() {
        for head in [
            "Markkinointilupa",
            "Lupa",
            "Suostumus",
            "Samtycke",
            "Marknadsföring",
            "OPT_IN",
            "DOUBLE_OPT-IN",
            "OPTIN_TIME",
            "Newsletter",
            "Uutiskirje",
            "GDPR",
            "Email Marketing Consent",
            "Subscribed",
            "EMAIL_BLACKLISTED",
        ] {
            assert_eq!(meaning_of(head), Some(Meaning::Consent), "{head}");
        }
    }

    #[test]
    fn no_word_has_two_meanings_and_each_is_written_plainly() {
        let words: Vec<&str> = HEADS.iter().flat_map(|(_, words)| words.iter().copied()).chain(LEFT_OUT).collect();
        for (place, word) in words.iter().enumerate() {
            assert_eq!(head_key(word), **word);
            assert!(!words[place + 1..].contains(word), "{word}");
        }
    }

    #[test]
    fn a_first_row_of_heads_is_told_from_one_of_people() {
        let row = |cells: &[&str]| looks_like_heads(&cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>());
        assert!(row(&["Nimi", "Sposti", "GSM"]) && row(&["Tunnus", "Kampaaja"]) && row(&["email"]));
        assert!(!row(&["Aino Äikäs", "aino@posti.example", "0401234567"]) && !row(&["Aino"]) && !row(&[]));
    }
}
