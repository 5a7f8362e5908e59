//! `lupa-verify`: what a stranger can know of a receipt, from files alone. It reads files and prints; what holds and what does not
//! [`lupa_domain::verify`] says, and nothing is asked of any network.

mod arguments;

mod files;

mod plain;

mod program;

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use lupa_domain::verify::{Verdict, verify};

use arguments::{Command, Form, HELP, Verification};

fn main() -> ExitCode {
    let (text, code) = match run() {
        Ok(answer) => answer,
        Err(refusal) => {
            // Where not even that can be written, the code still says it.
            let _ = writeln!(io::stderr(), "lupa-verify: {refusal}");
            return ExitCode::from(2);
        }
    };
    match io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::from(code),
        Err(_) => ExitCode::from(2),
    }
}

/// Why nothing was verified.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("{0}; `lupa-verify --help` says how")]
    Usage(#[from] lexopt::Error),
    #[error(transparent)]
    File(#[from] files::FileError),
}

/// What is printed, and the exit code.
fn run() -> Result<(String, u8), Refusal> {
    let Verification { paths, form } = match arguments::parse(lexopt::Parser::from_env())? {
        Command::Help => return Ok((HELP.to_owned(), 0)),
        Command::Version => return Ok((format!("lupa-verify {}\n", env!("CARGO_PKG_VERSION")), 0)),
        Command::Verify(wanted) => wanted,
    };
    let contents = files::read(&paths)?;
    let report = verify(&contents.evidence());
    let text = match form {
        Form::Plain => plain::text(&report),
        Form::Json => program::text(&report),
    };
    Ok((text, code(report.verdict())))
}

/// As `--help` has them.
const fn code(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Authentic => 0,
        Verdict::Altered => 1,
        Verdict::Unreadable => 2,
        Verdict::Incomplete => 3,
    }
}
