//! A purpose: creating it, beginning a new version of it, taking it out of use and back into it.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::wording::{PurposeList, PurposeRequest, PurposeResponse},
    wording::{Category, Channel, LegalBasis, PersonalData, Processing, Purpose, PurposeChange, PurposeId, Retention},
};
use lupa_ui::{Choice, ErrorSummary, FieldError, FieldSpec, Form, Input, SubmitButton, browser, form_field, number};
use lupa_words as words;

use super::{asks::Asks, create::invalid_name, locations::list, recipients::Recipients, titles::use_titles};
use crate::{
    context::{ConsoleContext, FieldIds, Heading, use_console},
    grounds::purpose::Grounds,
};

/// Which field each member of what is sent stands in.
const FIELDS: FieldIds = &[("/id", "id"), ("/data", "data"), ("/channel", "channel")];
const CHANNELS: [(&str, Channel); 2] = [("email", Channel::Email), ("sms", Channel::Sms)];
const CATEGORIES: [(&str, Category); 2] = [("direct-marketing", Category::DirectMarketing), ("research", Category::Research)];
const DATA: [PersonalData; 3] = [PersonalData::EmailAddress, PersonalData::Name, PersonalData::TelephoneNumber];

/// What can be chosen of a purpose.
#[derive(Clone, Copy)]
struct Chosen {
    channel: RwSignal<Channel>,
    category: RwSignal<Category>,
    data: RwSignal<Vec<PersonalData>>,
}

impl Chosen {
    fn new(channel: Channel, category: Category, data: Vec<PersonalData>) -> Self {
        Self { channel: RwSignal::new(channel), category: RwSignal::new(category), data: RwSignal::new(data) }
    }
}

/// Draws the purpose at the address, or the form for a new one.
#[must_use]
pub fn draw() -> AnyView {
    match use_console().navigation.query("purpose").parse::<PurposeId>() {
        Ok(purpose) => view! { <Change purpose/> }.into_any(),
        Err(_) => view! { <Create/> }.into_any(),
    }
}

/// A new purpose.
#[component]
fn Create() -> impl IntoView {
    let (console, titles) = (use_console(), use_titles());
    let (words, form) = (&words::wording(console.locale).purposes, Form::default());
    let chosen = Chosen::new(Channel::Email, Category::DirectMarketing, vec![PersonalData::EmailAddress]);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let id = browser::value("id").trim().to_owned();
        let creating = async move {
            let id = id.parse().map_err(|_| invalid_name(words.id.hint))?;
            let purpose = PurposeRequest {
                id,
                channel: chosen.channel.get_untracked(),
                category: chosen.category.get_untracked(),
                legal_basis: LegalBasis::Consent,
                data: chosen.data.get_untracked(),
                asks: Vec::new(),
                recipients: Vec::new(),
                retention: Some(Retention::USUAL),
            };
            api::purposes::create(&purpose).send(console.client).await
        };
        console.submit_all(form, FIELDS, creating, move |created| {
            console.navigation.go_with_notice(list(), (words.created)(&titles.purpose(&created.purpose.id)));
        });
    };
    let id = FieldSpec {
        id: "id".to_owned(),
        label: words.id.label.to_owned(),
        hint: words.id.hint.to_owned(),
        value: String::new(),
        input: Input::Line("text", "text"),
    };
    view! {
        <Heading text=words.new.heading/>
        <p class="lead">{words.new.lead}</p>
        <ErrorSummary form heading=console.words.correct/>
        <form class="narrow" novalidate on:submit=on_submit>
            {form_field(form, id)}
            {choices(console, form, chosen)}
            <p class="soft">{words.basis}</p>
            <div class="actions form-end">
                <SubmitButton form label=words.create sending=console.words.sending/>
                {console.navigation.link("button button--quiet", list(), console.words.cancel, None)}
            </div>
        </form>
    }
}

/// One purpose, and how it can be changed.
#[component]
fn Change(purpose: PurposeId) -> impl IntoView {
    let console = use_console();
    let words = &words::wording(console.locale).purposes;
    let name = use_titles().purpose(&purpose);
    let loader = Loader::of(console.client, api::purposes::list);
    let draw = move |PurposeList { purposes }: PurposeList| {
        let current = purposes.into_iter().find(|current| current.purpose.id == purpose);
        current.map(|current| view! { <Sections current/> })
    };
    view! {
        <Heading text=(words.change_heading)(&name)/>
        <p>{console.navigation.link("", list(), words::wording(console.locale).back, None)}</p>
        {loader.view(&console.words.wait, words.gone, draw)}
    }
}

