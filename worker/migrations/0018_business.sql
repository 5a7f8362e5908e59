-- Accounts that had every right there was get the one that comes with this. Keys keep what they were given: nobody looks at what a program
-- was made for when a right is added.
update staff set rights = '["see_people","create_people","change_people","see_history","see_restricted","record_consent","see_audience",'
  || '"export_addresses","print_labels","edit_wording","publish_wording","manage_fields","manage_business","manage_users","manage_keys",'
  || '"read_audit"]'
where json_array_length(rights) = 15;
