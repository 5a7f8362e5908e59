//! Swedish: what problems say. Plain words, second person, no blame.

use super::problems::{Code, Words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn problem(code: Code) -> Words {
    let (title, detail) = match code {
        Code::MalformedJson => ("Begäran gick inte att läsa", "Innehållet är inte giltig JSON: kontrollera det och skicka på nytt."),
        Code::DuplicateMember => ("Samma fält två gånger", "Ange varje fält bara en gång."),
        Code::UnknownMember => ("Okänt fält", "Utelämna fältet eller kontrollera hur dess namn skrivs."),
        Code::WrongType => ("Fel typ av värde", "Se i beskrivningen av gränssnittet vilket slags värde som hör hit."),
        Code::Required => ("En uppgift saknas", "Fyll i det här fältet och skicka på nytt."),
        Code::BodyTooLarge => ("För mycket på en gång", "Skicka mindre åt gången."),
        Code::UnsupportedMediaType => {
            ("Formatet stöds inte", "Skicka uppgifterna som JSON med huvudfältet Content-Type: application/json.")
        }
        Code::MethodNotAllowed => ("Det går inte på det sättet", "Använd en av metoderna som svarets huvudfält Allow räknar upp."),
        Code::NotFound => ("Sidan finns inte", "Kontrollera adressen eller gå tillbaka till startsidan."),
        Code::FormUnknown => ("Formuläret finns inte", "Kontrollera adressen eller be om en ny länk av den som gav dig den."),
        Code::FormExists => ("Ett formulär har redan det namnet", "Välj ett annat namn eller ändra det formulär som redan finns."),
        Code::FormRetired => (
            "Formuläret används inte längre",
            "Formuläret är stängt. Dina tidigare val gäller som förut, och du kan ändra dem på din egen sida.",
        ),
        Code::FormUnpublished => {
            ("Formuläret är inte publicerat än", "Publicera formuläret först: ett utkast syns inte för någon, så det behöver inte stängas.")
        }
        Code::PurposeUnknown => ("Ändamålet finns inte", "Välj något av registrets ändamål."),
        Code::NoticeUnknown => ("Formulärets text känns inte igen", "Ladda om sidan, läs formuläret och skicka det sedan."),
        Code::NoticeRetired => {
            ("Formulärets text har ändrats", "Läs den nya texten och skicka sedan formuläret igen: det du har skrivit finns kvar.")
        }
        Code::IdempotencyKeyInvalid => {
            ("Idempotency-Key är ogiltig", "Skriv fältets värde inom citattecken, till exempel \"8e03978e-40d5\".")
        }
        Code::IdempotencyKeyReused => ("Idempotency-Key är redan använd", "Använd en ny nyckel för en ny begäran."),
        Code::EmailInvalid => ("Kontrollera e-postadressen", "Skriv adressen i formen namn@exempel.fi."),
        Code::EmailTooLong => ("E-postadressen är för lång", "Ange en adress med högst 254 tecken, av dem högst 64 före @-tecknet."),
        Code::NameTooLong => ("Namnet är för långt", "Förkorta namnet eller utelämna det: det är frivilligt."),
        Code::PhoneNeeded => ("Telefonnummer saknas", "Ange numret som meddelandena ska skickas till: utan det kan vi inte skicka sms."),
        Code::PhoneInvalid => ("Kontrollera telefonnumret", "Skriv numret med landsnummer, till exempel +358 40 123 4567."),
        Code::NothingChosen => ("Inget är valt", "Kryssa i minst en ruta: om du inte vill ha något kan du stänga sidan, och inget sparas."),
        Code::ChoiceNotShown => ("Det här frågade vi inte om", "Ladda om sidan och svara på det som formuläret frågar om."),
        Code::EmailTaken => ("Någon har redan den adressen", "Öppna uppgifterna om den som har adressen eller kontrollera hur den stavas."),
        Code::PersonRestricted => {
            ("Behandlingen är begränsad", "Personen har bett om det: tills begränsningen upphör lagras uppgifterna bara och ändras inte.")
        }
        Code::TextTooLong => ("Texten är för lång", "Korta av texten och skicka på nytt."),
        Code::PostalCodeInvalid => ("Kontrollera postnumret", "I Finland och Sverige har postnumret fem siffror, till exempel 40100."),
        Code::CountryInvalid => ("Kontrollera landet", "Ange landet med två bokstäver, till exempel FI eller SE."),
        Code::FieldUnknown => {
            ("Ett sådant fält finns inte", "Lägg först till fältet och ange vad det behövs till. Därefter kan något sparas i det.")
        }
        Code::FieldNameInvalid => {
            ("Kontrollera fältets namn", "Namnet har 1–40 små bokstäver a–z, siffror och bindestreck, till exempel harfarg.")
        }
        Code::FieldInvalid => {
            ("Värdet passar inte i fältet", "Kontrollera vad fältet innehåller: text, tal, datum, ja eller nej, eller ett av alternativen.")
        }
        Code::FieldRetired => ("Fältet används inte längre", "Det som finns där får stå kvar eller tas bort, men inget nytt sparas i det."),
        Code::FieldRestricted => {
            ("Fältet är skyddat", "Bara den som har rätt till skyddade fält kan se och ändra det. Utelämna det: det förblir som det är.")
        }
        Code::FieldKindFixed => {
            ("Fältets typ kan inte ändras", "Sluta använda det här fältet och skapa ett nytt för den andra sortens värde.")
        }
        Code::ChoiceInUse => ("Alternativet används", "Behåll alternativet eller byt det först hos de personer som har det."),
        Code::DayInvalid => ("Kontrollera dagen", "Ange en dag i kalendern, till exempel 2026-11-25, högst ett år framåt."),
        Code::AmountInvalid => ("Kontrollera beloppet", "Ange beloppet på cent eller öre när, under tio miljarder."),
        Code::WalkInTold => {
            ("Inga uppgifter om drop-in-kunder", "Utelämna anteckningen och låt inget stå öppet: ingenting får avslöja vem det var.")
        }
        Code::EmailNeeded => {
            ("E-postadressen saknas", "Lägg först till den e-postadress som meddelandena ska gå till i kundens uppgifter.")
        }
        Code::MethodInvalid => ("Sättet är ogiltigt", "Välj på plats, telefon eller papper: andra samtycken ger kunden själv."),
        Code::OriginalNeeded => ("Var finns papperet?", "Skriv var originalet förvaras, till exempel Pärm 3, kassan."),
        Code::OriginalTooLong => ("Beskrivningen är för lång", "Korta av den till högst 500 tecken."),
        Code::GivenThemself => ("Kunden har redan gett det här själv", "Vi frågar inte igen: kundens eget samtycke gäller."),
        Code::ObjectionStands => (
            "Kunden har sagt nej till det här",
            "Bara kunden själv kan ändra det, på sin egen sida eller genom att bekräfta ett formulär från sin e-post.",
        ),
        Code::TokenInvalid => {
            ("Länken fungerar inte", "Öppna länken direkt i meddelandet så att hela länken kommer med, eller be om en ny.")
        }
        Code::ProofPending => ("Beviset är inte klart än", "Det blir klart inom några sekunder. Försök igen om en stund."),
        Code::TokenExpired => ("Länken har gått ut", "Börja om från början, så skickar vi en ny länk till dig."),
        Code::CodeNeeded => ("Sex siffror behövs", "Skriv siffrorna som syns i webbläsaren där du bad om länken."),
        Code::CodeWrong => ("Siffrorna stämmer inte", "Kontrollera de sex siffrorna i webbläsaren där du bad om länken och försök igen."),
        Code::Unauthenticated => ("Logga in", "Logga in först och försök sedan igen."),
        Code::Forbidden => ("Du har inte rätt till detta", "Be administratören om rättigheten."),
        Code::UndertakingNeeded => {
            ("Godkänn först sekretessförbindelsen", "Läs förbindelsen och godkänn den. Sedan kommer du in i registret.")
        }
        Code::UndertakingChanged => ("Förbindelsens text har ändrats", "Ladda om sidan och läs den nya texten."),
        Code::NothingChanged => ("Ingenting har ändrats", "Den här texten gäller redan. Ändra något och publicera sedan."),
        Code::PointsTooLong => ("Texten är för lång", "Högst 30 punkter med högst 600 tecken i varje: det som är längre blir inte läst."),
        Code::PointsDiffer => (
            "En punkt saknas på det här språket",
            "Skriv lika många punkter på varje språk, en per rad: alla förbinder sig till samma sak.",
        ),
        Code::InvitationEnded => ("Inbjudan gäller inte längre", "Be administratören om en ny inbjudan."),
        Code::PasskeyRefused => (
            "Inloggningsnyckeln godkändes inte",
            "Försök igen. Om det upprepas, använd en annan inloggningsnyckel eller en återställningskod.",
        ),
        Code::RecoveryWrong => ("Adressen eller koden är fel", "Kontrollera båda. Varje kod fungerar bara en gång."),
        Code::UserExists => ("Adressen har redan en användare", "Ändra användarens rättigheter eller skicka en ny inbjudan."),
        Code::RightNotYours => (
            "Du har inte själv den här rättigheten",
            "Du kan bara ge och ta bort rättigheter som du själv har. Be administratören göra ändringen.",
        ),
        Code::LastKeeper => ("Registret måste ha en administratör", "Ge först någon annan alla rättigheter."),
        Code::LastPasskey => ("Det här är din enda inloggningsnyckel", "Lägg först till en annan."),
        Code::LifeOutOfRange => ("Giltighetstiden är ogiltig", "Välj 1–366 dagar, alltså högst ett år."),
        Code::CrossSite => ("Begäran kom från en annan webbplats", "Öppna sidan direkt på dess egen adress och försök igen där."),
        Code::TooManyRequests => ("För många försök", "Vänta en stund och försök sedan igen."),
        Code::AlreadySetUp => ("Registret är redan aktiverat", "Be administratören om en API-nyckel."),
        Code::SetupTokenInvalid => ("Aktiveringslänken är ogiltig", "Använd länken som programmet skrev ut när det startade."),
        Code::PreconditionFailed => ("Någon annan hann ändra detta", "Hämta den senaste versionen och gör din ändring i den."),
        Code::PreconditionRequired => {
            ("Versionens beteckning saknas", "Skicka ändringen med huvudfältet If-Match och ETag för den version som du ändrar.")
        }
        Code::Unpublishable => ("Formuläret kan inte publiceras än", "Åtgärda punkterna som nämns och publicera sedan."),
        Code::WordsMissing => ("En text saknas", "Skriv den här texten, så kan formuläret publiceras."),
        Code::PurposeRetired => ("Ändamålet används inte längre", "Ta bort ändamålet från formuläret eller börja använda det igen."),
        Code::PurposeExists => ("Ett ändamål har redan det namnet", "Välj ett annat namn eller ändra det ändamål som redan finns."),
        Code::PurposeInUse => {
            ("Ett formulär frågar om ändamålet", "Ta bort ändamålet från alla formulär, publicera dem och sluta sedan använda det.")
        }
        Code::ProcessingMustChange => (
            "Det finns samtycken till detta",
            "För att ändra detta, ange att behandlingen ändras: då ber vi dem som har samtyckt om ett nytt samtycke.",
        ),
        Code::WordsUnsaid => (
            "Texten säger inte allt",
            "Nämn varje mottagare och land som ändamålen har, eller skriv {processors}, {disclosures}, {transfers} och {retention}, så fylls de i.",
        ),
        Code::RecipientNameInvalid => ("Kontrollera mottagarens namn", "Ange ett namn på 1–120 tecken som kunden hittar mottagaren med."),
        Code::RecipientTwice => ("Mottagaren finns två gånger", "Ta bort den ena eller välj vad mottagaren gör i stället."),
        Code::SafeguardNeeded => (
            "Vad grundar sig överföringen på?",
            "Landet ligger utanför Europeiska ekonomiska samarbetsområdet: välj vad som skyddar uppgifterna där.",
        ),
        Code::SafeguardIdle => {
            ("Ingen skyddsåtgärd behövs", "Landet ligger i Europeiska ekonomiska samarbetsområdet: ta bort skyddsåtgärden.")
        }
        Code::BasisOff => (
            "Den här grunden används inte",
            "Administratören kan aktivera den för ett ändamål. Tills dess får du bara skicka med samtycke.",
        ),
        Code::NotMarketing => ("Bara marknadsföring har andra grunder", "Ta bort den: enkäter och annat kräver samtycke."),
        Code::PurposeUnshown => (
            "Kunderna har inte fått veta ännu",
            "Publicera först ett formulär som berättar om ändamålet: den som får meddelandet måste kunna säga nej.",
        ),
        Code::LegalPerson => (
            "Kunden är ett företag eller en organisation",
            "En försäljning är en grund bara för privatkunder. För företag finns en egen grund, som administratören aktiverar.",
        ),
        Code::NotASale => ("Det här är inte personens köp", "Välj ett köp ur personens egen historik."),
        Code::OptOutNotOffered => {
            ("Ingen möjlighet att säga nej erbjöds", "Utan den får ingen kontaktas med stöd av en försäljning: be om samtycke i stället.")
        }
        Code::CountChanged => {
            ("Antalet personer har ändrats", "Se efter hur många personer ändringen gäller nu och bekräfta sedan det antalet.")
        }
        Code::EditionUnknown => ("Versionen finns inte", "Välj någon av formulärets versioner."),
        Code::FormatUnknown => ("Okänt format", "Välj något av formaten som beskrivningen av gränssnittet räknar upp."),
        Code::SheetTooLong => {
            ("För många för ett kalkylblad", "Ett blad rymmer 1 048 575 personer: begränsa villkoren eller exportera som CSV.")
        }
        Code::SheetUnknown => ("Okänt etikettark", "Välj något av arken som beskrivningen av gränssnittet räknar upp."),
        Code::StartOutOfRange => {
            ("Arket har ingen sådan etikett", "Välj en etikett som finns på arket: räkna radvis från det övre vänstra hörnet.")
        }
        Code::NoPostalAddress => {
            ("Inga postadresser", "Ingen som du får skicka till har både namn och postadress: lägg först till dem på kundkorten.")
        }
        Code::TooManyLabels => {
            ("För många etiketter på en gång", "En fil rymmer 24 000 etiketter: begränsa villkoren och skriv ut i delar.")
        }
        Code::StepUnknown => ("Okänt tidssteg", "Skriv day, week eller month."),
        Code::ConditionUnknown => ("Okänt villkor", "Ta bort villkoret eller kontrollera hur dess namn skrivs."),
        Code::ConditionInvalid => ("Villkorets värde är ogiltigt", "Kontrollera vilket värde villkoret kan ha."),
        Code::CursorInvalid => ("Bläddringen avbröts", "Börja om från listans början med samma villkor."),
        Code::LimitOutOfRange => ("Sidans storlek är ogiltig", "Be om färre rader åt gången, men minst en."),
        Code::TooMany => ("För många på en gång", "Dela upp listan och skicka delarna en i taget."),
        Code::DigestInvalid => {
            ("Kontrollsumman är ogiltig", "Ange kontrollsumman i formen sha256: följt av 64 hexadecimala siffror med små bokstäver.")
        }
        Code::LocaleUnknown => ("Språket stöds inte", "Välj fi, sv eller en: registret finns på finska, svenska och engelska."),
        Code::Misconfigured => ("Tjänsten är inte redo än", "Försök igen senare: administratören måste först komplettera inställningarna."),
        Code::Broken => ("Något gick fel hos oss", "Försök igen om en stund: felet låg inte hos dig."),
    };
    Words { title, detail }
}
