package org.gongkai.demo.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.gongkai.citizen.IdType;
import org.gongkai.engine.TimeTravel;
import org.gongkai.hearing.Application;
import org.gongkai.hearing.Applying;
import org.gongkai.hearing.HearingFiles;
import org.gongkai.hearing.HearingPlan;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.Matter;
import org.gongkai.hearing.Proposing;
import org.gongkai.hearing.Schedule;
import org.gongkai.hearing.SelectionMethod;
import org.gongkai.hearing.Side;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.organization.Organization;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Hearings in five states: waiting for the leader, open for applications, past the closing day, before the materials are
 * served, held and reported.
 */
@Component
@Profile("demo")
class HearingStory implements DemoStory {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");
    private static final int BEGIN = 40;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Side OLD = new Side("老年人代表", 2);
    private static final Side HOMES = new Side("养老机构代表", 1);
    private static final Side SOCIETIES = new Side("社会组织代表", 1);
    private static final Side RESIDENTS = new Side("居民代表", 2);
    private static final Side EXPERTS = new Side("专家学者", 1);

    private final DemoStaff staff;
    private final Proposing proposing;
    private final Applying applying;
    private final HearingFiles files;
    private final Organization organization;
    private final TimeTravel time;
    private final CalendarInForce calendar;
    private final OfficeClock clock;
    private LocalDate begin;

