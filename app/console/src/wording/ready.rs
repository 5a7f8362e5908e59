//! A purpose that is ready to be taken: birthday offers, with the field that keeps the birthday. Offered and never forced.

use leptos::{prelude::*, task::spawn_local};
use lupa_api as api;
use lupa_domain::{
    api::wording::{PurposeList, PurposeRequest},
    locale::Locale,
    ordered::CollectOrdered,
    own_field::{FieldId, FieldKind},
    people::FieldDeclaration,
    staff::Right,
    wording::{Answering, Asked, AskedText, Category, Channel, DatumTerm, LegalBasis, PersonalData, PurposeId, Retention},
};
use lupa_words as words;

use super::locations::part;
use crate::context::{ConsoleContext, use_console};

/// The names by which programs know them.
const PURPOSE: &str = "birthday-offers";
const FIELD: &str = "birthday";

/// The offer, as long as nobody has taken it.
#[component]
pub fn ReadyPurpose(known: PurposeList) -> impl IntoView {
    let console = use_console();
    let words = &words::wording(console.locale).ready;
    let is_taken = known.purposes.iter().any(|known| known.purpose.id.as_str() == PURPOSE);
    let may = console.session.may(Right::PublishWording) && console.session.may(Right::ManageFields);
    (may && !is_taken).then(|| {
        view! {
            <div class="advice">
                <p><strong>{words.heading}</strong></p>
                <p>{words.text}</p>
                <p><button class="button" type="button" on:click=move |_| take(console)>{words.take}</button></p>
            </div>
        }
    })
}

/// Declares the field, unless there is one by that name, and creates the purpose.
fn take(console: ConsoleContext) {
    let (Ok(field), Ok(purpose)) = (FIELD.parse::<FieldId>(), PURPOSE.parse::<PurposeId>()) else { return };
    spawn_local(async move {
        let declared = api::fields::declare(&field, None, &declaration(console.locale)).send(console.client).await;
        let made = match declared {
            Err(error) if !error.is_conflict() => Err(error),
            _ => api::purposes::create(&request(purpose.clone(), field)).send(console.client).await,
        };
        match made {
            Ok(_) => {
                let text = words::wording(console.locale).ready.taken.to_owned();
                console.navigation.go_with_notice(part("purpose", purpose.as_str()), text);
            }
            Err(error) => {
                if !console.client.handle_auth_failure(&error) {
                    console.notices.show_error(console.sentence(error));
                }
            }
        }
    });
}

fn declaration(reader: Locale) -> FieldDeclaration {
    let labels = Locale::ALL.map(|locale| (locale, words::ready_purpose(locale).field.to_owned()));
    FieldDeclaration {
        labels: labels.into_iter().collect_map(),
        kind: FieldKind::Date,
        choices: Vec::new(),
        reason: words::ready_purpose(reader).reason.to_owned(),
        restricted: false,
        retired: false,
    }
}

fn request(id: PurposeId, field: FieldId) -> PurposeRequest {
    let text = |locale: Locale| {
        let words = words::ready_purpose(locale);
        (locale, AskedText { name: words.name.to_owned(), question: words.question.to_owned() })
    };
    let birthday = Asked {
        field,
        kind: FieldKind::Date,
        choices: Vec::new(),
        answering: Answering::Required,
        term: DatumTerm::BirthDate,
        texts: Locale::ALL.into_iter().map(text).collect_map(),
    };
    PurposeRequest {
        id,
        channel: Channel::Email,
        category: Category::DirectMarketing,
        legal_basis: LegalBasis::Consent,
        data: vec![PersonalData::EmailAddress, PersonalData::Name],
        asks: vec![birthday],
        recipients: Vec::new(),
        retention: Some(Retention::USUAL),
    }
}
