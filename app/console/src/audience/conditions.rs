//! The conditions on the screen: rows with native fields, each of which can be removed, and groups of rows. Each field shows what its row
//! holds, so rows can be drawn anew without losing anything.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;
use lupa_domain::{api::wording::FormName, consent::Method, locale::Locale};
use lupa_ui::{browser, zone};
use lupa_words::audience::{AskWords, ConditionWords};

use super::{
    add::Add,
    card_condition_fields::CardConditionFields,
    card_conditions::CardCondition,
    filter::{Condition, ConditionKind, Days, Group, Mode, Row},
    query::AudienceQuery,
    sentence::{Speech, kind_words},
    stretch::Stretch,
};

/// The number of the next row, which its ids are made of.
static NEXT: AtomicU32 = AtomicU32::new(1);

fn next_number() -> u32 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

const METHODS: [Method; 8] =
    [Method::WebForm, Method::Portal, Method::Phone, Method::Counter, Method::Paper, Method::Import, Method::OneClick, Method::Letter];

/// A group of conditions on the screen.
#[derive(Clone, Copy, Debug)]
pub struct ConditionGroup {
    number: u32,
    mode: RwSignal<Mode>,
    rows: RwSignal<Vec<ShownRow>>,
}

/// How much of a condition is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fold {
    /// A sentence: its chip.
    Chip,
    /// Its fields as well.
    Open,
}

/// A row on the screen.
#[derive(Clone, Copy, Debug)]
enum ShownRow {
    Condition(u32, RwSignal<Condition>, RwSignal<Fold>),
    Group(ConditionGroup),
}

impl ShownRow {
    fn new(row: &Row) -> Self {
        match row {
            // What is not filled in shows its fields.
            Row::Condition(condition) => {
                let fold = if condition.write().is_some() { Fold::Chip } else { Fold::Open };
                Self::Condition(next_number(), RwSignal::new(condition.clone()), RwSignal::new(fold))
            }
            Row::Group(group) => Self::Group(ConditionGroup::new(group)),
        }
    }

    const fn number(self) -> u32 {
        match self {
            Self::Condition(number, ..) => number,
            Self::Group(group) => group.number,
        }
    }

    fn row(self) -> Row {
        match self {
            Self::Condition(_, condition, _) => Row::Condition(condition.get_untracked()),
            Self::Group(group) => Row::Group(group.group()),
        }
    }
}

impl ConditionGroup {
    /// A group that shows these conditions.
    #[must_use]
    pub fn new(group: &Group) -> Self {
        let rows = group.rows.iter().map(ShownRow::new).collect();
        Self { number: next_number(), mode: RwSignal::new(group.mode), rows: RwSignal::new(rows) }
    }

    /// Puts other conditions in their place.
    pub fn replace(self, group: &Group) {
        self.mode.set(group.mode);
        self.rows.set(group.rows.iter().map(ShownRow::new).collect());
    }

    /// The conditions as they are now.
    #[must_use]
    pub fn group(self) -> Group {
        let rows = self.rows.with_untracked(|rows| rows.iter().map(|row| row.row()).collect());
        Group { mode: self.mode.get_untracked(), rows }
    }

    /// Adds a row; the focus goes to it.
    pub(super) fn add(self, row: &Row, query: AudienceQuery) {
        let row = query.lasting(|| ShownRow::new(row));
        if let ShownRow::Condition(.., fold) = row {
            fold.set(Fold::Open);
        }
        self.rows.update(|rows| rows.push(row));
        query.changed();
        browser::focus_soon(format!("row-{}", row.number()));
    }

    /// The id of the button that adds one.
    pub(super) fn add_id(self) -> String {
        format!("add-{}", self.number)
    }

    fn remove(self, number: u32, query: AudienceQuery) {
        self.rows.update(|rows| rows.retain(|row| row.number() != number));
        query.changed();
        browser::focus_soon(self.add_id());
    }
}

