//! What the description of the register says, in Swedish.

use super::{DataGroup, Ground, Heading, Measure, PersonalData, Retained, SystemPurpose, TransferGround, Words, months};
use crate::{locale::Locale, time::Day};

pub(super) const WORDS: Words = Words {
    kind: "Integritetsmeddelande och registerbeskrivning",
    title: "Kundregister",
    heading: |heading| match heading {
        Heading::Controller => "Personuppgiftsansvarig",
        Heading::Contact => "Kontaktperson för registret",
        Heading::Purposes => "Varför och på vilken grund vi behandlar uppgifter",
        Heading::DataSubjects => "Vems uppgifter som finns i registret",
        Heading::Data => "Vad registret innehåller",
        Heading::Sources => "Var uppgifterna kommer ifrån",
        Heading::Recipients => "Vem som får uppgifterna",
        Heading::Processors => "Vem som behandlar uppgifter för vår räkning",
        Heading::Transfers => "Överföring utanför EU och EES",
        Heading::Retention => "Hur länge uppgifterna lagras",
        Heading::ManualMaterial => "Principer för skydd: manuellt material",
        Heading::Protection => "Principer för skydd: uppgifter i systemet",
        Heading::Cookies => "Kakor",
        Heading::Access => "Din rätt att se dina uppgifter",
        Heading::Rectification => "Din rätt att få uppgifter rättade",
        Heading::OtherRights => "Dina övriga rättigheter",
        Heading::Complaint => "Var du kan klaga",
        Heading::Obligation => "Om du måste lämna uppgifter",
        Heading::AutomatedDecisions => "Profilering och automatiserade beslut",
    },
    day: |day: Day| {
        let (month, date) = day.month_and_day();
        format!("{date}.{month}.{}", day.year())
    },
    article: "art.",
    business_id: |number| format!("organisationsnummer {number}"),
    contact: |contact, reached_at| format!("{contact} svarar för registret och på frågor om dina uppgifter: {reached_at}."),
    officer: |name, email| format!("Dataskyddsombud: {name}, {email}."),
    no_officer: "Något dataskyddsombud har inte utsetts.",
    purpose_heads: ["Ändamål", "Rättslig grund", "Uppgifter", "Lagringstid"],
    system_purpose: |purpose| match purpose {
        SystemPurpose::Relationship => [
            "Att betjäna våra kunder",
            "avtal (art. 6.1 b) och vårt berättigade intresse (art. 6.1 f)",
            "namn, kontaktuppgifter, organisation, besök, köp och våra anteckningar om dem",
            "se punkt 10",
        ],
        SystemPurpose::Proof => [
            "Att kunna visa vad som sagts om samtycke",
            "rättslig förpliktelse (art. 6.1 c, art. 7.1)",
            "kvittot, formulärets version, tiden och sättet",
            "se punkt 10",
        ],
        SystemPurpose::Rights => [
            "Att besvara begäranden enligt dataskyddsreglerna",
            "rättslig förpliktelse (art. 6.1 c, art. 12)",
            "begäran, vårt svar och när det gavs",
            "se punkt 10",
        ],
        SystemPurpose::Accounting => ["Bokföring", "rättslig förpliktelse (art. 6.1 c)", "köp: dag och belopp", "se punkt 10"],
        SystemPurpose::Security => [
            "Registrets säkerhet",
            "rättslig förpliktelse (art. 6.1 c, art. 32) och vårt berättigade intresse (art. 6.1 f)",
            "vem i vår personal som har sett eller ändrat uppgifter, och när",
            "se punkt 10",
        ],
    },
    consent: "samtycke (art. 6.1 a)",
    ground: |ground| match ground {
        Ground::SoftOptIn => "för kunder, om liknande produkter: vårt berättigade intresse (art. 6.1 f)",
        Ground::LegalPerson => "för företag: vårt berättigade intresse (art. 6.1 f)",
    },
    datum: |datum| match datum {
        PersonalData::EmailAddress => "e-postadress",
        PersonalData::Name => "namn",
        PersonalData::TelephoneNumber => "telefonnummer",
    },
    until_withdrawn: |proof| match proof {
        Some(proof) => format!("tills du återkallar ditt samtycke; beviset på det i {proof} därefter"),
        None => "tills du återkallar ditt samtycke".to_owned(),
    },
    interests: "Vårt berättigade intresse är att ta hand om våra kunder, att berätta för dem om liknande produkter när lagen tillåter det och att hålla registret säkert.",
    data_subjects: &[
        "våra kunder",
        "personer som har anmält sig till våra utskick",
        "kontaktpersoner på företag och i organisationer",
        "registrets användare, som arbetar hos oss",
    ],
    group: |group| match group {
        DataGroup::Identity => "identitet: namn, typ av kund och när personen kom med i registret",
        DataGroup::ContactDetails => "kontaktuppgifter: e-postadress, telefonnummer, postadress, språk",
        DataGroup::Organisation => "företaget eller organisationen som personen företräder",
        DataGroup::Tags => "nyckelord som personalen hittar personen med",
        DataGroup::OwnFields => "det som står i våra egna fält och svar på frågor i våra formulär",
        DataGroup::History => "besök, köp, uppdrag och respons samt våra anteckningar om dem",
        DataGroup::Consents => {
            "vad personen har sagt om utskick: texten som visades, tiden, sättet, kvitton, skannade papper och vad som gäller nu"
        }
        DataGroup::Objections => "invändningar och begränsningar av behandlingen",
        DataGroup::Requests => "begäranden enligt dataskyddsreglerna och besluten om dem",
        DataGroup::Messages => "meddelanden som har skickats, väntar eller inte kunde levereras",
        DataGroup::SignIns => "länkar till och sessioner på den egna sidan",
        DataGroup::Changes => "hur uppgifterna har ändrats: vad, när, av vem och från vilken källa",
        DataGroup::AccessLog => "vem som har sett uppgifterna och vilka exporterade listor personen har varit med i",
        DataGroup::AuditLog => "loggen över vad personalen har gjort i registret",
        DataGroup::AfterErasure => {
            "det som finns kvar efter radering utan att peka ut någon: nycklade kontrollsummor, beviset på samtycke under sin tid, summor av köp"
        }
        DataGroup::Cleaning => "rensning av registret: om personens tid är ute, om personen har fått veta det och har valt att vara kvar",
        DataGroup::Users => {
            "registrets användare: namn, e-postadress, behörigheter, inloggningsnycklar, sessioner, godkända sekretessförbindelser"
        }
        DataGroup::Breaches => "personuppgiftsincidenter: vad som hände och hur många personer det gällde",
    },
    own_fields: "Våra egna fält, och vad vart och ett behövs till:",
    field_heads: ["Fält", "Vad det behövs till"],
    restricted: "Bara en del av personalen ser det.",
    retired: "Inget nytt sparas i det.",
    sources: &[
        "från dig själv: i våra formulär, på din egen sida, vid disken, per telefon, per post och på papper",
        "från vår personal, som antecknar besök, köp och uppdrag i sitt arbete",
        "från offentliga källor och andra bara när det är antecknat vid uppgiften; du ser det på din egen sida",
    ],
    staff: "Vår personal ser uppgifter bara så långt arbetet kräver det.",
    no_partners: "Vi säljer inte uppgifter och lämnar inte ut dem till andra för deras egna ändamål.",
    partners: "Vi lämnar ut uppgifter till följande mottagare, som använder dem för sina egna ändamål:",
    exported: "För utskick har adresser exporterats ur registret för dessa ändamål. Varje export registreras, och på din egen sida ser du vilka du har varit med i:",
    processors: "Följande behandlar uppgifter för vår räkning och bara enligt våra instruktioner:",
    processor_heads: ["Personuppgiftsbiträde", "Uppgift", "Var", "Avtal"],
    agreement: |title, version, day| format!("{title}, version {version}, {day}"),
    no_agreement: "–",
    unnamed: |processors| format!("Uppgifter behandlas för vår räkning av {processors}."),
    transfers: "Följande biträden och mottagare behandlar uppgifter utanför Europeiska ekonomiska samarbetsområdet, på den grund som anges:",
    copy_of_safeguards: "Du kan be oss om en kopia av skyddsåtgärderna.",
    derogation: |ground| match ground {
        TransferGround::ExplicitConsent => "personens uttryckliga samtycke",
        _ => "fullgörande av ett avtal med personen",
    },
    retention_heads: ["Uppgifter", "Lagringstid"],
    retained: |kept, locale: Locale| {
        let (what, until) = match kept {
            Retained::Card { months: Some(count) } => (
                "uppgifter om kunder och deras historik",
                format!(
                    "{} efter att personen senast hade med oss att göra, om inget samtycke gäller; tas bort vid registrets nästa rensning",
                    months(count, locale)
                ),
            ),
            Retained::Card { months: None } => (
                "uppgifter om kunder och deras historik",
                "så länge kundförhållandet varar eller tills personen ber oss radera dem".to_owned(),
            ),
            Retained::Unconfirmed { days } => ("formulär som ingen bekräftade", format!("{days} dagar")),
            Retained::Proof(kept) => ("bevis på samtycke", format!("{} efter att samtycket har upphört", kept.in_words(locale))),
            Retained::Request { months: count } => ("begäranden och våra svar", format!("{} efter svaret", months(count, locale))),
            Retained::Voucher { years } => {
                ("köp, för bokföringen", format!("{years} år efter årets slut; när personen har raderats, utan något som pekar ut den"))
            }
            Retained::SignIn { hours } => (
                "länkar till den egna sidan",
                format!("{hours} timmar; när personen har loggat in, lika länge som personens övriga uppgifter"),
            ),
            Retained::Logs { months: Some(count) } => ("loggar över vem som har sett och gjort vad", months(count, locale)),
            Retained::Logs { months: None } => ("loggar över vem som har sett och gjort vad", "så länge registret förs".to_owned()),
            Retained::Users { months: Some(count) } => {
                ("registrets användare", format!("{} efter att de har slutat", months(count, locale)))
            }
            Retained::Users { months: None } => {
                ("registrets användare", "kontot så länge de arbetar hos oss; namnet i loggen så länge loggen förs".to_owned())
            }
        };
        [what.to_owned(), until]
    },
    no_manual_material: "Vi har inte beskrivit något manuellt material.",
    measure: |measure| match measure {
        Measure::PersonalAccounts => {
            "Varje användare har ett personligt konto och loggar in med en inloggningsnyckel. Lösenord finns inte."
        }
        Measure::Rights => "Varje användare kan göra bara det som arbetet kräver. Att exportera adresser är en egen behörighet.",
        Measure::Undertaking => "Varje användare har godkänt en sekretessförbindelse.",
        Measure::Transport => "All trafik är krypterad (HTTPS).",
        Measure::AuditLog => "Allt som ses och ändras registreras i en kedjad logg, som visar om en post har ändrats eller tagits bort.",
        Measure::VisibleLooks => "Personen ser på sin egen sida vem som har sett uppgifterna.",
        Measure::SignedLog => "Vad som sagts om samtycke står i en signerad logg som vem som helst kan kontrollera.",
        Measure::Secrets => "En inloggningslänk fungerar en gång och en kort tid. Hemligheter sparas bara som kontrollsummor.",
        Measure::Overwriting => "Raderade uppgifter skrivs över i databasen.",
        Measure::Integrity => "Databasen kontrolleras varje dag för fel.",
        Measure::Limits => "Gissningar och överbelastning bromsas.",
        Measure::NoTracking => "Våra sidor hämtar inget från andra webbplatser, och vi följer inte vad människor öppnar eller klickar på.",
    },
    cookies: "Registrets sidor sparar inga kakor hos besökare. Kakor sparas bara när du ber om en länk till din egen sida, loggar in och använder den. De är nödvändiga för det, och inget annat sparas på din enhet.",
    own_page: |address| format!("Din egen sida: {address}"),
    access: &[
        "Du får se allt vi har om dig och ta det med dig: på din egen sida genast, som en läsbar rapport och som en maskinläsbar kopia. Du loggar in med en länk som vi skickar till din e-post; ingen blankett och ingen underskrift behövs.",
        "Du kan också be om uppgifterna per brev, telefon eller e-post eller vid disken. Vi svarar inom en månad, utan kostnad.",
    ],
    rectification: &[
        "Felaktiga, onödiga, ofullständiga eller föråldrade uppgifter rättas, raderas eller kompletteras utan dröjsmål. Det mesta rättar du själv på din egen sida; berätta annars vad som är fel och varför.",
        "Vi meddelar rättelsen till den som vi fick den felaktiga uppgiften från eller lämnade den till. Om vi avslår får du ett skriftligt intyg med skälen och vägen till tillsynsmyndigheten.",
    ],
    other_rights: &[
        "Du kan återkalla ditt samtycke när som helst, lika lätt som du gav det. Det påverkar inte det som gjordes innan.",
        "Du kan utan att ange skäl invända mot direktmarknadsföring, distansförsäljning, marknads- och opinionsundersökningar, profilering för dem, publicering i en förteckning och vidare utlämnande. Du kan också invända mot behandling som grundar sig på vårt berättigade intresse.",
        "Du kan få dina uppgifter raderade eller behandlingen begränsad, och få ut det du har lämnat för att föra det vidare till någon annan.",
    ],
    obligation: "Du måste inte lämna några uppgifter, och du kan vara vår kund utan att få utskick. Utan e-postadress kan vi inte skicka e-post, och utan telefonnummer inga sms.",
};
