//! Every problem that the API knows: its stable code, its status and its words. A code without words in one of the languages does not
//! compile. Nothing here decides when a problem arises.

use lupa_domain::locale::Locale;

use super::{en, fi, sv};

/// A kind of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// The body is not JSON.
    MalformedJson,
    /// An object names a member twice.
    DuplicateMember,
    /// An object names a member that the call does not have.
    UnknownMember,
    /// A member holds the wrong type of value.
    WrongType,
    /// A member is missing or empty.
    Required,
    /// The body is larger than the call accepts.
    BodyTooLarge,
    /// The body has a media type that the call does not read.
    UnsupportedMediaType,
    /// The address has no such method.
    MethodNotAllowed,
    /// Nothing is here, or nothing that the asker may know of.
    NotFound,
    /// No form has this name; in the body of a signup the caller answers 422 instead.
    FormUnknown,
    /// Another form has this name.
    FormExists,
    /// The form asks nobody any more.
    FormRetired,
    /// The form is still a draft.
    FormUnpublished,
    /// No purpose has this name.
    PurposeUnknown,
    /// No notice has this digest, or it belongs to another form.
    NoticeUnknown,
    /// The notice was replaced by a newer edition.
    NoticeRetired,
    /// The header `Idempotency-Key` cannot be read.
    IdempotencyKeyInvalid,
    /// The key was used for another request.
    IdempotencyKeyReused,
    /// Not an e-mail address.
    EmailInvalid,
    /// Longer than mail can carry.
    EmailTooLong,
    /// Longer than the register keeps.
    NameTooLong,
    /// A ticked purpose needs a telephone number.
    PhoneNeeded,
    /// Not a telephone number.
    PhoneInvalid,
    /// No box was ticked.
    NothingChosen,
    /// A box was ticked that the notice did not show.
    ChoiceNotShown,
    /// Somebody in the register has this address already.
    EmailTaken,
    /// The processing of the person is restricted (GDPR Art. 18).
    PersonRestricted,
    /// A text longer than is kept.
    TextTooLong,
    /// Not a postal code of the country.
    PostalCodeInvalid,
    /// Not a country of two letters.
    CountryInvalid,
    /// Nobody has declared such a field.
    FieldUnknown,
    /// Not a name of a field.
    FieldNameInvalid,
    /// A value that the field does not hold.
    FieldInvalid,
    /// The field is used no more.
    FieldRetired,
    /// A restricted field, and no right to it.
    FieldRestricted,
    /// What a field holds never changes.
    FieldKindFixed,
    /// Somebody has the choice that would be taken away.
    ChoiceInUse,
    /// Not a day on which something happened.
    DayInvalid,
    /// An amount that cannot be kept.
    AmountInvalid,
    /// A walk-in that says who it was, or is open.
    WalkInTold,
    /// A ticked purpose needs an e-mail address.
    EmailNeeded,
    /// Staff do not record what was said in this way.
    MethodInvalid,
    /// Consent on paper without a note of where the paper is.
    OriginalNeeded,
    /// That note is too long.
    OriginalTooLong,
    /// The person gave it themself.
    GivenThemself,
    /// The person objected, and only they can take that back.
    ObjectionStands,
    /// The link is not one of ours, or was not copied whole.
    TokenInvalid,
    /// The log has no checkpoint yet that is newer than the event.
    ProofPending,
    /// The link was good once.
    TokenExpired,
    /// A sign-in link was opened in another browser than the one that asked.
    CodeNeeded,
    /// The six digits are others.
    CodeWrong,
    /// Nobody is signed in.
    Unauthenticated,
    /// Signed in, and without the right.
    Forbidden,
    /// The undertaking has not been accepted yet.
    UndertakingNeeded,
    /// Another edition of the undertaking is in force than the one that was read.
    UndertakingChanged,
    /// A new edition would say what the one in force says.
    NothingChanged,
    /// A text is longer than anybody reads.
    PointsTooLong,
    /// The languages do not have as many points.
    PointsDiffer,
    /// The invitation was taken up, replaced, or is too old.
    InvitationEnded,
    /// The answer of a device was refused.
    PasskeyRefused,
    /// The recovery code is wrong or used up, or the address is nobody's.
    RecoveryWrong,
    /// Somebody of staff has this address already.
    UserExists,
    /// Somebody would give or take a right that they do not have.
    RightNotYours,
    /// Nobody would be left who may do everything.
    LastKeeper,
    /// The last passkey of an account would be removed.
    LastPasskey,
    /// A key would live shorter or longer than keys may.
    LifeOutOfRange,
    /// A browser sent this from a page of another site.
    CrossSite,
    /// Too many attempts in a short time.
    TooManyRequests,
    /// The register has its first keeper.
    AlreadySetUp,
    /// Not the token of the setup link.
    SetupTokenInvalid,
    /// Somebody changed it in between (`If-Match`).
    PreconditionFailed,
    /// A change without `If-Match`.
    PreconditionRequired,
    /// The draft cannot be published.
    Unpublishable,
    /// Words of a draft are missing.
    WordsMissing,
    /// A text does not say what the purposes say.
    WordsUnsaid,
    /// The draft asks for what is asked for no more.
    PurposeRetired,
    /// Another purpose has this name.
    PurposeExists,
    /// A form asks for it.
    PurposeInUse,
    /// People agreed to it as it is.
    ProcessingMustChange,
    /// A recipient has no name, or too long a one.
    RecipientNameInvalid,
    /// The same recipient does the same twice.
    RecipientTwice,
    /// A transfer outside the European Economic Area rests on nothing.
    SafeguardNeeded,
    /// Nothing is transferred for which a safeguard is named.
    SafeguardIdle,
    /// The purpose has no such ground turned on.
    BasisOff,
    /// Only direct marketing has other grounds than consent.
    NotMarketing,
    /// No notice has ever told of the purpose.
    PurposeUnshown,
    /// A business is no private customer.
    LegalPerson,
    /// This is no purchase of theirs.
    NotASale,
    /// Opting out was not offered when the address was got.
    OptOutNotOffered,
    /// It concerns another number of people than the editor has seen.
    CountChanged,
    /// No such edition of the form.
    EditionUnknown,
    /// No such format of export.
    FormatUnknown,
    /// More rows than a sheet holds.
    SheetTooLong,
    /// No such sheet of labels.
    SheetUnknown,
    /// The sheet has no such label.
    StartOutOfRange,
    /// Nobody who may be written to has a postal address.
    NoPostalAddress,
    /// More labels than one document holds.
    TooManyLabels,
    /// No such step of time.
    StepUnknown,
    /// No such condition of a filter.
    ConditionUnknown,
    /// A condition with a value that it cannot have.
    ConditionInvalid,
    /// The cursor is not ours, or belongs to another filter.
    CursorInvalid,
    /// A page larger or smaller than the call gives.
    LimitOutOfRange,
    /// A list longer than the call accepts.
    TooMany,
    /// Not a digest.
    DigestInvalid,
    /// A language that the register does not speak.
    LocaleUnknown,
    /// The register is not set up to do this.
    Misconfigured,
    /// A fault of ours. Stays last: [`Code::ALL`] is measured by it.
    Broken,
}

