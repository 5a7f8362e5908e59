//! `lupa-backup`: makes the identity of backups, opens them, and says whether they are whole. It reads and writes files, and asks nobody.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use age::{Decryptor, secrecy::ExposeSecret as _, x25519::Identity};
use lexopt::{Arg, Parser};
use lupa_domain::register::backup::{Header, InvalidBackup, Message, Reader};

/// How much is read at once, in bytes.
const PIECE: usize = 64 * 1024;

const HELP: &str = "\
lupa-backup key IDENTITY           makes an identity in a new file and prints its recipient
lupa-backup check IDENTITY FILE    says of what a backup is, and whether it is whole
lupa-backup open IDENTITY FILE     writes the lines of a backup to standard output
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            // Where not even that can be written, the code still says it.
            let _ = writeln!(io::stderr(), "lupa-backup: {refusal}");
            ExitCode::from(2)
        }
    }
}

/// Why nothing was done, or not all of it.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("{0}; `lupa-backup --help` says how")]
    Usage(#[from] lexopt::Error),
    #[error("{}: {1}", .0.display())]
    File(PathBuf, io::Error),
    #[error("{} holds no identity: it has a line that begins with AGE-SECRET-KEY-1", .0.display())]
    NoIdentity(PathBuf),
    #[error("{} is no backup that this identity opens: {1}", .0.display())]
    Closed(PathBuf, age::DecryptError),
    #[error(transparent)]
    Invalid(#[from] InvalidBackup),
    #[error("the lines cannot be written: {0}")]
    Output(io::Error),
}

fn run() -> Result<(), Refusal> {
    let mut words = Vec::new();
    let mut parser = Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("help") => return io::stdout().write_all(HELP.as_bytes()).map_err(Refusal::Output),
            Arg::Value(word) => words.push(PathBuf::from(word)),
            other => return Err(other.unexpected().into()),
        }
    }
    match words.as_slice() {
        [command, identity] if command == Path::new("key") => key(identity),
        [command, identity, file] if command == Path::new("check") => {
            let (header, rows) = read(identity, file, &mut io::sink())?;
            let Header { origin, taken_at, version, leaves, .. } = header;
            let text = format!("{origin}, {taken_at}, Lupa {version}: {rows} rows, {leaves} leaves of the log; whole\n");
            io::stdout().write_all(text.as_bytes()).map_err(Refusal::Output)
        }
        [command, identity, file] if command == Path::new("open") => read(identity, file, &mut io::stdout().lock()).map(|_| ()),
        _ => Err(Refusal::Usage("a command and its files are wanted".into())),
    }
}

/// Makes an identity. A file that is there is left alone: it may open backups that are kept.
fn key(path: &Path) -> Result<(), Refusal> {
    let failed = |error| Refusal::File(path.to_owned(), error);
    let identity = Identity::generate();
    let mut file = new_file(path).map_err(failed)?;
    let text = format!("# recipient: {}\n{}\n", identity.to_public(), identity.to_string().expose_secret());
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    io::stdout().write_all(format!("{}\n", identity.to_public()).as_bytes()).map_err(Refusal::Output)
}

#[cfg(unix)]
fn new_file(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    File::options().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn new_file(path: &Path) -> io::Result<File> {
    File::options().write(true).create_new(true).open(path)
}

/// Reads a backup to its end into `output`. Its last line is written once everything before it was found to be as it was written.
fn read(identity: &Path, path: &Path, output: &mut impl Write) -> Result<(Header, u64), Refusal> {
    let failed = |error| Refusal::File(path.to_owned(), error);
    let identity = identity_in(identity)?;
    let decryptor = Decryptor::new_buffered(io::BufReader::new(File::open(path).map_err(failed)?));
    let closed = |error| Refusal::Closed(path.to_owned(), error);
    let mut source = decryptor.map_err(closed)?.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(closed)?;
    let (mut reader, mut piece, mut held) = (Reader::default(), vec![0; PIECE], Vec::new());
    let (mut header, mut rows) = (None, 0);
    loop {
        let length = source.read(&mut piece).map_err(failed)?;
        if length == 0 {
            break;
        }
        for message in reader.push(&piece[..length])? {
            match message {
                Message::Begin(found) => header = Some(found),
                Message::End { rows: all } => rows = all,
                Message::Rows { .. } => {}
            }
        }
        // The newest line is held back: it may be the last.
        held.extend_from_slice(&piece[..length]);
        let ends = held
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |end| held[..end].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1));
        output.write_all(&held[..ends]).map_err(Refusal::Output)?;
        held.drain(..ends);
    }
    reader.finish()?;
    output.write_all(&held).and_then(|()| output.flush()).map_err(Refusal::Output)?;
    Ok((header.ok_or(InvalidBackup::Truncated)?, rows))
}

fn identity_in(path: &Path) -> Result<Identity, Refusal> {
    let text = std::fs::read_to_string(path).map_err(|error| Refusal::File(path.to_owned(), error))?;
    text.lines().find_map(|line| line.trim().parse().ok()).ok_or_else(|| Refusal::NoIdentity(path.to_owned()))
}
