-- Items that make a decision public name the cases it rests on; items that speak for a case of another room say which (R-66 to R-69)
alter table publication_item add column decision varchar(10) default 'NONE' not null;
alter table publication_item add column consultation_number varchar(20);
alter table publication_item add column hearing_number varchar(20);
alter table publication_item add column announces_case varchar(20);
alter table publication_item add column announces_purpose varchar(40);

create index publication_item_announces on publication_item (announces_case);
