//! Whose fault a refusal is. Only a server that says in so many words that it knows no such mailbox blames the address. Relaying, policy,
//! size, content, logging in, a full or closed mailbox: none of these says that mail to the address is hopeless, and most are about us.

use crate::Reply;

/// The enhanced codes (RFC 3463 §3.2, RFC 7505 §4) that say that the mailbox, or the domain, is not there. Not the whole class 5.1: X.1.7 and
/// X.1.8 are about the sender, and Exchange Online counts our messages under 5.1.90.
const NO_SUCH_MAILBOX: [&str; 8] = ["5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.1.350", "5.1.351"];

/// What servers write of a mailbox that is not there.
const UNKNOWN: [&str; 28] = [
    "no such user",
    "no such mailbox",
    "no such recipient",
    "no such account",
    "no such local user",
    "no mailbox here by that name",
    "no mailbox by that name",
    "user unknown",
    "unknown user",
    "unknown recipient",
    "unknown local user",
    "unknown local part",
    "unknown local-part",
    "unknown mailbox",
    "unknown address",
    "recipient unknown",
    "mailbox unknown",
    "account unknown",
    "user not found",
    "mailbox not found",
    "recipient not found",
    "account not found",
    "invalid mailbox",
    "user doesn't exist",
    "user does not exist",
    "mailbox does not exist",
    "account that you tried to reach does not exist",
    "this user doesn't have a",
];

/// What shows that a refusal is about us after all, whatever its code.
const ABOUT_US: [&str; 33] = [
    "relaying",
    "relay access",
    "to relay",
    "not relay",
    "relay not",
    "sender",
    "return path",
    "from address",
    "mail from",
    "spam",
    "blocked",
    "blacklist",
    "blocklist",
    "block list",
    "denied",
    "denylist",
    "policy",
    "authentic",
    "log in",
    "reputation",
    "spf",
    "dkim",
    "dmarc",
    "rbl",
    "quota",
    "full",
    "too large",
    "too many",
    "rate limit",
    "daily limit",
    "try again",
    "temporar",
    "not permitted",
];

