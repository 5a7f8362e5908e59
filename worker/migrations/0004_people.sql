-- People that staff serve: what is kept about them besides name and address, what happened, and how all of it has changed.

-- Not everybody has an e-mail address. The table is made anew, for a column cannot lose its `not null`; its rows keep their numbers, so
-- what refers to them still does when this is over.
pragma defer_foreign_keys = on;
-- Each person is looked for in what refers to them, twice: these two tables have no index for it.
create index link_then on link (person);
create index session_then on session (person);
create table person_before as select * from person;
drop table person;
create table person (
  no integer primary key,
  id text not null,
  email text,
  email_key text unique,
  name text,
  phone text,
  locale text not null,
  joined_at integer not null,
  confirmed_at integer,
  restricted integer not null default 0,
  bounced_at integer
);
insert into person (no, id, email, email_key, name, phone, locale, joined_at, confirmed_at, restricted, bounced_at)
select no, id, email, email_key, name, phone, locale, joined_at, confirmed_at, restricted, bounced_at from person_before;
drop table person_before;
drop index link_then;
drop index session_then;

-- The few whose verdict does not follow from their standing alone; the condition is repeated word for word where they are looked for.
create index person_blocked on person (no) where restricted = 1 or bounced_at is not null or email is null;

-- Who has which id. Written when somebody is looked for and not when somebody signs up, which would cost every signup a page:
-- everybody up to number `upto` is in it.
create table person_handle (id text primary key, no integer not null) without rowid;
create table person_handles (upto integer not null);
insert into person_handles (upto) values (0);

create trigger person_went after delete on person
begin
  insert into gap (no) values (old.no);
  delete from gap where no > (select coalesce(max(no), 0) from person);
  delete from person_handle where id = old.id;
  update person_handles set upto = min(upto, (select coalesce(max(no), 0) from person));
end;

-- What is kept about people that staff have written something about; people who have only signed up have no card. `fields` are the keeper's own, as
-- JSON.
create table card (
  person integer primary key references person (no),
  kind text not null default 'natural',
  relation text not null default 'customer',
  organisation text,
  street text,
  postal_code text,
  locality text,
  country text,
  fields text not null default '{}'
);
create index card_by_postal_code on card (postal_code) where postal_code is not null;
create index card_by_organisation on card (organisation) where organisation is not null;

create table tag (
  tag text not null,
  person integer not null references person (no),
  primary key (tag, person)
) without rowid;
create index tag_by_person on tag (person);

-- The words by which people are found, folded: of the name and the organisation, and the digits of the telephone number. Addresses of mail
-- have an index of their own. Like the handles, those of everybody up to number `upto`.
create table word (
  word text not null,
  person integer not null references person (no),
  primary key (word, person)
) without rowid;
create index word_by_person on word (person);

-- The keeper's own fields, as declared. Their order is that in which they were declared. `people` counts for how many each holds something.
create table own_field (
  no integer primary key,
  id text not null unique,
  revision integer not null default 1,
  body text not null,
  people integer not null default 0
);
create trigger card_came after insert on card when new.fields <> '{}'
begin
  update own_field set people = people + 1 where id in (select key from json_each(new.fields));
end;
create trigger card_changed after update of fields on card when new.fields <> old.fields
begin
  update own_field set people = people - 1 where id in (select key from json_each(old.fields));
  update own_field set people = people + 1 where id in (select key from json_each(new.fields));
end;
create trigger card_went after delete on card when old.fields <> '{}'
begin
  update own_field set people = people - 1 where id in (select key from json_each(old.fields));
end;

-- What happened. Without a person it is a walk-in. `day` as text, 2026-11-25; `minor` in hundredths of the currency.
create table history (
  no integer primary key,
  id text not null unique,
  person integer references person (no),
  revision integer not null default 1,
  happening text not null,
  day text not null,
  text text,
  minor integer,
  currency text,
  open integer not null default 0,
  at integer not null,
  staff text references staff (id)
);
create index history_by_person on history (person, day, no) where person is not null;
create index history_open on history (person) where open = 1;
-- For statistics of walk-ins: the whole of an answer.
create index history_walk_in on history (day, happening, currency, minor) where person is null;

-- Every change of what is kept: who, when, from what to what, on whose word. `before` and `after` as JSON; `staff` is null where the person
-- did it. Written once; it goes when its person does. How many there are of a person, those of their history aside, is the revision of
-- their card, for If-Match: the person's own changes count like those of staff, and a signup writes none.
create table change (
  no integer primary key,
  person integer not null references person (no),
  at integer not null,
  staff text references staff (id),
  datum text not null,
  before text,
  after text,
  source text not null,
  reason text
);
create index change_by_person on change (person, no);
create trigger change_is_immutable before update on change
begin
  select raise(abort, 'a change that was noted never changes');
end;
create trigger change_stays before delete on change
when not exists (select 1 from erasing where erasing.person = old.person)
begin
  select raise(abort, 'a change that was noted is kept');
end;

-- Accounts that had every right there was get those that came with this.
update staff set rights = '["see_people","create_people","change_people","see_history","see_restricted","record_consent","see_audience",'
  || '"export_addresses","print_labels","edit_wording","publish_wording","manage_fields","manage_users","manage_keys","read_audit"]'
where json_array_length(rights) = 7;
