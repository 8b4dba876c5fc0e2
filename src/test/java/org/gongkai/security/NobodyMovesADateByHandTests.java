package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every door of the engine's REST API, in front of Cockpit and Tasklist as for programs, by which a timer or the date of a
 * task could be moved, held, fired early or dropped; tried on a case whose clock runs. A failed job may be tried again, which
 * moves no date: {@link AFailedJobIsTriedAgainFromCockpitTest}.
 */
@GongkaiTest
@Rule({"R-49", "R-72"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodyMovesADateByHandTests {

    private static final String WATCH = "intermediateEvent_deadlinePoint";
    private static final String TASK = "userTask_proofread";
    /** Whose task it is; the office; the system administrator; a supervisor; and two who are neither. */
    private static final List<String> WHO = List.of("staff.assistance", "office", "sysadmin", "supervision", "director", "secadmin");

    /** These are about a time and nothing else: whoever tries is told what to do instead. */
    private static final List<String> TIMES = lines("""
            PUT /job/JOB/duedate {"duedate":"2099-01-01T00:00:00.000+0800"}
            PUT /job/JOB/duedate {"duedate":"2020-01-01T00:00:00.000+0800","cascade":true}
            PUT /job/JOB/duedate {"duedate":null}
            POST /job/JOB/duedate/recalculate
            POST /job/JOB/duedate/recalculate?creationDateBased=true
            POST /job/JOB/execute
            DELETE /job/JOB
            PUT /job/JOB/suspended {"suspended":true}
            PUT /job/JOB/priority {"priority":1}
            PUT /job/suspended {"processInstanceId":"INSTANCE","suspended":true}
            PUT /job/suspended {"processDefinitionKey":"publication-review","suspended":true}
            PUT /job/suspended {"jobDefinitionId":"KIND","suspended":true}
            POST /job/retries {"jobIds":["JOB"],"retries":0,"dueDate":"2099-01-01T00:00:00.000+0800"}
            PUT /job-definition/KIND/suspended {"suspended":true,"includeJobs":true}
            PUT /job-definition/suspended {"processDefinitionKey":"publication-review","suspended":true,"includeJobs":true}
            PUT /job-definition/KIND/retries {"retries":0,"dueDate":"2099-01-01T00:00:00.000+0800"}
            PUT /job-definition/KIND/jobPriority {"priority":1,"includeJobs":true}
            POST /process-instance/job-retries {"processInstances":["INSTANCE"],"retries":0,"dueDate":"2099-01-01T00:00:00.000+0800"}
            POST /process-instance/job-retries-historic-query-based {"processInstances":["INSTANCE"],"retries":0}
            PUT /process-instance/INSTANCE/suspended {"suspended":true}
            PUT /process-instance/suspended {"processInstanceIds":["INSTANCE"],"suspended":true}
            POST /process-instance/suspended-async {"processInstanceIds":["INSTANCE"],"suspended":true}
            PUT /process-definition/DEFINITION/suspended {"suspended":true,"includeProcessInstances":true}
            PUT /process-definition/key/publication-review/suspended {"suspended":true,"includeProcessInstances":true}
            PUT /process-definition/suspended {"processDefinitionKey":"publication-review","suspended":true,"includeProcessInstances":true}
            PUT /batch/x/suspended {"suspended":true}
            PUT /task/TASK {"due":"2099-01-01T00:00:00.000+0800"}
            PUT /task/TASK {"due":null}
            PUT /task/TASK {"followUp":"2099-01-01T00:00:00.000+0800"}
            PUT /task/TASK/ {"due":"2099-01-01T00:00:00.000+0800"}
            POST /task/create {"id":"x","parentTaskId":"TASK","due":"2099-01-01T00:00:00.000+0800"}
            """);

    /** These reach the timer by moving the case itself. */
    private static final List<String> AROUND = lines("""
            POST /process-instance/INSTANCE/modification {"skipCustomListeners":true,"instructions":[{"type":"cancel","activityId":"intermediateEvent_deadlinePoint"}]}
            POST /process-instance/INSTANCE/modification-async {"instructions":[{"type":"cancel","activityId":"intermediateEvent_deadlinePoint"}]}
            POST /modification/execute {"processDefinitionId":"DEFINITION","processInstanceIds":["INSTANCE"],"instructions":[{"type":"cancel","activityId":"intermediateEvent_deadlinePoint"}]}
            POST /modification/executeAsync {"processDefinitionId":"DEFINITION","processInstanceIds":["INSTANCE"],"instructions":[]}
            POST /migration/execute {"migrationPlan":{"sourceProcessDefinitionId":"DEFINITION","targetProcessDefinitionId":"DEFINITION","instructions":[]},"processInstanceIds":["INSTANCE"]}
            POST /migration/executeAsync {"processInstanceIds":["INSTANCE"]}
            POST /process-definition/DEFINITION/restart {"processInstanceIds":["INSTANCE"]}
            POST /process-definition/DEFINITION/restart-async {"processInstanceIds":["INSTANCE"]}
            POST /process-instance/message-async {"processInstanceIds":["INSTANCE"],"messageName":"x"}
            POST /process-instance/variables-async {"processInstanceIds":["INSTANCE"],"variables":{"light":{"value":"GREEN"}}}
            POST /process-instance/INSTANCE/variables {"modifications":{"light":{"value":"GREEN"}}}
            PUT /process-instance/INSTANCE/variables/light {"value":"GREEN","type":"String"}
            DELETE /process-instance/INSTANCE
            POST /process-instance/delete {"processInstanceIds":["INSTANCE"]}
            POST /process-instance/delete-historic-query-based {"historicProcessInstanceIds":["INSTANCE"]}
            POST /message {"messageName":"x","processInstanceId":"INSTANCE"}
            POST /signal {"name":"x"}
            POST /condition {"variables":{}}
            POST /execution/INSTANCE/signal {}
            PUT /execution/INSTANCE/localVariables/light {"value":"GREEN"}
            PUT /task/TASK/variables/light {"value":"GREEN"}
            PUT /task/TASK/localVariables/light {"value":"GREEN"}
            DELETE /task/TASK
            DELETE /batch/x
            """);

    /** Whatever of the engine changes anything and is open, with the reason why no date moves; everything else is closed. */
    private static final Map<String, String> OPEN = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("POST /task/*/claim", "who does the task"),
            Map.entry("POST /task/*/unclaim", "who does the task"),
            Map.entry("POST /task/*/submit-form", "the task itself, through the completion gate"),
            Map.entry("POST /task/*/complete", "the task itself, through the completion gate"),
            Map.entry("POST /task/*/comment/create", "a note"),
            Map.entry("PUT /job/*/retries", "tries a failed job again; a time in it is refused"),
            Map.entry("POST /filter/create", "a list of tasks"),
            Map.entry("PUT /filter/*", "a list of tasks"),
            Map.entry("DELETE /filter/*", "a list of tasks"),
            Map.entry("POST /deployment/create", "a new diagram, checked; running cases keep theirs")));
    /** Queries that are too long for a GET. */
    private static final String QUERIES = "POST (/history)?/[a-z-]+(/count)?|POST /filter/\\*/(list|count|singleResult)";

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private Journal journal;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private RouteTable table;
    @Autowired
    private JdbcTemplate rows;
    private String caseNumber;
    private Map<String, String> ids;

    @BeforeAll
    void aCaseWhoseClockRuns() {
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        var job = office.job(caseNumber, WATCH);
        ids = Map.of("JOB", job.getId(), "INSTANCE", job.getProcessInstanceId(), "DEFINITION", job.getProcessDefinitionId(),
                "KIND", job.getJobDefinitionId(), "TASK", office.task(caseNumber, TASK).getId());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What must not move: the row of the clock with its segments, every timer of the case, the dates of its task. */
    private String dates() {
        var jobs = office.jobs(caseNumber).stream().map(job -> "%s %s %d %b %d".formatted(job.getId(), job.getDuedate(), job.getRetries(), job.isSuspended(), job.getPriority()))
                .sorted().toList();
        var task = office.task(caseNumber, TASK);
        return "%s%n%s%n%s%n%s %s %b".formatted(rows.queryForList("select * from deadline where case_number = ? order by id", caseNumber),
                rows.queryForList("select * from deadline_segment where deadline_id in (select id from deadline where case_number = ?) order by id", caseNumber),
                jobs, task.getDueDate(), task.getFollowUpDate(), task.isSuspended());
    }

    @TestFactory
    Stream<DynamicTest> everyDoorIsClosedToEverybodyAndNothingMoves() {
        return RouteTable.ENGINE_PREFIXES.stream().flatMap(prefix -> WHO.stream().flatMap(account -> {
            var visitor = prefix.startsWith("/engine-rest") ? Visitor.basic(port, account) : Visitor.signedIn(port, account);
            visitor.get("/camunda/api/admin/auth/user/default");
            return Stream.concat(TIMES.stream(), AROUND.stream()).map(door -> dynamicTest("%s %s %s".formatted(account, prefix, door),
                    () -> refused(door, prefix, account, visitor)));
        }));
    }

    private void refused(String door, String prefix, String account, Visitor visitor) {
        var before = dates();
        var reported = journal.of(caseNumber).size();
        var call = door;
        for (var id : ids.entrySet()) {
            call = call.replace(id.getKey(), id.getValue());
        }
        var parts = call.split(" ", 3);

        var answer = visitor.json(parts[0], prefix + parts[1], parts.length > 2 ? parts[2] : null);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":403", "该操作不对任何人开放");
        assertThat(answer.body().contains("期限由系统按法律计算") && answer.body().contains("请在案件办理中走延期")).isEqualTo(TIMES.contains(door));
        assertThat(dates()).isEqualTo(before);
        if (call.contains(ids.get("INSTANCE")) || call.contains(ids.get("JOB")) || call.contains(ids.get("TASK"))) {
            assertThat(journal.of(caseNumber)).as("it stands in the file").hasSize(reported + 1).anyMatch(line -> account.equals(line.getActorId())
                    && line.getSentence().startsWith("尝试绕过流程"));
        }
    }

    /** A row that somebody adds and that changes something fails here until its reason is written down. */
    @Test
    void whatIsOpenAndChangesAnythingIsKnownAndMovesNoDate() {
        for (var prefix : RouteTable.ENGINE_PREFIXES) {
            assertThat(changing(prefix).filter(door -> !door.matches(QUERIES)).collect(Collectors.toSet())).isEqualTo(OPEN.keySet());
        }
    }

    /** The web applications have doors of their own, beside those of the engine. */
    @Test
    void theWebApplicationsOwnDoorsOnlyAsk() {
        assertThat(table.routes().stream().filter(route -> route.pattern().getPatternString().startsWith("/camunda/") && writes(route.method())
                        && RouteTable.withinEngine(route.pattern().getPatternString()).isEmpty()).map(route -> route.pattern().getPatternString()))
                .isNotEmpty().allMatch(path -> path.endsWith("/logout")
                        || path.matches("/camunda/api/cockpit/plugin/base/default/(incident|process-instance)(/count)?")
                        || path.matches("/camunda/api/cockpit/plugin/base/default/process-(instance|definition)/\\*/called-process-(instances|definitions)"));
    }

    private Stream<String> changing(String prefix) {
        return table.routes().stream().filter(route -> writes(route.method()) && route.pattern().getPatternString().startsWith(prefix + "/"))
                .map(route -> route.method() + " " + route.pattern().getPatternString().substring(prefix.length()));
    }

    private static boolean writes(HttpMethod method) {
        return !Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS).contains(method);
    }
}
