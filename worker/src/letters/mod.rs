//! Letters: everything that the register writes to people, and which of them is sent when.
//!
//! | letter | sent when | kind named in |
//! | --- | --- | --- |
//! | confirm | a form came from a new address | `consent::letters` |
//! | confirm, with the way to the own page | a form from a person in the register asks for something new | `consent::letters` |
//! | already known | a form asks for nothing that is not in force | `consent::letters` |
//! | receipt | a signup is confirmed, consent is given at the counter, staff record something, or a person decides something on the own page | `consent::letters` |
//! | sign-in link | a link is asked for on the own page | `portal` |
//! | address | another address is asked for on the own page, or has taken the place of the old one | `portal::address` |
//! | cleaning | a person is told 30 days before that their data goes | `retention::warnings` |
//! | invitation | a member of staff is invited, or the register is set up | `staff::invitations` |
//! | request received, extended, decided | a person files a request, or staff enter, extend or decide it | `rights::letters` |
//! | notification | data was corrected, erased or restricted that an organisation received whose address is known | `rights::notifications` |
//! | request reminder | a request is due in 14, 7 or 2 days, or late: to staff | `rights::letters` |
//! | account changed | a passkey is added to an account, or new recovery codes or an API key are made | `staff::security_notices` |
//!
//! A context puts the kind into the outbox; [`write()`] makes the [`Letter`] when it is due, and [`compose`] turns it into a message (RFC 5322).
//! Nothing that a visitor typed can get into a letter.

mod breaches;
mod html;
mod letter;
mod message;
mod notifications;
mod renewals;
mod requests;
mod sheet;
mod writers;

pub use letter::{AddressLetter, Letter, Said, Slip, StopLink};
pub use message::{Uncomposable, compose};
pub use writers::write;
