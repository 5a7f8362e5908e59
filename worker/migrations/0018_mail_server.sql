-- What the mail server said of itself when it was last spoken to: whether it carries addresses with letters beyond ASCII (RFC 6531). One row
-- or none; it is written when the answer is another than before.
create table mail_server (
  one integer primary key check (one = 1),
  smtputf8 integer not null,
  told_at integer not null
);
