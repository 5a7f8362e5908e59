-- What keeps the log from telling anything by its growth, and what the register knows of whether it agrees with itself.

-- Leaves under which nothing lies: every asking appends one leaf, and here are those of askings that wrote no event. `salt` opens the leaf and
-- shows that it is empty; without it, it looks like any other.
create table log_blank (no integer primary key, salt text not null);
create trigger log_blank_is_immutable before update on log_blank
begin
  select raise(abort, 'a leaf of the log never changes');
end;
create trigger log_blank_stays before delete on log_blank
begin
  select raise(abort, 'a leaf of the log is kept');
end;

-- The numbers of events that went with their person, in runs: a number that is neither here nor blank has an event.
create table log_erased (first integer primary key, last integer not null);
insert into log_erased (first, last)
select before + 1, no - 1 from (select no, lag(no, 1, 0) over (order by no) as before from event) where no > before + 1;
insert into log_erased (first, last)
select kept + 1, leaves from (
  select coalesce((select max(no) from event), 0) as kept,
    max(coalesce((select max(no) from log_leaf), 0), coalesce((select (max(no) + 1) * 256 from log_tile where level = 0), 0)) as leaves
) where leaves > kept;

-- Checkpoints that came back from outside and that the log does not hold: it is not the log that was signed, at this start and every later one.
create table known_checkpoint (
  size integer not null,
  note text not null,
  at integer not null,
  primary key (size, note)
) without rowid;

-- Where the register does not agree with itself. `person` is the number of the person it is about.
create table finding (
  kind text not null,
  subject text not null,
  person integer,
  purpose text,
  found_at integer not null,
  primary key (kind, subject)
) without rowid;
create index finding_by_person on finding (person) where person is not null;

-- The last time that all of it was looked at; `body` is how much, as JSON.
create table self_check (
  ended_at integer primary key,
  body text not null
);
