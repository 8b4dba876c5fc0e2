package org.gongkai.calendar;

import java.time.Duration;
import java.util.Objects;

import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.NoticeLedger;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * The calendar every date is counted by: the notices that come with the application and those the bureau has confirmed.
 * Asked for each date, so it is kept; a notice confirmed here holds at once, one confirmed on another node within seconds.
 */
@Component
class BureauCalendar implements CalendarInForce {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Snapshot(NoticeLedger ledger, Integer newest, long takenAt) {

        boolean old() {
            return System.nanoTime() - takenAt > KEPT_NANOS;
        }

        Snapshot stillTrue() {
            return new Snapshot(ledger, newest, System.nanoTime());
        }
    }

    private final NoticeEntries entries;
    private volatile Snapshot snapshot;

    BureauCalendar(NoticeEntries entries) {
        this.entries = entries;
    }

    @Override
    public WorkingCalendar get() {
        return ledger().inForce();
    }

    /** @return all notices in force, those that were changed later included */
    NoticeLedger ledger() {
        return snapshot().ledger();
    }

    void forget() {
        snapshot = null;
    }

    private Snapshot snapshot() {
        var kept = snapshot;
        if (kept == null || kept.old()) {
            var newest = entries.newestEdition();
            kept = kept != null && Objects.equals(kept.newest(), newest) ? kept.stillTrue() : read(newest);
            snapshot = kept;
        }
        return kept;
    }

    private Snapshot read(Integer newest) {
        var ledger = NoticeLedger.official();
        for (var entry : entries.findByEditionIsNotNullOrderByEdition()) {
            // a notice the bureau had taken in before it came with the application
            if (!ledger.holds(entry.notice())) {
                ledger = ledger.with(entry.notice(), entry.days());
            }
        }
        return new Snapshot(ledger, newest, System.nanoTime());
    }
}
