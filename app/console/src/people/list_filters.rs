//! What narrows the list of customers: what people said, a tag, numbers that cannot be right; and the order, for who sees no heads.

use leptos::prelude::*;
use lupa_api as api;
use lupa_domain::api::{
    people::{PeopleOrder, Said, SaidState, TagLine, TagList},
    wording::{NameList, PurposeName},
};
use lupa_ui::{dynamic, number};
use lupa_words as words;

use super::{
    list::PeopleList,
    view_state::{parse_said, write_said},
};

/// The filters.
#[must_use]
pub fn filters(list: PeopleList) -> AnyView {
    // Sorting draws none of them anew: what has the focus keeps it.
    let awaiting = Memo::new(move |_| list.view.with(|view| view.awaiting));
    dynamic(move || if awaiting.get() { ().into_any() } else { all(list) })
}

fn all(list: PeopleList) -> AnyView {
    let PeopleList { console, search, .. } = list;
    let words = &words::people(console.locale).list;
    let on_suspects = move |event| list.look(|search| search.suspects = event_target_checked(&event));
    let suspects = search.with_untracked(|search| search.suspects);
    view! {
        {said(list)}
        {tags(list)}
        {order(list)}
        <label class="option customers__suspects">
            <input type="checkbox" id="suspects" checked=suspects on:change=on_suspects/> <span>{words.suspects}</span>
        </label>
    }
    .into_any()
}

/// Options under a name; without one they stand in no group. Each has its value and its text.
type Group = (String, Vec<(String, String)>);

/// A choice of one of these.
fn select(id: &'static str, label: &'static str, groups: Vec<Group>, value: Signal<String>, choose: Callback<String>) -> AnyView {
    let groups = groups.into_iter().map(|(name, options)| {
        let options = options.into_iter().map(|(own, text)| {
            let known = own.clone();
            view! { <option value=own prop:selected=move || value.with(|value| *value == known)>{text}</option> }
        });
        let options = options.collect_view();
        if name.is_empty() { options.into_any() } else { view! { <optgroup label=name>{options}</optgroup> }.into_any() }
    });
    view! {
        <div class="customers__filter">
            <label class="field__label" for=id>{label}</label>
            <select class="field__input" id=id name=id on:change=move |event| choose.run(event_target_value(&event))>{groups.collect_view()}</select>
        </div>
    }
    .into_any()
}

/// What people said, purpose by purpose.
fn said(list: PeopleList) -> AnyView {
    let PeopleList { console, words, view, .. } = list;
    let known = RwSignal::new(Vec::<Group>::new());
    let word = words::state(console.locale).word;
    console.client.run(api::names::list(), move |names: NameList| {
        let group = |name: PurposeName| -> Group {
            let option = |standing: SaidState| {
                let said = Said { purpose: name.purpose.clone(), standing };
                (write_said(&said), format!("{}: {}", name.title, (word)(standing.state()).to_lowercase()))
            };
            (name.title.clone(), SaidState::ALL.map(option).into())
        };
        known.set(names.purposes.into_iter().filter(|name| !name.retired).map(group).collect());
    });
    let choose = Callback::new(move |chosen: String| list.show(|view| view.said = parse_said(&chosen)));
    let value = Signal::derive(move || view.with(|view| view.said.as_ref().map(write_said).unwrap_or_default()));
    dynamic(move || {
        let mut options = known.get();
        if options.is_empty() {
            return ().into_any();
        }
        options.insert(0, (String::new(), vec![(String::new(), words.list.said_anything.to_owned())]));
        select("standing", words.list.said, options, value, choose)
    })
}

/// The choice of a tag, if there are any.
fn tags(list: PeopleList) -> AnyView {
    let PeopleList { console, search, .. } = list;
    let words = &words::people(console.locale).list;
    let choose = Callback::new(move |chosen: String| list.look(|search| search.tag = chosen));
    let value = Signal::derive(move || search.with(|search| search.tag.clone()));
    let known = RwSignal::new(Vec::<(String, String)>::new());
    console.client.run(api::people::tags(), move |list: TagList| {
        let line = |line: TagLine| (line.tag.clone(), format!("{} ({})", line.tag, number(line.people, console.locale)));
        known.set(list.tags.into_iter().map(line).collect());
    });
    dynamic(move || {
        let mut options = known.get();
        if options.is_empty() {
            return ().into_any();
        }
        options.insert(0, (String::new(), words.all_tags.to_owned()));
        select("tag", words.tag, vec![(String::new(), options)], value, choose)
    })
}

/// The order. The heads of the table sort as well, where there are heads.
fn order(list: PeopleList) -> AnyView {
    let PeopleList { words, view, .. } = list;
    let orders = PeopleOrder::ALL.into_iter().filter(move |order| list.sees_history() || !order.tells_history());
    let options: Vec<_> = orders.map(|order| (order.as_str().to_owned(), (words.list.orders)(order).to_owned())).collect();
    let choose = Callback::new(move |chosen: String| list.sort(PeopleOrder::from_word(&chosen).unwrap_or_default()));
    let value = Signal::derive(move || view.with(|view| view.order).as_str().to_owned());
    select("order", words.list.order, vec![(String::new(), options)], value, choose)
}
