//! Sending a form: what is wrong stands at its fields.

use std::future::Future;

use leptos::task::spawn_local;
use lupa_api::{ApiError, Request};
use lupa_ui::{Form, Rejection};
use serde::de::DeserializeOwned;

use super::ConsoleContext;

/// The fields of a form: each JSON Pointer of what is sent, with the id of the field that it stands in.
pub type FieldIds = &'static [(&'static str, &'static str)];

impl ConsoleContext {
    /// Sends a form; `then` follows where it worked.
    pub fn submit<A: DeserializeOwned + 'static>(self, form: Form, fields: FieldIds, request: Request<A>, then: impl FnOnce(A) + 'static) {
        if !form.begin() {
            return;
        }
        // What the act before has said is over.
        self.notices.clear();
        self.client.answer(request, move |answer| match answer {
            Ok(done) => {
                form.reset();
                then(done);
            }
            Err(error) => self.reject(form, error, fields),
        });
    }

    /// The same with a form that takes more than one request.
    pub fn submit_all<A: 'static>(
        self,
        form: Form,
        fields: FieldIds,
        sending: impl Future<Output = Result<A, ApiError>> + 'static,
        then: impl FnOnce(A) + 'static,
    ) {
        if !form.begin() {
            return;
        }
        // What the act before has said is over.
        self.notices.clear();
        spawn_local(async move {
            match sending.await {
                Ok(done) => {
                    form.reset();
                    then(done);
                }
                Err(error) => self.reject(form, error, fields),
            }
        });
    }

    /// Says at the fields of a form what is wrong, unless the error is about who asks.
    pub fn reject(self, form: Form, error: ApiError, fields: FieldIds) {
        self.reject_at(form, error, &|pointer| fields.iter().find(|(known, _)| pointer == *known).map(|(_, id)| (*id).to_owned()));
    }

    /// The same, where `id` knows the field of a JSON Pointer.
    pub fn reject_at(self, form: Form, error: ApiError, id: &dyn Fn(&str) -> Option<String>) {
        if self.client.handle_auth_failure(&error) {
            form.reset();
        } else {
            form.reject(self.rejection_at(error, id));
        }
    }

    /// What an error says about a form, where `id` knows the field of a JSON Pointer.
    #[must_use]
    pub fn rejection_at(self, error: ApiError, id: &dyn Fn(&str) -> Option<String>) -> Rejection {
        let ApiError::Problem(mut problem) = error else {
            return Rejection { text: self.words.wait.failed.to_owned(), fields: Vec::new() };
        };
        let (known, other): (Vec<_>, Vec<_>) =
            std::mem::take(&mut problem.errors).into_iter().partition(|error| id(&error.pointer).is_some());
        let fields: Vec<_> = known.into_iter().filter_map(|error| Some((id(&error.pointer)?, error.detail))).collect();
        let text = if !other.is_empty() {
            let details: Vec<_> = other.into_iter().map(|error| error.detail).collect();
            format!("{}. {}", problem.title, details.join(" "))
        } else if fields.is_empty() {
            self.sentence(ApiError::Problem(problem))
        } else {
            String::new()
        };
        Rejection { text, fields }
    }

    /// What an error says, in a sentence.
    #[must_use]
    pub fn sentence(self, error: ApiError) -> String {
        error.sentence(self.words.wait.failed)
    }
}
