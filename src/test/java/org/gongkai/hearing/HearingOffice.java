package org.gongkai.hearing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.gongkai.Office;
import org.gongkai.citizen.IdType;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of a hearing as a test sees them: the section for elderly care proposes, its leader decides, citizens apply. */
public final class HearingOffice {

    public static final Side FOR = new Side("老年人代表", 2);
    public static final Side AGAINST = new Side("养老机构代表", 1);
    public static final Map<String, Object> HELD = Map.of("decision", "approve", "checkOpen", true, "checkPresented", true, "checkDebated", true);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Office office;
    private final Proposing proposing;
    private final Applying applying;
    private final HearingDates dates;
    private final Hearings hearings;
    private final Participants participants;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    public HearingOffice(ApplicationContext application) {
        this.office = application.getBean(Office.class);
        this.proposing = application.getBean(Proposing.class);
        this.applying = application.getBean(Applying.class);
        this.dates = application.getBean(HearingDates.class);
        this.hearings = application.getBean(Hearings.class);
        this.participants = application.getBean(Participants.class);
        this.transaction = application.getBean(TransactionTemplate.class);
        this.clock = application.getBean(OfficeClock.class);
    }

    /** A hearing on the earliest day, with two sides. */
    public HearingPlan plan(SelectionMethod method) {
        var heldOn = dates.earliest(true);
        return new HearingPlan("elderly", new Matter("社区养老服务收费标准调整方案", "涉及老年人切身利益，各方意见分歧较大。", "助餐服务每餐收费由八元调整为十元。", "近三年成本上升。"),
                new Schedule(heldOn, LocalTime.of(9, 0), "市民政局三楼会议室", dates.latestClosing(heldOn)), List.of(FOR, AGAINST), method, null,
                "养老服务科，0393-6666666", "hearing.host", "bureau.office");
    }

    public HearingPlan with(HearingPlan plan, Schedule schedule) {
        return new HearingPlan(plan.unit(), plan.matter(), schedule, plan.sides(), plan.method(), plan.methodNote(), plan.contact(), plan.hostId(), plan.recorderId());
    }

    public HearingPlan with(HearingPlan plan, String hostId, String recorderId) {
        return new HearingPlan(plan.unit(), plan.matter(), plan.schedule(), plan.sides(), plan.method(), plan.methodNote(), plan.contact(), hostId, recorderId);
    }

    public HearingPlan with(HearingPlan plan, List<Side> sides) {
        return new HearingPlan(plan.unit(), plan.matter(), plan.schedule(), sides, plan.method(), plan.methodNote(), plan.contact(), plan.hostId(), plan.recorderId());
    }

    public String proposes(HearingPlan plan) {
        return proposing.propose(plan, List.of(), office.person("staff.elderly"));
    }

    public void completes(String person, String caseNumber, HearingStep step, Map<String, Object> answers) {
        office.completes(person, caseNumber, step.taskKey(), answers);
    }

    /** Takes what this element puts into review through the three levels, and out. */
    public String publishes(String caseNumber, String serviceTask) {
        var item = submits(caseNumber, serviceTask);
        review(item);
        office.fires(item, "serviceTask_publish");
        return item;
    }

    /** @return the case number of what this element puts into review */
    public String submits(String caseNumber, String serviceTask) {
        office.fires(caseNumber, serviceTask);
        return hearing(caseNumber).getNotices().getPendingItem();
    }

    public void review(String item) {
        office.completes("staff.elderly", item, "userTask_proofread", Office.APPROVE);
        office.completes("head.elderly", item, "userTask_sectionReview", Office.SECTION_APPROVES);
        office.completes("leader.assistance", item, "userTask_leaderReview", Office.LEADER_APPROVES);
        office.completes("director", item, "userTask_headSign", Office.APPROVE);
    }

    /** @return a hearing that is open for applications */
    public String open(SelectionMethod method) {
        return open(plan(method));
    }

    public String open(HearingPlan plan) {
        var caseNumber = proposes(plan);
        completes("leader.assistance", caseNumber, HearingStep.DECIDE, Office.APPROVE);
        publishes(caseNumber, "serviceTask_announceHearing");
        return caseNumber;
    }

    /** @return the number of the application within the hearing */
    public int applies(String caseNumber, Side side, int person) {
        return applies(caseNumber, application(side, person));
    }

    public int applies(String caseNumber, Application application) {
        var key = applying.apply(caseNumber, application);
        return Integer.parseInt(key.substring(key.indexOf('/') + 1));
    }

    public static Application application(Side side, int person) {
        return application(side, person, DeliveryWay.PORTAL);
    }

    public static Application application(Side side, int person, DeliveryWay way) {
        return new Application(side.name(), "申请人" + (char) ('甲' + person % 10), IdType.RESIDENT_ID, idNumber(person), "13800000000",
                "p%d@example.com".formatted(person), "某某市某某路 1 号", "希望说明收费依据。", way, true);
    }

    /** An id number that passes the checks and is nobody's: all born on one day in one place. */
    public static String idNumber(int person) {
        var digits = "41090019900101%03d".formatted(person);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (digits.charAt(place) - '0') * WEIGHTS[place];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** The last day of applications passes; the system closes them. */
    public void closes(String caseNumber) {
        travels(hearing(caseNumber).getSchedule().applicationsUntil().plusDays(1), LocalTime.of(0, 1));
        office.fires(caseNumber, "intermediateEvent_applicationsClosed");
    }

    /** @return a hearing whose list is out; two of one side and one of the other take part, all of them on the portal */
    public String listed(SelectionMethod method) {
        var caseNumber = open(method);
        applies(caseNumber, FOR, 1);
        applies(caseNumber, AGAINST, 2);
        applies(caseNumber, FOR, 3);
        closes(caseNumber);
        completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        publishes(caseNumber, "serviceTask_announceList");
        return caseNumber;
    }

    /** @return a hearing that was held and whose report has been approved */
    public String reported(SelectionMethod method) {
        var caseNumber = listed(method);
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        dayOfTheHearing(caseNumber);
        completes("hearing.host", caseNumber, HearingStep.HOLD, with(HELD, "attended", "1、2、3"));
        completes("bureau.office", caseNumber, HearingStep.SIGN_RECORD, Map.of("recordText", "听证笔录全文。", "signed", "1、2", "refusals", "3：认为第二段记录不准确"));
        completes("staff.elderly", caseNumber, HearingStep.WRITE_REPORT, Map.of("situation", "三名参加人到会。", "adopted", "公布成本。", "notAdopted", "无", "advice", "修改后提交决定。"));
        completes("leader.assistance", caseNumber, HearingStep.APPROVE_REPORT, Office.APPROVE);
        return caseNumber;
    }

    public void dayOfTheHearing(String caseNumber) {
        travels(hearing(caseNumber).getSchedule().heldOn(), LocalTime.of(15, 0));
    }

    public void travels(LocalDate day, LocalTime time) {
        clock.travelTo(OfficeClock.at(day, time));
    }

    public Hearing hearing(String caseNumber) {
        return read(() -> {
            var hearing = hearings.findById(caseNumber).orElseThrow();
            hearing.getSides().size();
            hearing.getMaterials().size();
            return hearing;
        });
    }

    public List<Participant> participants(String caseNumber) {
        return participants.findByCaseNumberOrderByNumber(caseNumber);
    }

    private <T> T read(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> more = new HashMap<>(answers);
        more.put(key, value);
        return more;
    }
}
