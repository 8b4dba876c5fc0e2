package org.gongkai.casefile;

import org.gongkai.workingday.OfficeClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers like {@code E07-2026-00001}: per series and year, in order, without a gap and never one twice. */
@Service
public class NumberSeries {

    private final NumberCounters counters;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final OfficeClock clock;

    NumberSeries(NumberCounters counters, JdbcTemplate jdbc, TransactionTemplate transaction, OfficeClock clock) {
        this.counters = counters;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transaction.getTransactionManager());
        this.apart.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        this.clock = clock;
    }

    /**
     * A number before it is written.
     *
     * @param year the year it was given in
     * @param number from 1 on
     */
    public record Numbered(int year, int number) {
    }

    /** @return {@link #take} as cases write it, e.g. {@code E07-2026-00001} */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series) {
        var taken = take(series);
        return "%s-%d-%05d".formatted(series, taken.year(), taken.number());
    }

    /**
     * The next number of a series in the current year. The counter's row stays locked until the caller's transaction
     * ends, so what is rolled back gives its number back and no number is left out.
     *
     * @param series what the number begins with, at most 16 characters; the prefixes of {@link CaseKind} belong to cases
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Numbered take(String series) {
        var key = new NumberCounter.Key(series, clock.today().getYear());
        return new Numbered(key.year(), counters.findByKey(key).orElseGet(() -> open(key)).next());
    }

    /** In a transaction of its own: two first numbers of a year would otherwise block each other on the insert. */
    private NumberCounter open(NumberCounter.Key key) {
        try {
            apart.executeWithoutResult(status -> jdbc.update(
                    "insert into number_series (series, number_year, last_number) values (?, ?, 0)",
                    key.series(), key.year()));
        } catch (DuplicateKeyException openedBySomebodyElse) {
            // The row is there, which is all that was wanted.
        }
        return counters.findByKey(key).orElseThrow();
    }
}
