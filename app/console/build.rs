//! The console is cut into parts after it is linked: the linker has to leave in where each function is used.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=console=--emit-relocs");
    }
}
