-- One table for everything that leaves the house: e-mail, text messages, and what a gateway of the bureau passes on.
alter table outgoing_mail rename to outgoing_message;
alter table outgoing_message rename column mail_key to message_key;
alter table outgoing_message add column channel varchar(10) default 'EMAIL' not null;
alter table outgoing_message add column decided_by varchar(64);
alter table outgoing_message add column decided_at timestamp(6) with time zone;
-- a digest is about many cases
alter table outgoing_message alter column case_number drop not null;
create index outgoing_message_by_time on outgoing_message (created_at);

-- What the inbox tells is also sent outside: collected per recipient and sending window. What is older was sent one by one.
alter table inbox_message add column outside varchar(500);
alter table inbox_message add column collected_at timestamp(6) with time zone;
update inbox_message set collected_at = created_at;
create index inbox_message_uncollected on inbox_message (collected_at, recipient, id);

alter table staff_member add column mobile varchar(20);
