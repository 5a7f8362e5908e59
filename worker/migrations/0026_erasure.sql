-- Erasing a person is one command for everybody who may ask; what may outlive it, and for how long, stands in tables of its own.

-- What a person's row is known by in the ledger of erasures, and nowhere else. Random: it says nothing of who it was.
alter table person add column record text;
update person set record = lower(substr(hex(randomblob(16)), 1, 8) || '-' || substr(hex(randomblob(2)), 1, 4) || '-4' ||
  substr(hex(randomblob(2)), 2, 3) || '-a' || substr(hex(randomblob(2)), 2, 3) || '-' || hex(randomblob(6)));

-- Who was erased, by these ids: applied again after an older copy of the data was put back. In the order of the ids, which is no order of time.
create table erasure (record text primary key) without rowid;

-- Who is to be erased once nothing stands in the way any more; looked at when it is due.
create table erasure_wish (
  person integer primary key references person (no),
  due_at integer not null,
  suppress integer not null,
  -- They were erased before and came back with an older copy of the data.
  replayed integer not null default 0
);
create index erasure_wish_due on erasure_wish (due_at);

-- The last letter to somebody who is not in the register any more. `address` is sealed, and goes with its row as soon as the letter has left.
create table last_letter (
  no integer primary key,
  at integer not null,
  locale text not null,
  address text not null,
  certificate text not null
);

-- Addresses that nobody writes to again: keyed hashes.
create table suppression (mailbox text primary key) without rowid;

-- What erased people bought: `day` is a day while its voucher is kept, and a month afterwards. Numbers alone.
create table past_purchase (
  day text not null,
  currency text not null,
  count integer not null,
  minor integer not null,
  primary key (day, currency)
) without rowid;

-- Proof of what erased people said of consent, until the last day that the purpose promises. `mailbox` is a keyed hash of the address that no
-- other table holds; `receipt` is how it was signed, as JSON.
create table proof (
  event integer primary key,
  mailbox text,
  until text not null,
  salt text not null,
  body text not null,
  receipt text
);
create index proof_by_mailbox on proof (mailbox);
create index proof_by_until on proof (until);

-- Each person is looked for in what refers to them. The index of links holds those of unknown addresses too: what is written for them must not differ.
create index session_by_person on session (person);
create index link_by_person on link (person);
