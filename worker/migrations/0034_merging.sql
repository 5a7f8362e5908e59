-- Two cards that are one person: asked of a mailbox, or done. What was said on the card that went names that card for ever; where its rows are now
-- is the number of the person. `this` and `other` are the random ids of the cards, and `gone` the number that the other one had.
create table merge (
  no integer primary key,
  id text not null unique,
  state text not null,
  person integer not null references person (no),
  this text not null,
  other text not null,
  gone integer not null,
  choices text not null,
  staff text not null references staff (id),
  asked_at integer not null,
  -- From here on of a merge that is done.
  done_at integer,
  joined_at integer,
  record text,
  email text,
  email_key text,
  agreed integer not null default 0,
  last_event integer,
  phone text,
  barred text,
  -- What it takes to undo it, for thirty days.
  undo text,
  -- Whose rows are being moved, within the one transaction that moves them.
  moving integer
);
create index merge_by_person on merge (person);
create index merge_by_other on merge (other);
create index merge_by_email on merge (email_key) where email_key is not null;
create index merge_moving on merge (moving) where moving is not null;
create index merge_undo on merge (done_at) where undo is not null;
create index merge_asked on merge (asked_at) where state = 'asked';

-- A change that came with another card says nothing of where a datum of this one comes from.
alter table change add column merged integer;

drop trigger event_is_immutable;
create trigger event_is_immutable before update on event
when new.no <> old.no or new.id <> old.id or new.at <> old.at or new.salt <> old.salt or new.body <> old.body
  or not exists (select 1 from merge where merge.moving = old.person)
begin
  select raise(abort, 'an event never changes');
end;

drop trigger scan_is_immutable;
create trigger scan_is_immutable before update on scan
when new.no <> old.no or new.id <> old.id or new.event <> old.event or new.kind <> old.kind
  or (new.person <> old.person and not exists (select 1 from merge where merge.moving = old.person))
  or (new.person = old.person and trim(new.content) <> '')
begin
  select raise(abort, 'a scan never changes');
end;

drop trigger change_is_immutable;
create trigger change_is_immutable before update of no, person, at, staff, datum, source on change
when new.no <> old.no or new.at <> old.at or new.staff is not old.staff or new.datum <> old.datum or new.source <> old.source
  or not exists (select 1 from merge where merge.moving = old.person)
begin
  select raise(abort, 'a change that was noted never changes');
end;
