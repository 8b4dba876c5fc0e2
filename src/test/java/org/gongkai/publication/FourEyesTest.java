package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;
import static org.gongkai.Office.LEADER_APPROVES;
import static org.gongkai.Office.SECTION_APPROVES;

import org.camunda.bpm.engine.AuthorizationException;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GongkaiTest
@Rule("R-104")
class FourEyesTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    StaffAccounts accounts;

    @AfterEach
    void takeBackTheRoles() {
        accounts.revoke("head.assistance", Role.LEADER_IN_CHARGE, "assistance");
        accounts.revoke("staff.assistance", Role.SECTION_HEAD, "assistance");
        accounts.revoke("leader.assistance", Role.LEADING_GROUP_HEAD, null);
    }

    @Test
    void theSamePersonCannotSignTwoLevelsThoughHoldingBothOffices() {
        accounts.grant("head.assistance", Role.LEADER_IN_CHARGE, "assistance");
        accounts.grant("leader.assistance", Role.LEADING_GROUP_HEAD, null);
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", SECTION_APPROVES);

        assertThatThrownBy(() -> office.completes("head.assistance", caseNumber, "userTask_leaderReview", LEADER_APPROVES))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("三个人");
        assertThat(office.waitsAt(caseNumber)).as("the task stays open").containsExactly("userTask_leaderReview");

        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", LEADER_APPROVES);
        assertThatThrownBy(() -> office.completes("leader.assistance", caseNumber, "userTask_headSign", APPROVE))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("三个人");
    }

    @Test
    void nobodySignsWhatHeOrSheHasWritten() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        accounts.grant("staff.assistance", Role.SECTION_HEAD, "assistance");
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);

        assertThatThrownBy(() -> office.completes("staff.assistance", caseNumber, "userTask_sectionReview", SECTION_APPROVES))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("自己的稿件");
    }

    @Test
    void whoeverReviewsTheUnitsItemsDoesNotDraftThem() {
        assertThatThrownBy(() -> office.submits("head.assistance", Office.notice(clock.today())))
                .isInstanceOf(NotAllowedException.class).hasMessageContaining("不能自己起草");
    }

    @Test
    @Rule("R-88")
    void otherSectionsNeitherDraftNorReviewForThisOne() {
        assertThatThrownBy(() -> office.submits("staff.elderly", Office.notice(clock.today()))).isInstanceOf(NotAllowedException.class);
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        assertThatThrownBy(() -> office.completes("staff.elderly", caseNumber, "userTask_proofread", APPROVE))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void theOneWhoIsSignedInCountsNotTheAssignee() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        var task = office.task(caseNumber, "userTask_proofread");
        office.tasks().setAssignee(task.getId(), "staff.assistance");

        assertThatThrownBy(() -> office.completes("staff.elderly", caseNumber, "userTask_proofread", APPROVE)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> office.tasks().complete(task.getId(), APPROVE)).as("nobody is signed in")
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("登录");
    }
}
