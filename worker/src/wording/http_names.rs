//! What purposes and forms are called, over HTTP: titles for every screen that would otherwise show ids.

use ::http::StatusCode;
use lupa_domain::api::wording::{FormName, NameList, PurposeName};

use super::store;
use crate::{
    call::{Answer, Call, json_answer},
    staff::Staff,
};

/// `GET /api/v1/wording/names`
///
/// What forms show today comes first; what was shown earlier names the purposes that no form asks for any more.
pub fn list(call: &Call<'_>, _: &Staff) -> Answer {
    let current = store::current_everywhere(call.sql, call.locale)?;
    let ever = store::newest_first(call.sql, call.locale)?;
    let purposes = store::purposes(call.sql)?.into_iter().map(|purpose| {
        let told = current.iter().chain(&ever).find_map(|published| published.notice().statement(&purpose.id));
        let title = told.map_or_else(|| purpose.id.to_string(), |statement| statement.title.clone());
        PurposeName { title, retired: purpose.retired, purpose: purpose.id }
    });
    let purposes = purposes.collect();
    let mut forms: Vec<FormName> = Vec::new();
    for notice in ever.iter().map(|published| published.notice()) {
        if !forms.iter().any(|known| known.form == notice.form) {
            forms.push(FormName { form: notice.form.clone(), title: notice.heading.clone(), edition: notice.edition });
        }
    }
    json_answer(StatusCode::OK, &NameList { purposes, forms })
}
