-- What was made by somebody ends with them, what was refused is counted, and what was deleted is gone.

-- The key that made a key: with its end and its revoking the other ends too. Empty where a user who was signed in made it.
alter table api_key add column maker text references api_key (id);
create index api_key_by_maker on api_key (maker) where maker is not null;

-- Entries of the audit log hold the names that staff had on their day from now on. Those of before are read with the names of today.
alter table staff add column name_before text;
update staff set name_before = name;

-- When a passkey was last used in this session: what could let another person in for good is done soon after, or not at all.
alter table staff_session add column proved_at integer;
update staff_session set proved_at = began_at where counter is null;

-- Refusals that are being counted: the first of an hour stands in the audit log already, the number of those after it follows when the
-- hour is over. `whose` is the account and the key that they concern, as far as is known; `about` what was tried.
create table refusal (
  act text not null,
  whose text not null,
  staff text,
  api_key text,
  about text,
  since integer not null,
  count integer not null default 0,
  primary key (act, whose)
) without rowid;

-- What a change said can be taken out of it, and nothing else of it can be changed: that it happened, when, and who did it stays.
alter table change add column wiped integer not null default 0;
drop trigger change_is_immutable;

-- What was deleted or cleared before this is wiped out of them as well. The spaces take the place of what was there.
update change set
  before = json_remove(before, '$.text') || printf('%*s', octet_length(before) - octet_length(json_remove(before, '$.text')), ''),
  after = json_remove(after, '$.text') || printf('%*s', octet_length(after) - octet_length(json_remove(after, '$.text')), ''),
  wiped = 1
where substr(datum, 1, 8) = 'history/' and (before ->> '$.text' is not null or after ->> '$.text' is not null);
update change set
  before = iif(before is null, null, printf('%*s', octet_length(before), '')),
  after = iif(after is null, null, printf('%*s', octet_length(after), '')),
  wiped = 1
where (datum in ('email', 'name', 'organisation', 'phone', 'address', 'tags') or substr(datum, 1, 7) = 'fields/')
  and exists (select 1 from change as later where later.person = change.person and later.datum = change.datum and later.no >= change.no
    and later.after is null);

create trigger change_is_immutable before update of no, person, at, staff, datum, source on change
begin
  select raise(abort, 'a change that was noted never changes');
end;
create trigger change_is_only_wiped before update of before, after, reason, wiped on change
when new.wiped <> 1
  or not (new.before is null or trim(new.before) = '' or trim(new.before) = iif(json_valid(old.before), json_remove(old.before, '$.text'), ''))
  or not (new.after is null or trim(new.after) = '' or trim(new.after) = iif(json_valid(old.after), json_remove(old.after, '$.text'), ''))
  or not (new.reason is old.reason or trim(new.reason) = '')
begin
  select raise(abort, 'a change that was noted never changes');
end;

-- Where the original of a paper is kept is wiped out before its row goes.
drop trigger recording_is_immutable;
create trigger recording_is_immutable before update on recording
when new.event <> old.event or new.staff <> old.staff or trim(coalesce(new.original, '')) <> ''
  or not exists (select 1 from event join erasing on erasing.person = event.person where event.no = old.event)
begin
  select raise(abort, 'what was recorded never changes');
end;

-- Wiping: what fills the free pages of the file, and how far it has come. `due_at` is empty while there is nothing to wipe out.
create table filler (no integer primary key, text text not null);
create table wiping (
  no integer primary key check (no = 1),
  due_at integer,
  done_at integer not null default 0,
  -- Of a wiping under way: how many bytes are filled at a time, 0 once the free pages are full, and how much has been written.
  stage integer,
  written integer not null default 0
);
insert into wiping (no) values (1);
