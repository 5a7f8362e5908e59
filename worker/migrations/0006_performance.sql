-- Filters ask about the person and about the consent at once. Where both stand in one row of one index, a million people are counted in a
-- fifth of a second; looking every person up takes the better part of one. Of forms that wait only the language and the day of joining are
-- repeated, in the row that is written anyway. `method` is how consent was given, where it stands; `phoned` whether there is a number.
alter table standing add column locale text;
alter table standing add column joined_at integer;
alter table standing add column phoned integer;
alter table standing add column method text;

update standing set (locale, joined_at, phoned) =
    (select locale, joined_at, iif(state = 'pending', null, phone is not null) from person where no = standing.person),
  method = iif(state = 'given', (select iif(json_valid(body), body ->> '$.method', null) from event where no = standing.event), null);

drop index standing_by_state;
create index standing_by_state on standing (purpose, state, person, version, since, event, notice, locale, joined_at, phoned, method)
where state <> 'pending';
drop index standing_pending;
create index standing_pending on standing (person, purpose, state, locale, joined_at) where state = 'pending';

create trigger person_speaks after update of locale on person when new.locale <> old.locale
begin
  update standing set locale = new.locale where person = new.no;
end;
create trigger person_phoned after update of phone on person when (new.phone is null) <> (old.phone is null)
begin
  update standing set phoned = new.phone is not null where person = new.no and state <> 'pending';
end;
