package org.gongkai.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Somebody leaves: what he or she has taken goes to somebody else in one action. */
@GongkaiTest
class TasksAreHandedOverTest {

    private static final String ADDRESS = "/desk/organization/staff/staff.assistance/handover";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private Journal journal;
    @Autowired
    private OfficeClock clock;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void somebodyHasTakenATask() {
        pages = new StaffPages(context);
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        var task = office.task(caseNumber, "userTask_proofread").getId();
        office.as("staff.assistance", () -> office.tasks().claim(task, "staff.assistance"));
    }

    private StaffPages.Answer to(String receiver) {
        return pages.post("secadmin", ADDRESS, Map.of("receiver", List.of(receiver)));
    }

    private String holder() {
        return office.task(caseNumber, "userTask_proofread").getAssignee();
    }

    @Test
    void theListNamesTheTasksAndNotWhatTheCasesAreAbout() {
        var text = pages.get("secadmin", ADDRESS).page().select("main").text();
        assertThat(text).contains(caseNumber, "校对稿件").doesNotContain("城乡低保标准");
    }

    @Test
    void whoeverHoldsAPostThatIsAskedGetsThemAllAndTheCaseSaysSo() {
        assertThat(to("head.assistance").status()).isEqualTo(302);
        assertThat(holder()).isEqualTo("head.assistance");
        assertThat(journal.of(caseNumber)).anyMatch(entry -> entry.getSentence().equals("救助科承办人的“校对稿件”移交给救助科负责人。")
                && entry.getActorId().equals("secadmin"));
    }

    @Test
    void whatIsNotTheReceiversIsFreeForItsGroupAgain() {
        assertThat(to("info").status()).isEqualTo(302);
        assertThat(holder()).isNull();
        assertThat(journal.of(caseNumber)).anyMatch(entry -> entry.getSentence().contains("退回办理组重新领取"));
    }

    @Test
    void nobodyAndAdministratorsReceiveNothing() {
        for (var receiver : List.of("", "nobody.at.all", "sysadmin", "staff.assistance")) {
            assertThat(to(receiver).page().select("#field-receiver .field-fault").text()).contains("请选择一名在用的");
            assertThat(holder()).isEqualTo("staff.assistance");
        }
    }

    @Test
    void theAccountIsNotClosedWhileTasksAreHeld() {
        var answer = pages.post("secadmin", "/desk/organization/staff/staff.assistance/disable", Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults").text()).contains("还担任", "社会救助科承办人");
    }

    @Test
    void onlyTheSecurityAdministratorHandsOver() {
        assertThat(pages.post("office", ADDRESS, Map.of("receiver", List.of("head.assistance"))).status()).isEqualTo(403);
        assertThat(holder()).isEqualTo("staff.assistance");
    }
}
