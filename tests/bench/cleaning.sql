-- After people.sql, for `make bench-cleaning`: of ten people one has neither been seen for years nor agreed to anything, and one of four of those bought
-- something once. Everybody else agrees. One in a hundred has a tag by which they are chosen.

update person set record = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
  || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) where record is null;
update standing set state = 'given';

create temp table quiet as select no from person where email like 'asiakas.%' and no % 10 = 0;
delete from standing where person in (select no from quiet);
update person set joined_at = joined_at - 200000000000, confirmed_at = null where no in (select no from quiet);
update card set last_day = '2018-05-02' where person in (select no from quiet);
insert into history (id, person, happening, day, minor, currency, at)
  select lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), no, 'purchase', '2018-05-02', 1000 + no % 900, 'EUR', 1525240800000
  from quiet where no % 40 = 0;

insert into tag (tag, person) select 'poistettavat', no from person where email like 'asiakas.%' and no % 100 = 5;
