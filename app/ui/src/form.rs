//! A form that is sent by a script: how far it has come, what is wrong with it, and the summary that says so.

use leptos::{ev::MouseEvent, prelude::*};

use crate::browser;

/// Why a form came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rejection {
    /// What is wrong with the whole.
    pub text: String,
    /// What is wrong with its fields: the id of each, and a sentence.
    pub fields: Vec<(String, String)>,
}

/// How far a form has come. Once it is done, it is there no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It is being filled in.
    Editing,
    /// It is on its way.
    Sending,
    /// It came back. What was typed still stands in it.
    Rejected(Rejection),
}

/// A form, by its phase.
#[derive(Clone, Copy, Debug)]
pub struct Form(RwSignal<Phase>);

impl Default for Form {
    fn default() -> Self {
        Self(RwSignal::new(Phase::Editing))
    }
}

impl Form {
    /// Whether it may be sent: not while it is on its way. If so, it now is.
    #[must_use]
    pub fn begin(self) -> bool {
        let begins = self.0.with_untracked(|phase| *phase != Phase::Sending);
        if begins {
            self.0.set(Phase::Sending);
        }
        begins
    }

    /// It came back, and its summary takes the focus.
    pub fn reject(self, rejection: Rejection) {
        self.0.set(Phase::Rejected(rejection));
        browser::focus_soon("summary");
    }

    /// It can be filled in again.
    pub fn reset(self) {
        self.0.set(Phase::Editing);
    }

    /// Whether it is on its way.
    #[must_use]
    pub fn is_sending(self) -> bool {
        self.0.with(|phase| *phase == Phase::Sending)
    }

    /// What is wrong with a field; empty if nothing.
    #[must_use]
    pub fn error(self, id: &str) -> String {
        let told = self.0.with(|phase| match phase {
            Phase::Rejected(rejection) => rejection.fields.iter().find(|(field, _)| field == id).map(|(_, text)| text.clone()),
            Phase::Editing | Phase::Sending => None,
        });
        told.unwrap_or_default()
    }

    fn rejection(self) -> Option<Rejection> {
        self.0.with(|phase| if let Phase::Rejected(rejection) = phase { Some(rejection.clone()) } else { None })
    }
}

/// What is to be corrected, with a way to each field.
#[component]
pub fn ErrorSummary(form: Form, heading: &'static str) -> impl IntoView {
    let draw = move |rejection: Rejection| {
        let leads = (!rejection.fields.is_empty()).then(|| {
            let lines = rejection.fields.into_iter().map(|(id, text)| {
                let href = format!("#{id}");
                // What is wrong is said at the field in few words; here it also says with which.
                let text = match browser::label_of(&id) {
                    Some(label) if !text.contains(&label) => format!("{label}: {text}"),
                    _ => text,
                };
                let go = move |event: MouseEvent| {
                    event.prevent_default();
                    browser::focus_soon(id.clone());
                };
                view! { <li><a href=href on:click=go>{text}</a></li> }
            });
            view! { <h2 class="summary__heading">{heading}</h2> <ul>{lines.collect_view()}</ul> }
        });
        view! { {(!rejection.text.is_empty()).then(|| view! { <p>{rejection.text}</p> })} {leads} }
    };
    view! {
        <div id="summary" class="summary" role="alert" tabindex="-1" hidden=move || form.rejection().is_none()>
            {move || form.rejection().map(draw)}
        </div>
    }
}

/// The button that sends a form.
#[component]
pub fn SubmitButton(
    form: Form,
    label: &'static str,
    sending: &'static str,
    /// Whether it is what the screen is for.
    #[prop(default = true)]
    primary: bool,
) -> impl IntoView {
    view! {
        <button class="button" class:button--primary=primary type="submit" aria-disabled=move || form.is_sending().then_some("true")
            prop:textContent=move || if form.is_sending() { sending } else { label }></button>
    }
}
