//! Whether the parts of the log agree: each leaf with its event, each tile with the one above, each checkpoint with the tree and with a key that
//! has signed. A piece at a time, so that nobody waits for it.

use std::collections::{BTreeMap, BTreeSet};

use lupa_domain::{api::self_check::FindingKind, ordered::CollectOrdered};
use lupa_tlog::{checkpoint::Checkpoint, note::VerifierKey, tile::WIDTH};

use super::{Log, findings::Finding, number_of, store};
use crate::{
    platform::sql::Sql,
    runtime::{error::ApiError, numbers::EventNo},
};

impl Log {
    /// Looks at the leaves of one tile of level 0: which do not agree, and how many were looked at; fewer than a tile has at the end.
    pub fn check_tile(&self, sql: &dyn Sql, no: u64) -> Result<(Vec<Finding>, u64), ApiError> {
        let width = u64::from(WIDTH);
        let numbers = number_of(no * width)..number_of((no + 1) * width);
        let (hashes, is_full) = match store::tile(sql, 0, no)? {
            Some(tile) => (tile.hashes().to_vec(), true),
            None => (self.tree(sql)?.growing.clone(), false),
        };
        let mut findings = Vec::new();
        let lies: BTreeMap<EventNo, _> =
            (self.events.leaves)(sql, numbers.clone())?.into_iter().chain(store::blanks(sql, numbers.start, numbers.end)?).collect_map();
        let erased = store::erased(sql, numbers.start, numbers.end)?;
        for (number, hash) in numbers.clone().zip(&hashes) {
            match lies.get(&number) {
                Some(leaf) if leaf == hash => {}
                Some(_) => findings.push(Finding::of(FindingKind::Event, number)),
                None if erased.iter().any(|(first, last)| (first..=last).contains(&&number)) => {}
                None => findings.push(Finding::of(FindingKind::MissingEvent, number)),
            }
        }
        if is_full && !is_in_the_tile_above(sql, 0, no)? {
            findings.push(Finding::of(FindingKind::Tile, format!("0/{no}")));
        }
        Ok((findings, hashes.len() as u64))
    }

    /// Looks at the next `limit` checkpoints of more than `after` leaves: which do not agree, how many there were, and the last of them.
    pub fn check_checkpoints(&self, sql: &dyn Sql, after: u64, limit: u32) -> Result<(Vec<Finding>, u64, Option<u64>), ApiError> {
        let keys = store::keys(sql)?.into_iter().filter_map(|(vkey, ..)| Some(vkey.parse::<VerifierKey>().ok()?.public()));
        let keys: BTreeSet<_> = keys.collect_set();
        let signed = store::checkpoints(sql, after, limit)?;
        let mut findings = Vec::new();
        for one in &signed {
            let origin = one.note.lines().next().unwrap_or_default();
            let named: Vec<_> = keys.iter().filter_map(|public| VerifierKey::new(origin, public).ok()).collect();
            let opened = named.iter().find_map(|key| Checkpoint::open(&one.note, std::slice::from_ref(key)).ok());
            let holds = match opened.filter(|opened| opened.size() == one.size) {
                Some(opened) => self.differs(sql, (opened.size(), opened.root()))?.is_none(),
                None => false,
            };
            if !holds {
                findings.push(Finding::of(FindingKind::Checkpoint, one.size));
            }
        }
        Ok((findings, signed.len() as u64, signed.last().map(|last| last.size)))
    }
}

/// Whether the root of a full tile stands at its place in the tile above, and so on upwards where that one is full.
fn is_in_the_tile_above(sql: &dyn Sql, level: u8, no: u64) -> Result<bool, ApiError> {
    let (mut level, mut no) = (level, no);
    loop {
        let Some(root) = store::tile(sql, level, no)?.and_then(|tile| tile.root()) else { return Ok(true) };
        let (above, place) = (no / u64::from(WIDTH), no % u64::from(WIDTH));
        let stands = store::tile(sql, level + 1, above)?.and_then(|tile| tile.hashes().get(usize::try_from(place).ok()?).copied());
        if stands != Some(root) {
            return Ok(false);
        }
        // The tile above is looked at with the last of those below it.
        if place != u64::from(WIDTH) - 1 {
            return Ok(true);
        }
        (level, no) = (level + 1, above);
    }
}
