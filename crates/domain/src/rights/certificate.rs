//! The certificate of a decision: what was asked for, what was decided, why, and what the person can do about it (GDPR Art. 12(3) and (4)), in the
//! person's language and signed like a receipt.
//!
//! It is made once, when a request is decided. [`Facts`] say everything for programs; [`CertificateText`] is what the person reads, and is
//! signed with them as it was said that day.

#[path = "../../locales/en/certificate.rs"]
mod en;
#[path = "../../locales/fi/certificate.rs"]
mod fi;
#[path = "../../locales/sv/certificate.rs"]
mod sv;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    article::Article,
    decision::{Decision, DecisionError, Ground, Outcome, Reasons},
    number::RequestNumber,
    request::{Arrival, Asked, Extension, Identification, Request, RequestKind, State},
};
use crate::{
    consent::receipt::Issuer,
    ids::{PersonId, RequestId},
    jcs,
    locale::Locale,
    time::{Day, Moment},
    wording::{Controller, complaint},
    zone::Zone,
};

/// The version of this document's making: see [`crate::consent::receipt::FORMAT`].
pub const FORMAT: u32 = 1;

/// What a certificate says: its member `certificate`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The number of the request.
    pub number: RequestNumber,
    /// Under which right something was asked for.
    pub kind: RequestKind,
    /// How it came.
    pub arrival: Arrival,
    /// How sure it was who asks.
    pub identification: Identification,
    /// The person; absent where the register holds nobody of that name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// What the person is called, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was asked for, in words.
    pub asked: Asked,
    /// When it came.
    pub received_at: Moment,
    /// Until when it was to be answered.
    pub due_on: Day,
    /// That the person was told that it takes longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<Extension>,
    /// When it was decided.
    pub decided_at: Moment,
    /// In what it ended.
    pub outcome: Outcome,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Reasons>,
    /// On which ground of the law something was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// Where the GDPR has that ground.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    /// Who decided: the business.
    pub controller: Controller,
    /// The language of the person.
    pub locale: Locale,
}

/// What the person reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateText {
    /// What it is.
    pub title: String,
    /// The parts in order.
    pub parts: Vec<CertificatePart>,
}

/// A part of what the person reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificatePart {
    /// What it is about; the first has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The id of the request.
    pub id: RequestId,
    /// What it says.
    #[serde(rename = "certificate")]
    pub facts: Facts,
    /// How it says it.
    pub text: CertificateText,
}

/// Why there is no certificate about a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the request is not decided")]
pub struct Undecided;

/// Who asked, and where the answer comes from.
#[derive(Clone, Debug)]
pub struct Parties<'a> {
    /// The number of the request.
    pub number: RequestNumber,
    /// How it came.
    pub arrival: Arrival,
    /// The person.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: Option<&'a str>,
    /// What they asked for.
    pub asked: &'a Asked,
    /// The business.
    pub controller: Controller,
    /// The person's language.
    pub locale: Locale,
    /// The clock of the business.
    pub zone: Zone,
}

impl Certificate {
    /// The certificate of a request that is decided.
    ///
    /// # Errors
    /// It is not.
    pub fn of(id: RequestId, request: &Request, parties: Parties<'_>) -> Result<Self, Undecided> {
        let State::Decided { at, decision } = &request.state else { return Err(Undecided) };
        let articles = decision.ground().map(|ground| ground.articles(request.kind)).unwrap_or_default();
        let facts = Facts {
            number: parties.number,
            kind: request.kind,
            arrival: parties.arrival,
            identification: request.identification,
            person: parties.person,
            name: parties.name.map(str::to_owned),
            asked: parties.asked.clone(),
            received_at: request.received_at,
            due_on: request.deadline(parties.zone).due_on(),
            extension: request.extension.clone(),
            decided_at: *at,
            outcome: decision.outcome(),
            reasons: decision.reasons().cloned(),
            ground: decision.ground(),
            articles: articles.iter().map(ToString::to_string).collect(),
            controller: parties.controller,
            locale: parties.locale,
        };
        let text = text(&facts, parties.zone);
        Ok(Self { id, facts, text })
    }

    /// The document, not yet signed.
    #[must_use]
    pub fn document(&self, place: &Issuer) -> Value {
        document(self.id, &self.facts, &self.text, &place.vkey)
    }
}

impl Facts {
    /// The decision as it was made; why it is none, where the facts cannot be those of one.
    ///
    /// # Errors
    /// Something is refused without reasons, or without a ground that fits.
    pub fn decision(&self) -> Result<Decision, DecisionError> {
        Decision::of(self.kind, self.outcome, self.reasons.as_ref().map(Reasons::as_str).unwrap_or_default(), self.ground)
    }
}

