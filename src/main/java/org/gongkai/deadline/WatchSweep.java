package org.gongkai.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.gongkai.sweep.SweepCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every running clock has exactly one timer, set to its next point: a lost timer would let a date of the law pass in silence. */
@Order(10)
@Component
class WatchSweep implements SweepCheck {

    /** Timers that are due are fired within seconds; after this the job executor does not keep up or stands still. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /** However many cases are open, so many clocks are in memory. */
    private static final int AT_ONCE = 1000;

    private final Deadlines deadlines;
    private final WatchTimers timers;
    private final WatchSchedule schedule;
    private final EntityManager entities;
    private final OfficeClock clock;

    WatchSweep(Deadlines deadlines, WatchTimers timers, WatchSchedule schedule, EntityManager entities, OfficeClock clock) {
        this.deadlines = deadlines;
        this.timers = timers;
        this.schedule = schedule;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "期限与提醒";
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Finding> findings() {
        var now = clock.instant();
        Map<String, List<Instant>> byCase = timers.open().stream().filter(timer -> timer.caseNumber() != null).collect(Collectors.groupingBy(
                WatchTimers.Timer::caseNumber, HashMap::new, Collectors.mapping(WatchTimers.Timer::due, Collectors.toList())));
        List<Finding> findings = new ArrayList<>();
        var running = deadlines.running(DeadlineKind.allWatched());
        for (int from = 0; from < running.size(); from += AT_ONCE) {
            deadlines.findByIdInOrderByDatesStatutoryDueAscCaseNumberAsc(running.subList(from, Math.min(running.size(), from + AT_ONCE)))
                    .forEach(deadline -> compare(deadline, byCase.remove(deadline.getCaseNumber()), now, findings));
            entities.clear();
        }
        byCase.keySet().stream().sorted().forEach(rest -> findings.add(new Finding(rest, "还有期限提醒在等待，但案卷上没有正在计算的期限。请系统管理员查对。")));
        return findings;
    }

    private void compare(Deadline deadline, List<Instant> due, Instant now, List<Finding> findings) {
        var caseNumber = deadline.getCaseNumber();
        if (due == null) {
            findings.add(new Finding(caseNumber, "期限正在计算，但没有等待中的提醒：到期不会有人收到通知。请重建提醒。", Remedy.RESTORE_WATCH));
        } else if (due.size() > 1) {
            findings.add(new Finding(caseNumber, "有 %d 个等待中的提醒，应当只有一个。请重建提醒。".formatted(due.size()), Remedy.RESTORE_WATCH));
        } else if (due.get(0).isAfter(schedule.next(deadline, now).at())) {
            findings.add(new Finding(caseNumber, "提醒的时间晚于期限的下一个节点。请重建提醒。", Remedy.RESTORE_WATCH));
        } else if (due.get(0).plus(LATE).isBefore(now)) {
            findings.add(new Finding(caseNumber, "提醒的时间已过而没有执行。请系统管理员查看任务执行器是否在运行。"));
        }
    }
}
