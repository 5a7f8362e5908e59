-- An export takes its time, and a person who joins meanwhile may be in its last stretch: each stretch has its own moment.
alter table disclosure add column at integer;
