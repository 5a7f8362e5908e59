-- Accounts that had every right there was get the three that come with this: answering requests, erasing people, taking the register out.
-- Everybody else, and every key, keeps what was given: an administrator decides who else may.
update staff set rights = '["see_people","create_people","change_people","see_history","see_restricted","record_consent",'
  || '"handle_requests","erase_people","see_audience","export_addresses","print_labels","edit_wording","publish_wording","manage_fields",'
  || '"manage_business","manage_users","manage_keys","export_register","read_audit"]'
where json_array_length(rights) = 16;

-- What people ask for under their rights, on their own page or through staff, until when it is answered, and how it was decided.
--
-- `person` is empty where the register holds nobody of that name, and once they are erased. `subject` is the pseudonym that receipts bear, and
-- stays: it leads to nobody in the register any more. `contact` is what staff wrote of somebody who is in no
-- register. `asked` is what was said, `extension` and `decision` how it was answered: JSON, wiped when the person is erased. `reminders` counts
-- those that were sent for the deadline.
create table request (
  no integer primary key,
  id text not null unique,
  number text not null unique,
  person integer references person (no),
  subject text,
  contact text,
  kind text not null,
  arrival text not null,
  identification text not null,
  locale text not null,
  received_at integer not null,
  entered_at integer not null,
  state text not null default 'open',
  due_on text not null,
  owner text references staff (id),
  revision integer not null default 1,
  reminders integer not null default 0,
  asked text not null,
  extension text,
  decision text,
  closed_at integer
);
create index request_open on request (due_on, no) where closed_at is null;
create index request_closed on request (closed_at) where closed_at is not null;
create index request_by_person on request (person) where person is not null;
create trigger request_stays_closed before update of kind, arrival, received_at, number, state, due_on, closed_at on request
when old.closed_at is not null
begin
  select raise(abort, 'a request that was closed stays as it is');
end;

-- What was done with a request, and who did it. Nobody's words: those stand in the request.
create table request_step (
  request integer not null references request (no),
  no integer not null,
  at integer not null,
  step text not null,
  staff text references staff (id),
  assignee text references staff (id),
  primary key (request, no)
) without rowid;
create trigger request_step_is_immutable before update on request_step
begin
  select raise(abort, 'what was done with a request never changes');
end;

-- The certificate of a decision, in the bytes that were signed. They go with their person; the digest stays, by which a copy that the person
-- kept is known again.
create table certificate (
  request integer primary key references request (no),
  digest text not null,
  body text
);
