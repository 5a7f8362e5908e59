//! Swedish, as it is written in Finland and understood in Sweden: what problems say. Plain words, second person, no blame.

use super::keeping_problems::{keeping, of_records};
use crate::words::problems::{Code, ProblemWords, said};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn problem(code: Code) -> ProblemWords {
    match code {
        Code::MalformedJson => said("Begäran gick inte att läsa", "Innehållet är inte giltig JSON: kontrollera det och skicka på nytt."),
        Code::DuplicateMember => said("Samma fält två gånger", "Ange varje fält bara en gång."),
        Code::UnknownMember => said("Okänt fält", "Utelämna fältet eller kontrollera hur dess namn skrivs."),
        Code::WrongType => said("Fel typ av värde", "Se i beskrivningen av gränssnittet vilket slags värde som hör hit."),
        Code::Required => said("En uppgift saknas", "Fyll i det här fältet och skicka på nytt."),
        Code::BodyTooLarge => said("För mycket på en gång", "Skicka mindre åt gången."),
        Code::BodyUnreadable => said(
            "Begäran kom inte fram i sin helhet",
            "Skicka den på nytt: innehållet tog slut för tidigt eller är inte det som dess huvudfält anger.",
        ),
        Code::AddressTooLong => said("Adressen är för lång", "Skicka långa uppgifter i innehållet, inte i adressen."),
        Code::UnsupportedMediaType => {
            said("Formatet stöds inte", "Skicka uppgifterna som JSON med huvudfältet Content-Type: application/json.")
        }
        Code::MethodNotAllowed => said("Det går inte på det sättet", "Använd en av metoderna som svarets huvudfält Allow räknar upp."),
        Code::NotFound => said("Sidan finns inte", "Kontrollera adressen eller gå tillbaka till startsidan."),
        Code::FormUnknown => said("Formuläret finns inte", "Kontrollera adressen eller be om en ny länk av den som gav dig den."),
        Code::FormExists => said("Ett formulär har redan det namnet", "Välj ett annat namn eller ändra det formulär som redan finns."),
        Code::FormRetired => said(
            "Formuläret används inte längre",
            "Formuläret är stängt. Dina tidigare val gäller som förut, och du kan ändra dem på din egen sida.",
        ),
        Code::FormUnpublished => said(
            "Formuläret är inte publicerat än",
            "Publicera formuläret först: ett utkast syns inte för någon, så det behöver inte stängas.",
        ),
        Code::PurposeUnknown => said("Ändamålet finns inte", "Välj något av registrets ändamål."),
        Code::NoticeUnknown => said("Formulärets text känns inte igen", "Ladda om sidan, läs formuläret och skicka det sedan."),
        Code::NoticeRetired => {
            said("Formulärets text har ändrats", "Läs den nya texten och skicka sedan formuläret igen: det du har skrivit finns kvar.")
        }
        Code::IdempotencyKeyInvalid => {
            said("Idempotency-Key är ogiltig", "Skriv fältets värde inom citattecken, till exempel \"8e03978e-40d5\".")
        }
        Code::IdempotencyKeyReused => said("Idempotency-Key är redan använd", "Använd en ny nyckel för en ny begäran."),
        Code::EmailInvalid => said("Kontrollera e-postadressen", "Skriv adressen i formen namn@exempel.fi."),
        Code::EmailTooLong => said("E-postadressen är för lång", "Ange en adress med högst 254 tecken, av dem högst 64 före @-tecknet."),
        Code::EmailFormula => said(
            "Adressen passar inte här",
            "Ett kalkylprogram tar en adress som börjar så för en formel. Ange en adress som börjar med en bokstav eller siffra.",
        ),
        Code::EmailLettersUnsupported => said(
            "Vi kan inte skicka till den adressen",
            "Vår e-postserver kan inte skicka till adresser med å, ä, ö eller andra specialtecken före @. Ange en annan adress.",
        ),
        Code::NameTooLong => said("Namnet är för långt", "Förkorta namnet eller utelämna det: det är frivilligt."),
        Code::PhoneNeeded => {
            said("Telefonnummer saknas", "Ange numret som meddelandena ska skickas till: utan det kan vi inte skicka sms.")
        }
        Code::AgeUnconfirmed => said(
            "Din ålder är inte bekräftad",
            "Kryssa i rutan om du har fyllt åren. Om du är yngre kan du inte anmäla dig själv ännu. Vi sparade ingenting.",
        ),
        Code::PhoneInvalid => {
            said("Kontrollera telefonnumret", "Skriv ett nummer så som det slås eller med landsnummer, till exempel +358 40 123 4567.")
        }
        Code::NothingChosen => {
            said("Inget är valt", "Kryssa i minst en ruta: om du inte vill ha något kan du stänga sidan, och inget sparas.")
        }
        Code::ChoiceNotShown => said("Det här frågade vi inte om", "Ladda om sidan och svara på det som formuläret frågar om."),
        Code::EmailTaken => {
            said("Någon har redan den adressen", "Öppna uppgifterna om den som har adressen eller kontrollera hur den stavas.")
        }
        Code::PersonRestricted => said(
            "Behandlingen är begränsad",
            "Personen har bett om det: tills begränsningen upphör lagras uppgifterna bara och ändras inte.",
        ),
        Code::ErasureHeld => said(
            "Kunden kan inte tas bort ännu",
            "Något hindrar det: en post är fortfarande öppen eller så är användningen av uppgifterna begränsad. Ordna det först.",
        ),
        Code::RequestsOpen => {
            said("För många öppna begäranden", "Vänta tills vi har svarat på dina öppna begäranden, eller ta tillbaka någon av dem.")
        }
        Code::RequestClosed => said("Begäran är redan avslutad", "Läs in begäran på nytt. Registrera en ny begäran om ärendet fortsätter."),
        Code::CertificateInvalid => said("Intyget är inte vårt", "Det är signerat av ett annat register, eller så har det ändrats."),
        Code::RecipientToldAlready => said("Mottagaren har redan underrättats", "Läs in listan på nytt."),
        Code::ExtendedAlready => said("Tiden är redan förlängd", "Tiden kan förlängas bara en gång. Svara senast på det nya datumet."),
        Code::TooLateToExtend => {
            said("Tiden kan inte längre förlängas", "Tiden kan förlängas bara under den första månaden. Svara på begäran genast.")
        }
        Code::RequesterUnidentified => {
            said("Det är oklart vem som ber", "Kontrollera först vem som ber. Annars kan uppgifterna hamna hos fel person.")
        }
        Code::ReasonsNeeded => said("Motivering saknas", "Skriv en motivering med egna ord. Utan den kan du inte avslå begäran."),
        Code::GroundUnfit => {
            said("Grunden passar inte begäran", "Välj en grund som gäller för just en sådan begäran. Den som bifaller anger ingen grund.")
        }
        Code::TextTooLong => said("Texten är för lång", "Korta av texten och skicka på nytt."),
        Code::PostalCodeInvalid => said("Kontrollera postnumret", "I Finland och Sverige har postnumret fem siffror, till exempel 40100."),
        Code::CountryInvalid => said("Kontrollera landet", "Ange landet med två bokstäver, till exempel FI eller SE."),
        Code::FieldUnknown => {
            said("Ett sådant fält finns inte", "Lägg först till fältet och ange vad det behövs till. Därefter kan något sparas i det.")
        }
        Code::FieldNameInvalid => {
            said("Kontrollera fältets namn", "Namnet har 1–40 små bokstäver a–z, siffror och bindestreck, till exempel harfarg.")
        }
        Code::FieldInvalid => said(
            "Värdet passar inte i fältet",
            "Kontrollera vad fältet innehåller: text, tal, datum, ja eller nej, eller ett av alternativen.",
        ),
        Code::FieldRetired => {
            said("Fältet används inte längre", "Det som finns där får stå kvar eller tas bort, men inget nytt sparas i det.")
        }
        Code::FieldRestricted => said(
            "Fältet är skyddat",
            "Bara den som har rätt till skyddade fält kan se och ändra det. Utelämna det: det förblir som det är.",
        ),
        Code::FieldNotOpened => said(
            "Du får inte se det här fältet",
            "Bara den som har rätt till skyddade fält kan öppna ett sådant eller ta bort dess alternativ. Be administratören göra ändringen.",
        ),
        Code::FieldKindFixed => {
            said("Fältets typ kan inte ändras", "Sluta använda det här fältet och skapa ett nytt för den andra sortens värde.")
        }
        Code::ChoiceInUse => said("Alternativet används", "Behåll alternativet eller byt det först hos de personer som har det."),
        Code::AnswerNeeded => said("Svaret saknas", "Svara på frågan eller ta bort krysset för det samtycke som behöver svaret."),
        Code::AnswerInvalid => said("Kontrollera svaret", "Ange en dag som 2026-11-25, ett tal med siffror eller ett av alternativen."),
        Code::AnswerUnasked => said("Detta frågades inte", "Skicka bara svar på det som formuläret frågar efter."),
        Code::AskedTwice => said("Samma uppgift finns två gånger", "Ta bort den ena frågan."),
        Code::FieldAsked => said("Ett ändamål frågar efter uppgiften", "Ta först bort frågan från ändamålet."),
        Code::FieldForOther => said("Uppgiften samlades in för ett annat ändamål", "Använd den bara för de ändamål som frågar efter den."),
        Code::DayInvalid => said("Kontrollera dagen", "Ange en dag i kalendern, till exempel 2026-11-25, högst ett år framåt."),
        Code::AmountInvalid => said("Kontrollera beloppet", "Ange beloppet på cent eller öre när, under tio miljarder."),
        Code::WalkInTold => {
            said("Inga uppgifter om drop-in-kunder", "Utelämna anteckningen och låt inget stå öppet: ingenting får avslöja vem det var.")
        }
        Code::EmailNeeded => {
            said("E-postadressen saknas", "Lägg först till den e-postadress som meddelandena ska gå till i kundens uppgifter.")
        }
        Code::MethodInvalid => said("Sättet är ogiltigt", "Välj på plats, telefon eller papper: andra samtycken ger kunden själv."),
        Code::OriginalNeeded => said("Var finns papperet?", "Skriv var originalet förvaras, till exempel Pärm 3, kassan."),
        Code::OriginalTooLong => said("Beskrivningen är för lång", "Korta av den till högst 500 tecken."),
        Code::ScanInvalid => said("Filen kan inte sparas", "Välj en bild eller en PDF-fil."),
        Code::ScanTooLarge => said("Bilden är för stor", "En bild eller PDF-fil får vara högst 1 MB: skanna med lägre upplösning."),
        Code::ScanWithoutPaper => {
            said("Det här kom inte på papper", "En bild av papperet kan bara fogas till det som har registrerats från ett papper.")
        }
        Code::GivenThemself => said("Kunden har redan gett det här själv", "Vi frågar inte igen: kundens eget samtycke gäller."),
        Code::ObjectionStands => said(
            "Kunden har sagt nej till det här",
            "Bara kunden själv kan ändra det, på sin egen sida eller genom att bekräfta ett formulär från sin e-post.",
        ),
        Code::TokenInvalid => {
            said("Länken fungerar inte", "Öppna länken direkt i meddelandet så att hela länken kommer med, eller be om en ny.")
        }
        Code::TokenIncomplete => {
            said("Länken är ofullständig", "Slutet av länken saknas. Öppna länken direkt från meddelandet eller be om en ny.")
        }
        Code::AddressChanged => said(
            "Länken hörde till en annan adress",
            "E-postadressen har ändrats sedan länken skickades. Be om en ny länk till den nuvarande adressen.",
        ),
        Code::CodeMalformed => {
            said("Skriv sex siffror", "Koden har sex siffror, till exempel 123 456. Det här räknades inte som ett försök.")
        }
        Code::RecoveryMalformed => said(
            "Kontrollera återställningskoden",
            "En återställningskod har 16 bokstäver och siffror i grupper om fyra. Det här räknades inte som ett försök.",
        ),
        Code::ProofPending => said("Beviset är inte klart än", "Det blir klart inom några sekunder. Försök igen om en stund."),
        Code::SignupReplaced => said(
            "Formuläret har rättats",
            "Formuläret skickades om med rättade uppgifter, så den här länken bekräftar ingenting. Öppna det nyare meddelandet eller fyll i formuläret på nytt.",
        ),
        Code::TokenExpired => said("Länken har gått ut", "Börja om från början, så skickar vi en ny länk till dig."),
        Code::CodeNeeded => said("Sex siffror behövs", "Skriv siffrorna som syns i webbläsaren där du bad om länken."),
        Code::CodeWrong => {
            said("Siffrorna stämmer inte", "Kontrollera de sex siffrorna i webbläsaren där du bad om länken och försök igen.")
        }
        Code::Unauthenticated => said("Logga in", "Logga in först och försök sedan igen."),
        Code::Forbidden => said("Du har inte rätt till detta", "Be administratören om rättigheten."),
        Code::UndertakingNeeded => {
            said("Godkänn först sekretessförbindelsen", "Läs förbindelsen och godkänn den. Sedan kommer du in i registret.")
        }
        Code::UndertakingChanged => said("Förbindelsens text har ändrats", "Ladda om sidan och läs den nya texten."),
        Code::NothingChanged => said("Ingenting har ändrats", "Den här texten gäller redan. Ändra något och publicera sedan."),
        Code::PointsTooLong => {
            said("Texten är för lång", "Högst 30 punkter med högst 600 tecken i varje: det som är längre blir inte läst.")
        }
        Code::PointsDiffer => said(
            "En punkt saknas på det här språket",
            "Skriv lika många punkter på varje språk, en per rad: alla förbinder sig till samma sak.",
        ),
        Code::InvitationEnded => said("Inbjudan gäller inte längre", "Be administratören om en ny inbjudan."),
        Code::PasskeyRefused => said(
            "Inloggningsnyckeln godkändes inte",
            "Försök igen. Om det upprepas, använd en annan inloggningsnyckel eller en återställningskod.",
        ),
        Code::RecoveryWrong => said("Adressen eller koden är fel", "Kontrollera båda. Varje kod fungerar bara en gång."),
        Code::UserExists => said("Adressen har redan en användare", "Ändra användarens rättigheter eller skicka en ny inbjudan."),
        Code::RightNotYours => said(
            "Du har inte själv den här rättigheten",
            "Du kan bara ge och ta bort rättigheter som du själv har, och bara ändra användare och nycklar som inte har andra. Be administratören göra ändringen.",
        ),
        Code::NotYourOwn => {
            said("Någon annan har gjort det här", "Bara den som har gjort det och en administratör kan ändra eller ta bort det.")
        }
        Code::KeyEndsSooner => said(
            "En tidsbegränsad API-nyckel kan inte göra det",
            "Rättigheterna skulle gälla längre än nyckeln själv. Logga in i administrationen och gör det där.",
        ),
        Code::ProofNeeded => said(
            "Bekräfta med din inloggningsnyckel",
            "Det går bara inom fem minuter efter att du har använt din inloggningsnyckel. Använd den igen och försök på nytt.",
        ),
        Code::LastAdministrator => said("Registret måste ha en administratör", "Ge först någon annan alla rättigheter."),
        Code::LastPasskey => said("Det här är din enda inloggningsnyckel", "Lägg först till en annan."),
        Code::LifeOutOfRange => said("Giltighetstiden är ogiltig", "Välj 1–366 dagar, alltså högst ett år."),
        Code::CrossSite => said("Begäran kom från en annan webbplats", "Öppna sidan direkt på dess egen adress och försök igen där."),
        Code::TooManyRequests => said("För många försök", "Vänta en stund och försök sedan igen."),
        Code::NotSetUp => {
            said("Formuläret är inte i bruk än", "Det här är en förhandsvisning som inte tar emot uppgifter. Dina uppgifter sparades inte.")
        }
        Code::BusinessIdInvalid => said(
            "Kontrollera numret",
            "Skriv hela organisationsnumret (FO-numret), till exempel 556016-0680. Kontrollsiffran stämmer inte.",
        ),
        Code::WebsiteInvalid => said("Kontrollera webbadressen", "Skriv webbplatsens adress, till exempel www.foretag.se."),
        Code::ExampleValue => said("Det här är ett exempel", "Skriv företagets egen uppgift här eller lämna fältet tomt."),
        Code::BracesForbidden => said(
            "Klammerparenteser kan inte användas",
            "Skriv uppgiften utan klammerparenteser: de är reserverade för platshållare i formulärets texter.",
        ),
        Code::ControllerUncertain => {
            said("Är den ansvariga densamma?", "Ange om det är samma företag med nya uppgifter eller ett annat företag.")
        }
        Code::AlreadySetUp => said("Registret är redan aktiverat", "Be administratören om en API-nyckel."),
        Code::SetupTokenInvalid => said("Aktiveringslänken är ogiltig", "Använd länken som programmet skrev ut när det startade."),
        Code::PreconditionFailed => said("Någon annan hann ändra detta", "Hämta den senaste versionen och gör din ändring i den."),
        Code::PreconditionRequired => {
            said("Versionens beteckning saknas", "Skicka ändringen med huvudfältet If-Match och ETag för den version som du ändrar.")
        }
        Code::Unpublishable => said("Formuläret kan inte publiceras än", "Åtgärda punkterna som nämns och publicera sedan."),
        Code::WordsMissing => said("En text saknas", "Skriv den här texten, så kan formuläret publiceras."),
        Code::WordsUnsaid => said(
            "Texten säger inte allt",
            "Nämn varje ändamål och deras mottagare och länder, eller skriv {purposes}, {processors}, {disclosures}, {transfers} och {retention}, så fylls de i.",
        ),
        Code::PurposeNotAsked => said(
            "Texten säger för mycket",
            "Den nämner ett ändamål som formuläret inte frågar om. Ta bort det ur texten eller skriv {purposes} i stället för listan.",
        ),
        Code::PurposeRetired => said("Ändamålet används inte längre", "Ta bort ändamålet från formuläret eller börja använda det igen."),
        Code::PurposeExists => said("Ett ändamål har redan det namnet", "Välj ett annat namn eller ändra det ändamål som redan finns."),
        Code::PurposeInUse => {
            said("Ett formulär frågar om ändamålet", "Ta bort ändamålet från alla formulär, publicera dem och sluta sedan använda det.")
        }
        Code::ProcessingMustChange => said(
            "Det finns samtycken till detta",
            "För att ändra detta, ange att behandlingen ändras: då ber vi dem som har samtyckt om ett nytt samtycke.",
        ),
        Code::RecipientNameInvalid => {
            said("Kontrollera mottagarens namn", "Ange ett namn på 1–120 tecken som kunden hittar mottagaren med.")
        }
        Code::RecipientTwice => said("Mottagaren finns två gånger", "Ta bort den ena eller välj vad mottagaren gör i stället."),
        Code::SafeguardNeeded => said(
            "Vad grundar sig överföringen på?",
            "Landet ligger utanför Europeiska ekonomiska samarbetsområdet: välj vad som skyddar uppgifterna där.",
        ),
        Code::SafeguardIdle => {
            said("Ingen skyddsåtgärd behövs", "Landet ligger i Europeiska ekonomiska samarbetsområdet: ta bort skyddsåtgärden.")
        }
        Code::BasisOff => said(
            "Den här grunden används inte",
            "Administratören kan aktivera den för ett ändamål. Tills dess får du bara skicka med samtycke.",
        ),
        Code::NotMarketing => said("Bara marknadsföring har andra grunder", "Ta bort den: enkäter och annat kräver samtycke."),
        Code::PurposeUnshown => said(
            "Kunderna har inte fått veta ännu",
            "Publicera först ett formulär som berättar om ändamålet: den som får meddelandet måste kunna säga nej.",
        ),
        Code::LegalPerson => said(
            "Kunden är ett företag eller en organisation",
            "En försäljning är en grund bara för privatkunder. För företag finns en egen grund, som administratören aktiverar.",
        ),
        Code::NotASale => said("Det här är inte personens köp", "Välj ett köp ur personens egen historik."),
        Code::OptOutNotOffered => said(
            "Ingen möjlighet att säga nej erbjöds",
            "Utan den får ingen kontaktas med stöd av en försäljning: be om samtycke i stället.",
        ),
        Code::CountChanged => {
            said("Antalet personer har ändrats", "Se efter hur många personer ändringen gäller nu och bekräfta sedan det antalet.")
        }
        Code::EditionUnknown => said("Versionen finns inte", "Välj någon av formulärets versioner."),
        Code::FormatUnknown => said("Okänt format", "Välj något av formaten som beskrivningen av gränssnittet räknar upp."),
        Code::StartOutOfRange => {
            said("Arket har ingen sådan etikett", "Välj en etikett som finns på arket: räkna radvis från det övre vänstra hörnet.")
        }
        Code::NoPostalAddress => {
            said("Inga postadresser", "Ingen som du får skicka till har både namn och postadress: lägg först till dem på kundkorten.")
        }
        Code::TooManyLabels => {
            said("För många etiketter på en gång", "En fil rymmer 24 000 etiketter: begränsa villkoren och skriv ut i delar.")
        }
        Code::StepUnknown => said("Okänt tidssteg", "Skriv day, week eller month."),
        Code::ConditionUnknown => said("Okänt villkor", "Ta bort villkoret eller kontrollera hur dess namn skrivs."),
        Code::ConditionInvalid => said("Villkorets värde är ogiltigt", "Kontrollera vilket värde villkoret kan ha."),
        Code::CursorInvalid => said("Bläddringen avbröts", "Börja om från listans början med samma villkor."),
        Code::LimitOutOfRange => said("Sidans storlek är ogiltig", "Be om färre rader åt gången, men minst en."),
        Code::TooMany => said("För många på en gång", "Dela upp listan och skicka delarna en i taget."),
        Code::DigestInvalid => {
            said("Kontrollsumman är ogiltig", "Ange kontrollsumman i formen sha256: följt av 64 hexadecimala siffror med små bokstäver.")
        }
        Code::LocaleUnknown => said("Språket stöds inte", "Välj fi, sv eller en: registret finns på finska, svenska och engelska."),
        Code::OriginInvalid => said("Adressen duger inte", "Skriv webbplatsens adress i formen https://www.foretag.se, utan sökväg."),
        Code::OriginsTooMany => said("För många webbplatser", "Ange högst 20 webbplatser."),
        Code::PaperSizeUnknown => said("Pappersformatet finns inte", "Välj ett av de två formaten: a4 eller a5."),
        Code::ColorInvalid => said("Färgen känns inte igen", "Skriv färgen som #7a4326: ett nummertecken och sex tecken 0–9 eller a–f."),
        Code::ColorFaint => said(
            "Färgen syns inte tillräckligt väl",
            "Välj en mörkare färg: text skulle inte synas på den och inte den mot bakgrunden (minst 4,5 : 1).",
        ),
        Code::PictureUnknown => said("Bilden har bytts", "Läs in inställningarna på nytt: en annan bild har kommit i stället."),
        Code::PictureUnreadable => said("Bilden kunde inte läsas", "Skicka en hel SVG- eller PNG-fil."),
        Code::PictureTooLarge => said(
            "Bilden är för stor",
            "Förminska bilden: en logotyp får vara högst 200 kB, en omslagsbild 300 kB och båda högst fyra megapixel.",
        ),
        Code::PictureSizeless => said("SVG-bilden saknar storlek", "Spara bilden så att den har en viewBox eller bredd och höjd."),
        Code::PictureActive => {
            said("Bilden innehåller program eller animation", "Spara logotypen som enbart bild, utan skript, animationer och HTML.")
        }
        Code::PictureExternal => said("Bilden hänvisar till något annat", "Spara logotypen så att alla dess delar finns i samma fil."),
        Code::PictureStyled => {
            said("SVG-bilden har en stilmall", "Spara bilden så att stilarna står som attribut (presentation attributes).")
        }
        Code::PictureEntities => said("SVG-bilden har egna entiteter", "Spara bilden som vanlig SVG, utan ritprogrammets egna uppgifter."),
        Code::LogForked => said(
            "Inget kan sparas just nu",
            "Registret är inte det som senast signerades, så det kan bara läsas. Administratören måste återställa en nyare kopia av uppgifterna.",
        ),
        Code::CheckpointForeign => said(
            "Ingen kontrollpunkt från detta register",
            "Skicka kontrollpunkten hel, med alla rader så som detta register signerade dem.",
        ),
        Code::Misconfigured => {
            said("Tjänsten är inte redo än", "Försök igen senare: administratören måste först komplettera inställningarna.")
        }
        Code::Unavailable => {
            said("Registret svarar inte just nu", "Försök igen om en stund: registret håller på att starta eller är hårt belastat.")
        }
        Code::RegisterDamaged => said(
            "Registret kan nu bara läsas",
            "Ingenting sparades: ett fel hittades i databasen, och administratören måste först återställa en säkerhetskopia.",
        ),
        Code::RecipientKeyInvalid => said("Ingen offentlig nyckel", "Kopiera hela den offentliga nyckeln för age: den börjar med age1."),
        Code::RegisterRestoring => {
            said("En säkerhetskopia återställs", "Försök igen om några minuter: registret återställs från en säkerhetskopia.")
        }
        Code::Broken => said("Något gick fel hos oss", "Försök igen om en stund: felet låg inte hos dig."),
        Code::MonthsOutOfRange
        | Code::CleaningUnderWay
        | Code::CleaningNotReady
        | Code::CleaningEmpty
        | Code::MergeSame
        | Code::MergeOtherStays
        | Code::MergeWaits
        | Code::MergeUnreachable
        | Code::MergeOver
        | Code::MergeNotLast
        | Code::RenewalPurposeUnfit
        | Code::RenewalPlanInvalid
        | Code::RenewalOver
        | Code::RenewalNobodyLeft
        | Code::SheetTooLong
        | Code::SheetUnknown
        | Code::ImportEmpty
        | Code::ImportUnreadable
        | Code::ImportOldFormat
        | Code::ImportDamaged
        | Code::ImportEntities
        | Code::ImportTooLarge
        | Code::ImportTooManyRows
        | Code::ImportTooManyColumns
        | Code::ImportCellTooLong
        | Code::ImportEncodingMixed
        | Code::ImportEncodingWrong
        | Code::ImportSheetUnknown
        | Code::ImportWidth
        | Code::ImportColumnTwice
        | Code::ImportNobody
        | Code::ImportNotReady
        | Code::ImportNotUndone
        | Code::BackupRunning
        | Code::BackupForeign
        | Code::BackupEncrypted
        | Code::BackupNewer
        | Code::BackupAltered
        | Code::BackupTruncated
        | Code::BackupOtherSecrets
        | Code::BackupOtherKey => keeping(code),
        Code::ImportNotJson | Code::ImportRecordsUnknown | Code::ImportTooManyRecords | Code::ImportSubject => of_records(code),
    }
}
