//! How it goes with the register's mail, in Finnish.

use lupa_domain::register::MailFault;

use crate::mail::MailWords;

pub(crate) const MAIL: MailWords = MailWords {
    stuck: "Viestit eivät lähde",
    late: "Viestit odottavat tavallista pidempään",
    fault: |fault| match fault {
        MailFault::NoWay => {
            "Lähtevää sähköpostia ei ole määritetty: vahvistusviestit ja kirjautumislinkit eivät lähde. Määritä asetus LUPA_MAIL."
        }
        MailFault::Unreachable => {
            "Sähköpostipalvelin ei vastaa. Yritämme uudelleen. Jos tämä jatkuu, tarkista palvelimen nimi ja portti asetuksesta LUPA_MAIL."
        }
        MailFault::Encryption => {
            "Sähköpostipalvelimeen ei saada suojattua yhteyttä, eikä ilman sitä lähetetä mitään. Tarkista asetuksen LUPA_MAIL alku (smtps tai smtp+starttls), portti ja palvelimen varmenne."
        }
        MailFault::Password => {
            "Sähköpostipalvelin ei hyväksy käyttäjätunnusta tai salasanaa. Korjaa ne asetukseen LUPA_MAIL. Jotkin palvelut vaativat erillisen sovellussalasanan."
        }
        MailFault::PasswordUnsupported => {
            "Sähköpostipalvelin ei salli lähettämistä salasanalla. Microsoft 365 poistaa sen käytöstä vuoden 2026 lopussa, eikä Lupa tue sen korvaavaa OAuthia. Valitse palvelu, jolta saat SMTP-salasanan, ja kirjaa se asetukseen LUPA_MAIL."
        }
        MailFault::Sender => {
            "Sähköpostipalvelin ei hyväksy lähettäjän osoitetta, joka on asetuksessa LUPA_MAIL_FROM. Salli osoite palvelimella tai vaihda se."
        }
        MailFault::Refused => {
            "Sähköpostipalvelin hylkää viestejä, vaikka vastaanottajien osoitteissa ei ole vikaa. Syynä voivat olla palvelimen säännöt, lähettäjän maine tai viestin koko tai sisältö. Palvelimen oma loki kertoo enemmän. Yritämme lähettää viestejä kolmen päivän ajan."
        }
    },
    waiting: |count, age| format!("Jonossa olevia viestejä: {count}. Vanhin on odottanut {age}."),
    minutes: |count| format!("{count} min"),
    hours: |count| format!("{count} h"),
    days: |count| format!("{count} vrk"),
    code: |code| format!("Palvelimen ylläpitäjälle: {code}"),
    tried: "Sähköposti",
    works: "Sähköpostipalvelinta kokeiltiin: kirjautuminen onnistui.",
    untried: "Sähköpostipalvelinta ei ole vielä kokeiltu. Jos viestit eivät lähde, siitä kerrotaan etusivulla, kun kirjaudut.",
};
