-- What is looked at every morning does not grow with the years
alter table case_recusal add column case_ended_at timestamp(6) with time zone;
create index case_recusal_open on case_recusal (lifted_at, case_ended_at);