/// What a problem says to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// A few words.
    pub title: &'static str,
    /// One sentence on what to do.
    pub detail: &'static str,
}

impl Code {
    /// All of them. The length is that of the enum, so none can be left out.
    pub const ALL: [Self; Self::Broken as usize + 1] = [
        Self::MalformedJson,
        Self::DuplicateMember,
        Self::UnknownMember,
        Self::WrongType,
        Self::Required,
        Self::BodyTooLarge,
        Self::UnsupportedMediaType,
        Self::MethodNotAllowed,
        Self::NotFound,
        Self::FormUnknown,
        Self::FormExists,
        Self::FormRetired,
        Self::FormUnpublished,
        Self::PurposeUnknown,
        Self::NoticeUnknown,
        Self::NoticeRetired,
        Self::IdempotencyKeyInvalid,
        Self::IdempotencyKeyReused,
        Self::EmailInvalid,
        Self::EmailTooLong,
        Self::NameTooLong,
        Self::PhoneNeeded,
        Self::PhoneInvalid,
        Self::NothingChosen,
        Self::ChoiceNotShown,
        Self::EmailTaken,
        Self::PersonRestricted,
        Self::TextTooLong,
        Self::PostalCodeInvalid,
        Self::CountryInvalid,
        Self::FieldUnknown,
        Self::FieldNameInvalid,
        Self::FieldInvalid,
        Self::FieldRetired,
        Self::FieldRestricted,
        Self::FieldKindFixed,
        Self::ChoiceInUse,
        Self::DayInvalid,
        Self::AmountInvalid,
        Self::WalkInTold,
        Self::EmailNeeded,
        Self::MethodInvalid,
        Self::OriginalNeeded,
        Self::OriginalTooLong,
        Self::GivenThemself,
        Self::ObjectionStands,
        Self::TokenInvalid,
        Self::ProofPending,
        Self::TokenExpired,
        Self::CodeNeeded,
        Self::CodeWrong,
        Self::Unauthenticated,
        Self::Forbidden,
        Self::UndertakingNeeded,
        Self::UndertakingChanged,
        Self::NothingChanged,
        Self::PointsTooLong,
        Self::PointsDiffer,
        Self::InvitationEnded,
        Self::PasskeyRefused,
        Self::RecoveryWrong,
        Self::UserExists,
        Self::RightNotYours,
        Self::LastKeeper,
        Self::LastPasskey,
        Self::LifeOutOfRange,
        Self::CrossSite,
        Self::TooManyRequests,
        Self::AlreadySetUp,
        Self::SetupTokenInvalid,
        Self::PreconditionFailed,
        Self::PreconditionRequired,
        Self::Unpublishable,
        Self::WordsMissing,
        Self::WordsUnsaid,
        Self::PurposeRetired,
        Self::PurposeExists,
        Self::PurposeInUse,
        Self::ProcessingMustChange,
        Self::RecipientNameInvalid,
        Self::RecipientTwice,
        Self::SafeguardNeeded,
        Self::SafeguardIdle,
        Self::BasisOff,
        Self::NotMarketing,
        Self::PurposeUnshown,
        Self::LegalPerson,
        Self::NotASale,
        Self::OptOutNotOffered,
        Self::CountChanged,
        Self::EditionUnknown,
        Self::FormatUnknown,
        Self::SheetTooLong,
        Self::SheetUnknown,
        Self::StartOutOfRange,
        Self::NoPostalAddress,
        Self::TooManyLabels,
        Self::StepUnknown,
        Self::ConditionUnknown,
        Self::ConditionInvalid,
        Self::CursorInvalid,
        Self::LimitOutOfRange,
        Self::TooMany,
        Self::DigestInvalid,
        Self::LocaleUnknown,
        Self::Misconfigured,
        Self::Broken,
    ];

