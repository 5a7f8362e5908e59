//! Contracts of the API, grouped by actor: what is asked, what comes back. The same tests run in this process and, with `BASE_URL`, over
//! HTTP; what needs to move the clock or to look into the database lives in modules called `native_only`.

mod audience;
mod consent;
mod description;
mod edge;
mod imports;
mod log;
mod mail;
mod overview;
mod people;
mod portal;
mod receipts;
mod register;
mod retention;
mod rights;
mod safety;
mod staff;
mod start;
mod storage;
mod wording;
