//! What was published of a form: each edition with its texts, how many agreed to it, and closing the form.

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::wording::{EditionList, EditionResponse},
    locale::Locale,
    staff::Right,
    wording::FormId,
};
use lupa_ui::{Choice, Table, When, number, when};
use lupa_words::{self as words, EditionColumns, GraceWords};

use super::{locations::list, titles::use_titles};
use crate::context::{ConsoleContext, Heading, use_console};

/// The screen.
#[component]
pub fn Editions(form: FormId) -> impl IntoView {
    let console = use_console();
    let words = &words::wording(console.locale).editions;
    let (wanted, name) = (form.clone(), use_titles().form(&form));
    let caption = (words.heading)(&name);
    let loader = Loader::of(console.client, move || api::forms::editions(&wanted));
    let draw = move |EditionList { editions }: EditionList| {
        let open = editions.first().is_some_and(|newest| newest.retires_at.is_none());
        let rows: Vec<_> = (0..editions.len()).map(|at| row(console, &editions[at], editions.get(at + 1))).collect();
        let end = (open && console.session.may(Right::PublishWording)).then(|| view! { <End form=form.clone() loader/> });
        let EditionColumns { edition, published, used, agreed, text, changes } = words.columns;
        let heads = vec![edition, published, used, agreed, text, changes];
        let evidence = (console.session.may(Right::ReadAudit) && console.session.may(Right::SeePeople)).then(|| {
            let address = paths::form_evidence(&form, console.locale);
            view! {
                <p class="soft">{words.evidence.why}</p>
                <p><a class="button" href=address download="">{words.evidence.save}</a></p>
            }
        });
        (!rows.is_empty()).then(|| view! { <Table caption=caption.clone() heads rows/> {evidence} {end} })
    };
    view! {
        <Heading text=(words.heading)(&name)/>
        <p>{console.navigation.link("", list(), words::wording(console.locale).back, None)}</p>
        <p class="lead">{words.lead}</p>
        {loader.view(&console.words.wait, words.none, draw)}
    }
}

fn row(console: ConsoleContext, edition: &EditionResponse, before: Option<&EditionResponse>) -> Vec<AnyView> {
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
    let of = |edition: &EditionResponse| edition.notices.iter().find(|notice| notice.locale == locale).map(|notice| notice.digest.clone());
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

/// Closes the form.
#[component]
fn End(form: FormId, loader: Loader<EditionList>) -> impl IntoView {
    const HOUR: u32 = 3600;
    let console = use_console();
    let words = &words::wording(console.locale).editions;
    let grace = RwSignal::new(HOUR);
    let GraceWords { label, none, hour, day } = words.grace;
    let options = [(0, none), (HOUR, hour), (24 * HOUR, day)].map(|(seconds, text)| (seconds.to_string(), text.to_owned())).into();
    let choose = Callback::new(move |seconds: String| grace.set(seconds.parse().unwrap_or_default()));
    let retire = move |_| {
        let form = form.clone();
        console.dialog.ask(words.retire_ask.heading, words.retire_ask.text, words.retire_button, move || {
            console.client.run(api::forms::retire(&form, grace.get_untracked()), move |_| {
                loader.reload();
                console.notices.show(words.retired);
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
