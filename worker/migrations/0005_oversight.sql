-- Oversight of staff: what they have promised, which people they looked at, and what is signed of the audit log.

-- The editions of the undertaking. `body` is its words in every language, as JSON; the first one comes with Lupa and was published by nobody.
create table undertaking (
  edition integer primary key,
  body text not null,
  staff text references staff (id),
  at integer not null
);
create trigger undertaking_is_immutable before update on undertaking
begin
  select raise(abort, 'a published undertaking never changes');
end;
create trigger undertaking_stays before delete on undertaking
begin
  select raise(abort, 'a published undertaking is kept');
end;

-- Who was on a list that staff looked at, or among the addresses that were checked: the numbers of the people, as in `disclosure`. What the
-- audit log says of the same looking is how many, and for what.
create table look (
  no integer primary key,
  at integer not null,
  act text not null,
  staff text not null references staff (id),
  api_key text references api_key (id),
  about text,
  first integer not null,
  last integer not null,
  gaps text not null
);
create index look_by_first on look (first, last);

-- What was signed of the audit log, by its number of entries. `note` is the signed note.
create table anchor (
  size integer primary key,
  at integer not null,
  note text not null
);
create trigger anchor_is_immutable before update on anchor
begin
  select raise(abort, 'what was signed never changes');
end;
create trigger anchor_stays before delete on anchor
begin
  select raise(abort, 'an anchor is kept');
end;
