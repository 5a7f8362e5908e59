-- Records that another system kept of consents, as notes about a person. They are no events: nothing is sent by them, and no standing follows from them.
-- `import` is the number of the import that brought one in, by which it can be taken back.
create table foreign_record (
  no integer primary key,
  import integer not null,
  person integer not null references person (no),
  system text not null,
  state text not null,
  at integer not null,
  purpose text not null,
  record text not null,
  source text not null,
  brought_at integer not null,
  original text not null
);
create index foreign_record_by_person on foreign_record (person);
create index foreign_record_by_import on foreign_record (import);
