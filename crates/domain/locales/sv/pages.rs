//! The statements about cookies and accessibility, in Swedish.

use super::{AccessibilityWords, CookieWords, Words};

pub(super) const WORDS: Words = Words {
    cookies: CookieWords {
        kind: "Kakor",
        title: "Vilka kakor våra sidor sparar",
        visitors: "Besökare",
        visitors_text: "Du kan läsa våra sidor, anmäla dig och avsluta utskick utan en enda kaka. Inte heller något annat sparas i din webbläsare.",
        set: "Kakor på din egen sida och för personalen",
        heads: ["Kaka", "Vad den behövs till", "Hur länge"],
        rows: &[
            ["__Host-lupa-asked", "gör att länken du bad om fungerar bara i din egen webbläsare", "högst 24 timmar"],
            [
                "__Host-lupa",
                "håller dig inloggad på din egen sida",
                "tills du loggar ut, efter 30 minuter utan användning, högst 12 timmar",
            ],
            ["__Host-lupa-said", "berättar för nästa sida vad som gjordes, till exempel att en ändring sparades", "till nästa sida"],
            ["__Host-lupa-staff", "håller personalen inloggad", "tills de loggar ut, efter 30 minuter utan användning, högst 12 timmar"],
        ],
        tracking: "Ingen spårning",
        tracking_text: "De här kakorna är nödvändiga för det du ber om, så lagen kräver inget samtycke till dem. Ingen kaka används för statistik eller reklam, inget hämtas från andra webbplatser, och våra meddelanden innehåller inget som berättar om de har öppnats.",
        own: "Vår webbplats",
        no_own: "Det som sägs här gäller registrets sidor. Kakor på andra webbplatser som vi har är inte beskrivna här.",
    },
    accessibility: AccessibilityWords {
        kind: "Tillgänglighetsredogörelse",
        title: "Hur tillgängliga våra sidor är",
        status: "Hur väl kraven uppfylls",
        status_text: "Sidorna är gjorda för att uppfylla EN 301 549 V3.2.1 och därutöver WCAG 2.2 på nivå AA. Såvitt vi vet gör de det; ingen utomstående sakkunnig har bedömt dem.",
        clauses: &[
            (
                "functional",
                "Avsnitt 4: funktionsförmåga",
                "Allt kan göras med bara tangentbordet och med skärmläsare, utan att se färger, med text förstorad upp till 200 % och i ett fönster som är 320 bildpunkter brett. Inget rör sig, blinkar eller låter, och inget behöver kommas ihåg eller lösas.",
            ),
            (
                "web",
                "Avsnitt 9: webbsidor",
                "Varje fält har en etikett, varje fel säger vad du ska göra och leder till sitt fält, och ett formulär kan rättas innan det gäller. Att anmäla sig, avsluta och använda den egna sidan fungerar utan skript. Tidsgräns: av säkerhetsskäl avslutas en session på den egna sidan efter 30 minuter utan användning.",
            ),
            (
                "documents",
                "Avsnitt 10: dokument",
                "Rapporter, intyg och registerbeskrivningen är taggade PDF-filer med rubriker, tabeller och språk. Detsamma kan läsas som webbsida.",
            ),
            (
                "support",
                "Avsnitt 12: instruktioner och stöd",
                "Instruktionerna står på själva sidorna, på klart språk. Du når oss också på de sätt som anges nedan.",
            ),
        ],
        shortcomings: "Vad som inte är tillgängligt",
        no_shortcomings: "Vi känner inte till några brister. Bilder av undertecknade papper, såsom ett inskannat formulär, har ingen egen text; samma uppgifter står som text bredvid dem.",
        assessment: "Hur bedömningen har gjorts",
        assessment_text: "Systemets utvecklare har bedömt sidorna själva: ett program (axe-core) kontrollerar varje sida på finska, svenska och engelska, i ljust och mörkt och i ett smalt fönster varje gång systemet ändras, och sidorna används med tangentbord. De har inte testats av personer som använder hjälpmedel.",
        feedback: "Berätta för oss",
        feedback_text: |controller, reached_at| {
            format!(
                "Om något inte fungerar för dig, berätta det för {controller}: {reached_at}. Vi ger dig informationen eller tjänsten på något annat sätt."
            )
        },
        enforcement: "Om du inte är nöjd med vårt svar",
        enforcement_text: |country| match country {
            "FI" => "I Finland övervakas tillgängligheten av Transport- och kommunikationsverket Traficom (tillganglighetskrav.fi).",
            "SE" => "I Sverige övervakas tillgängligheten av Post- och telestyrelsen (pts.se).",
            _ => "Vänd dig till den myndighet som övervakar tillgängligheten i landet där vi är etablerade.",
        },
    },
};
