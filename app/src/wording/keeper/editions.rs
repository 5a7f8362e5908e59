//! What was published of a form: each edition with its words, who agreed to it, and the end of the form.

use leptos::prelude::*;
use lupa_domain::{api::wording::EditionView, locale::Locale, staff::Right, wording::FormId};

use super::{list, list::link, wire};
use crate::{
    links,
    staff::desk::{Desk, Heading},
    ui::{Choice, Fetched, Outcome, Table, When, number, when},
    words::{self, EditionColumns, GraceWords},
};

/// The screen.
#[component]
pub fn Editions(desk: Desk, form: FormId) -> impl IntoView {
    let words = &words::wording(desk.locale).editions;
    let state = RwSignal::new(Fetched::<Vec<EditionView>>::Waiting);
    let (asked, name, caption) = (form.clone(), form.clone(), form.clone());
    let load = Callback::new(move |()| {
        let form = asked.clone();
        desk.fetch(state, async move { wire::editions(desk.locale, &form).await });
    });
    load.run(());
    let draw = move |editions: Vec<EditionView>| {
        let open = editions.first().is_some_and(|newest| newest.retires_at.is_none());
        let rows: Vec<_> = (0..editions.len()).map(|at| row(desk, &editions[at], editions.get(at + 1))).collect();
        let end = (open && desk.may(Some(Right::PublishWording))).then(|| view! { <End desk form=form.clone() load/> });
        let EditionColumns { edition, published, used, agreed, text, changes } = words.columns;
        let heads = vec![edition, published, used, agreed, text, changes];
        (!rows.is_empty()).then(|| view! { <Table caption=(words.heading)(caption.as_str()) heads rows/> {end} })
    };
    view! {
        <Heading desk text=(words.heading)(name.as_str())/>
        <p>{link(desk, list(), words::wording(desk.locale).back, "", None)}</p>
        <p class="lead">{words.lead}</p>
        <Outcome state words=&desk.words.wait retry=load draw empty=words.none/>
    }
}

fn row(desk: Desk, edition: &EditionView, before: Option<&EditionView>) -> Vec<AnyView> {
    let words = &words::wording(desk.locale).editions;
    let locale = desk.locale;
    let used = edition.retires_at.map_or_else(|| words.current.to_owned(), |end| (words.until)(&when(end, locale)));
    let shown = Locale::ALL.into_iter().filter_map(|locale| edition.notices.iter().find(|notice| notice.locale == locale));
    let notices = shown.map(|notice| {
        let name = notice.locale.endonym();
        let label = format!("{name}: {}", edition.edition);
        let lang = notice.locale.as_str();
        view! { <a class="table__act" href=links::notice(&notice.digest) aria-label=label lang=lang>{name}</a> }
    });
    let of = |edition: &EditionView| edition.notices.iter().find(|notice| notice.locale == locale).map(|notice| notice.digest.clone());
    let changes = before.and_then(of).zip(of(edition)).map(|(old, new)| {
        let label = format!("{}: {}", words.changes, edition.edition);
        view! { <a class="table__act" href=format!("{}/since/{old}", links::notice(&new)) aria-label=label>{words.changes}</a> }
    });
    vec![
        view! { {edition.edition} }.into_any(),
        view! { <When moment=edition.published_at locale/> }.into_any(),
        view! { {used} }.into_any(),
        view! { {number(edition.agreed, locale)} }.into_any(),
        view! { <span class="table__acts">{notices.collect_view()}</span> }.into_any(),
        changes.into_any(),
    ]
}

/// The end of a form.
#[component]
fn End(desk: Desk, form: FormId, load: Callback<()>) -> impl IntoView {
    const HOUR: u32 = 3600;
    let words = &words::wording(desk.locale).editions;
    let grace = RwSignal::new(HOUR);
    let GraceWords { label, none, hour, day } = words.grace;
    let options = [(0, none), (HOUR, hour), (24 * HOUR, day)].map(|(seconds, text)| (seconds.to_string(), text.to_owned())).into();
    let choose = Callback::new(move |seconds: String| grace.set(seconds.parse().unwrap_or_default()));
    let retire = move |_| {
        let form = form.clone();
        desk.ask(words.retire_ask.heading, words.retire_ask.text, words.retire_button, move || {
            let form = form.clone();
            desk.act(async move { wire::retire(desk.locale, &form, grace.get_untracked()).await }, move |_| {
                load.run(());
                desk.say(words.retired.to_owned());
            });
        });
    };
    view! {
        <section class="part narrow" aria-labelledby="end">
            <h2 id="end">{words.retire.heading}</h2>
            <p>{words.retire.text}</p>
            <Choice name="grace" label options value=Signal::derive(move || grace.get().to_string()) choose/>
            <p><button class="button button--danger" type="button" on:click=retire>{words.retire_button}</button></p>
        </section>
    }
}
