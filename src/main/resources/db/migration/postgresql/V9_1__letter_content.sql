create table letter_content (
    letter_id bigint not null primary key references letter (id),
    page      bytea not null,
    pdf       bytea not null
);
