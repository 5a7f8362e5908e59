-- The organisation that receives an export, as staff named it; null where the list stays with the business. `data` names what was in it: JSON.
alter table export add column recipient text;
alter table export add column data text not null default '[]';
create index export_given on export (recipient) where recipient is not null;

-- Who has to be told that data they received was corrected, erased or restricted (GDPR Art. 19), and when they were.
--
-- `person` is empty once they are erased. `address` is what the recipient finds them by in its copy, sealed; it goes as soon as the recipient has been
-- told. `letter` is how far the letter to the recipient has come, where its address is known. What stays is what changed, who was told of it, and when. `data` names what the recipient received of what changed: JSON, no values.
create table notification (
  no integer primary key,
  id text not null unique,
  person integer references person (no),
  change text not null,
  recipient text not null,
  data text not null,
  disclosed_at integer not null,
  at integer not null,
  address text,
  letter text,
  told_at integer,
  how text,
  staff text references staff (id)
);
-- Where an organisation that receives exports hears of this; one without an address staff tell themselves. It is no customer.
create table recipient (
  name text primary key,
  email text not null,
  at integer not null
) without rowid;
create index notification_open on notification (no) where told_at is null;
create index notification_by_person on notification (person) where person is not null;