/// The document of these facts, signed with the key `vkey`.
#[must_use]
pub fn document(id: RequestId, facts: &Facts, text: &CertificateText, vkey: &str) -> Value {
    let kind = if facts.outcome == Outcome::Refused { "dpv:RightNonFulfilmentNotice" } else { "dpv:RightFulfilmentNotice" };
    json!({
        "@context": {
            "dct": "http://purl.org/dc/terms/",
            "dpv": "https://w3id.org/dpv#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            "dct:created": { "@type": "xsd:dateTime" },
        },
        "@id": format!("urn:uuid:{id}"),
        "@type": kind,
        "id": id,
        "certificate": jcs::value(facts),
        "text": jcs::value(text),
        "dct:identifier": facts.number,
        "dct:language": facts.locale,
        "dct:created": facts.decided_at.whole_second(),
        "publicKey": vkey,
    })
}

/// What a person reads.
fn text(facts: &Facts, zone: Zone) -> CertificateText {
    let words = words(facts.locale);
    let on = |moment| (words.day)(zone.day(moment));
    let mut opening = vec![
        (words.asked)(facts.kind, facts.arrival, &on(facts.received_at)),
        (words.identified)(facts.identification).to_owned(),
        (words.decided)(facts.outcome, &on(facts.decided_at)),
    ];
    opening.retain(|sentence| !sentence.is_empty());
    let mut parts = vec![CertificatePart { heading: None, paragraphs: opening }];
    let asked = [&facts.asked.datum, &facts.asked.says, &facts.asked.grounds, &facts.asked.evidence];
    let asked: Vec<_> = asked.into_iter().flatten().cloned().collect();
    let mut add = |heading: &str, paragraphs: Vec<String>| {
        if !paragraphs.is_empty() {
            parts.push(CertificatePart { heading: Some(heading.to_owned()), paragraphs });
        }
    };
    add(words.headings.asked, asked);
    add(words.headings.reasons, facts.reasons.iter().map(|reasons| reasons.as_str().to_owned()).collect());
    if let Some(ground) = facts.ground {
        let places: Vec<_> = ground.articles(facts.kind).iter().map(|article| article.in_words(facts.locale)).collect();
        add(words.headings.ground, vec![(words.ground)(ground), (words.places)(&places.join(words.and))]);
    }
    if let Some(extension) = &facts.extension {
        add(words.headings.extension, vec![(words.extended)(&(words.day)(extension.due_on)), extension.reasons.as_str().to_owned()]);
    }
    let controller = &facts.controller;
    add(
        words.headings.remedies,
        vec![
            (words.write)(&controller.contact, &controller.reached_at()),
            complaint(&controller.address.country, facts.locale),
            (words.court)(&Article::whole(79).in_words(facts.locale)),
        ],
    );
    let basis = if facts.outcome.refuses() { Article::paragraph(12, 4) } else { Article::paragraph(12, 3) };
    add(words.headings.about, vec![(words.about)(&facts.number.to_string(), &controller.name, &basis.in_words(facts.locale))]);
    CertificateText { title: (words.title)(facts.outcome).to_owned(), parts }
}

/// The sentences of one language.
struct Words {
    /// Between two places of the law.
    and: &'static str,
    /// A day, as it is written.
    day: fn(Day) -> String,
    /// What it is.
    title: fn(Outcome) -> &'static str,
    /// Above each part.
    headings: Headings,
    /// What was asked for, how and when.
    asked: fn(RequestKind, Arrival, day: &str) -> String,
    /// How it was made sure who asks; empty where it was not.
    identified: fn(Identification) -> &'static str,
    /// What was decided, and when.
    decided: fn(Outcome, day: &str) -> String,
    /// On which ground something is refused.
    ground: fn(Ground) -> String,
    /// Where the GDPR has it.
    places: fn(places: &str) -> String,
    /// That the person was told that it takes longer.
    extended: fn(day: &str) -> String,
    /// Who answers at the business, and how they are reached.
    write: fn(contact: &str, reached_at: &str) -> String,
    /// That one may go to a court.
    court: fn(place: &str) -> String,
    /// Which decision it is, who made it, and by which place of the law it is written.
    about: fn(number: &str, controller: &str, place: &str) -> String,
}

struct Headings {
    asked: &'static str,
    reasons: &'static str,
    ground: &'static str,
    extension: &'static str,
    remedies: &'static str,
    about: &'static str,
}

const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}

