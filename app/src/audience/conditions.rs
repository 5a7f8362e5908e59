//! What a question is put together with: rows with native fields, each removable, and groups of them. Each field shows what its
//! row holds, so that rows can be drawn anew without losing anything.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;
use lupa_domain::{consent::Method, locale::Locale, people::Happening};

use super::{
    board::Board,
    kept::Kept,
    kept_fields::KeptFields,
    question::{Days, Group, Mode, One, Row, What},
};
use crate::{
    browser,
    words::audience::{AskWords, ConditionWords},
};

static NEXT: AtomicU32 = AtomicU32::new(1);

fn next() -> u32 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

const METHODS: [Method; 7] =
    [Method::WebForm, Method::Portal, Method::Phone, Method::Counter, Method::Paper, Method::Import, Method::OneClick];

/// Conditions on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    no: u32,
    mode: RwSignal<Mode>,
    lines: RwSignal<Vec<Line>>,
}

/// A row on the screen.
#[derive(Clone, Copy, Debug)]
enum Line {
    One(u32, RwSignal<One>),
    Group(Part),
}

impl Line {
    fn of(row: &Row) -> Self {
        match row {
            Row::One(one) => Self::One(next(), RwSignal::new(one.clone())),
            Row::Group(group) => Self::Group(Part::of(group)),
        }
    }

    const fn no(self) -> u32 {
        match self {
            Self::One(no, _) => no,
            Self::Group(part) => part.no,
        }
    }

    fn row(self) -> Row {
        match self {
            Self::One(_, one) => Row::One(one.get_untracked()),
            Self::Group(part) => Row::Group(part.group()),
        }
    }
}

impl Part {
    /// Conditions as they were read.
    #[must_use]
    pub fn of(group: &Group) -> Self {
        Self { no: next(), mode: RwSignal::new(group.mode), lines: RwSignal::new(group.rows.iter().map(Line::of).collect()) }
    }

    /// Puts others in their place.
    pub fn load(self, group: &Group) {
        self.mode.set(group.mode);
        self.lines.set(group.rows.iter().map(Line::of).collect());
    }

    /// What they are now.
    #[must_use]
    pub fn group(self) -> Group {
        let rows = self.lines.with_untracked(|lines| lines.iter().map(|line| line.row()).collect());
        Group { mode: self.mode.get_untracked(), rows }
    }

    fn add(self, row: &Row, board: Board) {
        let line = Line::of(row);
        self.lines.update(|lines| lines.push(line));
        board.changed();
        browser::focus_soon(format!("row-{}", line.no()));
    }

    fn remove(self, no: u32, board: Board) {
        self.lines.update(|lines| lines.retain(|line| line.no() != no));
        board.changed();
        browser::focus_soon(format!("add-{}", self.no));
    }
}

