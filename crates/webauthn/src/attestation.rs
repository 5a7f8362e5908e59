//! The attestation object (§6.5.4): three members in a map of CBOR.
//!
//! Attestation itself is not verified here. None is asked for, so browsers put the format `none` in place of what the device made.

use minicbor::{Decoder, decode::Error};

use crate::error::PasskeyError;

/// The members, as they lie in the bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AttestationObject<'b> {
    format: &'b str,
    /// One item in CBOR, well-formed.
    statement: &'b [u8],
    pub(crate) authenticator_data: &'b [u8],
}

impl<'b> AttestationObject<'b> {
    /// Reads `fmt`, `attStmt` and `authData`, each once, in any order, and nothing else.
    pub(crate) fn parse(bytes: &'b [u8]) -> Result<Self, PasskeyError> {
        Self::members(bytes).ok().flatten().ok_or(PasskeyError::AttestationObject)
    }

    fn members(bytes: &'b [u8]) -> Result<Option<Self>, Error> {
        let mut decoder = Decoder::new(bytes);
        let (mut format, mut statement, mut data) = (None, None, None);
        if decoder.map()? != Some(3) {
            return Ok(None);
        }
        for _ in 0..3 {
            match decoder.str()? {
                "fmt" => format = Some(decoder.str()?),
                "attStmt" => {
                    let from = decoder.position();
                    decoder.skip()?;
                    statement = bytes.get(from..decoder.position());
                }
                "authData" => data = Some(decoder.bytes()?),
                _ => return Ok(None),
            }
        }
        if decoder.position() != bytes.len() {
            return Ok(None);
        }
        // Three members and none of the three missing: so none was there twice.
        let (Some(format), Some(statement), Some(authenticator_data)) = (format, statement, data) else { return Ok(None) };
        Ok(Some(Self { format, statement, authenticator_data }))
    }

    /// Steps 21 to 24 of §7.1 with the one format that is accepted, whose statement is an empty map (§8.7).
    pub(crate) fn check(&self) -> Result<(), PasskeyError> {
        if self.format != "none" {
            return Err(PasskeyError::AttestationFormat);
        }
        if Decoder::new(self.statement).map().ok() == Some(Some(0)) { Ok(()) } else { Err(PasskeyError::AttestationStatement) }
    }
}
