-- The editions of the undertaking. `body` is its words in every language, as JSON; the first one comes with Lupa and was published by nobody.
create table undertaking (
  edition integer primary key,
  body text not null,
  staff text references staff (id),
  at integer not null
);
create trigger undertaking_is_immutable before update on undertaking
begin
  select raise(abort, 'a published undertaking never changes');
end;
create trigger undertaking_stays before delete on undertaking
begin
  select raise(abort, 'a published undertaking is kept');
end;
