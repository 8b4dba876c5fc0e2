package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;

import org.camunda.bpm.engine.AuthorizationException;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes and who reviews; who signs which level is the table of {@link SeparationOfDutiesTest}. */
@GongkaiTest
@Rule("R-104")
class FourEyesTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;

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
