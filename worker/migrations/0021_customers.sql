-- The list of customers: when somebody was last there and what they paid, beside their card; and the scans of papers that were signed.

-- What follows from the history, kept with every change of it, so that a list can be sorted by it: the last day of an entry; and the sum of the
-- amounts in the currency of the last entry with one. Empty where there is none.
alter table card add column last_day text;
alter table card add column total integer;
alter table card add column currency text;

-- Sums are read from the index alone: behind a long note a row lies on many pages.
drop index history_by_person;
create index history_by_person on history (person, day, no, minor, currency) where person is not null;

update card set
  last_day = (select max(day) from history where history.person = card.person),
  currency = (select currency from history where history.person = card.person and minor is not null order by day desc, no desc limit 1)
where person in (select person from history where person is not null);
update card set total = (select sum(minor) from history where history.person = card.person and history.currency = card.currency)
where currency is not null;

create index card_by_last on card (last_day, person) where last_day is not null;
create index card_by_total on card (total, person) where total is not null;

-- The words of everybody are entered anew, a batch at a time: the last digits of their number and their place in the order of names are among
-- them now. What was entered is found meanwhile.
update person_handles set upto = 0;

-- The picture of a paper that somebody signed, beside what was recorded of it: `content` in base64, `bytes` how many there are. It never
-- changes; before its row goes, spaces are written over it.
create table scan (
  no integer primary key,
  id text not null unique,
  event integer not null references event (no),
  person integer not null references person (no),
  at integer not null,
  staff text not null references staff (id),
  kind text not null,
  bytes integer not null,
  content text not null
);
create index scan_by_person on scan (person);
create index scan_by_event on scan (event);
create trigger scan_is_immutable before update on scan
when new.no <> old.no or new.id <> old.id or new.event <> old.event or new.person <> old.person or new.kind <> old.kind
  or trim(new.content) <> ''
begin
  select raise(abort, 'a scan never changes');
end;
