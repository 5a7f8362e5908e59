//! The own page.

use leptos::{prelude::*, task::spawn_local};
use lupa_api::{paths, register};
use lupa_domain::zone::Zone;
use lupa_portal::OwnPage;
use lupa_public::frame::Shell;
use lupa_ui::browser;

fn main() {
    lupa_ui::set_zone(Zone::of_country(&browser::country()));
    let locale = browser::language_of_page();
    let heading = lupa_words::portal(locale).heading;
    browser::set_title(locale, heading);
    let token = browser::take_token();
    leptos::mount::mount_to_body(move || {
        let (controller, languages) = (RwSignal::new(String::new()), RwSignal::new(vec![locale]));
        spawn_local(async move {
            // Without it the page is nameless, and works.
            if let Ok(status) = register::status().send_in(locale).await {
                browser::set_title(locale, &format!("{heading} – {}", status.controller.name));
                controller.set(status.controller.name);
                languages.set(status.languages.into());
            }
        });
        // Changing the language loads the page anew, so the token goes along until it is used.
        let carried = RwSignal::new(token.as_ref().map(|token| format!("#{token}")).unwrap_or_default());
        view! { <Shell locale path=Some(paths::OWN_PAGE) controller languages rest=carried><OwnPage locale token carried/></Shell> }
    });
}
