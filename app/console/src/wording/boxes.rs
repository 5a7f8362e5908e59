//! The boxes of a form: which purposes it asks for, and in which order. Each can be moved with a button, by hand or by keyboard, and where it
//! came to is said.

use std::collections::BTreeMap;

use leptos::prelude::*;
use lupa_domain::wording::PurposeId;
use lupa_ui::browser;
use lupa_words as words;

use crate::context::ConsoleContext;

/// The boxes while they are being edited.
#[derive(Clone, Copy)]
pub struct Boxes {
    console: ConsoleContext,
    /// Those that the form asks for, in order.
    pub chosen: RwSignal<Vec<PurposeId>>,
    /// All of them, as they stand on the screen.
    order: RwSignal<Vec<PurposeId>>,
    names: StoredValue<BTreeMap<PurposeId, String>>,
    /// Set once something was changed here.
    typed: RwSignal<bool>,
    moved: RwSignal<String>,
}

/// Which way a box is moved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

impl Boxes {
    /// The boxes of these purposes, with what each is called; `typed` is told of every change.
    #[must_use]
    pub fn new(console: ConsoleContext, chosen: Vec<PurposeId>, all: Vec<(PurposeId, String)>, typed: RwSignal<bool>) -> Self {
        let order = all.iter().map(|(purpose, _)| purpose.clone()).collect();
        Self {
            console,
            chosen: RwSignal::new(chosen),
            order: RwSignal::new(order),
            names: StoredValue::new(all.into_iter().collect()),
            typed,
            moved: RwSignal::new(String::new()),
        }
    }

    fn name(self, purpose: &PurposeId) -> String {
        self.names.with_value(|names| names.get(purpose).cloned()).unwrap_or_default()
    }

    fn tick(self, purpose: &PurposeId, on: bool) {
        self.chosen.update(|chosen| {
            chosen.retain(|known| known != purpose);
            if on {
                chosen.push(purpose.clone());
            }
        });
        self.put_in_order();
    }

    /// Moves a box by one place; at the end of the list it stays where it is.
    fn step(self, purpose: &PurposeId, way: Way) {
        let (last, at) =
            self.order.with_untracked(|order| (order.len().saturating_sub(1), order.iter().position(|known| known == purpose)));
        let Some(at) = at else { return };
        let to = match way {
            Way::Up => at.saturating_sub(1),
            Way::Down => (at + 1).min(last),
        };
        if to != at {
            self.order.update(|order| order.swap(at, to));
            self.put_in_order();
            self.console.navigation.unsaved.mark();
            self.typed.set(true);
        }
        let words = &words::wording(self.console.locale).editor.boxes_order;
        self.moved.set((words.at)(&self.name(purpose), to + 1, last + 1));
        // A node that is moved loses the focus.
        browser::focus_soon(button_id(purpose, way));
    }

    /// In the order of the screen, and not in that of ticking.
    fn put_in_order(self) {
        let order = self.order.get_untracked();
        self.chosen.update(|chosen| chosen.sort_unstable_by_key(|id| order.iter().position(|known| known == id)));
    }

    /// Draws them.
    pub fn view(self) -> impl IntoView {
        view! {
            <ul class="boxes">
                <For each=move || self.order.get() key=PurposeId::clone children=move |purpose| self.row(purpose)/>
            </ul>
            <p class="unseen" role="status">{self.moved}</p>
        }
    }

    fn row(self, purpose: PurposeId) -> impl IntoView {
        let words = &words::wording(self.console.locale).editor.boxes_order;
        let name = self.name(&purpose);
        let (shown, own) = (purpose.clone(), purpose.clone());
        let change = move |event| self.tick(&own, event_target_checked(&event));
        let mover = |way: Way, sign: &'static str, label: String| {
            let (id, own) = (button_id(&purpose, way), purpose.clone());
            view! {
                <button class="button button--quiet" type="button" id=id aria-label=label on:click=move |_| self.step(&own, way)>{sign}</button>
            }
        };
        let (up, down) = (mover(Way::Up, "↑", (words.up)(&name)), mover(Way::Down, "↓", (words.down)(&name)));
        view! {
            <li class="boxes__box">
                <label class="option">
                    <input type="checkbox" prop:checked=move || self.chosen.with(|chosen| chosen.contains(&shown)) on:change=change/>
                    " " <span>{name}</span>
                </label>
                <span class="boxes__moves">{up} {down}</span>
            </li>
        }
    }
}

fn button_id(purpose: &PurposeId, way: Way) -> String {
    format!("{}-{purpose}", if way == Way::Up { "up" } else { "down" })
}
