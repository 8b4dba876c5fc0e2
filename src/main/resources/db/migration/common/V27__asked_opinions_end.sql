-- A question to a colleague ends with the task in which it was asked; one and the same colleague is asked once at a time
alter table asked_opinion add column task_id varchar(64);
alter table asked_opinion add column lapsed_at timestamp(6) with time zone;
alter table asked_opinion add column open_key varchar(100);
alter table asked_opinion add column version integer default 0 not null;

create unique index asked_opinion_once on asked_opinion (open_key);
create index asked_opinion_by_task on asked_opinion (task_id);
