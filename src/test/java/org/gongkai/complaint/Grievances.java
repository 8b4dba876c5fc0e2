package org.gongkai.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.gongkai.Office;
import org.gongkai.casefile.Upload;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.organization.Organization;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaints as tests bring them in, and the answers with which the staff move them on. */
final class Grievances {

    static final String NAME = "投诉人甲";
    static final String CONTACT = "13800000000";
    static final String FACTS = "上周到窗口咨询养老补贴，工作人员拒绝说明办理条件。";

    static final Map<String, Object> ACCEPT = Map.of("decision", "approve");
    static final Map<String, Object> REFUSE = Map.of("decision", "reject", "ground", "not-ours", "opinion", "反映的是邻里纠纷。");
    static final Map<String, Object> CONCLUDE = Map.of("findings", "经查，窗口当日未张贴办理条件。", "measures", "已补贴办理条件并约谈当事人员。",
            "result", "substantiated");
    static final Map<String, Object> DRAFT = Map.of("decision", "approve", "findings", "经查，您反映的情况属实。", "measures", "已责令改正并向您致歉。");
    static final Map<String, Object> SIGN = Map.of("decision", "approve");

    private final ComplaintIntake intake;
    private final TransactionTemplate transaction;
    private final Organization organization;
    private final Office office;

    Grievances(ApplicationContext application) {
        this.intake = application.getBean(ComplaintIntake.class);
        this.transaction = application.getBean(TransactionTemplate.class);
        this.organization = application.getBean(Organization.class);
        this.office = application.getBean(Office.class);
    }

    static Submission named(ComplaintKind kind, String against) {
        return new Submission(kind, false, NAME, CONTACT, against, null, FACTS, null, null, null);
    }

    static Submission byPost(String against) {
        return new Submission(ComplaintKind.COMPLAINT, false, NAME, CONTACT, against, null, FACTS, DeliveryWay.POST, null, "某市某路 1 号");
    }

    static Submission anonymous(ComplaintKind kind, String against) {
        return new Submission(kind, true, null, null, against, null, FACTS, null, null, null);
    }

    static Submission naming(String person) {
        return new Submission(ComplaintKind.COMPLAINT, false, NAME, CONTACT, null, person, FACTS, null, null, null);
    }

    String arrives(Submission submission, Upload... files) {
        return transaction.execute(status -> intake.submit(submission, List.of(files)));
    }

    String arrivesOn(LocalDate day, Submission submission) {
        return transaction.execute(status -> intake.register(submission, new Arrival(ComplaintMedium.LETTER, day), List.of(), organization.person("office")));
    }

    /** Takes a complaint handled by the openness office to the desk of the one who signs. */
    void toSignature(String caseNumber) {
        toSignature(caseNumber, "office");
    }

    void toSignature(String caseNumber, String handler) {
        office.completes(handler, caseNumber, "userTask_accept", ACCEPT);
        office.completes(handler, caseNumber, "userTask_investigate", CONCLUDE);
        office.completes(handler, caseNumber, "userTask_draftReply", DRAFT);
    }

    void answered(String caseNumber) {
        toSignature(caseNumber);
        office.completes("leader.assistance", caseNumber, "userTask_approveReply", SIGN);
        office.fires(caseNumber, "serviceTask_issueReply");
    }
}
