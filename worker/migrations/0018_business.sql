-- Accounts that had every right there was get the one that comes with this. Keys keep what they were given: nobody looks at what a program
-- was made for when a right is added.
update staff set rights = '["see_people","create_people","change_people","see_history","see_restricted","record_consent","see_audience",'
  || '"export_addresses","print_labels","edit_wording","publish_wording","manage_fields","manage_business","manage_users","manage_keys",'
  || '"read_audit"]'
where json_array_length(rights) = 15;

-- A telephone number and an address may be missing now. The sentences of the starter form that name them say the same as before where they
-- are there, and leave them out where they are not; in drafts that were reworded by hand nothing is found, and nothing changes.
update form set draft = replace(draft, 'Rekisterinpitäjä on {controller}, {address}. Saat meihin yhteyden sähköpostilla {email} tai puhelimitse {phone}.',
  'Rekisterinpitäjä on {identity}. Saat meihin yhteyden {reach}.') where draft is not null;
update form set shown = replace(shown, 'Rekisterinpitäjä on {controller}, {address}. Saat meihin yhteyden sähköpostilla {email} tai puhelimitse {phone}.',
  'Rekisterinpitäjä on {identity}. Saat meihin yhteyden {reach}.') where shown is not null;
update form set draft = replace(draft, 'vastaa {contact}: {email}, {phone}.',
  'vastaa {contact}: {reached_at}.') where draft is not null;
update form set shown = replace(shown, 'vastaa {contact}: {email}, {phone}.',
  'vastaa {contact}: {reached_at}.') where shown is not null;
update form set draft = replace(draft, 'Personuppgiftsansvarig är {controller}, {address}. Du når oss per e-post på {email} och per telefon på {phone}.',
  'Personuppgiftsansvarig är {identity}. Du når oss {reach}.') where draft is not null;
update form set shown = replace(shown, 'Personuppgiftsansvarig är {controller}, {address}. Du når oss per e-post på {email} och per telefon på {phone}.',
  'Personuppgiftsansvarig är {identity}. Du når oss {reach}.') where shown is not null;
update form set draft = replace(draft, 'frågor om dina uppgifter: {email}, {phone}.',
  'frågor om dina uppgifter: {reached_at}.') where draft is not null;
update form set shown = replace(shown, 'frågor om dina uppgifter: {email}, {phone}.',
  'frågor om dina uppgifter: {reached_at}.') where shown is not null;
update form set draft = replace(draft, 'The controller is {controller}, {address}. You can reach us by e-mail at {email} or by phone at {phone}.',
  'The controller is {identity}. You can reach us {reach}.') where draft is not null;
update form set shown = replace(shown, 'The controller is {controller}, {address}. You can reach us by e-mail at {email} or by phone at {phone}.',
  'The controller is {identity}. You can reach us {reach}.') where shown is not null;
update form set draft = replace(draft, 'questions about your data: {email}, {phone}.',
  'questions about your data: {reached_at}.') where draft is not null;
update form set shown = replace(shown, 'questions about your data: {email}, {phone}.',
  'questions about your data: {reached_at}.') where shown is not null;
