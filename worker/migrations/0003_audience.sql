-- Who was in which export: the numbers of the people in one stretch of its rows, as the first, the last, and the gaps between them.
create table disclosure (
  export text not null references export (id),
  first integer not null,
  last integer not null,
  gaps text not null,
  primary key (export, first)
) without rowid;

-- Questions that marketers have given a name. `conditions` is the filter as it was asked.
create table saved_filter (
  id text primary key,
  name text not null,
  purpose text not null,
  conditions text not null,
  staff text not null references staff (id),
  at integer not null
) without rowid;
