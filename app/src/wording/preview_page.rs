//! `/f/{form}/preview` as the edge draws it for staff who may edit the form.

use leptos::prelude::*;

use super::Preview;
use crate::{
    draw::{Drawn, Template, html, with_owner},
    links,
    pages::PreviewPage,
    shell::{self, Place},
    words,
};

/// Draws the page.
pub(crate) fn draw(page: &PreviewPage) -> Drawn {
    let form = &page.form;
    let words = words::preview(form.locale);
    let main = with_owner(|| html(view! { <Preview form=form.clone() words of_form=words::form(form.locale)/> }));
    let controller = &form.notice.controller.name;
    let title = format!("{} {} – {controller}", words.mark, form.notice.heading);
    let place = Place { path: Some(&links::preview(&form.form)), controller, permanent: None };
    Drawn { locale: form.locale, title, body: shell::around(form.locale, &place, None, &main), template: Template::Plain }
}
