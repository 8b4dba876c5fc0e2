package org.gongkai.demo.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Everything that happened, in the order in which it happened: the clock goes forward only. */
    private void writeHistory() {
        List<Event> events = new ArrayList<>();
        items.published().forEach(item -> {
            var written = new Written(item);
            events.add(new Event(item.publishedDaysAgo() + 3, 9, () -> submitAndReview(written)));
            events.add(new Event(item.publishedDaysAgo(), 16, () -> signAndPublish(written)));
        });
        events.add(new Event(24, 10, () -> items.overdue().forEach(item -> staff.submits(item, clock.today()))));
        events.add(new Event(8, 10, () -> atLevelTwo(items.yellow())));
        events.add(new Event(6, 9, () -> jointlyReviewed(items.major())));
        events.add(new Event(5, 14, () -> waitingForTheSuperior(items.sensitive())));
        events.add(new Event(4, 9, () -> returned(items.returned())));
        events.add(new Event(4, 10, () -> rejected(items.rejected())));
        events.add(new Event(2, 10, () -> items.fresh().forEach(item -> staff.submits(item, clock.today()))));
        events.add(new Event(2, 11, () -> atLevelThree(items.toSign())));
        events.add(new Event(1, 15, () -> atLevelOne(items.toReview())));
        events.sort(Comparator.comparing(Event::daysAgo).reversed().thenComparing(Event::hour));
        events.forEach(event -> {
            time.advanceTo(OfficeClock.at(workingDay(event.daysAgo()), LocalTime.of(event.hour(), 0)));
            event.what().run();
        });
    }

    /** Something that happens on the working day so many working days ago, at this hour. */
    private record Event(int daysAgo, int hour, Runnable what) {
    }

    /** An item between its submission and its signature some days later. */
    private static final class Written {

        private final DemoItems.Item item;
        private String caseNumber;

        Written(DemoItems.Item item) {
            this.item = item;
        }
    }

    private void submitAndReview(Written written) {
        written.caseNumber = staff.submits(written.item, clock.today());
        throughLevelTwo(written.item, written.caseNumber);
    }

    private void signAndPublish(Written written) {
        staff.completes("director", written.caseNumber, "userTask_headSign", APPROVE);
        time.advanceTo(clock.instant());
        if (written.item.offline()) {
            staff.completes("info", written.caseNumber, "userTask_publishOffline",
                    Map.of("proof", "局一楼政务公开栏张贴，已拍照留存。", "publishedOn", clock.today().toString()));
        }
        if (written.item.archived()) {
            staff.completes("supervision", written.caseNumber, "userTask_archive", Map.of("archiveNote", "材料齐全，已归档。"));
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
