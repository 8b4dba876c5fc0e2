package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.task.IdentityLink;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Opinions;
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

/** A substitute is a way around neither the recusal nor the four eyes, though complaints are offered to persons and not to groups. */
@GongkaiTest
@Rule("R-71")
class SubstitutesAndComplaintsTest {

    @Autowired
    private ApplicationContext application;
    @Autowired
    private Office office;
    @Autowired
    private Cases cases;
    @Autowired
    private Opinions opinions;
    @Autowired
    private ComplaintList list;
    @Autowired
    private Substituting substituting;
    @Autowired
    private StaffAccounts accounts;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private OfficeClock clock;

    private Grievances grievances;

    @BeforeEach
    void find() {
        grievances = new Grievances(application);
    }

    @AfterEach
    void everybodyIsBack() {
        substituting.open().forEach(open -> substituting.end(open.getId(), office.person("secadmin")));
    }

    private void isAway(String absent, String substitute) {
        substituting.name(absent, substitute, clock.today(), clock.today().plusDays(3), null, office.person(absent));
    }

    private Set<String> signers(String caseNumber) {
        return office.tasks().getIdentityLinksForTask(office.task(caseNumber, "userTask_approveReply").getId()).stream()
                .map(IdentityLink::getUserId).collect(Collectors.toSet());
    }

    @Test
    void whoStandsInForTheAccusedIsKeptAwayToo() {
        var caseNumber = grievances.arrives(Grievances.naming("局长"));
        isAway("director", "info");
        assertThat(office.person("info").has(Role.LEADING_GROUP_HEAD)).isTrue();
        assertThat(cases.maySee(office.person("info"), caseNumber)).isFalse();
        assertThat(list.of(office.person("info"), true, 1)).extracting(ComplaintList.Row::caseNumber).doesNotContain(caseNumber);
        assertThat(list.of(office.person("supervision"), true, 1)).extracting(ComplaintList.Row::caseNumber).contains(caseNumber);
    }

    @Test
    void whatTheAbsentWroteTheSubstituteDoesNotSignInHisPlace() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        transaction.executeWithoutResult(status -> accounts.grant("leader.assistance", Role.OPENNESS_OFFICE, null));
        try {
            grievances.toSignature(caseNumber, "leader.assistance");
            isAway("leader.assistance", "info");
            assertThat(signers(caseNumber)).containsExactly("director");
        } finally {
            transaction.executeWithoutResult(status -> accounts.revoke("leader.assistance", Role.OPENNESS_OFFICE, null));
        }
    }

    @Test
    void whoSignsByAnOwnPostMayStandInForTheWriterElsewhere() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, null));
        grievances.toSignature(caseNumber);
        isAway("office", "leader.assistance");
        assertThat(signers(caseNumber)).containsExactly("leader.assistance");
        office.completes("leader.assistance", caseNumber, "userTask_approveReply", Grievances.SIGN);
        assertThat(opinions.of(caseNumber)).last().satisfies(opinion -> assertThat(opinion.persons()).containsExactly("leader.assistance"));
    }

    @Test
    void bothNamesStandUnderWhatASubstituteSigns() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, null));
        grievances.toSignature(caseNumber);
        isAway("leader.assistance", "info");
        office.completes("info", caseNumber, "userTask_approveReply", Grievances.SIGN);
        assertThat(opinions.of(caseNumber)).last().satisfies(opinion -> assertThat(opinion.persons()).containsExactlyInAnyOrder("info", "leader.assistance"));
    }

    @Test
    void whatTheAbsentHadTakenMovesAndComesBack() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, null));
        grievances.toSignature(caseNumber);
        var task = office.task(caseNumber, "userTask_approveReply").getId();
        office.as("leader.assistance", () -> office.tasks().claim(task, "leader.assistance"));

        isAway("leader.assistance", "info");
        assertThat(office.task(caseNumber, "userTask_approveReply").getAssignee()).isEqualTo("info");
        everybodyIsBack();
        assertThat(office.task(caseNumber, "userTask_approveReply").getAssignee()).isEqualTo("leader.assistance");
        assertThat(signers(caseNumber)).containsExactly("leader.assistance");
    }
}
