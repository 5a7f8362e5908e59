//! Every word that a person reads on a page, by name, in three languages.

#[path = "../../src/words/mod.rs"]
pub mod words;

pub use words::{MONTHS, WaitWords};
pub mod people {
    pub mod draft {
        pub const DATA: [(); 9] = [(); 9];
    }
}
