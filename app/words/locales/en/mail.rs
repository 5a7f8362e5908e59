//! How it goes with the register's mail, in English.

use lupa_domain::register::MailFault;

use crate::mail::MailWords;

pub(crate) const MAIL: MailWords = MailWords {
    stuck: "Mail is not going out",
    late: "Messages are waiting longer than usual",
    fault: |fault| match fault {
        MailFault::NoWay => "No way of sending mail has been set: confirmation messages and sign-in links do not go out. Set LUPA_MAIL.",
        MailFault::Unreachable => {
            "The mail server does not answer. We keep trying. If this goes on, check the name and the port of the server in LUPA_MAIL."
        }
        MailFault::Encryption => {
            "There is no secure connection to the mail server, and nothing is sent without one. Check how LUPA_MAIL begins (smtps or smtp+starttls), the port, and the certificate of the server."
        }
        MailFault::Password => {
            "The mail server does not accept the user name or the password. Put the right ones into LUPA_MAIL. Some services want a separate app password."
        }
        MailFault::PasswordUnsupported => {
            "The mail server does not accept a password for sending. Microsoft 365 turns this off at the end of 2026, and Lupa does not support OAuth, which replaces it. Choose a service that gives you an SMTP password, and put it into LUPA_MAIL."
        }
        MailFault::Sender => {
            "The mail server does not accept the sender address in LUPA_MAIL_FROM. Allow the address on the server, or set another one."
        }
        MailFault::Refused => {
            "The mail server refuses messages although nothing is wrong with the recipients’ addresses. The reason may be the rules of the server, the reputation of the sender, or the size or content of the message. The log of the server says more. We keep trying for three days."
        }
    },
    waiting: |count, age| format!("Messages waiting: {count}. The oldest has waited for {age}."),
    minutes: |count| format!("{count} min"),
    hours: |count| format!("{count} h"),
    days: |count| format!("{count} days"),
    code: |code| format!("For those who look after the server: {code}"),
    tried: "Mail",
    works: "We tried the mail server: signing in to it works.",
    untried: "The mail server has not been tried yet. If messages do not go out, the first page says so when you sign in.",
};
