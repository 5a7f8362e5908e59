-- Asking for consent again on paper: letters are made by hand, a bundle at a time, and a code on each leads to the page of its reader.
alter table renewal add column medium text not null default 'mail';

-- `export` is what the export of names and addresses that a bundle is was written down as.
create table renewal_bundle (
  renewal integer not null references renewal (no),
  no integer not null,
  round text not null,
  export text not null,
  letters integer not null,
  staff text not null references staff (id),
  made_at integer not null,
  primary key (renewal, no)
) without rowid;

-- The number is a part of the code. A letter whose person was erased is gone, and its number may be another's: the code also holds whose it was.
create table renewal_letter (
  no integer primary key,
  renewal integer not null,
  bundle integer not null,
  person integer not null references person (no)
);
create index renewal_letter_by_bundle on renewal_letter (renewal, bundle, person);
create index renewal_letter_by_person on renewal_letter (person);
