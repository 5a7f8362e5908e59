//! Letters: everything that one message says. No variant has room for a name or any other text that a visitor typed, so that nobody can
//! use the register to write to strangers. A decision repeats what its reader asked for, signed in from the mailbox that it goes to.

use std::fmt;

use lupa_domain::{
    ids::{ErasureId, EventId},
    locale::Locale,
    rights::{
        RequestKind, RequestNumber,
        certificate::CertificateText,
        erasure::{Erased, Kept},
        notification::Change,
    },
    wording::{Channel, Controller},
};
use serde::{Deserialize, Serialize};

use crate::staff::security_notices::SecurityNotice;

/// One letter to one person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case", deny_unknown_fields)]
pub enum Letter {
    /// Asks a new address to confirm a form.
    Confirm {
        /// The language of the form.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The titles of the purposes that were ticked.
        titles: Vec<String>,
        /// Where the form is confirmed.
        link: String,
        /// For how long the link works.
        hours: u32,
    },
    /// Asks an address that is in the register already to confirm another form.
    ConfirmKnown {
        /// The language of the form.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The titles of the purposes that were ticked.
        titles: Vec<String>,
        /// Where the form is confirmed.
        link: String,
        /// For how long the link works.
        hours: u32,
        /// The address of the own page.
        own_page: String,
    },
    /// Tells that everything a form asked for is in force already.
    AlreadyKnown {
        /// The language of the form.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The address of the own page.
        own_page: String,
    },
    /// Brings the receipt of a confirmed form or of a decision.
    Receipt {
        /// The language of the act.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The signed receipt, attached byte for byte.
        receipt_json: String,
        /// The receipt's id, which names the attachment.
        receipt_id: EventId,
        /// How it was said.
        said: Said,
        /// The titles of the purposes that consent was given for.
        titles_given: Vec<String>,
        /// The titles of the purposes that staff took the person off, or a stop link did.
        titles_ended: Vec<String>,
        /// The address of the own page.
        own_page: String,
        /// One for each purpose that can be stopped.
        stop_links: Vec<StopLink>,
        /// The receipt, to be read without opening the file.
        slip: Slip,
    },
    /// Brings a sign-in link for the own page.
    SignIn {
        /// The language in which the link was asked for.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The sign-in link.
        link: String,
        /// For how long it works.
        minutes: u32,
    },
    /// Brings a link by which a person erases themself.
    Erase {
        /// Their language.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The link.
        link: String,
        /// For how long it works.
        hours: u32,
        /// Whether they want never to be written to again.
        suppress: bool,
    },
    /// Asks the owner of a mailbox whether their card may be merged into another.
    Merge {
        /// Their language.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The link.
        link: String,
        /// For how many days it works.
        days: u32,
        /// The address that stays, in part.
        masked_stays: String,
    },
    /// Asks for consent again.
    Renewal {
        /// The person's language.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// What for.
        title: String,
        /// Where they answer.
        link: String,
        /// The last day, as the language writes it.
        ends: String,
        /// Where they say no for good.
        stop: StopLink,
        /// Whether it reminds.
        reminds: bool,
    },
    /// The last letter: brings the certificate of an erasure.
    Erased {
        /// Their language.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The signed certificate, attached byte for byte.
        certificate_json: String,
        /// Its number, which names the attachment.
        certificate_id: ErasureId,
        /// What went.
        erased: Vec<Erased>,
        /// What stays.
        kept: Vec<Kept>,
    },
    /// Tells an organisation that data it received was corrected, erased or restricted.
    Notification {
        /// The language of the register.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// What has changed.
        change: Change,
        /// What the data are called that it is about; no values.
        data: Vec<String>,
        /// By what the organisation finds the person.
        address: Option<String>,
        /// On which day it received the data, as the language writes it.
        received: String,
    },
    /// Tells a person that their data goes, and how they stay.
    Cleaning {
        /// Their language.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The link by which they stay.
        link: String,
        /// The day on which the data goes, as the language writes it.
        day: String,
        /// The address of the own page.
        own_page: String,
    },
    /// Asks at the address of the business whether it is read.
    ContactCheck {
        /// The language of a user who answers for the business.
        locale: Locale,
        /// The business.
        controller: Controller,
        /// The link that shows it.
        link: String,
        /// Within how many days it wants an answer.
        days: u32,
    },
    /// About another address of a person's.
    Address {
        /// The person's language.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// What about it.
        what: AddressLetter,
    },
    /// Invites a member of staff to make a passkey.
    Invitation {
        /// The language that the inviter chose.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// Where the passkey is made.
        link: String,
        /// For how long it works.
        days: u32,
    },
    /// Tells a member of staff what has happened to their account.
    AccountChanged {
        /// The language of the account.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// What has happened.
        what: SecurityNotice,
        /// Where they see their own account.
        account: String,
    },
    /// Tells a person that their request came.
    RequestReceived {
        /// Their language.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// Under which right.
        kind: RequestKind,
        /// Its number.
        number: RequestNumber,
        /// The day by which it is answered, as the language writes it.
        due: String,
        /// The address of the own page.
        own_page: String,
    },
    /// Tells a person that the answer takes longer.
    RequestExtended {
        /// Their language.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// Under which right.
        kind: RequestKind,
        /// Its number.
        number: RequestNumber,
        /// The day by which it is answered, as the language writes it.
        due: String,
        /// Why, in the words of staff.
        reasons: String,
        /// The address of the own page.
        own_page: String,
    },
    /// Brings a person the decision about their request.
    RequestDecided {
        /// Their language.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// The signed certificate, attached byte for byte.
        certificate_json: String,
        /// The number of the request, which names the attachment.
        number: RequestNumber,
        /// What the certificate says.
        text: CertificateText,
        /// Whether there is a copy to be fetched on the own page.
        has_copy: bool,
        /// The address of the own page.
        own_page: String,
        /// Where the certificate is verified.
        verify: String,
    },
    /// Reminds a member of staff of a request that is due.
    RequestReminder {
        /// The language of the account.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// Under which right.
        kind: RequestKind,
        /// Its number.
        number: RequestNumber,
        /// The day by which it is to be answered, as the language writes it.
        due: String,
        /// Whether that day is over.
        is_late: bool,
        /// Where the request is.
        link: String,
    },
    /// Reminds a member of staff of a breach whose time runs.
    BreachReminder {
        /// The language of the account.
        locale: Locale,
        /// Who writes.
        controller: Controller,
        /// Its number.
        number: i64,
        /// When it was found, as the language writes it.
        found: String,
        /// Until when the authority is told, as the language writes it.
        due: String,
        /// Whether that is over.
        is_late: bool,
        /// Where the breach is.
        link: String,
    },
}

