//! Every problem that the API knows: its stable code, its status and its words. A code without words in one of the languages does not
//! compile. Nothing here decides when a problem arises.

use strum::{IntoStaticStr, VariantArray};

/// A kind of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "snake_case", const_into_str)]
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
    /// The body ended before it was whole, or is not what its headers say.
    BodyUnreadable,
    /// The address of the request is longer than any that is read.
    AddressTooLong,
    /// The body has a media type that the call does not read.
    UnsupportedMediaType,
    /// The address has no such method.
    MethodNotAllowed,
    /// Nothing is here, or nothing that the caller may know of.
    NotFound,
    /// No form has this name; in the body of a signup the caller answers 422 instead.
    FormUnknown,
    /// Another form has this name.
    FormExists,
    /// The form is not in use any more.
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
    /// An address that a spreadsheet would take for a formula.
    EmailFormula,
    /// Letters beyond ASCII before the at sign, and a mail server that cannot carry them (RFC 6531).
    EmailLettersUnsupported,
    /// Longer than the register keeps.
    NameTooLong,
    /// A ticked purpose needs a telephone number.
    PhoneNeeded,
    /// The form asks for the age, and the person has not said to be old enough.
    AgeUnconfirmed,
    /// Not a telephone number.
    PhoneInvalid,
    /// No box was ticked.
    NothingChosen,
    /// A box was ticked that the notice did not show.
    ChoiceNotShown,
    /// A person in the register has this address already.
    EmailTaken,
    /// The processing of the person is restricted (GDPR Art. 18).
    PersonRestricted,
    /// Something stands in the way of erasing the person.
    ErasureHeld,
    /// A retention time that is too short or too long.
    MonthsOutOfRange,
    /// Another cleaning waits or runs.
    CleaningUnderWay,
    /// The cleaning cannot be agreed to: it is not known yet who goes, or it was agreed to before, or is over.
    CleaningNotReady,
    /// Nobody would be removed.
    CleaningEmpty,
    /// A card would be merged with itself.
    MergeSame,
    /// The card that would go has the address that stays.
    MergeOtherStays,
    /// A form of the card that would go waits, or either person is to be erased.
    MergeWaits,
    /// The mailbox that would have to agree refuses mail.
    MergeUnreachable,
    /// A merge can be undone no more.
    MergeOver,
    /// Another card was merged into this one later.
    MergeNotLast,
    /// Nobody can be asked by mail for this purpose.
    RenewalPurposeUnfit,
    /// The plan of a renewal cannot be carried out.
    RenewalPlanInvalid,
    /// A renewal has ended: no more letters are made.
    RenewalOver,
    /// Nobody is left who may get a letter.
    RenewalNobodyLeft,
    /// The person has as many open requests as one may have.
    RequestsOpen,
    /// The request is decided, or was taken back.
    RequestClosed,
    /// A certificate was not signed here, or was changed since.
    CertificateInvalid,
    /// The recipient has been told of the change.
    RecipientToldAlready,
    /// The time to answer was extended before.
    ExtendedAlready,
    /// The first month is over, and within it alone the time can be extended.
    TooLateToExtend,
    /// Something is granted before it is sure who asks.
    RequesterUnidentified,
    /// Something is refused without reasons.
    ReasonsNeeded,
    /// The ground is none against such a request.
    GroundUnfit,
    /// A text longer than is kept.
    TextTooLong,
    /// Not a postal code of the country.
    PostalCodeInvalid,
    /// Not a country of two letters.
    CountryInvalid,
    /// No such field has been declared.
    FieldUnknown,
    /// Not a name of a field.
    FieldNameInvalid,
    /// A value that the field does not hold.
    FieldInvalid,
    /// The field is used no more.
    FieldRetired,
    /// A restricted field, and no right to it.
    FieldRestricted,
    /// A restricted field would be opened, or asked for what is in it, without the right to restricted fields.
    FieldNotOpened,
    /// What a field holds never changes.
    FieldKindFixed,
    /// A person has the choice that would be taken away.
    ChoiceInUse,
    /// A ticked purpose asks for something that was not answered.
    AnswerNeeded,
    /// Not an answer to what a purpose asks for.
    AnswerInvalid,
    /// An answer to what the notice does not ask for.
    AnswerUnasked,
    /// A purpose asks for the same field twice.
    AskedTwice,
    /// A purpose asks for the field.
    FieldAsked,
    /// A purpose asks for the field, and it is not this one.
    FieldForOther,
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
    /// Neither a PDF nor a picture, whatever it is called.
    ScanInvalid,
    /// A scan larger than is kept.
    ScanTooLarge,
    /// Nothing was recorded of a paper there.
    ScanWithoutPaper,
    /// The person gave it themself.
    GivenThemself,
    /// The person objected, and only they can take that back.
    ObjectionStands,
    /// The link is not one of ours, or was not copied whole.
    TokenInvalid,
    /// The end of the link is missing.
    TokenIncomplete,
    /// The link was sent to another address than the person has now.
    AddressChanged,
    /// The log has no checkpoint yet that is newer than the event.
    ProofPending,
    /// The link was good once.
    TokenExpired,
    /// The form that the link is about was corrected and sent again.
    SignupReplaced,
    /// A sign-in link was opened in another browser than the one that asked.
    CodeNeeded,
    /// The six digits are others.
    CodeWrong,
    /// Not six digits.
    CodeMalformed,
    /// The request comes from no one who is signed in.
    Unauthenticated,
    /// Signed in, and without the right.
    Forbidden,
    /// The undertaking has not been accepted yet.
    UndertakingNeeded,
    /// Another edition of the undertaking is in force than the one that was read.
    UndertakingChanged,
    /// A new edition would say what the one in force says.
    NothingChanged,
    /// A text is longer than people read.
    PointsTooLong,
    /// The languages do not have as many points.
    PointsDiffer,
    /// The invitation was taken up, replaced, or is too old.
    InvitationEnded,
    /// The answer of a device was refused.
    PasskeyRefused,
    /// The recovery code is wrong or used up, or no account has the address.
    RecoveryWrong,
    /// Not a recovery code.
    RecoveryMalformed,
    /// A member of staff has this address already.
    UserExists,
    /// A right would be given or taken by a member of staff who does not have it, or an account or a key changed that may do more than they may.
    RightNotYours,
    /// Another user made it, and the one who asks is no administrator.
    NotYourOwn,
    /// A key that ends would give rights that stay.
    KeyEndsSooner,
    /// A passkey has to be used once more, just before this.
    ProofNeeded,
    /// No one would be left who may do everything.
    #[strum(serialize = "last_keeper")]
    LastAdministrator,
    /// The last passkey of an account would be removed.
    LastPasskey,
    /// A key would live shorter or longer than keys may.
    LifeOutOfRange,
    /// A browser sent this from a page of another site.
    CrossSite,
    /// Too many attempts in a short time.
    TooManyRequests,
    /// The register shows a preview, and is kept by nobody yet.
    NotSetUp,
    /// Not the register number of a business in its country.
    BusinessIdInvalid,
    /// Not the address of a website.
    WebsiteInvalid,
    /// What an example says, given as one's own.
    ExampleValue,
    /// Braces, which stand for something in the words of a form.
    BracesForbidden,
    /// A name or a number has changed, and with it perhaps whose register it is.
    ControllerUncertain,
    /// The register has its first administrator.
    AlreadySetUp,
    /// Not the token of the setup link.
    SetupTokenInvalid,
    /// It was changed in between (`If-Match`).
    PreconditionFailed,
    /// A change without `If-Match`.
    PreconditionRequired,
    /// The draft cannot be published.
    Unpublishable,
    /// Words of a draft are missing.
    WordsMissing,
    /// A text does not say what the purposes say.
    WordsUnsaid,
    /// A text names a purpose that the form does not ask for.
    PurposeNotAsked,
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
    /// A transfer outside the European Economic Area has no safeguard.
    SafeguardNeeded,
    /// Nothing is transferred for which a safeguard is named.
    SafeguardIdle,
    /// The purpose has no such ground turned on.
    BasisOff,
    /// Only direct marketing has other grounds than consent.
    NotMarketing,
    /// No notice has ever told of the purpose.
    PurposeUnshown,
    /// A business, where a private customer is needed.
    LegalPerson,
    /// Not a purchase of this person.
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
    /// No one who may be written to has a postal address.
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
    /// Not the origin of a site.
    OriginInvalid,
    /// More sites than are kept.
    OriginsTooMany,
    /// No such size of paper.
    PaperSizeUnknown,
    /// Not a colour.
    ColorInvalid,
    /// A colour that does not stand out.
    ColorFaint,
    /// Another picture has taken its place.
    PictureUnknown,
    /// Neither an SVG nor a PNG, or not whole.
    PictureUnreadable,
    /// More pixels or bytes than are kept.
    PictureTooLarge,
    /// An SVG that says no size.
    PictureSizeless,
    /// An SVG that could do something.
    PictureActive,
    /// An SVG that loads something.
    PictureExternal,
    /// An SVG with a style sheet.
    PictureStyled,
    /// An SVG with entities of its own.
    PictureEntities,
    /// There is nothing in the file.
    ImportEmpty,
    /// Neither text with separators nor a spreadsheet that is read.
    ImportUnreadable,
    /// A workbook of before 2007, or one with a password.
    ImportOldFormat,
    /// The file is damaged.
    ImportDamaged,
    /// The file declares a document type, by which much is made out of little.
    ImportEntities,
    /// The file, or what it unpacks to, is larger than is read.
    ImportTooLarge,
    /// The list has more rows than are read at once.
    ImportTooManyRows,
    /// The list has more columns than are read.
    ImportTooManyColumns,
    /// A cell holds more than is read.
    ImportCellTooLong,
    /// The text is partly in one encoding and partly in another.
    ImportEncodingMixed,
    /// The text is not in the encoding that was chosen.
    ImportEncodingWrong,
    /// The workbook has no such sheet.
    ImportSheetUnknown,
    /// The file is not JSON throughout.
    ImportNotJson,
    /// Nothing in the file is a record of a consent in a form that is known.
    ImportRecordsUnknown,
    /// More records than are read at once.
    ImportTooManyRecords,
    /// A list of people is no file of records, nor the reverse.
    ImportSubject,
    /// The plan has not as many columns as the list.
    ImportWidth,
    /// Two columns go to the same place.
    ImportColumnTwice,
    /// No column tells who somebody is.
    ImportNobody,
    /// The import has not come so far, or is past it.
    ImportNotReady,
    /// Neither a stop nor an import of more than a week ago is taken back.
    ImportNotUndone,
    /// The log is not the one that was signed: nothing is written and nothing is signed.
    LogForked,
    /// Not a checkpoint that this register signed.
    CheckpointForeign,
    /// The register is not set up to do this.
    Misconfigured,
    /// The register does not answer just now.
    Unavailable,
    /// The database has a fault: it is read, and nothing is written to it.
    RegisterDamaged,
    /// Not a public key of age.
    RecipientKeyInvalid,
    /// A backup is being read just now.
    BackupRunning,
    /// The file is no backup.
    BackupForeign,
    /// The backup is still encrypted.
    BackupEncrypted,
    /// The backup was written by a newer version.
    BackupNewer,
    /// The backup is not as it was written.
    BackupAltered,
    /// The backup stops before its end.
    BackupTruncated,
    /// The backup belongs to another pepper.
    BackupOtherSecrets,
    /// Another key signed than signs here.
    BackupOtherKey,
    /// A backup is being put back.
    RegisterRestoring,
    /// A fault of ours.
    Broken,
}