    HearingStory(DemoStaff staff, Proposing proposing, Applying applying, HearingFiles files, Organization organization, TimeTravel time,
            CalendarInForce calendar, OfficeClock clock) {
        this.staff = staff;
        this.proposing = proposing;
        this.applying = applying;
        this.files = files;
        this.organization = organization;
        this.time = time;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** One hearing on its way. */
    private static final class Told {

        private final String unit;
        private final String leader;
        private String caseNumber;

        Told(String unit, String leader) {
            this.unit = unit;
            this.leader = leader;
        }
    }

    @Override
    public List<Event> events() {
        begin = clock.today();
        List<Event> events = new ArrayList<>();
        reported(events, new Told("elderly", "leader.assistance"));
        beforeTheMaterials(events, new Told("affairs", "leader.affairs"));
        closed(events, new Told("orgs", "leader.affairs"));
        open(events, new Told("elderly", "leader.assistance"));
        var proposed = new Told("placenames", "leader.affairs");
        events.add(new Event(1, 11, () -> proposes(proposed, HearingTexts.ROADS, 27, 9, SelectionMethod.RECOMMENDATION, List.of(RESIDENTS, EXPERTS))));
        return events;
    }

    private void reported(List<Event> events, Told told) {
        events.add(new Event(38, 9, () -> proposes(told, HearingTexts.MEALS, -10, -24, SelectionMethod.FIRST_COME, List.of(OLD, HOMES))));
        events.add(new Event(37, 10, () -> announces(told)));
        events.add(new Event(33, 10, () -> {
            applies(told, OLD, 1, DeliveryWay.PORTAL);
            applies(told, HOMES, 2, DeliveryWay.PORTAL);
        }));
        events.add(new Event(30, 15, () -> {
            applies(told, OLD, 3, DeliveryWay.PORTAL);
            applies(told, OLD, 4, DeliveryWay.PORTAL);
        }));
        events.add(new Event(22, 9, () -> lists(told)));
        events.add(new Event(10, 16, () -> staff.completes("hearing.host", told.caseNumber, HearingStep.HOLD.taskKey(), Map.of("decision", "approve",
                "checkOpen", true, "checkPresented", true, "checkDebated", true, "attended", "1、2、3", "note", "十二人旁听，两名专家到会说明。"))));
        events.add(new Event(9, 10, () -> staff.completes("bureau.office", told.caseNumber, HearingStep.SIGN_RECORD.taskKey(),
                Map.of("recordText", HearingTexts.RECORD, "signed", "1、2", "refusals", "3：认为关于补贴的发言记录过于简略"))));
        events.add(new Event(8, 10, () -> staff.completes("staff.elderly", told.caseNumber, HearingStep.WRITE_REPORT.taskKey(), HearingTexts.REPORT)));
        events.add(new Event(7, 15, () -> {
            staff.completes(told.leader, told.caseNumber, HearingStep.APPROVE_REPORT.taskKey(), Map.of("decision", "approve", "opinion", "同意，按建议修改草案。"));
            publishes(told);
        }));
    }

    private void beforeTheMaterials(List<Event> events, Told told) {
        events.add(new Event(22, 10, () -> proposes(told, HearingTexts.CEMETERY, 14, -8, SelectionMethod.LOT, List.of(RESIDENTS, EXPERTS))));
        events.add(new Event(21, 10, () -> announces(told)));
        events.add(new Event(15, 10, () -> {
            applies(told, RESIDENTS, 11, DeliveryWay.PORTAL);
            applies(told, RESIDENTS, 12, DeliveryWay.POST);
            applies(told, RESIDENTS, 13, DeliveryWay.PORTAL);
            applies(told, EXPERTS, 14, DeliveryWay.COLLECT);
        }));
        events.add(new Event(5, 9, () -> lists(told)));
    }

    private void closed(List<Event> events, Told told) {
        events.add(new Event(16, 9, () -> proposes(told, HearingTexts.RATINGS, 13, -2, SelectionMethod.FIRST_COME, List.of(SOCIETIES, RESIDENTS))));
        events.add(new Event(15, 14, () -> announces(told)));
        events.add(new Event(9, 10, () -> {
            applies(told, SOCIETIES, 31, DeliveryWay.PORTAL);
            applies(told, RESIDENTS, 32, DeliveryWay.PORTAL);
            applies(told, SOCIETIES, 33, DeliveryWay.PORTAL);
        }));
    }

    private void open(List<Event> events, Told told) {
        events.add(new Event(6, 9, () -> proposes(told, HearingTexts.HOMES, 22, 6, SelectionMethod.FIRST_COME, List.of(OLD, HOMES))));
        events.add(new Event(5, 15, () -> announces(told)));
        events.add(new Event(2, 10, () -> applies(told, OLD, 21, DeliveryWay.PORTAL)));
    }

    /** @param heldIn working days from the last day of the demonstration, negative for those before it */
    private void proposes(Told told, Matter matter, int heldIn, int closesIn, SelectionMethod method, List<Side> sides) {
        var plan = new HearingPlan(told.unit, matter, new Schedule(day(heldIn), LocalTime.of(9, 0), "局机关三楼会议室", day(closesIn)), sides, method, null,
                "%s，见本局机构职能页面的办公电话".formatted(organization.unit(told.unit).orElseThrow().name()), "hearing.host", "bureau.office");
        told.caseNumber = proposing.propose(plan, List.of(), organization.person("staff." + told.unit));
    }

    private LocalDate day(int fromTheEnd) {
        return calendar.get().workingDaysAfter(begin, BEGIN + fromTheEnd).due();
    }

    private void announces(Told told) {
        staff.completes(told.leader, told.caseNumber, HearingStep.DECIDE.taskKey(), Map.of("decision", "approve", "opinion", "同意举行听证。"));
        publishes(told);
    }

    private void lists(Told told) {
        staff.completes("staff." + told.unit, told.caseNumber, HearingStep.SELECT.taskKey(), APPROVE);
        publishes(told);
    }

    /** Takes what has just been put into review through its three levels; jobs run at the present instant. */
    private void publishes(Told told) {
        time.advanceTo(clock.instant());
        var item = files.visible(told.caseNumber, organization.person("staff." + told.unit)).hearing().getNotices().getPendingItem();
        staff.completes("staff." + told.unit, item, "userTask_proofread", APPROVE);
        staff.completes("head." + told.unit, item, "userTask_sectionReview", staff.levelOneApproval());
        staff.completes(told.leader, item, "userTask_leaderReview", staff.levelTwoApproval());
        staff.completes("director", item, "userTask_headSign", APPROVE);
        time.advanceTo(clock.instant());
    }

    private void applies(Told told, Side side, int person, DeliveryWay way) {
        applying.apply(told.caseNumber, new Application(side.name(), "申请人" + "甲乙丙丁戊己庚辛壬癸".charAt(person % 10), IdType.RESIDENT_ID, idNumber(person),
                "1380000%04d".formatted(person), null, "某某市某某路 %d 号".formatted(person), "希望说明收费依据，兼顾群众承受能力。", way, true));
    }

    /** An id number that passes the check and is nobody's: all of them born on one day in one place. */
    private static String idNumber(int person) {
        var digits = "41090019900101%03d".formatted(person);
        var sum = IntStream.range(0, WEIGHTS.length).map(place -> (digits.charAt(place) - '0') * WEIGHTS[place]).sum();
        return digits + "10X98765432".charAt(sum % 11);
    }
}
