//! The arguments of the command.

use std::ffi::OsString;

use lexopt::{Arg, Parser};

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Verifies a consent receipt offline. Everything it needs is read from files.

Usage: lupa-verify RECEIPT [options]

  RECEIPT                the receipt as it was received (.json); - is standard input

  --keys FILE            the published keys of the register (/.well-known/jwks.json):
                         without them, the owner of the key cannot be known
  --proof FILE           the proof that the log holds the event (.tlog-proof)
  --checkpoint FILE      another checkpoint of the log, newer or older than the one in
                         the proof (/log/checkpoint, or one that was kept)
  --consistency FILE     the proof that the larger of the two checkpoints continues the
                         smaller one (/log/consistency?from=SMALLER&to=LARGER)
  --json                 print the report for a program
  --help, --version

Exit codes:
  0  everything was checked and holds
  1  something does not hold
  2  the receipt or a file cannot be read, or the command was not understood
  3  what was checked holds, and something could not be checked
";

/// What is asked of the command.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Help,
    Version,
    Verify(Verification),
}

/// A verification.
#[derive(Debug, PartialEq)]
pub(crate) struct Verification {
    pub(crate) paths: Paths,
    pub(crate) form: Form,
}

/// Where the evidence is.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Paths {
    pub(crate) receipt: OsString,
    pub(crate) proof: Option<OsString>,
    pub(crate) checkpoint: Option<OsString>,
    pub(crate) consistency: Option<OsString>,
    pub(crate) keys: Option<OsString>,
}

/// Who reads the report.
#[derive(Debug, PartialEq)]
pub(crate) enum Form {
    Plain,
    Json,
}

pub(crate) fn parse(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let (mut paths, mut receipt, mut form) = (Paths::default(), None, Form::Plain);
    while let Some(argument) = parser.next()? {
        let (place, name) = match argument {
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Long("version") | Arg::Short('V') => return Ok(Command::Version),
            Arg::Long("json") => {
                form = Form::Json;
                continue;
            }
            Arg::Value(path) if receipt.is_none() => {
                receipt = Some(path);
                continue;
            }
            Arg::Long("proof") => (&mut paths.proof, "--proof"),
            Arg::Long("checkpoint") => (&mut paths.checkpoint, "--checkpoint"),
            Arg::Long("consistency") => (&mut paths.consistency, "--consistency"),
            Arg::Long("keys") => (&mut paths.keys, "--keys"),
            other => return Err(other.unexpected()),
        };
        if place.replace(parser.value()?).is_some() {
            return Err(format!("{name} is given twice").into());
        }
    }
    paths.receipt = receipt.ok_or("no receipt is named")?;
    let all = [Some(&paths.receipt), paths.proof.as_ref(), paths.checkpoint.as_ref(), paths.consistency.as_ref(), paths.keys.as_ref()];
    if all.into_iter().flatten().filter(|path| *path == "-").count() > 1 {
        return Err("only one file can be standard input".into());
    }
    Ok(Command::Verify(Verification { paths, form }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(arguments: &[&str]) -> Result<Command, String> {
        parse(Parser::from_args(arguments)).map_err(|error| error.to_string())
    }

    #[test]
    fn files_are_named_in_any_order() {
        let wanted = Verification {
            paths: Paths { receipt: "r".into(), proof: Some("p".into()), keys: Some("-".into()), ..Paths::default() },
            form: Form::Json,
        };
        assert_eq!(given(&["--proof", "p", "--json", "r", "--keys=-"]), Ok(Command::Verify(wanted)));
        assert_eq!(given(&["r", "-h"]), Ok(Command::Help));
    }

    #[test]
    fn what_is_not_understood_is_said() {
        let refused = [
            (&[][..], "no receipt is named"),
            (&["a", "b"], "unexpected argument \"b\""),
            (&["a", "--prof", "b"], "invalid option '--prof'"),
            (&["a", "--proof"], "missing argument for option '--proof'"),
            (&["a", "--proof", "b", "--proof", "c"], "--proof is given twice"),
            (&["-", "--proof", "-"], "only one file can be standard input"),
        ];
        for (arguments, why) in refused {
            assert_eq!(given(arguments), Err(why.to_owned()), "{arguments:?}");
        }
    }
}
