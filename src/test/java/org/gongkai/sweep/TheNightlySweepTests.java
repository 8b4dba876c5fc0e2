package org.gongkai.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.engine.AsEngine;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.web.context.WebApplicationContext;

/** Case rows and timers, automatic steps, the register: what does not agree is found in the night, told, and can be put right. */
@GongkaiTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@Rule({"R-49", "R-72"})
class TheNightlySweepTests {

    private static final String WATCH = "intermediateEvent_deadlinePoint";
    private static final String CLOCKS = "期限与提醒";

    private final Office office;
    private final Sweep sweep;
    private final SweepHealth health;
    private final HealthEndpoint endpoint;
    private final ManagementService management;
    private final AsEngine asEngine;
    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final OfficeClock clock;
    private final StaffPages pages;
    private String caseNumber;

    TheNightlySweepTests(Office office, Sweep sweep, SweepHealth health, HealthEndpoint endpoint, ManagementService management, AsEngine asEngine,
            Journal journal, JdbcTemplate jdbc, OfficeClock clock, WebApplicationContext context) {
        this.office = office;
        this.sweep = sweep;
        this.health = health;
        this.endpoint = endpoint;
        this.management = management;
        this.asEngine = asEngine;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.pages = new StaffPages(context);
    }

    @BeforeEach
    void anItemUnderWay() {
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
    }

    @AfterEach
    void forgotten() {
        jdbc.update("delete from sweep_finding");
        jdbc.update("delete from sweep_run");
    }

    private List<String> found() {
        sweep.run("test:" + UUID.randomUUID(), null);
        return sweep.latest().orElseThrow().getFindings().stream().filter(finding -> caseNumber.equals(finding.getCaseNumber()))
                .map(SweepFinding::getSentence).toList();
    }

    private void losesItsTimer() {
        asEngine.run(() -> management.deleteJob(office.job(caseNumber, WATCH).getId()));
    }

    @Test
    void aCaseWhoseClockIsWatchedIsNotNamed() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aTimerDeletedByHandIsFoundAndSetAnewFromThePage() {
        var due = office.job(caseNumber, WATCH).getDuedate();
        losesItsTimer();

        assertThat(found()).singleElement().asString().contains("没有等待中的提醒");
        var page = pages.get("supervision", "/desk/sweep").page();
        assertThat(page.select("li:contains(" + caseNumber + ") button").text()).contains("重建提醒");

        assertThat(pages.post("supervision", "/desk/sweep/cases/" + caseNumber + "/watch", Map.of()).next()).isEqualTo("/desk/sweep");

        assertThat(office.job(caseNumber, WATCH).getDuedate()).isEqualTo(due);
        assertThat(found()).isEmpty();
        assertThat(office.waitsAt(caseNumber)).as("the review stands where it stood").contains("userTask_proofread");
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(line -> line.contains("期限提醒缺失"));
    }

    @Test
    void aTimerMovedBehindItsPointIsFoundAndSetAnew() {
        var job = office.job(caseNumber, WATCH);
        asEngine.run(() -> management.setJobDuedate(job.getId(), Date.from(job.getDuedate().toInstant().plus(Duration.ofDays(3)))));
        assertThat(found()).singleElement().asString().contains("晚于期限的下一个节点");

        pages.post("office", "/desk/sweep/cases/" + caseNumber + "/watch", Map.of());

        assertThat(office.job(caseNumber, WATCH).getDuedate()).isEqualTo(job.getDuedate());
    }

    @Test
    void aTimerThatShouldHaveFiredIsFound() {
        var job = office.job(caseNumber, WATCH);
        asEngine.run(() -> management.setJobDuedate(job.getId(), Date.from(clock.instant().minus(Duration.ofHours(2)))));

        assertThat(found()).singleElement().asString().contains("没有执行");
        asEngine.run(() -> management.setJobDuedate(job.getId(), job.getDuedate()));
    }

