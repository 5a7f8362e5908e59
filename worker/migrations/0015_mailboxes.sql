-- A token works for the mailbox that it was sent to, and a limit on mail keeps nobody out.

-- Since when a person's address is the one that it is, where it has been another: what was asked for before was asked for the other one.
alter table person add column addressed_at integer;
update person set addressed_at = moved.at from
  (select person, max(at) as at from change where datum = 'email' and before is not null group by person) as moved
where moved.person = person.no;

-- `mailbox` is the keyed hash of the address that was asked for, known or not; `mailed` is 0 where the limit on mail held a message back: then
-- what was mailed before goes on working for that asking.
alter table link add column mailbox text;
alter table link add column mailed integer not null default 1;
create index link_by_mailbox on link (mailbox, created_at);
