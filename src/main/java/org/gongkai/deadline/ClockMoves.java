package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.function.Function;

import org.gongkai.casefile.Journal;
import org.gongkai.organization.Organization;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves running clocks: each move is one segment, derives both dates anew, writes the journal, tells the process. */
@Component
class ClockMoves {

    private final Deadlines deadlines;
    private final CalendarInForce calendar;
    private final Journal journal;
    private final Organization organization;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    ClockMoves(Deadlines deadlines, CalendarInForce calendar, Journal journal, Organization organization,
            OfficeClock clock, ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.journal = journal;
        this.organization = organization;
        this.clock = clock;
        this.events = events;
    }

    void restart(String caseNumber, DeadlineKind kind, LocalDate from, SegmentBasis basis) {
        move(caseNumber, kind, basis, deadline -> {
            deadline.segments().restart(from, basis, clock.instant());
            return (deadline.countsBackwards() ? "改按 %s 倒推计算" : "自 %s 起重新计算").formatted(from);
        });
    }

    void stop(String caseNumber, DeadlineKind kind, LocalDate lastCounted, LocalDate expectedUntil, SegmentBasis basis) {
        move(caseNumber, kind, basis, deadline -> {
            deadline.segments().stop(lastCounted, expectedUntil, basis, clock.instant());
            return "自 %s 的次日起中止计算，预计至 %s".formatted(lastCounted, expectedUntil);
        });
    }

    void expectStopUntil(String caseNumber, DeadlineKind kind, LocalDate expectedUntil, SegmentBasis basis) {
        move(caseNumber, kind, basis, deadline -> {
            deadline.segments().expectStopUntil(expectedUntil);
            return "预计中止至 %s".formatted(expectedUntil);
        });
    }

    void resume(String caseNumber, DeadlineKind kind, LocalDate lastNotCounted, SegmentBasis basis) {
        move(caseNumber, kind, basis, deadline -> {
            deadline.segments().resume(lastNotCounted, basis, clock.instant());
            return "自 %s 的次日起恢复计算".formatted(lastNotCounted);
        });
    }

    void extend(String caseNumber, DeadlineKind kind, int internalDays, int statutoryDays, SegmentBasis basis) {
        move(caseNumber, kind, basis, deadline -> {
            deadline.segments().extend(clock.today(), internalDays, statutoryDays, basis, clock.instant());
            return "延长，内部期限加 %s，法定期限加 %s".formatted(kind.unit().words(internalDays), kind.unit().words(statutoryDays));
        });
    }

    void handTo(String caseNumber, DeadlineKind kind, String unitCode) {
        var deadline = running(caseNumber, kind);
        if (!deadline.getUnitCode().equals(unitCode)) {
            var before = unitName(deadline.getUnitCode());
            deadline.handTo(unitCode);
            journal.record(caseNumber, Journal.SYSTEM, "%s期限的责任科室（单位）由%s改为%s，内部期限 %s、法定期限 %s 不变。".formatted(kind.title(), before, unitName(unitCode),
                    deadline.written(deadline.getInternalDue(), calendar.get()), deadline.written(deadline.getStatutoryDue(), calendar.get())), "deadline=%s unit=%s".formatted(kind, unitCode));
        }
    }

    private Deadline running(String caseNumber, DeadlineKind kind) {
        return deadlines.lockRunning(caseNumber, kind).orElseThrow(
                () -> new IllegalStateException("%s has no running clock %s".formatted(caseNumber, kind)));
    }

    private void move(String caseNumber, DeadlineKind kind, SegmentBasis basis, Function<Deadline, String> change) {
        var deadline = running(caseNumber, kind);
        var internal = deadline.getInternalDue();
        var statutory = deadline.getStatutoryDue();
        var what = change.apply(deadline);
        deadline.derive(calendar.get());
        journal.record(caseNumber, basis.actorId(), "%s期限%s（依据：%s%s）。%s%s。".formatted(kind.title(), what,
                basis.article(), basis.document() == null ? "" : "，" + basis.document(), dates(internal, statutory, deadline),
                deadline.isProvisional() ? "，期限暂定" : ""),
                "deadline=%s internal=%s->%s statutory=%s->%s".formatted(kind, internal, deadline.getInternalDue(), statutory,
                        deadline.getStatutoryDue()));
        events.publishEvent(new DeadlineMoved(caseNumber, kind));
    }

    private String unitName(String code) {
        return organization.unit(code).orElseThrow(() -> new IllegalStateException("No unit " + code)).name();
    }

    private static String dates(LocalDate internal, LocalDate statutory, Deadline deadline) {
        var ofTheLaw = words(statutory, deadline.getStatutoryDue(), deadline);
        return deadline.hasOneDate() ? "期限" + ofTheLaw
                : "内部期限%s，法定期限%s".formatted(words(internal, deadline.getInternalDue(), deadline), ofTheLaw);
    }

    private static String words(LocalDate before, LocalDate after, Deadline deadline) {
        var projected = deadline.isStopped() ? "（预计）" : "";
        return before.equals(after) ? "仍为 %s%s".formatted(after, projected) : "由 %s 改为 %s%s".formatted(before, after, projected);
    }
}
