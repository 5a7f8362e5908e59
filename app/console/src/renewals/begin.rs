//! The form that begins a renewal. What it would do is counted first.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, paths};
use lupa_domain::{
    api::renewal::{RenewalChoice, RenewalPreview, RenewalRequest},
    ids::FilterId,
    renewal::Way,
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, Rejection, SubmitButton, browser, button, dynamic, form_field, number};
use serde_json::{Map, Value};

use super::{Known, Renewals};
use crate::context::{FieldIds, Location};

const FIELDS: FieldIds =
    &[("/purpose", "purpose"), ("/where", "audience"), ("/months", "months"), ("/daily", "daily"), ("/ends_on", "ends_on")];

/// The form, and under it what it would do.
#[must_use]
pub fn begin(renewals: Renewals, known: &Known) -> AnyView {
    let Renewals { console, words, .. } = renewals;
    let (form, previewed) = (Form::default(), RwSignal::new(None::<(RenewalRequest, RenewalPreview)>));
    let filters = StoredValue::new(known.filters.clone());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let id: Option<FilterId> = browser::value("audience").parse().ok();
        let conditions: Map<String, Value> = filters.with_value(|filters| {
            let chosen = filters.iter().find(|filter| Some(filter.id) == id);
            chosen.map(|filter| filter.conditions.clone()).unwrap_or_default()
        });
        let whole = |id: &str| browser::value(id).trim().parse().unwrap_or_default();
        let Ok(ends_on) = browser::value("ends_on").parse() else {
            form.reject(Rejection { text: String::new(), fields: vec![("ends_on".to_owned(), words.no_end.to_owned())] });
            return;
        };
        let (purpose, months) = (browser::value("purpose"), whole("months"));
        let choice = RenewalChoice { purpose: purpose.clone(), conditions: conditions.clone(), months };
        let daily = whole("daily");
        previewed.set(None);
        console.submit(form, FIELDS, api::renewals::preview(&choice), move |preview: RenewalPreview| {
            form.reset();
            previewed.set(Some((RenewalRequest { purpose, conditions, months, daily, ends_on }, preview)));
            browser::focus_soon("preview");
        });
    };
    let field = |id: &str, text: &'static lupa_words::FieldText, value: &str, input: Input| {
        let (id, label, hint) = (id.to_owned(), text.label.to_owned(), text.hint.to_owned());
        form_field(form, FieldSpec { id, label, hint, value: value.to_owned(), input })
    };
    let purposes: Vec<_> = known.purposes.iter().map(|one| (one.purpose.to_string(), one.title.clone())).collect();
    let first = purposes.first().map(|(purpose, _)| purpose.clone()).unwrap_or_default();
    let everybody = [(String::new(), words.everybody.to_owned())];
    let audiences = everybody.into_iter().chain(known.filters.iter().map(|filter| (filter.id.to_string(), filter.name.clone()))).collect();
    view! {
        <section class="part narrow" aria-labelledby="begin">
            <h2 id="begin">{words.new}</h2>
            <ErrorSummary form heading=console.words.correct/>
            <form novalidate data-keeps on:submit=on_submit>
                {field("purpose", &words.purpose, &first, Input::Choice(purposes))}
                {field("audience", &words.audience, "", Input::Choice(audiences))}
                {field("months", &words.months, "24", Input::Line("number", "numeric"))}
                {field("daily", &words.daily, "200", Input::Line("number", "numeric"))}
                {field("ends_on", &words.ends_on, "", Input::Line("date", ""))}
                <div class="actions form-end"><SubmitButton form label=words.count sending=console.words.sending/></div>
            </form>
        </section>
        {dynamic(move || match previewed.get() {
            Some((request, preview)) => shown(renewals, form, request, &preview),
            None => ().into_any(),
        })}
    }
    .into_any()
}

/// What would be done, and the button that begins it.
fn shown(renewals: Renewals, form: Form, request: RenewalRequest, preview: &RenewalPreview) -> AnyView {
    let Renewals { console, words, loader } = renewals;
    let count = |count: u64| number(count, console.locale);
    let by_mail: u64 = preview.mail.values().sum();
    let ways = Way::ALL.into_iter().filter_map(|way| Some((way, *preview.mail.get(&way)?))).filter(|(_, count)| *count > 0);
    let ways = ways.map(|(way, some)| view! { <li>{(words.way)(way, &count(some))}</li> }).collect_view();
    let paper = (preview.only_on_paper > 0).then(|| {
        let share = console.navigation.link("", Location::new(paths::CONSOLE_WORDING, &[]), words.share, None);
        view! { <li>{(words.paper)(&count(preview.only_on_paper))} <br/> <span class="soft">{words.on_paper} " " {share}</span></li> }
    });
    let no = (preview.said_no > 0).then(|| view! { <li>{(words.said_no)(&count(preview.said_no))}</li> });
    let start = move || {
        let request = request.clone();
        console.dialog.ask(words.ask.heading, words.ask.text, words.ask.button, move || {
            console.submit(form, FIELDS, api::renewals::begin(&request), move |_| {
                console.navigation.unsaved.clear();
                loader.reload_then(move || console.notices.show(words.started));
            });
        });
    };
    let act = if by_mail > 0 {
        view! { <div class="actions">{button("button button--primary", words.begin, None, start)}</div> }.into_any()
    } else {
        view! { <p>{words.nobody}</p> }.into_any()
    };
    view! {
        <section class="part narrow" aria-labelledby="preview" id="preview-part">
            <h2 id="preview" tabindex="-1">{words.preview}</h2>
            <ul class="dotted">{ways} {paper} {no}</ul>
            {act}
        </section>
    }
    .into_any()
}
