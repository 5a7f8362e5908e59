//! The colour: five that are offered, or another, with how well it stands out. Of one that does not, the nearest that does is offered.

use leptos::prelude::*;
use lupa_domain::register::look::{Accent, AccentError, Color, accent};
use lupa_ui::{browser, decimal};
use lupa_words as words;

use super::editor::Editor;

/// The colours that are offered, in the order of their names in the words: spruce, bark, lingonberry, lake, ink.
const OFFERED: [Color; 5] = [
    accent::SPRUCE,
    Color::new(0x7a, 0x43, 0x26),
    Color::new(0x8c, 0x1d, 0x3f),
    Color::new(0x1f, 0x4f, 0x74),
    Color::new(0x1b, 0x1f, 0x1c),
];
const ID: &str = "accent";

/// Draws the choice of a colour.
pub(super) fn field(editor: Editor) -> AnyView {
    let (words, typed) = (words::look(editor.console.locale), editor.accent);
    let chosen = Memo::new(move |_| Color::parse(&typed.get()).ok());
    let choose = move |color: Color| {
        typed.set(color.to_string());
        browser::set_value(ID, &color.to_string());
    };
    let swatches = OFFERED.into_iter().zip(words.offered).map(|(color, name)| {
        view! {
            <label class="brand__ink">
                <input class="unseen" type="radio" name="ink" value=color.to_string() prop:checked=move || chosen.get() == Some(color)
                    on:change=move |_| choose(color)/>
                <svg class="brand__dot" viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="17" fill=color.to_string()/></svg>
                <span>{name}</span>
            </label>
        }
    });
    let wrong = move || editor.form.error(ID);
    view! {
        <fieldset class="field">
            <legend class="field__label">{words.accent}</legend>
            <div class="brand__inks">{swatches.collect_view()}</div>
        </fieldset>
        <div class="field">
            <label class="field__label" for=ID>{words.own.label}</label>
            <p class="field__hint" id="accent-hint">{words.own.hint}</p>
            <p class="field__error" id="accent-error" hidden=move || wrong().is_empty()>{wrong}</p>
            <input class="field__input field__input--short" id=ID name=ID type="text" autocomplete="off" spellcheck="false"
                value=typed.get_untracked() aria-describedby="accent-hint accent-error accent-verdict"
                aria-invalid=move || (!wrong().is_empty()).then_some("true") on:input=move |event| typed.set(event_target_value(&event))/>
            <div id="accent-verdict" role="status">{move || verdict(editor, choose)}</div>
        </div>
    }
    .into_any()
}

/// What the colour comes to.
fn verdict(editor: Editor, choose: impl Fn(Color) + Copy + Send + Sync + 'static) -> AnyView {
    let (locale, words) = (editor.console.locale, words::look(editor.console.locale));
    match Accent::parse(&editor.accent.get()) {
        Ok(taken) => {
            let ratio = decimal(&rounded_down(accent::ratio(taken.color())), locale);
            view! { <p class="brand__good"><span aria-hidden="true">"✓ "</span>{(words.stands_out)(&ratio)}</p> }.into_any()
        }
        Err(AccentError::NotAColor(_)) => view! { <p class="soft">{words.no_color}</p> }.into_any(),
        Err(AccentError::Faint { color, ratio, nearest }) => {
            let ratio = decimal(&rounded_down(ratio), locale);
            view! {
                <div class="brand__faint">
                    <p>{(words.faint)(&color.to_string(), &ratio)}</p>
                    <svg class="brand__dot" viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="17" fill=nearest.to_string()/></svg>
                    <button class="button" type="button" on:click=move |_| {
                        choose(nearest);
                        browser::focus_soon(ID);
                    }>{(words.take)(&nearest.to_string())}</button>
                </div>
            }
            .into_any()
        }
    }
}

/// With one decimal, and never more than it is: 4.49 is not enough and must not look like 4.5.
fn rounded_down(ratio: f64) -> String {
    format!("{:.1}", (ratio * 10.0).floor() / 10.0)
}