/// What a problem says to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProblemWords {
    /// A few words.
    pub title: &'static str,
    /// One sentence on what to do.
    pub detail: &'static str,
}

/// A title and a detail.
pub(super) const fn said(title: &'static str, detail: &'static str) -> ProblemWords {
    ProblemWords { title, detail }
}

impl Code {
    /// The code, on which programs may rely: the name in snake case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.into_str()
    }

    /// The HTTP status that goes with it. Most are about what a member says: it can be read, and not done.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::BodyUnreadable
            | Self::MalformedJson
            | Self::DuplicateMember
            | Self::IdempotencyKeyInvalid
            | Self::StepUnknown
            | Self::CursorInvalid => 400,
            Self::Unauthenticated => 401,
            Self::FieldRestricted
            | Self::CodeNeeded
            | Self::CodeWrong
            | Self::Forbidden
            | Self::UndertakingNeeded
            | Self::RightNotYours
            | Self::FieldNotOpened
            | Self::NotYourOwn
            | Self::KeyEndsSooner
            | Self::ProofNeeded
            | Self::CrossSite
            | Self::SetupTokenInvalid => 403,
            Self::NotFound | Self::FormUnknown | Self::TokenInvalid | Self::TokenIncomplete | Self::EditionUnknown => 404,
            Self::MethodNotAllowed => 405,
            Self::FormExists
            | Self::FormUnpublished
            | Self::NoticeRetired
            | Self::EmailTaken
            | Self::PersonRestricted
            | Self::ErasureHeld
            | Self::CleaningUnderWay
            | Self::CleaningNotReady
            | Self::CleaningEmpty
            | Self::MergeOtherStays
            | Self::MergeWaits
            | Self::MergeUnreachable
            | Self::MergeOver
            | Self::MergeNotLast
            | Self::RenewalOver
            | Self::RenewalNobodyLeft
            | Self::RequestsOpen
            | Self::RequestClosed
            | Self::RecipientToldAlready
            | Self::ExtendedAlready
            | Self::TooLateToExtend
            | Self::RequesterUnidentified
            | Self::ChoiceInUse
            | Self::FieldAsked
            | Self::GivenThemself
            | Self::ObjectionStands
            | Self::ProofPending
            | Self::UndertakingChanged
            | Self::UserExists
            | Self::LastAdministrator
            | Self::LastPasskey
            | Self::AlreadySetUp
            | Self::NotSetUp
            | Self::ControllerUncertain
            | Self::PurposeExists
            | Self::PurposeInUse
            | Self::LegalPerson
            | Self::CountChanged
            | Self::BackupRunning
            | Self::BackupOtherSecrets
            | Self::BackupOtherKey
            | Self::ImportNotReady
            | Self::ImportNotUndone => 409,
            Self::FormRetired | Self::TokenExpired | Self::SignupReplaced | Self::AddressChanged | Self::InvitationEnded => 410,
            Self::PreconditionFailed => 412,
            Self::BodyTooLarge => 413,
            Self::AddressTooLong => 414,
            Self::UnsupportedMediaType => 415,
            Self::PreconditionRequired => 428,
            Self::TooManyRequests => 429,
            Self::Broken => 500,
            Self::LogForked | Self::Misconfigured | Self::Unavailable | Self::RegisterDamaged | Self::RegisterRestoring => 503,
            _ => 422,
        }
    }

    /// Whether it says that more was tried than the member of staff may do. A handler finds that out before it writes anything.
    #[must_use]
    pub const fn is_overreach(self) -> bool {
        matches!(self, Self::Forbidden | Self::RightNotYours | Self::FieldNotOpened | Self::NotYourOwn | Self::KeyEndsSooner)
    }

    /// The problem with this code, where it is one of ours.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|known| known.as_str() == code)
    }
}

#[cfg(test)]
mod tests {
    use lupa_domain::locale::Locale;

    use super::*;

    #[test]
    fn every_title_is_short_and_every_detail_a_sentence() {
        for (code, locale) in Code::VARIANTS.iter().flat_map(|code| Locale::ALL.map(|locale| (code, locale))) {
            let ProblemWords { title, detail } = code.words(locale);
            assert!((3..=48).contains(&title.chars().count()) && !title.ends_with('.'), "{title}");
            assert!((20..=200).contains(&detail.chars().count()) && detail.ends_with('.'), "{detail}");
        }
    }

    #[test]
    fn a_code_is_found_by_its_text() {
        assert_eq!(Code::named("not_found").map(|code| code.words(Locale::Sv).title), Some("Sidan finns inte"));
        assert_eq!(Code::named("teapot"), None);
    }
}
