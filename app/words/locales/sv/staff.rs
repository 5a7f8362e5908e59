//! The console in Swedish.

use lupa_domain::{
    api::self_check::FindingKind,
    staff::{Preset, Right},
};

use super::{
    acts::{act, sentence},
    counter::COUNTER,
    office::OFFICE,
    wording::WORDING,
};
use crate::{
    WaitWords,
    plural::plural,
    staff::{
        AcceptanceColumns, AuditFilterWords, AuditWords, EnterWords, HeadedText, LeaveWords, PasskeyWords, RightWords, ScreenWords,
        SelfCheckWords, StaffWords, UndertakingWords,
    },
};

pub(crate) const STAFF: StaffWords = StaffWords {
    screens: "Administrationens sidor",
    sign_out: "Logga ut",
    signed_out: "Du har loggat ut.",
    ended: "Din session har gått ut. Den avslutas efter en halvtimmes inaktivitet och senast efter 12 timmar, så att ingen annan kommer åt uppgifterna. \
            Logga in igen, så fortsätter du där du var.",
    wait: WaitWords {
        waiting: "Uppgifterna hämtas…",
        failed: "Uppgifterna kunde inte hämtas. Anslutningen kanske inte fungerar just nu.",
        retry: "Försök igen",
    },
    correct: "Kontrollera en gång till",
    cancel: "Avbryt",
    unsaved: LeaveWords {
        heading: "Lämna sidan utan att spara?",
        text: "Det finns ändringar på sidan som inte har sparats.",
        leave: "Lämna utan att spara",
    },
    copy: "Kopiera",
    copied: "Kopierat.",
    save: "Spara",
    sending: "Skickas…",
    never: "inte än",
    rights: "Rättigheter",
    right,
    not_yours: "Du har inte själv den här rättigheten, så du kan varken ge eller ta bort den.",
    preset,
    custom: "Anpassad",
    passkey: PasskeyWords {
        what: "En inloggningsnyckel (passkey) ersätter lösenordet: du loggar in med fingeravtryck, ansikte eller enhetens kod, och behöver inte minnas något.",
        missing: "Den här webbläsaren stöder inte inloggningsnycklar. Öppna samma länk i en nyare webbläsare eller i telefonen.",
        cancelled: "Inloggningsnyckeln blev inte klar. Inget gick förlorat: du kan försöka igen.",
        there: "Den här enheten har redan din inloggningsnyckel. Logga in med den eller skapa en ny på en annan enhet.",
        failed: "Det gick inte att skapa eller använda en inloggningsnyckel på den här enheten. Försök igen eller använd en annan enhet.",
        telephone: "Telefon",
        computer: "Dator",
        name: "Inloggningsnyckelns namn",
        name_hint: "Namnet visar vilken enhet nyckeln finns på.",
    },
    enter: EnterWords {
        heading: "Logga in",
        lead: "Tryck på knappen och lås upp enheten som vanligt: med fingeravtryck, ansikte eller kod.",
        button: "Logga in med inloggningsnyckel",
        lost: "Jag har tappat bort min inloggningsnyckel",
        lost_lead: "Med en återställningskod kan du skapa en ny inloggningsnyckel. Koderna fick du när du gick med.",
        email: "E-postadress",
        code: "Återställningskod",
        code_hint: "Sexton tecken, till exempel 7k3m-q9x2-bd4t-5hpw.",
        recover: "Fortsätt med koden",
        ask: "Har du ingen kod? Be administratören om en ny inbjudan.",
    },
    undertaking: UndertakingWords {
        heading: "Sekretessförbindelse",
        lead: "I registret finns uppgifter om människor. Läs det här och godkänn det, så kommer du in. Du får ett undertecknat kvitto.",
        again: "Det finns en ny version av förbindelsen. Läs och godkänn den, så kan du fortsätta. Du får ett undertecknat kvitto också på den.",
        accept: "Jag har läst det här och förbinder mig att följa det",
        editions_lead: "Alla läser och godkänner förbindelsen innan de ser någons uppgifter. En ny version måste alla godkänna på nytt.",
        open: "Sekretessförbindelse",
        in_force: |edition, when| format!("Version {edition} gäller, publicerad {when}."),
        published_by: |who| format!("Den publicerades av {who}."),
        earlier: |edition, when, accepted| format!("Version {edition}, publicerad {when}. Godkänd av: {accepted}."),
        accepted: "Vem har godkänt",
        columns: AcceptanceColumns { name: "Namn", edition: "Version", when: "Godkänd" },
        edition: |edition| format!("version {edition}"),
        accept_again: "tillfrågas på nytt",
        write: "Skriv en ny version",
        write_heading: "Ny version av förbindelsen",
        write_lead: "Skriv varje punkt på en egen rad, lika många punkter på varje språk. En publicerad version kan inte ändras.",
        side_now: "Gäller nu",
        side_new: "Ny text",
        publish: "Publicera den nya versionen",
        publish_heading: |edition| format!("Ska version {edition} publiceras?"),
        publish_text,
        published: |edition| format!("Version {edition} är publicerad."),
        conflict: |edition| {
            format!(
                "Någon annan publicerade version {edition} under tiden. Den syns nu bredvid din text. Inget du skrev gick förlorat: publicera igen om du vill."
            )
        },
    },
    home: ScreenWords { title: OFFICE.home.title, lead: OFFICE.home.lead },
    account: OFFICE.account.screen,
    people: ScreenWords { title: "Kunder", lead: "Sök en kund eller lägg till en ny. Varje visning av uppgifterna loggas." },
    requests: ScreenWords {
        title: "Begäranden", lead: "En kunds begäran besvaras inom en månad. Den som brådskar mest står överst."
    },
    fields: ScreenWords { title: "Egna fält", lead: "Vad annat som får sparas om kunder utöver de vanliga kontaktuppgifterna." },
    retention: ScreenWords { title: "Lagring", lead: "Hur länge uppgifter sparas och vems uppgifter som raderas när tiden har gått." },
    look: ScreenWords { title: "Utseende", lead: "Företagets logotyp, färg och omslag där kunderna ser dem." },
    backup: ScreenWords { title: "Säkerhetskopia", lead: "Hela registret i en krypterad fil." },
    audience: ScreenWords {
        title: "Målgrupp",
        lead: "Välj vad du tänker skicka och till vilka. Du ser direkt hur många du får skicka till och varför du inte får skicka till de andra.",
    },
    renewals: ScreenWords { title: "Fråga på nytt", lead: "Fråga kunder vars samtycke är gammalt eller saknas, och se vad det gav." },
    counter: COUNTER.open.screen,
    wording: ScreenWords { title: WORDING.nav, lead: WORDING.lead },
    users: OFFICE.users.screen,
    keys: OFFICE.keys.screen,
    audit: AuditWords {
        screen: ScreenWords { title: "Händelselogg", lead: "Vem som har gjort eller tittat på vad och när. Loggen kan inte ändras." },
        filter: AuditFilterWords {
            act: "Händelse",
            user: "Användare",
            every_act: "Alla händelser",
            every_user: "Alla användare",
            show: "Visa",
            from: "Från och med",
            to: "Till och med",
            customer: "Kund",
            every_customer: "Visa alla kunder",
        },
        none: "Det finns inga sådana händelser. Välj en annan händelse eller användare.",
        older: "Visa äldre",
        export: "Ladda ner hela loggen",
        unknown: "Någon",
        by_key: "ett program, med API-nyckel",
        people: |count| format!("{count} {}", plural(count, "person", "personer")),
        more_times: |count| format!("{count} {} till inom en timme", plural(count, "gång", "gånger")),
        addresses: |count| format!("{count} {}", plural(count, "adress", "adresser")),
        act,
        sentence,
        exported: |who| format!("{who} laddade ner hela händelseloggen"),
        self_check: SelfCheckWords {
            text: HeadedText {
                heading: "Kontroll av registret",
                text: "En gång om dagen kontrollerar registret att varje sparat samtycke följer av vad kunden har sagt och att varken samtyckesloggen eller den här händelseloggen har ändrats i efterhand.",
            },
            never: "Registret har inte kontrollerats än.",
            running: "En kontroll pågår. I ett litet register tar den några sekunder.",
            last: "Senast kontrollerat",
            looked: |people, entries| {
                format!("{people} {}, {entries} {}", plural(people, "kund", "kunder"), plural(entries, "loggpost", "loggposter"))
            },
            well: "Allt är i sin ordning.",
            found: |count| format!("{count} {}", plural(count, "motsägelse", "motsägelser")),
            kind: finding,
            begin: "Kontrollera nu",
            again: "Visa resultatet",
        },
        customer: |mark| format!("kund …{mark}"),
        only: "Bara den här kunden",
        times: |count, number, first, last| format!("{number} {}, {first}–{last}", plural(count, "gång", "gånger")),
    },
    business: ScreenWords { title: "Företaget", lead: "Vem som är personuppgiftsansvarig och hur man når företaget." },
    languages: ScreenWords { title: "Språk", lead: "På vilka språk du betjänar dina kunder." },
    description: super::description::SCREENS,
};

