//! The words that a form shows, published once more about other processing.
//!
//! Nobody's draft has a part in it: what an editor is still writing is published when they say so, and not before.

use super::{Channel, FieldName, Missing, Notice, Published, Purpose, Unpublishable};

/// The notices that follow `published`, which are those of one edition: the same words, with the particulars of `purpose` as they are now.
///
/// Refused where the form does not ask for what the purpose now writes to.
pub fn reissue<'a>(published: impl IntoIterator<Item = &'a Published>, purpose: &Purpose) -> Result<Vec<Published>, Unpublishable> {
    let mut missing = Vec::new();
    let mut notices = Vec::new();
    for notice in published.into_iter().map(Published::notice) {
        let mut next = Notice { edition: notice.edition + 1, ..notice.clone() };
        for said in next.statements.iter_mut().filter(|said| said.purpose == purpose.id) {
            said.purpose_version = purpose.version;
            said.channel = purpose.channel;
            said.category = purpose.category;
            said.legal_basis = purpose.legal_basis;
            said.data.clone_from(&purpose.data);
        }
        let by_phone = next.statements.iter().any(|said| said.channel == Channel::Sms);
        if by_phone && !next.fields.iter().any(|field| field.name == FieldName::Phone) {
            let locale = next.locale;
            missing.push(Missing { locale, pointer: format!("/texts/{locale}/fields/phone"), item: "telephone field".into() });
        }
        notices.push(Published::seal(next));
    }
    if missing.is_empty() { Ok(notices) } else { Err(Unpublishable::Incomplete(missing)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::{Category, Field, LegalBasis, PersonalData, difference, difference::tests::notice};

    fn published(fields: &[FieldName]) -> Published {
        let asks = ["newsletter", "research"].map(|purpose| (purpose.to_owned(), "Write to me.".to_owned()));
        let fields = fields.iter().map(|name| Field { name: *name, label: "Label".into(), hint: None }).collect();
        Published::seal(Notice { edition: 4, fields, ..notice(&asks, vec!["One.".into()], &[]) })
    }

    fn newsletter(channel: Channel, data: PersonalData) -> Purpose {
        Purpose {
            id: "newsletter".parse().expect("a short name"),
            version: 2,
            channel,
            category: Category::Research,
            legal_basis: LegalBasis::Consent,
            data: vec![data],
            retired: false,
        }
    }

    #[test]
    fn nothing_but_the_particulars_of_the_purpose_changes() {
        let before = published(&[FieldName::Email]);
        let after = reissue([&before], &newsletter(Channel::Email, PersonalData::EmailAddress)).expect("whole").remove(0);
        assert_eq!(after.notice().edition, 5);
        let changed: Vec<_> = difference(before.notice(), after.notice()).into_iter().filter(|part| !part.is_unchanged()).collect();
        let names: Vec<_> = changed.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(names, ["statements/newsletter/version", "statements/newsletter/data"]);
    }

    #[test]
    fn a_form_that_does_not_ask_for_a_number_cannot_write_to_one() {
        let by_phone = newsletter(Channel::Sms, PersonalData::TelephoneNumber);
        assert!(reissue([&published(&[FieldName::Email, FieldName::Phone])], &by_phone).is_ok());
        let gap = Missing { locale: crate::locale::Locale::En, pointer: "/texts/en/fields/phone".into(), item: "telephone field".into() };
        assert_eq!(reissue([&published(&[FieldName::Email])], &by_phone), Err(Unpublishable::Incomplete(vec![gap])));
    }
}
