-- The number of the request or job that wrote the line: the same stands in the log
alter table journal_entry add column correlation_id varchar(32);
