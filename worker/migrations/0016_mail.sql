-- Mail goes out in lanes, and fairly within a lane. `lane`: 0 what lets a person in, 1 what they have coming, 2 what anybody may ask for in
-- anybody's name. `turn`: the place in a line that lets every asker's first letter go before any asker's second; it says nothing of who
-- asked, and nothing else does.
alter table outbox add column lane integer not null default 2;
alter table outbox add column turn integer not null default 0;
update outbox set lane = case kind when 'sign_in' then 0 when 'receipt' then 1 else 2 end;
drop index outbox_waiting;
create index outbox_waiting on outbox (lane, turn, due_at) where state = 'waiting';

-- Who was lately refused as not there, and with which code: the same for several people says that the server is wrong and not they.
-- Forgotten after a day.
create table mail_refusal (
  code text not null,
  recipient text not null,
  at integer not null,
  primary key (code, recipient)
) without rowid;

-- How it goes with the way out for mail, in one row. `tried_with` is a keyed hash of where mail goes, so that another server is tried anew.
create table mail_health (
  id integer primary key check (id = 1),
  tried_with text,
  tried_at integer,
  takes_utf8 integer,
  -- The conversation itself fails: since when, how often in a row, and when it is tried again.
  trouble text,
  trouble_since integer,
  failures integer not null default 0,
  retry_at integer,
  -- A message was refused for what is not its address's fault, and none has gone since.
  complaint text,
  complaint_since integer
);
insert into mail_health (id) values (1);
