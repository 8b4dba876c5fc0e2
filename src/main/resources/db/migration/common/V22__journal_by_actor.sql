-- The cases somebody has had a part in, the latest first
create index journal_entry_by_actor on journal_entry (actor_id, id);
