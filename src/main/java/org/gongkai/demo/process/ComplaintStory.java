package org.gongkai.demo.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.citizen.OncePerForm;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.Submission;
import org.gongkai.engine.TimeTravel;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Complaints: just arrived, anonymous and being looked into, waiting for the signature, about the office itself, answered. */
@Component
@Profile("demo")
class ComplaintStory implements DemoStory {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");

    private final DemoStaff staff;
    private final ComplaintIntake intake;
    private final OncePerForm once;
    private final TimeTravel time;
    private final OfficeClock clock;

    ComplaintStory(DemoStaff staff, ComplaintIntake intake, OncePerForm once, TimeTravel time, OfficeClock clock) {
        this.staff = staff;
        this.intake = intake;
        this.once = once;
        this.time = time;
        this.clock = clock;
    }

    /** A complaint whose number is known once it has come in. */
    private static final class Matter {

        private String caseNumber;
    }

    @Override
    public List<Event> events() {
        var answered = new Matter();
        var anonymous = new Matter();
        var drafted = new Matter();
        return List.of(
                new Event(25, 10, () -> answered.caseNumber = arrives(named(ComplaintKind.COMPLAINT, "affairs", "婚姻登记窗口没有公开收费依据。"))),
                new Event(20, 10, () -> isDrafted(answered, "office")),
                new Event(18, 15, () -> isAnswered(answered)),
                new Event(9, 11, () -> anonymous.caseNumber = arrives(new Submission(ComplaintKind.REPORT, true, null, null, "placenames", null,
                        "门牌设置的招标结果没有在网站公开。", null, null, null))),
                new Event(8, 9, () -> staff.completes("office", anonymous.caseNumber, "userTask_accept", APPROVE)),
                new Event(7, 10, () -> drafted.caseNumber = arrives(named(ComplaintKind.COMPLAINT, "orgs", "社会组织年检的办理时限没有公开。"))),
                new Event(4, 10, () -> isDrafted(drafted, "office")),
                new Event(3, 16, () -> arrives(named(ComplaintKind.COMPLAINT, "office", "政务公开办没有按时更新公开目录。"))),
                new Event(1, 9, () -> arrives(named(ComplaintKind.COMPLAINT, "elderly", "养老机构补贴名单没有公示。"))));
    }

    private static Submission named(ComplaintKind kind, String against, String facts) {
        return new Submission(kind, false, "投诉人甲", "13800000000", against, null, facts, null, null, null);
    }

    private String arrives(Submission submission) {
        return once.registerCase(UUID.randomUUID(), () -> intake.submit(submission, List.of())).caseNumber();
    }

    private void isDrafted(Matter matter, String handler) {
        staff.completes(handler, matter.caseNumber, "userTask_accept", APPROVE);
        staff.completes(handler, matter.caseNumber, "userTask_investigate", Map.of("findings", "经查，所反映的事项应当公开而没有及时公开。",
                "measures", "责成相关科室立即补充公开。", "result", "substantiated"));
        staff.completes(handler, matter.caseNumber, "userTask_draftReply", Map.of("decision", "approve", "findings", "经查，您反映的情况属实。",
                "measures", "已责成相关科室补充公开，感谢您的监督。"));
    }

    private void isAnswered(Matter matter) {
        staff.completes("leader.assistance", matter.caseNumber, "userTask_approveReply", APPROVE);
        time.advanceTo(clock.instant());
        staff.completes("supervision", matter.caseNumber, "userTask_archive", Map.of("archiveNote", "材料齐全，已归档。"));
    }
}
