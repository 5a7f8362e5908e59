//! På svenska.

mod acts;
pub(crate) mod audience;
pub(crate) mod backup;
pub(crate) mod counter;
pub(crate) mod customers;
pub(crate) mod description;
pub(crate) mod difference;
pub(crate) mod imports;
pub(crate) mod look;
pub(crate) mod mail;
pub(crate) mod merging;
pub(crate) mod notifications;
pub(crate) mod objections;
pub(crate) mod office;
pub(crate) mod overview;
pub(crate) mod own_rights;
pub(crate) mod people;
pub(crate) mod portal;
pub(crate) mod public;
pub(crate) mod recording;
pub(crate) mod register_page;
pub(crate) mod renewal;
pub(crate) mod requests;
pub(crate) mod retention;
pub(crate) mod setup;
pub(crate) mod sharing;
pub(crate) mod shell;
pub(crate) mod staff;
pub(crate) mod state;
pub(crate) mod verify;
pub(crate) mod wording;

use crate::console::ConsoleWords;

/// Allt som administrationen säger.
pub(crate) static CONSOLE: ConsoleWords = ConsoleWords {
    audience: &audience::AUDIENCE,
    backup: &backup::BACKUP,
    business: &setup::BUSINESS,
    customers: &customers::CUSTOMERS,
    description: &description::DESCRIPTION,
    imports: &imports::IMPORTS,
    look: &look::LOOK,
    mail: &mail::MAIL,
    merging: &merging::MERGING,
    office: &office::OFFICE,
    overview: &overview::OVERVIEW,
    people: &people::PEOPLE,
    read_only: &overview::READ_ONLY,
    recording: &recording::RECORDING,
    renewal: &renewal::RENEWAL,
    requests: &requests::REQUESTS,
    retention: &retention::RETENTION,
    setup: &setup::SETUP,
    sharing: &sharing::SHARING,
    shell: &shell::SHELL,
    staff: &staff::STAFF,
    state: &state::STATE,
    wording: &wording::WORDING,
};
