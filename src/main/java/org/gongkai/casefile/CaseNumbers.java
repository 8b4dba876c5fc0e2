package org.gongkai.casefile;

import org.gongkai.workingday.OfficeClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives out case numbers like {@code FB-2026-00001}: per kind and year, in order, and never one twice. */
@Service
public class CaseNumbers {

    private final CaseNumberCounters counters;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final OfficeClock clock;

    CaseNumbers(CaseNumberCounters counters, JdbcTemplate jdbc, TransactionTemplate transaction, OfficeClock clock) {
        this.counters = counters;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transaction.getTransactionManager());
        this.apart.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        this.clock = clock;
    }

    /**
     * The next number of this kind in the current year. The counter's row stays locked until the case's transaction
     * ends, so a case that is rolled back gives its number back and no number is left out.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(CaseKind kind) {
        var key = new CaseNumberCounter.Key(kind.prefix(), clock.today().getYear());
        if (!counters.existsByKey(key)) {
            openYear(key);
        }
        var number = counters.findByKey(key).orElseThrow().next();
        return "%s-%d-%05d".formatted(key.prefix(), key.year(), number);
    }

    /** In a transaction of its own: two first cases of a year would otherwise block each other on the insert. */
    private void openYear(CaseNumberCounter.Key key) {
        try {
            apart.executeWithoutResult(status -> jdbc.update(
                    "insert into case_number_counter (prefix, number_year, last_number) values (?, ?, 0)",
                    key.prefix(), key.year()));
        } catch (DuplicateKeyException openedBySomebodyElse) {
            // The row is there, which is all that was wanted.
        }
    }
}
