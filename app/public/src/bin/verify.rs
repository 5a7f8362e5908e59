//! Verifying a receipt.

fn main() {
    lupa_public::verify::start();
}
