package org.gongkai.training;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

import org.gongkai.security.SkippedTime;
import org.gongkai.workingday.OfficeClock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far the clock of a demonstration stands ahead. It is kept in the demonstration's own database: what happened there in
 * the future stays past after a restart, and an empty database begins at the machine's time. Each node keeps its clock in
 * memory, so a demonstration runs on one node.
 */
@Component
@Profile("demo")
public class DemonstrationClock implements SmartInitializingSingleton, SkippedTime {

    private final JdbcTemplate database;
    private final OfficeClock clock;
    private volatile Duration ahead = Duration.ZERO;

    DemonstrationClock(JdbcTemplate database, OfficeClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Before the first job, message or request. */
    @Override
    public void afterSingletonsInstantiated() {
        restore();
    }

    /** Puts a clock that has just begun to where this database left it; nothing happens where it was never put forward. */
    void restore() {
        var kept = database.queryForList("select ahead_millis from demonstration", Long.class);
        ahead = kept.isEmpty() ? Duration.ZERO : Duration.ofMillis(kept.get(0));
        if (isAhead()) {
            clock.travelTo(clock.instant().plus(ahead));
        }
    }

    /** @return whether this database has its history */
    public boolean hasHistory() {
        return !database.queryForList("select id from demonstration", Integer.class).isEmpty();
    }

    /** From here on the history is not written again. */
    public void historyIsWritten() {
        keep(Duration.ZERO);
    }

    /** First the database, then the clock: after a crash no entry lies in the future. */
    void reach(Instant instant) {
        var wanted = clock.shifted().plus(Duration.between(clock.instant(), instant));
        if (wanted.compareTo(clock.shifted()) > 0) {
            keep(wanted);
        }
        clock.reach(instant);
    }

    private void keep(Duration distance) {
        var changed = Timestamp.from(clock.instant());
        if (database.update("update demonstration set ahead_millis = ?, changed_at = ?", distance.toMillis(), changed) == 0) {
            database.update("insert into demonstration (id, ahead_millis, changed_at) values (1, ?, ?)", distance.toMillis(), changed);
        }
        ahead = distance;
    }

    /** Whether the clock has been put forward. */
    public boolean isAhead() {
        return !ahead.isZero();
    }

    @Override
    public Duration skipped() {
        return ahead;
    }
}
