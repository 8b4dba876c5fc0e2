-- Whoever took an application back may apply again: only one that stands keeps its id number from coming twice. A null is never a duplicate.
alter table hearing_participant alter column id_key drop not null;
update hearing_participant set id_key = null where state = 'WITHDRAWN';
