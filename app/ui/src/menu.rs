//! A menu: a button, and a list of links and buttons that it opens. Arrow keys, Home and End go from line to line, Escape closes it and the
//! focus comes back; so does pressing anywhere else.

use leptos::{
    ev::{self, FocusEvent, KeyboardEvent},
    prelude::*,
};

use crate::browser::{
    self,
    menu::{Step, is_within, step},
};

/// A menu. `children` are its lines: links and buttons with the class `menu__item`.
#[component]
pub fn Menu(
    /// The id of the list.
    id: &'static str,
    /// The class of the button.
    class: &'static str,
    /// What stands on the button.
    face: AnyView,
    /// What a screen reader hears instead.
    #[prop(optional, into)]
    about: Signal<Option<String>>,
    children: Children,
) -> AnyView {
    let open = RwSignal::new(false);
    let (whole, button) = (format!("{id}-menu"), format!("{id}-button"));
    let outside = whole.clone();
    let listener = window_event_listener(ev::pointerdown, move |event| {
        if open.get_untracked() && !is_within(&outside, event.target()) {
            open.set(false);
        }
    });
    on_cleanup(move || listener.remove());
    let back = button.clone();
    let keys = move |event: KeyboardEvent| {
        let key = event.key();
        if key == "Escape" && open.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            open.set(false);
            browser::focus_soon(back.clone());
        } else if let Some(which) = Step::of_key(&key) {
            event.prevent_default();
            open.set(true);
            step(id, which);
        }
    };
    // Where the focus goes nowhere, somebody is pressing a button in a browser that gives it none.
    let inside = whole.clone();
    let left = move |event: FocusEvent| {
        if event.related_target().is_some() && !is_within(&inside, event.related_target()) {
            open.set(false);
        }
    };
    let expanded = move || if open.get() { "true" } else { "false" };
    view! {
        <div class="menu" id=whole on:keydown=keys on:focusout=left>
            <button class=class type="button" id=button aria-label=move || about.get() aria-expanded=expanded aria-controls=id
                on:click=move |_| open.update(|open| *open = !*open)>{face}</button>
            <div class="menu__list" id=id hidden=move || !open.get() on:click=move |_| open.set(false)>{children()}</div>
        </div>
    }
    .into_any()
}
