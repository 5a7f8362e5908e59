-- What people object to by kind (GDPR Art. 21), for the purposes that there are and for those that come later. On each purpose that a notice has told
-- of, an objection is an event besides, and moves the standing; what no notice has told of yet has none, so the kind is kept here. A later consent of
-- the person's own to one purpose outweighs it there.
create table objection (
  kind text not null,
  person integer not null references person (no),
  since integer not null,
  primary key (kind, person)
) without rowid;
create index objection_by_person on objection (person);

-- Another e-mail address that a person has asked for, until its owner has confirmed it; and the address before, until it has been told. Rows go
-- after some days.
create table address_change (
  id text primary key,
  person integer not null references person (no),
  email text not null,
  former text,
  asked_at integer not null,
  done_at integer
);
create index address_change_by_person on address_change (person);
