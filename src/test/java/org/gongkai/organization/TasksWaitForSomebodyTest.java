package org.gongkai.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.hearing.HearingOffice;
import org.gongkai.hearing.SelectionMethod;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The check of the night finds tasks that nobody would ever find. */
@GongkaiTest
class TasksWaitForSomebodyTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private OrganizationCheck check;
    @Autowired
    private StaffAccounts accounts;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private OfficeClock clock;

    private String findings() {
        check.check();
        return check.latest().findings().toString();
    }

    private void has(String account, Role role, String unit, boolean now) {
        transaction.executeWithoutResult(status -> {
            if (now) {
                accounts.grant(account, role, unit);
            } else {
                accounts.revoke(account, role, unit);
            }
        });
    }

    @Test
    @Rule("R-89")
    void aTaskForAGroupWithoutPeopleIsFound() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        has("head.assistance", Role.SECTION_HEAD, "assistance", false);
        try {
            assertThat(findings()).contains("等待“社会救助科负责人”办理，而这个组今天没有人").doesNotContain(caseNumber);
        } finally {
            has("head.assistance", Role.SECTION_HEAD, "assistance", true);
        }
        assertThat(findings()).doesNotContain("社会救助科负责人");
    }

    /** Nobody organises hearings by post here; the unit and the openness office, who are asked as well, do. */
    @Test
    void aTaskThatOthersAreOfferedTooIsNoFinding() {
        var hearings = new HearingOffice(context);
        try {
            var caseNumber = hearings.open(SelectionMethod.values()[0]);
            hearings.closes(caseNumber);
            assertThat(office.waitsAt(caseNumber)).contains("userTask_selectParticipants");
            assertThat(findings()).doesNotContain("听证组织");
        } finally {
            clock.reset();
        }
    }

    @Test
    void aTaskThatIsHeldByAFormerHolderIsFound() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        has("tech", Role.SECTION_STAFF, "assistance", true);
        var task = office.task(caseNumber, "userTask_proofread").getId();
        office.as("tech", () -> office.tasks().claim(task, "tech"));
        assertThat(findings()).doesNotContain("技术保障员");
        has("tech", Role.SECTION_STAFF, "assistance", false);
        try {
            assertThat(findings()).contains("技术保障员已领取 1 项不属于其现任职务的任务");
        } finally {
            office.tasks().setAssignee(task, null);
        }
    }

    @Test
    void itRunsEveryNightAfterThePostsOfTheDayHaveBegun() throws NoSuchMethodException {
        var schedule = OrganizationCheck.class.getMethod("check").getAnnotation(Scheduled.class);
        assertThat(schedule.cron()).isEqualTo("0 15 0 * * *");
        assertThat(schedule.zone()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void theSecurityAdministratorReadsItAndHasItRunAtOnce() {
        var pages = new StaffPages(context);
        assertThat(pages.post("secadmin", "/desk/organization/check", Map.of()).status()).isEqualTo(302);
        assertThat(pages.get("secadmin", "/desk/organization").page().select("#check").text()).contains("最近核对于");
        assertThat(pages.post("office", "/desk/organization/check", Map.of()).status()).isEqualTo(403);
    }

    @Test
    @Rule("R-104")
    void whoHasWrittenWhatWaitsForASignatureIsNotAppointedToSignIt(@Autowired Appointments appointments) {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        assertThatThrownBy(() -> appointments.appoint(new Appointment("staff.assistance", Role.SECTION_HEAD, "assistance", clock.today().plusDays(7), null, null, null, true),
                office.person("secadmin"))).isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors().toString())
                        .contains("自 " + clock.today().plusDays(7), "社会救助科有正在办理的稿件须由负责人一级审核", "没有人可以签", "没有保存任何内容").doesNotContain(caseNumber));
    }
}
