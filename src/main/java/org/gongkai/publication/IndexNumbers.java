package org.gongkai.publication;

import org.gongkai.workingday.OfficeClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of the catalogue (索引号, 条例 第十二条): {@code E07-2026-00001}, in order per category and year. */
@Component
class IndexNumbers {

    private final JdbcTemplate jdbc;
    private final OfficeClock clock;

    IndexNumbers(JdbcTemplate jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the next number; its counter stays locked until the publication's transaction ends */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Category category) {
        var year = clock.today().getYear();
        if (count(category, year) == 0) {
            open(category, year);
        }
        var number = jdbc.queryForObject("select last_number from index_number_counter where category = ? and number_year = ?",
                Integer.class, category.name(), year);
        return "%s-%d-%05d".formatted(category.name(), year, number);
    }

    private int count(Category category, int year) {
        return jdbc.update("update index_number_counter set last_number = last_number + 1 where category = ? and number_year = ?",
                category.name(), year);
    }

    private void open(Category category, int year) {
        try {
            jdbc.update("insert into index_number_counter (category, number_year, last_number) values (?, ?, 1)", category.name(), year);
        } catch (DuplicateKeyException openedBySomebodyElse) {
            // Publication runs as a job: it fails now and succeeds when it is repeated.
            throw new IllegalStateException("The first number of %s in %d was just taken; try again".formatted(category, year), openedBySomebodyElse);
        }
    }
}
