package org.gongkai.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.organization.Substituting;
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

    private String becomesATaskByName(String... accounts) {
        var task = office.task(caseNumber, "userTask_proofread").getId();
        office.tasks().getIdentityLinksForTask(task).stream().filter(link -> link.getGroupId() != null)
                .forEach(link -> office.tasks().deleteCandidateGroup(task, link.getGroupId()));
        for (var account : accounts) {
            office.tasks().addCandidateUser(task, account);
        }
        return task;
    }

    @Test
    void whatOnlyOnePersonWasNamedForIsNotLeftWithNobody() {
        becomesATaskByName("staff.assistance");
        assertThat(pages.get("secadmin", ADDRESS).page().select("tr:contains(" + caseNumber + ")").text()).contains("只指名由本人办理");
        to("head.assistance");
        assertThat(holder()).isEqualTo("staff.assistance");
    }

    @Test
    void whatOnlyOnePersonWasNamedForIsListedThoughNobodyHasTakenIt() {
        var task = becomesATaskByName("staff.assistance");
        office.tasks().setAssignee(task, null);
        assertThat(pages.get("secadmin", ADDRESS).page().select("tr:contains(" + caseNumber + ")").text()).contains("只指名由本人办理");
    }

    @Test
    void whatOthersWereNamedForTooGoesToThemOrIsFreeForThem() {
        becomesATaskByName("staff.assistance", "head.assistance");
        to("info");
        assertThat(holder()).isNull();
        office.tasks().setAssignee(office.task(caseNumber, "userTask_proofread").getId(), "staff.assistance");
        to("head.assistance");
        assertThat(holder()).isEqualTo("head.assistance");
    }

    @Test
    void thePageNamesEverythingThatStillHangsOnTheAccount(@Autowired AskingColleagues asking, @Autowired Substituting substituting) {
        asking.ask(caseNumber, List.of("staff.affairs"), "请提意见。", office.person("staff.assistance"));
        substituting.name("staff.assistance", "head.assistance", clock.today().plusDays(5), clock.today().plusDays(6), null, office.person("secadmin"));
        try {
            var rest = pages.get("secadmin", ADDRESS).page().select("#rest").text();
            assertThat(rest).contains("社会救助科承办人", "由救助科负责人代理（未开始）", caseNumber);
        } finally {
            substituting.end(substituting.concerning("staff.assistance").get(0).getId(), office.person("secadmin"));
        }
    }
}
