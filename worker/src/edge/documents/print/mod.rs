//! What is made of a form to be printed: a poster that leads to it, and the form itself to be filled in by hand.
//!
//! Both are made of a published notice, in its words and its language, and of nothing else: the same notice makes the same bytes. A letter
//! that the typeface lacks is drawn as an empty box and kept as what it is for those who search the document or have it read aloud.

mod paper;
mod poster;

use lupa_domain::wording::Controller;

pub(crate) use paper::paper;
pub(crate) use poster::{Look, PaperSize, poster};

/// Where the business is found: what is known of it, in one line.
fn contact(controller: &Controller) -> String {
    let Controller { email, phone, .. } = controller;
    let parts = [controller.address_line(), phone.clone(), Some(email.clone())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
