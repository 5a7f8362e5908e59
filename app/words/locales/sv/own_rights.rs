//! De egna rättigheterna på den egna sidan på svenska.

use lupa_domain::rights::{ObjectionKind, Outcome, RequestKind, StateName};

use crate::{
    DetailsWords, DownloadsWords, EmailWords, ErasingWords, ObjectionsWords, OwnRequestsWords, OwnRightsWords, RestrictionWords, Section,
};

pub(crate) const OWN_RIGHTS: OwnRightsWords = OwnRightsWords {
    objections: ObjectionsWords {
        heading: "Vad du säger nej till",
        lead: "Du kan säga nej till att dina uppgifter används utan att berätta varför. Det gäller genast och även ändamål som tillkommer senare.",
        kind: |kind| match kind {
            ObjectionKind::DirectMarketing => Section {
                heading: "Direkt marknadsföring",
                text: "Vi skickar dig ingen marknadsföring, varken med e-post, sms eller på annat sätt.",
            },
            ObjectionKind::Profiling => Section {
                heading: "Profilering och riktat innehåll",
                text: "Vi väljer inte ut dig till ett utskick efter dina köp, dina besök, var du bor eller dina andra uppgifter.",
            },
            ObjectionKind::Research => {
                Section { heading: "Marknads- och opinionsundersökningar", text: "Vi skickar dig inga enkäter eller undersökningar." }
            }
            ObjectionKind::Publication => Section {
                heading: "Publicering",
                text: "Vi publicerar inte ditt namn i en förteckning eller till exempel som vinnare i ett lotteri.",
            },
            ObjectionKind::Disclosure => Section {
                heading: "Utlämning till andra",
                text: "Vi lämnar inte ut dina uppgifter till den som skulle använda dem för egna ändamål.",
            },
        },
        since: |since| format!("Du sade nej {since}"),
        object: "Säg nej",
        lift: "Tillåt igen",
        objected: |name| format!("{name}: ditt nej gäller."),
        lifted: |name| format!("{name}: ditt nej är återtaget. Dina samtycken kommer inte tillbaka om du inte ger dem själv."),
        no_marketing: "Jag vill inte ha någon marknadsföring",
        no_marketing_done: "Vi skickar dig ingen marknadsföring. Alla dina samtycken är återkallade.",
    },
    details: DetailsWords {
        heading: "Dina kontaktuppgifter",
        correct: "Rätta dina kontaktuppgifter",
        name: "Namn",
        phone: "Telefonnummer",
        language: "Språk i meddelanden",
        address: "Postadress",
        street: "Gatuadress",
        postal_code: "Postnummer",
        locality: "Postort",
        country: "Land",
        save: "Spara",
        saved: "Dina kontaktuppgifter är sparade.",
        rest: "Är någon annan uppgift fel? Be om att den rättas.",
    },
    email: EmailWords {
        change: "Byt e-postadress",
        lead: "Vi skickar en länk till den nya adressen. Adressen byts när du öppnar länken och bekräftar. Vi berättar om bytet även till den gamla adressen.",
        email: "Ny e-postadress",
        ask: "Skicka bekräftelselänken",
        asked: "Titta i e-posten på din nya adress: vi har skickat en länk dit, och den fungerar i ett dygn.",
        arrived: "Bekräfta din nya e-postadress",
        arrived_lead: |masked| {
            format!(
                "När du trycker på knappen skriver vi till dig på {masked}. Länkar som har skickats till den gamla adressen slutar fungera."
            )
        },
        confirm: "Bekräfta den nya adressen",
        done: "Din e-postadress är bytt",
        done_lead: "Logga in med den nya adressen i fortsättningen.",
        sign_in: "Logga in på den egna sidan",
    },
    restriction: RestrictionWords {
        heading: "Begränsa användningen av dina uppgifter",
        lead: "När användningen är begränsad sparas dina uppgifter men används inte: du får inga utskick, du är inte med i målgrupper och personalen ändrar inte dina uppgifter. Du kan häva begränsningen när du vill.",
        holds: "Användningen av dina uppgifter är begränsad nu: de bara lagras.",
        restrict: "Begränsa användningen",
        lift: "Häv begränsningen",
        restricted: "Användningen av dina uppgifter är begränsad.",
        lifted: "Begränsningen är hävd.",
    },
    requests: OwnRequestsWords {
        heading: "Dina begäranden och rättigheter",
        lead: "Vi svarar inom en månad. Det kostar dig ingenting.",
        own: "Dina begäranden",
        none: "Du har inte begärt något.",
        kind: |kind| match kind {
            RequestKind::Access => "Begäran om att få se sina uppgifter",
            RequestKind::Portability => "Begäran om att få ut sina uppgifter",
            RequestKind::Rectification => "Begäran om rättelse",
            RequestKind::Erasure => "Begäran om radering",
            RequestKind::Restriction => "Begäran om begränsning",
            RequestKind::Objection => "Invändning mot att uppgifter används",
        },
        state: |state| match state {
            StateName::Open => "Behandlas",
            StateName::AwaitingPerson => "Väntar på dig",
            StateName::Decided => "Avgjord",
            StateName::TakenBack => "Återtagen",
        },
        outcome: |outcome| match outcome {
            Outcome::Granted => "Beviljad",
            Outcome::GrantedInPart => "Delvis beviljad",
            Outcome::Refused => "Avslagen",
        },
        received: |number, when| format!("Begäran {number}, vi fick den {when}."),
        due: |day| format!("Vi svarar senast {day}."),
        extended: |reasons| format!("Svaret dröjer. Skäl: {reasons}"),
        decided: |when| format!("Avgjord {when}."),
        reasons: |reasons| format!("Motivering: {reasons}"),
        certificate_pdf: "Ladda ner beslutet (PDF)",
        certificate_json: "Ladda ner det undertecknade beslutet (JSON)",
        take_back: "Återta begäran",
        taken_back: "Begäran är återtagen.",
        correction: Section {
            heading: "Be om rättelse",
            text: "Berätta vilken uppgift som är fel och hur den borde vara. Namn, telefonnummer, språk och adress kan du rätta själv på din egen sida.",
        },
        other: Section {
            heading: "Gör en annan begäran",
            text: "Det mesta kan du göra själv på de här sidorna. Om något inte går kan du begära det här.",
        },
        which: "Vad begär du?",
        datum: "Vilken uppgift är fel?",
        says: "Vad är fel, och hur borde det vara?",
        message: "Vad vill du säga? (frivilligt)",
        grounds: "På vilken grund? (frivilligt)",
        evidence: "Hur syns det? (frivilligt)",
        send_correction: "Skicka begäran om rättelse",
        send: "Skicka begäran",
        sent: "Din begäran har kommit fram. Vi har skickat en bekräftelse till din e-post.",
    },
    erasing: ErasingWords {
        heading: "Radera dina uppgifter",
        held: "Något är inte klart, så dina uppgifter kan inte raderas nu. Om du begär det raderas de så snart inget längre hindrar det.",
        goes: "Vi raderar",
        stays: "Vi behåller",
        lead: "Vi skickar en länk till din e-post där du bekräftar raderingen. Innan dess raderas inget. Det som har raderats går inte att få tillbaka.",
        suppress: "Skriv aldrig mer till mig",
        suppress_about: "Då behåller vi bara ett kännetecken för din adress, som adressen inte kan läsas ur. Med det tar vi inte upp din adress på nytt, även om någon annan skulle ge den till oss.",
        ask: "Be om en länk för radering",
        asked: "Titta i din e-post: vi har skickat en länk där du bekräftar raderingen.",
        arrived: "Ska dina uppgifter raderas?",
        arrived_lead: |masked| format!("Det gäller adressen {masked}. Det som har raderats går inte att få tillbaka."),
        erase: "Radera mina uppgifter för gott",
        done: "Dina uppgifter är raderade",
        done_lead: "Vi har skickat ett intyg till din e-post. Det är vårt sista meddelande till dig.",
        waits: "Dina uppgifter raderas senare",
        certificate: "Intygets nummer",
        certificate_pdf: "Ladda ner intyget (PDF)",
        certificate_json: "Ladda ner det signerade intyget (JSON)",
    },
    downloads: DownloadsWords {
        heading: "Ta med dina uppgifter",
        report: Section { heading: "Rapport (PDF)", text: "Alla dina uppgifter som ett dokument att läsa." },
        archive: Section {
            heading: "Filpaket (ZIP)",
            text: "Uppgifterna för program och som tabeller, kvittona och deras bevis. Du kan flytta dem till en annan tjänst.",
        },
        json: Section { heading: "En enda fil (JSON)", text: "Alla dina uppgifter för program i en fil." },
    },
};
