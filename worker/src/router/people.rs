//! The routes of people: looking them up, their cards, what happened, how all of it has changed, and what else is kept about them.

use lupa_domain::{api, people::FieldDeclaration, staff::Right};

use super::{Guard, LARGE, Route, delete, get, post, put};
use crate::{openapi::doc, people};

/// The routes, in the order of the description.
pub(super) fn routes() -> Vec<Route> {
    use Guard::{Either, Staff};
    use Right::{ChangePeople, CreatePeople, ManageFields, SeeHistory, SeePeople};
    vec![
        // people
        post(
            "/api/v1/people/search",
            Staff(SeePeople, people::http_search::search),
            doc("People by the beginnings of words, the newest first, page by page")
                .takes::<api::people::SearchAsk>()
                .gives::<api::people::SearchPage>(200),
        ),
        get(
            "/api/v1/people/tags",
            Staff(SeePeople, people::http_search::list_tags),
            doc("The tags that are in use, and by how many").gives::<api::people::TagList>(200),
        ),
        post(
            "/api/v1/people",
            Staff(CreatePeople, people::http_card::create),
            doc("Takes somebody into the register").takes::<api::people::PersonAsk>().gives::<api::people::PersonCard>(201),
        )
        .up_to(LARGE),
        get(
            "/api/v1/people/{id}",
            Staff(SeePeople, people::http_card::show),
            doc("What is kept about somebody").gives::<api::people::PersonCard>(200),
        ),
        put(
            "/api/v1/people/{id}",
            Staff(ChangePeople, people::http_card::change),
            doc("Changes what is kept about somebody, whole; needs If-Match")
                .takes::<api::people::PersonAsk>()
                .gives::<api::people::PersonCard>(200),
        )
        .up_to(LARGE),
        get(
            "/api/v1/people/{id}/receipts/{receipt}",
            Staff(SeePeople, people::http_card::show_receipt),
            doc("One signed receipt of somebody").gives_object(200),
        ),
        get(
            "/api/v1/people/{id}/history",
            Staff(SeeHistory, people::http_history::list),
            doc("What happened, the latest day first, page by page").query("cursor").gives::<api::people::HistoryPage>(200),
        ),
        post(
            "/api/v1/people/{id}/history",
            Staff(ChangePeople, people::http_history::add),
            doc("Notes that something happened").takes::<api::people::HistoryAsk>().gives::<api::people::HistoryLine>(201),
        )
        .up_to(LARGE),
        put(
            "/api/v1/people/{id}/history/{entry}",
            Staff(ChangePeople, people::http_history::change),
            doc("Puts an entry right; needs If-Match").takes::<api::people::HistoryAsk>().gives::<api::people::HistoryLine>(200),
        )
        .up_to(LARGE),
        delete(
            "/api/v1/people/{id}/history/{entry}",
            Staff(ChangePeople, people::http_history::remove),
            doc("Takes out an entry that was a mistake; needs If-Match").gives_nothing(204),
        ),
        get(
            "/api/v1/people/{id}/changes",
            Staff(SeeHistory, people::http_changes::list),
            doc("How what is kept has changed, the newest first, page by page").query("cursor").gives::<api::people::ChangePage>(200),
        ),
        post(
            "/api/v1/walk-ins",
            Staff(CreatePeople, people::http_history::add_walk_in),
            doc("Notes that somebody came whom nobody knows").takes::<api::people::HistoryAsk>().gives::<api::people::HistoryLine>(201),
        ),
        get(
            "/api/v1/walk-ins",
            Staff(SeeHistory, people::http_history::list_walk_ins),
            doc("How often people came whom nobody knows, by month").gives::<api::people::WalkInList>(200),
        ),
        get(
            "/api/v1/fields",
            Either([SeePeople, ManageFields], people::http_fields::list),
            doc("What else is kept about people, and why").gives::<api::people::FieldList>(200),
        ),
        put(
            "/api/v1/fields/{id}",
            Staff(ManageFields, people::http_fields::put),
            doc("Declares a field (If-None-Match: *), or changes its declaration (If-Match)")
                .takes::<FieldDeclaration>()
                .gives::<api::people::FieldView>(200),
        )
        .up_to(LARGE),
    ]
}
