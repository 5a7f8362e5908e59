//! What is new: a quiet note on the first screen when another version answers than the one this browser last saw.

use leptos::{prelude::*, task::spawn_local};
use lupa_api as api;
use lupa_ui::browser;
use lupa_words as words;

use crate::context::use_console;

/// Where the version last seen is remembered.
const SEEN: &str = "lupa-version";

/// The note, if there is one.
#[component]
pub fn News() -> impl IntoView {
    let console = use_console();
    let news = RwSignal::new(None::<(String, Vec<String>)>);
    spawn_local(async move {
        let Ok(status) = api::register::status().send(console.client).await else { return };
        match browser::remembered(SEEN) {
            Some(seen) if seen != status.version => {
                // Without it the note would say nothing; it comes another time.
                let Ok(changelog) = api::register::changelog(console.client).await else { return };
                let points = latest(&changelog, &status.version);
                news.set(Some((status.version, points)));
            }
            Some(_) => {}
            // To a user who is here for the first time everything is new.
            None => browser::remember(SEEN, &status.version),
        }
    });
    let close = move |_| {
        browser::remember(SEEN, &news.get_untracked().unwrap_or_default().0);
        news.set(None);
        browser::focus_soon("heading");
    };
    let words = &words::office(console.locale).home;
    move || {
        news.get().map(|(version, points)| {
            let points = points.into_iter().map(|point| view! { <li>{point}</li> }).collect_view();
            view! {
                <section class="note stack" aria-labelledby="news">
                    <h2 id="news">{(words.news)(&version)}</h2>
                    <ul class="news">{points}</ul>
                    <button class="button button--quiet" type="button" on:click=close>{words.close_news}</button>
                </section>
            }
        })
    }
}

/// The points of one version; those of the newest section where it has none of its own.
fn latest(changelog: &str, version: &str) -> Vec<String> {
    let sections: Vec<&str> = changelog.split("\n## ").skip(1).collect();
    let own = sections.iter().find(|section| section.trim_start_matches('[').starts_with(version));
    let section = own.or(sections.first()).copied().unwrap_or_default();
    let mut points: Vec<String> = Vec::new();
    for line in section.lines() {
        if let Some(point) = line.strip_prefix("- ") {
            points.push(point.replace('`', ""));
        } else if line.starts_with("  ")
            && let Some(point) = points.last_mut()
        {
            *point = format!("{point} {}", line.trim().replace('`', ""));
        }
    }
    points
}
