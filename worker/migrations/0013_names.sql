-- Tables get the names that a reader would guess, and letters to staff a table of their own.

alter table asking rename to idempotency_key;
alter table typed rename to signup_input;

-- The trigger that keeps it is written anew, so that nothing depends on how SQLite rewrites triggers.
drop trigger person_went;
alter table gap rename to id_gap;
create trigger person_went after delete on person
begin
  insert into id_gap (no) values (old.no);
  delete from id_gap where no > (select coalesce(max(no), 0) from person);
  delete from person_handle where id = old.id;
  update person_handles set upto = min(upto, (select coalesce(max(no), 0) from person));
end;

-- Letters to staff, as `outbox` holds those to people. Until now they stood there too, with 0 in the place of a person, and with an invitation
-- as what they are about.
create table staff_outbox (
  staff text not null references staff (id),
  created_at integer not null,
  kind text not null,
  ref text not null,
  state text not null default 'waiting',
  due_at integer not null,
  tries integer not null default 0,
  code text,
  primary key (staff, created_at, kind, ref)
) without rowid;
create index staff_outbox_waiting on staff_outbox (due_at) where state = 'waiting';
insert into staff_outbox (staff, created_at, kind, ref, state, due_at, tries, code)
select invitation.staff, outbox.created_at, kind, ref, state, due_at, tries, code
from outbox join invitation on invitation.id = outbox.ref where outbox.person = 0;
delete from outbox where person = 0;
