package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.hearing.HearingOffice.AGAINST;
import static org.gongkai.hearing.HearingOffice.FOR;

import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The whole way, with the route it takes and does not take. */
@GongkaiTest
@Rule({"R-68", "B.7"})
class AHearingFromItsDecisionToItsReportTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Letters letters;
    @Autowired
    ApplicationContext application;
    private HearingOffice people;

    @BeforeEach
    void people() {
        people = new HearingOffice(application);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everythingTheLawAsksHappensInOrderAndNothingElse() {
        var caseNumber = people.reported(SelectionMethod.FIRST_COME);
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.REPORTED);
        people.publishes(caseNumber, "serviceTask_announceReport");

        people.completes("supervision", caseNumber, HearingStep.ARCHIVE, Map.of("archiveNote", "材料齐全。"));

        var hearing = people.hearing(caseNumber);
        assertThat(hearing.getState()).isEqualTo(HearingState.CONCLUDED);
        assertThat(hearing.getReportIndex()).isNotBlank();
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(office.jobs(caseNumber)).isEmpty();
        assertThat(office.route(caseNumber)).containsSubsequence("userTask_decideHearing", "serviceTask_announceHearing", "intermediateEvent_announced",
                "intermediateEvent_applicationsClosed", "serviceTask_closeApplications", "userTask_selectParticipants", "serviceTask_announceList",
                "intermediateEvent_listAnnounced", "serviceTask_inviteParticipants", "endEvent_materialsServed", "userTask_holdHearing",
                "userTask_signRecord", "userTask_writeReport", "userTask_approveReport", "serviceTask_announceReport",
                "intermediateEvent_reportPublished", "userTask_archive", "endEvent_concluded")
                .doesNotContain("userTask_prepareHearing", "userTask_serveMaterials", "boundaryEvent_postponed", "serviceTask_announceEnd");
    }

    @Test
    @Rule("C.4")
    void theMaterialsAreWatchedBackwardsFromTheDayAndTheWatchEndsWhenTheyAreServed() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        var clockOfMaterials = deadlines.find(caseNumber, DeadlineKind.HEARING_MATERIALS).orElseThrow();
        assertThat(clockOfMaterials.getStatutoryDue()).isBeforeOrEqualTo(people.hearing(caseNumber).getSchedule().heldOn().minusDays(7));
        assertThat(office.job(caseNumber, "intermediateEvent_deadlinePoint").getDuedate()).isNotNull();
        people.applies(caseNumber, FOR, 1);
        people.applies(caseNumber, AGAINST, 2);
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceList");

        office.fires(caseNumber, "serviceTask_inviteParticipants");

        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.READY);
        assertThat(deadlines.find(caseNumber, DeadlineKind.HEARING_MATERIALS).orElseThrow().isRunning()).isFalse();
        assertThat(office.jobs(caseNumber)).isEmpty();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_holdHearing");
    }

    @Test
    void thoseWhoTakePartAreInvitedWithTheMaterialsAndTheOthersAreTold() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);
        people.applies(caseNumber, FOR, 2);
        people.applies(caseNumber, FOR, 3);
        people.applies(caseNumber, AGAINST, 4);
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceList");
        office.fires(caseNumber, "serviceTask_inviteParticipants");

        assertThat(letters.of(caseNumber)).extracting(letter -> letter.getParty() + " " + letter.getKind()).containsExactlyInAnyOrder(
                "participant-1 HEARING_INVITATION", "participant-2 HEARING_INVITATION", "participant-4 HEARING_INVITATION", "participant-3 HEARING_NOT_SELECTED");
        assertThat(letters.of(caseNumber)).filteredOn(letter -> letter.getKind() == LetterKind.HEARING_INVITATION)
                .allSatisfy(letter -> assertThat(letter.getEnclosures()).hasSize(1));
    }
}