    /// The code, on which programs may rely.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.row().0
    }

    /// The HTTP status that goes with it.
    #[must_use]
    pub const fn status(self) -> u16 {
        self.row().1
    }

    /// What it says in `locale`.
    #[must_use]
    pub const fn words(self, locale: Locale) -> Words {
        match locale {
            Locale::Fi => fi::problem(self),
            Locale::Sv => sv::problem(self),
            Locale::En => en::problem(self),
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table")]
    const fn row(self) -> (&'static str, u16) {
        match self {
            Self::MalformedJson => ("malformed_json", 400),
            Self::DuplicateMember => ("duplicate_member", 400),
            Self::UnknownMember => ("unknown_member", 422),
            Self::WrongType => ("wrong_type", 422),
            Self::Required => ("required", 422),
            Self::BodyTooLarge => ("body_too_large", 413),
            Self::UnsupportedMediaType => ("unsupported_media_type", 415),
            Self::MethodNotAllowed => ("method_not_allowed", 405),
            Self::NotFound => ("not_found", 404),
            Self::FormUnknown => ("form_unknown", 404),
            Self::FormExists => ("form_exists", 409),
            Self::FormRetired => ("form_retired", 410),
            Self::FormUnpublished => ("form_unpublished", 409),
            Self::PurposeUnknown => ("purpose_unknown", 422),
            Self::NoticeUnknown => ("notice_unknown", 422),
            Self::NoticeRetired => ("notice_retired", 409),
            Self::IdempotencyKeyInvalid => ("idempotency_key_invalid", 400),
            Self::IdempotencyKeyReused => ("idempotency_key_reused", 422),
            Self::EmailInvalid => ("email_invalid", 422),
            Self::EmailTooLong => ("email_too_long", 422),
            Self::NameTooLong => ("name_too_long", 422),
            Self::PhoneNeeded => ("phone_needed", 422),
            Self::PhoneInvalid => ("phone_invalid", 422),
            Self::NothingChosen => ("nothing_chosen", 422),
            Self::ChoiceNotShown => ("choice_not_shown", 422),
            Self::EmailTaken => ("email_taken", 409),
            Self::PersonRestricted => ("person_restricted", 409),
            Self::TextTooLong => ("text_too_long", 422),
            Self::PostalCodeInvalid => ("postal_code_invalid", 422),
            Self::CountryInvalid => ("country_invalid", 422),
            Self::FieldUnknown => ("field_unknown", 422),
            Self::FieldNameInvalid => ("field_name_invalid", 422),
            Self::FieldInvalid => ("field_invalid", 422),
            Self::FieldRetired => ("field_retired", 422),
            Self::FieldRestricted => ("field_restricted", 403),
            Self::FieldKindFixed => ("field_kind_fixed", 422),
            Self::ChoiceInUse => ("choice_in_use", 409),
            Self::DayInvalid => ("day_invalid", 422),
            Self::AmountInvalid => ("amount_invalid", 422),
            Self::WalkInTold => ("walk_in_told", 422),
            Self::EmailNeeded => ("email_needed", 422),
            Self::MethodInvalid => ("method_invalid", 422),
            Self::OriginalNeeded => ("original_needed", 422),
            Self::OriginalTooLong => ("original_too_long", 422),
            Self::GivenThemself => ("given_themself", 409),
            Self::ObjectionStands => ("objection_stands", 409),
            Self::TokenInvalid => ("token_invalid", 404),
            Self::ProofPending => ("proof_pending", 409),
            Self::TokenExpired => ("token_expired", 410),
            Self::CodeNeeded => ("code_needed", 403),
            Self::CodeWrong => ("code_wrong", 403),
            Self::Unauthenticated => ("unauthenticated", 401),
            Self::Forbidden => ("forbidden", 403),
            Self::UndertakingNeeded => ("undertaking_needed", 403),
            Self::UndertakingChanged => ("undertaking_changed", 409),
            Self::NothingChanged => ("nothing_changed", 422),
            Self::PointsTooLong => ("points_too_long", 422),
            Self::PointsDiffer => ("points_differ", 422),
            Self::InvitationEnded => ("invitation_ended", 410),
            Self::PasskeyRefused => ("passkey_refused", 422),
            Self::RecoveryWrong => ("recovery_wrong", 422),
            Self::UserExists => ("user_exists", 409),
            Self::RightNotYours => ("right_not_yours", 403),
            Self::LastKeeper => ("last_keeper", 409),
            Self::LastPasskey => ("last_passkey", 409),
            Self::LifeOutOfRange => ("life_out_of_range", 422),
            Self::CrossSite => ("cross_site", 403),
            Self::TooManyRequests => ("too_many_requests", 429),
            Self::AlreadySetUp => ("already_set_up", 409),
            Self::SetupTokenInvalid => ("setup_token_invalid", 403),
            Self::PreconditionFailed => ("precondition_failed", 412),
            Self::PreconditionRequired => ("precondition_required", 428),
            Self::Unpublishable => ("unpublishable", 422),
            Self::WordsMissing => ("words_missing", 422),
            Self::WordsUnsaid => ("words_unsaid", 422),
            Self::PurposeRetired => ("purpose_retired", 422),
            Self::PurposeExists => ("purpose_exists", 409),
            Self::PurposeInUse => ("purpose_in_use", 409),
            Self::ProcessingMustChange => ("processing_must_change", 422),
            Self::RecipientNameInvalid => ("recipient_name_invalid", 422),
            Self::RecipientTwice => ("recipient_twice", 422),
            Self::SafeguardNeeded => ("safeguard_needed", 422),
            Self::SafeguardIdle => ("safeguard_idle", 422),
            Self::BasisOff => ("basis_off", 422),
            Self::NotMarketing => ("not_marketing", 422),
            Self::PurposeUnshown => ("purpose_unshown", 422),
            Self::LegalPerson => ("legal_person", 409),
            Self::NotASale => ("not_a_sale", 422),
            Self::OptOutNotOffered => ("opt_out_not_offered", 422),
            Self::CountChanged => ("count_changed", 409),
            Self::EditionUnknown => ("edition_unknown", 404),
            Self::FormatUnknown => ("format_unknown", 422),
            Self::SheetTooLong => ("sheet_too_long", 422),
            Self::SheetUnknown => ("sheet_unknown", 422),
            Self::StartOutOfRange => ("start_out_of_range", 422),
            Self::NoPostalAddress => ("no_postal_address", 422),
            Self::TooManyLabels => ("too_many_labels", 422),
            Self::StepUnknown => ("step_unknown", 400),
            Self::ConditionUnknown => ("condition_unknown", 422),
            Self::ConditionInvalid => ("condition_invalid", 422),
            Self::CursorInvalid => ("cursor_invalid", 400),
            Self::LimitOutOfRange => ("limit_out_of_range", 422),
            Self::TooMany => ("too_many", 422),
            Self::DigestInvalid => ("digest_invalid", 422),
            Self::LocaleUnknown => ("locale_unknown", 422),
            Self::Misconfigured => ("misconfigured", 503),
            Self::Broken => ("broken", 500),
        }
    }
}

/// The title and the detail of `code`, where it is one of ours.
#[must_use]
pub fn title_and_detail(code: &str, locale: Locale) -> Option<(&'static str, &'static str)> {
    let known = Code::ALL.into_iter().find(|known| known.as_str() == code)?;
    let Words { title, detail } = known.words(locale);
    Some((title, detail))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_is_listed_once_and_named_once() {
        for (place, code) in Code::ALL.into_iter().enumerate() {
            assert_eq!(code as usize, place, "{}", code.as_str());
        }
        assert_eq!(Code::ALL.map(Code::as_str).iter().collect::<BTreeSet<_>>().len(), Code::ALL.len());
    }

    #[test]
    fn every_title_is_short_and_every_detail_a_sentence() {
        for (code, locale) in Code::ALL.into_iter().flat_map(|code| Locale::ALL.map(|locale| (code, locale))) {
            let Words { title, detail } = code.words(locale);
            assert!((3..=48).contains(&title.chars().count()) && !title.ends_with('.'), "{title}");
            assert!((20..=200).contains(&detail.chars().count()) && detail.ends_with('.'), "{detail}");
        }
    }

    #[test]
    fn a_code_is_found_by_its_text() {
        assert_eq!(title_and_detail("not_found", Locale::Sv).map(|(title, _)| title), Some("Sidan finns inte"));
        assert_eq!(title_and_detail("teapot", Locale::Fi), None);
    }
}
