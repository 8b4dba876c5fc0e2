package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.hearing.HearingOffice.AGAINST;
import static org.gongkai.hearing.HearingOffice.FOR;

import java.time.LocalDate;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.CalendarInForce;
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
    HearingDates dates;
    @Autowired
    CalendarInForce calendar;
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
    void everyTaskThatWaitsIsDueOnADay() {
        var plan = people.plan(SelectionMethod.FIRST_COME);
        var caseNumber = people.proposes(plan);
        due(caseNumber, HearingStep.DECIDE, workingDayNotAfter(dates.decideBy(plan.schedule(), true)));
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, Office.RETURN);
        due(caseNumber, HearingStep.PREPARE, workingDays(3));
        people.completes("staff.elderly", caseNumber, HearingStep.PREPARE, Office.APPROVE);
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceHearing");
        people.applies(caseNumber, HearingOffice.FOR, 1);
        people.applies(caseNumber, HearingOffice.AGAINST, 2);
        people.closes(caseNumber);
        assertThat(office.task(caseNumber, HearingStep.SELECT.taskKey()).getDueDate().toInstant())
                .isEqualTo(OfficeClock.endOf(dates.materialsLimit(plan.schedule().heldOn())).minusSeconds(1));
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceList");
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        due(caseNumber, HearingStep.HOLD, plan.schedule().heldOn());
        people.dayOfTheHearing(caseNumber);
        people.completes("hearing.host", caseNumber, HearingStep.HOLD, HearingOffice.with(HearingOffice.HELD, "attended", "1、2"));
        due(caseNumber, HearingStep.SIGN_RECORD, workingDays(5));
        people.completes("bureau.office", caseNumber, HearingStep.SIGN_RECORD, Map.of("recordText", "听证笔录全文。", "signed", "1、2"));
        due(caseNumber, HearingStep.WRITE_REPORT, workingDays(10));
        people.completes("staff.elderly", caseNumber, HearingStep.WRITE_REPORT, Map.of("situation", "两名参加人到会。", "adopted", "公布成本。", "notAdopted", "无", "advice", "修改后提交决定。"));
        due(caseNumber, HearingStep.APPROVE_REPORT, workingDays(3));
        people.completes("leader.assistance", caseNumber, HearingStep.APPROVE_REPORT, Office.APPROVE);
        var filedBy = workingDays(8);
        people.publishes(caseNumber, "serviceTask_announceReport");
        due(caseNumber, HearingStep.ARCHIVE, filedBy);
        people.completes("supervision", caseNumber, HearingStep.ARCHIVE, Map.of());
        assertThat(deadlines.of(caseNumber)).as("no clock is left").noneMatch(Deadline::isRunning);
    }

    @Test
    void whatHasTimeIsDecidedWithinThreeWorkingDays() {
        var plan = people.plan(SelectionMethod.LOT);
        var caseNumber = people.proposes(people.with(plan, later(plan.schedule())));
        due(caseNumber, HearingStep.DECIDE, workingDays(3));
    }

    private Schedule later(Schedule schedule) {
        var heldOn = calendar.get().workingDaysAfter(schedule.heldOn(), 20).due();
        return new Schedule(heldOn, schedule.startsAt(), schedule.place(), dates.latestClosing(heldOn));
    }

    /** How much time the earliest hearing leaves depends on the weekends and holidays before it. */
    private LocalDate workingDayNotAfter(LocalDate day) {
        return calendar.get().isWorkingDay(day) ? day : workingDayNotAfter(day.minusDays(1));
    }

    private LocalDate workingDays(int days) {
        return calendar.get().workingDaysAfter(clock.today(), days).due();
    }

    private void due(String caseNumber, HearingStep step, LocalDate day) {
        assertThat(office.task(caseNumber, step.taskKey()).getDueDate().toInstant()).as(step.title()).isEqualTo(OfficeClock.endOf(day).minusSeconds(1));
    }

    @Test
    void everythingTheLawAsksHappensInOrderAndNothingElse() {
        var caseNumber = people.reported(SelectionMethod.FIRST_COME);
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.REPORTED);
        people.publishes(caseNumber, "serviceTask_announceReport");

        people.completes("supervision", caseNumber, HearingStep.ARCHIVE, Map.of("archiveNote", "材料齐全。"));

        var hearing = people.hearing(caseNumber);
        assertThat(hearing.getState()).isEqualTo(HearingState.CONCLUDED);
        assertThat(hearing.getNotices().getReportIndex()).isNotBlank();
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
