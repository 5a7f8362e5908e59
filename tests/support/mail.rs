//! A message as its reader's mail program understands it, read by another library than the one that wrote it.

use mail_parser::{MessageParser, MimeHeaders};

/// One message.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The address that it went to.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The part in plain text.
    pub text: String,
    /// The part in HTML.
    pub html: String,
    /// The message as it travelled.
    pub source: String,
    /// The attachments, by name.
    pub attachments: Vec<(String, Vec<u8>)>,
}

impl Mail {
    /// Reads a message.
    #[must_use]
    pub fn read(source: &[u8]) -> Self {
        let message = MessageParser::default().parse(source).expect("a message can be read");
        let to = message.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap_or_default().to_owned();
        let attachments =
            message.attachments().map(|part| (part.attachment_name().unwrap_or_default().to_owned(), part.contents().to_vec())).collect();
        Self {
            to,
            subject: message.subject().unwrap_or_default().to_owned(),
            text: message.body_text(0).unwrap_or_default().into_owned(),
            html: message.body_html(0).unwrap_or_default().into_owned(),
            source: String::from_utf8_lossy(source).into_owned(),
            attachments,
        }
    }

    /// Every address in the message that is a link, once each.
    #[must_use]
    pub fn links(&self) -> Vec<String> {
        let mut links: Vec<String> = Vec::new();
        // A header that is too long for a line goes on after a space.
        let headers = self.source.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", "");
        for part in [&self.text, &self.html, &headers] {
            for (at, _) in part.match_indices("http") {
                let link: String = part[at..].chars().take_while(|c| c.is_ascii_graphic() && !"\"'<>()".contains(*c)).collect();
                let link = link.trim_end_matches(['.', ',', ':']).to_owned();
                if link.contains("://") && !links.contains(&link) {
                    links.push(link);
                }
            }
        }
        links
    }

    /// The token of the link whose path begins like this, such as `/confirm/`.
    #[must_use]
    pub fn token(&self, before: &str) -> Option<String> {
        self.links().iter().find_map(|link| link.split_once(before).map(|(_, token)| token.to_owned()))
    }

    /// The token of the link that signs in.
    #[must_use]
    pub fn sign_in_token(&self) -> Option<String> {
        let token = self.token("/me/in/")?;
        token.split_once("?lang=").map(|(token, _)| token.to_owned())
    }

    /// All tokens of links whose path begins like this, in the order of the message.
    #[must_use]
    pub fn tokens(&self, before: &str) -> Vec<String> {
        self.links().iter().filter_map(|link| link.split_once(before).map(|(_, token)| token.to_owned())).collect()
    }
}
