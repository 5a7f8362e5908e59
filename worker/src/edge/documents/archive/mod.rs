//! Everything held about a person as files (GDPR Art. 15(3) and 20): JSON, a table of each list, the receipts with their proofs, the words that
//! were shown, the scans. It is written while the lists come: what is ready is given on, and no list is ever whole in one place.

mod tables;
mod zip_stream;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_domain::{
    api::rights::{Holdings, ReceiptFile, ScanFile},
    jcs,
    zone::Zone,
};

use self::tables::Table;
pub(super) use self::zip_stream::ZipStream;
use super::MalformedRows;
use crate::{
    runtime::holdings::Piece,
    words::{self, when},
};

/// An archive that is being written.
pub struct Archive {
    zone: Zone,
    schema: Vec<u8>,
    zip: ZipStream,
    /// How far it has come.
    stage: Stage,
    holdings: Option<Box<Holdings>>,
}

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Nothing yet.
    Beginning,
    /// The JSON, up to a list in it.
    Json(&'static str),
    /// Files, one after the other.
    Files,
    /// A table that is long.
    Table(Table),
}

impl Archive {
    /// An empty one of a register with this clock; `schema` describes its JSON.
    pub(crate) fn new(zone: Zone, schema: Vec<u8>) -> Self {
        Self { zone, schema, zip: ZipStream::new(), stage: Stage::Beginning, holdings: None }
    }

    /// Takes a stretch of lines; gives as much of the file as is ready.
    pub(crate) fn add(&mut self, stretch: &str) -> Result<Vec<u8>, MalformedRows> {
        for line in stretch.lines() {
            let piece = lupa_strict_json::read(line).map_err(|_| MalformedRows)?;
            self.write(piece)?;
        }
        Ok(self.zip.take())
    }

    /// The rest of the file.
    pub(crate) fn finish(self) -> Result<Vec<u8>, MalformedRows> {
        self.zip.finish()
    }

    fn write(&mut self, piece: Piece) -> Result<(), MalformedRows> {
        match piece {
            Piece::Holdings(holdings) => self.begin(holdings),
            Piece::Terms(_) => Ok(()),
            Piece::History(lines) if self.is_json() => self.members("history", lines.iter().map(jcs::text)),
            Piece::Changes(lines) if self.is_json() => self.members("changes", lines.iter().map(jcs::text)),
            Piece::Files(()) => self.files(),
            Piece::History(lines) => self.rows(Table::History, &tables::history(&lines)),
            Piece::Changes(lines) => self.rows(Table::Changes, &tables::changes(&lines)),
            Piece::Receipts(files) => files.iter().try_for_each(|file| self.receipt(file)),
            Piece::Scans(files) => files.iter().try_for_each(|file| self.scan(file)),
        }
    }

    const fn is_json(&self) -> bool {
        matches!(self.stage, Stage::Json(_))
    }

    /// What explains the rest, and the JSON up to its lists.
    fn begin(&mut self, holdings: Box<Holdings>) -> Result<(), MalformedRows> {
        let locale = holdings.person.locale;
        self.zip.set_time(self.zone.civil(holdings.exported_at));
        let at = when(holdings.exported_at, self.zone, locale);
        let read_me = (words::of(locale).report.read_me)(&holdings.person.controller.name, &at);
        self.zip.file("README.txt", read_me.as_bytes())?;
        self.zip.file("schema.json", &self.schema)?;
        self.zip.begin("lupa.json")?;
        let mut text = jcs::text(&holdings);
        text.pop();
        self.zip.write(text.as_bytes())?;
        self.holdings = Some(holdings);
        self.stage = Stage::Json("");
        Ok(())
    }

    /// Some members of a list of the JSON.
    fn members(&mut self, name: &'static str, items: impl Iterator<Item = String>) -> Result<(), MalformedRows> {
        let Stage::Json(open) = self.stage else { return Err(MalformedRows) };
        let mut begins = open != name;
        if begins {
            let end = if open.is_empty() { "" } else { "]" };
            self.zip.write(format!("{end},\"{name}\":[").as_bytes())?;
            self.stage = Stage::Json(name);
        }
        for item in items {
            self.zip.write(if begins { "" } else { "," }.as_bytes())?;
            self.zip.write(item.as_bytes())?;
            begins = false;
        }
        // What begins with an empty page has begun with nothing.
        Ok(())
    }

    /// Ends the JSON, and writes what is short as files of its own.
    fn files(&mut self) -> Result<(), MalformedRows> {
        let (Stage::Json(open), Some(holdings)) = (self.stage, self.holdings.take()) else { return Err(MalformedRows) };
        self.zip.write(if open.is_empty() { "}" } else { "]}" }.as_bytes())?;
        self.stage = Stage::Files;
        for (name, table) in tables::of(&holdings)? {
            self.zip.file(&format!("tables/{name}.csv"), table.as_bytes())?;
        }
        for (digest, notice) in &holdings.notices {
            // In the bytes that the digest names.
            let name = digest.as_str().trim_start_matches("sha256:");
            self.zip.file(&format!("notices/{name}.json"), jcs::canonical(notice).as_bytes())?;
        }
        Ok(())
    }

    fn rows(&mut self, table: Table, rows: &[Vec<String>]) -> Result<(), MalformedRows> {
        let is_first = self.stage != Stage::Table(table);
        if is_first {
            self.zip.begin(&format!("tables/{}.csv", table.name()))?;
            self.zip.write(tables::text(&[table.heads().iter().map(|head| (*head).to_owned()).collect()])?.as_bytes())?;
            self.stage = Stage::Table(table);
        }
        self.zip.write(tables::text(rows)?.as_bytes())
    }

    fn receipt(&mut self, file: &ReceiptFile) -> Result<(), MalformedRows> {
        self.zip.file(&format!("receipts/{}.json", file.id), file.receipt.as_bytes())?;
        match &file.proof {
            Some(proof) => self.zip.file(&format!("receipts/{}.tlog-proof", file.id), proof.as_bytes()),
            None => Ok(()),
        }
    }

    fn scan(&mut self, file: &ScanFile) -> Result<(), MalformedRows> {
        let bytes = STANDARD.decode(&file.content).map_err(|_| MalformedRows)?;
        self.zip.file(&format!("scans/{}.{}", file.id, file.kind.as_str()), &bytes)
    }
}
