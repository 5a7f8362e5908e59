//! Swedish, as it is written in Finland and understood in Sweden: what problems say. Plain words, second person, no blame.

use crate::words::problems::{Code, ProblemWords};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn problem(code: Code) -> ProblemWords {
    match code {
        Code::MalformedJson => ProblemWords {
            title: "Begäran gick inte att läsa",
            detail: "Innehållet är inte giltig JSON: kontrollera det och skicka på nytt.",
        },
        Code::DuplicateMember => ProblemWords { title: "Samma fält två gånger", detail: "Ange varje fält bara en gång." },
        Code::UnknownMember => ProblemWords { title: "Okänt fält", detail: "Utelämna fältet eller kontrollera hur dess namn skrivs." },
        Code::WrongType => {
            ProblemWords { title: "Fel typ av värde", detail: "Se i beskrivningen av gränssnittet vilket slags värde som hör hit." }
        }
        Code::Required => ProblemWords { title: "En uppgift saknas", detail: "Fyll i det här fältet och skicka på nytt." },
        Code::BodyTooLarge => ProblemWords { title: "För mycket på en gång", detail: "Skicka mindre åt gången." },
        Code::BodyUnreadable => ProblemWords {
            title: "Begäran kom inte fram i sin helhet",
            detail: "Skicka den på nytt: innehållet tog slut för tidigt eller är inte det som dess huvudfält anger.",
        },
        Code::AddressTooLong => {
            ProblemWords { title: "Adressen är för lång", detail: "Skicka långa uppgifter i innehållet, inte i adressen." }
        }
        Code::UnsupportedMediaType => ProblemWords {
            title: "Formatet stöds inte",
            detail: "Skicka uppgifterna som JSON med huvudfältet Content-Type: application/json.",
        },
        Code::MethodNotAllowed => ProblemWords {
            title: "Det går inte på det sättet",
            detail: "Använd en av metoderna som svarets huvudfält Allow räknar upp.",
        },
        Code::NotFound => ProblemWords { title: "Sidan finns inte", detail: "Kontrollera adressen eller gå tillbaka till startsidan." },
        Code::FormUnknown => {
            ProblemWords { title: "Formuläret finns inte", detail: "Kontrollera adressen eller be om en ny länk av den som gav dig den." }
        }
        Code::FormExists => ProblemWords {
            title: "Ett formulär har redan det namnet",
            detail: "Välj ett annat namn eller ändra det formulär som redan finns.",
        },
        Code::FormRetired => ProblemWords {
            title: "Formuläret används inte längre",
            detail: "Formuläret är stängt. Dina tidigare val gäller som förut, och du kan ändra dem på din egen sida.",
        },
        Code::FormUnpublished => ProblemWords {
            title: "Formuläret är inte publicerat än",
            detail: "Publicera formuläret först: ett utkast syns inte för någon, så det behöver inte stängas.",
        },
        Code::PurposeUnknown => ProblemWords { title: "Ändamålet finns inte", detail: "Välj något av registrets ändamål." },
        Code::NoticeUnknown => {
            ProblemWords { title: "Formulärets text känns inte igen", detail: "Ladda om sidan, läs formuläret och skicka det sedan." }
        }
        Code::NoticeRetired => ProblemWords {
            title: "Formulärets text har ändrats",
            detail: "Läs den nya texten och skicka sedan formuläret igen: det du har skrivit finns kvar.",
        },
        Code::IdempotencyKeyInvalid => ProblemWords {
            title: "Idempotency-Key är ogiltig",
            detail: "Skriv fältets värde inom citattecken, till exempel \"8e03978e-40d5\".",
        },
        Code::IdempotencyKeyReused => {
            ProblemWords { title: "Idempotency-Key är redan använd", detail: "Använd en ny nyckel för en ny begäran." }
        }
        Code::EmailInvalid => ProblemWords { title: "Kontrollera e-postadressen", detail: "Skriv adressen i formen namn@exempel.fi." },
        Code::EmailTooLong => ProblemWords {
            title: "E-postadressen är för lång",
            detail: "Ange en adress med högst 254 tecken, av dem högst 64 före @-tecknet.",
        },
        Code::EmailFormula => ProblemWords {
            title: "Adressen passar inte här",
            detail: "Ett kalkylprogram tar en adress som börjar så för en formel. Ange en adress som börjar med en bokstav eller siffra.",
        },
        Code::EmailLettersUnsupported => ProblemWords {
            title: "Vi kan inte skicka till den adressen",
            detail: "Vår e-postserver kan inte skicka till adresser med å, ä, ö eller andra specialtecken före @. Ange en annan adress.",
        },
        Code::NameTooLong => {
            ProblemWords { title: "Namnet är för långt", detail: "Förkorta namnet eller utelämna det: det är frivilligt." }
        }
        Code::PhoneNeeded => ProblemWords {
            title: "Telefonnummer saknas",
            detail: "Ange numret som meddelandena ska skickas till: utan det kan vi inte skicka sms.",
        },
        Code::PhoneInvalid => ProblemWords {
            title: "Kontrollera telefonnumret",
            detail: "Skriv ett nummer så som det slås eller med landsnummer, till exempel +358 40 123 4567.",
        },
        Code::NothingChosen => ProblemWords {
            title: "Inget är valt",
            detail: "Kryssa i minst en ruta: om du inte vill ha något kan du stänga sidan, och inget sparas.",
        },
        Code::ChoiceNotShown => {
            ProblemWords { title: "Det här frågade vi inte om", detail: "Ladda om sidan och svara på det som formuläret frågar om." }
        }
        Code::EmailTaken => ProblemWords {
            title: "Någon har redan den adressen",
            detail: "Öppna uppgifterna om den som har adressen eller kontrollera hur den stavas.",
        },
        Code::PersonRestricted => ProblemWords {
            title: "Behandlingen är begränsad",
            detail: "Personen har bett om det: tills begränsningen upphör lagras uppgifterna bara och ändras inte.",
        },
        Code::TextTooLong => ProblemWords { title: "Texten är för lång", detail: "Korta av texten och skicka på nytt." },
        Code::PostalCodeInvalid => ProblemWords {
            title: "Kontrollera postnumret",
            detail: "I Finland och Sverige har postnumret fem siffror, till exempel 40100.",
        },
        Code::CountryInvalid => {
            ProblemWords { title: "Kontrollera landet", detail: "Ange landet med två bokstäver, till exempel FI eller SE." }
        }
        Code::FieldUnknown => ProblemWords {
            title: "Ett sådant fält finns inte",
            detail: "Lägg först till fältet och ange vad det behövs till. Därefter kan något sparas i det.",
        },
        Code::FieldNameInvalid => ProblemWords {
            title: "Kontrollera fältets namn",
            detail: "Namnet har 1–40 små bokstäver a–z, siffror och bindestreck, till exempel harfarg.",
        },
        Code::FieldInvalid => ProblemWords {
            title: "Värdet passar inte i fältet",
            detail: "Kontrollera vad fältet innehåller: text, tal, datum, ja eller nej, eller ett av alternativen.",
        },
        Code::FieldRetired => ProblemWords {
            title: "Fältet används inte längre",
            detail: "Det som finns där får stå kvar eller tas bort, men inget nytt sparas i det.",
        },
        Code::FieldRestricted => ProblemWords {
            title: "Fältet är skyddat",
            detail: "Bara den som har rätt till skyddade fält kan se och ändra det. Utelämna det: det förblir som det är.",
        },
        Code::FieldNotOpened => ProblemWords {
            title: "Du får inte se det här fältet",
            detail: "Bara den som har rätt till skyddade fält kan öppna ett sådant eller ta bort dess alternativ. Be administratören göra ändringen.",
        },
        Code::FieldKindFixed => ProblemWords {
            title: "Fältets typ kan inte ändras",
            detail: "Sluta använda det här fältet och skapa ett nytt för den andra sortens värde.",
        },
        Code::ChoiceInUse => ProblemWords {
            title: "Alternativet används",
            detail: "Behåll alternativet eller byt det först hos de personer som har det.",
        },
        Code::DayInvalid => {
            ProblemWords { title: "Kontrollera dagen", detail: "Ange en dag i kalendern, till exempel 2026-11-25, högst ett år framåt." }
        }
        Code::AmountInvalid => {
            ProblemWords { title: "Kontrollera beloppet", detail: "Ange beloppet på cent eller öre när, under tio miljarder." }
        }
        Code::WalkInTold => ProblemWords {
            title: "Inga uppgifter om drop-in-kunder",
            detail: "Utelämna anteckningen och låt inget stå öppet: ingenting får avslöja vem det var.",
        },
        Code::EmailNeeded => ProblemWords {
            title: "E-postadressen saknas",
            detail: "Lägg först till den e-postadress som meddelandena ska gå till i kundens uppgifter.",
        },
        Code::MethodInvalid => ProblemWords {
            title: "Sättet är ogiltigt",
            detail: "Välj på plats, telefon eller papper: andra samtycken ger kunden själv.",
        },
        Code::OriginalNeeded => {
            ProblemWords { title: "Var finns papperet?", detail: "Skriv var originalet förvaras, till exempel Pärm 3, kassan." }
        }
        Code::OriginalTooLong => ProblemWords { title: "Beskrivningen är för lång", detail: "Korta av den till högst 500 tecken." },
        Code::GivenThemself => {
            ProblemWords { title: "Kunden har redan gett det här själv", detail: "Vi frågar inte igen: kundens eget samtycke gäller." }
        }
        Code::ObjectionStands => ProblemWords {
            title: "Kunden har sagt nej till det här",
            detail: "Bara kunden själv kan ändra det, på sin egen sida eller genom att bekräfta ett formulär från sin e-post.",
        },
        Code::TokenInvalid => ProblemWords {
            title: "Länken fungerar inte",
            detail: "Öppna länken direkt i meddelandet så att hela länken kommer med, eller be om en ny.",
        },
        Code::TokenIncomplete => ProblemWords {
            title: "Länken är ofullständig",
            detail: "Slutet av länken saknas. Öppna länken direkt från meddelandet eller be om en ny.",
        },
        Code::AddressChanged => ProblemWords {
            title: "Länken hörde till en annan adress",
            detail: "E-postadressen har ändrats sedan länken skickades. Be om en ny länk till den nuvarande adressen.",
        },
        Code::CodeMalformed => ProblemWords {
            title: "Skriv sex siffror",
            detail: "Koden har sex siffror, till exempel 123 456. Det här räknades inte som ett försök.",
        },
        Code::RecoveryMalformed => ProblemWords {
            title: "Kontrollera återställningskoden",
            detail: "En återställningskod har 16 bokstäver och siffror i grupper om fyra. Det här räknades inte som ett försök.",
        },
        Code::ProofPending => {
            ProblemWords { title: "Beviset är inte klart än", detail: "Det blir klart inom några sekunder. Försök igen om en stund." }
        }
        Code::TokenExpired => {
            ProblemWords { title: "Länken har gått ut", detail: "Börja om från början, så skickar vi en ny länk till dig." }
        }
        Code::CodeNeeded => {
            ProblemWords { title: "Sex siffror behövs", detail: "Skriv siffrorna som syns i webbläsaren där du bad om länken." }
        }
        Code::CodeWrong => ProblemWords {
            title: "Siffrorna stämmer inte",
            detail: "Kontrollera de sex siffrorna i webbläsaren där du bad om länken och försök igen.",
        },
        Code::Unauthenticated => ProblemWords { title: "Logga in", detail: "Logga in först och försök sedan igen." },
        Code::Forbidden => ProblemWords { title: "Du har inte rätt till detta", detail: "Be administratören om rättigheten." },
        Code::UndertakingNeeded => ProblemWords {
            title: "Godkänn först sekretessförbindelsen",
            detail: "Läs förbindelsen och godkänn den. Sedan kommer du in i registret.",
        },
        Code::UndertakingChanged => {
            ProblemWords { title: "Förbindelsens text har ändrats", detail: "Ladda om sidan och läs den nya texten." }
        }
        Code::NothingChanged => {
            ProblemWords { title: "Ingenting har ändrats", detail: "Den här texten gäller redan. Ändra något och publicera sedan." }
        }
        Code::PointsTooLong => ProblemWords {
            title: "Texten är för lång",
            detail: "Högst 30 punkter med högst 600 tecken i varje: det som är längre blir inte läst.",
        },
        Code::PointsDiffer => ProblemWords {
            title: "En punkt saknas på det här språket",
            detail: "Skriv lika många punkter på varje språk, en per rad: alla förbinder sig till samma sak.",
        },
        Code::InvitationEnded => ProblemWords { title: "Inbjudan gäller inte längre", detail: "Be administratören om en ny inbjudan." },
        Code::PasskeyRefused => ProblemWords {
            title: "Inloggningsnyckeln godkändes inte",
            detail: "Försök igen. Om det upprepas, använd en annan inloggningsnyckel eller en återställningskod.",
        },
        Code::RecoveryWrong => {
            ProblemWords { title: "Adressen eller koden är fel", detail: "Kontrollera båda. Varje kod fungerar bara en gång." }
        }
        Code::UserExists => ProblemWords {
            title: "Adressen har redan en användare",
            detail: "Ändra användarens rättigheter eller skicka en ny inbjudan.",
        },
        Code::RightNotYours => ProblemWords {
            title: "Du har inte själv den här rättigheten",
            detail: "Du kan bara ge och ta bort rättigheter som du själv har, och bara ändra användare och nycklar som inte har andra. Be administratören göra ändringen.",
        },
        Code::NotYourOwn => ProblemWords {
            title: "Någon annan har gjort det här",
            detail: "Bara den som har gjort det och en administratör kan ändra eller ta bort det.",
        },
        Code::KeyEndsSooner => ProblemWords {
            title: "En tidsbegränsad API-nyckel kan inte göra det",
            detail: "Rättigheterna skulle gälla längre än nyckeln själv. Logga in i administrationen och gör det där.",
        },
        Code::ProofNeeded => ProblemWords {
            title: "Bekräfta med din inloggningsnyckel",
            detail: "Det går bara inom fem minuter efter att du har använt din inloggningsnyckel. Använd den igen och försök på nytt.",
        },
        Code::LastAdministrator => {
            ProblemWords { title: "Registret måste ha en administratör", detail: "Ge först någon annan alla rättigheter." }
        }
        Code::LastPasskey => ProblemWords { title: "Det här är din enda inloggningsnyckel", detail: "Lägg först till en annan." },
        Code::LifeOutOfRange => {
            ProblemWords { title: "Giltighetstiden är ogiltig", detail: "Välj 1–366 dagar, alltså högst ett år." }
        }
        Code::CrossSite => ProblemWords {
            title: "Begäran kom från en annan webbplats",
            detail: "Öppna sidan direkt på dess egen adress och försök igen där.",
        },
        Code::TooManyRequests => ProblemWords { title: "För många försök", detail: "Vänta en stund och försök sedan igen." },
        Code::AlreadySetUp => ProblemWords { title: "Registret är redan aktiverat", detail: "Be administratören om en API-nyckel." },
        Code::SetupTokenInvalid => {
            ProblemWords { title: "Aktiveringslänken är ogiltig", detail: "Använd länken som programmet skrev ut när det startade." }
        }
        Code::PreconditionFailed => {
            ProblemWords { title: "Någon annan hann ändra detta", detail: "Hämta den senaste versionen och gör din ändring i den." }
        }
        Code::PreconditionRequired => ProblemWords {
            title: "Versionens beteckning saknas",
            detail: "Skicka ändringen med huvudfältet If-Match och ETag för den version som du ändrar.",
        },
        Code::Unpublishable => {
            ProblemWords { title: "Formuläret kan inte publiceras än", detail: "Åtgärda punkterna som nämns och publicera sedan." }
        }
        Code::WordsMissing => ProblemWords { title: "En text saknas", detail: "Skriv den här texten, så kan formuläret publiceras." },
        Code::WordsUnsaid => ProblemWords {
            title: "Texten säger inte allt",
            detail: "Nämn varje mottagare och land som ändamålen har, eller skriv {processors}, {disclosures}, {transfers} och {retention}, så fylls de i.",
        },
        Code::PurposeRetired => ProblemWords {
            title: "Ändamålet används inte längre",
            detail: "Ta bort ändamålet från formuläret eller börja använda det igen.",
        },
        Code::PurposeExists => ProblemWords {
            title: "Ett ändamål har redan det namnet",
            detail: "Välj ett annat namn eller ändra det ändamål som redan finns.",
        },
        Code::PurposeInUse => ProblemWords {
            title: "Ett formulär frågar om ändamålet",
            detail: "Ta bort ändamålet från alla formulär, publicera dem och sluta sedan använda det.",
        },
        Code::ProcessingMustChange => ProblemWords {
            title: "Det finns samtycken till detta",
            detail: "För att ändra detta, ange att behandlingen ändras: då ber vi dem som har samtyckt om ett nytt samtycke.",
        },
        Code::RecipientNameInvalid => ProblemWords {
            title: "Kontrollera mottagarens namn",
            detail: "Ange ett namn på 1–120 tecken som kunden hittar mottagaren med.",
        },
        Code::RecipientTwice => {
            ProblemWords { title: "Mottagaren finns två gånger", detail: "Ta bort den ena eller välj vad mottagaren gör i stället." }
        }
        Code::SafeguardNeeded => ProblemWords {
            title: "Vad grundar sig överföringen på?",
            detail: "Landet ligger utanför Europeiska ekonomiska samarbetsområdet: välj vad som skyddar uppgifterna där.",
        },
        Code::SafeguardIdle => ProblemWords {
            title: "Ingen skyddsåtgärd behövs",
            detail: "Landet ligger i Europeiska ekonomiska samarbetsområdet: ta bort skyddsåtgärden.",
        },
        Code::BasisOff => ProblemWords {
            title: "Den här grunden används inte",
            detail: "Administratören kan aktivera den för ett ändamål. Tills dess får du bara skicka med samtycke.",
        },
        Code::NotMarketing => {
            ProblemWords { title: "Bara marknadsföring har andra grunder", detail: "Ta bort den: enkäter och annat kräver samtycke." }
        }
        Code::PurposeUnshown => ProblemWords {
            title: "Kunderna har inte fått veta ännu",
            detail: "Publicera först ett formulär som berättar om ändamålet: den som får meddelandet måste kunna säga nej.",
        },
        Code::LegalPerson => ProblemWords {
            title: "Kunden är ett företag eller en organisation",
            detail: "En försäljning är en grund bara för privatkunder. För företag finns en egen grund, som administratören aktiverar.",
        },
        Code::NotASale => ProblemWords { title: "Det här är inte personens köp", detail: "Välj ett köp ur personens egen historik." },
        Code::OptOutNotOffered => ProblemWords {
            title: "Ingen möjlighet att säga nej erbjöds",
            detail: "Utan den får ingen kontaktas med stöd av en försäljning: be om samtycke i stället.",
        },
        Code::CountChanged => ProblemWords {
            title: "Antalet personer har ändrats",
            detail: "Se efter hur många personer ändringen gäller nu och bekräfta sedan det antalet.",
        },
        Code::EditionUnknown => ProblemWords { title: "Versionen finns inte", detail: "Välj någon av formulärets versioner." },
        Code::FormatUnknown => {
            ProblemWords { title: "Okänt format", detail: "Välj något av formaten som beskrivningen av gränssnittet räknar upp." }
        }
        Code::SheetTooLong => ProblemWords {
            title: "För många för ett kalkylblad",
            detail: "Ett blad rymmer 1 048 575 personer: begränsa villkoren eller exportera som CSV.",
        },
        Code::SheetUnknown => {
            ProblemWords { title: "Okänt etikettark", detail: "Välj något av arken som beskrivningen av gränssnittet räknar upp." }
        }
        Code::StartOutOfRange => ProblemWords {
            title: "Arket har ingen sådan etikett",
            detail: "Välj en etikett som finns på arket: räkna radvis från det övre vänstra hörnet.",
        },
        Code::NoPostalAddress => ProblemWords {
            title: "Inga postadresser",
            detail: "Ingen som du får skicka till har både namn och postadress: lägg först till dem på kundkorten.",
        },
        Code::TooManyLabels => ProblemWords {
            title: "För många etiketter på en gång",
            detail: "En fil rymmer 24 000 etiketter: begränsa villkoren och skriv ut i delar.",
        },
        Code::StepUnknown => ProblemWords { title: "Okänt tidssteg", detail: "Skriv day, week eller month." },
        Code::ConditionUnknown => {
            ProblemWords { title: "Okänt villkor", detail: "Ta bort villkoret eller kontrollera hur dess namn skrivs." }
        }
        Code::ConditionInvalid => {
            ProblemWords { title: "Villkorets värde är ogiltigt", detail: "Kontrollera vilket värde villkoret kan ha." }
        }
        Code::CursorInvalid => {
            ProblemWords { title: "Bläddringen avbröts", detail: "Börja om från listans början med samma villkor." }
        }
        Code::LimitOutOfRange => {
            ProblemWords { title: "Sidans storlek är ogiltig", detail: "Be om färre rader åt gången, men minst en." }
        }
        Code::TooMany => ProblemWords { title: "För många på en gång", detail: "Dela upp listan och skicka delarna en i taget." },
        Code::DigestInvalid => ProblemWords {
            title: "Kontrollsumman är ogiltig",
            detail: "Ange kontrollsumman i formen sha256: följt av 64 hexadecimala siffror med små bokstäver.",
        },
        Code::LocaleUnknown => ProblemWords {
            title: "Språket stöds inte",
            detail: "Välj fi, sv eller en: registret finns på finska, svenska och engelska.",
        },
        Code::LogForked => ProblemWords {
            title: "Inget kan sparas just nu",
            detail: "Registret är inte det som senast signerades, så det kan bara läsas. Administratören måste återställa en nyare kopia av uppgifterna.",
        },
        Code::CheckpointForeign => ProblemWords {
            title: "Ingen kontrollpunkt från detta register",
            detail: "Skicka kontrollpunkten hel, med alla rader så som detta register signerade dem.",
        },
        Code::Misconfigured => ProblemWords {
            title: "Tjänsten är inte redo än",
            detail: "Försök igen senare: administratören måste först komplettera inställningarna.",
        },
        Code::Unavailable => ProblemWords {
            title: "Registret svarar inte just nu",
            detail: "Försök igen om en stund: registret håller på att starta eller är hårt belastat.",
        },
        Code::RegisterDamaged => ProblemWords {
            title: "Registret kan nu bara läsas",
            detail: "Ingenting sparades: ett fel hittades i databasen, och administratören måste först återställa en säkerhetskopia.",
        },
        Code::Broken => ProblemWords { title: "Något gick fel hos oss", detail: "Försök igen om en stund: felet låg inte hos dig." },
    }
}
