package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.function.Consumer;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.ConflictOfInterest;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Recusals;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An incident is resolved where supervisors look at it, by the rule and with the record of the page of the case. */
@GongkaiTest
class AFailedJobIsTriedAgainFromCockpitTest {

    /** As Cockpit sends it. */
    private static final String AGAIN = "{\"retries\":1}";
    private static final String WATCH = "intermediateEvent_deadlinePoint";

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private Journal journal;
    @Autowired
    private Recusals recusals;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private ApplicationContext application;
    private String caseNumber;
    private String job;

    @BeforeEach
    void givesUp() {
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        job = office.job(caseNumber, WATCH).getId();
        office.management().setJobRetries(job, 0);
    }

    private String asks(String person, String prefix, String jobId, String body) {
        var visitor = prefix.startsWith("/engine-rest") ? Visitor.basic(port, person) : Visitor.signedIn(port, person);
        visitor.get("/camunda/api/admin/auth/user/default");
        var answer = visitor.json("PUT", "%s/job/%s/retries".formatted(prefix, jobId), body);
        return answer.statusCode() + " " + answer.body();
    }

    private String asks(String person, String jobId, String body) {
        return asks(person, RouteTable.ENGINE_PREFIXES.get(1), jobId, body);
    }

    private int retries() {
        return office.job(caseNumber, WATCH).getRetries();
    }

    private List<String> decisions() {
        return journal.of(caseNumber).stream().filter(line -> line.getTechnical().equals("again")).map(line -> line.getActorId() + line.getSentence()).toList();
    }

    @Rule({"R-12", "R-13", "R-72"})
    @ParameterizedTest
    @CsvSource({"office,0", "office.director,1", "supervision,1"})
    void thoseWhoLookAfterTheCaseHaveItTriedAgainAndTheIncidentIsGone(String person, int prefix) {
        var before = office.job(caseNumber, WATCH).getDuedate();
        assertThat(asks(person, RouteTable.ENGINE_PREFIXES.get(prefix), job, AGAIN)).startsWith("204");
        assertThat(retries()).isPositive();
        assertThat(office.job(caseNumber, WATCH).getDuedate()).as("at once, not when it was due").isNotEqualTo(before).isBeforeOrEqualTo(clock.instant());
        assertThat(decisions()).singleElement().asString().startsWith(person + "安排重新执行“到达期限节点");
        assertThat(Visitor.basic(port, person).get("/engine-rest/incident/count?configuration=" + job).body()).contains("\"count\":0");
        office.fires(caseNumber, WATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "leader.assistance", "head.assistance", "staff.assistance", "info", "bureau.office", "tech", "sysadmin", "secadmin", "auditor"})
    void nobodyElse(String person) {
        for (var prefix : RouteTable.ENGINE_PREFIXES) {
            assertThat(asks(person, prefix, job, AGAIN)).startsWith("403").contains("没有此项权限");
        }
        assertThat(retries()).isZero();
        assertThat(decisions()).isEmpty();
    }

    @Test
    void whoKeepsOutOfTheCaseLeavesItToOthers() {
        recusals.stepBack(caseNumber, ConflictOfInterest.OTHER, "与当事人有其他关系。", true, office.person("office"));
        assertThat(asks("office", job, AGAIN)).startsWith("403").contains("请联系他们");
        assertThat(retries()).isZero();
        assertThat(decisions()).isEmpty();
        assertThat(asks("supervision", job, AGAIN)).startsWith("204");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"retries\":0}", "{\"retries\":-1}", "{\"retries\":1,\"dueDate\":\"2099-01-01T00:00:00.000+0800\"}", "{\"retries\":1,\"dueDate\":null}"})
    void neitherItsTimeIsChangedNorIsItStopped(String body) {
        assertThat(asks("supervision", job, body)).startsWith("400").contains("不能另设时间");
        assertThat(retries()).isZero();
        assertThat(decisions()).isEmpty();
    }

    @Test
    void aJobThatHasNotFailedIsLeftAlone() {
        assertThat(asks("supervision", job, AGAIN)).startsWith("204");
        var due = office.job(caseNumber, WATCH).getDuedate();
        for (var body : List.of(AGAIN, "{\"retries\":0}", "{\"retries\":1000}")) {
            assertThat(asks("office", job, body)).startsWith("400");
        }
        assertThat(office.job(caseNumber, WATCH).getDuedate()).isEqualTo(due);
        assertThat(decisions()).as("decided once").hasSize(1);
    }

    @Test
    void whatIsNoCaseAndWhatIsNoJobIsAnswered() {
        var process = new ReviewProcess(application);
        process.deploy();
        try {
            var stranger = process.start("XX-2026-00001").jobId();
            office.management().setJobRetries(stranger, 0);
            assertThat(asks("supervision", stranger, AGAIN)).as("a process that nobody watches").startsWith("403").contains("无权查看");
            assertThat(asks("supervision", "nothing", AGAIN)).startsWith("403").contains("无权查看");
        } finally {
            process.remove();
        }
    }

    /** The case is asked each time; the engine's own rights, which know only processes, have not grown. */
    @Test
    void nobodyDoesAnythingElseWithAJob() {
        for (Consumer<ManagementService> deed : List.<Consumer<ManagementService>>of(jobs -> jobs.deleteJob(job), jobs -> jobs.setJobDuedate(job, null),
                jobs -> jobs.suspendJobById(job), jobs -> jobs.setJobRetriesAsync(List.of(job), 1))) {
            office.as("supervision", () -> assertThat(catchThrowable(() -> deed.accept(office.management()))).isInstanceOf(AuthorizationException.class));
        }
        assertThat(retries()).isZero();
    }
}
