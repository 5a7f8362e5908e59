//! Randomness as an argument: 32 bytes of the platform's, stretched for one request.

use std::cell::Cell;

use sha2::{Digest, Sha256};

/// Random bytes for one request.
#[derive(Debug)]
pub struct Entropy {
    seed: [u8; 32],
    drawn: Cell<u64>,
}

impl Entropy {
    /// Stretches `seed`, which must come from the platform's source and be used for one request only.
    #[must_use]
    pub const fn new(seed: [u8; 32]) -> Self {
        Self { seed, drawn: Cell::new(0) }
    }

    /// 32 fresh bytes: SHA-256 of the seed and a counter.
    #[must_use]
    pub fn bytes(&self) -> [u8; 32] {
        let drawn = self.drawn.get();
        self.drawn.set(drawn + 1);
        Sha256::new().chain_update(self.seed).chain_update(drawn.to_be_bytes()).finalize().into()
    }

    /// A fresh number.
    #[must_use]
    pub fn number(&self) -> u64 {
        let mut number = [0; 8];
        number.copy_from_slice(&self.bytes()[..8]);
        u64::from_be_bytes(number)
    }

    /// 16 fresh bytes, as an id wants them.
    #[must_use]
    pub fn id_bytes(&self) -> [u8; 16] {
        let mut id = [0; 16];
        id.copy_from_slice(&self.bytes()[..16]);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_draws_are_the_same() {
        let entropy = Entropy::new([1; 32]);
        assert_ne!(entropy.bytes(), entropy.bytes());
        assert_ne!(Entropy::new([1; 32]).bytes(), Entropy::new([2; 32]).bytes());
    }
}
