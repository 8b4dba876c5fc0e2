package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A step that the system cannot do by itself is found by those who look after the case, although Cockpit shows no complaint. */
@GongkaiTest
class AStuckStepIsSeenTest {

    private static final String STEP = "serviceTask_issueReply";
    private static final Map<String, List<String>> CONFIRMED = Map.of("confirmed", List.of("true"));

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext application;
    @Autowired
    WebApplicationContext web;
    @Autowired
    Office office;
    @Autowired
    Inbox inbox;
    @Autowired
    OfficeClock clock;
    @Autowired
    JdbcTemplate jdbc;

    private StaffPages pages;

    @BeforeEach
    void open() {
        pages = new StaffPages(web);
    }

    /** The row forbids the letter until it is repaired, so every attempt to issue it fails. */
    private String isStuck(String accused, String handler, String signer) {
        var grievances = new Grievances(application);
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, accused));
        grievances.toSignature(caseNumber, handler);
        office.completes(signer, caseNumber, "userTask_approveReply", Grievances.SIGN);
        becomes(caseNumber, ComplaintState.APPROVING);
        for (int attempt = 0; attempt < 20 && office.job(caseNumber, STEP).getRetries() > 0; attempt++) {
            assertThat(catchThrowable(() -> office.fires(caseNumber, STEP))).isNotNull();
        }
        assertThat(office.job(caseNumber, STEP).getRetries()).isZero();
        return caseNumber;
    }

    private void becomes(String caseNumber, ComplaintState state) {
        jdbc.update("update complaint set state = ? where case_number = ?", state.name(), caseNumber);
    }

    private List<String> told(String person, String caseNumber) {
        return inbox.of(person).stream().filter(message -> message.getCaseNumber().equals(caseNumber)).map(InboxMessage::getText)
                .filter(text -> text.contains("重新执行")).toList();
    }

    @Test
    @Rule({"R-71", "R-72"})
    void thoseWhoHandleTheComplaintAreToldAndNobodyOfTheAccused() {
        var caseNumber = isStuck("elderly", "office", "director");
        for (var person : List.of("office", "office.director", "supervision")) {
            assertThat(told(person, caseNumber)).as(person).singleElement().asString().contains("出具文书").doesNotContain(Grievances.NAME);
            assertThat(pages.get(person, "/desk/cases/" + caseNumber).page().select("#stuck form")).as(person).hasSize(1);
        }
        for (var person : List.of("staff.elderly", "head.elderly", "leader.assistance", "staff.affairs", "sysadmin")) {
            assertThat(told(person, caseNumber)).as(person).isEmpty();
            assertThat(pages.get(person, "/desk/cases/" + caseNumber).status()).as(person).isIn(403, 404);
            assertThat(pages.post(person, "/desk/cases/" + caseNumber + "/again", CONFIRMED).status()).as(person).isIn(403, 404);
        }
        var signer = pages.get("director", "/desk/cases/" + caseNumber).page();
        assertThat(signer.select("#stuck").text()).contains("系统没有办成");
        assertThat(signer.select("#stuck form")).as("reads it, does not look after it").isEmpty();
        assertThat(pages.post("director", "/desk/cases/" + caseNumber + "/again", CONFIRMED).status()).isEqualTo(403);
        assertThat(office.job(caseNumber, STEP).getRetries()).isZero();
    }

    @Test
    @Rule("R-71")
    void theOfficeLearnsNothingOfAComplaintAboutItself() {
        var caseNumber = isStuck("office", "supervision", "director");
        assertThat(told("supervision", caseNumber)).hasSize(1);
        assertThat(told("office", caseNumber)).isEmpty();
        assertThat(pages.post("office", "/desk/cases/" + caseNumber + "/again", CONFIRMED).status()).isEqualTo(404);
        assertThat(office.job(caseNumber, STEP).getRetries()).isZero();
    }

    /** Cockpit shows no complaint, not even to those who handle it: they have it tried again on its page. */
    @Test
    @Rule("R-71")
    void inCockpitNobodyReachesIt() {
        var job = office.job(isStuck("office", "supervision", "director"), STEP).getId();
        for (var person : List.of("office", "office.director", "supervision", "director", "sysadmin")) {
            var answer = Visitor.basic(port, person).json("PUT", "/engine-rest/job/%s/retries".formatted(job), "{\"retries\":1}");
            assertThat(answer.statusCode()).as(person).isEqualTo(403);
            assertThat(answer.body()).as(person).doesNotContain("TS-");
        }
        assertThat(office.management().createJobQuery().jobId(job).singleResult().getRetries()).isZero();
    }

    @Test
    @Rule("R-72")
    void itIsTriedAgainWhenSomebodyHasSeenToTheReasonAndTheCaseGoesOn() {
        var caseNumber = isStuck("affairs", "office", "leader.assistance");
        var address = "/desk/cases/" + caseNumber;
        assertThat(pages.post("supervision", address + "/again", Map.of()).next()).isEqualTo(address);
        assertThat(office.job(caseNumber, STEP).getRetries()).as("not confirmed").isZero();
        becomes(caseNumber, ComplaintState.APPROVED);
        assertThat(pages.post("supervision", address + "/again", CONFIRMED).next()).isEqualTo(address);
        assertThat(pages.get("office", address).page().getElementById("stuck")).isNull();
        office.fires(caseNumber, STEP);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(pages.get("office", address).page().select("#journal").text()).contains("已停下等候处理").contains("安排重新执行");
    }

    @Test
    void aCaseOfAnyKindIsLookedAfterByTheOfficeAndTheSupervisors() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        var watch = office.job(caseNumber, "intermediateEvent_deadlinePoint").getId();
        office.management().setJobRetries(watch, 0);
        assertThat(told("office", caseNumber)).singleElement().asString().contains("到达期限节点");
        assertThat(told("supervision", caseNumber)).hasSize(1);
        assertThat(told("staff.assistance", caseNumber)).isEmpty();
        assertThat(pages.get("staff.assistance", "/desk/cases/" + caseNumber).page().select("#stuck").text()).contains("已提醒");
        assertThat(pages.post("staff.assistance", "/desk/cases/" + caseNumber + "/again", CONFIRMED).status()).isEqualTo(403);
        assertThat(pages.post("office", "/desk/cases/" + caseNumber + "/again", CONFIRMED).status()).isEqualTo(302);
        assertThat(office.management().createJobQuery().jobId(watch).singleResult().getRetries()).isPositive();
    }
}
