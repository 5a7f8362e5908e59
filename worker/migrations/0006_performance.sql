-- Filters ask about the person and about the consent at once. Where both stand in one row of one index, a million people are counted in a
-- fifth of a second; looking every person up takes the better part of one. Of forms that wait nothing is repeated here: a signup writes
-- what it wrote before. `method` is how consent was given, where it stands.
alter table standing add column locale text;
alter table standing add column joined_at integer;
alter table standing add column phoned integer;
alter table standing add column method text;

update standing set (locale, joined_at, phoned) = (select locale, joined_at, phone is not null from person where no = standing.person),
  method = iif(state = 'given', (select iif(json_valid(body), body ->> '$.method', null) from event where no = standing.event), null)
where state <> 'pending';

drop index standing_by_state;
create index standing_by_state on standing (purpose, state, person, version, since, event, notice, locale, joined_at, phoned, method)
where state <> 'pending';

create trigger person_speaks after update of locale on person when new.locale <> old.locale
begin
  update standing set locale = new.locale where person = new.no and state <> 'pending';
end;
create trigger person_phoned after update of phone on person when (new.phone is null) <> (old.phone is null)
begin
  update standing set phoned = new.phone is not null where person = new.no and state <> 'pending';
end;
