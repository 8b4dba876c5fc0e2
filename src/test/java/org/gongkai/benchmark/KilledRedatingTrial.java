package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import org.gongkai.GongkaiApplication;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.calendar.NoticeTexts;
import org.gongkai.calendar.TakenIn;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.sweep.SweepCheck;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application is killed ten times while the open cases follow a notice: after that each case has moved once and its timer
 * equals its row. Not part of the test run, ten starts take minutes; by itself:
 * {@code mvn test -Dtest=KilledRedatingTrial -Dgongkai.test.database=postgresql}.
 */
@GongkaiTest
class KilledRedatingTrial {

    private static final int CASES = Integer.getInteger("redating.cases", 3_000);
    private static final int KILLS = Integer.getInteger("redating.kills", 10);
    private static final long PATIENCE_MILLIS = 180_000;
    private static final String MOVED = "select count(distinct case_number) from journal_entry where technical like 'redated %'";
    private static final String LEFT = "select count(*) from deadline where running_kind is not null and calendar_edition < (select max(edition) from holiday_notice)";

    @Autowired
    TakenIn taken;
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
    @Value("${spring.datasource.url}")
    String address;
    @TempDir
    Path work;

    private JdbcTemplate rows;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void eachCaseMovesOnceHoweverOftenTheApplicationIsKilled() throws IOException, InterruptedException {
        rows = new JdbcTemplate(database);
        // the application does so in its main method: the engine keeps its dates without a zone
        TimeZone.setDefault(TimeZone.getTimeZone(OfficeClock.ZONE));
        taken.itIsThatDay();
        clock.travelTo(OfficeClock.at(LocalDate.of(2026, 12, 24), LocalTime.of(9, 0)));
        new LargeOffice(database, office, clock, accounts).growsTo(CASES);
        var id = taken.proposed(NoticeTexts.OF_2027);
        // confirmed on a node that went down at once: this one never begins
        rows.update("update holiday_notice set confirmed_by = 'office.director', confirmed_at = now(), edition = ? where id = ?", taken.with(id).edition(), id);

        var random = new Random(20_261_124);
        for (int kill = 1; kill <= KILLS; kill++) {
            var left = left();
            var node = start();
            waitUntil(node, () -> left() < left);
            Thread.sleep(random.nextInt(4_000));
            node.destroyForcibly().waitFor();
            System.out.printf("killed %d times, %,d of %,d clocks left%n", kill, left(), CASES);
            assertThat(left()).as("each node was killed at work").isPositive();
        }
        var last = start();
        waitUntil(last, () -> left() == 0);
        last.destroyForcibly().waitFor();

        // timers were set by the time of the nodes
        clock.reset();
        assertThat(rows.queryForObject(MOVED, Long.class)).isGreaterThan(CASES / 2);
        assertThat(rows.queryForList("select case_number from journal_entry where technical like 'redated %' group by case_number having count(*) <> 1", String.class)).isEmpty();
        // nobody fires jobs here: that a point has come and waits is no fault
        checks.stream().filter(check -> List.of("期限与提醒", "期限与工作日历").contains(check.title())).forEach(check -> assertThat(check.findings())
                .as(check.title()).filteredOn(finding -> !finding.sentence().contains("已过而没有执行")).isEmpty());
    }

    private long left() {
        return rows.queryForObject(LEFT, Long.class);
    }

    /** Another node on the same database, whose run begins at once. */
    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                GongkaiApplication.class.getName(), "--spring.profiles.active=test", "--server.port=0", "--spring.datasource.url=" + address,
                "--spring.datasource.username=postgres", "--spring.datasource.password=postgres", "--gongkai.identity.key=" + "A".repeat(43) + "=",
                "--gongkai.redating.cron=* * * * * *").redirectErrorStream(true).redirectOutput(work.resolve("node.log").toFile()).start();
    }

    private void waitUntil(Process node, BooleanSupplier there) throws IOException, InterruptedException {
        for (long waited = 0; !there.getAsBoolean(); waited += 20) {
            if (!node.isAlive() || waited > PATIENCE_MILLIS) {
                throw new AssertionError(Files.readString(work.resolve("node.log")).lines().filter(line -> line.contains("ERROR") || line.contains("Caused")).toList().toString());
            }
            Thread.sleep(20);
        }
    }
}
