package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.notification.Inbox;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A sentence for people, a technical line for engineers with the number under which the log tells the rest; never changed. */
@GongkaiTest
class TheJournalHasTwoReadersTest {

    private static final String DRAFT = """
            {"title":"接口提交的通知","body":"<p>正文</p>","category":"E07","unit":"assistance","generatedOn":"%s","disclosure":"PROACTIVE",
             "channels":["WEBSITE"],"source":"OWN","site":"PORTAL","major":false,"sensitive":false,"declarations":true}""";

    @LocalServerPort
    private int port;
    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Inbox inbox;
    @Autowired
    private TransactionTemplate transaction;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void submit() {
        pages = new StaffPages(context);
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
    }

    @Test
    void aLineBearsTheNumberOfTheRequestThatWroteIt() {
        var answer = Visitor.basic(port, "staff.assistance").json("POST", "/api/publications", DRAFT.formatted(clock.today()));

        var number = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(number).matches("[0-9a-f]{16}");
        var written = answer.body().replaceAll(".*\"(FB-[0-9-]+)\".*", "$1");
        assertThat(jdbc.queryForList("select distinct correlation_id from journal_entry where case_number = ?", String.class, written)).containsExactly(number);
        assertThat(Visitor.signedIn(port, "staff.assistance").get("/desk/cases/" + written).headers().firstValue("X-Correlation-Id").orElseThrow())
                .isNotEqualTo(number);
    }

    @Test
    void thoseWhoLookAfterTheCaseReadTheTechnicalLineAndOthersDoNot() {
        var supervisors = pages.get("supervision", "/desk/cases/" + caseNumber).page();
        assertThat(supervisors.select("#journal details summary").eachText()).isNotEmpty().containsOnly("技术信息");
        assertThat(supervisors.select("#journal details code").text()).contains("=");
        assertThat(pages.get("head.assistance", "/desk/cases/" + caseNumber).page().select("#journal details")).isEmpty();
    }

    @Test
    void whoeverIsToldOfAFaultIsToldItsNumber() {
        var visitor = Visitor.signedIn(port, "staff.assistance");
        var page = visitor.get("/desk/cases/FB-1999-00001");
        assertThat(page.body()).contains("编号", page.headers().firstValue("X-Correlation-Id").orElseThrow());
        var problem = visitor.get("/api/cases/FB-1999-00001");
        assertThat(problem.body()).contains("\"correlationId\":\"" + problem.headers().firstValue("X-Correlation-Id").orElseThrow() + "\"");
    }

    @Test
    @Rule("R-116")
    @EnabledIfSystemProperty(named = "gongkai.test.database", matches = "postgresql")
    void theDatabaseItselfKeepsTheJournal() {
        for (var deed : List.of("update journal_entry set sentence = 'x' where case_number = '%s'", "delete from journal_entry where case_number = '%s'",
                "truncate journal_entry")) {
            assertThatThrownBy(() -> jdbc.execute(deed.formatted(caseNumber))).as(deed).hasMessageContaining("append-only");
        }
    }

    @Test
    void anInstanceOfTheEngineLeadsToItsCaseAndBack() {
        var instance = office.task(caseNumber, "userTask_proofread").getProcessInstanceId();

        assertThat(pages.get("supervision", "/desk/instances/%s/case".formatted(instance)).next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(pages.get("staff.elderly", "/desk/instances/%s/case".formatted(instance)).status()).isEqualTo(404);
        assertThat(pages.get("supervision", "/desk/cases/" + caseNumber).page().select("#way a[href*=cockpit]").attr("href"))
                .isEqualTo("/camunda/app/cockpit/default/#/process-instance/%s/runtime".formatted(instance));
        assertThat(pages.get("head.assistance", "/desk/cases/" + caseNumber).page().select("#way a[href*=cockpit]")).isEmpty();
    }

    @Test
    void whatWasSentAboutTheCaseStandsOnItsPage() {
        transaction.executeWithoutResult(status -> inbox.tell("note:" + caseNumber, "head.assistance", caseNumber, "请尽快审核。"));

        var sent = pages.get("staff.assistance", "/desk/cases/" + caseNumber).page().select("#messages");
        assertThat(sent.select("tbody tr").eachText()).hasSize(1).first().asString().contains("请尽快审核。", "救助科负责人", "站内消息", "未读");
        inbox.readAll("head.assistance");
        assertThat(pages.get("staff.assistance", "/desk/cases/" + caseNumber).page().select("#messages tbody tr").text()).contains("已读");
    }
}
