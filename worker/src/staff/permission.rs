//! Who asks, and the proof of what they may do: a type for each right, so that no handler can be given another right than it asks for.

use std::{marker::PhantomData, ops::Deref};

use lupa_domain::{
    ids::{ApiKeyId, StaffId, StaffSessionId},
    staff::{Right, Rights, is_fresh},
    time::Moment,
};

/// A member of staff, or a program that acts for one. Only a session or a key makes one.
#[derive(Clone, Debug)]
pub struct Member {
    id: StaffId,
    key: Option<ApiKeyId>,
    session: Option<StaffSessionId>,
    /// When they last used a passkey in their session.
    proved_at: Option<Moment>,
    rights: Rights,
}

impl Member {
    pub(super) const fn by_key(id: StaffId, key: ApiKeyId, rights: Rights) -> Self {
        Self { id, key: Some(key), session: None, proved_at: None, rights }
    }

    pub(super) const fn by_session(id: StaffId, session: StaffSessionId, proved_at: Option<Moment>, rights: Rights) -> Self {
        Self { id, key: None, session: Some(session), proved_at, rights }
    }

    /// Who.
    #[must_use]
    pub const fn id(&self) -> StaffId {
        self.id
    }

    /// The key by which a program acts for them.
    #[must_use]
    pub const fn key(&self) -> Option<ApiKeyId> {
        self.key
    }

    /// Their session, where they ask themselves.
    #[must_use]
    pub const fn session(&self) -> Option<StaffSessionId> {
        self.session
    }

    /// Whether it is certain that they are there themselves: a session may be another person's hands on an open browser, unless the passkey was
    /// used just now. A program has nobody to ask.
    #[must_use]
    pub fn has_proved(&self, now: Moment) -> bool {
        self.session.is_none() || self.proved_at.is_some_and(|proved| is_fresh(proved, now))
    }

    /// Whether they have this right.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        self.rights.contains(&right)
    }

    /// What they may do.
    #[must_use]
    pub const fn rights(&self) -> &Rights {
        &self.rights
    }
}

/// What must be allowed before something is done: one of these rights.
pub trait Permission: 'static {
    /// The rights of which one is needed.
    const ANY_OF: &'static [Right];
}

/// A right as a type.
pub trait TypedRight: 'static {
    /// The right.
    const RIGHT: Right;
}

impl<R: TypedRight> Permission for R {
    const ANY_OF: &'static [Right] = &[R::RIGHT];
}

/// One right or another.
#[derive(Debug)]
pub struct Either<A, B>(PhantomData<(A, B)>);

impl<A: TypedRight, B: TypedRight> Permission for Either<A, B> {
    const ANY_OF: &'static [Right] = &[A::RIGHT, B::RIGHT];
}

/// Any right: what is shown follows from which.
#[derive(Debug)]
pub enum AnyRight {}

impl Permission for AnyRight {
    const ANY_OF: &'static [Right] = &Right::ALL;
}

/// A member of staff who has this permission: the value is the proof.
#[derive(Debug)]
pub struct Staff<P> {
    member: Member,
    permission: PhantomData<P>,
}

impl<P: Permission> Staff<P> {
    /// Lets in a member who has the permission, and gives back one who has not.
    pub fn admit(member: Member) -> Result<Self, Member> {
        if P::ANY_OF.iter().any(|right| member.may(*right)) { Ok(Self { member, permission: PhantomData }) } else { Err(member) }
    }
}

impl<P> Deref for Staff<P> {
    type Target = Member;

    fn deref(&self) -> &Member {
        &self.member
    }
}

/// [`Right::SeePeople`].
#[derive(Debug)]
pub enum SeePeople {}

impl TypedRight for SeePeople {
    const RIGHT: Right = Right::SeePeople;
}

/// [`Right::CreatePeople`].
#[derive(Debug)]
pub enum CreatePeople {}

impl TypedRight for CreatePeople {
    const RIGHT: Right = Right::CreatePeople;
}

/// [`Right::ChangePeople`].
#[derive(Debug)]
pub enum ChangePeople {}

impl TypedRight for ChangePeople {
    const RIGHT: Right = Right::ChangePeople;
}

/// [`Right::SeeHistory`].
#[derive(Debug)]
pub enum SeeHistory {}

impl TypedRight for SeeHistory {
    const RIGHT: Right = Right::SeeHistory;
}

/// [`Right::RecordConsent`].
#[derive(Debug)]
pub enum RecordConsent {}

impl TypedRight for RecordConsent {
    const RIGHT: Right = Right::RecordConsent;
}

/// [`Right::HandleRequests`].
#[derive(Debug)]
pub enum HandleRequests {}

impl TypedRight for HandleRequests {
    const RIGHT: Right = Right::HandleRequests;
}

/// [`Right::ErasePeople`].
#[derive(Debug)]
pub enum ErasePeople {}

impl TypedRight for ErasePeople {
    const RIGHT: Right = Right::ErasePeople;
}

/// [`Right::ImportPeople`].
#[derive(Debug)]
pub enum ImportPeople {}

impl TypedRight for ImportPeople {
    const RIGHT: Right = Right::ImportPeople;
}

/// [`Right::SeeAudience`].
#[derive(Debug)]
pub enum SeeAudience {}

impl TypedRight for SeeAudience {
    const RIGHT: Right = Right::SeeAudience;
}

/// [`Right::ExportAddresses`].
#[derive(Debug)]
pub enum ExportAddresses {}

impl TypedRight for ExportAddresses {
    const RIGHT: Right = Right::ExportAddresses;
}

/// [`Right::PrintLabels`].
#[derive(Debug)]
pub enum PrintLabels {}

impl TypedRight for PrintLabels {
    const RIGHT: Right = Right::PrintLabels;
}

/// [`Right::EditWording`].
#[derive(Debug)]
pub enum EditWording {}

impl TypedRight for EditWording {
    const RIGHT: Right = Right::EditWording;
}

/// [`Right::PublishWording`].
#[derive(Debug)]
pub enum PublishWording {}

impl TypedRight for PublishWording {
    const RIGHT: Right = Right::PublishWording;
}

/// [`Right::ManageFields`].
#[derive(Debug)]
pub enum ManageFields {}

impl TypedRight for ManageFields {
    const RIGHT: Right = Right::ManageFields;
}

/// [`Right::ManageBusiness`].
#[derive(Debug)]
pub enum ManageBusiness {}

impl TypedRight for ManageBusiness {
    const RIGHT: Right = Right::ManageBusiness;
}

/// [`Right::ManageUsers`].
#[derive(Debug)]
pub enum ManageUsers {}

impl TypedRight for ManageUsers {
    const RIGHT: Right = Right::ManageUsers;
}

/// [`Right::ManageKeys`].
#[derive(Debug)]
pub enum ManageKeys {}

impl TypedRight for ManageKeys {
    const RIGHT: Right = Right::ManageKeys;
}

/// [`Right::ExportRegister`].
#[derive(Debug)]
pub enum ExportRegister {}

impl TypedRight for ExportRegister {
    const RIGHT: Right = Right::ExportRegister;
}

/// [`Right::ReadAudit`].
#[derive(Debug)]
pub enum ReadAudit {}

impl TypedRight for ReadAudit {
    const RIGHT: Right = Right::ReadAudit;
}
