package org.gongkai.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.gongkai.Office;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.publication.Draft;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A bureau of twenty-five sections with as many open publications as asked for: half of them wait to be proofread, a
 * quarter for the head of the section, a fifth for the leader in charge, the rest for the director; a third each in
 * time, close to the date and overdue, and told so.
 */
final class LargeOffice {

    private static final int SECTIONS = 25;
    private static final int SECTIONS_OF_A_LEADER = 5;
    private static final int[] DAYS_AGO = {0, 8, 30};

    private final Office office;
    private final OfficeClock clock;
    private final CaseCloning cloning;
    private int open;

    LargeOffice(DataSource database, Office office, OfficeClock clock, StaffAccounts accounts) {
        this.office = office;
        this.clock = clock;
        this.cloning = new CaseCloning(database);
        sections(new JdbcTemplate(database), accounts);
        models();
    }

    static String section(int number) {
        return "section%02d".formatted(number);
    }

    /** Their passwords are those of the demonstration: the hash is copied. */
    private static void sections(JdbcTemplate rows, StaffAccounts accounts) {
        var hash = accounts.find("staff.assistance").orElseThrow().passwordHash();
        var since = LocalDate.of(2019, 9, 10);
        IntStream.range(0, SECTIONS / SECTIONS_OF_A_LEADER).forEach(leader -> accounts.create("leader." + leader, "分管领导" + leader, null, null, hash));
        IntStream.range(0, SECTIONS).forEach(number -> {
            var section = section(number);
            rows.update("insert into org_unit (code, name, kind, sort_order) values (?, ?, 'SECTION', ?)", section, "科室" + number, 100 + number);
            accounts.create("staff." + section, "承办人" + number, section, null, hash);
            accounts.grant("staff." + section, Role.SECTION_STAFF, section, since);
            accounts.create("head." + section, "负责人" + number, section, null, hash);
            accounts.grant("head." + section, Role.SECTION_HEAD, section, since);
            accounts.grant("leader." + number / SECTIONS_OF_A_LEADER, Role.LEADER_IN_CHARGE, section, since);
        });
    }

    private void models() {
        Map<String, Long> rows = new TreeMap<>();
        for (int section = 0; section < SECTIONS; section++) {
            for (int waits = 0; waits < 4; waits++) {
                int number = section;
                int steps = waits == 3 && section % 5 == 0 ? 3 : Math.max(0, waits - 1);
                int ago = DAYS_AGO[(section + waits) % DAYS_AGO.length];
                boolean taken = waits == 1;
                rows = cloning.model(() -> make(number, steps, ago, taken));
            }
        }
        System.out.printf("rows of the last model: %s%n", rows);
    }

    private void make(int section, int steps, int ago, boolean taken) {
        var unit = section(section);
        var day = ago == 0 ? clock.today() : WorkingCalendar.official().workingDaysBefore(clock.today(), ago);
        var number = office.submits("staff." + unit, notice(unit, day));
        List<Runnable> way = new ArrayList<>(List.of(
                () -> office.completes("staff." + unit, number, "userTask_proofread", Office.APPROVE),
                () -> office.completes("head." + unit, number, "userTask_sectionReview", Office.SECTION_APPROVES),
                () -> office.completes("leader." + section / SECTIONS_OF_A_LEADER, number, "userTask_leaderReview", Office.LEADER_APPROVES)));
        way.subList(0, steps).forEach(Runnable::run);
        if (taken) {
            office.as("staff." + unit, () -> office.tasks().claim(office.task(number, "userTask_proofread").getId(), "staff." + unit));
        }
        if (ago > 0) {
            office.fires(number, "intermediateEvent_deadlinePoint");
        }
    }

    static Draft notice(String unit, LocalDate generatedOn) {
        var notice = Office.notice(generatedOn);
        return new Draft(notice.title(), notice.body(), notice.category(), unit, generatedOn, null, null, null, null, null, null, null, false, null, null,
                false, true);
    }

    /** @param wanted more than before */
    void growsTo(int wanted) {
        var start = System.nanoTime();
        cloning.clones(open + 1, wanted);
        System.out.printf("%d open cases made in %.0f s%n", wanted - open, (System.nanoTime() - start) / 1e9);
        open = wanted;
    }
}
