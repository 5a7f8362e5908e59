-- Accounts that had every right there was get the three that come with this: answering requests, erasing people, taking the register out.
-- Everybody else, and every key, keeps what was given: an administrator decides who else may.
update staff set rights = '["see_people","create_people","change_people","see_history","see_restricted","record_consent",'
  || '"handle_requests","erase_people","see_audience","export_addresses","print_labels","edit_wording","publish_wording","manage_fields",'
  || '"manage_business","manage_users","manage_keys","export_register","read_audit"]'
where json_array_length(rights) = 16;
