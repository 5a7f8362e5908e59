-- Asking for consent again: what was begun, and who was asked. Nobody is asked twice in one renewal.
create table renewal (
  no integer primary key,
  id text not null unique,
  purpose text not null,
  conditions text not null,
  months integer not null,
  daily integer not null,
  ends_on text not null,
  staff text not null references staff (id),
  begun_at integer not null,
  paced_at integer not null,
  -- Which way of asking is being gone through, and the last person who was asked; nothing once everybody has been asked.
  way text,
  after integer not null default 0,
  ended_at integer
);
create index renewal_running on renewal (paced_at) where ended_at is null;

create table renewal_person (
  renewal integer not null references renewal (no),
  person integer not null references person (no),
  way text not null,
  asked_at integer not null,
  reminded_at integer,
  answer text not null default 'silent',
  primary key (renewal, person)
) without rowid;
create index renewal_person_by_person on renewal_person (person);
create index renewal_person_silent on renewal_person (renewal, asked_at) where answer = 'silent' and reminded_at is null;
