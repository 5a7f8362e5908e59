//! Why a ceremony fails: one reason each, with a code that stays.

/// Why a ceremony fails. For the person all of these are one sentence; the code is for the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasskeyError {
    /// The answer came too late.
    #[error("the time for this ceremony has passed")]
    Expired,
    /// The ceremony is not one for this kind of answer.
    #[error("this answers another ceremony than the one that began")]
    OtherCeremony,
    /// `type` of the response is not `public-key`.
    #[error("this is not a public-key credential")]
    CredentialType,
    /// `id`, `rawId` and the id that the device names are not the same.
    #[error("the response names more than one credential")]
    CredentialId,
    /// The response is of another credential than this passkey (§7.2 steps 5 and 6).
    #[error("the response is of another passkey")]
    OtherPasskey,
    /// The device does not say for which account the passkey is (§7.2 step 6).
    #[error("the response does not say whose passkey it is")]
    NoUserHandle,
    /// The passkey is for another account than the device says, or than the one that is to confirm (§7.2 step 6).
    #[error("the passkey belongs to another account")]
    OtherUser,
    /// `clientDataJSON` is not JSON that everybody reads alike, or a member is missing or of another type (§7.1 step 6, §7.2 step 9).
    #[error("the client data cannot be read")]
    ClientData,
    /// `type` of the client data is that of another act (§7.1 step 7, §7.2 step 10).
    #[error("the client data is of another kind of ceremony")]
    ClientDataType,
    /// Another challenge (§7.1 step 8, §7.2 step 11).
    #[error("the challenge is not the one that was given")]
    Challenge,
    /// A page that may not ask (§7.1 step 9, §7.2 step 12).
    #[error("the page that asked is not one of ours")]
    Origin,
    /// Asked within a frame of another origin (§7.1 step 10, §7.2 step 13).
    #[error("it was asked within a page of another origin")]
    CrossOrigin,
    /// A page around ours is named (§7.1 step 11, §7.2 step 14).
    #[error("the client data names a page around ours")]
    TopOrigin,
    /// The attestation object is not the map of three members (§6.5.4; §7.1 step 13).
    #[error("the attestation object cannot be read")]
    AttestationObject,
    /// The authenticator data ends too early, goes on after its end, or is not well-formed inside (§6.1).
    #[error("the authenticator data cannot be read")]
    AuthenticatorData,
    /// Made for another relying party (§7.1 step 14, §7.2 step 15).
    #[error("the device answered another relying party")]
    RelyingParty,
    /// UP is not set (§7.1 step 15, §7.2 step 16).
    #[error("nobody touched the device")]
    UserNotPresent,
    /// UV is not set (§7.1 step 16, §7.2 step 17).
    #[error("the device did not make sure of its user")]
    UserNotVerified,
    /// BS is set and BE is not (§7.1 step 17, §7.2 step 18).
    #[error("the passkey is said to be backed up, and that it cannot be")]
    BackupState,
    /// BE was set when the passkey was made or last used, and is no longer (§7.2 step 19).
    #[error("the passkey could be backed up, and now cannot")]
    BackupEligibility,
    /// AT is not set in a registration: the key is missing.
    #[error("the device did not hand out a key")]
    NoCredential,
    /// AT is set in an authentication, where it must not be (§6.1).
    #[error("the device handed out a key where it was asked for a signature")]
    UnexpectedCredential,
    /// An algorithm that was not asked for (§7.1 step 20).
    #[error("the key is of an algorithm that is not verified here")]
    Algorithm,
    /// The key is not one of its algorithm (§6.5.1, §5.8.5).
    #[error("the key cannot be read")]
    PublicKey,
    /// An attestation format, though none was asked for (§7.1 step 21).
    #[error("the device attests in a format that was not asked for")]
    AttestationFormat,
    /// The statement of the format `none` is not empty (§8.7).
    #[error("there is an attestation statement where there is none to be")]
    AttestationStatement,
    /// The id of the credential is empty or longer than 1023 bytes (§7.1 step 25).
    #[error("the id of the passkey has a length that no id has")]
    CredentialIdLength,
    /// The signature does not fit (§7.2 step 21).
    #[error("the signature does not fit")]
    Signature,
    /// The counter did not grow: two devices may have the same key (§7.2 step 22).
    #[error("the counter of the device did not grow: the passkey may have been copied")]
    ClonedCounter,
}

impl PasskeyError {
    /// The reason as a word that stays, for logs and tests.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::OtherCeremony => "other_ceremony",
            Self::CredentialType => "credential_type",
            Self::CredentialId => "credential_id",
            Self::OtherPasskey => "other_passkey",
            Self::NoUserHandle => "no_user_handle",
            Self::OtherUser => "other_user",
            Self::ClientData => "client_data",
            Self::ClientDataType => "client_data_type",
            Self::Challenge => "challenge",
            Self::Origin => "origin",
            Self::CrossOrigin => "cross_origin",
            Self::TopOrigin => "top_origin",
            Self::AttestationObject => "attestation_object",
            Self::AuthenticatorData => "authenticator_data",
            Self::RelyingParty => "relying_party",
            Self::UserNotPresent => "user_not_present",
            Self::UserNotVerified => "user_not_verified",
            Self::BackupState => "backup_state",
            Self::BackupEligibility => "backup_eligibility",
            Self::NoCredential => "no_credential",
            Self::UnexpectedCredential => "unexpected_credential",
            Self::Algorithm => "algorithm",
            Self::PublicKey => "public_key",
            Self::AttestationFormat => "attestation_format",
            Self::AttestationStatement => "attestation_statement",
            Self::CredentialIdLength => "credential_id_length",
            Self::Signature => "signature",
            Self::ClonedCounter => "cloned_counter",
        }
    }
}
