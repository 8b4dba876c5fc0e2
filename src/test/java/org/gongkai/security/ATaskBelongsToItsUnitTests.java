package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.security.ReviewProcess.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@GongkaiTest
class ATaskBelongsToItsUnitTests {

    private static int cases = 93000;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;
    private ReviewProcess process;
    private Running running;

    @BeforeEach
    void oneTaskOfTheSectionForElderlyCare() {
        process = new ReviewProcess(application);
        process.deploy();
        running = process.start("FB-2026-" + cases++);
    }

    @AfterEach
    void remove() {
        process.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    @Rule("R-104")
    void aMemberOfTheUnitDoesItFromTheListToTheEnd(String prefix) {
        var member = visitor(prefix, "staff.elderly");
        var task = prefix + "/task/" + running.taskId();
        assertThat(member.get(prefix + "/task").body()).contains(running.taskId());
        assertThat(member.json("POST", task + "/claim", "{\"userId\":\"staff.elderly\"}").statusCode()).isEqualTo(204);
        assertThat(member.get(task + "/form").body()).contains("test-review-form");
        assertThat(member.get(task + "/deployed-form").body()).contains("Field_title");
        assertThat(member.get(task + "/form-variables").body()).contains("高龄津贴公示");
        assertThat(member.json("POST", task + "/comment/create", "{\"message\":\"请核对数字\"}").statusCode()).isEqualTo(200);
        assertThat(member.get(task + "/comment").body()).contains("请核对数字");
        assertThat(member.json("POST", task + "/submit-form", "{\"variables\":{}}").statusCode()).isIn(200, 204);
        assertThat(process.isOpen(running)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest, staff.affairs", "/camunda/api/engine/engine/default, staff.affairs",
        "/engine-rest, head.affairs", "/engine-rest, leader.assistance", "/engine-rest, info",
        "/engine-rest, sysadmin", "/engine-rest, secadmin", "/engine-rest, auditor"})
    void everybodyElseSeesNothingOfIt(String prefix, String account) {
        var stranger = visitor(prefix, account);
        assertThat(stranger.get(prefix + "/task").body()).doesNotContain(running.taskId());
        for (var path : new String[] {"", "/form", "/deployed-form", "/rendered-form", "/form-variables", "/variables",
                "/variables/secret", "/localVariables", "/comment", "/identity-links", "/attachment"}) {
            var answer = stranger.get(prefix + "/task/" + running.taskId() + path);
            assertThat(answer.statusCode()).as(path).isIn(403, 404);
            assertThat(answer.body()).doesNotContain("内部说明");
        }
        for (var path : new String[] {"", "/variables", "/activity-instances", "/comment"}) {
            assertThat(stranger.get(prefix + "/process-instance/" + running.instanceId() + path).statusCode()).as(path).isIn(403, 404);
        }
        assertThat(stranger.get(prefix + "/history/process-instance/" + running.instanceId()).statusCode()).isIn(403, 404);
        for (var kind : new String[] {"history/task", "history/variable-instance", "history/activity-instance", "history/user-operation",
                "variable-instance", "execution", "job", "process-instance"}) {
            var answer = stranger.get(prefix + "/" + kind);
            assertThat(answer.statusCode() == 403 || !answer.body().contains(running.instanceId())).as(kind).isTrue();
        }
        for (var deed : new String[] {"/claim", "/unclaim", "/complete", "/submit-form", "/comment/create"}) {
            assertThat(stranger.json("POST", prefix + "/task/" + running.taskId() + deed, "{}").statusCode()).as(deed).isEqualTo(403);
        }
        assertThat(process.isOpen(running)).isTrue();
    }

    @Test
    void aSupervisorSeesTheCaseAndCannotActOnIt() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        var task = office.task(caseNumber, "userTask_proofread");
        var instance = task.getProcessInstanceId();
        var supervisor = Visitor.basic(port, "supervision");
        assertThat(supervisor.get("/engine-rest/process-instance/" + instance).statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/engine-rest/process-instance/" + instance + "/activity-instances").body()).contains("userTask_proofread");
        assertThat(supervisor.get("/engine-rest/history/activity-instance?processInstanceId=" + instance).body()).contains("startEvent_submitted");
        assertThat(supervisor.get("/engine-rest/task/" + task.getId()).statusCode()).isEqualTo(200);
        assertThat(supervisor.json("POST", "/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"supervision\"}").statusCode()).isEqualTo(403);
        assertThat(supervisor.json("POST", "/engine-rest/task/" + task.getId() + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_proofread");
    }

    @Test
    void aProcessThatIsNotNamedAmongThoseToBeWatchedIsWatchedByNobody() {
        var supervisor = Visitor.basic(port, "supervision");
        assertThat(supervisor.get("/engine-rest/process-instance/" + running.instanceId()).statusCode()).isEqualTo(403);
        assertThat(supervisor.get("/engine-rest/process-instance").body()).doesNotContain(running.instanceId());
        assertThat(supervisor.get("/engine-rest/task/" + running.taskId()).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyClaimsATaskForSomebodyElse() {
        var member = Visitor.basic(port, "staff.elderly");
        assertThat(member.json("POST", "/engine-rest/task/" + running.taskId() + "/claim", "{\"userId\":\"head.affairs\"}").statusCode()).isEqualTo(403);
        assertThat(Visitor.basic(port, "head.affairs").get("/engine-rest/task/" + running.taskId()).statusCode()).isEqualTo(403);
    }

    @Test
    void whoComesLateToATaskIsToldSo() {
        var claim = "/engine-rest/task/" + running.taskId() + "/claim";
        assertThat(Visitor.basic(port, "staff.elderly").json("POST", claim, "{\"userId\":\"staff.elderly\"}").statusCode()).isEqualTo(204);
        var late = Visitor.basic(port, "head.elderly").json("POST", claim, "{\"userId\":\"head.elderly\"}");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("已由他人领取");
    }

    @Test
    void whoClaimedATaskMayGiveItBackAndAStrangerMayNot() {
        var member = Visitor.basic(port, "staff.elderly");
        var task = "/engine-rest/task/" + running.taskId();
        member.json("POST", task + "/claim", "{\"userId\":\"staff.elderly\"}");
        assertThat(Visitor.basic(port, "head.affairs").json("POST", task + "/unclaim", null).statusCode()).isEqualTo(403);
        assertThat(Visitor.basic(port, "supervision").json("POST", task + "/unclaim", null).statusCode()).isEqualTo(403);
        assertThat(member.get(task).body()).contains("\"assignee\":\"staff.elderly\"");
        assertThat(member.json("POST", task + "/unclaim", null).statusCode()).isEqualTo(204);
        assertThat(member.get(task).body()).contains("\"assignee\":null");
    }

    @Test
    void theListShowsTheColumnsOfOnesOwnTasks() {
        var member = Visitor.basic(port, "head.elderly");
        var filters = member.get("/engine-rest/filter?name=" + java.net.URLEncoder.encode("待我办理", java.nio.charset.StandardCharsets.UTF_8)).body();
        var id = filters.replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        var list = member.get("/engine-rest/filter/" + id + "/list", "Accept", "application/hal+json").body();
        assertThat(list).contains(running.taskId()).contains("高龄津贴公示").contains(running.caseNumber()).contains("养老服务科")
                .doesNotContain("内部说明");
        assertThat(Visitor.basic(port, "head.affairs").get("/engine-rest/filter/" + id + "/list", "Accept", "application/hal+json").body())
                .doesNotContain(running.taskId()).doesNotContain(running.caseNumber());
    }

    @Test
    void aColumnThatIsNotListedStaysHidden() {
        assertThat(Visitor.basic(port, "sysadmin").json("POST", "/engine-rest/variable-instance",
                "{\"variableName\":\"secret\"}").body()).isEqualTo("[]");
        assertThat(Visitor.basic(port, "sysadmin").get("/engine-rest/variable-instance?variableName=caseTitle").body()).isEqualTo("[]");
    }

    private Visitor visitor(String prefix, String account) {
        if (prefix.startsWith("/engine-rest")) {
            return Visitor.basic(port, account);
        }
        var visitor = Visitor.signedIn(port, account);
        visitor.get("/camunda/api/admin/auth/user/default");
        return visitor;
    }
}
