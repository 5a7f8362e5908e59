-- The register: one controller, its words, its people, and what they said.
-- Ids that leave the register are random texts; `no` columns never do. Times are integers: milliseconds since 1970 (UTC).

create table setting (
  name text primary key,
  value text not null
) without rowid;

-- What data may be used for; `body` is the purpose as JSON. `version` grows when the processing changes considerably.
create table purpose (
  id text primary key,
  version integer not null,
  body text not null
) without rowid;

-- A form and its words in progress. `revision` counts the changes of the draft, for If-Match.
create table form (
  id text primary key,
  edition integer not null,
  draft text not null,
  revision integer not null
) without rowid;

-- Published notices, in the canonical bytes that their digest names. Only `retires_at` is ever
-- set, and moved forward when the processing changes. `no` numbers the editions of all forms: one number for all languages of an edition.
create table notice (
  digest text primary key,
  no integer not null,
  form text not null references form (id),
  edition integer not null,
  locale text not null,
  body text not null,
  published_at integer not null,
  retires_at integer
) without rowid;
create index notice_by_form on notice (form, locale, edition desc);
create trigger notice_is_immutable before update of digest, no, form, edition, locale, body, published_at on notice
begin
  select raise(abort, 'a published notice never changes');
end;
create trigger notice_stays before delete on notice
begin
  select raise(abort, 'a published notice is kept');
end;

create table person (
  no integer primary key,
  id text not null,
  email text not null,
  email_key text not null unique,
  name text,
  phone text,
  locale text not null,
  joined_at integer not null,
  confirmed_at integer,
  restricted integer not null default 0,
  bounced_at integer
);

-- Numbers below the highest that nobody has any more. The highest less these is how many people there are: counting a million of them
-- takes a tenth of a second, and a running count would be one more page to write for every signup. A number above the highest will be
-- given again, so it is no gap.
create table gap (no integer primary key);
create trigger person_went after delete on person
begin
  insert into gap (no) values (old.no);
  delete from gap where no > (select coalesce(max(no), 0) from person);
end;

-- The few whose verdict does not follow from their standing alone; the condition is repeated word for word where they are looked for.
create index person_blocked on person (no) where restricted = 1 or bounced_at is not null;

-- The consent log: facts, in order. `body` is the event in canonical JSON, `salt` what hides it in its leaf (base64url); leaf `no - 1` of
-- the tree commits to both. Rows are written once; only erasing a person takes them away, and says so beforehand in `erasing`.
create table event (
  no integer primary key,
  id text not null,
  person integer not null references person (no),
  at integer not null,
  salt text not null,
  body text not null
);
create index event_by_person on event (person);
create table erasing (person integer primary key);
create trigger event_is_immutable before update on event
begin
  select raise(abort, 'an event never changes');
end;
create trigger event_stays before delete on event
when not exists (select 1 from erasing where erasing.person = old.person)
begin
  select raise(abort, 'an event is kept');
end;

-- The tree over the log (RFC 6962) in tiles of 256 hashes (C2SP tlog-tiles), each one text in base64: the full tiles of level 0, and what
-- there is so far of the levels above. The leaves of the tile that is still growing follow from their events.
create table log_tile (
  level integer not null,
  no integer not null,
  hashes text not null,
  primary key (level, no)
) without rowid;

-- The leaves of erased events whose tile is still growing: nothing is left that they could be computed from.
create table log_leaf (no integer primary key, hash text not null);

-- Every checkpoint that was ever signed (C2SP tlog-checkpoint).
create table checkpoint (
  size integer primary key,
  at integer not null,
  note text not null
);
create trigger checkpoint_is_immutable before update on checkpoint
begin
  select raise(abort, 'a checkpoint never changes');
end;
create trigger checkpoint_stays before delete on checkpoint
begin
  select raise(abort, 'a checkpoint is kept');
end;

-- The keys that have signed, by their C2SP verifier key. The one without an end signs today.
create table signing_key (
  vkey text primary key,
  since integer not null,
  until integer
) without rowid;

-- The fold of the events, for finding people quickly. `event` is the event's `no`; `version` the processing agreed to;
-- `notice` the number of the edition that was answered.
create table standing (
  person integer not null references person (no),
  purpose text not null,
  state text not null,
  since integer not null,
  event integer not null,
  version integer not null,
  notice integer,
  primary key (person, purpose)
) without rowid;

-- For counting and listing the people of one purpose: the whole row, in the order of the answers. Those who have yet to confirm stand in
-- an index of their own, by person: it grows at one end, where the entries of the other would land all over it at every signup.
create index standing_by_state on standing (purpose, state, person, version, since, event) where state <> 'pending';
create index standing_pending on standing (person, purpose, state) where state = 'pending';

-- What was typed into a form beside the address, by the event of its sending, until the owner of the address confirms it.
create table typed (
  event integer primary key,
  at integer not null,
  name text,
  phone text
);

-- What was sent under an idempotency key.
create table asking (
  id text primary key,
  fingerprint text not null,
  at integer not null
) without rowid;

-- How an event's receipt was signed. The document itself is made again from the event and the notice.
create table receipt (
  event integer primary key,
  format integer not null,
  place text not null,
  proof text not null,
  digest text not null
);

-- Messages that wait or have gone. What they say is made when they are sent; no address and no token stands here. In the order of people,
-- so that those of one person are found without another index.
create table outbox (
  person integer not null references person (no),
  created_at integer not null,
  kind text not null,
  ref text not null,
  state text not null default 'waiting',
  due_at integer not null,
  tries integer not null default 0,
  code text,
  primary key (person, created_at, kind, ref)
) without rowid;
create index outbox_waiting on outbox (due_at) where state = 'waiting';

-- Askings for a sign-in link; `person` is null where the address is unknown.
create table link (
  id text primary key,
  person integer references person (no),
  created_at integer not null,
  used_at integer,
  wrong_codes integer not null default 0
) without rowid;

create table session (
  id text primary key,
  person integer not null references person (no),
  began_at integer not null,
  used_at integer not null,
  ended_at integer
) without rowid;

create table staff (
  id text primary key,
  name text not null,
  email text not null,
  created_at integer not null
) without rowid;

-- Keys are kept as SHA-256 of their text: they are random, so nothing can be guessed from it.
create table api_key (
  id text primary key,
  staff text not null references staff (id),
  hash text not null unique,
  rights text not null,
  created_at integer not null,
  revoked_at integer
) without rowid;

-- Every export of addresses: who, for which purpose, by which conditions, how many.
create table export (
  id text primary key,
  api_key text not null references api_key (id),
  purpose text not null,
  conditions text not null,
  format text not null,
  people integer not null,
  at integer not null
) without rowid;
