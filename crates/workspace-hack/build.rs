//! Without it cargo would not look at what is needed for building.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
