-- A signup can be corrected by whose key it was sent under: what was sent before is void then, and its link confirms nothing.
--
-- `event` is the id of the event that came of the form; none where there was nothing new to write down. A correction marks the row of the key
-- either way, so that nobody sees from it whether the address was known.
alter table idempotency_key add column event text;
alter table idempotency_key add column replaced_at integer;
create index idempotency_key_by_event on idempotency_key (event) where event is not null;

-- What a notice says of its purposes follows from the purposes of the form. Drafts that still say it in the words of the starter form, which
-- named three purposes whatever the form asked for, say it by a placeholder from now on.
update form set draft = replace(replace(replace(draft,
  'Vain siihen, minkä rastitat: uutiskirjeeseen, tekstiviestitarjouksiin tai kyselyihin.', 'Vain siihen, minkä rastitat ({purposes}).'),
  'Bara till det du kryssar för: nyhetsbrevet, erbjudanden per sms eller enkäter.', 'Bara till det du kryssar för ({purposes}).'),
  'Only for what you tick: the newsletter, offers by text message, or surveys.', 'Only for what you tick ({purposes}).');
update form set draft = replace(replace(replace(draft,
  ', ja ilman puhelinnumeroa emme voi lähettää tekstiviestejä. Nimi on aina', '. {telephone} Nimi on aina'),
  ', och utan telefonnummer kan vi inte skicka sms. Namnet är', '. {telephone} Namnet är'),
  ', and without a phone number we cannot send text messages. Your name is', '. {telephone} Your name is');
update form set shown = replace(replace(replace(shown,
  'Vain siihen, minkä rastitat: uutiskirjeeseen, tekstiviestitarjouksiin tai kyselyihin.', 'Vain siihen, minkä rastitat ({purposes}).'),
  'Bara till det du kryssar för: nyhetsbrevet, erbjudanden per sms eller enkäter.', 'Bara till det du kryssar för ({purposes}).'),
  'Only for what you tick: the newsletter, offers by text message, or surveys.', 'Only for what you tick ({purposes}).');
update form set shown = replace(replace(replace(shown,
  ', ja ilman puhelinnumeroa emme voi lähettää tekstiviestejä. Nimi on aina', '. {telephone} Nimi on aina'),
  ', och utan telefonnummer kan vi inte skicka sms. Namnet är', '. {telephone} Namnet är'),
  ', and without a phone number we cannot send text messages. Your name is', '. {telephone} Your name is');
