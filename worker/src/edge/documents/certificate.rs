//! The certificate of a decision on paper: one letter with the number, what was asked for, the decision, the reasons, where one may turn, who
//! signed it and where that is verified. Its words were signed with it; nothing is said here that the certificate does not say.

use lupa_api::paths;
use lupa_domain::{rights::certificate::Certificate, zone::Zone};
use lupa_ui::{day, when_in_zone};

use super::{
    Faces, MalformedRows,
    flow::{Flow, Level, Signature},
};
use crate::{edge::qr::Code, words};

/// A certificate that is about to be drawn: the register gives it in one piece.
pub struct CertificateLetter {
    zone: Zone,
    origin: String,
    faces: Faces,
    certificate: Option<Certificate>,
}

impl CertificateLetter {
    /// One of a register at `origin` with this clock.
    pub(crate) const fn new(zone: Zone, origin: String, faces: Faces) -> Self {
        Self { zone, origin, faces, certificate: None }
    }

    /// Takes the certificate: the signed document, whole.
    pub(crate) fn add(&mut self, document: &str) -> Result<(), MalformedRows> {
        self.certificate = Some(lupa_strict_json::read(document).map_err(|_| MalformedRows)?);
        Ok(())
    }

    /// The document.
    pub(crate) fn finish(self) -> Result<Vec<u8>, MalformedRows> {
        let certificate = self.certificate.ok_or(MalformedRows)?;
        Ok(draw_certificate(&certificate, self.zone, &self.origin, self.faces))
    }
}

/// The letter of a certificate.
fn draw_certificate(certificate: &Certificate, zone: Zone, origin: &str, faces: Faces) -> Vec<u8> {
    lupa_ui::set_zone(zone);
    let Certificate { id, facts, text } = certificate;
    let (controller, locale) = (&facts.controller, facts.locale);
    let words = &words::of(locale).certificate;
    let mut flow = Flow::new(faces);
    let lines = [controller.address_line(), controller.business_id.clone(), Some(controller.reached_at())];
    let reference = [day(zone.day(facts.decided_at), locale), (words.number)(&facts.number.to_string())];
    flow.letterhead(&controller.name, &lines.into_iter().flatten().collect::<Vec<_>>(), &reference);
    if let Some(name) = &facts.name {
        flow.addressee(std::slice::from_ref(name));
    }
    flow.heading(Level::Title, &text.title);
    for part in &text.parts {
        if let Some(heading) = &part.heading {
            flow.heading(Level::Paragraph, heading);
        }
        for paragraph in &part.paragraphs {
            flow.text(paragraph);
        }
    }
    let address = format!("{origin}{}", paths::VERIFY);
    let by = [controller.contact.clone(), (words.on_behalf)(&controller.name)];
    let verify = [(words.signed)(&when_in_zone(facts.decided_at, locale)), id.to_string(), (words.verify)(&address)];
    let code = Code::of(&address).map(|code| (code, (words.code)(&address)));
    flow.signature(Signature { by: &by, verify: &verify, code });
    flow.finish(&text.title, &controller.name, locale, words::of(locale).report.page)
}

#[cfg(test)]
mod tests {
    use lopdf::Document;
    use lupa_domain::{
        ids::{PersonId, RequestId},
        locale::Locale,
        rights::{Arrival, Asked, Decision, Ground, Identification, Outcome, Request, RequestKind, RequestNumber, certificate::Parties},
        time::Span,
        wording::{Address, Controller},
    };

    use super::*;

    fn certificate(locale: Locale) -> Certificate {
        let received_at = "2026-11-04T17:22:00Z".parse().expect("a moment");
        let reasons = "Kirjanpitolaki vaatii tositteet.";
        let decision = Decision::of(RequestKind::Erasure, Outcome::GrantedInPart, reasons, Some(Ground::LegalObligation));
        let request = Request::new(RequestKind::Erasure, received_at, Identification::SignedIn);
        let decided = request.decide(decision.expect("a decision"), received_at + Span::days(23)).expect("it is open");
        let controller = Controller {
            name: "Kampaamo Käpy".into(),
            business_id: Some("1234567-1".into()),
            contact: "Kaisa Mäkelä".into(),
            email: "hei@kapy.example".into(),
            phone: Some("019 123 4567".into()),
            address: Address { street: Some("Jokikatu 12".into()), ..Address::in_country("FI") },
            website: None,
        };
        let parties = Parties {
            number: RequestNumber::new(2026, 14),
            arrival: Arrival::OwnPage,
            person: Some(PersonId::from_random([7; 16])),
            name: Some("Hilkka Lehtonen"),
            asked: &Asked { says: Some("Poistakaa kaikki.".into()), ..Asked::default() },
            controller,
            locale,
            zone: Zone::Helsinki,
        };
        Certificate::of(RequestId::from_random([3; 16]), &decided, parties).expect("it is decided")
    }

    fn faces() -> Faces {
        let files = [include_bytes!("../../../fonts/labels.ttf").to_vec(), include_bytes!("../../../fonts/bold.ttf").to_vec()];
        Faces::parse(files).expect("a typeface")
    }

    #[test]
    fn a_certificate_is_one_page_that_says_all_that_was_signed() {
        for locale in Locale::ALL {
            let certificate = certificate(locale);
            let mut letter = CertificateLetter::new(Zone::Helsinki, "https://kapy.example".into(), faces());
            letter.add(&lupa_domain::jcs::text(&certificate)).expect("a certificate");
            let document = Document::load_mem(&letter.finish().expect("a document")).expect("a document");
            assert_eq!(document.get_pages().len(), 1, "{locale}");
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            let said = squeezed(&document.extract_text(&[1]).expect("text"));
            let parts = certificate.text.parts.iter().flat_map(|part| part.heading.iter().chain(&part.paragraphs));
            for text in parts.chain([&certificate.text.title, &certificate.id.to_string(), &"2026-014".to_owned()]) {
                assert!(said.contains(&squeezed(text)), "{text} in {said}");
            }
            for text in ["Hilkka Lehtonen", "Kampaamo Käpy", "Jokikatu 12", "Kaisa Mäkelä", "https://kapy.example/verify"] {
                assert!(said.contains(&squeezed(text)), "{text} in {said}");
            }
        }
    }
}
