-- As many people as `temp.seed` says, for `make bench-audience`, written into the stopped object's own file.
--
-- Everyone is a copy of the one person who is there already, having signed up and confirmed through the API: so the events are of the
-- shape that the register writes itself. For each purpose 70 in 100 stand at `given`, and the rest for every reason there is, each purpose
-- spread over the people in its own way. `standing` is what the audience is computed from; the events say that each of them agreed, for an export looks.

create temp table model as
  select person.*, (select max(no) from person) as last_person, (select max(no) from event) as last_event,
    (select body from event where event.person = person.no order by no desc limit 1) as body
  from person limit 1;

-- Ids as the register makes them: version 4 UUIDs.
create temp view ids as
  with recursive number (i) as (select 1 union all select i + 1 from number where i < (select value from temp.seed))
  select i, lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) as id
  from number;

insert into person (no, id, email, email_key, name, phone, locale, joined_at, confirmed_at)
  select last_person + i, ids.id, printf('asiakas.%07d@example.com', i), printf('asiakas.%07d@example.com', i),
    printf('Matti Meikäläinen %d', i), printf('+35840%07d', i), iif(i % 10 = 0, 'sv', iif(i % 10 = 1, 'en', 'fi')),
    joined_at + i, confirmed_at + i
  from ids, model;

-- Any 43 letters of base64url of which the last is an A are 32 bytes.
insert into event (no, id, person, at, salt, body)
  select last_event + i, ids.id, person.no, person.confirmed_at, hex(randomblob(21)) || 'A',
    json_set(body, '$.id', ids.id, '$.person', person.id, '$.choices', json('{"newsletter":true,"offers-sms":true,"research":true}'))
  from ids, model join person on person.no = last_person + i;

-- Multiplying by a number prime to the count spreads the hundredths evenly: each share is exact for a whole number of hundreds.
create temp table share (purpose, spread);
insert into share values ('newsletter', 37), ('offers-sms', 61), ('research', 83);

insert into standing (person, purpose, state, since, event, version, notice, locale, joined_at, phoned, method)
  select person.no, purpose.id,
    case
      when i * spread % 100 < 70 then 'given'
      when i * spread % 100 < 80 then 'withdrawn'
      when i * spread % 100 < 85 then 'objected'
      when i * spread % 100 < 90 then 'pending'
      else 'lapsed'
    end,
    person.confirmed_at, last_event + i, purpose.version, (select max(no) from notice),
    person.locale, person.joined_at, iif(i * spread % 100 between 85 and 89, null, 1), iif(i * spread % 100 < 70, 'web_form', null)
  from share
    join purpose on purpose.id = share.purpose
    join (select p.no, p.locale, p.joined_at, p.confirmed_at, p.no - last_person as i, last_event from person p, model where p.no > last_person) as person
  -- Five in a hundred were never asked.
  where i * spread % 100 < 95
  order by person.no, purpose.id;

-- A million consents that came over a thousand days, each purpose on its own of them, and a tenth that went.
insert or ignore into tally (purpose, said, day, notice, count)
  with recursive number (i) as (select 0 union all select i + 1 from number where i < 999)
  select share.purpose, said.value, date('now', '-' || i || ' days'), 0, 1 + i * spread % iif(said.value = 'given', 600, 60)
  from number, share, json_each('["given", "withdrawn", "objected", "lapsed"]') as said;
insert or ignore into tally (purpose, said, day, notice, count)
  select share.purpose, said.value, '', notice.no, 1000 from share, json_each('["ticked", "left"]') as said, (select max(no) as no from notice) as notice;
