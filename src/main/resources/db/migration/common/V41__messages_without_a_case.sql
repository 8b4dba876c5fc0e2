-- A message may be about something that belongs to no case: where it is to be seen then
alter table inbox_message alter column case_number drop not null;
alter table inbox_message add column page varchar(200);
