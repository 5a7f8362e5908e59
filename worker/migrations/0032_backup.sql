-- Backups, and what remains to be seen when one was put back.

-- The one backup that is being read: which table (by its place in the order in which tables are written), whether the rows that lie there are
-- read or those that were changed meanwhile, and after which row to go on. Nothing where none is.
create table backup (
  id text primary key,
  touched_at integer not null,
  tbl integer not null default 0,
  phase integer not null default 0,
  cursor text
) without rowid;

-- Rows that were changed since the backup began and have yet to be read, as they were then; `row` is empty where there was none. Triggers
-- write it while a backup is read, and its end empties it: at most minutes later.
create table backup_before (
  tbl integer not null,
  key text not null,
  row text,
  primary key (tbl, key)
) without rowid;

-- When an older copy of the data was put back: how many leaves the log had then, and the root over them. Every checkpoint since says so.
create table continuation (
  at integer primary key,
  size integer not null,
  root text not null
);
create trigger continuation_is_immutable before update on continuation
begin
  select raise(abort, 'a continuation never changes');
end;
create trigger continuation_stays before delete on continuation
begin
  select raise(abort, 'a continuation is kept');
end;
