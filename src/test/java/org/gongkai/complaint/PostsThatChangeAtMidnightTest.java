package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.camunda.bpm.engine.task.IdentityLink;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Cases;
import org.gongkai.demo.DemoAccounts;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A post that begins or ends by its date is announced by nobody; the sweep of the night finds it. */
@GongkaiTest
@Rule("R-71")
class PostsThatChangeAtMidnightTest {

    @Autowired
    ApplicationContext application;
    @Autowired
    ComplaintPosts posts;
    @Autowired
    StaffAccounts accounts;
    @Autowired
    Office office;
    @Autowired
    Cases cases;
    @Autowired
    OfficeClock clock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    List<ScheduledTaskHolder> schedules;

    @Test
    void itRunsFiveMinutesAfterMidnightInTheOfficesZone() {
        var nightly = schedules.stream().flatMap(schedule -> schedule.getScheduledTasks().stream()).map(scheduled -> scheduled.getTask())
                .filter(task -> task.toString().contains(ComplaintPosts.class.getName())).toList();
        assertThat(nightly).singleElement().isInstanceOfSatisfying(CronTask.class, task -> assertThat(task.getExpression()).isEqualTo("0 5 0 * * *"));
    }

    @Test
    void whoJoinsTheAccusedUnitByTheDateOfTheDayLosesTheTask() {
        var mover = "mover." + System.nanoTime();
        transaction.executeWithoutResult(status -> {
            accounts.create(mover, "次日到任人员" + mover, null, null, "{noop}" + DemoAccounts.PASSWORD);
            accounts.grant(mover, Role.OPENNESS_OFFICE, null);
            accounts.grant(mover, Role.SECTION_STAFF, "elderly", clock.today().plusDays(1));
        });
        try {
            var caseNumber = new Grievances(application).arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
            posts.newDay();
            assertThat(candidates(caseNumber)).as("the day before").contains(mover, "office");

            jdbc.update("update staff_role set valid_from = ? where staff_id = ? and unit_code = 'elderly'", clock.today(), mover);
            assertThat(candidates(caseNumber)).as("nobody announced it").contains(mover);
            posts.newDay();
            assertThat(candidates(caseNumber)).doesNotContain(mover).contains("office");
            office.as(mover, () -> assertThat(office.tasks().createTaskQuery().processInstanceBusinessKey(caseNumber).count()).isZero());
            assertThat(cases.maySee(office.person(mover), caseNumber)).isFalse();
        } finally {
            transaction.executeWithoutResult(status -> {
                accounts.revoke(mover, Role.OPENNESS_OFFICE, null);
                accounts.revoke(mover, Role.SECTION_STAFF, "elderly");
            });
        }
    }

    private List<String> candidates(String caseNumber) {
        return office.tasks().getIdentityLinksForTask(office.task(caseNumber, "userTask_accept").getId()).stream().map(IdentityLink::getUserId).toList();
    }
}