const fn right(right: Right) -> RightWords {
    match right {
        Right::SeePeople => {
            RightWords { name: "Se kunder", about: "Vilka som finns i registret och vad som sparats om dem. Varje visning loggas." }
        }
        Right::CreatePeople => RightWords { name: "Lägga till kunder", about: "Nya kunder i registret och besök av okända." },
        Right::ChangePeople => RightWords {
            name: "Ändra kunders uppgifter",
            about: "Det som sparats om en kund och det som har hänt. En ändrad uppgift finns kvar i historiken, en borttagen gör det inte.",
        },
        Right::SeeHistory => RightWords { name: "Se historik", about: "Besök, köp och uppdrag samt hur uppgifterna har ändrats." },
        Right::SeeRestricted => {
            RightWords { name: "Se skyddade fält", about: "Fält som inte alla behöver i sitt arbete, till exempel kredituppgifter." }
        }
        Right::RecordConsent => RightWords {
            name: "Registrera samtycken",
            about: "Det kunden säger på plats, per telefon eller på papper. Öppna kundläget.",
        },
        Right::HandleRequests => {
            RightWords { name: "Hantera begäranden", about: "Kundernas begäranden om sina uppgifter: registrering, beslut och svar." }
        }
        Right::ImportPeople => RightWords {
            name: "Importera kunder",
            about: "Importerar många kunder på en gång ur en fil och kan ångra importen i en vecka.",
        },
        Right::ErasePeople => {
            RightWords { name: "Radera kunder", about: "Tar bort kundens uppgifter för alltid. Det går inte att ångra." }
        }
        Right::SeeAudience => RightWords { name: "Se målgruppen", about: "Hur många och vilka du får skicka till." },
        Right::ExportAddresses => RightWords { name: "Exportera adresser", about: "Adresserna som en fil. Varje export loggas." },
        Right::PrintLabels => {
            RightWords { name: "Skriva ut adressetiketter", about: "Etiketter för brev på papper. Varje utskrift loggas." }
        }
        Right::EditWording => RightWords { name: "Redigera texter", about: "Utkast till formulärets texter. Kunderna ser inga utkast." },
        Right::PublishWording => RightWords { name: "Publicera texter", about: "Nya texter på formuläret, så att kunderna ser dem." },
        Right::ManageFields => {
            RightWords { name: "Hantera egna fält", about: "Vad annat som får sparas om kunder och vad det behövs till." }
        }
        Right::ManageBusiness => {
            RightWords { name: "Hantera företagets uppgifter", about: "Företagets kontaktuppgifter, språk och utseende." }
        }
        Right::ManageUsers => RightWords { name: "Hantera användare", about: "Inbjudningar, rättigheter och borttagning." },
        Right::ManageKeys => RightWords { name: "Hantera API-nycklar", about: "Nycklar som program använder registret med." },
        Right::ExportRegister => {
            RightWords { name: "Exportera hela registret", about: "En säkerhetskopia av hela registret och återställning av den." }
        }
        Right::ReadAudit => RightWords { name: "Läsa händelseloggen", about: "Vem som har gjort eller tittat på vad och när." },
    }
}

const fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::Administrator => "Administratör",
        Preset::PrivacyOfficer => "Dataskyddskontakt",
        Preset::Marketer => "Marknadsförare",
        Preset::CustomerService => "Kundtjänst",
        Preset::Auditor => "Granskare",
    }
}

fn publish_text(concerns: u32) -> String {
    match concerns {
        0 => "Ingen har ännu godkänt den version som gäller. Alla tillfrågas om den nya innan de ser uppgifter. Detta kan inte ångras."
            .to_owned(),
        1 => "En användare måste godkänna på nytt. Ingen kommer åt uppgifterna före det. Detta kan inte ångras.".to_owned(),
        count => {
            format!("{count} användare måste godkänna på nytt, också du. Ingen kommer åt uppgifterna före det. Detta kan inte ångras.")
        }
    }
}

const fn finding(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Standing => "Ett sparat samtycke följer inte av vad kunden har sagt. Kunden kontaktas inte på grund av det.",
        FindingKind::Event => "Något som en kund har sagt har ändrats i efterhand. Kunden kontaktas inte på grund av det.",
        FindingKind::MissingEvent => "Något som en kund har sagt har tagits bort i efterhand.",
        FindingKind::Tile => "En del av samtyckesloggen har ändrats.",
        FindingKind::Checkpoint => "En signerad kontrollpunkt stämmer inte med samtyckesloggen.",
        FindingKind::AuditEntry => "En post i händelseloggen har ändrats eller tagits bort.",
        FindingKind::Anchor => "Händelseloggen är inte den som signerades.",
    }
}
