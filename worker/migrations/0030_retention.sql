-- Cleaning: who is removed because their time is over, or because staff chose them, in small steps that go on where they were after a restart.

-- A cleaning, and the report of it: numbers and reasons, no names. `stage` says how far it has come, `looked` up to which number everybody was
-- looked at. `going` is how many would go; what follows counts what would go, and from when the erasing begins what went. `on_day` is the day of a yearly one. `due_at` is when the erasing begins. `held` counts by what stands in the way, as JSON.
create table cleaning (
  no integer primary key,
  id text not null unique,
  kind text not null,
  stage text not null,
  made_at integer not null,
  staff text references staff (id),
  on_day text,
  by_itself integer not null default 0,
  looked integer not null default 0,
  due_at integer,
  ended_at integer,
  deleted integer not null default 0,
  anonymised integer not null default 0,
  entries integer not null default 0,
  stayed integer not null default 0,
  warned integer not null default 0,
  unwarned integer not null default 0,
  going integer not null default 0,
  held text not null default '{}'
);
create index cleaning_under_way on cleaning (no) where ended_at is null;

-- The people it is about, until it is over. `fate` is empty until it was looked, then what would become of them, or `held`; `obstacle` is what stands in
-- the way; `mail` whether they were told. Rows go when the cleaning is over, and when their person does.
create table cleaning_person (
  cleaning integer not null references cleaning (no),
  person integer not null references person (no),
  fate text,
  obstacle text,
  mail text,
  primary key (cleaning, person)
) without rowid;
create index cleaning_person_by_person on cleaning_person (person);
create index cleaning_person_unseen on cleaning_person (cleaning, person) where fate is null;
create index cleaning_person_untold on cleaning_person (cleaning, person) where mail = 'waits';
create index cleaning_person_held on cleaning_person (cleaning, obstacle, person) where fate = 'held';

-- Who answered the warning that they stay. It counts as activity.
create table stay (
  person integer primary key references person (no),
  at integer not null
);

create trigger person_leaves_cleaning before delete on person
begin
  delete from cleaning_person where person = old.no;
  delete from stay where person = old.no;
end;
