//! A letter as a message: RFC 5322 bytes and the envelope they travel in. The MIME is written by `lettre`, to which we give what it would
//! otherwise take from the clock and a random source: the date, the message id and the boundaries. The same letter to the same person at
//! the same moment is the same message to the byte.

use std::time::{Duration, SystemTime};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lettre::{
    Address,
    message::{
        Body, Mailbox, Mailboxes, MultiPart, SinglePart,
        header::{self, ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue, Headers},
    },
};
use lupa_domain::{email::EmailAddress, register::starter, time::Moment};
use lupa_smtp::Message;
use sha2::{Digest, Sha256};

use super::{html, letter::Letter, sheet::Sheet};
use crate::{
    register::look::{LetterLogo, Letterhead},
    runtime::sender::Sender,
    words::letters::one_line,
};

/// Why a letter did not become a message. Each is a fault of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Uncomposable {
    /// The message id has something besides letters, digits and hyphens.
    #[error("a message id has letters, digits and hyphens only")]
    MessageId,
    /// A moment before 1970.
    #[error("a message cannot be dated before 1970")]
    Date,
    /// An address cannot stand in an envelope.
    #[error("an address does not fit into an envelope")]
    Envelope,
    /// The library refused what we gave it.
    #[error("the message could not be put together: {0}")]
    Mime(&'static str),
}

/// Writes `letter` to `to`. `message_id` is unique among the register's messages, such as the id of the row in the outbox; a retry with
/// the same one is the same message, and mail programs show it once. `checkpoint` is the newest of the log: a reader who keeps a message keeps
/// what the log was at the time. `letterhead` is the colour that the letter is drawn in and the logo that goes along.
pub fn compose(
    letter: &Letter,
    letterhead: &Letterhead,
    from: &Sender,
    to: &EmailAddress,
    now: Moment,
    message_id: &str,
    checkpoint: Option<&str>,
) -> Result<Message, Uncomposable> {
    if message_id.is_empty() || !message_id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(Uncomposable::MessageId);
    }
    let millis = u64::try_from(now.millis()).map_err(|_| Uncomposable::Date)?;
    let sheet = Sheet::of(letter, letterhead.description.as_deref());
    // The business writes, by the name that its customers know. The operator's name stands where the register is nobody's yet.
    let configured = from.name.clone().filter(|_| starter::is_named_example(letter.controller()));
    let name = configured.unwrap_or_else(|| one_line(&letter.controller().name));
    let (sender, recipient) = (address(&from.address), address(to));
    // The headers are set one by one: the library's own builder reads each of them back to check it, which takes Unicode's tables along.
    let mut headers = Headers::new();
    headers.set(header::Date::new(SystemTime::UNIX_EPOCH + Duration::from_millis(millis)));
    headers.set(header::MessageId::from(format!("<{message_id}@{}>", from.domain())));
    headers.set(header::From::from(Mailboxes::from(Mailbox::new(Some(name), sender))));
    headers.set(header::To::from(Mailboxes::from(Mailbox::new(None, recipient))));
    headers.set(header::Subject::from(sheet.subject.clone()));
    // Answers reach the business. An address that only SMTPUTF8 can carry stands in the footer alone, so that every server takes the letter.
    if let Ok(contact) = EmailAddress::parse(&letter.controller().email)
        && !contact.needs_smtputf8()
        && contact != from.address
    {
        headers.set(header::ReplyTo::from(Mailboxes::from(Mailbox::new(None, address(&contact)))));
    }
    add(&mut headers, letter);
    if let Some(note) = checkpoint {
        // A note has several lines and a header has one.
        headers.insert_raw(plain("Lupa-Checkpoint", &STANDARD.encode(note)));
    }
    headers.set(header::MIME_VERSION_1_0);
    let mut bytes = headers.to_string().into_bytes();
    bytes.extend(body(letter, &sheet, letterhead, message_id)?.formatted());
    Message::new(from.address.to_string(), to.to_string(), bytes).map_err(|_| Uncomposable::Envelope)
}

/// `lettre` is stricter than browsers are about dots; ours are parsed already.
fn address(address: &EmailAddress) -> Address {
    let text = address.to_string();
    let (local, domain) = text.rsplit_once('@').unwrap_or((&text, ""));
    Address::new_dangerous(local, domain)
}

