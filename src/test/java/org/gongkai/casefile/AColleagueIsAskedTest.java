package org.gongkai.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.StaffPages.Answer;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.Submission;
import org.gongkai.notification.Inbox;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Whoever has a task asks a colleague; the colleague sees the case until the answer; the task and the decision stay. */
@GongkaiTest
class AColleagueIsAskedTest {

    private static final String HEAD = "head.assistance";
    private static final String COLLEAGUE = "staff.affairs";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private AskingColleagues asking;
    @Autowired
    private Journal journal;
    @Autowired
    private Inbox inbox;
    @Autowired
    private ComplaintIntake complaints;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private OfficeClock clock;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void aNoticeWaitsForLevelOne() {
        pages = new StaffPages(context);
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
    }

    private String address() {
        return "/desk/cases/" + caseNumber;
    }

    private Answer ask(String asker, String colleague, String question) {
        return pages.post(asker, address() + "/asked", Map.of("colleagues", List.of(colleague), "question", List.of(question)));
    }

    private AskedOpinion only() {
        assertThat(asking.of(caseNumber)).hasSize(1);
        return asking.of(caseNumber).get(0);
    }

    private Answer answer(String person, String text) {
        return pages.post(person, address() + "/asked/" + only().getId() + "/answer", Map.of("answer", List.of(text)));
    }

    @Test
    void theColleagueSeesTheCaseUntilTheAnswerAndTheAnswerStandsBesideTheForm() {
        assertThat(pages.get(COLLEAGUE, address()).status()).isEqualTo(404);
        assertThat(ask(HEAD, COLLEAGUE, "表格中的标准与贵科掌握的一致吗？").status()).isEqualTo(302);

        assertThat(inbox.of(COLLEAGUE).get(0).getText()).contains("救助科负责人", caseNumber, "征求您的意见");
        assertThat(pages.get(COLLEAGUE, "/desk").page().select("#asked a").eachText()).contains(caseNumber);
        var page = pages.get(COLLEAGUE, address());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("#asked").text()).contains("表格中的标准与贵科掌握的一致吗？");
        assertThat(page.page().select("#asked form[action$=answer]")).hasSize(1);

        assertThat(answer(COLLEAGUE, "一致。").next()).isEqualTo("/desk");
        assertThat(pages.get(COLLEAGUE, address()).status()).isEqualTo(404);
        assertThat(pages.get(HEAD, address() + "?pane=true").page().select("#asked").text()).contains("一致。", "事务科承办人");
        assertThat(inbox.of(HEAD).get(0).getText()).contains("事务科承办人答复了您就案件 " + caseNumber);
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence)
                .contains("在“一级审核”环节向事务科承办人征求意见。", "答复了救助科负责人征求的意见。");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_sectionReview");
    }

    @Test
    void whoWasAskedDecidesNothing() {
        ask(HEAD, COLLEAGUE, "请提意见。");
        assertThat(pages.get(COLLEAGUE, address()).page().select(".now a.button")).isEmpty();
        assertThat(pages.post(COLLEAGUE, address() + "/asked", Map.of("colleagues", List.of("head.elderly"), "question", List.of("?"))).status()).isEqualTo(403);
        assertThatThrownBy(() -> office.completes(COLLEAGUE, caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aQuestionTakenBackClosesTheCaseToTheColleague() {
        ask(HEAD, COLLEAGUE, "请提意见。");
        assertThat(pages.post(HEAD, address() + "/asked/" + only().getId() + "/withdraw", Map.of()).status()).isEqualTo(302);
        assertThat(pages.get(COLLEAGUE, address()).status()).isEqualTo(404);
        answer(COLLEAGUE, "太迟了。");
        assertThat(only().getAnswer()).isNull();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsSaved() {
        pages.post(HEAD, address() + "/asked", Map.of("question", List.of("")));
        ask(HEAD, "nobody.at.all", "问题");
        ask(HEAD, "sysadmin", "问题");
        ask(HEAD, HEAD, "问题");
        assertThat(asking.of(caseNumber)).isEmpty();

        ask(HEAD, COLLEAGUE, "问题");
        ask(HEAD, COLLEAGUE, "又一个问题");
        assertThat(only().getQuestion()).isEqualTo("问题");
        answer(COLLEAGUE, "  ");
        assertThat(only().isOpen()).isTrue();
    }

    @Test
    void onlyTheOneWhoWasAskedAnswersAndOnlyWhoHasTheTaskAsks() {
        assertThat(ask("staff.assistance", COLLEAGUE, "问题").status()).isEqualTo(403);
        assertThat(ask("head.elderly", COLLEAGUE, "问题").status()).isEqualTo(404);
        ask(HEAD, COLLEAGUE, "问题");
        assertThat(answer("leader.assistance", "我来答。").status()).isEqualTo(403);
        assertThat(only().isOpen()).isTrue();
    }

    @Test
    void nobodyLearnsOfAComplaintByBeingAsked() {
        caseNumber = transaction.execute(status -> complaints.submit(new Submission(ComplaintKind.COMPLAINT, false, "投诉人丙", "13800000000", "elderly", null,
                "窗口拒绝说明办理条件。", null, null, null), List.of()));
        ask("office", "staff.elderly", "是这样吗？");
        ask("office", COLLEAGUE, "是这样吗？");
        assertThat(asking.of(caseNumber)).isEmpty();
        assertThat(pages.get("staff.elderly", address()).status()).isEqualTo(404);
        assertThat(pages.get("office", address()).page().select("[name=colleagues]").eachAttr("value")).doesNotContain("staff.elderly", "head.elderly", COLLEAGUE);
    }
}
