-- E-mail on its way out: this row says whether a mail was sent, not the process (message-delivery). What names a person
-- is sealed; the last error holds a reply code and an error class only.
create table outgoing_mail (
    id           varchar(36)    not null primary key,
    row_version  integer        not null,
    mail_key     varchar(250)   not null unique,
    case_number  varchar(20)    not null,
    recipient    varchar(1000)  not null,
    subject      varchar(2000)  not null,
    text         varchar(200000) not null,
    attachments  varchar(2100)  not null,
    message_id   varchar(300),
    state        varchar(10)    not null,
    attempts     integer        not null,
    last_error   varchar(200),
    created_at   timestamp(6) with time zone not null,
    attempted_at timestamp(6) with time zone,
    sent_at      timestamp(6) with time zone
);

create index outgoing_mail_by_case on outgoing_mail (case_number);
