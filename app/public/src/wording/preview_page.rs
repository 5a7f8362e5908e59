//! `/f/{form}/preview` as the edge draws it for staff who may edit the form.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::locale::Locale;
use lupa_words as words;

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{self, PageInfo},
    pages::PreviewPage,
    wording::Preview,
};

/// Draws the page.
pub(crate) fn draw(page: &PreviewPage) -> Drawn {
    let form = &page.form;
    let words = words::preview(form.locale);
    let main = with_owner(|| html(view! { <Preview form=form.clone() words of_form=words::form(form.locale)/> }));
    let controller = &form.notice.controller.name;
    let title = format!("{} {} – {controller}", words.mark, form.notice.heading);
    let page_info = PageInfo { path: Some((&paths::preview(&form.form), &Locale::ALL)), controller, permanent: None };
    Drawn { locale: form.locale, title, body: frame::around(form.locale, &page_info, None, &main), template: Template::Plain }
}
