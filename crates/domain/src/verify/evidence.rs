//! The files that a receipt is verified with.

/// What there is to verify. Only the receipt is needed; each of the others lets more be known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence<'a> {
    /// The receipt, as it was received.
    pub receipt: &'a [u8],
    /// The proof that its event is in the log: a C2SP `tlog-proof@v1`.
    pub proof: Option<&'a str>,
    /// Another checkpoint of the log, newer or older than the one in the proof: a C2SP signed note.
    pub checkpoint: Option<&'a str>,
    /// The proof that the larger of the two checkpoints continues the smaller one: the answer of `GET /log/consistency`.
    pub consistency: Option<&'a [u8]>,
    /// The published keys of the register: a JWK set.
    pub keys: Option<&'a [u8]>,
}