fn add(headers: &mut Headers, letter: &Letter) {
    // RFC 3834 §5: no holiday reply comes back.
    headers.insert_raw(plain("Auto-Submitted", "auto-generated"));
    // Exchange and Outlook follow a header of their own (MS-OXCMAIL 2.2.3.2.14). Not All: that a letter could not be delivered is worth knowing.
    headers.insert_raw(plain("X-Auto-Response-Suppress", "OOF, AutoReply"));
    headers.insert_raw(plain("Content-Language", letter.locale().as_str()));
    // RFC 8058 §3.1. A header is a line: what is not printable ASCII would end it, and is no address of ours.
    if let Some(url) = letter.one_click().filter(|url| url.bytes().all(|b| b.is_ascii_graphic() && b != b'>')) {
        headers.insert_raw(plain("List-Unsubscribe", &format!("<{url}>")));
        headers.insert_raw(plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
}

/// A header of printable ASCII, written as it is.
fn plain(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.to_owned(), value.to_owned())
}

fn body(letter: &Letter, sheet: &Sheet, letterhead: &Letterhead, message_id: &str) -> Result<MultiPart, Uncomposable> {
    let texts = MultiPart::builder().header(multipart("alternative", message_id)?).singlepart(SinglePart::plain(sheet.text()));
    let drawn = SinglePart::html(html::draw(sheet, letterhead));
    let texts = match &letterhead.logo {
        Some(logo) => {
            texts.multipart(MultiPart::builder().header(multipart("related", message_id)?).singlepart(drawn).singlepart(inline(logo)?))
        }
        None => texts.singlepart(drawn),
    };
    let Some((name, signed)) = letter.attachment() else { return Ok(texts) };
    // Base64, so that no line ending of what was signed changes on the way.
    let receipt = Body::new_with_encoding(signed.as_bytes().to_vec(), ContentTransferEncoding::Base64)
        .map_err(|_| Uncomposable::Mime("the receipt cannot be encoded"))?;
    let json = ContentType::parse("application/json").map_err(|_| Uncomposable::Mime("a media type is misspelt"))?;
    let receipt = SinglePart::builder().header(json).header(AttachedFile(name)).body(receipt);
    Ok(MultiPart::builder().header(multipart("mixed", message_id)?).multipart(texts).singlepart(receipt))
}

/// The logo as a part of the letter that its page names by `Content-ID` (RFC 2392): nothing is loaded from anywhere.
fn inline(logo: &LetterLogo) -> Result<SinglePart, Uncomposable> {
    let png = ContentType::parse("image/png").map_err(|_| Uncomposable::Mime("a media type is misspelt"))?;
    let bytes = Body::new_with_encoding(logo.bytes.clone(), ContentTransferEncoding::Base64)
        .map_err(|_| Uncomposable::Mime("the logo cannot be encoded"))?;
    let id = header::ContentId::from(format!("<{}>", html::LOGO));
    Ok(SinglePart::builder().header(png).header(header::ContentDisposition::inline()).header(id).body(bytes))
}

/// A boundary from the message id; `lettre` would draw lots. `=_` stands in no quoted-printable and no base64 body (RFC 2045 §6.7).
fn multipart(kind: &str, message_id: &str) -> Result<ContentType, Uncomposable> {
    let digest = hex::encode(Sha256::digest(format!("{kind}/{message_id}")));
    let boundary = digest.get(..32).unwrap_or(&digest);
    ContentType::parse(&format!("multipart/{kind}; boundary=\"=_{boundary}\"")).map_err(|_| Uncomposable::Mime("a media type is misspelt"))
}

/// The name under which a receipt or a certificate is saved. `lettre` would cut so long a name in two (RFC 2231 §3), which not every mail program mends.
#[derive(Clone)]
struct AttachedFile(String);

impl Header for AttachedFile {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Disposition")
    }

    fn parse(value: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let name = value.rsplit_once("filename=\"").and_then(|(_, name)| name.strip_suffix('"'));
        name.map(|name| Self(name.to_owned())).ok_or_else(|| "not the name of a file".into())
    }

    fn display(&self) -> HeaderValue {
        plain("Content-Disposition", &format!("attachment;\r\n filename=\"{}\"", self.0))
    }
}

#[cfg(test)]
mod tests;