    @Test
    void aTimerWithoutAClockIsFound() {
        jdbc.update("update deadline set ended_at = current_timestamp, running_kind = null where case_number = ?", caseNumber);

        assertThat(found()).singleElement().asString().contains("没有正在计算的期限");
        jdbc.update("update deadline set ended_at = null, running_kind = kind where case_number = ?", caseNumber);
    }

    @Test
    void whatIsFoundIsSeenByTheMonitorAndStopsNoLoadBalancer() {
        assertThat(health.health().getStatus().getCode()).as("before the first").isEqualTo("UNKNOWN");
        losesItsTimer();
        found();

        assertThat(health.health().getStatus().getCode()).isEqualTo(SweepHealth.ATTENTION);
        assertThat(endpoint.health().getStatus().getCode()).isEqualTo(SweepHealth.ATTENTION);
        assertThat(pages.get("office", "/actuator/health").status()).isEqualTo(200);
    }

    /** The missing notice of the coming year comes back each autumn: a monitor knows it apart, and it hides nothing. */
    @ParameterizedTest
    @CsvSource({"放假通知, '', REMINDER", "放假通知, 期限与提醒, ATTENTION", "期限与提醒, '', ATTENTION", "放假通知, 放假通知, REMINDER", "'', '', UP"})
    void whatComesBackEachAutumnHidesNothingFromTheMonitor(String one, String other, String status) {
        found();
        jdbc.update("delete from sweep_finding");
        for (var check : List.of(one, other)) {
            if (!check.isEmpty()) {
                jdbc.update("insert into sweep_finding (run_id, check_title, sentence, remedy) select max(id), ?, '有不一致。', 'NONE' from sweep_run", check);
            }
        }

        assertThat(health.health().getStatus().getCode()).isEqualTo(status);
        assertThat(endpoint.health().getStatus().getCode()).isEqualTo(status);
        assertThat(sweep.titles()).as("the check is still called so").contains("放假通知", CLOCKS);
        assertThat(pages.get("office", "/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void aSweepThatHasNotRunForTwoNightsIsSeenByTheMonitor() {
        found();
        jdbc.update("delete from sweep_finding");
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");

        jdbc.update("update sweep_run set started_at = ?", Timestamp.from(clock.instant().minus(Duration.ofHours(37))));

        assertThat(health.health().getStatus().getCode()).isEqualTo(SweepHealth.ATTENTION);
    }

    @Test
    void ofSeveralNodesOneSweepsInANight() {
        sweep.nightly();
        sweep.nightly();

        assertThat(jdbc.queryForObject("select count(*) from sweep_run", Integer.class)).isEqualTo(1);
    }

    @Test
    void whoMayNotSeeACaseLearnsOnlyThatSomethingIsWrong() {
        losesItsTimer();
        found();

        var page = pages.get("sysadmin", "/desk/sweep").page();

        assertThat(page.text()).contains("您无权查看的案件", "没有等待中的提醒").doesNotContain(caseNumber);
        assertThat(page.select("form[action$=watch]")).isEmpty();
        assertThat(pages.post("sysadmin", "/desk/sweep/cases/" + caseNumber + "/watch", Map.of()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"supervision, 200", "office, 200", "office.director, 200", "sysadmin, 200", "auditor, 403", "secadmin, 403", "staff.assistance, 403", "info, 403"})
    void thePageIsForThoseWhoSeeToIt(String account, int status) {
        assertThat(pages.get(account, "/desk/sweep").status()).isEqualTo(status);
        assertThat(pages.post(account, "/desk/sweep", Map.of()).status()).isEqualTo(status == 200 ? 302 : status);
    }

    @Test
    void whatWasSweptIsKeptForNinetyDays() {
        found();
        jdbc.update("update sweep_run set started_at = ?", Timestamp.from(clock.instant().minus(Duration.ofDays(91))));

        found();

        assertThat(jdbc.queryForObject("select count(*) from sweep_run", Integer.class)).isEqualTo(1);
    }
}
