//! Passkeys as devices and browsers make them: what is accepted, what is refused and why, what W3C published, what another implementation
//! says of the same bytes, and what no bytes do.

mod device;

mod accepted;

mod refused;

mod options;

mod vectors;

mod flips;

mod oracle;

mod nonsense;
