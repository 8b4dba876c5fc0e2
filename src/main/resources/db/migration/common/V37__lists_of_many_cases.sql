-- Lists of very many open cases: the clocks of some units are counted and turned over without a look at each case
drop index deadline_running;
create index deadline_running_by_date on deadline (running_kind, statutory_due, case_number);
create index deadline_running_by_unit on deadline (running_kind, unit_code, statutory_due, warn_from, case_number);
-- How many messages somebody has not read stands on every page
create index inbox_message_unread on inbox_message (recipient, read_at);
-- Items of a unit and of an author, the latest first; those that others may see for another reason
create index publication_item_by_unit on publication_item (unit_code, submitted_at);
create index publication_item_by_author on publication_item (author_id, submitted_at);
create index publication_item_by_state on publication_item (state);
create index publication_item_major on publication_item (major, state);
