-- As many people as `temp.seed` says, for `make bench-people`, written into the stopped object's own file. Names as they are spread in
-- Finland, more or less: a few that many have and many that few have. One in five has a card with an organisation, one in ten a tag.

create temp table first_name as
  select key as no, value as name from json_each('["Aino","Matti","Maria","Juha","Øyvind","Åsa","Johanna","Mikko","Helena","Kari","Anna-Liisa",
    "Timo","Ёлена","Pekka","Sofia","Eino","Jari","王小明","Tuula","Veikko","Leena","Ville","Kaarina","Antti","Marjatta","Jukka","Eeva"]');
create temp table last_name as
  select key as no, value as name from json_each('["Korhonen","Virtanen","Mäkinen","Nieminen","Mäkelä","Hämäläinen","Laine","Heikkinen",
    "Koskinen","Järvinen","Lehtonen","Lehtinen","Saarinen","Salminen","Heinonen","Niemi","Heikkilä","Kinnunen","Salonen","Turunen"]');

create temp view number as
  with recursive number (i) as (select 1 union all select i + 1 from number where i < (select value from temp.seed))
  select i, (select max(no) from person) as last from number;

insert into person (no, id, email, email_key, name, phone, locale, joined_at, confirmed_at)
  select coalesce(last, 0) + i,
    lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
      || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
    printf('asiakas.%07d@example.com', i), printf('asiakas.%07d@example.com', i),
    -- The square of a number spreads unevenly: low places come up more often than high ones.
    (select name from first_name where first_name.no = (i * 7919 % 1000) * (i * 7919 % 1000) * 27 / 1000000) || ' '
      || iif(i % 3, (select name from last_name where last_name.no = (i * 104729 % 1000) * (i * 104729 % 1000) * 20 / 1000000),
        printf('Suku%d', i * 31 % 60000)),
    printf('+35840%07d', i * 13 % 10000000), iif(i % 10, 'fi', 'sv'), 1700000000000 + i, 1700000000000 + i
  from number;

insert into card (person, organisation, last_day, total, currency)
  select no, iif(no % 5, null, printf('Yritys %d Oy', no * 17 % 40000)), date('2024-01-01', (no * 7919 % 1000) || ' days'), no * 104729 % 500000, 'EUR'
  from person where no % 10 <> 3;
-- Consent of nearly everybody; one in a thousand withdrew it, and the newest few wait to be confirmed.
insert into standing (person, purpose, state, since, event, version, locale, joined_at, phoned)
  select no, 'newsletter', case when no % 1000 = 7 then 'withdrawn' when no % 20000 = 13 then 'pending' else 'given' end,
    joined_at, 0, 1, locale, joined_at, 0 from person where email is not null
  and not exists (select 1 from standing where standing.person = person.no and standing.purpose = 'newsletter');
insert into tag (tag, person) select iif(no % 1000, 'kanta-asiakas', 'harvinainen'), no from person where no % 10 = 0;
