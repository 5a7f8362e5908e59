//! The browser's half of the sign-up page.

fn main() {
    lupa_public::signup::start();
}
