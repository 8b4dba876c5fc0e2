-- Profile demo only: that this database has its history, and how far its clock has been put forward for training. One row,
-- gone with the database.
create table demonstration (
    id integer primary key check (id = 1),
    ahead_millis bigint not null,
    changed_at timestamp(6) with time zone not null
);