#[component]
fn Sections(current: PurposeResponse) -> impl IntoView {
    let (console, titles) = (use_console(), use_titles());
    let (words, form) = (&words::wording(console.locale).purposes, Form::default());
    let Purpose { id, version, channel, category, data, retired, .. } = current.purpose.clone();
    let chosen = Chosen::new(channel, category, data);
    let current = StoredValue::new(current);
    let send = move |change: PurposeChange| {
        let (id, tag) = current.with_value(|current| (current.purpose.id.clone(), current.tag.to_string()));
        console.submit(form, FIELDS, api::purposes::change(&id, &tag, &change), move |changed| {
            console.navigation.go_with_notice(list(), (words.changed)(&titles.purpose(&changed.purpose.id)));
        });
    };
    let unchanged = move |retired: bool| {
        let Purpose { channel, category, data, .. } = current.with_value(|current| current.purpose.clone());
        PurposeChange {
            channel,
            category,
            data,
            asks: None,
            recipients: None,
            retention: None,
            also: None,
            processing: Processing::Unchanged,
            concerns: None,
            retired: Some(retired),
        }
    };
    let given = current.with_value(|current| current.given);
    let counted = number(given, console.locale);
    let text = (words.new_version.text)(given, &counted);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        console.dialog.ask(words.new_version.heading, &text, words.new_version.button, move || {
            send(PurposeChange {
                channel: chosen.channel.get_untracked(),
                category: chosen.category.get_untracked(),
                data: chosen.data.get_untracked(),
                asks: None,
                recipients: None,
                retention: None,
                also: None,
                processing: Processing::Changed,
                concerns: Some(given),
                retired: None,
            });
        });
    };
    let is_in_use = current.with_value(|current| !current.forms.is_empty());
    let end = if retired {
        view! {
            <h2 id="end">{words.revive.heading}</h2>
            <p>{words.revive.text}</p>
            <p><button class="button" type="button" on:click=move |_| send(unchanged(false))>{words.revive.button}</button></p>
        }
        .into_any()
    } else if is_in_use {
        view! { <h2 id="end">{words.retire.heading}</h2> <p>{words.retire.text}</p> <p class="soft">{words.still_asked}</p> }.into_any()
    } else {
        let retire =
            move |_| console.dialog.ask(words.retire.heading, words.retire.text, words.retire.button, move || send(unchanged(true)));
        view! {
            <h2 id="end">{words.retire.heading}</h2>
            <p>{words.retire.text}</p>
            <p><button class="button button--danger" type="button" on:click=retire>{words.retire.button}</button></p>
        }
        .into_any()
    };
    view! {
        <p>{(words.version)(version)} ". " {(words.given)(&counted)} ". " {words.basis} "."</p>
        <ErrorSummary form heading=console.words.correct/>
        <Asks current form/>
        <Recipients current form/>
        <Grounds current form/>
        <section class="part narrow" aria-labelledby="processing" data-purpose=id.to_string()>
            <h2 id="processing">{words.processing.heading}</h2>
            <p>{words.processing.text}</p>
            <form novalidate on:submit=on_submit>
                {choices(console, form, chosen)}
                <div class="actions form-end"><SubmitButton form label=words.new_version.button sending=console.words.sending primary=false/></div>
            </form>
        </section>
        <section class="part narrow" aria-labelledby="end">{end}</section>
    }
}

/// The channel, the category and the data.
fn choices(console: ConsoleContext, form: Form, chosen: Chosen) -> AnyView {
    let words = &words::wording(console.locale).purposes;
    let channels = CHANNELS.map(|(word, channel)| (word.to_owned(), (words.channel)(channel).to_owned())).into();
    let categories = CATEGORIES.map(|(word, category)| (word.to_owned(), (words.category)(category).to_owned())).into();
    let channel = Signal::derive(move || word_of(&CHANNELS, &chosen.channel.get()));
    let category = Signal::derive(move || word_of(&CATEGORIES, &chosen.category.get()));
    let choose_channel = Callback::new(move |word: String| {
        let channel = CHANNELS.iter().find(|(known, _)| *known == word).map_or(Channel::Email, |(_, channel)| *channel);
        chosen.channel.set(channel);
        // Without its address the channel cannot be used.
        put(chosen, if channel == Channel::Sms { PersonalData::TelephoneNumber } else { PersonalData::EmailAddress }, true);
    });
    let choose_category = Callback::new(move |word: String| {
        chosen
            .category
            .set(CATEGORIES.iter().find(|(known, _)| *known == word).map_or(Category::DirectMarketing, |(_, category)| *category));
    });
    let boxes = DATA.into_iter().map(|data| {
        let text = (words.data)(data);
        let is_on = move || chosen.data.with(|chosen| chosen.contains(&data));
        let change = move |event| put(chosen, data, event_target_checked(&event));
        view! { <label class="option"><input type="checkbox" prop:checked=is_on on:change=change/> <span>{text}</span></label> }
    });
    view! {
        <Choice name="channel" label=words.channel_label options=channels value=channel choose=choose_channel/>
        <Choice name="category" label=words.category_label options=categories value=category choose=choose_category/>
        <fieldset class="question" id="data" tabindex="-1" aria-describedby="data-error">
            <legend class="question__legend">{words.data_label}</legend>
            <FieldError id="data-error" text=move || form.error("data")/>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn word_of<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> String {
    table.iter().find(|(_, known)| known == value).map_or("", |(word, _)| *word).to_owned()
}

/// Adds or removes data, in the order of the table: the same data is always the same list.
fn put(chosen: Chosen, data: PersonalData, on: bool) {
    chosen.data.update(|chosen| {
        chosen.retain(|known| *known != data);
        if on {
            chosen.push(data);
        }
        chosen.sort_unstable_by_key(|known| DATA.iter().position(|one| one == known));
    });
}
