//! `/console/grounds`: on which legal bases besides consent one customer may be written to. Recording one needs a purchase of theirs.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::{
        grounds::{GroundList, GroundPurpose, GroundRequest, GroundResponse},
        people::HistoryLine,
    },
    audience::Basis,
    ids::{HistoryId, PersonId},
    people::Happening,
    staff::Right,
    text::isolated,
    wording::PurposeId,
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, day, form_field, money};
use lupa_words as words;

use crate::context::{ConsoleContext, FieldIds, Heading, Location, use_console};

/// The fields of the form, by the member of the request that each fills.
const FIELDS: FieldIds = &[("/sale", "sale"), ("/opt_out_offered", "offered")];

/// The screen.
#[component]
pub fn PersonGrounds() -> impl IntoView {
    let console = use_console();
    let words = &words::audience(console.locale).grounds;
    let person: Option<PersonId> = console.navigation.query("person").parse().ok();
    let body = person.map_or_else(|| view! { <p>{words.nobody}</p> }.into_any(), |person| view! { <Grounds person/> }.into_any());
    view! { <Heading text=words.heading/> {body} }
}

/// What the register knows of a person.
#[derive(Clone, Debug, PartialEq)]
struct Known {
    list: GroundList,
    /// Their purchases among the latest entries of their history; nothing where the user may not see it.
    sales: Option<Vec<HistoryLine>>,
}

#[component]
fn Grounds(person: PersonId) -> impl IntoView {
    let console = use_console();
    let words = &words::audience(console.locale).grounds;
    let loader = Loader::new(console.client, move || async move {
        let list = api::consents::grounds(person).send(console.client).await?;
        let sales = if console.session.may(Right::SeeHistory) {
            let entries = api::history::list(person, None).send(console.client).await?.entries;
            Some(entries.into_iter().filter(|line| line.happening == Happening::Purchase).collect())
        } else {
            None
        };
        Ok(Known { list, sales })
    });
    let draw = move |known: Known| Some(parts(console, person, loader, known));
    let card = Location::new(paths::CONSOLE_PERSON, &[("person", person.to_string())]);
    let back = console.session.may(Right::SeePeople).then(|| view! { <p>{console.navigation.link("", card, words.back, None)}</p> });
    view! {
        {back}
        <p class="lead">{words.lead}</p>
        {loader.view(&console.words.wait, "", draw)}
    }
}

fn parts(console: ConsoleContext, person: PersonId, loader: Loader<Known>, known: Known) -> AnyView {
    let words = &words::audience(console.locale).grounds;
    let Known { list: GroundList { grounds, open }, sales } = known;
    let none = grounds.is_empty().then(|| view! { <p class="soft">{words.none}</p> });
    let lines = grounds.into_iter().map(|ground| line(console, person, loader, ground)).collect_view();
    let form = match (open.is_empty(), sales) {
        (true, _) => ().into_any(),
        (false, None) => view! { <p class="soft">{words.blind}</p> }.into_any(),
        (false, Some(sales)) if sales.is_empty() => view! { <p class="soft">{words.no_sale}</p> }.into_any(),
        (false, Some(sales)) => soft_opt_in_form(console, person, loader, open, sales),
    };
    view! { {none} <ul class="lines">{lines}</ul> {form} }.into_any()
}

fn line(console: ConsoleContext, person: PersonId, loader: Loader<Known>, ground: GroundResponse) -> AnyView {
    let words = &words::audience(console.locale).grounds;
    let GroundResponse { purpose, title, basis, sold_on, by, .. } = ground;
    let sold_on = sold_on.map(|sold_on| day(sold_on, console.locale)).unwrap_or_default();
    let text = match basis {
        Basis::LegalPerson => words.business.to_owned(),
        Basis::Consent | Basis::SoftOptIn => (words.purchase)(&sold_on, &by.as_deref().map(isolated).unwrap_or_default()),
    };
    let remove = (basis == Basis::SoftOptIn).then(|| {
        let about = format!("{}: {title}", words.remove);
        let remove = move |_| {
            let purpose = purpose.clone();
            console.dialog.ask(words.remove_ask.heading, words.remove_ask.text, words.remove, move || {
                console.client.run(api::consents::remove_soft_opt_in(person, &purpose), move |()| {
                    console.notices.show(words.removed);
                    loader.reload();
                });
            });
        };
        view! { <button class="button button--quiet button--danger" type="button" aria-label=about on:click=remove>{words.remove}</button> }
    });
    view! {
        <li class="lines__line">
            <p><strong>{title}</strong> " " <span class="soft lines__more">{text}</span></p>
            {remove}
        </li>
    }
    .into_any()
}

/// The form that records a soft opt-in with a purchase.
fn soft_opt_in_form(
    console: ConsoleContext,
    person: PersonId,
    loader: Loader<Known>,
    open: Vec<GroundPurpose>,
    sales: Vec<HistoryLine>,
) -> AnyView {
    let words = &words::audience(console.locale).grounds;
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let purpose: Option<PurposeId> = browser::value("for").parse().ok();
        let sale: Option<HistoryId> = browser::value("sale").parse().ok();
        let Some((purpose, sale)) = purpose.zip(sale) else { return };
        let ask = GroundRequest { sale, opt_out_offered: browser::is_checked("offered") };
        console.submit(form, FIELDS, api::consents::record_soft_opt_in(person, &purpose, &ask), move |_| {
            console.navigation.unsaved.clear();
            console.notices.show(words.recorded);
            loader.reload();
        });
    };
    let sale = |line: HistoryLine| {
        let amount = line.amount.map(|amount| format!(", {}", money(amount, console.locale))).unwrap_or_default();
        (line.id.to_string(), format!("{}{amount}", day(line.day, console.locale)))
    };
    let choice = |id: &str, label: &str, options: Vec<(String, String)>| {
        let value = options.first().map(|(value, _)| value.clone()).unwrap_or_default();
        let input = Input::Choice(options);
        form_field(form, FieldSpec { id: id.to_owned(), label: label.to_owned(), hint: String::new(), value, input })
    };
    let wrong = Signal::derive(move || form.error("offered"));
    view! {
        <section class="part narrow" aria-labelledby="record">
            <h2 id="record">{words.record}</h2>
            <ErrorSummary form heading=console.words.correct/>
            <form novalidate data-keeps on:submit=on_submit>
                {choice("for", words.purpose, open.into_iter().map(|one| (one.purpose.to_string(), one.title)).collect())}
                {choice("sale", words.sale, sales.into_iter().map(sale).collect())}
                <div class="statement">
                    <label class="tick" for="offered">
                        <input class="tick__box" type="checkbox" id="offered" autocomplete="off" aria-describedby="offered-hint offered-error"/>
                        <span class="tick__label">{words.offered.label}</span>
                    </label>
                    <p class="statement__details" id="offered-hint">{words.offered.hint}</p>
                </div>
                <p class="field__error" id="offered-error" hidden=move || wrong.with(String::is_empty)>{wrong}</p>
                <div class="actions form-end"><SubmitButton form label=words.save sending=console.words.sending/></div>
            </form>
        </section>
    }
    .into_any()
}
