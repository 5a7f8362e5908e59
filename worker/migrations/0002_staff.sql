-- Staff: accounts, how they sign in, what they promised, their keys, and what is written down of what they do.

alter table staff add column rights text not null default '[]';
alter table staff add column locale text not null default 'fi';
alter table staff add column revision integer not null default 1;
alter table staff add column seen_at integer;
-- The row stays when somebody leaves: the audit log names them.
alter table staff add column left_at integer;
update staff set rights = coalesce((select rights from api_key where api_key.staff = staff.id limit 1), '[]');

-- Taken up once. `replaces`: the passkeys were lost, so the new one takes their place.
create table invitation (
  id text primary key,
  staff text not null references staff (id),
  created_at integer not null,
  used_at integer,
  replaces integer not null default 0
) without rowid;

-- `body` is the public key with what goes with it, as JSON; no secret is in it.
create table passkey (
  id text primary key,
  staff text not null references staff (id),
  name text not null,
  body text not null,
  added_at integer not null,
  used_at integer
) without rowid;
create index passkey_by_staff on passkey (staff);

-- Challenges that wait for their answer: used once or forgotten.
create table ceremony (
  id text primary key,
  staff text references staff (id),
  body text not null,
  expires_at integer not null
) without rowid;
create index ceremony_by_end on ceremony (expires_at);

-- Keyed hashes: a code is only good together with the pepper.
create table recovery_code (
  staff text not null references staff (id),
  hash text not null,
  primary key (staff, hash)
) without rowid;

create table staff_session (
  id text primary key,
  staff text not null references staff (id),
  passkey text not null,
  began_at integer not null,
  used_at integer not null,
  ended_at integer
) without rowid;
create index staff_session_by_staff on staff_session (staff, began_at desc);

-- Who accepted which edition of the undertaking; `document` is the signed receipt about it.
create table acceptance (
  staff text not null references staff (id),
  edition integer not null,
  document text not null,
  primary key (staff, edition)
) without rowid;
create trigger acceptance_is_immutable before update on acceptance
begin
  select raise(abort, 'an acceptance never changes');
end;
create trigger acceptance_stays before delete on acceptance
begin
  select raise(abort, 'an acceptance is kept');
end;

alter table api_key add column name text not null default '';
alter table api_key add column expires_at integer;
alter table api_key add column used_at integer;

-- Who did or saw what, and about which person. `body` is the entry in canonical JSON; the other columns repeat what is searched for.
create table audit (
  no integer primary key,
  act text not null,
  staff text,
  person text,
  body text not null
);
create index audit_by_staff on audit (staff, no) where staff is not null;
create index audit_by_person on audit (person, no) where person is not null;
create index audit_by_act on audit (act, no);
create trigger audit_is_immutable before update on audit
begin
  select raise(abort, 'what is written in the audit log never changes');
end;
create trigger audit_stays before delete on audit
begin
  select raise(abort, 'the audit log is kept');
end;

-- An export is made by a key or in a session, and by somebody in any case.
create table export_by_staff (
  id text primary key,
  staff text not null references staff (id),
  api_key text references api_key (id),
  purpose text not null,
  conditions text not null,
  format text not null,
  people integer not null,
  at integer not null
) without rowid;
insert into export_by_staff (id, staff, api_key, purpose, conditions, format, people, at)
select export.id, api_key.staff, export.api_key, export.purpose, export.conditions, export.format, export.people, export.at
from export join api_key on api_key.id = export.api_key;
drop table export;
alter table export_by_staff rename to export;

-- Letters to staff wait with the others: `person` is 0, and `ref` is the invitation.
create table outbox_to_all (
  person integer not null,
  created_at integer not null,
  kind text not null,
  ref text not null,
  state text not null default 'waiting',
  due_at integer not null,
  tries integer not null default 0,
  code text,
  primary key (person, created_at, kind, ref)
) without rowid;
insert into outbox_to_all select * from outbox;
drop table outbox;
alter table outbox_to_all rename to outbox;
create index outbox_waiting on outbox (due_at) where state = 'waiting';
