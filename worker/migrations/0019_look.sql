-- How the business looks to its customers, in one row. `revision` counts the changes; without an accent the style sheet's own is shown.
create table brand (
  id integer primary key check (id = 1),
  revision integer not null,
  accent text,
  cover text not null
);
insert into brand (id, revision, accent, cover) values (1, 1, null, 'none');

-- Its pictures, made harmless before they came here. `digest` is that of the file and part of its address; the file is in base64, for nothing
-- else here is bytes. A row of the object holds 2 MB: a logo takes at most 267 kB and a cover 400 kB.
create table brand_picture (
  part text primary key check (part in ('logo', 'cover')),
  digest text not null,
  media_type text not null,
  width integer not null,
  height integer not null,
  file text not null
);
