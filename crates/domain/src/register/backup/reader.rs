//! Reads a backup while it comes, in pieces of any size, and gives it on in messages that are large enough to be worth one.

use serde::de::IgnoredAny;
use sha2::{Digest as _, Sha256};

use super::{EndLine, FORMAT, Header, LONGEST_LINE, TableLine};

/// How many bytes of rows a message has, where no single row is longer.
const MESSAGE: usize = 384 * 1024;

/// What the header of an age file begins with (<https://age-encryption.org/v1>).
const ENCRYPTED: &[u8] = b"age-encryption.org/";

/// What a backup says, piece by piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// It begins.
    Begin(Header),
    /// Rows of a table.
    Rows {
        /// The table, with its columns.
        table: TableLine,
        /// The rows: a JSON array of arrays.
        rows: String,
    },
    /// All of it has come, and is as it was written.
    End {
        /// How many rows there were.
        rows: u64,
    },
}

/// Why a file is not a backup that can be put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidBackup {
    /// It does not begin as a backup does.
    #[error("this is not a backup of Lupa")]
    Foreign,
    /// It is encrypted still.
    #[error("the backup is still encrypted: decrypt it with its identity first")]
    Encrypted,
    /// It is of a newer form.
    #[error("the backup was written by a newer version of Lupa")]
    Newer,
    /// A line that does not belong there, or after the end.
    #[error("the backup was altered: a line of it is not as it was written")]
    Malformed,
    /// It stops before its end.
    #[error("the backup is cut off: its end is missing")]
    Truncated,
    /// What came is not what its last line says.
    #[error("the backup was altered: what it holds is not what was written")]
    Altered,
}

/// Reads.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// A line whose end has not come.
    partial: Vec<u8>,
    digest: Sha256,
    has_begun: bool,
    has_ended: bool,
    table: Option<TableLine>,
    rows: String,
    count: u64,
}

impl Reader {
    /// Takes the next bytes; gives what has become whole.
    pub fn push(&mut self, mut bytes: &[u8]) -> Result<Vec<Message>, InvalidBackup> {
        let mut messages = Vec::new();
        while let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
            let (line, rest) = bytes.split_at(end + 1);
            bytes = rest;
            if self.partial.is_empty() {
                self.line(line, &mut messages)?;
            } else {
                self.keep(line)?;
                let whole = std::mem::take(&mut self.partial);
                self.line(&whole, &mut messages)?;
            }
        }
        self.keep(bytes)?;
        if !self.has_begun && self.partial.starts_with(ENCRYPTED) {
            return Err(InvalidBackup::Encrypted);
        }
        Ok(messages)
    }

    /// Everything has come.
    pub fn finish(self) -> Result<(), InvalidBackup> {
        if !self.has_begun && self.partial.len() > 1 && !self.partial.starts_with(b"{") {
            return Err(InvalidBackup::Foreign);
        }
        if self.has_ended && self.partial.is_empty() { Ok(()) } else { Err(InvalidBackup::Truncated) }
    }

    fn keep(&mut self, bytes: &[u8]) -> Result<(), InvalidBackup> {
        if self.partial.len() + bytes.len() > LONGEST_LINE {
            return Err(if self.has_begun { InvalidBackup::Malformed } else { InvalidBackup::Foreign });
        }
        self.partial.extend_from_slice(bytes);
        Ok(())
    }

    fn line(&mut self, line: &[u8], messages: &mut Vec<Message>) -> Result<(), InvalidBackup> {
        if !self.has_begun {
            messages.push(Message::Begin(header(line)?));
            self.has_begun = true;
        } else if self.has_ended {
            return Err(InvalidBackup::Malformed);
        } else if line.first() == Some(&b'[') {
            self.row(line, messages)?;
        } else if let Ok(table) = serde_json::from_slice::<TableLine>(line) {
            self.flush(messages);
            self.table = Some(table);
        } else {
            let end: EndLine = serde_json::from_slice(line).map_err(|_| InvalidBackup::Malformed)?;
            self.flush(messages);
            let digest = hex::encode(self.digest.clone().finalize());
            if end.rows != self.count || end.sha256 != digest {
                return Err(InvalidBackup::Altered);
            }
            self.has_ended = true;
            messages.push(Message::End { rows: end.rows });
        }
        self.digest.update(line);
        Ok(())
    }

    fn row(&mut self, line: &[u8], messages: &mut Vec<Message>) -> Result<(), InvalidBackup> {
        let text = std::str::from_utf8(line).map_err(|_| InvalidBackup::Malformed)?.trim_ascii_end();
        let table = self.table.as_ref().ok_or(InvalidBackup::Malformed)?;
        let values: Vec<IgnoredAny> = serde_json::from_str(text).map_err(|_| InvalidBackup::Malformed)?;
        if values.len() != table.columns.len() {
            return Err(InvalidBackup::Malformed);
        }
        if !self.rows.is_empty() && self.rows.len() + text.len() > MESSAGE {
            self.flush(messages);
        }
        self.rows.push(if self.rows.is_empty() { '[' } else { ',' });
        self.rows.push_str(text);
        self.count += 1;
        Ok(())
    }

    /// Gives on the rows that wait.
    fn flush(&mut self, messages: &mut Vec<Message>) {
        if let (false, Some(table)) = (self.rows.is_empty(), &self.table) {
            let mut rows = std::mem::take(&mut self.rows);
            rows.push(']');
            messages.push(Message::Rows { table: table.clone(), rows });
        }
    }
}

