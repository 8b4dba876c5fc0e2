package org.gongkai.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.StaffPages.Answer;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.Submission;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.organization.Substituting;
import org.gongkai.publication.Drafting;
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
    @Autowired
    private RuntimeService engine;
    @Autowired
    private StaffAccounts accounts;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Attachments attachments;
    @Autowired
    private Substituting substituting;

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

    @Test
    void aQuestionEndsWithTheStepInWhichItWasAsked() {
        ask(HEAD, COLLEAGUE, "请提意见。");
        office.completes(HEAD, caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);

        assertThat(only().isOpen()).isFalse();
        assertThat(pages.get(COLLEAGUE, address()).status()).isEqualTo(404);
        assertThat(pages.get(COLLEAGUE, "/desk").page().select("#asked a").eachText()).doesNotContain(caseNumber);
        assertThat(inbox.of(COLLEAGUE).get(0).getText()).contains(caseNumber, "不需要再答复");
        var late = answer(COLLEAGUE, "太迟了。");
        assertThat(late.next()).isEqualTo("/desk");
        assertThat(only().getAnswer()).isNull();
        assertThat(pages.get(HEAD, address()).page().select("#asked").text()).contains("环节已经结束", "没有答复");
    }

    @Test
    void aQuestionEndsWithACaseThatIsTakenBack() {
        ask(HEAD, COLLEAGUE, "请提意见。");
        engine.deleteProcessInstance(office.task(caseNumber, "userTask_sectionReview").getProcessInstanceId(), "test");
        assertThat(only().isOpen()).isFalse();
    }

    @Test
    void anAnswerReachesWhoeverHasTheTaskMeanwhile() {
        var task = office.task(caseNumber, "userTask_sectionReview").getId();
        office.as(HEAD, () -> office.tasks().claim(task, HEAD));
        ask(HEAD, COLLEAGUE, "请提意见。");
        office.tasks().setAssignee(task, "leader.assistance");
        answer(COLLEAGUE, "一致。");
        assertThat(inbox.of("leader.assistance").get(0).getText()).contains("事务科承办人答复了救助科负责人就案件 " + caseNumber);
        assertThat(inbox.of(HEAD).get(0).getText()).contains("答复了您");
    }

    @Test
    void whoHasLeftIsNotWaitedForAndTheAskerLearnsOfIt() {
        ask(HEAD, "tech", "请提意见。");
        accounts.revoke("tech", Role.TECH_GROUP, null);
        try {
            assertThat(only().isOpen()).isFalse();
            assertThat(inbox.of(HEAD).get(0).getText()).contains("技术保障员", caseNumber, "没有答复");
            assertThat(pages.get(HEAD, address()).page().select("[name=colleagues]").eachAttr("value")).contains("info").doesNotContain("tech");
        } finally {
            accounts.grant("tech", Role.TECH_GROUP, null);
        }
    }

    @Test
    void aQuestionSentTwiceInTheSameMomentIsAskedOnce() throws Exception {
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Answer> asks = () -> {
                together.await();
                return ask(HEAD, COLLEAGUE, "请提意见。");
            };
            for (var answer : threads.invokeAll(List.of(asks, asks, asks, asks))) {
                assertThat(answer.get().status()).isEqualTo(302);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(only().getQuestion()).isEqualTo("请提意见。");
    }

    @Test
    void whoWithdrawsWhenTheAnswerHasJustComeIsToldSo() {
        ask(HEAD, COLLEAGUE, "请提意见。");
        answer(COLLEAGUE, "一致。");
        pages.post(HEAD, address() + "/asked/" + only().getId() + "/withdraw", Map.of());
        assertThat(only().getWithdrawnAt()).isNull();
        assertThat(only().getAnswer()).isEqualTo("一致。");
    }

    @Test
    void whoIsAskedAboutAnItemReadsItsFilesForAsLong() {
        caseNumber = drafting.submit(Office.notice(clock.today()), List.of(new Upload("低保 标准.txt", "标准".getBytes(StandardCharsets.UTF_8))),
                office.person("staff.assistance"));
        var file = address() + "/attachments/" + attachments.of(caseNumber).get(0).getId();
        ask("staff.assistance", COLLEAGUE, "请提意见。");
        assertThat(pages.get(COLLEAGUE, file).status()).isEqualTo(200);
        answer(COLLEAGUE, "无意见。");
        assertThat(pages.get(COLLEAGUE, file).status()).isEqualTo(404);
    }

    @Test
    void whoIsAwayCanBeAskedAndIsNamedAsAway() {
        var choice = "[name=colleagues][value=%s]".formatted("staff.elderly");
        assertThat(pages.get(HEAD, address()).page().select("label:has(" + choice + ")").text()).doesNotContain("不在岗");
        substituting.name("staff.elderly", "head.elderly", clock.today(), clock.today().plusDays(3), null, office.person("secadmin"));
        try {
            assertThat(pages.get(HEAD, address()).page().select("label:has(" + choice + ")").text()).contains("不在岗", "至 " + clock.today().plusDays(3));
        } finally {
            substituting.end(substituting.concerning("staff.elderly").get(0).getId(), office.person("secadmin"));
        }
    }
}
