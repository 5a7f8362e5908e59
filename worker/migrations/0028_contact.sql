-- The letters to the address at which people reach the business about their data, by which it is seen that somebody reads them. The mailbox is
-- a keyed hash of the address: another address begins anew.
create table contact_check (
  id text primary key,
  mailbox text not null,
  sent_at integer not null,
  answered_at integer
) without rowid;
