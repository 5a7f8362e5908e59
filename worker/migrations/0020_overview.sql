-- What the first screen of the console tells, without a look at everybody.

-- How many consents to each version of each purpose stand: numbers alone, kept by the same statement that moves a standing, whichever it is.
-- Counting a million of them at each look would take the better part of a fifth of a second.
create table in_force (
  purpose text not null,
  version integer not null,
  people integer not null,
  primary key (purpose, version)
) without rowid;

-- Filled at once: one pass over an index, a third of a second for three million standings.
insert into in_force (purpose, version, people)
select purpose, version, count(*) from standing where state <> 'pending' and state = 'given' group by purpose, version;

create trigger consent_came after insert on standing when new.state = 'given'
begin
  insert into in_force (purpose, version, people) values (new.purpose, new.version, 1)
  on conflict do update set people = people + 1;
end;
create trigger consent_moved after update of state, version on standing
when (old.state = 'given') <> (new.state = 'given') or (new.state = 'given' and new.version <> old.version)
begin
  update in_force set people = people - 1 where old.state = 'given' and purpose = old.purpose and version = old.version;
  insert into in_force (purpose, version, people) select new.purpose, new.version, 1 where new.state = 'given'
  on conflict do update set people = people + 1;
end;
create trigger consent_went after delete on standing when old.state = 'given'
begin
  update in_force set people = people - 1 where purpose = old.purpose and version = old.version;
end;

-- Those who have yet to confirm, and since when the oldest of them waits, from the index alone.
drop index standing_pending;
create index standing_pending on standing (person, purpose, state, locale, joined_at, since) where state = 'pending';

-- What one member of staff did of one kind: rarely done by somebody who does much, it would be looked for among all that they did. At once, a
-- second for a million entries; that the entries of a stretch of time lie together needs no index, for their numbers ascend with it.
create index audit_by_staff_act on audit (staff, act, no) where staff is not null;
