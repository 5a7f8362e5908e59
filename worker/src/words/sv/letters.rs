//! Swedish, as it is written in Finland and understood in Sweden: what letters say.

use lupa_domain::rights::RequestKind;

use crate::words::letters::{
    AboutAddress, AccountChanged, Address, AlreadyKnown, Confirm, ContactCheck, Erase, Erased, Footer, Invitation, LetterWords, OwnPage,
    Receipt, Recorded, RequestDecided, RequestExtended, RequestLetters, RequestReceived, RequestReminder, SignIn, Signature, SlipWords,
    Stopped,
};

pub(super) const LETTERS: LetterWords = LetterWords {
    confirm: Confirm {
        subject: |controller| format!("Bekräfta dina val – {controller}"),
        heading: "Bekräfta dina val",
        opening: "Hej! Någon har bett oss skicka följande till den här adressen:",
        term: |hours| format!("Öppna länken så ser du dina val en gång till och kan bekräfta dem. Länken fungerar i {hours} timmar."),
        button: "Bekräfta mina val",
        stranger: "Om du inte bad om detta behöver du inte göra något: vi skickar inget mer till dig, och din adress raderas.",
    },
    confirm_known: Confirm {
        subject: |controller| format!("Bekräfta dina nya val – {controller}"),
        heading: "Bekräfta dina nya val",
        opening: "Hej! Din adress finns redan i vårt register. Nu har någon bett oss skicka också följande:",
        term: |hours| format!("Öppna länken så ser du dina nya val en gång till och kan bekräfta dem. Länken fungerar i {hours} timmar."),
        button: "Bekräfta mina nya val",
        stranger: "Om du inte bad om detta behöver du inte göra något: dina tidigare val gäller som förut.",
    },
    earlier_choices: "På din egen sida ser du vad du har valt tidigare och kan ändra det.",
    already_known: AlreadyKnown {
        subject: |controller| format!("Dina val gäller redan – {controller}"),
        heading: "Dina val gäller redan",
        opening: "Hej! Vårt formulär har fyllts i med den här e-postadressen, men alla val i det gäller redan. Du behöver inte göra något.",
        stranger: "Om du inte fyllde i formuläret själv kanske någon skrev sin adress fel. Ingenting har ändrats.",
    },
    receipt: Receipt {
        subject: |controller| format!("Kvitto på ditt samtycke – {controller}"),
        heading: "Kvitto på ditt samtycke",
        opening: "Tack! I fortsättningen får du från oss:",
        nothing_given: "Tack! Ditt val har sparats.",
        attached: "Kvittot finns som bilaga i det här meddelandet. Där finns exakt den text som du såg, dina val och när du gjorde dem. Spara kvittot: med det kan du när som helst visa vad du har samtyckt till.",
        recorded: Recorded {
            by_phone: "Hej! När vi talades vid i telefon sade du ja till det här:",
            at_counter: "Hej! När du besökte oss sade du ja till det här:",
            on_paper: "Hej! Du gav oss ditt skriftliga samtycke till det här:",
            stopped: Stopped {
                subject: |controller| format!("Kvitto på avslutade utskick – {controller}"),
                heading: "Kvitto på avslutade utskick",
                opening: "Hej! Som du bad om skickar vi inte längre det här till dig:",
            },
            attached: "Kvittot finns som bilaga i det här meddelandet. Där finns exakt den text som det gällde och vad du sade, när och hur. Spara kvittot: med det kan du när som helst visa vad vi kom överens om.",
            mistaken: "Om du inte har sagt så här, hör av dig till oss. Våra kontaktuppgifter finns i slutet av meddelandet.",
        },
        not_at_counter: "Om du inte fyllde i formuläret hos oss har någon kanske skrivit sin adress fel. Avsluta i så fall utskicken med länken ovan, så skickar vi inget mer.",
        come_back: "Om du har ändrat dig, eller om det inte var du som stoppade utskicken, kan du ge ditt samtycke på nytt på din egen sida.",
        slip: SlipWords {
            title: "Kvitto",
            given: "Kvitto: du samtyckte till detta",
            ended: "Kvitto: meddelandena har upphört",
            when: "Tidpunkt",
            id: "Kvittots beteckning",
            digest: "Textens kontrollsumma",
        },
        stop: "Om du ändrar dig kan du avsluta utskicken här:",
        stop_link: |title| format!("Avsluta: {title}"),
    },
    sign_in: SignIn {
        subject: |controller| format!("Din inloggningslänk – {controller}"),
        heading: "Logga in på din egen sida",
        opening: "Hej! Du bad om en länk till din egen sida.",
        term: |minutes| format!("Länken fungerar i {minutes} minuter och bara en gång."),
        elsewhere: "Öppna länken i samma webbläsare där du bad om den. Om du öppnar den någon annanstans frågar sidan efter en sexsiffrig kod, som visas i den webbläsaren.",
        button: "Logga in",
        stranger: "Om du inte bad om länken kan du bortse från det här meddelandet. Skicka inte länken till någon.",
    },
    erase: Erase {
        subject: |controller| format!("Bekräfta att dina uppgifter tas bort – {controller}"),
        heading: "Ta bort dina uppgifter",
        opening: "Hej! Du har bett oss ta bort dina uppgifter.",
        suppress: "Av din adress sparar vi en kod som säger oss att aldrig mer skriva till den. Adressen kan inte läsas ur koden.",
        forget: "Vi sparar inte din adress i någon form. Om vi får den på nytt från en annan lista vet vi inte att du har varit kund hos oss.",
        term: |hours| {
            format!(
                "Via länken ser du vad som tas bort och vad som blir kvar, och varför. Inget tas bort förrän du bekräftar det där. Länken fungerar i {hours} timmar."
            )
        },
        button: "Se vad som tas bort",
        stranger: "Om du inte har bett om det här ska du inte öppna länken. Inget tas bort, och du behöver inte göra något.",
    },
    merge: super::merging::MERGE,
    renewal: super::renewal::RENEWAL,
    erased: Erased {
        subject: |controller| format!("Dina uppgifter är borttagna – {controller}"),
        heading: "Dina uppgifter är borttagna",
        opening: "Vi har tagit bort:",
        kept: "Det här finns kvar:",
        nothing_kept: "Inget om dig finns kvar hos oss.",
        attached: "Det undertecknade intyget finns som bilaga. Spara det: vi har inte längre något att göra det på nytt av.",
        last: "Det här är det sista meddelandet vi skickar till dig. Din adress tas bort ur vårt register så snart det har gått iväg.",
    },
    address: Address {
        confirm: AboutAddress {
            subject: |controller| format!("Bekräfta din nya e-postadress – {controller}"),
            heading: "Bekräfta din nya e-postadress",
            opening: "Hej! På din egen sida bad du oss skriva till den här adressen i fortsättningen. Bekräfta den med knappen.",
            button: "Bekräfta den nya adressen",
            stranger: "Om du inte har bett om det här behöver du inte göra något: någon har kanske skrivit sin adress fel, och inget ändras.",
        },
        term: |hours| {
            format!(
                "Länken fungerar i {hours} timmar. När du bekräftar adressen slutar länkar som har skickats till den gamla adressen att fungera, och du loggar in med den nya."
            )
        },
        taken: AboutAddress {
            subject: |controller| format!("Din adress används redan – {controller}"),
            heading: "Din adress används redan",
            opening: "Hej! Någon bad om att den här adressen ska bli kontaktadress hos oss. Adressen finns redan i vårt register, så inget ändrades.",
            button: "",
            stranger: "Om det var du, logga in på den egna sidan med den här adressen eller kontakta oss. Om det inte var du behöver du inte göra något.",
        },
        moved: AboutAddress {
            subject: |controller| format!("Din e-postadress är bytt – {controller}"),
            heading: "Din e-postadress är bytt",
            opening: "Hej! Du har bytt e-postadress på din egen sida, och vi skriver inte längre till dig på den här adressen. Länkar som har skickats hit fungerar inte längre.",
            button: "Öppna den egna sidan",
            stranger: "Om du inte bytte adress själv, säg till oss genast. Våra kontaktuppgifter finns i slutet av meddelandet.",
        },
    },
    invitation: Invitation {
        subject: |controller| format!("Inbjudan till kundregistret – {controller}"),
        heading: "Du är inbjuden som användare",
        opening: |controller| format!("Hej! {controller} har bjudit in dig som användare av sitt kundregister."),
        passkey: "Du loggar in med en inloggningsnyckel (passkey): med fingeravtryck, ansikte eller enhetens PIN-kod. Du behöver inget lösenord. Skapa inloggningsnyckeln här:",
        button: "Skapa inloggningsnyckeln",
        term: |days| format!("Inbjudan gäller i {days} dagar och fungerar bara en gång."),
        stranger: "Om du inte vet vad det gäller ska du inte öppna länken. Skicka den inte vidare till någon.",
    },
    account_changed: AccountChanged {
        subject: |controller| format!("Ditt användarkonto har ändrats – {controller}"),
        heading: "Ditt användarkonto har ändrats",
        passkey_added: "Hej! En ny inloggningsnyckel har just lagts till i ditt användarkonto i kundregistret. Med den kan man logga in som du.",
        codes_made: "Hej! Nya återställningskoder har just skapats för ditt användarkonto i kundregistret. De tidigare koderna fungerar inte längre.",
        key_made: "Hej! En API-nyckel till kundregistret har just skapats i ditt namn. Med den arbetar ett program med dina rättigheter.",
        own_doing: "Om du själv har gjort det behöver du inte göra något.",
        stranger: "Om det inte var du, meddela genast administratören. Ta bort den okända inloggningsnyckeln, avsluta dina andra sessioner och skapa nya återställningskoder på ditt konto.",
        button: "Öppna mitt konto",
    },
    cleaning: super::cleaning::WARNING,
    contact_check: ContactCheck {
        subject: |controller| format!("Kontroll: läser någon den här brevlådan? – {controller}"),
        heading: "Läser någon den här brevlådan?",
        opening: "Hej! Vi berättar för kunderna att de kan skicka sina önskemål om sina uppgifter till den här adressen. De ska få svar inom en månad. Därför kontrollerar vi en gång i månaden att någon läser breven.",
        button: "Ja, breven läses",
        term: |days| format!("Tryck på knappen inom {days} dagar. Annars visas en varning på startsidan om att brevlådan inte läses."),
        stranger: "Om du inte vet vad det här gäller, berätta om brevet för företagets kontaktperson.",
    },
    request: RequestLetters {
        kind: |kind| match kind {
            RequestKind::Access => "kopia av egna uppgifter",
            RequestKind::Portability => "uppgifter i maskinläsbar form",
            RequestKind::Rectification => "rättelse av en uppgift",
            RequestKind::Erasure => "radering av uppgifter",
            RequestKind::Restriction => "begränsning av behandlingen",
            RequestKind::Objection => "invändning mot behandlingen",
        },
        received: RequestReceived {
            subject: |controller| format!("Vi har fått din begäran – {controller}"),
            heading: "Vi har fått din begäran",
            opening: |kind, number| format!("Hej! Vi har fått din begäran: {kind}. Den har numret {number}."),
            due: |day| format!("Vi svarar dig senast den {day}. Om svaret dröjer berättar vi det, och varför, före den dagen."),
            own_page: "På din sida ser du hur långt din begäran har kommit, och du kan ta tillbaka den.",
            stranger: "Om du inte har bett om det här, berätta det för oss. Våra kontaktuppgifter står i slutet av meddelandet.",
        },
        extended: RequestExtended {
            subject: |controller| format!("Svaret på din begäran dröjer – {controller}"),
            heading: "Svaret på din begäran dröjer",
            opening: |kind, number| format!("Hej! Din begäran {number} ({kind}) är inte klar än."),
            due: |day| format!("Vi hinner inte svara inom en månad. Vi svarar senast den {day}."),
            reasons: "Skälet är detta:",
            remedies: "Om du tycker att dröjsmålet är obefogat kan du lämna in ett klagomål till tillsynsmyndigheten eller väcka talan i domstol.",
        },
        decided: RequestDecided {
            subject: |controller| format!("Beslut om din begäran – {controller}"),
            fetch: "Du kan ladda ner dina uppgifter från din sida, både läsbara och maskinläsbara.",
            attached: |address| {
                format!("Det undertecknade beslutet är bifogat. Spara det. Du kan kontrollera att det är äkta här: {address}")
            },
        },
        reminder: RequestReminder {
            subject: |controller| format!("En kunds begäran väntar på svar – {controller}"),
            heading: "En kunds begäran väntar på svar",
            opening: |kind, number| format!("Hej! Begäran {number} ({kind}) är öppen."),
            due: |day| format!("Den ska besvaras senast den {day}."),
            late: |day| format!("Den skulle ha besvarats senast den {day}, och tiden har gått ut. Svara kunden genast."),
            button: "Öppna begäran",
        },
    },
    own_page: OwnPage {
        about: "På din egen sida ser du dina kvitton och alla dina uppgifter och kan ändra dina val.",
        button: "Öppna min sida",
    },
    button_fails: "Om knappen inte fungerar kan du kopiera den här adressen till webbläsaren:",
    footer: Footer {
        sender: |Signature { identity, .. }| format!("Det här meddelandet skickades av {identity}."),
        questions: |Signature { contact, reached_at, .. }| format!("Frågor? {contact}: {reached_at}."),
        automatic: "Det här meddelandet skickades automatiskt. Det innehåller ingen reklam, och vi spårar inte om du läser det.",
        description: |address| format!("Så använder vi personuppgifter: {address}"),
    },
};
