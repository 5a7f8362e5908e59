-- How many consents came and went, by the day in Finland, and how often each box of an edition was ticked or left empty (`day` is '' there,
-- `notice` is 0 for what comes and goes). Numbers alone: an event that is erased was counted all the same. Written with the event, so that
-- a picture of years reads some thousand rows and not a million events.
create table tally (
  purpose text not null,
  said text not null,
  day text not null,
  notice integer not null,
  count integer not null,
  primary key (purpose, said, day, notice)
) without rowid;

-- What happened before there was a tally, as near as one pass over the log comes: the day is that of UTC+2 all year.
insert into tally (purpose, said, day, notice, count)
with answer as (
  select event.no, event.person, date(event.at / 1000 + 7200, 'unixepoch') as day, choice.key as purpose,
    case
      when json_extract(body, '$.act') in ('confirmed', 'given', 'renewed') then iif(choice.value, 'given', null)
      when json_extract(body, '$.act') in ('withdrawn', 'objected', 'lapsed') then json_extract(body, '$.act')
    end as said
  from event, json_each(event.body, '$.choices') as choice where json_valid(event.body)
), step as (
  select purpose, said, day, lag(said) over (partition by person, purpose order by no) as before from answer where said is not null
)
select purpose, said, day, 0, count(*) from step
where iif(said = 'given', before is not 'given', before is 'given') group by purpose, said, day;

insert into tally (purpose, said, day, notice, count)
select choice.key, iif(choice.value, 'ticked', 'left'), '', notice.no, count(*)
from event join notice on notice.digest = json_extract(event.body, '$.notice'), json_each(event.body, '$.choices') as choice
where json_valid(event.body) and json_extract(event.body, '$.act') = 'confirmed' group by 1, 2, 4;
