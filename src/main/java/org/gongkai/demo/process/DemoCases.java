package org.gongkai.demo.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.gongkai.engine.TimeTravel;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Gives the demonstration a history: the clock begins some weeks ago, the staff write, return and sign items day by
 * day, timers fire on the way, and it ends today with cases in every state. Everything goes through the same doors as
 * in a real office, so the demonstration can only show what really works.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "gongkai.demo.cases", matchIfMissing = true)
class DemoCases implements SmartLifecycle {

    private static final int BEGIN = 40;
    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");

    private final DemoStaff staff;
    private final DemoItems items;
    private final TimeTravel time;
    private final OfficeClock clock;
    private final WorkingCalendar calendar;
    private boolean running;
    private LocalDate today;

    DemoCases(DemoStaff staff, DemoItems items, TimeTravel time, OfficeClock clock, WorkingCalendar calendar) {
        this.staff = staff;
        this.items = items;
        this.time = time;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Before the web server, which is the last to start. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        today = clock.today();
        var now = clock.instant();
        clock.beginAt(OfficeClock.at(workingDay(BEGIN), LocalTime.of(9, 0)));
        try {
            writeHistory();
            time.advanceTo(now);
        } finally {
            clock.reset();
        }
    }

    private void writeHistory() {
        for (var item : items.published()) {
            at(item.publishedDaysAgo() + 3, 9);
            publish(item);
        }
        at(24, 10);
        items.overdue().forEach(item -> staff.submits(item, workingDay(24)));
        at(9, 10);
        atLevelTwo(items.yellow());
        at(6, 9);
        jointlyReviewed(items.major());
        at(5, 14);
        waitingForTheSuperior(items.sensitive());
        at(4, 9);
        returned(items.returned());
        rejected(items.rejected());
        at(2, 10);
        items.fresh().forEach(item -> staff.submits(item, workingDay(2)));
        atLevelThree(items.toSign());
        at(1, 15);
        atLevelOne(items.toReview());
    }

    private void publish(DemoItems.Item item) {
        var caseNumber = staff.submits(item, workingDay(item.publishedDaysAgo() + 4));
        throughLevelTwo(item, caseNumber);
        at(item.publishedDaysAgo(), 16);
        staff.completes("director", caseNumber, "userTask_headSign", APPROVE);
        time.advanceTo(clock.instant());
        if (item.offline()) {
            staff.completes("info", caseNumber, "userTask_publishOffline",
                    Map.of("proof", "局一楼政务公开栏张贴，已拍照留存。", "publishedOn", clock.today().toString()));
        }
        if (item.archived()) {
            staff.completes("supervision", caseNumber, "userTask_archive", Map.of("archiveNote", "材料齐全，已归档。"));
        }
    }

    private void throughLevelTwo(DemoItems.Item item, String caseNumber) {
        proofreadAndLevelOne(item, caseNumber);
        staff.completes(item.leader(), caseNumber, "userTask_leaderReview", staff.levelTwoApproval());
    }

    private void proofreadAndLevelOne(DemoItems.Item item, String caseNumber) {
        staff.completes("staff." + item.unit(), caseNumber, "userTask_proofread", APPROVE);
        staff.completes("head." + item.unit(), caseNumber, "userTask_sectionReview", staff.levelOneApproval());
    }

    private void atLevelOne(List<DemoItems.Item> list) {
        list.forEach(item -> staff.completes("staff." + item.unit(), staff.submits(item, clock.today()), "userTask_proofread", APPROVE));
    }

    private void atLevelTwo(List<DemoItems.Item> list) {
        list.forEach(item -> proofreadAndLevelOne(item, staff.submits(item, clock.today())));
    }

    private void atLevelThree(List<DemoItems.Item> list) {
        list.forEach(item -> throughLevelTwo(item, staff.submits(item, clock.today())));
    }

    private void jointlyReviewed(DemoItems.Item item) {
        var caseNumber = staff.submits(item, clock.today());
        proofreadAndLevelOne(item, caseNumber);
        staff.completesAsCandidate("head.affairs", caseNumber, "userTask_jointReview",
                Map.of("decision", "approve", "opinion", "同意，建议同步更新办事指南。"));
    }

    private void waitingForTheSuperior(DemoItems.Item item) {
        var caseNumber = staff.submits(item, clock.today());
        throughLevelTwo(item, caseNumber);
        staff.completes("director", caseNumber, "userTask_headSign", APPROVE);
    }

    private void returned(DemoItems.Item item) {
        var caseNumber = staff.submits(item, clock.today());
        staff.completes("staff." + item.unit(), caseNumber, "userTask_proofread", APPROVE);
        staff.completes("head." + item.unit(), caseNumber, "userTask_sectionReview",
                Map.of("decision", "return", "opinion", "附表中的联系电话有误，请核对后重新提交。", "secrecy", "none"));
    }

    private void rejected(DemoItems.Item item) {
        var caseNumber = staff.submits(item, clock.today());
        throughLevelTwo(item, caseNumber);
        staff.completes("director", caseNumber, "userTask_headSign", Map.of("decision", "reject", "opinion", "与已公开的通知内容重复，不再公开。"));
    }

    /** Lets time pass to this hour of the working day so many working days ago; a moment already past is left alone. */
    private void at(int daysAgo, int hour) {
        time.advanceTo(OfficeClock.at(workingDay(daysAgo), LocalTime.of(hour, 0)));
    }

    private LocalDate workingDay(int daysAgo) {
        return calendar.workingDaysBefore(today, daysAgo);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