/// All conditions (`whole`), or those of a group among them.
#[component]
pub fn Conditions(query: AudienceQuery, group: ConditionGroup, whole: bool) -> impl IntoView {
    let words = &query.words.ask;
    let mode_id = format!("mode-{}", group.number);
    let choose = Callback::new(move |place: usize| {
        group.mode.set(Mode::ALL.get(place).copied().unwrap_or_default());
        query.changed();
    });
    let mode = Signal::derive(move || group.mode.get() as usize);
    let draw = move |row: ShownRow| match row {
        ShownRow::Condition(number, condition, fold) => view! { <ConditionRow query group number condition fold/> }.into_any(),
        ShownRow::Group(inner) => view! { <GroupRow query group inner/> }.into_any(),
    };
    let is_empty = move || group.rows.with(Vec::is_empty);
    // The mode says nothing as long as there are not two conditions to combine, unless it negates the only one.
    let needs_no_mode = move || whole && group.rows.with(|rows| rows.len() < 2) && group.mode.get() == Mode::All;
    view! {
        <p class="soft" hidden=move || !(whole && is_empty())>{words.everyone}</p>
        <div class="mode" hidden=needs_no_mode>
            <p class="field__label" id=mode_id.clone()>{if whole { words.mode } else { words.group_mode }}</p>
            {select(None, Some(mode_id), Mode::ALL.map(|mode| mode_name(words, mode).to_owned()).into(), mode, choose)}
        </div>
        <div class="rows">{move || group.rows.get().into_iter().map(draw).collect_view()}</div>
        <Add query group whole/>
    }
}

const fn mode_name(words: &AskWords, mode: Mode) -> &'static str {
    match mode {
        Mode::All => words.modes.all,
        Mode::Any => words.modes.any,
        Mode::NotAll => words.modes.not_all,
        Mode::NotAny => words.modes.not_any,
    }
}

/// The name of a kind of condition; a field of the business's own has a name of its own.
pub(super) fn kind_name(query: AudienceQuery, kind: &ConditionKind) -> String {
    let words = &query.words.ask;
    if let ConditionKind::Card(CardCondition::Field(asked)) = kind {
        let label =
            query.vocabulary.with(|known| known.fields.iter().find(|field| field.id.as_str() == asked.id).map(|field| field.label.clone()));
        return label.unwrap_or_else(|| words.own_field.name.to_owned());
    }
    kind_words(words, kind).map_or(words.other, |words| words.name).to_owned()
}

#[component]
fn GroupRow(query: AudienceQuery, group: ConditionGroup, inner: ConditionGroup) -> impl IntoView {
    let words = &query.words.ask;
    let number = inner.number;
    view! {
        <fieldset class="row row--group" id=format!("row-{number}") tabindex="-1">
            <legend class="row__name">{words.group}</legend>
            <Conditions query group=inner whole=false/>
            <Remove query group number name=words.group.to_owned()/>
        </fieldset>
    }
}

#[component]
fn Remove(query: AudienceQuery, group: ConditionGroup, number: u32, name: String) -> impl IntoView {
    let remove = query.words.ask.remove;
    view! {
        <button class="button button--quiet row__remove" type="button" aria-label=format!("{remove}: {name}")
            on:click=move |_| group.remove(number, query)>{remove}</button>
    }
}

