package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.complaint.Grievances.ACCEPT;
import static org.gongkai.complaint.Grievances.CONCLUDE;
import static org.gongkai.complaint.Grievances.DRAFT;
import static org.gongkai.complaint.Grievances.SIGN;

import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.casefile.Opinions;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A complaint from its arrival to the archive, and the ways beside. */
@GongkaiTest
class AComplaintIsAnsweredTest {

    @Autowired
    ApplicationContext application;
    @Autowired
    Office office;
    @Autowired
    Complaints complaints;
    @Autowired
    Letters letters;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Opinions opinions;
    @Autowired
    Journal journal;
    @Autowired
    OfficeClock clock;

    private Grievances grievances;

    @BeforeEach
    void find() {
        grievances = new Grievances(application);
    }

    private Complaint complaint(String caseNumber) {
        return complaints.findById(caseNumber).orElseThrow();
    }

    @Test
    @Rule({"R-70", "R-71", "R-72"})
    void itIsAcceptedInvestigatedDraftedSignedAndAnsweredInWriting() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        assertThat(caseNumber).matches("TS-\\d{4}-\\d{5}");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_accept");
        office.completes("office", caseNumber, "userTask_accept", ACCEPT);
        office.completes("supervision", caseNumber, "userTask_investigate", CONCLUDE);
        office.completes("office", caseNumber, "userTask_draftReply", DRAFT);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_approveReply");
        office.completes("director", caseNumber, "userTask_approveReply", SIGN);
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        var clockOfReply = deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow();
        assertThat(clockOfReply.isRunning()).isFalse();
        assertThat(complaint(caseNumber).getRepliedOn()).isEqualTo(clock.today());
        assertThat(letters.of(caseNumber)).extracting(Letter::getKind).containsExactly(LetterKind.COMPLAINT_RECEIPT, LetterKind.COMPLAINT_REPLY);
        office.completes("supervision", caseNumber, "userTask_archive", Map.of("archiveNote", "材料齐全"));
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(complaint(caseNumber).getState()).isEqualTo(ComplaintState.ARCHIVED);
        assertThat(office.route(caseNumber)).containsSubsequence("userTask_accept", "userTask_investigate", "userTask_draftReply",
                "userTask_approveReply", "serviceTask_issueReply", "userTask_archive").doesNotContain("userTask_deliver");
    }

    @Test
    @Rule({"R-70", "R-72"})
    void notTakingItUpNeedsAReasonAndTheSignatureOfALeaderAndIsToldInWriting() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "reject", "opinion", "不属于")))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("哪种情形");
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "reject", "ground", "court")))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("理由");
        office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "reject", "ground", "court", "opinion", "已向法院起诉。", "elsewhere", "市人民法院"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_approveReply");
        office.completes("leader.assistance", caseNumber, "userTask_approveReply", SIGN);
        office.fires(caseNumber, "serviceTask_issueReply");
        var letter = letters.of(caseNumber).stream().filter(found -> found.getKind() == LetterKind.COMPLAINT_NOT_ACCEPTED).findFirst().orElseThrow();
        assertThat(letters.page(letter)).contains("不予受理").contains("已向法院起诉").contains("市人民法院").contains("诉讼、仲裁");
        assertThat(office.route(caseNumber)).doesNotContain("userTask_investigate", "userTask_draftReply");
        assertThat(deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow().isRunning()).isFalse();
    }

    @Test
    @Rule("R-70")
    void aLeaderWhoDoesNotAgreeSendsTheRefusalBackAndItIsDecidedAnew() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        office.completes("office", caseNumber, "userTask_accept", Grievances.REFUSE);
        office.completes("leader.assistance", caseNumber, "userTask_approveReply", Map.of("decision", "return", "opinion", "属于本局职责，应当受理。"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_accept");
        office.completes("office", caseNumber, "userTask_accept", ACCEPT);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_investigate");
        assertThat(complaint(caseNumber).isAccepted()).isTrue();
    }

    @Test
    @Rule("R-72")
    void aReturnedAnswerIsChangedAndSignedAnewAndTheSignatureBindsTheNewWords() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        grievances.toSignature(caseNumber);
        assertThatThrownBy(() -> office.completes("leader.assistance", caseNumber, "userTask_approveReply", Map.of("decision", "return")))
                .isInstanceOf(RefusedSubmissionException.class);
        office.completes("leader.assistance", caseNumber, "userTask_approveReply", Map.of("decision", "return", "opinion", "请写明整改时限。"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        office.completes("office", caseNumber, "userTask_draftReply", Map.of("decision", "approve", "measures", "已责令十日内改正。"));
        office.completes("leader.assistance", caseNumber, "userTask_approveReply", SIGN);
        office.fires(caseNumber, "serviceTask_issueReply");
        var signatures = opinions.of(caseNumber).stream().filter(opinion -> opinion.getTaskKey().equals("userTask_approveReply")).toList();
        assertThat(signatures).hasSize(2);
        assertThat(signatures.get(0).getContentHash()).isNotEqualTo(signatures.get(1).getContentHash());
        assertThat(letters.page(letters.of(caseNumber).get(1))).contains("经查，您反映的情况属实").contains("已责令十日内改正").doesNotContain("致歉");
    }

    @Test
    @Rule("R-71")
    void anAnswerThatLacksFactsGoesBackToTheInvestigation() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        office.completes("office", caseNumber, "userTask_accept", ACCEPT);
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_investigate", Map.of("findings", "正在核实")))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("处理措施");
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_investigate", Map.of()))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("查明的情况");
        office.completes("office", caseNumber, "userTask_investigate", CONCLUDE);
        office.completes("office", caseNumber, "userTask_draftReply", Map.of("decision", "return", "opinion", "请核实当日值班人员。"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_investigate");
        office.completes("supervision", caseNumber, "userTask_investigate", Map.of());
        assertThat(office.waitsAt(caseNumber)).as("the result that was recorded still stands").containsExactly("userTask_draftReply");
    }

    @Test
    @Rule("R-72")
    void anAnswerByPostWaitsForItsProofAndTheClockEndsOnThePostingDay() {
        var caseNumber = grievances.arrives(Grievances.byPost("affairs"));
        grievances.answered(caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_deliver");
        assertThat(deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow().isRunning()).as("not sent, so not answered").isTrue();
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_deliver", Map.of("deliveryWay", "post", "sentOn", clock.today().toString())))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("邮件号码");
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_deliver", Map.of("deliveryWay", "post", "sentOn",
                clock.today().plusDays(1).toString(), "trackingNumber", "EX1234567890"))).isInstanceOf(RefusedSubmissionException.class);
        assertThat(complaint(caseNumber).getState()).isEqualTo(ComplaintState.DELIVERING);
        office.completes("office", caseNumber, "userTask_deliver", Map.of("deliveryWay", "post", "sentOn", clock.today().toString(), "trackingNumber", "EX1234567890"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(complaint(caseNumber).getRepliedOn()).isEqualTo(clock.today());
        assertThat(deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow().isRunning()).isFalse();
    }

    @Test
    @Rule("R-70")
    void aComplaintTakenBackEndsAtOnceAndIsFiled() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        office.completes("office", caseNumber, "userTask_accept", ACCEPT);
        application.getBean(ComplaintTracking.class).withdraw(caseNumber, "已经解决");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(complaint(caseNumber).getState()).isEqualTo(ComplaintState.WITHDRAWN);
        assertThat(deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow().isRunning()).isFalse();
        assertThat(office.jobs(caseNumber)).as("nothing watches any more").isEmpty();
        assertThatThrownBy(() -> application.getBean(ComplaintTracking.class).withdraw(caseNumber, null)).isInstanceOf(InvalidInputException.class);
        office.completes("supervision", caseNumber, "userTask_archive", Map.of());
        assertThat(office.isEnded(caseNumber)).isTrue();
    }

    @Test
    @Rule({"R-70", "R-71"})
    void aReportTakenBackGoesOnUntilTheOfficeDecidesToEndIt() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.REPORT, "affairs"));
        office.completes("office", caseNumber, "userTask_accept", ACCEPT);
        application.getBean(ComplaintTracking.class).withdraw(caseNumber, null);
        assertThat(office.waitsAt(caseNumber)).containsExactlyInAnyOrder("userTask_investigate", "userTask_reviewWithdrawal");
        assertThat(deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow().isRunning()).isTrue();
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_reviewWithdrawal", Map.of("decision", "approve")))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("理由");
        office.completes("office", caseNumber, "userTask_reviewWithdrawal", Map.of("decision", "approve", "opinion", "没有可查的线索。"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(complaint(caseNumber).getState()).isEqualTo(ComplaintState.CLOSED);
    }

    @Test
    @Rule({"R-70", "R-71", "R-72"})
    void aReportTakenBackMayBeInvestigatedToTheEndAndItsAnswerIsKeptForWhoeverHasTheCode() {
        var caseNumber = grievances.arrives(new Submission(ComplaintKind.REPORT, false, Grievances.NAME, Grievances.CONTACT, "affairs", null,
                Grievances.FACTS, DeliveryWay.POST, null, "某市某路 1 号"));
        application.getBean(ComplaintTracking.class).withdraw(caseNumber, null);
        office.completes("office.director", caseNumber, "userTask_reviewWithdrawal", Map.of("decision", "reject", "opinion", "涉及公共利益，继续调查。"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_accept");
        grievances.answered(caseNumber);
        assertThat(office.waitsAt(caseNumber)).as("nobody posts a letter to somebody who wants none").containsExactly("userTask_archive");
        office.completes("supervision", caseNumber, "userTask_archive", Map.of());
        assertThat(office.isEnded(caseNumber)).isTrue();
    }

    @Test
    @Rule("R-71")
    void anAnswerEndsTheQuestionWhetherToGoOn() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.REPORT, "affairs"));
        application.getBean(ComplaintTracking.class).withdraw(caseNumber, null);
        grievances.answered(caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
    }

    @Test
    @Rule("R-70")
    void anAnonymousOneIsAnsweredTooAndNothingAboutThePersonIsKept() {
        var caseNumber = grievances.arrives(Grievances.anonymous(ComplaintKind.REPORT, "affairs"));
        var complainant = complaint(caseNumber).getComplainant();
        assertThat(complainant.getName()).isNull();
        assertThat(complainant.getContact()).isNull();
        grievances.answered(caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(letters.of(caseNumber).get(1).getAddresseeName()).isEqualTo("匿名举报人");
    }

    @Test
    @Rule("R-72")
    void whatTheProcessKnowsTellsNobodyAnything() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        grievances.toSignature(caseNumber);
        assertThat(office.variables(caseNumber)).containsOnlyKeys("caseNumber", "caseTitle", "unit", "unitName", "light", "outcome")
                .containsEntry("caseTitle", "投诉 " + caseNumber).containsEntry("unit", "office").containsEntry("unitName", "政务公开办");
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence)
                .noneMatch(line -> line.contains(Grievances.NAME) || line.contains("养老") || line.contains("社会事务科") || line.contains("窗口"));
    }
}
