package org.gongkai.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a calendar that is not in force yet would do to the open cases: computed as it would be done, and thrown away. */
@Service
public class RedatingOutlook {

    private static final int AT_ONCE = 500;

    private final Deadlines deadlines;
    private final EntityManager entities;
    private final OfficeClock clock;

    RedatingOutlook(Deadlines deadlines, EntityManager entities, OfficeClock clock) {
        this.deadlines = deadlines;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param cases how many cases have a running clock
     * @param moves the clocks that move: those that become overdue first, then by their new date of the law
     */
    public record Outlook(long cases, List<DateMove> moves) {
    }

    /** A transaction of its own that is only read in: what is derived here is never written. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public Outlook by(WorkingCalendar next) {
        List<DateMove> moves = new ArrayList<>();
        List<String> page;
        for (var after = ""; !(page = deadlines.casesAfter(after, Limit.of(AT_ONCE))).isEmpty(); after = page.get(page.size() - 1)) {
            var clocks = deadlines.runningOf(page.get(0), page.get(page.size() - 1));
            clocks.stream().collect(Collectors.groupingBy(Deadline::getCaseNumber)).values().forEach(
                    ofACase -> new CaseClocks(ofACase).follow(next).stream().filter(DateMove::moves).forEach(moves::add));
            entities.clear();
        }
        var today = clock.today();
        moves.sort(Comparator.comparing((DateMove move) -> !move.becomesOverdue(today)).thenComparing(move -> move.after().statutory()).thenComparing(DateMove::caseNumber));
        return new Outlook(deadlines.countCases(), List.copyOf(moves));
    }
}
