-- For asking who did what since when, how often and for how much: the whole answer, in its order.
create index history_by_day on history (happening, day, person, minor, currency) where person is not null;