#[component]
fn ConditionRow(
    query: AudienceQuery,
    group: ConditionGroup,
    number: u32,
    condition: RwSignal<Condition>,
    fold: RwSignal<Fold>,
) -> impl IntoView {
    let words = &query.words.ask;
    let kind = condition.with_untracked(|condition| condition.kind.clone());
    let known = kind_words(words, &kind);
    let name = move || kind_name(query, &condition.with_untracked(|condition| condition.kind.clone()));
    // Marked, and asks nothing, until it is filled in.
    let is_idle = move || condition.with(|condition| condition.write().is_none());
    let negation = known.map(|ConditionWords { is, is_not, .. }| {
        let choose = Callback::new(move |place: usize| {
            condition.update(|condition| condition.negated = place == 1);
            query.changed();
        });
        let negated = Signal::derive(move || usize::from(condition.with(|condition| condition.negated)));
        select(Some(words.is), None, vec![is.to_owned(), is_not.to_owned()], negated, choose)
    });
    let fields = match kind {
        ConditionKind::Language(_) => {
            let boxes = Locale::ALL.into_iter();
            boxes.map(|locale| check_box(query, condition, (words.language)(locale), BoxValue::Locale(locale))).collect_view().into_any()
        }
        ConditionKind::Method(chosen) => {
            // The link in a message only ever takes consent back. It is offered only where the condition has it already.
            let boxes = METHODS.into_iter().filter(|method| *method != Method::OneClick || chosen.contains(method));
            boxes.map(|method| check_box(query, condition, (words.method)(method), BoxValue::Method(method))).collect_view().into_any()
        }
        ConditionKind::Joined(_) | ConditionKind::ConsentGiven(_) => view! { <DayFields query number condition/> }.into_any(),
        ConditionKind::Edition(form, edition) => edition_field(query, condition, (form, edition)),
        ConditionKind::Card(card) => view! { <CardConditionFields query number condition card/> }.into_any(),
        ConditionKind::Unknown(conditions) => {
            view! { <code class="digest">{serde_json::Value::Object(conditions).to_string()}</code> }.into_any()
        }
    };
    let is_chip = move || fold.get() == Fold::Chip;
    let turn = move |_| fold.update(|fold| *fold = if *fold == Fold::Chip { Fold::Open } else { Fold::Chip });
    let text = move || {
        let speech = Speech { words, locale: query.console.locale, edition: &|form, edition| query.edition(form, edition) };
        condition.with(|condition| speech.sentence(kind_name(query, &condition.kind), condition))
    };
    let fields_id = format!("fields-{number}");
    view! {
        <fieldset class="row" class:row--idle=is_idle class:row--chip=is_chip id=format!("row-{number}") tabindex="-1">
            <legend class="row__name">
                <button class="row__chip" type="button" aria-expanded=move || if is_chip() { "false" } else { "true" }
                    aria-controls=fields_id.clone() on:click=turn>{text}</button>
                " " <span class="row__idle soft" hidden=move || !is_idle()>{words.idle}</span>
            </legend>
            <div id=fields_id hidden=is_chip>
                {negation}
                <div class="row__fields">{fields}</div>
            </div>
            <Remove query group number name=name()/>
        </fieldset>
    }
}

/// Changes what a condition is about.
pub(super) fn change_kind(query: AudienceQuery, condition: RwSignal<Condition>, change: impl FnOnce(&mut ConditionKind)) {
    condition.update(|condition| change(&mut condition.kind));
    query.changed();
}

fn put<T: PartialEq>(chosen: &mut Vec<T>, value: T, on: bool) {
    chosen.retain(|known| *known != value);
    if on {
        chosen.push(value);
    }
}

/// What a check box stands for.
#[derive(Clone, Copy)]
enum BoxValue {
    Locale(Locale),
    Method(Method),
}

impl BoxValue {
    fn is_in(self, kind: &ConditionKind) -> bool {
        match (self, kind) {
            (Self::Locale(locale), ConditionKind::Language(chosen)) => chosen.contains(&locale),
            (Self::Method(method), ConditionKind::Method(chosen)) => chosen.contains(&method),
            _ => false,
        }
    }

    fn put(self, kind: &mut ConditionKind, on: bool) {
        match (self, kind) {
            (Self::Locale(locale), ConditionKind::Language(chosen)) => put(chosen, locale, on),
            (Self::Method(method), ConditionKind::Method(chosen)) => put(chosen, method, on),
            _ => {}
        }
    }
}

fn check_box(query: AudienceQuery, condition: RwSignal<Condition>, text: &'static str, value: BoxValue) -> AnyView {
    let is_checked = move || condition.with(|condition| value.is_in(&condition.kind));
    let change = move |event| change_kind(query, condition, |kind| value.put(kind, event_target_checked(&event)));
    view! { <label class="option"><input type="checkbox" prop:checked=is_checked on:change=change/> <span>{text}</span></label> }.into_any()
}

