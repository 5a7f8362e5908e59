//! What was published of a form: each edition with its words, who agreed to it, and the end of the form.

use leptos::prelude::*;
use lupa_api::{self as api, paths};
use lupa_domain::{api::wording::EditionView, locale::Locale, staff::Right, wording::FormId};
use lupa_ui::{AsyncView, Choice, LoadState, Table, When, number, when};
use lupa_words::{self as words, EditionColumns, GraceWords};

use crate::{context::{ConsoleContext, Heading, use_console}, wording::list::{self, link}};

/// The screen.
#[component]
pub fn Editions(form: FormId) -> impl IntoView {
    let console = use_console();
    let words = &words::wording(console.locale).editions;
    let state = RwSignal::new(LoadState::<Vec<EditionView>>::Loading);
    let (asked, name, caption) = (form.clone(), form.clone(), form.clone());
    let load = Callback::new(move |()| {
        let form = asked.clone();
        console.fetch(state, async move { api::forms::editions(&form).await });
    });
    load.run(());
    let draw = move |editions: Vec<EditionView>| {
        let open = editions.first().is_some_and(|newest| newest.retires_at.is_none());
        let rows: Vec<_> = (0..editions.len()).map(|at| row(console, &editions[at], editions.get(at + 1))).collect();
        let end = (open && console.session.may(Right::PublishWording)).then(|| view! { <End form=form.clone() load/> });
        let EditionColumns { edition, published, used, agreed, text, changes } = words.columns;
        let heads = vec![edition, published, used, agreed, text, changes];
        (!rows.is_empty()).then(|| view! { <Table caption=(words.heading)(caption.as_str()) heads rows/> {end} })
    };
    view! {
        <Heading text=(words.heading)(name.as_str())/>
        <p>{link(console, list(), words::wording(console.locale).back, "", None)}</p>
        <p class="lead">{words.lead}</p>
        <AsyncView state words=&console.words.wait retry=load draw empty=words.none/>
    }
}

fn row(console: ConsoleContext, edition: &EditionView, before: Option<&EditionView>) -> Vec<AnyView> {
    let words = &words::wording(console.locale).editions;
    let locale = console.locale;
    let used = edition.retires_at.map_or_else(|| words.current.to_owned(), |end| (words.until)(&when(end, locale)));
    let shown = Locale::ALL.into_iter().filter_map(|locale| edition.notices.iter().find(|notice| notice.locale == locale));
    let notices = shown.map(|notice| {
        let name = notice.locale.endonym();
        let label = format!("{name}: {}", edition.edition);
        let lang = notice.locale.as_str();
        view! { <a class="table__act" href=paths::notice(&notice.digest) aria-label=label lang=lang>{name}</a> }
    });
    let of = |edition: &EditionView| edition.notices.iter().find(|notice| notice.locale == locale).map(|notice| notice.digest.clone());
    let changes = before.and_then(of).zip(of(edition)).map(|(old, new)| {
        let label = format!("{}: {}", words.changes, edition.edition);
        view! { <a class="table__act" href=format!("{}/since/{old}", paths::notice(&new)) aria-label=label>{words.changes}</a> }
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
fn End(form: FormId, load: Callback<()>) -> impl IntoView {
    let console = use_console();
    const HOUR: u32 = 3600;
    let words = &words::wording(console.locale).editions;
    let grace = RwSignal::new(HOUR);
    let GraceWords { label, none, hour, day } = words.grace;
    let options = [(0, none), (HOUR, hour), (24 * HOUR, day)].map(|(seconds, text)| (seconds.to_string(), text.to_owned())).into();
    let choose = Callback::new(move |seconds: String| grace.set(seconds.parse().unwrap_or_default()));
    let retire = move |_| {
        let form = form.clone();
        console.dialog.ask(words.retire_ask.heading, words.retire_ask.text, words.retire_button, move || {
            let form = form.clone();
            console.client.run(async move { api::forms::retire(&form, grace.get_untracked()).await }, move |_| {
                load.run(());
                console.notices.show(words.retired.to_owned());
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
