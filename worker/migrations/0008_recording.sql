-- What staff record of what people say, and the tablet at the desk.

-- Who wrote an event down for somebody, and where the original of a paper is kept. Beside the event: what an event is made of is fixed, for
-- the log commits to it. It goes when its person does.
create table recording (
  event integer primary key references event (no),
  staff text not null references staff (id),
  original text
);
create trigger recording_is_immutable before update on recording
begin
  select raise(abort, 'what was recorded never changes');
end;
create trigger recording_stays before delete on recording
when not exists (select 1 from event join erasing on erasing.person = event.person where event.no = old.event)
begin
  select raise(abort, 'what was recorded is kept');
end;

-- With a form here, a session is counter mode: it shows this form, takes it, and opens nothing else.
alter table staff_session add column counter text;
