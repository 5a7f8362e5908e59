-- Grounds other than consent. A soft opt-in hangs on a sale: that opting out was offered when the address was got with it is what the member of staff who
-- wrote it down vouches for, and nothing is written down where it was not. A sale that is gone, or was none, is no ground.
create table soft_opt_in (
  purpose text not null,
  person integer not null references person (no),
  sale integer not null,
  at integer not null,
  staff text not null references staff (id),
  primary key (purpose, person)
) without rowid;
create index soft_opt_in_by_sale on soft_opt_in (sale);
create trigger sale_went after delete on history
begin
  delete from soft_opt_in where sale = old.no;
end;
create trigger sale_was_none after update of happening on history when new.happening <> 'purchase'
begin
  delete from soft_opt_in where sale = new.no;
end;

-- Businesses, in the order of people: few of all the people who have a card.
create index card_legal on card (person) where kind = 'legal';

-- On what those in an export are written to, and what a saved question asks about.
alter table export add column basis text not null default 'consent';
alter table saved_filter add column basis text not null default 'consent';
