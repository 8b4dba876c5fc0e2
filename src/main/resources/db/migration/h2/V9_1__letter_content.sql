create table letter_content (
    letter_id bigint not null primary key references letter (id),
    page      blob not null,
    pdf       blob not null
);
