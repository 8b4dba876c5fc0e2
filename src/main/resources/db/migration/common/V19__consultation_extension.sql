-- The time for opinions may be extended once while it runs, by a notice of its own (R-66, R-67)
alter table consultation add column extension_item varchar(20);
alter table consultation add column extended_from date;
alter table consultation add column extended_to date;
alter table consultation add column extension_reason varchar(500);
alter table consultation add column extension_number varchar(40);