/// The conditions of the whole, or of a group in it.
#[component]
pub fn Conditions(board: Board, part: Part, whole: bool) -> impl IntoView {
    let words = &board.words.ask;
    let mode_id = format!("mode-{}", part.no);
    let choose = Callback::new(move |place: usize| {
        part.mode.set(Mode::ALL.get(place).copied().unwrap_or_default());
        board.changed();
    });
    let mode = Signal::derive(move || part.mode.get() as usize);
    let row = move |line: Line| match line {
        Line::One(no, one) => view! { <OneRow board part no one/> }.into_any(),
        Line::Group(group) => view! { <GroupRow board part group/> }.into_any(),
    };
    let empty = move || part.lines.with(Vec::is_empty);
    view! {
        <p class="soft" hidden=move || !(whole && empty())>{words.everyone}</p>
        <div class="mode" hidden=move || whole && part.lines.with(|lines| lines.len() < 2) && part.mode.get() == Mode::All>
            <p class="field__label" id=mode_id.clone()>{if whole { words.mode } else { words.group_mode }}</p>
            {select(None, Some(mode_id), Mode::ALL.map(|mode| mode_name(words, mode).to_owned()).into(), mode, choose)}
        </div>
        <div class="rows">{move || part.lines.get().into_iter().map(row).collect_view()}</div>
        <Add board part whole/>
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

/// The words of a kind of condition; nothing for one that cannot be shown here.
const fn kind(words: &AskWords, what: &What) -> Option<ConditionWords> {
    let kinds = &words.kinds;
    Some(match what {
        What::Language(_) => kinds.language,
        What::Joined(_) => kinds.joined,
        What::Given(_) => kinds.consent_given,
        What::Edition(..) => kinds.edition,
        What::Method(_) => kinds.method,
        What::Kept(Kept::Tag(_)) => kinds.tag,
        What::Kept(Kept::PostalCode(_)) => kinds.postal_code,
        What::Kept(Kept::Organisation(_)) => kinds.organisation,
        What::Kept(Kept::Kind(_)) => kinds.person,
        What::Kept(Kept::Happened(Happening::Visit, _)) => kinds.visit,
        What::Kept(Kept::Happened(Happening::Purchase, _)) => kinds.purchase,
        What::Kept(Kept::Happened(Happening::Assignment, _)) => kinds.job,
        What::Kept(Kept::Times(..)) => kinds.times,
        What::Kept(Kept::Amount(..)) => kinds.amount,
        What::Other(_) => return None,
    })
}

/// The buttons that add a condition. A new one asks nothing until it is filled in.
#[component]
fn Add(board: Board, part: Part, whole: bool) -> impl IntoView {
    let words = &board.words.ask;
    let heading = format!("add-{}", part.no);
    let labelled = heading.clone();
    let edition = board.form.with_value(|form| (form.form.as_str().to_owned(), form.edition));
    let kinds = [
        What::Language(Vec::new()),
        What::Joined(Days::default()),
        What::Given(Days::default()),
        What::Edition(edition.0, edition.1),
        What::Method(Vec::new()),
    ];
    let button = move |what: What| {
        let name = kind(words, &what).map_or(words.other, |kind| kind.name);
        let row = Row::One(One { not: false, what });
        view! { <button class="add__button" type="button" on:click=move |_| part.add(&row, board)>{name}</button> }
    };
    let buttons = kinds.into_iter().map(button);
    let kept = Kept::all().into_iter().map(What::Kept).map(button);
    let kept_heading = format!("add-kept-{}", part.no);
    let kept_labelled = kept_heading.clone();
    let group = whole.then(|| {
        let add = move |_| part.add(&Row::Group(Group { mode: Mode::Any, rows: Vec::new() }), board);
        view! { <button class="add__button" type="button" on:click=add>{words.group}</button> }
    });
    view! {
        <div class="add" role="group" aria-labelledby=labelled>
            <p class="add__heading" id=heading tabindex="-1">{words.add}</p>
            {buttons.collect_view()}
            {group}
        </div>
        <div class="add" role="group" aria-labelledby=kept_labelled>
            <p class="add__heading" id=kept_heading>{words.add_kept}</p>
            {kept.collect_view()}
        </div>
    }
}

#[component]
fn GroupRow(board: Board, part: Part, group: Part) -> impl IntoView {
    let words = &board.words.ask;
    let no = group.no;
    view! {
        <fieldset class="row row--group" id=format!("row-{no}") tabindex="-1">
            <legend class="row__name">{words.group}</legend>
            <Conditions board part=group whole=false/>
            <Remove board part no name=words.group/>
        </fieldset>
    }
}

#[component]
fn Remove(board: Board, part: Part, no: u32, name: &'static str) -> impl IntoView {
    let remove = board.words.ask.remove;
    view! {
        <button class="button button--quiet row__remove" type="button" aria-label=format!("{remove}: {name}")
            on:click=move |_| part.remove(no, board)>{remove}</button>
    }
}

#[component]
fn OneRow(board: Board, part: Part, no: u32, one: RwSignal<One>) -> impl IntoView {
    let words = &board.words.ask;
    let what = one.with_untracked(|one| one.what.clone());
    let kind = kind(words, &what);
    let name = kind.map_or(words.other, |kind| kind.name);
    let is = kind.map(|ConditionWords { is, is_not, .. }| {
        let choose = Callback::new(move |place: usize| {
            one.update(|one| one.not = place == 1);
            board.changed();
        });
        let not = Signal::derive(move || usize::from(one.with(|one| one.not)));
        select(Some(words.is), None, vec![is.to_owned(), is_not.to_owned()], not, choose)
    });
    let fields = match what {
        What::Language(_) => {
            let boxes = Locale::ALL.into_iter();
            boxes.map(|locale| tick(board, one, (words.language)(locale), Ticked::Locale(locale))).collect_view().into_any()
        }
        What::Method(chosen) => {
            // The link of a message only ever takes consent back; it is there for a question that asks for it.
            let boxes = METHODS.into_iter().filter(|method| *method != Method::OneClick || chosen.contains(method));
            boxes.map(|method| tick(board, one, (words.method)(method), Ticked::Method(method))).collect_view().into_any()
        }
        What::Joined(_) | What::Given(_) => view! { <DayFields board no one/> }.into_any(),
        What::Edition(form, edition) => view! { <EditionField board one form edition/> }.into_any(),
        What::Kept(kept) => view! { <KeptFields board no one kept/> }.into_any(),
        What::Other(conditions) => view! { <code class="digest">{serde_json::Value::Object(conditions).to_string()}</code> }.into_any(),
    };
    view! {
        <fieldset class="row" id=format!("row-{no}") tabindex="-1">
            <legend class="row__name">{name}</legend>
            {is}
            <div class="row__fields">{fields}</div>
            <Remove board part no name/>
        </fieldset>
    }
}

/// Changes what a row asks.
pub(super) fn tell(board: Board, one: RwSignal<One>, change: impl FnOnce(&mut What)) {
    one.update(|one| change(&mut one.what));
    board.changed();
}

fn put<T: PartialEq>(chosen: &mut Vec<T>, value: T, on: bool) {
    chosen.retain(|known| *known != value);
    if on {
        chosen.push(value);
    }
}

/// What a box stands for.
#[derive(Clone, Copy)]
enum Ticked {
    Locale(Locale),
    Method(Method),
}

impl Ticked {
    fn is_in(self, what: &What) -> bool {
        match (self, what) {
            (Self::Locale(locale), What::Language(chosen)) => chosen.contains(&locale),
            (Self::Method(method), What::Method(chosen)) => chosen.contains(&method),
            _ => false,
        }
    }

    fn put(self, what: &mut What, on: bool) {
        match (self, what) {
            (Self::Locale(locale), What::Language(chosen)) => put(chosen, locale, on),
            (Self::Method(method), What::Method(chosen)) => put(chosen, method, on),
            _ => {}
        }
    }
}

fn tick(board: Board, one: RwSignal<One>, text: &'static str, ticked: Ticked) -> AnyView {
    let is_on = move || one.with(|one| ticked.is_in(&one.what));
    let change = move |event| tell(board, one, |what| ticked.put(what, event_target_checked(&event)));
    view! { <label class="option"><input type="checkbox" prop:checked=is_on on:change=change/> <span>{text}</span></label> }.into_any()
}

/// A list to choose from by place; named by a label, or by the element that has this id.
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
fn DayFields(board: Board, no: u32, one: RwSignal<One>) -> impl IntoView {
    let words = &board.words.ask;
    let field = move |place: &'static str, label: &'static str, read: fn(&Days) -> String, change: fn(&mut Days, &str)| {
        let id = format!("{place}-{no}");
        let changed = move |event| {
            let date = event_target_value(&event);
            tell(board, one, |what| {
                if let What::Joined(days) | What::Given(days) = what {
                    change(days, &date);
                }
            });
        };
        let value = move || match one.with(|one| one.what.clone()) {
            What::Joined(days) | What::Given(days) => read(&days),
            _ => String::new(),
        };
        view! {
            <div>
                <label class="soft row__label" for=id.clone()>{label}</label>
                <input class="field__input" type="date" id=id prop:value=value on:change=changed/>
            </div>
        }
    };
    view! { {field("first", words.first_day, Days::first, Days::begin)} {field("last", words.last_day, Days::last, Days::end)} }
}

#[component]
fn EditionField(board: Board, one: RwSignal<One>, form: String, edition: u32) -> impl IntoView {
    let words = &board.words.ask;
    let (known, newest) = board.form.with_value(|known| (known.form.as_str() == form, known.edition));
    let newest = if known { newest } else { edition };
    let numbers: Vec<u32> = (1..=newest.max(edition)).rev().collect();
    let name = |number: &u32| if known && *number == newest { (words.version_in_use)(*number) } else { (words.version)(*number) };
    let options = numbers.iter().map(name).collect();
    let place = {
        let numbers = numbers.clone();
        move || match one.with(|one| one.what.clone()) {
            What::Edition(_, edition) => numbers.iter().position(|number| *number == edition).unwrap_or_default(),
            _ => 0,
        }
    };
    let choose = Callback::new(move |place: usize| {
        let Some(chosen) = numbers.get(place).copied() else { return };
        tell(board, one, |what| {
            if let What::Edition(_, edition) = what {
                *edition = chosen;
            }
        });
    });
    select(Some(words.versions), None, options, Signal::derive(place), choose)
}
