create table procedure_draft_file (
    draft_id varchar(36)  not null references procedure_draft (id),
    name     varchar(255) not null,
    content  bytea not null,
    primary key (draft_id, name)
);
