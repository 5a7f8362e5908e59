//! An archive (ZIP) whose bytes are taken while it is written. The same content makes the same bytes.

use std::{
    cell::RefCell,
    io::{self, Write},
    rc::Rc,
};

use lupa_domain::time::Civil;
use zip::{
    CompressionMethod, DateTime, ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

use crate::edge::documents::MalformedRows;

/// An archive that is being written.
pub(in crate::edge::documents) struct ZipStream {
    ready: Ready,
    zip: ZipWriter<StreamWriter<Ready>>,
    time: DateTime,
}

/// What is compressed and not yet taken.
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

impl ZipStream {
    pub(in crate::edge::documents) fn new() -> Self {
        let ready = Ready::default();
        Self { zip: ZipWriter::new_stream(ready.clone()), ready, time: DateTime::default() }
    }

    /// The files that follow are of this time.
    pub(in crate::edge::documents) fn set_time(&mut self, civil: Civil) {
        let year = u16::try_from(civil.year).unwrap_or_default();
        self.time = DateTime::from_date_and_time(year, civil.month, civil.day, civil.hour, civil.minute, 0).unwrap_or_default();
    }

    /// Begins a file; what is written goes there.
    pub(in crate::edge::documents) fn begin(&mut self, name: &str) -> Result<(), MalformedRows> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(self.time);
        self.zip.start_file(name, options).map_err(|_| MalformedRows)
    }

    /// Writes into the newest file.
    pub(in crate::edge::documents) fn write(&mut self, bytes: &[u8]) -> Result<(), MalformedRows> {
        self.zip.write_all(bytes).map_err(|_| MalformedRows)
    }

    /// A whole file.
    pub(in crate::edge::documents) fn file(&mut self, name: &str, bytes: &[u8]) -> Result<(), MalformedRows> {
        self.begin(name)?;
        self.write(bytes)
    }

    /// What is ready.
    pub(in crate::edge::documents) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut *self.ready.0.borrow_mut())
    }

    /// The rest.
    pub(in crate::edge::documents) fn finish(mut self) -> Result<Vec<u8>, MalformedRows> {
        let ready = self.ready.clone();
        self.zip.flush().map_err(|_| MalformedRows)?;
        self.zip.finish().map_err(|_| MalformedRows)?;
        Ok(ready.0.take())
    }
}