impl Ground {
    /// As a sentence to the person.
    #[must_use]
    pub fn in_words(self, locale: Locale) -> String {
        (words(locale).ground)(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{time::Span, wording::Address};

    fn controller(country: &str) -> Controller {
        Controller {
            name: "Kampaamo Käpy".into(),
            business_id: None,
            contact: "Kaisa Mäkelä".into(),
            email: "hei@kapy.example".into(),
            phone: None,
            address: Address::in_country(country),
            website: None,
        }
    }

    fn certificate(outcome: Outcome, locale: Locale, country: &str) -> Certificate {
        let received_at = "2026-11-04T17:22:00Z".parse().expect("a moment");
        let ground = outcome.refuses().then_some(Ground::LegalObligation);
        let decision = Decision::of(RequestKind::Erasure, outcome, "Kirjanpitolaki vaatii tositteet.", ground).expect("a decision");
        let request = Request::new(RequestKind::Erasure, received_at, Identification::SignedIn);
        let decided = request.decide(decision, received_at + Span::days(23)).expect("it is open");
        let asked = Asked { says: Some("Poistakaa kaikki.".into()), ..Asked::default() };
        let parties = Parties {
            number: RequestNumber::new(2026, 14),
            arrival: Arrival::OwnPage,
            person: Some(PersonId::from_random([7; 16])),
            name: Some("Hilkka Lehtonen"),
            asked: &asked,
            controller: controller(country),
            locale,
            zone: Zone::of_country(country),
        };
        Certificate::of(RequestId::from_random([3; 16]), &decided, parties).expect("it is decided")
    }

    fn said(certificate: &Certificate) -> String {
        let parts = certificate.text.parts.iter().flat_map(|part| part.heading.iter().chain(&part.paragraphs));
        [&certificate.text.title].into_iter().chain(parts).cloned().collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn an_undecided_request_has_none() {
        let request = Request::new(RequestKind::Access, Moment::from_millis(0), Identification::None);
        let parties = Parties {
            number: RequestNumber::new(2026, 1),
            arrival: Arrival::Mail,
            person: None,
            name: None,
            asked: &Asked::default(),
            controller: controller("FI"),
            locale: Locale::Fi,
            zone: Zone::Helsinki,
        };
        assert_eq!(Certificate::of(RequestId::from_random([3; 16]), &request, parties), Err(Undecided));
    }

    #[test]
    fn a_refusal_says_why_on_which_ground_and_where_to_complain() {
        for (locale, ground, authority, court) in [
            (Locale::Fi, "17 artiklan 3 kohdan b alakohta", "tietosuoja.fi", "79 artikla"),
            (Locale::Sv, "artikel 17.3 b", "tietosuoja.fi/sv", "artikel 79"),
            (Locale::En, "Article 17(3)(b)", "tietosuoja.fi", "Article 79"),
        ] {
            let refused = said(&certificate(Outcome::Refused, locale, "FI"));
            for wanted in [ground, authority, court, "Kirjanpitolaki vaatii tositteet.", "Poistakaa kaikki.", "2026-014", "12"] {
                assert!(refused.contains(wanted), "{wanted} in {refused}");
            }
            assert!(said(&certificate(Outcome::Refused, locale, "SE")).contains("imy.se"), "the authority of the register's country");
            let granted = said(&certificate(Outcome::Granted, locale, "FI"));
            assert!(!granted.contains(ground) && granted.contains(court), "{granted}");
        }
    }

    #[test]
    fn every_sentence_is_there_in_every_language() {
        for locale in Locale::ALL {
            let words = words(locale);
            for ground in Ground::ALL {
                assert!((words.ground)(ground).ends_with('.'), "{ground:?}");
            }
            for kind in RequestKind::ALL {
                for arrival in [Arrival::OwnPage, Arrival::Mail, Arrival::Phone, Arrival::Desk, Arrival::Paper] {
                    assert!((words.asked)(kind, arrival, "4.11.2026").ends_with('.'));
                }
            }
            let day = "2026-11-04".parse().expect("a day");
            assert!((words.day)(day).contains("2026"));
        }
    }

    #[test]
    fn a_certificate_reads_back_as_it_was() {
        let certificate = certificate(Outcome::GrantedInPart, Locale::Sv, "SE");
        let read: Certificate = serde_json::from_str(&jcs::text(&certificate)).expect("it reads back");
        assert_eq!(read, certificate);
        assert_eq!(read.facts.decision().map(|decision| decision.outcome()), Ok(Outcome::GrantedInPart));
        let vkey = Issuer { origin: "https://kauppa.example".into(), vkey: "k".into(), log: "kauppa.example/log".into() };
        assert_eq!(certificate.document(&vkey)["dct:created"], "2026-11-27T17:22:00Z");
    }
}
