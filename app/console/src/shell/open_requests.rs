//! How many requests of customers are open, beside the group that leads to them, for those who may answer them.

use leptos::prelude::*;
use lupa_api as api;
use lupa_domain::{api::overview::OpenRequests, staff::Right};
use lupa_ui::number;
use lupa_words as words;

use crate::{
    context::{ConsoleContext, Stage},
    screens::Group,
};

/// How many there are, once that is known.
#[derive(Clone, Copy)]
pub(super) struct OpenCount(RwSignal<Option<OpenRequests>>);

impl OpenCount {
    /// Counts them for the whole frame, and anew with each screen: answering one is a screen, and so is going back to the list.
    pub(super) fn provide(console: ConsoleContext) {
        let count = RwSignal::new(None);
        provide_context(Self(count));
        let session = console.session;
        let may = Memo::new(move |_| session.stage.get() == Stage::Inside && session.may(Right::HandleRequests));
        Effect::new(move |_| {
            console.navigation.location.track();
            if !may.get() {
                count.set(None);
                return;
            }
            // Without it the frame says less, and works.
            console.client.answer(api::requests::count(), move |answer| count.set(answer.ok()));
        });
    }
}

/// The number beside a group; nothing where none is open.
pub(super) fn beside(console: ConsoleContext, group: Group) -> Option<AnyView> {
    let OpenCount(count) = use_context::<OpenCount>().filter(|_| group == Group::Customers)?;
    let words = &words::shell(console.locale).requests;
    let badge = move || {
        count.get().filter(|requests| requests.open > 0).map(|OpenRequests { open, late }| {
            let late = (late > 0).then(|| format!(", {}", (words.late)(late.into())));
            view! {
                <span class="count" class:count--alert=late.is_some()>
                    {number(open.into(), console.locale)} <span class="unseen">" " {(words.open)(open.into())} {late.clone()}</span>
                </span>
            }
        })
    };
    Some(badge.into_any())
}
