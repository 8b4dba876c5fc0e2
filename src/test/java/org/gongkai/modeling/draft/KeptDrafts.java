package org.gongkai.modeling.draft;

import org.springframework.jdbc.core.JdbcTemplate;

/** What a test that hands in procedures leaves behind. */
public final class KeptDrafts {

    private KeptDrafts() {
    }

    /** Removes all drafts, and what was told of them. */
    public static void remove(JdbcTemplate database) {
        database.update("delete from inbox_message where page like '/desk/procedures/%'");
        database.update("delete from procedure_draft_file");
        database.update("delete from procedure_draft");
    }
}
