-- What every door for citizens needs: the query code of a case, kept as a hash under a key that is not in the database,
-- and the forms that were handed in, so that a second click opens no second case
create table query_code (
    case_number varchar(20) not null primary key,
    key_id      varchar(8)  not null,
    code_hash   varchar(64) not null,
    issued_at   timestamp(6) with time zone not null
);

create table submitted_form (
    form_key     varchar(36) not null primary key,
    reference    varchar(60),
    submitted_at timestamp(6) with time zone not null
);
