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

-- Published notices, in the canonical bytes that their digest names. Only `retires_at` is ever set, once.
create table notice (
  digest text primary key,
  form text not null references form (id),
  edition integer not null,
  locale text not null,
  body text not null,
  published_at integer not null,
  retires_at integer
) without rowid;
create index notice_by_form on notice (form, locale, edition desc);
create trigger notice_is_immutable before update of digest, form, edition, locale, body, published_at on notice
begin
  select raise(abort, 'a published notice never changes');
end;
create trigger notice_stays before delete on notice
begin
  select raise(abort, 'a published notice is kept');
end;

create table person (
  no integer primary key,
  id text not null unique,
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

-- How many people there are: counting a million of them takes a tenth of a second.
create table tally (name text primary key, count integer not null) without rowid;
insert into tally values ('people', 0);
create trigger person_came after insert on person begin update tally set count = count + 1 where name = 'people'; end;
create trigger person_went after delete on person begin update tally set count = count - 1 where name = 'people'; end;

-- The few whose verdict does not follow from their standing alone; the condition is repeated word for word where they are looked for.
create index person_blocked on person (no) where restricted = 1 or bounced_at is not null;

-- The consent log: facts, in order. `body` is the event as JSON. Rows are written once; only erasing a person takes them away,
-- and says so beforehand in `erasing`.
create table event (
  no integer primary key,
  id text not null,
  person integer not null references person (no),
  at integer not null,
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

-- The fold of the events, for finding people quickly. `event` is the event's `no`; `version` the processing agreed to.
create table standing (
  purpose text not null,
  person integer not null references person (no),
  state text not null,
  since integer not null,
  event integer not null,
  version integer not null,
  primary key (purpose, person)
) without rowid;

-- For counting: in the order of the answer, so that nothing is sorted.
create index standing_by_state on standing (purpose, state, version);

-- Filled-in forms, by the event of their sending. What was typed beside the address stays here until its owner confirms it.
create table signup (
  event integer primary key,
  person integer not null references person (no),
  name text,
  phone text,
  expires_at integer not null,
  confirmed_by integer
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

-- Messages that wait or have gone. What they say is made when they are sent; no address and no token stands here.
create table outbox (
  no integer primary key,
  person integer not null references person (no),
  kind text not null,
  ref text not null,
  state text not null default 'waiting',
  due_at integer not null,
  tries integer not null default 0,
  code text,
  created_at integer not null
);
create index outbox_waiting on outbox (due_at) where state = 'waiting';
create index outbox_by_person on outbox (person, created_at);

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
