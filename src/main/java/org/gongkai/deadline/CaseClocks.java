package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.gongkai.workingday.WorkingCalendar;

/** The running clocks of one case, which follow a later edition of the calendar together. */
final class CaseClocks {

    /** The limits of single steps first: the clock of the case may stand for as long as one of them lasts. */
    private static final Comparator<Deadline> LIMITS_FIRST = Comparator.comparing(clock -> clock.getKind().watched());

    private final List<Deadline> running;

    CaseClocks(List<Deadline> running) {
        this.running = running.stream().sorted(LIMITS_FIRST).toList();
    }

    /** @return what happened to each clock, also to those whose dates stay */
    List<DateMove> follow(WorkingCalendar calendar) {
        return running.stream().map(clock -> {
            var before = DateMove.Dates.of(clock);
            clock.follow(calendar);
            if (!clock.getKind().watched()) {
                moveStops(before.statutory(), clock.getStatutoryDue());
            }
            return new DateMove(clock.id(), clock.getCaseNumber(), clock.getKind(), before, DateMove.Dates.of(clock));
        }).toList();
    }

    /** A stop that was expected to end with the limit of a step ends with it. */
    private void moveStops(LocalDate limit, LocalDate moved) {
        running.forEach(clock -> clock.segments().openStop().filter(stop -> stop.until().equals(limit)).ifPresent(stop -> stop.expect(moved)));
    }
}
