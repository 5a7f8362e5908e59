//! Svenska: rapporten om allt som finns sparat om en person.

use crate::words::report::{Columns, Facts, Kept, ReportWords, Sections};

pub(super) const REPORT: ReportWords = ReportWords {
    title: "Allt som vi har sparat om dig",
    lead: |business, when| {
        format!("{business} sammanställde den här rapporten {when}. Den innehåller allt som finns om dig i vårt register.")
    },
    page: |page, of| format!("Sida {page} / {of}"),
    nothing: "Ingenting.",
    sections: Sections {
        who: "Vem du är för oss",
        reach: "Hur vi når dig",
        fields: "Övriga uppgifter",
        origins: "Var varje uppgift kommer från",
        consents: "Vad du har samtyckt till",
        events: "Dina val och kvittona på dem",
        wordings: "Texterna som du fick se, ordagrant",
        unconfirmed: "Formulär som inte har bekräftats",
        papers: "Vad personalen har skrivit ner åt dig",
        history: "Besök, köp och uppdrag",
        changes: "Hur dina uppgifter har ändrats",
        received: "Vem som har fått dina uppgifter",
        looked: "Vem hos oss som har tittat på dina uppgifter",
        messages: "Meddelanden som vi har skickat till dig",
        kept: "Varför vi fortfarande har uppgifterna, och till när",
        controller: "Vem som ansvarar för uppgifterna",
        rights: "Dina rättigheter",
    },
    facts: Facts {
        id: "Din beteckning i registret",
        joined: "I registret sedan",
        sign_ins: "Inloggningar på din egen sida",
        confirmed: "Adressen bekräftad",
        bounced: "Posten har inte kommit fram sedan",
        business_id: "Organisationsnummer",
        contact: "Kontaktperson",
        website: "Webbplats",
    },
    columns: Columns {
        datum: "Uppgift",
        origin: "Var den kommer från",
        when: "När",
        what: "Vad",
        about: "Gällde",
        how: "Hur",
        receipt: "Kvitto",
        until: "Till",
        amount: "Belopp",
        note: "Anteckning",
        before: "Före",
        after: "Efter",
        by: "Vem och varför",
        state: "Läge",
    },
    agreed_text: |when| format!("Texten som du samtyckte till {when}:"),
    shown_text: "Texten i dag:",
    receipt: |id| format!("Kvitto {id}"),
    edition: |heading, edition| format!("{heading}, version {edition}"),
    digest: |digest| format!("Textens kontrollsumma: {digest}"),
    recorded: |original| format!("Originalet finns här: {original}"),
    ticked: |titles| format!("Ja: {titles}"),
    unticked: |titles| format!("Inte ikryssat: {titles}"),
    kept: Kept {
        consent: "Ditt samtycke gäller: vi har kvar dina uppgifter tills du återkallar det.",
        proof: |period| format!("När ett samtycke har upphört sparar vi beviset på det i ytterligare {period}."),
        unconfirmed: |until| format!("Ett formulär som ingen har bekräftat kan bekräftas till {until}. Kort därefter raderas det."),
        open: |what, day| format!("{what} {day} är inte avslutat. Vi kan inte radera dina uppgifter förrän det är klart."),
        customer: "Personalen har antecknat dig som kund eller kontaktperson. Vi har kvar uppgifterna så länge den relationen varar.",
    },
    rights: &[
        "Du får se och ladda ner allt som vi har sparat om dig (artikel 15 och 20 i dataskyddsförordningen).",
        "Du får begära att felaktiga uppgifter rättas och att ofullständiga kompletteras (artikel 16).",
        "Du får begära att dina uppgifter raderas, om vi inte är skyldiga enligt lag att spara dem (artikel 17).",
        "Du får begära att behandlingen begränsas medan en fråga reds ut (artikel 18).",
        "Du får när som helst säga nej till direktmarknadsföring, utan att ange skäl (artikel 21).",
        "Du får när som helst återkalla ett samtycke. Det som gjordes innan dess är fortfarande lagligt (artikel 7).",
    ],
    own_page: "Allt detta kan du göra på din egen sida:",
    read_me: |business, when| {
        format!(
            "Allt som {business} har sparat om dig, {when}\n\n\
             Rapporten att läsa (PDF) ligger inte i det här paketet: ladda ner den separat från din egen sida.\n\n\
             lupa.json       Allt i en enda fil, för program. Beskrivs av schema.json (JSON Schema).\n\
             tables/         Samma uppgifter som tabeller (CSV, UTF-8).\n\
             receipts/       Dina signerade kvitton och bevisen på att de finns i loggen.\n\
             scans/          Papper som du har undertecknat, om vi har en bild av dem.\n\n\
             Din rätt att flytta uppgifterna till en annan tjänst (artikel 20 i dataskyddsförordningen):\n\
             I lupa.json räknar \"portable\" upp vad du själv har lämnat och vad som har registrerats om vad du har gjort,\n\
             med stöd av ditt samtycke eller ett avtal. I tables/data.csv säger kolumnen \"portable\" detsamma.\n\
             Personalens anteckningar om besök och köp ingår inte.\n\n\
             Vem som helst kan kontrollera ett kvitto: öppna det tillsammans med beviset på sidan /verify på vår webbplats.\n"
        )
    },
};
