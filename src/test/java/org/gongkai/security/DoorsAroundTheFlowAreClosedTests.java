package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.security.ReviewProcess.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@GongkaiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsAroundTheFlowAreClosedTests {

    private static final List<String> WHO = List.of("head.elderly", "director", "supervision", "tech", "sysadmin", "secadmin", "auditor");

    /** One way around the flow, with the words for ids that stand in it. */
    private record Door(String method, String path, String body) {

        Door on(Running running) {
            return new Door(method, fill(path, running), body == null ? null : fill(body, running));
        }

        private static String fill(String text, Running running) {
            return text.replace("INSTANCE", running.instanceId()).replace("TASK", running.taskId()).replace("JOB", running.jobId())
                    .replace("VARIABLE", running.variableId()).replace("CASE", running.caseNumber());
        }

        @Override
        public String toString() {
            return method + " " + path + (body == null ? "" : " " + body);
        }
    }

    private static final List<Door> DOORS = Stream.of("""
            POST /process-instance/INSTANCE/modification {"instructions":[{"type":"startBeforeActivity","activityId":"end"}]}
            POST /process-instance/INSTANCE/modification-async {}
            POST /modification/execute {"processDefinitionId":"x","processInstanceIds":["INSTANCE"],"instructions":[]}
            POST /modification/executeAsync {"processInstanceIds":["INSTANCE"]}
            POST /migration/execute {"processInstanceIds":["INSTANCE"]}
            POST /migration/generate {"sourceProcessDefinitionId":"INSTANCE"}
            POST /process-definition/x/restart {"processInstanceIds":["INSTANCE"]}
            POST /process-definition/x/restart-async {"processInstanceIds":["INSTANCE"]}
            PUT /process-instance/INSTANCE/suspended {"suspended":true}
            PUT /process-instance/suspended {"processInstanceIds":["INSTANCE"],"suspended":true}
            POST /process-instance/suspended-async {"processInstanceIds":["INSTANCE"],"suspended":true}
            DELETE /process-instance/INSTANCE
            POST /process-instance/delete {"processInstanceIds":["INSTANCE"]}
            POST /process-instance/message-async {"processInstanceIds":["INSTANCE"],"messageName":"test-hurry"}
            POST /process-instance/variables-async {"processInstanceIds":["INSTANCE"]}
            PUT /process-instance/INSTANCE/variables/light {"value":"RED","type":"String"}
            POST /process-instance/INSTANCE/variables {"modifications":{}}
            DELETE /process-instance/INSTANCE/variables/light
            PUT /process-instance/INSTANCE/comment {"id":"x","message":"y"}
            POST /message {"messageName":"test-hurry","businessKey":"CASE"}
            POST /message {"messageName":"test-hurry","processInstanceId":"INSTANCE"}
            POST /signal {"name":"x","executionId":"INSTANCE"}
            POST /condition {"variables":{},"businessKey":"CASE"}
            POST /execution/INSTANCE/signal {}
            POST /execution/INSTANCE/messageSubscriptions/test-hurry/trigger {}
            PUT /execution/INSTANCE/localVariables/light {"value":"RED"}
            POST /execution/INSTANCE/create-incident {}
            POST /job/JOB/execute
            PUT /job/JOB/duedate {"duedate":"2026-01-01T00:00:00.000+0800"}
            POST /job/JOB/duedate/recalculate
            PUT /job/JOB/suspended {"suspended":true}
            PUT /job/JOB/priority {"priority":1}
            PUT /job/suspended {"processInstanceId":"INSTANCE","suspended":true}
            POST /job/retries {"jobIds":["JOB"],"retries":1}
            POST /process-instance/job-retries {"processInstances":["INSTANCE"],"retries":1}
            POST /process-instance/job-retries-historic-query-based {"processInstances":["INSTANCE"],"retries":1}
            DELETE /job/JOB
            POST /task/TASK/resolve {}
            POST /task/TASK/delegate {"userId":"head.elderly"}
            POST /task/TASK/assignee {"userId":"head.elderly"}
            POST /task/TASK/bpmnError {"errorCode":"x"}
            POST /task/TASK/bpmnEscalation {"escalationCode":"x"}
            POST /task/TASK/identity-links {"userId":"head.elderly","type":"candidate"}
            POST /task/TASK/identity-links/delete {"groupId":"unit-elderly","type":"candidate"}
            PUT /task/TASK {"name":"x"}
            DELETE /task/TASK
            PUT /task/TASK/variables/light {"value":"RED"}
            POST /task/TASK/variables {"modifications":{}}
            DELETE /task/TASK/localVariables/light
            DELETE /task/TASK/comment
            DELETE /history/process-instance/INSTANCE
            DELETE /history/process-instance/INSTANCE/variable-instances
            POST /history/process-instance/delete {"historicProcessInstanceIds":["INSTANCE"]}
            POST /history/process-instance/set-removal-time {"historicProcessInstanceIds":["INSTANCE"]}
            DELETE /history/variable-instance/VARIABLE
            """.split("\n")).filter(line -> !line.isBlank()).map(String::strip).map(DoorsAroundTheFlowAreClosedTests::door).toList();

    /** Closed as well, but they name no case. */
    private static final List<Door> NAMELESS_DOORS = Stream.of("""
            POST /process-definition/key/test-review/start {}
            POST /process-definition/key/test-review/submit-form {}
            PUT /process-definition/key/test-review/suspended {"suspended":true}
            DELETE /process-definition/key/test-review/delete
            PUT /process-definition/key/test-review/history-time-to-live {"historyTimeToLive":0}
            POST /decision-definition/key/deadline-policy/evaluate {}
            PUT /job-definition/x/suspended {"suspended":true}
            PUT /job-definition/x/retries {"retries":1}
            POST /task/create {"id":"x"}
            PUT /process-definition/x/history-time-to-live {"historyTimeToLive":0}
            PUT /process-definition/x/suspended {"suspended":true}
            PUT /decision-definition/x/history-time-to-live {"historyTimeToLive":0}
            PUT /decision-definition/key/deadline-policy/history-time-to-live {"historyTimeToLive":0}
            DELETE /process-definition/x
            DELETE /process-definition/x?cascade=true
            DELETE /deployment/x
            DELETE /deployment/x?cascade=true
            POST /deployment/x/redeploy {}
            POST /external-task/fetchAndLock {"workerId":"x","maxTasks":1}
            POST /history/cleanup
            PUT /batch/x/suspended {"suspended":true}
            DELETE /batch/x
            POST /user/create {"profile":{"id":"x"}}
            PUT /user/head.elderly/credentials {"password":"x"}
            PUT /user/break-glass/credentials {"password":"x"}
            PUT /user/head.elderly/profile {"id":"head.elderly","firstName":"x"}
            POST /user/head.elderly/unlock
            DELETE /user/head.elderly
            PUT /group/unit-elderly/members/head.affairs
            PUT /group/camunda-admin/members/head.affairs
            DELETE /group/camunda-admin/members/break-glass
            PUT /group/unit-elderly {"id":"unit-elderly","name":"x"}
            DELETE /group/unit-elderly
            PUT /authorization/x {"permissions":["ALL"]}
            POST /group/create {"id":"x"}
            POST /authorization/create {"type":1}
            DELETE /authorization/x
            POST /tenant/create {"id":"x"}
            POST /identity/verify {"username":"head.elderly","password":"x"}
            GET /metrics
            DELETE /metrics/task-worker
            POST /telemetry/configuration {"enableTelemetry":true}
            GET /optimize/process-instance/completed
            GET /engine/default/task
            POST /engine/default/message {"messageName":"x"}
            """.split("\n")).filter(line -> !line.isBlank()).map(String::strip).map(DoorsAroundTheFlowAreClosedTests::door).toList();

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    private ReviewProcess process;
    @Autowired
    private Journal journal;
    private Running running;
    private int cases = 95000;

    @BeforeAll
    void deploy() {
        process = new ReviewProcess(application);
        process.deploy();
        running = process.start("FB-2026-94999");
    }

    @AfterAll
    void remove() {
        process.remove();
    }

    @Rule({"R-100", "R-116"})
    @TestFactory
    Stream<DynamicTest> everyWayAroundIsRefusedAndReported() {
        return doors(DOORS, (door, visitor, prefix, account) -> {
            var target = process.start("FB-2026-" + cases++);
            var real = door.on(target);
            var answer = visitor.json(real.method(), prefix + real.path(), real.body());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("不对任何人开放");
            assertThat(process.isOpen(target)).isTrue();
            assertThat(journal.of(target.caseNumber())).singleElement().satisfies(line -> isReport(line, account, real));
        });
    }

    /** Users and groups follow from the organisation: not even those who keep it change them in the engine. */
    @ParameterizedTest
    @ValueSource(strings = {"secadmin", "sysadmin"})
    void administratorsDoNotEditUsersGroupsOrRightsInTheEngineEither(String account) {
        for (var visitor : List.of(Visitor.basic(port, account), Visitor.signedIn(port, account))) {
            visitor.get("/camunda/api/admin/auth/user/default");
            for (var door : NAMELESS_DOORS.stream().filter(one -> one.path().matches("/(user|group|authorization)/.*")).toList()) {
                for (var prefix : RouteTable.ENGINE_PREFIXES) {
                    var answer = visitor.json(door.method(), prefix + door.path(), door.body());
                    assertThat(answer.statusCode()).as(prefix + door).isIn(401, 403);
                    assertThat(answer.body()).as(prefix + door).containsPattern("不对任何人开放|请先登录|防伪令牌");
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOtherDoorIsClosedToo() {
        return doors(NAMELESS_DOORS, (door, visitor, prefix, account) -> {
            var answer = visitor.json(door.method(), prefix + door.path(), door.body());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("不对任何人开放");
        });
    }

    @Test
    void aListOfCasesIsReportedInEachOfThem() {
        var other = process.start("FB-2026-" + cases++);
        var third = process.start("FB-2026-" + cases++);
        Visitor.basic(port, "supervision").json("POST", "/engine-rest/process-instance/delete",
                "{\"processInstanceIds\":[\"%s\",\"%s\",\"nonsense\"],\"deleteReason\":\"x\"}".formatted(other.instanceId(), third.instanceId()));
        assertThat(journal.of(other.caseNumber())).hasSize(1);
        assertThat(journal.of(third.caseNumber())).hasSize(1);
    }

    @Test
    void aCaseCannotBeHiddenBehindAHeapOfOtherWords() {
        var target = process.start("FB-2026-" + cases++);
        var heap = IntStream.range(0, 205).mapToObj("\"dummy-%d\","::formatted).collect(Collectors.joining());
        Visitor.basic(port, "supervision").json("POST", "/engine-rest/process-instance/delete",
                "{\"x\":\"%s\",\"processInstanceIds\":[%s\"%s\"]}".formatted(" ".repeat(70_000), heap, target.instanceId()));
        assertThat(journal.of(target.caseNumber())).hasSize(1);
    }

    @Test
    void anIdInTheQueryIsReadDecoded() {
        var target = process.start("FB-2026-" + cases++);
        Visitor.basic(port, "supervision").json("DELETE",
                "/engine-rest/process-instance?processInstanceId=" + target.instanceId().replace("-", "%2D"), null);
        assertThat(journal.of(target.caseNumber())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /process-instance/suspended {\"processDefinitionKey\":\"test-review\",\"suspended\":true}",
            "PUT /job/suspended {\"processDefinitionId\":\"test-review:1:x\",\"suspended\":true}",
            "PUT /process-definition/key/test-review/suspended {\"suspended\":true}", "DELETE /process-definition/key/test-review"})
    void whoeverReachesForAllCasesOfAProcessIsReportedInEachOfThem(String call) {
        var first = process.start("FB-2026-" + cases++);
        var second = process.start("FB-2026-" + cases++);
        var door = door(call);
        assertThat(Visitor.basic(port, "supervision").json(door.method(), "/engine-rest" + door.path(), door.body()).statusCode()).isEqualTo(403);
        assertThat(journal.of(first.caseNumber())).singleElement().satisfies(line -> isReport(line, "supervision", door));
        assertThat(journal.of(second.caseNumber())).hasSize(1);
    }

    @Test
    void startingAProcessIsNoMatterOfTheCasesThatRun() {
        var other = process.start("FB-2026-" + cases++);
        Visitor.basic(port, "supervision").json("POST", "/engine-rest/process-definition/key/test-review/start", "{}");
        assertThat(journal.of(other.caseNumber())).isEmpty();
    }

    @Test
    void aBrokenBodyIsRefusedLikeAnyOther() {
        var visitor = Visitor.basic(port, "supervision");
        assertThat(visitor.json("POST", "/engine-rest/message", "{\"businessKey\":").statusCode()).isEqualTo(403);
        assertThat(visitor.json("POST", "/engine-rest/message", "x".repeat(300_000)).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverIsNotSignedInLeavesNoTraceInACase() {
        var before = journal.of(running.caseNumber()).size();
        assertThat(new Visitor(port).json("DELETE", "/engine-rest/process-instance/" + running.instanceId(), null).statusCode()).isEqualTo(401);
        assertThat(journal.of(running.caseNumber())).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task;x=y", "/engine-rest//message", "/engine-rest/%2e%2e/engine-rest/message", "/engine-rest/message%2F"})
    void aPathInDisguiseOpensNothing(String path) {
        assertThat(Visitor.basic(port, "supervision").json("POST", path, "{}").statusCode()).isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head.elderly", "sysadmin", "secadmin"})
    void theSetupOfTheWebApplicationsIsClosed(String account) {
        var path = "/camunda/api/admin/setup/default/user/create";
        var body = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"x\"}}";
        assertThat(new Visitor(port).json("POST", path, body).statusCode()).isEqualTo(401);
        var visitor = Visitor.signedIn(port, account);
        visitor.get("/camunda/api/admin/auth/user/default");
        assertThat(visitor.json("POST", path, body).statusCode()).isIn(403, 404);
    }

    private static void isReport(JournalEntry line, String account, Door door) {
        assertThat(line.getSentence()).startsWith("尝试绕过流程：").endsWith("（被系统拒绝）");
        assertThat(line.getActorId()).isEqualTo(account);
        assertThat(line.getTechnical()).startsWith("refused " + door.method()).contains(door.path());
    }

    private interface Attempt {
        void at(Door door, Visitor visitor, String prefix, String account);
    }

    /** Each door once over each prefix, tried by one after the other of the people. */
    private Stream<DynamicTest> doors(List<Door> doors, Attempt attempt) {
        return RouteTable.ENGINE_PREFIXES.stream().flatMap(prefix -> Stream.iterate(0, number -> number < doors.size(), number -> number + 1)
                .map(number -> dynamicTest(prefix + ": " + doors.get(number), () -> {
                    var account = WHO.get(number % WHO.size());
                    attempt.at(doors.get(number), visitor(prefix, account), prefix, account);
                })));
    }

    private Visitor visitor(String prefix, String account) {
        if (prefix.startsWith("/engine-rest")) {
            return Visitor.basic(port, account);
        }
        var visitor = Visitor.signedIn(port, account);
        visitor.get("/camunda/api/admin/auth/user/default");
        return visitor;
    }

    private static Door door(String line) {
        var parts = line.split(" ", 3);
        return new Door(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
    }
}
