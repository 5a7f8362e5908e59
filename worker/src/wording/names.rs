//! What purposes and forms are called, for every screen that would otherwise show ids.

use lupa_domain::{
    api::wording::{FormName, NameList, PurposeName},
    locale::Locale,
};

use super::store;
use crate::{platform::sql::Sql, runtime::error::ApiError};

/// The titles of all purposes and of all forms that were ever published. What forms show today comes first; what was shown earlier names the
/// purposes that no form asks for any more.
pub fn names(sql: &dyn Sql, locale: Locale) -> Result<NameList, ApiError> {
    let current = store::current_everywhere(sql, locale)?;
    let ever = store::newest_first(sql, locale)?;
    let purposes = store::purposes(sql)?.into_iter().map(|purpose| {
        let told = current.iter().chain(&ever).find_map(|published| published.notice().statement(&purpose.id));
        let title = told.map_or_else(|| purpose.id.to_string(), |statement| statement.title.clone());
        PurposeName { title, retired: purpose.retired, purpose: purpose.id }
    });
    let purposes = purposes.collect();
    let mut forms: Vec<FormName> = Vec::new();
    for notice in ever.iter().map(lupa_domain::wording::Published::notice) {
        if !forms.iter().any(|known| known.form == notice.form) {
            forms.push(FormName { form: notice.form.clone(), title: notice.heading.clone(), edition: notice.edition });
        }
    }
    Ok(NameList { purposes, forms })
}
