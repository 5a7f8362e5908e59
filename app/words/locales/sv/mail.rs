//! How it goes with the register's mail, in Swedish.

use lupa_domain::register::MailFault;

use crate::mail::MailWords;

pub(crate) const MAIL: MailWords = MailWords {
    stuck: "Meddelandena går inte iväg",
    late: "Meddelandena väntar längre än vanligt",
    fault: |fault| match fault {
        MailFault::NoWay => {
            "Det är inte angivet hur e-post skickas: bekräftelser och inloggningslänkar går inte iväg. Ange inställningen LUPA_MAIL."
        }
        MailFault::Unreachable => {
            "E-postservern svarar inte. Vi försöker igen. Om det fortsätter, kontrollera serverns namn och port i inställningen LUPA_MAIL."
        }
        MailFault::Encryption => {
            "Det går inte att få en säker anslutning till e-postservern, och utan den skickas ingenting. Kontrollera hur LUPA_MAIL börjar (smtps eller smtp+starttls), porten och serverns certifikat."
        }
        MailFault::Password => {
            "E-postservern godtar inte användarnamnet eller lösenordet. Ange de rätta i inställningen LUPA_MAIL. En del tjänster kräver ett särskilt applösenord."
        }
        MailFault::PasswordUnsupported => {
            "E-postservern tillåter inte att man skickar med lösenord. Microsoft 365 stänger av det i slutet av 2026, och Lupa stöder inte OAuth, som ersätter det. Välj en tjänst som ger dig ett SMTP-lösenord och ange det i inställningen LUPA_MAIL."
        }
        MailFault::Sender => {
            "E-postservern godtar inte avsändaradressen i inställningen LUPA_MAIL_FROM. Tillåt adressen på servern eller ange en annan."
        }
        MailFault::Refused => {
            "E-postservern avvisar meddelanden fast det inte är något fel på mottagarnas adresser. Orsaken kan vara serverns regler, avsändarens rykte eller meddelandets storlek eller innehåll. Serverns egen logg säger mer. Vi försöker skicka meddelandena i tre dagar."
        }
    },
    waiting: |count, age| format!("Meddelanden i kö: {count}. Det äldsta har väntat {age}."),
    minutes: |count| format!("{count} min"),
    hours: |count| format!("{count} tim."),
    days: |count| format!("{count} dygn"),
    code: |code| format!("Till den som sköter servern: {code}"),
    tried: "E-post",
    works: "E-postservern har provats: inloggningen lyckades.",
    untried: "E-postservern har inte provats än. Om meddelandena inte går iväg står det på startsidan när du loggar in.",
};
