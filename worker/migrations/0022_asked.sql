-- Purposes ask for data of their own, such as a birthday, and filters ask about it.

-- What was answered on a form that nobody has confirmed yet: JSON by field.
alter table signup_input add column answers text;

-- Which fields of a card a person filled in because a purpose asked: what goes when the last consent that asks for it ends. What staff keep on
-- the business's own ground is not in it.
create table answered (
  person integer not null references person (no),
  field text not null,
  primary key (person, field)
) without rowid;

-- What stands in the business's own fields, to be asked of everybody at once. Of a text it is kept alone that there is one. `year_day` is the month
-- and the day of a date, `05-24`: birthdays are looked for in its index.
create table field_value (
  field text not null,
  value not null,
  person integer not null references person (no),
  year_day text,
  primary key (field, value, person)
) without rowid;
create index field_value_by_year_day on field_value (field, year_day, person) where year_day is not null;
create index field_value_by_person on field_value (person);

create trigger card_filled after insert on card when new.fields <> '{}'
begin
  insert or ignore into field_value (field, value, person, year_day)
  select own_field.id, iif(own_field.body ->> '$.kind' = 'text', '', one.value), new.person,
    iif(own_field.body ->> '$.kind' = 'date', substr(one.value, 6), null)
  from json_each(new.fields) as one join own_field on own_field.id = one.key;
end;
create trigger card_refilled after update of fields on card when new.fields <> old.fields
begin
  delete from field_value where person = new.person;
  insert or ignore into field_value (field, value, person, year_day)
  select own_field.id, iif(own_field.body ->> '$.kind' = 'text', '', one.value), new.person,
    iif(own_field.body ->> '$.kind' = 'date', substr(one.value, 6), null)
  from json_each(new.fields) as one join own_field on own_field.id = one.key;
end;
create trigger card_emptied after delete on card
begin
  delete from field_value where person = old.person;
  delete from answered where person = old.person;
end;

insert or ignore into field_value (field, value, person, year_day)
select own_field.id, iif(own_field.body ->> '$.kind' = 'text', '', one.value), card.person,
  iif(own_field.body ->> '$.kind' = 'date', substr(one.value, 6), null)
from card, json_each(card.fields) as one join own_field on own_field.id = one.key where card.fields <> '{}';
