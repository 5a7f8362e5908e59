//! One of several, chosen from a list.

use leptos::prelude::*;

/// A list to choose from: each with its value and its text.
#[component]
pub fn Choice(
    /// Its id and its name in the form.
    name: &'static str,
    label: &'static str,
    #[prop(default = "")] hint: &'static str,
    options: Vec<(String, String)>,
    /// The value that is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Told of another choice.
    choose: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let options = options.into_iter().map(|(own, text)| {
        let known = own.clone();
        view! { <option value=own prop:selected=move || value.with(|value| *value == known)>{text}</option> }
    });
    view! {
        <div class="field">
            <label class="field__label" for=name>{label}</label>
            <p class="field__hint" id=hint_id.clone()>{hint}</p>
            <select class="field__input" id=name name=name aria-describedby=hint_id
                on:change=move |event| choose.run(event_target_value(&event))>{options.collect_view()}</select>
        </div>
    }
}
