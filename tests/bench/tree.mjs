// The tiles of the log over events that were written behind the register's back, as it would have written them itself: RFC 9162 over the
// salted commitments, 256 hashes a tile (crates/domain/RECEIPT.md has the bytes).

import { createHash, createHmac } from "node:crypto";

const WIDTH = 256;
const PREFIX = Buffer.from("consent-log/v1");

/** Writes the tiles over every event of `database`. */
export function plant(database) {
  const insert = database.prepare("insert or replace into log_tile (level, no, hashes) values (?, ?, ?)");
  const rows = [];
  const put = (level, no) => insert.run(level, no, Buffer.concat(rows[level]).toString("base64"));
  const add = (level, index, hash) => {
    (rows[level] ??= []).push(hash);
    if (rows[level].length < WIDTH) return;
    const no = Math.floor(index / WIDTH);
    put(level, no);
    add(level + 1, no, root(rows[level]));
    rows[level] = [];
  };
  let count = 0;
  for (const { salt, body } of database.prepare("select salt, body from event order by no").iterate()) {
    const commitment = createHmac("sha256", Buffer.from(salt, "base64url")).update(body).digest();
    add(0, count, sha256(Buffer.of(0), PREFIX, commitment));
    count += 1;
  }
  // Of the level of leaves only full tiles are kept; of those above, what there is.
  for (let level = 1, index = count; level < rows.length; level += 1) {
    index = Math.floor(index / WIDTH);
    if (rows[level].length > 0) put(level, Math.floor(index / WIDTH));
  }
}

function root(hashes) {
  let row = hashes;
  while (row.length > 1) row = row.flatMap((left, at) => (at % 2 ? [] : [sha256(Buffer.of(1), left, row[at + 1])]));
  return row[0];
}

function sha256(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
