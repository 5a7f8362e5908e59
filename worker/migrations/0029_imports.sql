-- Lists that are brought into the register. The rows of a list are kept in pieces until they are in, or have waited too long; what is left of it then is
-- who brought it, when, where it came from and what became of its rows.

-- Users who had every right get the one that comes with this.
update staff set rights = json_insert(rights, '$[#]', 'import_people')
where json_array_length(rights) >= 19 and rights like '%"export_register"%' and rights like '%"erase_people"%';

-- A row of a list is held against telephone numbers.
create index person_by_phone on person (phone) where phone is not null;

-- `file` says how it was read and `plan` what was said of it, as JSON. `at_piece` is where the step that is under way goes on. `counts` and `undone` are numbers,
-- as JSON. `wipe_at`: when what is left of its rows goes, and with it that it can be taken back.
create table import (
  no integer primary key,
  id text not null unique,
  at integer not null,
  staff text not null references staff (id),
  state text not null,
  file text,
  plan text,
  at_piece integer not null default 0,
  done integer not null default 0,
  counts text not null default '{}',
  undone text,
  committed_at integer,
  wipe_at integer
);
create index import_waiting on import (wipe_at) where wipe_at is not null;

-- So many rows of a list: `rows` holds each with its line, `fates` what becomes of each, as JSON. Once they are in, only those that could not be read stay.
create table import_piece (
  no integer primary key,
  import integer not null references import (no),
  piece integer not null,
  first integer not null,
  count integer not null,
  rows text not null,
  fates text not null default '[]',
  unique (import, piece)
);

-- Which addresses and numbers the rows before have, while a list is tried: keyed hashes.
create table import_key (
  import integer not null references import (no),
  key text not null,
  line integer not null,
  primary key (import, key)
) without rowid;

-- The people an import has created or changed, and between which changes of their card its own are: what taking it back needs.
create table import_effect (
  import integer not null references import (no),
  person integer not null references person (no) on delete cascade,
  created integer not null,
  first_change integer not null,
  last_change integer not null,
  primary key (import, person)
) without rowid;
create index import_effect_by_person on import_effect (person);

-- Where columns of a name went last.
create table import_head (head text primary key, target text not null) without rowid;

-- Rows of a list that waits go with the person that they are about. The place that a row leaves is filled with spaces, which are none of the JSON.
create trigger import_row_went after insert on erasing when exists (select 1 from import_piece)
begin
  update import_piece set rows = (
    select kept || printf('%*s', octet_length(rows) - octet_length(kept), '')
    from (
      select json_group_array(json(row.value)) as kept from json_each(import_piece.rows) as row
      where not exists (
        select 1 from json_each(row.value, '$[1]') as cell, person
        where person.no = new.person and (lower(trim(cell.value)) = person.email_key or instr(lower(cell.value), '<' || person.email_key || '>') > 0)
      )
    )
  )
  where instr(lower(rows), (select email_key from person where no = new.person)) > 0;
end;
