-- What is in the journal stays, whoever has the database's password (H2 knows no triggers in SQL)
create function refuse_journal_change() returns trigger language plpgsql as $$
begin
    raise exception 'journal_entry is append-only';
end
$$;

create trigger journal_entry_append_only before update or delete on journal_entry
    for each row execute function refuse_journal_change();

create trigger journal_entry_never_emptied before truncate on journal_entry
    for each statement execute function refuse_journal_change();