/// Whether a negative answer says for good that the recipient is not there.
pub(crate) fn blames_address(reply: &Reply) -> bool {
    // 552 is about space (RFC 5321 §4.2.3); 530 to 538 are about the login; 500 to 504 about the command, but for an address that is none.
    let is_fit = reply.is_final() && !matches!(reply.code, 500 | 502..=504 | 521 | 523..=549 | 552 | 555);
    let words = reply.words();
    if !is_fit || ABOUT_US.iter().any(|about| words.contains(about)) {
        return false;
    }
    let says_unknown = UNKNOWN.iter().any(|unknown| words.contains(unknown));
    match reply.enhanced() {
        Some(code) if NO_SUCH_MAILBOX.contains(&code) => true,
        // The classes that say nothing of their own (X.0, X.X.0), the rest of the addressing class, and the mailbox's.
        Some(code) if ["5.0.", "5.1.", "5.2."].iter().any(|class| code.starts_with(class)) || code == "5.5.0" => says_unknown,
        Some(_) => false,
        None => reply.code != 501 && says_unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Replies;

    fn reply(text: &str) -> Reply {
        let mut replies = Replies::default();
        replies.hear(text.replace('\n', "\r\n").as_bytes());
        replies.hear(b"\r\n");
        replies.take().unwrap().expect("a whole answer")
    }

    /// Answers as the servers give them, with addresses of nobody.
    const THEIRS: [&str; 22] = [
        // Gmail.
        "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email \
         address for typos or\n550 5.1.1 unnecessary spaces. For more information, go to https://support.google.com/mail/?p=NoSuchUser",
        // Outlook and Exchange.
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient matti@example.fi not found by SMTP address lookup",
        "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found",
        "550 5.1.350 Remote server returned unknown recipient or mailbox unavailable",
        // Postfix.
        "550 5.1.1 <matti@example.fi>: Recipient address rejected: User unknown in local recipient table",
        "550 5.1.1 <matti@example.fi>: Recipient address rejected: User unknown in virtual mailbox table",
        "550 5.1.1 <matti@example.fi>: Recipient address rejected: User unknown in relay recipient table",
        "550 5.1.2 <matti@example.invalid>: Recipient address rejected: Domain not found",
        "501 5.1.3 Bad recipient address syntax",
        "556 5.1.10 Recipient address has null MX",
        // Exim.
        "550 No such user here",
        "550 Unknown user",
        "550 unknown local-part \"matti\" in domain \"example.fi\"",
        // Yahoo.
        "554 delivery error: dd This user doesn't have a yahoo.com account (matti@yahoo.com) [0] - mta1.example.com",
        "550 5.1.1 <matti@yahoo.com> mailbox not found",
        // qmail and others.
        "550 sorry, no mailbox here by that name. (#5.1.1)",
        "511 sorry, no mailbox here by that name (#5.1.1 - chkuser)",
        "553 5.0.0 user unknown",
        "550 5.2.1 <matti@example.fi>... No such user here",
        "550 Mailbox not found",
        // What is said of an address does not count when it stands in the address.
        "550 5.1.1 <spam.policy@example.fi>: user unknown",
        "550 5.1.6 Recipient no longer on server",
    ];

    const OURS: [&str; 41] = [
        // Relaying.
        "554 5.7.1 <matti@example.fi>: Relay access denied",
        "550 5.7.1 Unable to relay",
        "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
        "550 relay not permitted",
        "550 relaying denied",
        "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
        "550 5.1.1 <matti@example.fi> relaying denied, user unknown here",
        // Policy.
        "550-5.7.26 This mail is unauthenticated, which poses a security risk to the\n550 5.7.26 sender and Gmail users",
        "550-5.7.1 [192.0.2.1] Our system has detected that this message is likely unsolicited\n550 5.7.1 mail",
        "550 5.7.1 Service unavailable, Client host [192.0.2.1] blocked using Spamhaus",
        "554 5.7.1 Message rejected as spam by Content Filtering",
        "550 5.7.1 No such user",
        "550 5.7.509 Access denied, sending domain example.fi does not pass DMARC verification",
        "550 5.7.606 Access denied, banned sending IP",
        "550 5.4.1 Recipient address rejected: Access denied",
        "553 5.7.2 [TSS09] All messages from 192.0.2.1 will be permanently deferred",
        "554 Message not allowed - [PH01] Email not accepted for policy reasons",
        "550 JunkMail rejected - mail.example.fi [192.0.2.1] is in an RBL",
        "550 5.1.1 Message blocked by our policy",
        // The sender.
        "550 5.1.8 <lupa@kukka.example>: Sender address rejected: Domain not found",
        "550 5.1.7 Bad sender's mailbox address syntax",
        "550 5.1.0 <lupa@kukka.example>: Sender address rejected: User unknown",
        "550 5.1.8 Access denied, bad outbound sender",
        "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
        "550 Verification failed for <lupa@kukka.example>, no such user: Sender verify failed",
        // Logging in.
        "530 5.7.0 Must issue a STARTTLS command first",
        "535 5.7.8 Username and Password not accepted",
        "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
        "530 5.7.57 Client not authenticated to send mail",
        // Size, content, space.
        "552 5.3.4 Message size exceeds fixed limit",
        "552 5.2.2 The email account that you tried to reach is over quota",
        "552 5.7.0 This message was blocked because its content presents a potential security issue",
        "554 5.6.0 Message contains invalid header",
        "552 5.2.2 Mailbox full",
        // What says nothing of whose fault it is.
        "550 5.2.1 The email account that you tried to reach is disabled",
        "550 Requested action not taken: mailbox unavailable",
        "550 5.5.0 Requested action not taken: mailbox unavailable",
        "554 Transaction failed",
        "550 Administrative prohibition",
        "503 5.5.1 bad sequence of commands",
        "450 4.1.1 <matti@example.fi>: Recipient address rejected: unverified address: user unknown",
    ];

    #[test]
    fn a_mailbox_that_is_not_there_is_told_from_everything_that_is_about_us() {
        for text in THEIRS {
            assert!(blames_address(&reply(text)), "{text}");
        }
        for text in OURS {
            assert!(!blames_address(&reply(text)), "{text}");
        }
    }
}