/// What a letter says about another address of a person's.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AddressLetter {
    /// To the new one: asks its owner to confirm it.
    Confirm {
        /// Where.
        link: String,
        /// For how long the link works.
        hours: u32,
    },
    /// To the new one, where it is another person's.
    Taken,
    /// To the old one: it is the person's no more.
    Moved {
        /// The address of the own page.
        own_page: String,
    },
}

/// What a receipt says, as its letter repeats it. The words are the business's own.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    /// The sentences beside the boxes that it is about, whole.
    pub sentences: Vec<String>,
    /// When, by the clock of the business.
    pub when: String,
    /// The digest of the text that was shown.
    pub digest: String,
}

/// How what a receipt is about was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// From the mailbox, or signed in from it: by nobody else than who reads this.
    Here,
    /// On the tablet at the desk: the address was typed there, and may be another person's.
    OnCounter,
    /// By telephone, and written down by staff.
    ByPhone,
    /// At the counter, and written down by staff.
    AtCounter,
    /// On paper, and written down by staff.
    OnPaper,
    /// With the link that stops, from a message.
    ByStopLink,
}

/// The link that stops one purpose.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StopLink {
    /// The title of the purpose.
    pub title: String,
    /// Where it is stopped.
    pub url: String,
    /// What it stops. A mail program's own unsubscribe button is offered for mail alone.
    pub channel: Channel,
}

