//! Invitations to make a passkey. Each is taken up once, and a newer one of the same account makes it void.

use lupa_domain::{
    ids::{InvitationId, StaffId},
    staff::INVITATION_LIFE,
    time::Moment,
};

use super::accounts::{self, Account};
use crate::{
    delivery::outbox::{self, LetterKind, Progress, Recipient},
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{
        capability::{Kind, LinkContent, Secrets, Unopened},
        error::ApiError,
        tx::Tx,
    },
    words::problems::Code,
};

/// The letter that brings an invitation; it refers to the invitation.
pub const LETTER: LetterKind = LetterKind::new("invitation");

/// An invitation.
pub struct Invitation {
    pub staff: StaffId,
    pub created_at: Moment,
    pub used_at: Option<Moment>,
    pub replaces: bool,
    /// When it was mailed last; nothing where it waits, or was given otherwise.
    pub mailed_at: Option<Moment>,
}

impl Invitation {
    /// Whether it can be taken up.
    pub fn works(&self, now: Moment) -> bool {
        self.used_at.is_none() && now < self.ends_at()
    }

    /// When it ends: it lives from when it was mailed.
    pub fn ends_at(&self) -> Moment {
        self.mailed_at.map_or(self.created_at, |at| at.max(self.created_at)) + INVITATION_LIFE
    }
}

/// Makes an invitation; earlier ones of the same account no longer work.
pub fn invite(tx: &Tx<'_>, staff: StaffId, replaces: bool) -> Result<InvitationId, ApiError> {
    let id = tx.id();
    void(tx.sql, staff, tx.now)?;
    insert(tx.sql, id, staff, replaces, tx.now)?;
    Ok(id)
}

/// Invites by mail.
pub fn invite_by_mail(tx: &Tx<'_>, staff: StaffId, replaces: bool) -> Result<InvitationId, ApiError> {
    let invitation = invite(tx, staff, replaces)?;
    outbox::put(tx, Recipient::Staff(staff), LETTER, &invitation.to_string())?;
    Ok(invitation)
}

/// The token of an invitation, for the address of its account.
#[must_use]
pub fn token(secrets: &Secrets, address: &str, invitation: InvitationId) -> String {
    secrets.seal_link(Kind::Invitation, secrets.mailbox(address), &invitation.bytes())
}

/// The invitation of a token, with its account: one that works, and was sent to the address that the account has now.
pub fn open(tx: &Tx<'_>, token: &str) -> Result<(InvitationId, Invitation, Account), ApiError> {
    let ended = || ApiError::refused(Code::InvitationEnded);
    let LinkContent { mailbox, content } = tx.config().secrets.open_link(Kind::Invitation, token).map_err(|why| match why {
        Unopened::Incomplete => ApiError::refused(Code::TokenIncomplete),
        Unopened::Invalid => ApiError::refused(Code::TokenInvalid),
    })?;
    let id = InvitationId::from_bytes(content.try_into().map_err(|_| ended())?);
    let invitation = by_id(tx.sql, id)?.filter(|invitation| invitation.works(tx.now)).ok_or_else(ended)?;
    let account = accounts::by_id(tx.sql, invitation.staff)?.ok_or_else(ended)?;
    // One from before tokens held a mailbox belongs to the account's: addresses of staff have never changed.
    if mailbox.is_some_and(|mailbox| mailbox != tx.config().secrets.mailbox(&account.email)) {
        return Err(ended());
    }
    Ok((id, invitation, account))
}

fn insert(sql: &dyn Sql, id: InvitationId, staff: StaffId, replaces: bool, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into invitation (id, staff, created_at, replaces) values (?, ?, ?, ?)",
        &[(&id.to_string()).into(), (&staff.to_string()).into(), now.into(), i64::from(replaces).into()],
    )?;
    Ok(())
}

pub fn by_id(sql: &dyn Sql, id: InvitationId) -> Result<Option<Invitation>, ApiError> {
    let rows = sql.query("select staff, created_at, used_at, replaces from invitation where id = ?", &[(&id.to_string()).into()])?;
    let invitation = |row: Row| -> Result<Invitation, SqlError> {
        Ok(Invitation {
            staff: row.parse(0)?,
            created_at: row.moment(1)?,
            used_at: row.opt_int(2)?.map(Moment::from_millis),
            replaces: row.int(3)? == 1,
            mailed_at: None,
        })
    };
    let Some(mut invitation) = first(rows).map(invitation).transpose()? else { return Ok(None) };
    if let Some(Progress::Left(at)) = outbox::progress(sql, Recipient::Staff(invitation.staff), &[LETTER], &id.to_string())? {
        invitation.mailed_at = Some(at);
    }
    Ok(Some(invitation))
}

/// The invitations that nobody has taken up, of those who have an account, with their names.
pub fn open_ones(sql: &dyn Sql) -> Result<Vec<(Invitation, String)>, ApiError> {
    let rows = sql.query(
        "select invitation.id, staff.name from invitation join staff on staff.id = invitation.staff \
         where invitation.used_at is null and staff.left_at is null order by staff.name, invitation.id",
        &[],
    )?;
    let mut open = Vec::new();
    for row in &rows {
        let name = row.text(1)?.to_owned();
        open.extend(by_id(sql, row.parse(0)?)?.map(|invitation| (invitation, name)));
    }
    Ok(open)
}

/// No open invitation of this account works any more.
fn void(sql: &dyn Sql, staff: StaffId, now: Moment) -> Result<(), ApiError> {
    let staff = staff.to_string();
    sql.query("update invitation set used_at = ? where staff = ? and used_at is null", &[now.into(), (&staff).into()])?;
    Ok(())
}

pub fn take_up(sql: &dyn Sql, id: InvitationId, now: Moment) -> Result<(), ApiError> {
    sql.query("update invitation set used_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}
