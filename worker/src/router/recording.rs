//! The routes of recording: what staff write down for people, and the counter on which people sign up themselves.

use lupa_domain::{api, staff::Right::RecordConsent};

use super::{Guard, Route, delete, get, post, put};
use crate::{consent, openapi::doc, staff};

/// The routes, in the order of the description.
pub(super) fn routes() -> Vec<Route> {
    use Guard::{Counter, Staff};
    vec![
        get(
            "/api/v1/people/{id}/consents",
            Staff(RecordConsent, consent::http_people::look),
            doc("What can be recorded for somebody now, in their language, and where they stand")
                .query("locale")
                .gives::<api::consent::RecordView>(200),
        ),
        post(
            "/api/v1/people/{id}/consents",
            Staff(RecordConsent, consent::http_people::record),
            doc("Records what somebody said at the counter, by telephone or on paper; repeating changes nothing")
                .takes::<api::consent::RecordAsk>()
                .gives::<api::consent::RecordAnswer>(200),
        ),
        get(
            "/api/v1/people/{id}/grounds",
            Staff(RecordConsent, consent::grounds::list),
            doc("Other legal bases for contacting a person").gives::<api::grounds::GroundList>(200),
        ),
        put(
            "/api/v1/people/{id}/soft-opt-in/{purpose}",
            Staff(RecordConsent, consent::grounds::put),
            doc("Records that somebody may be written to because they bought, and were offered to opt out; needs the ground turned on")
                .takes::<api::grounds::GroundAsk>()
                .gives::<api::grounds::GroundView>(200),
        ),
        delete(
            "/api/v1/people/{id}/soft-opt-in/{purpose}",
            Staff(RecordConsent, consent::grounds::remove),
            doc("Removes a soft opt-in that was recorded by mistake").gives_nothing(204),
        ),
        get(
            "/api/v1/counter",
            Staff(RecordConsent, staff::http_counter::forms),
            doc("The forms that can be put on the counter").query("locale").gives::<api::counter::CounterForms>(200),
        ),
        post(
            "/api/v1/counter/session",
            Staff(RecordConsent, staff::http_counter::open),
            doc("Turns one's session into counter mode, which takes signups and opens nothing else")
                .takes::<api::counter::CounterAsk>()
                .gives_nothing(204),
        ),
        get(
            "/api/v1/counter/session",
            Counter(staff::http_counter::show),
            doc("What stands on the counter").gives::<api::counter::CounterView>(200),
        ),
        delete(
            "/api/v1/counter/session",
            Counter(staff::http_counter::end),
            doc("Ends counter mode; nobody is signed in then").gives_nothing(204),
        ),
        post(
            "/api/v1/counter/signups",
            Counter(consent::http::sign_up_at_counter),
            doc("Signs up at the counter; the answer is the same for known and unknown addresses")
                .takes::<api::consent::SignupAsk>()
                .gives::<api::consent::MailSent>(202),
        ),
    ]
}
