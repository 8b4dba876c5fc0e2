package org.gongkai.demo.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.gongkai.citizen.IdType;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.disclosure.ApplicantKind;
import org.gongkai.disclosure.Extensions;
import org.gongkai.disclosure.Medium;
import org.gongkai.disclosure.ProvisionForm;
import org.gongkai.disclosure.Reception;
import org.gongkai.disclosure.RequestForm;
import org.gongkai.disclosure.RequestIntake;
import org.gongkai.engine.TimeTravel;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.organization.Organization;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Requests for information: just arrived, waiting for a correction, with a third party, extended, in review, answered. */
@Component
@Profile("demo")
class RequestStory implements DemoStory {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");
    private static final Map<String, Object> NOT_SECRET = Map.of("decision", "approve", "secrecy", "none");

    private final DemoStaff staff;
    private final RequestIntake intake;
    private final OncePerForm once;
    private final Extensions extensions;
    private final Organization organization;
    private final TimeTravel time;
    private final OfficeClock clock;

    RequestStory(DemoStaff staff, RequestIntake intake, OncePerForm once, Extensions extensions, Organization organization, TimeTravel time,
            OfficeClock clock) {
        this.staff = staff;
        this.intake = intake;
        this.once = once;
        this.extensions = extensions;
        this.organization = organization;
        this.time = time;
        this.clock = clock;
    }

    /** A request whose number is known once it has come in. */
    private static final class Matter {

        private String caseNumber;
    }

    @Override
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        add(events, 30, "城乡低保资金分配情况", "请提供上一年度各县区城乡低保资金的分配明细。", this::isAnswered);
        add(events, 9, "养老机构运营补贴合同", "请提供某某养老服务有限公司的运营补贴合同。", this::asksAThirdParty);
        add(events, 13, "历年特困人员供养档案目录", "请提供2010年以来特困人员供养档案的目录。", this::isExtended);
        add(events, 8, "临时救助政策", "请提供临时救助的政策和标准。", this::isInReview);
        add(events, 4, "有关民政工作的材料", "请提供有关材料。", this::waitsForCorrection);
        events.add(new Event(1, 11, () -> arrives("殡葬服务收费项目", "请提供殡葬服务的收费项目、标准和依据。")));
        events.add(new Event(1, 16, this::isRegisteredOnPaper));
        return events;
    }

    private void add(List<Event> events, int daysAgo, String subject, String description, Consumer<Matter> onTheNextDay) {
        var matter = new Matter();
        events.add(new Event(daysAgo, 10, () -> matter.caseNumber = arrives(subject, description)));
        events.add(new Event(daysAgo - 1, 10, () -> onTheNextDay.accept(matter)));
    }

    private String arrives(String subject, String description) {
        var form = new RequestForm(ApplicantKind.NATURAL_PERSON, "申请人甲", IdType.RESIDENT_ID, "410900199001010013", "13800000000", null,
                "某某市某某区某某路1号", subject, description, ProvisionForm.ELECTRONIC, DeliveryWay.PORTAL, null);
        return once.registerCase(UUID.randomUUID(), () -> intake.submit(form, List.of())).caseNumber();
    }

    private void isRegisteredOnPaper() {
        var form = new RequestForm(ApplicantKind.ENTERPRISE, "某某商贸有限公司", null, null, "0393-8000000", null, "某某市某某区某某路2号",
                "社会组织年检结果", "请提供上一年度社会组织年检结果的名单。", ProvisionForm.PAPER, DeliveryWay.POST, null);
        once.registerCase(UUID.randomUUID(), () -> intake.enter(form, new Reception(Medium.LETTER, clock.today(), null), List.of(),
                organization.person("office")));
    }

    private void isAccepted(Matter matter) {
        staff.completes("office", matter.caseNumber, "userTask_register",
                Map.of("decision", "accept", "identityChecked", true, "confirmedOn", clock.today().toString()));
        staff.completes("office", matter.caseNumber, "userTask_assign", Map.of("assignedUnit", "assistance", "opinion", "请社会救助科按期答复。"));
        time.advanceTo(clock.instant());
    }

    private void isDrafted(Matter matter) {
        isAccepted(matter);
        staff.completes("staff.assistance", matter.caseNumber, "userTask_draftReply", Map.of("decision", "submit", "kind", "a2",
                "text", "您申请公开的信息属于本机关依申请公开的范围，现将有关内容答复如下：相关资金按各县区在册人数分配，具体情况见上级财政、民政部门下达文件。"));
    }

    private void isInReview(Matter matter) {
        isDrafted(matter);
        staff.completes("head.assistance", matter.caseNumber, "userTask_sectionReview", NOT_SECRET);
    }

    private void isAnswered(Matter matter) {
        isInReview(matter);
        staff.completes("leader.assistance", matter.caseNumber, "userTask_leaderReview", NOT_SECRET);
        staff.completes("director", matter.caseNumber, "userTask_signReply", APPROVE);
        time.advanceTo(clock.instant());
        staff.completes("supervision", matter.caseNumber, "userTask_archive", Map.of("archiveNote", "材料齐全，已归档。"));
    }

    private void asksAThirdParty(Matter matter) {
        isAccepted(matter);
        staff.completes("staff.assistance", matter.caseNumber, "userTask_draftReply", Map.of("decision", "consult", "opinion", "合同涉及对方的商业秘密。"));
        staff.completes("office", matter.caseNumber, "userTask_consultThirdParty", Map.of("decision", "approve", "concern", "运营补贴合同中的价格和服务方案。",
                "interest", "trade-secret", "name1", "某某养老服务有限公司", "address1", "某某市某某区某某路3号", "way1", "post"));
        time.advanceTo(clock.instant());
        staff.completes("office", matter.caseNumber, "userTask_deliverInquiry", Map.of("deliveryWay", "post", "sentOn", clock.today().toString(),
                "trackingNumber", "EX000000000CN", "receivedOn", clock.today().toString()));
    }

    private void isExtended(Matter matter) {
        isAccepted(matter);
        extensions.request(matter.caseNumber, 10, "申请的信息年代较久，需要调阅档案", organization.person("staff.assistance"));
        staff.completes("leader.assistance", matter.caseNumber, "userTask_approveExtension", APPROVE);
        staff.completes("office.director", matter.caseNumber, "userTask_consentExtension", APPROVE);
        time.advanceTo(clock.instant());
    }

    private void waitsForCorrection(Matter matter) {
        staff.completes("office", matter.caseNumber, "userTask_register", Map.of("decision", "correct", "confirmedOn", clock.today().toString(),
                "opinion", "申请内容不明确。"));
        staff.completes("office", matter.caseNumber, "userTask_requestCorrection", Map.of("decision", "approve", "correctionDays", 10,
                "items", "请说明需要的信息的名称、文号或者其他特征。\n请说明信息形成的时间范围。"));
        time.advanceTo(clock.instant());
    }
}
