-- The description of the register, as it was published: the documents themselves, so that each version says for ever what it said.
create table description_version (
  no integer primary key,
  at integer not null,
  staff text not null references staff (id),
  body text not null
);
create trigger description_version_is_immutable before update on description_version
begin
  select raise(abort, 'a published description never changes');
end;
create trigger description_version_stays before delete on description_version
begin
  select raise(abort, 'a published description stays');
end;

-- What only the controller knows, each time it was changed; the newest counts.
create table description_words (
  no integer primary key,
  at integer not null,
  staff text not null references staff (id),
  body text not null
);

-- Those who process data on the controller's behalf, with the agreement: who accepted it, when, and until when it was in force. One that ended stays.
create table processor (
  id text primary key,
  revision integer not null default 1,
  body text not null,
  accepted_at integer not null,
  staff text not null references staff (id),
  ended_at integer
) without rowid;
create trigger processor_stays before delete on processor
begin
  select raise(abort, 'an agreement that ended stays on record');
end;

-- Breaches of security. What is written about one is added and never changed; `reminders` counts those that were sent while its time ran.
create table breach (
  no integer primary key,
  id text not null unique,
  found_at integer not null,
  reminders integer not null default 0
);
create trigger breach_stays before delete on breach
begin
  select raise(abort, 'a breach stays on record');
end;
create table breach_entry (
  breach integer not null references breach (no),
  no integer not null,
  at integer not null,
  staff text not null references staff (id),
  body text not null,
  primary key (breach, no)
) without rowid;
create trigger breach_entry_is_immutable before update on breach_entry
begin
  select raise(abort, 'what was written about a breach never changes');
end;
create trigger breach_entry_stays before delete on breach_entry
begin
  select raise(abort, 'what was written about a breach stays');
end;
