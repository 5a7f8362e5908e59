//! Verifying a receipt.

/// A fifth of the code of the usual one, for a page that is loaded to check one receipt.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    lupa_public::verify::start();
}
