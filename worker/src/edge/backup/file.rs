//! The file of a backup: the lines of the register and their end, encrypted as they come (age, <https://age-encryption.org/v1>).

use std::{
    cell::RefCell,
    io::{self, Write},
    rc::Rc,
};

use age::{Encryptor, stream::StreamWriter, x25519::Recipient};
use http::Request;
use lupa_domain::register::backup::Writer;

use crate::edge::documents::MalformedRows;

/// A backup that is being written.
pub struct BackupFile {
    writer: Writer,
    encrypted: StreamWriter<Ready>,
    ready: Ready,
}

/// What is encrypted and not yet taken.
#[derive(Clone, Default)]
struct Ready(Rc<RefCell<Vec<u8>>>);

impl Write for Ready {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl BackupFile {
    /// A file for the recipient that the request names.
    pub fn new(request: &Request<String>) -> Result<Self, MalformedRows> {
        let query = request.uri().query().unwrap_or_default();
        let named = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "recipient").map(|(_, value)| value.into_owned());
        let recipient: Recipient = named.unwrap_or_default().parse().map_err(|_| MalformedRows)?;
        let recipient: &dyn age::Recipient = &recipient;
        let ready = Ready::default();
        let encryptor = Encryptor::with_recipients(std::iter::once(recipient)).map_err(|_| MalformedRows)?;
        Ok(Self { writer: Writer::default(), encrypted: encryptor.wrap_output(ready.clone()).map_err(|_| MalformedRows)?, ready })
    }

    /// Takes lines; gives as much of the file as is ready.
    pub fn add(&mut self, lines: &str) -> Result<Vec<u8>, MalformedRows> {
        self.writer.add(lines);
        self.encrypted.write_all(lines.as_bytes()).map_err(|_| MalformedRows)?;
        Ok(self.ready.0.take())
    }

    /// The rest of the file.
    pub fn finish(mut self) -> Result<Vec<u8>, MalformedRows> {
        self.encrypted.write_all(self.writer.end().as_bytes()).map_err(|_| MalformedRows)?;
        self.encrypted.finish().map_err(|_| MalformedRows)?;
        Ok(self.ready.0.take())
    }
}
