//! In English.

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

use crate::console::{CustomersChapter, FormsChapter, FrameChapter, RegisterChapter};

pub(crate) static FRAME: FrameChapter = FrameChapter {
    backup: &backup::BACKUP,
    mail: &mail::MAIL,
    office: &office::OFFICE,
    overview: &overview::OVERVIEW,
    read_only: &overview::READ_ONLY,
    shell: &shell::SHELL,
    staff: &staff::STAFF,
    state: &state::STATE,
};

pub(crate) static CUSTOMERS: CustomersChapter = CustomersChapter {
    customers: &customers::CUSTOMERS,
    merging: &merging::MERGING,
    people: &people::PEOPLE,
    recording: &recording::RECORDING,
    requests: &requests::REQUESTS,
};

pub(crate) static FORMS: FormsChapter = FormsChapter {
    business: &setup::BUSINESS,
    look: &look::LOOK,
    setup: &setup::SETUP,
    sharing: &sharing::SHARING,
    wording: &wording::WORDING,
};

pub(crate) static REGISTER: RegisterChapter = RegisterChapter {
    audience: &audience::AUDIENCE,
    description: &description::DESCRIPTION,
    imports: &imports::IMPORTS,
    renewal: &renewal::RENEWAL,
    retention: &retention::RETENTION,
};
