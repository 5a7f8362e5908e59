//! Verifying a receipt.

fn main() {
    lupa_app::verify::start();
}
