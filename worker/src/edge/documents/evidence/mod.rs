//! An evidence package: a letter that says what was shown, how it was answered and what holds because of it, and beside it everything by which
//! a stranger checks that: receipts, proofs, keys, two states of the log, the words, and the procedure.

mod letter;

use lupa_domain::{api::rights::ReceiptFile, jcs, zone::Zone};

use super::{Faces, MalformedRows, archive::ZipStream};
use crate::{
    runtime::evidence::{EvidenceHead, EvidencePiece},
    words,
};

/// The files that are the same for every receipt, as the command takes them.
const OTHER_FILES: &str = " --keys keys.json --checkpoint checkpoint.txt --consistency consistency.json\n";

/// A package that is being written.
pub struct Evidence {
    zone: Zone,
    origin: String,
    procedure: Vec<u8>,
    zip: ZipStream,
    faces: Option<Faces>,
    head: Option<Box<EvidenceHead>>,
    /// How each receipt is checked by the command.
    commands: String,
}

impl Evidence {
    /// An empty one of a register at `origin` with this clock; `procedure` says how receipts are checked.
    pub(crate) fn new(zone: Zone, origin: String, faces: Faces, procedure: Vec<u8>) -> Self {
        Self { zone, origin, procedure, zip: ZipStream::new(), faces: Some(faces), head: None, commands: String::new() }
    }

    /// Takes a stretch of lines; gives as much of the file as is ready.
    pub(crate) fn add(&mut self, stretch: &str) -> Result<Vec<u8>, MalformedRows> {
        for line in stretch.lines() {
            match lupa_strict_json::read(line).map_err(|_| MalformedRows)? {
                EvidencePiece::Head(head) => self.begin(head)?,
                EvidencePiece::Receipts(files) => files.iter().try_for_each(|file| self.receipt(file))?,
            }
        }
        Ok(self.zip.take())
    }

    /// The rest of the file.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, MalformedRows> {
        let head = self.head.take().ok_or(MalformedRows)?;
        let words = &words::of(head.locale).evidence;
        let text = format!("{}\n\n{}\n\n{}", words.how.join("\n\n"), words.commands, self.commands);
        self.zip.file("CHECK.txt", text.as_bytes())?;
        self.zip.finish()
    }

    /// The letter first: it is what one opens.
    fn begin(&mut self, head: Box<EvidenceHead>) -> Result<(), MalformedRows> {
        lupa_ui::set_zone(self.zone);
        self.zip.set_time(self.zone.civil(head.made_at));
        let faces = self.faces.take().ok_or(MalformedRows)?;
        self.zip.file("letter.pdf", &letter::written(&head, self.zone, &self.origin, faces))?;
        self.zip.file("RECEIPT.md", &self.procedure)?;
        self.zip.file("keys.json", head.keys.as_bytes())?;
        self.zip.file("checkpoint.txt", head.checkpoint.as_bytes())?;
        self.zip.file("consistency.json", head.consistency.as_bytes())?;
        for shown in &head.notices {
            // In the bytes that the digest names.
            let name = shown.digest.as_str().trim_start_matches("sha256:");
            self.zip.file(&format!("notices/{name}.json"), jcs::canonical(&shown.notice).as_bytes())?;
        }
        self.head = Some(head);
        Ok(())
    }

    fn receipt(&mut self, file: &ReceiptFile) -> Result<(), MalformedRows> {
        let (receipt, proof) = (format!("receipts/{}.json", file.id), format!("receipts/{}.tlog-proof", file.id));
        self.zip.file(&receipt, file.receipt.as_bytes())?;
        self.zip.file(&proof, file.proof.as_deref().ok_or(MalformedRows)?.as_bytes())?;
        self.commands.extend(["lupa-verify ", &receipt, " --proof ", &proof, OTHER_FILES]);
        Ok(())
    }
}
