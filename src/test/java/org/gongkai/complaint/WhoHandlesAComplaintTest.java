package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Cases;
import org.gongkai.demo.DemoAccounts;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.problem.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Candidates are persons, found case by case, and found anew when the case or the posts change. */
@GongkaiTest
@Rule("R-71")
class WhoHandlesAComplaintTest {

    @Autowired
    ApplicationContext application;
    @Autowired
    Office office;
    @Autowired
    Complaints complaints;
    @Autowired
    ComplaintRenaming renaming;
    @Autowired
    Cases cases;
    @Autowired
    Inbox inbox;
    @Autowired
    StaffAccounts accounts;
    @Autowired
    TransactionTemplate transaction;

    private Grievances grievances;

    @BeforeEach
    void find() {
        grievances = new Grievances(application);
    }

    private Set<String> candidates(String caseNumber, String taskKey) {
        var links = office.tasks().getIdentityLinksForTask(office.task(caseNumber, taskKey).getId());
        assertThat(links).as("no group is ever a candidate").allMatch(link -> link.getGroupId() == null);
        return links.stream().map(IdentityLink::getUserId).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "about {0}: {1} handle it, {2} signs")
    @CsvSource({"elderly, office office.director, director", "affairs, office office.director, leader.assistance",
            "bureauoffice, office office.director, director", "office, supervision, director", ", office office.director, leader.assistance"})
    void itGoesToTheOfficeOrToAnotherHandlerAndIsSignedByALeaderWhoHasNothingToDoWithIt(String accused, String handlers, String signer) {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, accused));
        assertThat(candidates(caseNumber, "userTask_accept")).containsExactlyInAnyOrder(handlers.split(" "));
        var handler = handlers.split(" ")[0];
        office.completes(handler, caseNumber, "userTask_accept", Grievances.ACCEPT);
        assertThat(candidates(caseNumber, "userTask_investigate")).contains("supervision").contains(handlers.split(" "));
        office.completes(handler, caseNumber, "userTask_investigate", Grievances.CONCLUDE);
        office.completes(handler, caseNumber, "userTask_draftReply", Grievances.DRAFT);
        assertThat(candidates(caseNumber, "userTask_approveReply")).containsExactly(signer);
    }

    @Test
    void namingAMemberOfTheOfficeIsAComplaintAboutTheOffice() {
        var caseNumber = grievances.arrives(Grievances.naming("公开办主任"));
        assertThat(candidates(caseNumber, "userTask_accept")).containsExactly("supervision");
        assertThat(cases.maySee(office.person("office"), caseNumber)).isFalse();
        assertThat(cases.maySee(office.person("office.director"), caseNumber)).isFalse();
        assertThat(cases.find(caseNumber).orElseThrow().unitName()).isEqualTo("政务督导组");
    }

    @Test
    void whoeverIsNamedDoesNotSignAndTheNextOneDoes() {
        var submission = new Submission(ComplaintKind.COMPLAINT, false, Grievances.NAME, Grievances.CONTACT, "elderly", "局长", Grievances.FACTS, null, null, null);
        var caseNumber = grievances.arrives(submission);
        grievances.toSignature(caseNumber);
        assertThat(candidates(caseNumber, "userTask_approveReply")).as("neither the leader in charge of elderly nor the head named").containsExactly("leader.affairs");
    }

    @ParameterizedTest
    @CsvSource({"staff.elderly", "head.elderly", "leader.assistance", "staff.affairs", "sysadmin"})
    void nobodyElseCompletesATask(String person) {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        assertThatThrownBy(() -> office.completes(person, caseNumber, "userTask_accept", Grievances.ACCEPT)).isInstanceOf(AuthorizationException.class);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_accept");
    }

    @Test
    void whoeverWroteTheAnswerDoesNotSignIt() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        transaction.executeWithoutResult(status -> accounts.grant("leader.assistance", Role.OPENNESS_OFFICE, null));
        try {
            grievances.toSignature(caseNumber, "leader.assistance");
            assertThat(candidates(caseNumber, "userTask_approveReply")).doesNotContain("leader.assistance").containsExactly("director");
        } finally {
            transaction.executeWithoutResult(status -> accounts.revoke("leader.assistance", Role.OPENNESS_OFFICE, null));
        }
    }

    @Test
    void acceptingMayCorrectTheUnitAndTheCaseMovesOnWhenItIsTheHandlersOwn() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, null));
        assertThat(inbox.of("office.director")).extracting(InboxMessage::getCaseNumber).contains(caseNumber);
        office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "approve", "against", "政务公开办"));
        assertThat(complaints.findById(caseNumber).orElseThrow().getState()).as("the handler's decision does not count").isEqualTo(ComplaintState.RECEIVED);
        assertThat(candidates(caseNumber, "userTask_accept")).containsExactly("supervision");
        assertThat(cases.maySee(office.person("office"), caseNumber)).isFalse();
        assertThat(inbox.of("office.director")).extracting(InboxMessage::getCaseNumber).doesNotContain(caseNumber);
        assertThat(inbox.of("supervision")).extracting(InboxMessage::getCaseNumber).contains(caseNumber);
        office.completes("supervision", caseNumber, "userTask_accept", Grievances.ACCEPT);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_investigate");
    }

    @Test
    void correctingItOnThePageTakesTheOpenTaskAway() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        office.completes("office", caseNumber, "userTask_accept", Grievances.ACCEPT);
        var task = office.task(caseNumber, "userTask_investigate").getId();
        office.as("office", () -> office.tasks().claim(task, "office"));
        assertThat(renaming.correct(caseNumber, "office", null, office.person("office.director"))).as("still the director's to handle").isFalse();
        assertThat(candidates(caseNumber, "userTask_investigate")).containsExactly("supervision");
        assertThat(office.tasks().createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
        office.as("office", () -> assertThat(office.tasks().createTaskQuery().taskId(task).count()).as("the right to the task is gone").isZero());
    }

    @Test
    void aUnitThatDoesNotExistIsRefusedAndNothingIsKept() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        assertThatThrownBy(() -> renaming.correct(caseNumber, "nowhere", null, office.person("office"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "approve", "against", "某某科")))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("养老服务科");
        assertThat(complaints.findById(caseNumber).orElseThrow().getAccusedUnit()).isEqualTo("elderly");
    }

    @Test
    void whoeverMovesToTheAccusedUnitLosesTheTaskAtOnce() {
        var mover = "mover." + System.nanoTime();
        transaction.executeWithoutResult(status -> {
            accounts.create(mover, "轮岗人员" + mover, null, null, "{noop}" + DemoAccounts.PASSWORD);
            accounts.grant(mover, Role.OPENNESS_OFFICE, null);
        });
        try {
            var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
            assertThat(candidates(caseNumber, "userTask_accept")).contains(mover);
            transaction.executeWithoutResult(status -> accounts.grant(mover, Role.SECTION_STAFF, "elderly"));
            assertThat(candidates(caseNumber, "userTask_accept")).doesNotContain(mover).contains("office");
            office.as(mover, () -> assertThat(office.tasks().createTaskQuery().processInstanceBusinessKey(caseNumber).count()).isZero());
            assertThat(cases.maySee(office.person(mover), caseNumber)).isFalse();
        } finally {
            transaction.executeWithoutResult(status -> {
                accounts.revoke(mover, Role.OPENNESS_OFFICE, null);
                accounts.revoke(mover, Role.SECTION_STAFF, "elderly");
            });
        }
    }

    @Test
    void theAdministratorsAndOrdinaryStaffSeeNone() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        for (var person : List.of("sysadmin", "secadmin", "auditor", "staff.affairs", "head.affairs", "leader.affairs", "info", "tech", "bureau.office")) {
            assertThat(cases.maySee(office.person(person), caseNumber)).as(person).isFalse();
        }
        for (var person : List.of("office", "office.director", "supervision", "director")) {
            assertThat(cases.maySee(office.person(person), caseNumber)).as(person).isTrue();
        }
    }
}