impl Letter {
    /// Its language.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        match self {
            Self::Confirm { locale, .. }
            | Self::ConfirmKnown { locale, .. }
            | Self::AlreadyKnown { locale, .. }
            | Self::Receipt { locale, .. }
            | Self::SignIn { locale, .. }
            | Self::Erase { locale, .. }
            | Self::Merge { locale, .. }
            | Self::Renewal { locale, .. }
            | Self::Erased { locale, .. }
            | Self::Notification { locale, .. }
            | Self::Cleaning { locale, .. }
            | Self::ContactCheck { locale, .. }
            | Self::Address { locale, .. }
            | Self::Invitation { locale, .. }
            | Self::AccountChanged { locale, .. }
            | Self::RequestReceived { locale, .. }
            | Self::RequestExtended { locale, .. }
            | Self::RequestDecided { locale, .. }
            | Self::RequestReminder { locale, .. }
            | Self::BreachReminder { locale, .. } => *locale,
        }
    }

    /// Whether it goes to a customer, and not to staff.
    #[must_use]
    pub const fn is_to_a_customer(&self) -> bool {
        !matches!(
            self,
            Self::Invitation { .. }
                | Self::AccountChanged { .. }
                | Self::ContactCheck { .. }
                | Self::RequestReminder { .. }
                | Self::BreachReminder { .. }
        )
    }

    /// Who writes.
    #[must_use]
    pub const fn controller(&self) -> &Controller {
        match self {
            Self::Confirm { controller, .. }
            | Self::ConfirmKnown { controller, .. }
            | Self::AlreadyKnown { controller, .. }
            | Self::Receipt { controller, .. }
            | Self::SignIn { controller, .. }
            | Self::Erase { controller, .. }
            | Self::Merge { controller, .. }
            | Self::Renewal { controller, .. }
            | Self::Erased { controller, .. }
            | Self::Notification { controller, .. }
            | Self::Cleaning { controller, .. }
            | Self::ContactCheck { controller, .. }
            | Self::Address { controller, .. }
            | Self::Invitation { controller, .. }
            | Self::AccountChanged { controller, .. }
            | Self::RequestReceived { controller, .. }
            | Self::RequestExtended { controller, .. }
            | Self::RequestDecided { controller, .. }
            | Self::RequestReminder { controller, .. }
            | Self::BreachReminder { controller, .. } => controller,
        }
    }

    /// The kind of letter, for logs.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Confirm { .. } => "confirm",
            Self::ConfirmKnown { .. } => "confirm_known",
            Self::AlreadyKnown { .. } => "already_known",
            Self::Receipt { .. } => "receipt",
            Self::SignIn { .. } => "sign_in",
            Self::Erase { .. } => "erase",
            Self::Merge { .. } => "merge",
            Self::Renewal { .. } => "renewal",
            Self::Erased { .. } => "erased",
            Self::Notification { .. } => "notification",
            Self::Cleaning { .. } => "cleaning",
            Self::ContactCheck { .. } => "contact_check",
            Self::Address { .. } => "address",
            Self::Invitation { .. } => "invitation",
            Self::AccountChanged { .. } => "account_changed",
            Self::RequestReceived { .. } => "request_received",
            Self::RequestExtended { .. } => "request_extended",
            Self::RequestDecided { .. } => "request_decided",
            Self::RequestReminder { .. } => "request_reminder",
            Self::BreachReminder { .. } => "breach_reminder",
        }
    }

    /// What is attached to it: the name of the file, and its bytes.
    #[must_use]
    pub fn attachment(&self) -> Option<(String, &str)> {
        match self {
            Self::Receipt { receipt_json, receipt_id, .. } => Some((format!("lupa-receipt-{receipt_id}.json"), receipt_json)),
            Self::Erased { certificate_json, certificate_id, .. } => {
                Some((format!("lupa-erasure-{certificate_id}.json"), certificate_json))
            }
            Self::RequestDecided { certificate_json, number, .. } => Some((format!("lupa-decision-{number}.json"), certificate_json)),
            _ => None,
        }
    }

    /// The address for `List-Unsubscribe` with one click (RFC 8058 §3.1), where there is one.
    ///
    /// Only where a single purpose of mail was given: with several, nobody could tell what the mail program's button would stop, and a
    /// button in a mail program must not stop text messages. The RFC wants https.
    #[must_use]
    pub fn one_click(&self) -> Option<&str> {
        match self {
            Self::Receipt { stop_links, .. } => match stop_links.as_slice() {
                [StopLink { url, channel: Channel::Email, .. }] if url.starts_with("https://") => Some(url),
                _ => None,
            },
            Self::Renewal { stop, .. } if stop.url.starts_with("https://") => Some(&stop.url),
            _ => None,
        }
    }
}

/// Says which letter it is and nothing of what it holds: its links are secrets.
impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letter({}, {})", self.kind(), self.locale())
    }
}

impl fmt::Debug for StopLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StopLink({:?})", self.channel)
    }
}