/// A select field that gives the place of what is chosen. It is named by a label, or by the element with the id `labelled`.
pub(super) fn select(
    label: Option<&'static str>,
    labelled: Option<String>,
    options: Vec<String>,
    chosen: Signal<usize>,
    choose: Callback<usize>,
) -> AnyView {
    let options = options.into_iter().enumerate().map(|(place, text)| {
        view! { <option value=place.to_string() prop:selected=move || chosen.get() == place>{text}</option> }
    });
    let change = move |event| choose.run(event_target_value(&event).parse().unwrap_or_default());
    view! {
        <select class="field__input" aria-label=label aria-labelledby=labelled on:change=change>{options.collect_view()}</select>
    }
    .into_any()
}

#[component]
fn DayFields(query: AudienceQuery, number: u32, condition: RwSignal<Condition>) -> impl IntoView {
    let words = &query.words.ask;
    let field = move |place: &'static str, label: &'static str, read: fn(&Days) -> String, change: fn(&mut Days, &str)| {
        let id = format!("{place}-{number}");
        let changed = move |event| {
            let date = event_target_value(&event);
            change_kind(query, condition, |kind| {
                if let ConditionKind::Joined(days) | ConditionKind::ConsentGiven(days) = kind {
                    change(days, &date);
                }
            });
        };
        let value = move || match condition.with(|condition| condition.kind.clone()) {
            ConditionKind::Joined(days) | ConditionKind::ConsentGiven(days) => read(&days),
            _ => String::new(),
        };
        view! {
            <div>
                <label class="soft row__label" for=id.clone()>{label}</label>
                <input class="field__input" type="date" id=id prop:value=value on:change=changed/>
            </div>
        }
    };
    let told = Signal::derive(move || match condition.with(|condition| condition.kind.clone()) {
        ConditionKind::Joined(days) | ConditionKind::ConsentGiven(days) => days.relative,
        _ => None,
    });
    let choose = Callback::new(move |relative| {
        change_kind(query, condition, |kind| {
            if let ConditionKind::Joined(days) | ConditionKind::ConsentGiven(days) = kind {
                *days = Days { relative, ..Days::default() };
            }
        });
    });
    view! {
        <Stretch query number told choose>
            {field("first", words.first_day, Days::first, Days::begin)}
            {field("last", words.last_day, Days::last, Days::end)}
            <p class="soft">{zone().name(query.console.locale)}</p>
        </Stretch>
    }
}

/// The editions of every form, by the heading of the form. An edition that the register does not name is offered to the condition that
/// has it.
fn edition_field(query: AudienceQuery, condition: RwSignal<Condition>, own: (String, u32)) -> AnyView {
    let mut editions: Vec<(String, u32)> = query.names.with_value(|names| {
        let of_form = |form: &FormName| (1..=form.edition).rev().map(|edition| (form.form.to_string(), edition)).collect::<Vec<_>>();
        names.forms.iter().flat_map(of_form).collect()
    });
    if !editions.contains(&own) {
        editions.push(own);
    }
    let options = editions.iter().map(|(form, edition)| query.edition(form, *edition)).collect();
    let places = editions.clone();
    let chosen = Signal::derive(move || {
        let is_chosen = |kind: &ConditionKind, (form, edition): &(String, u32)| match kind {
            ConditionKind::Edition(own, number) => own == form && number == edition,
            _ => false,
        };
        condition.with(|condition| places.iter().position(|place| is_chosen(&condition.kind, place))).unwrap_or_default()
    });
    let choose = Callback::new(move |place: usize| {
        let Some((form, edition)) = editions.get(place).cloned() else { return };
        change_kind(query, condition, |kind| *kind = ConditionKind::Edition(form, edition));
    });
    select(Some(query.words.ask.versions), None, options, chosen, choose)
}
