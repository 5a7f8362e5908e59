//! Wording: what people are asked, in which words, and the proof of exactly those words.
//!
//! A [`Purpose`] is what data may be used for. A form asks about several of them; its words are kept as a [`Draft`] in every
//! language until they are published. Publishing turns a draft into one [`Notice`] per language, all of the same edition, and a notice
//! never changes afterwards: it is addressed by the digest of its canonical bytes ([`Published`]), and every consent names that digest.
//!
//! Rewording makes a new *edition* and leaves earlier consent alone; a considerable change of the *processing* makes a new
//! [`Purpose::version`], and then earlier consent no longer counts.

mod age;
mod asked;
mod controller;
mod country;
mod difference;
mod disclosure_text;
mod draft;
mod embedding;
mod jurisdiction;
mod notice;
mod placeholder;
mod profiling;
mod purpose;
mod recipient;
mod slug;
mod terms;

pub use age::AgeQuestion;
pub use asked::{AnswerError, Answering, Asked, AskedDatum, AskedError, AskedText, DatumTerm, MOST_ASKED};
pub use controller::{Address, Controller, ControllerPart, Imprint, Succession};
pub use country::{Country, UnknownCountry};
pub use difference::{Change, Changed, Part, Run, changes, difference, difference_in_words};
pub use disclosure_text::{claims_expire_after, complaint, nothing_transferred, profiling, unnamed_processors};
pub use draft::{Draft, DraftStatement, DraftText, Gap, Missing, PublishError, publish, publish_by};
pub use embedding::{AllowedOrigins, AllowedOriginsError};
pub use notice::{Field, FieldName, InformationItem, InformationSection, Notice, Published, Statement};
pub use profiling::Characteristic;
pub use purpose::{Processing, Purpose, PurposeChange, PurposeError};
pub use recipient::{InvalidRetention, Recipient, RecipientError, RecipientRole, Retention, Safeguard};
pub use slug::{FormId, InvalidSlug, PurposeId};
pub use terms::{Category, Channel, Ground, LegalBasis, PersonalData};

use crate::time::Span;

/// How long a notice may still be answered after a newer edition was published: the edge shows a cached notice for at most
/// 5 seconds, and as long again is left for a slow network. A person who opened the page earlier is shown the new words.
pub const GRACE: Span = Span::seconds(10);
