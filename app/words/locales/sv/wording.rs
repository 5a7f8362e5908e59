//! Texter och ändamål på svenska.

use lupa_domain::{
    api::wording::FormState,
    wording::{Category, Changed, Channel, FieldName, Ground, InformationItem, PersonalData},
};

use crate::{
    Action, AsksWords, ConflictWords, CountedAction, CreateText, EditionColumns, EditionsWords, EditorWords, EventDayWords, FieldText,
    FormColumns, FormEvidenceWords, FormFieldWords, FormsWords, GraceWords, GroundsWords, LivePreviewWords, LockedWords, OrderWords,
    PublishWords, PurposeColumns, PurposesWords, ReadyPurpose, ReadyPurposeWords, RecipientsWords, Section, StatementWords, WordingWords,
    plural,
};

pub(crate) const WORDING: WordingWords = WordingWords {
    nav: "Texter",
    heading: "Texter och ändamål",
    lead: "Vad dina formulär säger och vad kunderna kan samtycka till. Kunderna ser en ändring först när du publicerar den.",
    back: "Tillbaka till texterna",
    forms: FormsWords {
        heading: "Formulär",
        columns: FormColumns { form: "Formulär", state: "Status", purposes: "Frågar om" },
        state: |state, edition| match state {
            FormState::Draft => "utkast, inte publicerat".to_owned(),
            FormState::Open => format!("öppet, version {edition}"),
            FormState::Retired => "stängt".to_owned(),
        },
        unpublished: "har ändringar som inte är publicerade",
        none: "Det finns inga formulär ännu.",
        new: CreateText {
            link: "Nytt formulär",
            heading: "Ett nytt formulär",
            lead: "Det börjar med det första formulärets texter. Ingen ser det förrän du publicerar det.",
        },
        title: FieldText { label: "Formulärets rubrik", hint: "Kunden ser den överst i formuläret. Du kan ändra den senare." },
        untitled: "Ge formuläret en rubrik.",
        create: "Skapa formuläret",
        edit: "Redigera texterna",
        editions: "Versioner",
        share: "Dela",
    },
    event_day: EventDayWords {
        heading: "Evenemang i dag",
        lead: "På en mässa eller i en butik fyller många i formuläret via samma nätverk. När det här är på tas tio gånger fler formulär än vanligt emot från samma nätverk.",
        active: "På till midnatt.",
        begin: "Evenemang i dag",
        end: "Avsluta evenemanget",
        begun: "Nu tas fler formulär än vanligt emot från samma nätverk, till midnatt.",
        ended: "De vanliga gränserna gäller igen.",
    },
    editor: EditorWords {
        heading: str::to_owned,
        lead: "Skriv varje text på alla språk som företaget erbjuder kunderna. Texten finns för alltid kvar på kvittot som alla som samtycker får.",
        filled: "Uppgifter som fylls i av sig själva: {controller}, {purposes} och andra",
        placeholders: "Du kan skriva {controller}, {contact}, {email}, {phone} och {address} i texterna: där sätts företagets uppgifter in när du \
                      publicerar. {identity}, {reach} och {reached_at} innehåller dem av uppgifterna som är kända. {purposes}, {processors}, {disclosures}, {transfers} och {retention} säger vem som enligt ändamålen får uppgifterna, \
                      var de finns och hur länge de sparas. {retention_reason}, {complaint} och {profiling} säger varför bevis sparas, till vilken \
                      myndighet man kan klaga och hur målgruppen för ett meddelande kan väljas.",
        language: "Språk som redigeras",
        purposes: Section { heading: "Vad frågar formuläret om?", text: "Varje ändamål får en egen ruta som är tom från början." },
        beginning: "Början",
        title: "Rubrik",
        intro: FieldText { label: "Inledning", hint: "Lämna en tom rad mellan styckena." },
        fields: Section { heading: "Fält", text: "Ett fält utan namn visas inte. E-postadressen finns alltid med." },
        field: |field| match field {
            FieldName::Email => FormFieldWords { label: "E-post: fältets namn", hint: "E-post: hjälptext" },
            FieldName::Name => FormFieldWords { label: "Namn: fältets namn", hint: "Namn: hjälptext" },
            FieldName::Phone => FormFieldWords { label: "Telefon: fältets namn", hint: "Telefon: hjälptext" },
        },
        boxes: "Rutorna",
        asks_age: FieldText {
            label: "Fråga om åldern",
            hint: "Om barn kan fylla i formuläret: den som är yngre än åldersgränsen kan inte anmäla sig, och ingenting sparas. Gränsen kommer från lagen i ditt land (13 år i Finland och Sverige).",
        },
        boxes_order: OrderWords {
            up: |name| format!("Flytta upp: {name}"),
            down: |name| format!("Flytta ner: {name}"),
            at: |name, place, of| format!("{name}: plats {place} av {of}"),
        },
        locked: LockedWords {
            text: "Ifyllt åt dig. Texten följer ändamålen och företagets uppgifter och behöver sällan ändras.",
            unlock: "Redigera",
        },
        unfinished: "ofullständig",
        question: "Frågan ovanför rutorna",
        statement: StatementWords {
            title: "Ändamålet med ett ord eller två",
            label: "Meningen bredvid rutan",
            details: "Vad det betyder i praktiken",
        },
        information: Section {
            heading: "Det som du enligt lagen ska berätta",
            text: "Allt det här behövs (artikel 13 i dataskyddsförordningen). När du publicerar får du veta vad som saknas.",
        },
        item: |item| match item {
            InformationItem::Controller => "Vem som samlar in uppgifterna",
            InformationItem::Officer => "Kontaktperson för dataskydd",
            InformationItem::Purposes => "Vad uppgifterna används till och på vilken grund",
            InformationItem::LegitimateInterests => "Berättigat intresse",
            InformationItem::Recipients => "Vilka andra som får uppgifterna",
            InformationItem::Transfers => "Överföring till länder utanför EU/EES",
            InformationItem::Retention => "Hur länge uppgifterna sparas",
            InformationItem::Rights => "Personens rättigheter",
            InformationItem::Withdrawal => "Hur man återkallar sitt samtycke",
            InformationItem::Complaint => "Vart man kan lämna klagomål",
            InformationItem::Obligation => "Om man måste ge uppgifterna",
            InformationItem::AutomatedDecisions => "Automatiska beslut",
        },
        section_heading: "rubrik",
        section_text: "text",
        submit: "Texten på knappen",
        save: "Spara utkastet",
        saved: "Utkastet är sparat. Kunderna ser det när du publicerar det.",
        preview: |language| format!("Förhandsvisning: {language}"),
        preview_hint: "Förhandsvisningen visar det sparade utkastet på en egen sida, precis som kunderna skulle se det.",
        live: LivePreviewWords {
            heading: "Förhandsvisning",
            phone: "Telefon",
            wide: "Dator",
            title: |language| format!("Formuläret: {language}"),
            waits: "Förhandsvisningen uppdateras när texterna som saknas är skrivna.",
        },
        publish: "Se ändringarna och publicera",
        save_and_go_on: "Spara och fortsätt",
        conflict: ConflictWords {
            heading: "Någon annan har ändrat de här texterna",
            text: "Inget av ditt har gått förlorat. Se vad som skiljer och välj vilka texter som gäller.",
            take_theirs: "Använd den andras",
            keep_mine: "Behåll mina",
        },
    },
    publish: PublishWords {
        heading: |form| format!("Publicera: {form}"),
        lead: "Det här ändras för kunderna. De som redan har samtyckt har samtyckt till den tidigare texten, och det gäller fortfarande.",
        missing: Section { heading: "Det här saknas fortfarande", text: "Formuläret kan publiceras när det här är skrivet." },
        unsaid: |name| format!("{name} nämns inte"),
        unasked: |name| format!("{name} nämns, fast formuläret inte frågar om det"),
        summary: "Det här ändras",
        sentence: |what, name| match what {
            Changed::PurposeAdded(_) => format!("{name} läggs till."),
            Changed::PurposeRemoved(_) => format!("{name} tas bort."),
            Changed::Purpose(_) => format!("{name}: rutans uppgifter ändras."),
            Changed::Order => "Rutornas ordning ändras.".to_owned(),
            Changed::Heading => "Rubriken ändras.".to_owned(),
            Changed::Intro => "Inledningen ändras.".to_owned(),
            Changed::Question => "Frågan ovanför rutorna ändras.".to_owned(),
            Changed::Field(_) => format!("Fältet ändras: {name}."),
            Changed::Section(_) => format!("Dataskyddstexten ändras: {name}."),
            Changed::Submit => "Texten på knappen ändras.".to_owned(),
            Changed::Age => "Frågan om åldern ändras.".to_owned(),
            Changed::Controller => "Företagets uppgifter ändras.".to_owned(),
        },
        in_words: "Visa ord för ord",
        changes: |language| format!("Ändringar: {language}"),
        same: "Inget ändras på det här språket.",
        nothing: "Ingenting har ändrats sedan förra publiceringen. Redigera texterna, så kan du publicera dem.",
        first: "Ingen har sett det här formuläret förut: allt är nytt.",
        button: |edition| format!("Publicera version {edition}"),
        lasting: "En publicerad version kan aldrig ändras, bara ersättas med en ny.",
        done: |edition| format!("Publicerat. Version {edition} används nu."),
    },
    editions: EditionsWords {
        heading: |form| format!("Versioner: {form}"),
        lead: "Varje version sparas ord för ord, så att ett kvitto alltid kan jämföras med den.",
        columns: EditionColumns {
            edition: "Version",
            published: "Publicerad",
            used: "Används",
            agreed: "Gällande samtycken",
            text: "Text",
            changes: "Vad som ändrades",
        },
        current: "nu",
        until: |time| format!("till {time}"),
        none: "Inget har publicerats ännu.",
        changes: "Jämför med den förra",
        retire: Section {
            heading: "Stäng formuläret",
            text: "Formuläret visas inte längre för någon. Samtycken som har getts gäller fortfarande. Du kan öppna formuläret igen genom att publicera det.",
        },
        grace: GraceWords {
            label: "Formulär som redan är öppna kan skickas",
            none: "inte längre",
            hour: "under en timme",
            day: "under ett dygn",
        },
        retire_button: "Stäng formuläret",
        retire_ask: Section { heading: "Ska formuläret stängas?", text: "På dess sida står det sedan att formuläret är stängt." },
        retired: "Formuläret är stängt.",
        evidence: FormEvidenceWords {
            why: "I bevispaketet finns varje version så som den visades och det som behövs för att kontrollera den. Ingens uppgifter finns med.",
            save: "Ladda ner bevispaketet (ZIP)",
        },
    },
    purposes: PurposesWords {
        heading: Section { heading: "Ändamål", text: "Det som kunderna kan samtycka till, vart och ett för sig." },
        columns: PurposeColumns { purpose: "Ändamål", channel: "Hur", given: "Gällande samtycken", forms: "På formulären" },
        retired: "används inte längre",
        version: |version| format!("Version {version}"),
        channel: |channel| match channel {
            Channel::Email => "e-post",
            Channel::Sms => "sms",
        },
        category: |category| match category {
            Category::DirectMarketing => "marknadsföring",
            Category::Research => "enkäter",
        },
        data: |data| match data {
            PersonalData::EmailAddress => "E-postadress",
            PersonalData::Name => "Namn",
            PersonalData::TelephoneNumber => "Telefonnummer",
        },
        channel_label: "Kanal",
        category_label: "Typ av utskick",
        data_label: "Vilka uppgifter som används",
        new: CreateText {
            link: "Nytt ändamål",
            heading: "Ett nytt ändamål",
            lead: "Skriv sedan in dess ruta i ett formulär och publicera formuläret.",
        },
        id: FieldText {
            label: "Kort namn",
            hint: "Små bokstäver, siffror och bindestreck. Program känner ändamålet under det här namnet.",
        },
        create: "Skapa ändamålet",
        created: |purpose| format!("Ändamålet {purpose} är skapat. Nu kan du ta med det i ett formulär."),
        change: "Ändra",
        change_heading: |purpose| format!("Ändamålet {purpose}"),
        basis: "Grund: samtycke (artikel 6.1 a i dataskyddsförordningen)",
        given: |count| format!("Gällande samtycken: {count}"),
        processing: Section {
            heading: "Användningen av uppgifterna ändras",
            text: "Om uppgifterna används till något annat, eller om andra får dem, gäller de tidigare samtyckena inte det. Då börjar en ny version, och \
             alla måste tillfrågas på nytt. Att ändra texten i ett formulär kräver inte detta.",
        },
        new_version: CountedAction {
            heading: "Vill du påbörja en ny version?",
            text: |count, number| {
                let people = plural(count, "person förrän hen", "personer förrän de");
                format!("Samtycket gäller inte för {number} {people} har förnyat det. Det går inte att ångra.")
            },
            button: "Påbörja en ny version",
        },
        changed: |purpose| format!("Ändamålet {purpose} är ändrat."),
        retire: Action {
            heading: "Sluta använda ändamålet",
            text: "Ingen får längre något för det här ändamålet. Det som kunderna har sagt sparas som det är.",
            button: "Sluta använda ändamålet",
        },
        still_asked: "Det finns fortfarande på ett formulär: ta först bort det från formuläret och publicera formuläret.",
        revive: Action {
            heading: "Börja använda igen",
            text: "Samtycken som gällde förut gäller igen.",
            button: "Börja använda ändamålet",
        },
        gone: "Det finns inget sådant ändamål.",
    },
    recipients: RecipientsWords {
        heading: Section {
            heading: "Vilka som får uppgifterna och hur länge de sparas",
            text: "Namnge alla som får uppgifter: tjänsten där registret finns, den som förmedlar e-posten och andra. Formulären berättar samma namn för \
             kunden, när deras texter innehåller {processors}, {disclosures}, {transfers} och {retention}.",
        },
        one: |no| format!("Mottagare {no}"),
        none: "Ingen är namngiven ännu.",
        name: FieldText { label: "Namn", hint: "Företagets namn, så att kunden hittar det." },
        role: "Vad mottagaren gör",
        country: "I vilket land uppgifterna finns",
        safeguard: "Vad som skyddar uppgifterna där",
        partner: "En partner använder uppgifterna för egna ändamål. Det kräver ett nytt samtycke från alla.",
        abroad: "Landet ligger utanför Europeiska ekonomiska samarbetsområdet. Överföringen kräver en grund och ett nytt samtycke från alla.",
        add: "Lägg till en mottagare",
        remove: "Ta bort",
        remove_one: |no| format!("Ta bort mottagare {no}"),
        retention: FieldText {
            label: "Hur länge beviset sparas när samtycket har upphört",
            hint: "Så länge kan du visa att du hade samtycke.",
        },
        undecided: "inte bestämt",
        save: "Spara mottagarna",
        save_and_publish: "Spara mottagarna och publicera formulären",
        ask: CountedAction {
            heading: "Vill du påbörja en ny version?",
            text: |count, number| {
                let people = plural(count, "person förrän hen", "personer förrän de");
                format!(
                    "Uppgifter går till länder utanför Europeiska ekonomiska samarbetsområdet eller till en partner, och det omfattas inte av tidigare \
             samtycken. Samtycket gäller inte för {number} {people} har förnyat det. Det går inte att ångra."
                )
            },
            button: "Påbörja en ny version",
        },
    },
    grounds: GroundsWords {
        heading: Section {
            heading: "Andra grunder än samtycke",
            text: "Vanligtvis skickar du bara till dem som har samtyckt. Lagen tillåter marknadsföring också på de här grunderna. Varje grund har en egen \
             lista, och den som har sagt nej eller återkallat sitt samtycke tas inte med.",
        },
        ground: |ground| match ground {
            Ground::SoftOptIn => FieldText {
                label: "Kundens tidigare köp",
                hint: "Bara egna liknande produkter eller tjänster. Adressen har samlats in i samband med en försäljning, och kunden fick då möjlighet att säga \
                 nej. Personalen antecknar det på kundens kort vid köpet.",
            },
            Ground::LegalPerson => FieldText {
                label: "Företag eller organisation",
                hint: "Gäller dem vars kundkort säger företag eller organisation. En anställds egen adress är en persons adress.",
            },
        },
        save: "Spara grunderna",
        ask: Action {
            heading: "Vill du aktivera grunden?",
            text: "Varje utskick ska ha en avregistreringslänk: den följer med exporten. Berätta om det här också i formulärets stycke om berättigat \
             intresse innan du skickar något.",
            button: "Aktivera",
        },
        only: "För det här ändamålet får du bara skicka med samtycke, eftersom det inte är direktmarknadsföring.",
    },
    asks: AsksWords {
        heading: Section {
            heading: "Vad kunden tillfrågas om",
            text: "Ett ändamål kan fråga efter en egen uppgift, till exempel födelsedagen. Frågan syns på formuläret först när rutan är ikryssad, och svaret tas bort när samtycket återkallas.",
        },
        none: "Det här ändamålet frågar bara efter kontaktuppgifter.",
        lead: "Lägg till en fråga från fältet där svaret sparas:",
        add: |field| format!("Fråga: {field}"),
        name: "Uppgiften mitt i en mening, till exempel födelsedag",
        question: "Fråga på formuläret",
        required: "Svaret behövs",
        birthday: "Dagen är en födelsedag",
        remove: "Ta bort frågan",
        save: "Spara frågorna",
        save_and_publish: "Spara frågorna och publicera formulären",
        ask: CountedAction {
            heading: "Börja en ny version?",
            text: |count, number| {
                let renew = plural(count, "personen förnyar", "de förnyar");
                format!("Uppgifterna som frågas ändras. Samtycket från {number} gäller inte förrän {renew} det. Det här kan inte ångras.")
            },
            button: "Börja en ny version",
        },
    },
    ready: ReadyPurposeWords {
        heading: "Färdigt ändamål: Födelsedagsförmån",
        text: "Frågar efter födelsedagen när kunden vill ha förmånen och tar bort den när kunden återkallar sitt samtycke. I målgruppen kan du välja dem som snart fyller år.",
        take: "Ta i bruk",
        taken: "Födelsedagsförmånen är klar. Skriv en ruta för den på formuläret och publicera formuläret.",
    },
};

pub(crate) const READY_PURPOSE: ReadyPurpose = ReadyPurpose {
    field: "Födelsedag",
    reason: "För att skicka födelsedagsförmåner",
    name: "födelsedag",
    question: "När är din födelsedag?",
};
