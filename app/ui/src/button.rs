//! Parts that are in a binary once, whatever they show or do: a page of many parts otherwise has each of them as often as it is used.

use leptos::prelude::*;

/// What is drawn anew whenever something that it has read changes.
pub fn dynamic(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    fn one(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || draw()).into_any()
    }
    one(Box::new(draw))
}

/// A button. `about` tells a screen reader more than what stands on it.
pub fn button(class: &'static str, label: &'static str, about: Option<String>, act: impl Fn() + Send + Sync + 'static) -> AnyView {
    fn one(class: &'static str, label: &'static str, about: Option<String>, act: Callback<()>) -> AnyView {
        view! { <button class=class type="button" aria-label=about on:click=move |_| act.run(())>{label}</button> }.into_any()
    }
    one(class, label, about, Callback::new(move |()| act()))
}
