//! Recovery codes: each opens the way to a new passkey, once. Keyed hashes are kept, not the codes.

use lupa_domain::{
    ids::StaffId,
    staff::{RECOVERY_CODES, audit::Act, recovery_code},
};

use super::audit::Note;
use crate::{
    platform::sql::{Sql, first},
    runtime::{capability::Secrets, error::ApiError, tx::Tx},
};

/// Makes fresh recovery codes; the earlier ones are void.
pub fn make(tx: &Tx<'_>, staff: StaffId) -> Result<Vec<String>, ApiError> {
    let codes: Vec<_> = (0..RECOVERY_CODES).map(|_| recovery_code(ten(tx.entropy.bytes()))).collect();
    let hashes: Vec<_> = codes.iter().map(|code| hash(&tx.config().secrets, staff, &code.replace('-', ""))).collect();
    replace(tx.sql, staff, &hashes)?;
    Note::of(Act::CodesMade).of_staff(staff).write(tx)?;
    Ok(codes)
}

fn ten(bytes: [u8; 32]) -> [u8; 10] {
    std::array::from_fn(|at| bytes[at])
}

/// The keyed hash of a code without its hyphens.
fn hash(secrets: &Secrets, staff: StaffId, code: &str) -> String {
    let mut content = staff.bytes().to_vec();
    content.extend_from_slice(code.as_bytes());
    hex::encode(secrets.mac("recovery", &content))
}

/// Uses a code up, as [`lupa_domain::staff::parse_recovery_code`] reads it; whether there was one.
pub fn use_up(tx: &Tx<'_>, staff: StaffId, code: &str) -> Result<bool, ApiError> {
    let (hash, staff) = (hash(&tx.config().secrets, staff, code), staff.to_string());
    let known = !tx.sql.query("select 1 from recovery_code where staff = ? and hash = ?", &[(&staff).into(), (&hash).into()])?.is_empty();
    tx.sql.query("delete from recovery_code where staff = ? and hash = ?", &[(&staff).into(), (&hash).into()])?;
    Ok(known)
}

fn replace(sql: &dyn Sql, staff: StaffId, hashes: &[String]) -> Result<(), ApiError> {
    let staff = staff.to_string();
    sql.query("delete from recovery_code where staff = ?", &[(&staff).into()])?;
    for hash in hashes {
        sql.query("insert into recovery_code (staff, hash) values (?, ?)", &[(&staff).into(), hash.into()])?;
    }
    Ok(())
}

/// How many codes are left.
pub fn left(sql: &dyn Sql, staff: StaffId) -> Result<u32, ApiError> {
    let rows = sql.query("select count(*) from recovery_code where staff = ?", &[(&staff.to_string()).into()])?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}