/// The first line.
fn header(line: &[u8]) -> Result<Header, InvalidBackup> {
    if line.starts_with(ENCRYPTED) {
        return Err(InvalidBackup::Encrypted);
    }
    let value: serde_json::Value = serde_json::from_slice(line).map_err(|_| InvalidBackup::Foreign)?;
    let form = value.get("lupa_backup").and_then(serde_json::Value::as_u64).ok_or(InvalidBackup::Foreign)?;
    // Looked at before all else: a newer form may have another header.
    if form > u64::from(FORMAT) {
        return Err(InvalidBackup::Newer);
    }
    serde_json::from_value(value).map_err(|_| InvalidBackup::Foreign)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{Writer, line},
        *,
    };
    use crate::time::Moment;

    fn start() -> Header {
        Header {
            lupa_backup: FORMAT,
            version: "0.1.0".into(),
            steps: vec![(1, Moment::from_millis(5))],
            origin: "https://kauppa.example".into(),
            taken_at: Moment::from_millis(7),
            key: "kauppa.example/receipts+1+AAAA".into(),
            pepper: "00".into(),
            leaves: 0,
            checkpoint: None,
        }
    }

    /// Tables with rows of two values.
    type Tables = Vec<(String, Vec<(i64, Option<String>)>)>;

    fn written(tables: &Tables) -> String {
        let (mut text, mut writer) = (line(&start()), Writer::default());
        for (name, rows) in tables {
            text.push_str(&line(&TableLine { table: name.clone(), columns: vec!["no".into(), "text".into()] }));
            for row in rows {
                text.push_str(&line(row));
            }
        }
        writer.add(&text);
        text.push_str(&writer.end());
        text
    }

    fn read(text: &[u8], piece: usize) -> Result<Vec<Message>, InvalidBackup> {
        let (mut reader, mut messages) = (Reader::default(), Vec::new());
        for piece in text.chunks(piece) {
            messages.extend(reader.push(piece)?);
        }
        reader.finish()?;
        Ok(messages)
    }

    fn tables() -> impl Strategy<Value = Tables> {
        let rows = prop::collection::vec((any::<i64>(), prop::option::of(".{0,40}")), 0..20);
        prop::collection::vec(("[a-z_]{1,9}", rows), 0..6)
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_however_it_comes(tables in tables(), piece in 1..4000_usize) {
            let messages = read(written(&tables).as_bytes(), piece).expect("a whole backup");
            prop_assert_eq!(&messages[0], &Message::Begin(start()));
            let mut found: Tables = Vec::new();
            for message in &messages {
                let Message::Rows { table, rows } = message else { continue };
                let rows: Vec<(i64, Option<String>)> = serde_json::from_str(rows).expect("rows");
                found.push((table.table.clone(), rows));
            }
            let told: Tables = tables.iter().filter(|(_, rows)| !rows.is_empty()).cloned().collect();
            prop_assert_eq!(found, told);
            let count = tables.iter().map(|(_, rows)| rows.len() as u64).sum();
            prop_assert_eq!(messages.last(), Some(&Message::End { rows: count }));
        }

        #[test]
        fn what_is_cut_off_is_refused_wherever(tables in tables(), share in 0.0..1.0_f64) {
            let text = written(&tables);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a short text")]
            let end = (text.len() as f64 * share) as usize;
            prop_assert!(read(&text.as_bytes()[..end.min(text.len() - 1)], 100).is_err());
        }

        #[test]
        fn one_changed_byte_is_noticed(tables in tables(), place: prop::sample::Index, other: u8) {
            let mut bytes = written(&tables).into_bytes();
            let place = place.index(bytes.len());
            prop_assume!(bytes[place] != other);
            bytes[place] = other;
            prop_assert!(read(&bytes, 100).is_err());
        }
    }

    #[test]
    fn it_is_said_what_is_wrong() {
        assert_eq!(read(b"age-encryption.org/v1\n-> X25519 x\n", 7), Err(InvalidBackup::Encrypted));
        assert_eq!(read(b"hello\n", 7), Err(InvalidBackup::Foreign));
        assert_eq!(read(b"", 7), Err(InvalidBackup::Truncated));
        assert_eq!(read(b"{\"lupa_backup\":2,\"more\":1}\n", 7), Err(InvalidBackup::Newer));
        let whole = written(&vec![("person".into(), vec![(1, None)])]);
        assert_eq!(read(format!("{whole}[2,null]\n").as_bytes(), 7), Err(InvalidBackup::Malformed));
        assert_eq!(read(format!("{whole}{whole}").as_bytes(), 7), Err(InvalidBackup::Malformed));
        assert_eq!(read(whole.replace("[1,null]", "[1]").as_bytes(), 7), Err(InvalidBackup::Malformed));
        assert_eq!(read(whole.replace("[1,null]", "[2,null]").as_bytes(), 7), Err(InvalidBackup::Altered));
    }

    #[test]
    fn rows_come_in_messages_of_a_bounded_size() {
        let rows: Vec<_> = (0..5000).map(|no| (no, Some("x".repeat(200)))).collect();
        let messages = read(written(&vec![("word".into(), rows)]).as_bytes(), 65_536).expect("a backup");
        assert!(messages.len() > 3);
        for message in messages {
            if let Message::Rows { rows, .. } = message {
                assert!(rows.len() < MESSAGE + 300);
            }
        }
    }
}
