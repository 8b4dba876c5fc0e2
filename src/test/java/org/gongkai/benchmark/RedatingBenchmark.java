package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import javax.sql.DataSource;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.calendar.NoticeTexts;
import org.gongkai.calendar.TakenIn;
import org.gongkai.deadline.RedatingOutlook;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.sweep.SweepCheck;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A notice that comes late while ten thousand cases are open. Not part of the test run; by itself:
 * {@code mvn test -Dtest=RedatingBenchmark -Dgongkai.test.database=postgresql}, smaller with {@code -Dredating.cases=1000}.
 */
@GongkaiTest
class RedatingBenchmark {

    private static final int CASES = Integer.getInteger("redating.cases", 10_000);
    private static final double MOST_SECONDS = 120;

    @Autowired
    TakenIn taken;
    @Autowired
    RedatingOutlook outlook;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    DataSource database;
    @Autowired
    StaffAccounts accounts;
    @Autowired
    List<SweepCheck> checks;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void everyOpenCaseFollowsWithinTwoMinutes() {
        Machine.print(database);
        taken.itIsThatDay();
        clock.travelTo(OfficeClock.at(LocalDate.of(2026, 12, 24), LocalTime.of(9, 0)));
        new LargeOffice(database, office, clock, accounts).growsTo(CASES);
        var rows = new JdbcTemplate(database);
        var cpu = ProcessorTime.of(database);
        var id = taken.proposed(NoticeTexts.OF_2027);
        var begun = System.nanoTime();
        var would = outlook.by(taken.with(id));
        System.out.printf("preview: %,d open, %,d clocks move, %.1f s%n", would.cases(), would.moves().size(), (System.nanoTime() - begun) / 1e9);

        var jvm = cpu.jvm();
        var server = cpu.database();
        begun = System.nanoTime();
        taken.confirmed(id);
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%,d open cases: %.1f s, %.1f ms a case (CPU: JVM %.1f, database %.1f)%n", would.cases(), seconds, 1000 * seconds / would.cases(),
                cpu.jvm().minus(jvm).toNanos() / 1e6 / would.cases(), cpu.database().minus(server).toNanos() / 1e6 / would.cases());

        assertThat(rows.queryForList("select case_number from journal_entry where technical like 'redated %' group by case_number having count(*) <> 1", String.class)).isEmpty();
        assertThat(rows.queryForObject("select count(distinct case_number) from journal_entry where technical like 'redated %'", Long.class))
                .isEqualTo(would.moves().stream().map(move -> move.caseNumber()).distinct().count());
        checks.stream().filter(check -> List.of("期限与提醒", "期限与工作日历").contains(check.title())).forEach(check -> assertThat(check.findings()).as(check.title()).isEmpty());
        assertThat(seconds).isLessThanOrEqualTo(MOST_SECONDS);
    }
}
