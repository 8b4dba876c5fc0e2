-- Procedures of the law as somebody handed them in: they go live when another person has approved
create table procedure_draft (
    id               varchar(36)  not null primary key,
    procedure_key    varchar(64)  not null,
    name             varchar(255),
    base_version     integer      not null,
    submitted_by     varchar(64)  not null,
    submitted_at     timestamp(6) with time zone not null,
    state            varchar(16)  not null,
    decided_by       varchar(64),
    decided_at       timestamp(6) with time zone,
    released_version integer
);
create index procedure_draft_newest on procedure_draft (submitted_at);
