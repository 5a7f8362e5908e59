//! De offentliga sidorna på svenska.

use lupa_domain::consent::{Act, By, Method};

use crate::{
    AskedWords, ClosedWords, ConfirmWords, ContactWords, FormWords, FrameWords, NoticeWords, PublicWords, ReceiptWords, Section, StopWords,
    UnstartedWords,
};

pub(crate) const FORM: FormWords = FormWords {
    more: "Läs hur dina uppgifter behandlas",
    sending: "Skickar…",
    failed: Section {
        heading: "Formuläret kunde inte skickas",
        text: "Det finns ingen internetanslutning just nu. Inget av det du skrev har försvunnit: försök igen om en stund.",
    },
    waiting: Section {
        heading: "Många fyller i formuläret just nu",
        text: "Inget av det du skrev har försvunnit, och du behöver inte göra något: formuläret skickas om av sig självt om en stund.",
    },
    done: "Titta i din e-post",
    sent_to: "Vi har skickat ett meddelande till",
    next: "Öppna länken i meddelandet och bekräfta dina val. De gäller först därefter.",
    no_message: "Syns meddelandet inte inom några minuter? Titta också i skräpposten.",
    meant: "Menade du",
    correct: "Fel adress? Rätta den",
    again: "Skicka meddelandet på nytt",
    asked_again: "Din begäran har kommit fram. Vi skickar samma meddelande högst en gång på tio minuter, så vänta en stund.",
};

pub(crate) const ASKED: AskedWords =
    AskedWords { only: "Vi frågar bara om du kryssar i rutan ovan.", optional: "Du kan låta bli att svara.", yes: "Ja", no: "Nej" };

pub(crate) const FRAME: FrameWords = FrameWords {
    languages: "Språk",
    own_page: "Mina uppgifter och samtycken",
    sign_up: "Prenumerera",
    about: "Du får ett kvitto på varje val och kan alltid ändra dig.",
};

pub(crate) const PUBLIC: PublicWords = PublicWords {
    attention: "Kontrollera de här punkterna",
    examples: "Förhandsvisning: registret är inte aktiverat än och företagets uppgifter är exempel. Formuläret kan inte skickas än.",
    retired: Section {
        heading: "Texten har ändrats",
        text: "Vi ändrade texten medan du hade sidan öppen. Dina kontaktuppgifter finns kvar. Läs den nya texten och kryssa för det du vill ha.",
    },
    confirm: ConfirmWords {
        heading: "Bekräfta dina val",
        lead: "Kontrollera att allt är som du vill ha det. Dina val börjar gälla när du trycker på knappen.",
        address: "E-post",
        replay: "Så här valde du",
        button: "Jag bekräftar mina val",
        otherwise: "Var det inte du som fyllde i formuläret? Stäng den här sidan. Vi skickar ingenting till dig.",
        confirmed: "Tack, dina val är bekräftade",
        already: "Du har redan bekräftat dina val",
        receipt: "Här är ditt kvitto. Det visar vad du samtyckte till, när och med vilka ord. Vi har också skickat det till dig per e-post.",
        download: "Ladda ner kvittot",
        print: "Skriv ut",
        own_page: "Se eller ändra dina val",
        again: "Fyll i formuläret på nytt",
    },
    stop: StopWords {
        heading: |title| format!("{title}: vill du sluta få utskick?"),
        lead: |controller| {
            format!(
                "Avsändare är {controller}. När du trycker på knappen upphör ditt samtycke till detta direkt. Dina andra val ändras inte."
            )
        },
        address: "E-post",
        purpose: "Utskick",
        button: "Avsluta utskicken",
        done: |title| format!("{title}: utskicken är avslutade"),
        after: "Du får inte längre de här meddelandena. Ett kvitto på detta kommer per e-post. Om du ändrar dig kan du samtycka på nytt på din egen sida.",
    },
    contact: ContactWords {
        heading: "Läser någon den här brevlådan?",
        lead: "Kunderna kan skicka sina önskemål om sina uppgifter till den här adressen. Bekräfta att någon läser breven.",
        button: "Ja, breven läses",
        done: "Tack, brevlådan läses",
        after: "Vi frågar igen om en månad. Du kan stänga sidan.",
    },
    permanent: "Den här textens permanenta adress",
    notice: NoticeWords {
        lead: "Det här är formulärets publicerade text precis som den visades. Den ändras aldrig.",
        edition: "Version",
        digest: "Kontrollsumma",
        published: "Publicerad",
        state: "Status",
        valid: "Gäller nu.",
        over: |at| format!("Gällde till {at}."),
        newest: "Läs den nuvarande texten",
        changes: "Vad som har ändrats sedan föregående version",
    },
    closed: ClosedWords {
        heading: "Just nu går det inte att prenumerera",
        lead: "Formuläret är stängt. Dina tidigare val gäller, och du kan ändra dem på din egen sida.",
        contact: |contact, controller| format!("Frågor? {contact} på {controller} ansvarar för registret:"),
    },
    unstarted: UnstartedWords {
        heading: "Sidan startade inte",
        again: "Vänta en stund och ladda sedan om sidan.",
        needs: "Om det inte hjälper kan du uppdatera webbläsaren eller öppna sidan i en annan. Sidan behöver JavaScript och WebAssembly: en skyddsinställning eller ett tillägg kan blockera dem.",
    },
};

pub(crate) const RECEIPT: ReceiptWords = ReceiptWords {
    title: "Samtyckeskvitto",
    agreed: "Du samtyckte till",
    withdrawn: "Du återkallade",
    about: "Det gäller",
    not_ticked: "Du kryssade inte för",
    asked_at: "Formuläret skickat",
    at: "Tid",
    act: "Händelse",
    method: "Hur",
    by: "Vem",
    controller: "Personuppgiftsansvarig",
    id: "Kvittots id",
    digest: "Textens kontrollsumma",
    change: "Du kan ändra dig när som helst.",
    change_link: "Mina samtycken",
    check: "Vem som helst kan kontrollera att kvittot är äkta.",
    check_link: "Kontrollera kvittot",
    check_code: "En kod som öppnar sidan där kvitton kontrolleras",
    act_name: |act| match act {
        Act::SignedUp => "Formuläret skickat",
        Act::Confirmed => "Bekräftat",
        Act::Given => "Samtycke givet",
        Act::Refused => "Inget samtycke",
        Act::Withdrawn => "Samtycke återkallat",
        Act::Objected => "Nej till utskick",
        Act::ObjectionLifted => "Nej till utskick upphävt",
        Act::Renewed => "Samtycke förnyat",
        Act::Lapsed => "Samtycket gäller inte längre",
    },
    actor: |by| match by {
        By::Person => "Du",
        By::Staff => "Personalen registrerade åt dig",
        By::Import => "Import från ett äldre register",
    },
    whose: "Kund",
    actor_for_staff: |by| match by {
        By::Person => "Kunden själv",
        By::Staff => "Personalen åt kunden",
        By::Import => "Import från ett äldre register",
    },
    method_name: |method| match method {
        Method::WebForm => "Webbformulär",
        Method::Portal => "Din egen sida",
        Method::Phone => "Telefon",
        Method::Counter => "På plats",
        Method::Paper => "Papper",
        Method::Import => "Import från ett äldre register",
        Method::OneClick => "Avregistreringslänk i ett meddelande",
        Method::Letter => "Koden i ett brev",
    },
};
