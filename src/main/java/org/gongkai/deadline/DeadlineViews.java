package org.gongkai.deadline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads clocks for pages: dates, light and the words that go with it. */
@Service
@Transactional(readOnly = true)
public class DeadlineViews {

    private final Deadlines deadlines;
    private final DeadlineKeeping keeping;
    private final DeadlinePolicy policy;
    private final SegmentViews segments;
    private final ClockWords words;
    private final CalendarInForce calendar;
    private final OfficeClock clock;

    DeadlineViews(Deadlines deadlines, DeadlineKeeping keeping, DeadlinePolicy policy, SegmentViews segments, ClockWords words,
            CalendarInForce calendar, OfficeClock clock) {
        this.deadlines = deadlines;
        this.keeping = keeping;
        this.policy = policy;
        this.segments = segments;
        this.words = words;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return all clocks of the case, oldest first, with how their dates came about */
    public List<DeadlineView> of(String caseNumber) {
        return deadlines.findByCaseNumberOrderById(caseNumber).stream().map(this::explained).toList();
    }

    /** @return the newest clock of this kind of the case, with how its date came about */
    public Optional<DeadlineView> newest(String caseNumber, DeadlineKind kind) {
        return deadlines.findByCaseNumberOrderById(caseNumber).stream().filter(deadline -> deadline.getKind() == kind).reduce((older, newer) -> newer)
                .map(this::explained);
    }

    /** @return the newest clock of each of these cases, by case number; the limit of a single step is none of them */
    public Map<String, DeadlineView> newest(Collection<String> caseNumbers) {
        Map<String, Deadline> newest = new LinkedHashMap<>();
        deadlines.findByCaseNumberInAndKindInOrderById(caseNumbers, DeadlineKind.allWatched())
                .forEach(deadline -> newest.put(deadline.getCaseNumber(), deadline));
        return newest.values().stream().collect(Collectors.toMap(Deadline::getCaseNumber, this::view));
    }

    /**
     * Not read-only: the engine writes into its history that the decision table was asked.
     *
     * @return the day counts a clock of this kind would start under today
     */
    @Transactional
    public DeadlineTerms termsToday(DeadlineKind kind) {
        return policy.termsFor(kind, clock.today());
    }

    DeadlineView view(Deadline deadline) {
        return view(deadline, null);
    }

    private DeadlineView explained(Deadline deadline) {
        return view(deadline, new ClockExplanation(deadline, calendar.get()).get());
    }

    private DeadlineView view(Deadline deadline, Explanation explanation) {
        var course = deadline.course();
        return new DeadlineView(deadline.getCaseNumber(), deadline.getKind(), deadline.getUnitCode(), deadline.begunOn(),
                deadline.getInternalDue(), rule(deadline, deadline.terms().internalDays(), course.internalAdded(), deadline.getInternalBasis()),
                deadline.getStatutoryDue(), rule(deadline, deadline.terms().statutoryDays(), course.statutoryAdded(), deadline.getStatutoryBasis()),
                words.original(deadline), deadline.isProvisional(),
                deadline.isProvisional(deadline.getInternalDue(), calendar.get()), deadline.isStopped(),
                deadline.light(clock.instant()), keeping.spentWorkingDays(deadline), words.spent(deadline), segments.of(deadline),
                deadline.getEndedAt(), words.of(deadline), explanation);
    }

    private static String rule(Deadline deadline, int days, List<Integer> added, String basis) {
        var unit = deadline.getKind().unit();
        var extended = added.isEmpty() ? "" : "（另延长 %s）".formatted(unit.words(ClockCourse.sum(added)));
        return "%s%s，%s".formatted(unit.words(days), extended, basis);
    }
}
