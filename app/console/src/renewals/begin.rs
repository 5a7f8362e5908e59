//! The form that begins a renewal. What it would do is counted first.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api as api;
use lupa_domain::{
    api::renewal::{RenewalChoice, RenewalPreview, RenewalRequest},
    ids::FilterId,
    renewal::{MOST_IN_BUNDLE, Medium, Way},
};
use lupa_ui::{Choice, ErrorSummary, FieldSpec, Form, Input, Rejection, SubmitButton, browser, button, dynamic, form_field, number};
use serde_json::{Map, Value};

use super::{Known, Renewals};
use crate::context::FieldIds;

const FIELDS: FieldIds =
    &[("/purpose", "purpose"), ("/where", "audience"), ("/months", "months"), ("/daily", "daily"), ("/ends_on", "ends_on")];

/// The form, and under it what it would do.
#[must_use]
pub fn begin(renewals: Renewals, known: &Known) -> AnyView {
    let Renewals { console, words, .. } = renewals;
    let (form, previewed) = (Form::default(), RwSignal::new(None::<(RenewalRequest, RenewalPreview)>));
    let filters = StoredValue::new(known.filters.clone());
    let medium = RwSignal::new(Medium::default().as_str().to_owned());
    let is_mail = move || medium.with(|medium| Medium::from_word(medium) == Some(Medium::Mail));
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
        let medium = medium.with_untracked(|medium| Medium::from_word(medium)).unwrap_or_default();
        let daily = (medium == Medium::Mail).then(|| whole("daily"));
        previewed.set(None);
        console.submit(form, FIELDS, api::renewals::preview(&choice), move |preview: RenewalPreview| {
            form.reset();
            previewed.set(Some((RenewalRequest { purpose, conditions, months, medium, daily, ends_on }, preview)));
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
    let media = [(Medium::Mail, words.by_mail), (Medium::Paper, words.on_paper)];
    let media: Vec<_> = media.map(|(medium, text)| (medium.as_str().to_owned(), text.to_owned())).into();
    // What was counted was counted for the other means.
    let choose = Callback::new(move |chosen| {
        medium.set(chosen);
        previewed.set(None);
    });
    view! {
        <section class="part narrow" aria-labelledby="begin">
            <h2 id="begin">{words.new}</h2>
            <ErrorSummary form heading=console.words.correct/>
            <form novalidate data-keeps on:submit=on_submit>
                {field("purpose", &words.purpose, &first, Input::Choice(purposes))}
                {field("audience", &words.audience, "", Input::Choice(audiences))}
                {field("months", &words.months, "24", Input::Line("number", "numeric"))}
                <Choice name="medium" label=words.medium.label hint=words.medium.hint options=media value=medium choose/>
                <div hidden=move || !is_mail()>{field("daily", &words.daily, "200", Input::Line("number", "numeric"))}</div>
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
    let Renewals { console, words, loader, .. } = renewals;
    let count = |count: u64| number(count, console.locale);
    let (some, lines, nobody, ask, started) = match request.medium {
        Medium::Mail => (preview.mail.values().sum(), by_mail(renewals, preview), words.nobody, &words.ask, words.started),
        Medium::Paper => {
            let letters = &words.letters;
            (preview.paper.letters, on_paper(renewals, preview), letters.nobody, &letters.ask, letters.started)
        }
    };
    let some: u64 = some;
    let no = (preview.said_no > 0).then(|| view! { <li>{(words.said_no)(&count(preview.said_no))}</li> });
    let start = move || {
        let request = request.clone();
        console.dialog.ask(ask.heading, ask.text, ask.button, move || {
            console.submit(form, FIELDS, api::renewals::begin(&request), move |_| {
                console.navigation.unsaved.clear();
                loader.reload_then(move || console.notices.show(started));
            });
        });
    };
    let act = if some > 0 {
        view! { <div class="actions">{button("button button--primary", words.begin, None, start)}</div> }.into_any()
    } else {
        view! { <p>{nobody}</p> }.into_any()
    };
    view! {
        <section class="part narrow" aria-labelledby="preview" id="preview-part">
            <h2 id="preview" tabindex="-1">{words.preview}</h2>
            <ul class="dotted">{lines} {no}</ul>
            {act}
        </section>
    }
    .into_any()
}

/// How many would be asked by mail, in each way.
fn by_mail(renewals: Renewals, preview: &RenewalPreview) -> AnyView {
    let Renewals { console, words, .. } = renewals;
    let count = |count: u64| number(count, console.locale);
    let ways = Way::ALL.into_iter().filter_map(|way| Some((way, *preview.mail.get(&way)?))).filter(|(_, count)| *count > 0);
    let ways = ways.map(|(way, some)| view! { <li>{(words.way)(way, &count(some))}</li> }).collect_view();
    let paper = (preview.only_on_paper > 0).then(|| view! { <li>{(words.paper)(&count(preview.only_on_paper))}</li> });
    view! { {ways} {paper} }.into_any()
}

/// How many letters there would be, in how many files, and how many cannot get one.
fn on_paper(renewals: Renewals, preview: &RenewalPreview) -> AnyView {
    let Renewals { console, words, .. } = renewals;
    let (words, paper) = (&words.letters, preview.paper);
    let count = |count: u64| number(count, console.locale);
    let files = paper.letters.div_ceil(MOST_IN_BUNDLE.into());
    let letters = (paper.letters > 0).then(|| view! { <li>{(words.count)(&count(paper.letters), &count(files))}</li> });
    let without = (paper.without > 0).then(|| view! { <li>{(words.without)(&count(paper.without))}</li> });
    view! { {letters} {without} }.into_any()
}
