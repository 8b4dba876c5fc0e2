create table attachment_content (
    attachment_id varchar(36) not null primary key references attachment (id),
    content       blob        not null
);

-- Completing a task asks for its subtasks; without this index a case costs more with every open case
create index gk_task_by_parent on ACT_RU_TASK (PARENT_TASK_ID_);
create index gk_job_by_due_date on ACT_RU_JOB (DUEDATE_);
