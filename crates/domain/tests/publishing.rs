//! Publishing: from the words of a draft and the particulars of its purposes to notices, and back.

use lupa_domain::{
    locale::Locale,
    register::starter,
    wording::{Draft, InformationItem, PublishError, Published, Purpose, Retention, publish},
};
use serde_json::json;

fn published(draft: &Draft, purposes: &[Purpose]) -> Result<Vec<Published>, PublishError> {
    publish(&starter::form(), 2, draft, purposes, &starter::controller())
}

/// The purposes of the starter, the first of them sent by a processor abroad.
fn abroad() -> Vec<Purpose> {
    let mut purposes = starter::purposes();
    let mailer = json!({ "name": "Mail/er", "role": "email", "country": "US", "safeguard": "adequacy" });
    purposes[0].recipients = vec![serde_json::from_value(mailer).expect("a recipient")];
    purposes
}

#[test]
fn words_taken_from_notices_are_published_as_the_same_notices() {
    let notices = published(&starter::draft(), &starter::purposes()).expect("whole");
    let again = published(&Draft::of(notices.iter().map(Published::notice)), &starter::purposes());
    assert_eq!(again, Ok(notices));
}

#[test]
fn a_language_is_whole_when_it_has_all_its_words() {
    let mut draft = starter::draft();
    assert!(Locale::ALL.into_iter().all(|locale| draft.is_whole(locale)));
    draft.texts.get_mut(&Locale::Sv).expect("Swedish").statements.pop_last();
    draft.texts.remove(&Locale::En);
    assert_eq!(Locale::ALL.map(|locale| draft.is_whole(locale)), [true, false, false]);
    assert_eq!(draft.title(Locale::En), Some("Valitse, mitä haluat kuulla meiltä"), "in another language");
}

#[test]
fn a_recipient_stands_in_the_words_and_in_its_box() {
    for published in published(&starter::draft(), &abroad()).expect("whole") {
        let notice = published.notice();
        let text = |item| notice.section(item).map_or("", |section| &section.text);
        assert!(text(InformationItem::Recipients).contains("Mail/er ("), "{}", notice.locale);
        let country = abroad()[0].recipients[0].country.name(notice.locale);
        assert!(text(InformationItem::Transfers).contains(&format!("Mail/er, {country} (")), "{}", notice.locale);
        let of = |at: usize| notice.statements[at].recipients.len();
        assert_eq!((of(0), of(1), notice.statements[0].retention), (1, 0, Retention::months(36).ok()));
    }
}

#[test]
fn words_that_do_not_name_a_recipient_or_say_how_long_are_not_published() {
    let mut draft = starter::draft();
    let text = draft.texts.get_mut(&Locale::Sv).expect("Swedish");
    for item in [InformationItem::Recipients, InformationItem::Transfers] {
        text.information.iter_mut().find(|section| section.item == item).expect("there").text = "Ingen.".into();
    }
    let mut purposes = abroad();
    for purpose in &mut purposes {
        purpose.retention = None;
    }
    let Err(PublishError::Incomplete(missing)) = published(&draft, &purposes) else { panic!("not to be published") };
    let pointers: Vec<_> = missing.iter().map(|gap| gap.pointer.as_str()).collect();
    let undecided = |locale: &str| format!("/texts/{locale}/information/retention/{{retention}}");
    let wanted = [undecided("fi"), "/texts/sv/information/recipients/Mail~1er".into(), "/texts/sv/information/transfers/USA".into()];
    assert_eq!(pointers, [&wanted[..], &[undecided("sv"), undecided("en")]].concat());
    draft.texts.get_mut(&Locale::Sv).expect("Swedish").information.clone_from(&starter::draft().texts[&Locale::Sv].information);
    assert!(published(&draft, &abroad()).is_ok(), "each is named by the sentences that the purposes make");
}
