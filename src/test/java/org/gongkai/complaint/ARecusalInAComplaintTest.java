package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.task.IdentityLink;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.ConflictOfInterest;
import org.gongkai.casefile.Recusals;
import org.gongkai.casefile.StandIns;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.organization.Substituting;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Who steps back from a complaint leaves it to the others of the circle, and these to the next circle. */
@GongkaiTest
@Rule("R-71")
class ARecusalInAComplaintTest {

    private static final String ACCEPT = "userTask_accept";

    @Autowired
    private ApplicationContext application;
    @Autowired
    private Office office;
    @Autowired
    private Recusals recusals;
    @Autowired
    private StandIns standIns;
    @Autowired
    private Cases cases;
    @Autowired
    private Substituting substituting;
    @Autowired
    private StaffAccounts accounts;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private OfficeClock clock;

    private Grievances grievances;
    private String caseNumber;

    @BeforeEach
    void aComplaintArrives() {
        grievances = new Grievances(application);
        caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
    }

    @AfterEach
    void everybodyIsBack() {
        substituting.open().forEach(open -> substituting.end(open.getId(), office.person("secadmin")));
        transaction.executeWithoutResult(status -> accounts.revoke("office", Role.LEADER_IN_CHARGE, "office"));
    }

    private Set<String> offered(String taskKey) {
        return office.tasks().getIdentityLinksForTask(office.task(caseNumber, taskKey).getId()).stream().map(IdentityLink::getUserId).collect(Collectors.toSet());
    }

    private void stepsBack(String person) {
        recusals.stepBack(caseNumber, ConflictOfInterest.RELATIVES, "与投诉人是亲属。", true, office.person(person));
    }

    @Test
    void theNextCircleTakesOver() {
        stepsBack("office");
        assertThat(offered(ACCEPT)).containsExactly("office.director");
        assertThat(cases.handles(office.person("office"), caseNumber)).isFalse();
        assertThatThrownBy(() -> office.completes("office", caseNumber, ACCEPT, Grievances.ACCEPT)).hasMessageContaining("您不是“决定是否受理”的办理人");
        stepsBack("office.director");
        assertThat(offered(ACCEPT)).containsExactly("supervision");
        assertThat(standIns.missing(caseNumber)).isEmpty();
        office.completes("supervision", caseNumber, ACCEPT, Grievances.ACCEPT);
    }

    @Test
    void whatWasTakenIsFreeAndComesBackWithTheLifting() {
        var task = office.task(caseNumber, ACCEPT).getId();
        office.as("office", () -> office.tasks().claim(task, "office"));
        stepsBack("office");
        assertThat(office.task(caseNumber, ACCEPT).getAssignee()).isNull();
        recusals.lift(caseNumber, recusals.of(caseNumber).get(0).getId(), "关系不属实。", office.person("office.director"));
        assertThat(offered(ACCEPT)).containsExactlyInAnyOrder("office", "office.director");
        office.completes("office", caseNumber, ACCEPT, Grievances.ACCEPT);
    }

    @Test
    void aSubstituteOfTheRecusedIsNotInTheCircle() {
        substituting.name("office", "info", clock.today(), clock.today().plusDays(3), null, office.person("office"));
        assertThat(offered(ACCEPT)).contains("info");
        stepsBack("office");
        assertThat(offered(ACCEPT)).containsExactly("office.director");
        assertThat(cases.maySee(office.person("info"), caseNumber)).isFalse();
    }

    @Test
    @Rule("R-104")
    void whatASubstituteDraftedTheAbsentDoesNotSign() {
        substituting.name("office", "info", clock.today(), clock.today().plusDays(3), null, office.person("office"));
        grievances.toSignature(caseNumber, "info");
        substituting.open().forEach(open -> substituting.end(open.getId(), office.person("secadmin")));
        transaction.executeWithoutResult(status -> accounts.grant("office", Role.LEADER_IN_CHARGE, "office"));
        assertThat(offered("userTask_approveReply")).containsExactly("leader.assistance");
    }
}
