package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads clocks for pages: dates, light and the words that go with it. */
@Service
@Transactional(readOnly = true)
public class DeadlineViews {

    private final Deadlines deadlines;
    private final DeadlineKeeping keeping;
    private final DeadlinePolicy policy;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    DeadlineViews(Deadlines deadlines, DeadlineKeeping keeping, DeadlinePolicy policy, WorkingCalendar calendar, OfficeClock clock) {
        this.deadlines = deadlines;
        this.keeping = keeping;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return all clocks of the case, oldest first */
    public List<DeadlineView> of(String caseNumber) {
        return deadlines.findByCaseNumberOrderById(caseNumber).stream().map(this::view).toList();
    }

    /** @return the newest clock of each of these cases, by case number */
    public Map<String, DeadlineView> newest(Collection<String> caseNumbers) {
        Map<String, DeadlineView> newest = new LinkedHashMap<>();
        deadlines.findByCaseNumberInOrderById(caseNumbers).forEach(deadline -> newest.put(deadline.getCaseNumber(), view(deadline)));
        return newest;
    }

    /** @return every running clock, the nearest statutory date first */
    public List<DeadlineView> running() {
        return deadlines.findByEndedAtIsNullOrderByStatutoryDueAscCaseNumberAsc().stream().map(this::view).toList();
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

    private DeadlineView view(Deadline deadline) {
        return new DeadlineView(deadline.getCaseNumber(), deadline.getKind(), deadline.getUnitCode(), deadline.getStartedOn(),
                deadline.getInternalDue(), rule(deadline.getInternalDays(), deadline.getInternalBasis()), deadline.getStatutoryDue(),
                rule(deadline.getStatutoryDays(), deadline.getStatutoryBasis()), deadline.isProvisional(), deadline.light(clock.instant()),
                keeping.spentWorkingDays(deadline), deadline.getEndedAt(), words(deadline));
    }

    private static String rule(int days, String basis) {
        return "%d 个工作日，%s".formatted(days, basis);
    }

    private String words(Deadline deadline) {
        if (!deadline.isRunning()) {
            return "计时已结束，用时 %d 个工作日".formatted(keeping.spentWorkingDays(deadline));
        }
        var today = clock.today();
        if (today.isAfter(deadline.getStatutoryDue())) {
            return "已超法定期限 %d 个工作日".formatted(workingDays(deadline.getStatutoryDue(), today));
        }
        if (today.isAfter(deadline.getInternalDue())) {
            return "已超内部期限，" + left("法定期限", today, deadline.getStatutoryDue());
        }
        return left("内部期限", today, deadline.getInternalDue());
    }

    private String left(String name, LocalDate today, LocalDate due) {
        return today.equals(due) ? "今天是%s的最后一天".formatted(name) : "距%s还有 %d 个工作日".formatted(name, workingDays(today, due));
    }

    private int workingDays(LocalDate from, LocalDate to) {
        return calendar.workingDaysBetween(from, to);
    }
}
