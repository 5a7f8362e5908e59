//! Tries the rows of a list, brings them in and takes them back, a piece at a time; between two of them others have their turn.

use lupa_domain::time::{Moment, Span};

use super::bell::{Bell, command};
use crate::{
    import,
    runtime::{error::ApiError, tx::Tx},
};

/// How long one ringing goes on with it: until the alarm may ring again.
const TURN: Span = Span::millis(450);
/// How long others have between two pieces, each of which takes some hundred milliseconds at most.
const PAUSE: Span = Span::millis(2);

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    import::due(tx)
}

pub(super) async fn run<B: Bell>(bell: &B) -> Result<(), ApiError> {
    let end = bell.now() + TURN;
    loop {
        match command(bell, import::step) {
            Ok(goes_on) if !goes_on || bell.now() >= end => return Ok(()),
            Ok(_) => bell.rest(PAUSE).await,
            Err(error) => {
                if error.is_of_one_step() {
                    // It stops where it is, so that the next list has its turn; staff see that, and can let it go on.
                    command(bell, import::give_up)?;
                }
                return Err(error);
            }
        }
    }
}
