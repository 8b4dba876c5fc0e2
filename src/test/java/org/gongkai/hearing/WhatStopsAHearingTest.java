package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.hearing.HearingOffice.AGAINST;
import static org.gongkai.hearing.HearingOffice.FOR;

import java.time.LocalTime;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Returned, too late, one side only, materials late, not held, given up: where a hearing goes that cannot go on. */
@GongkaiTest
@Rule({"R-68", "B.7"})
class WhatStopsAHearingTest {

    private static final Map<String, Object> RETURN = Map.of("decision", "return", "opinion", "另定日期。");
    private static final Map<String, Object> CANCEL = Map.of("decision", "reject", "opinion", "上级政策调整，事项不再决定。");

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    CalendarInForce calendar;
    @Autowired
    HearingDates dates;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Letters letters;
    @Autowired
    PublicHearings publicly;
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
    void whatTheLeaderReturnsIsArrangedAnewAndDecidedAgain() {
        var caseNumber = people.proposes(people.plan(SelectionMethod.LOT));
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, RETURN);
        assertThat(state(caseNumber)).isEqualTo(HearingState.PREPARING);

        people.completes("staff.elderly", caseNumber, HearingStep.PREPARE, with(Office.APPROVE, "place", "市民政局一楼大厅"));

        assertThat(state(caseNumber)).isEqualTo(HearingState.PROPOSED);
        assertThat(people.hearing(caseNumber).getSchedule().place()).isEqualTo("市民政局一楼大厅");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_decideHearing");
        assertThat(office.route(caseNumber)).doesNotContain("serviceTask_announceHearing");
    }

    @Test
    void aProposalThatIsRefusedEndsWithoutAnyAnnouncement() {
        var caseNumber = people.proposes(people.plan(SelectionMethod.LOT));
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, CANCEL);

        assertThat(state(caseNumber)).isEqualTo(HearingState.CANCELLED);
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(office.route(caseNumber)).contains("endEvent_notHeld").doesNotContain("serviceTask_announceHearing", "serviceTask_announceEnd");
        assertThat(publicly.find(caseNumber)).isEmpty();
    }

    @Test
    void aProposalThatHasWaitedTooLongCannotBeAgreedToAnyMore() {
        var caseNumber = people.proposes(people.plan(SelectionMethod.LOT));
        people.travels(calendar.get().workingDaysAfter(clock.today(), 3).due(), LocalTime.of(9, 0));

        refused(() -> people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, Office.APPROVE), "decision", "来不及");
        assertThat(state(caseNumber)).isEqualTo(HearingState.PROPOSED);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_decideHearing");
    }

    @Test
    void anAnnouncementThatIsRejectedInReviewGoesBackToTheUnit() {
        var caseNumber = people.proposes(people.plan(SelectionMethod.LOT));
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, Office.APPROVE);
        var item = people.submits(caseNumber, "serviceTask_announceHearing");
        office.completes("staff.elderly", item, "userTask_proofread", Office.APPROVE);
        office.completes("head.elderly", item, "userTask_sectionReview", Map.of("decision", "reject", "opinion", "草案还不成熟", "secrecy", "none"));

        assertThat(state(caseNumber)).isEqualTo(HearingState.PREPARING);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_prepareHearing");
        assertThat(office.route(caseNumber)).contains("intermediateEvent_announcementEnded").doesNotContain("intermediateEvent_announced");
        people.completes("staff.elderly", caseNumber, HearingStep.PREPARE, CANCEL);
        assertThat(state(caseNumber)).isEqualTo(HearingState.CANCELLED);
        assertThat(office.isEnded(caseNumber)).isTrue();
    }

    @Test
    void anAnnouncementThatComesOutTooLateLeadsToAnotherDayThatIsAnnouncedAgain() {
        var caseNumber = people.proposes(people.plan(SelectionMethod.LOT));
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, Office.APPROVE);
        var item = people.submits(caseNumber, "serviceTask_announceHearing");
        people.travels(people.hearing(caseNumber).getSchedule().heldOn().minusDays(10), LocalTime.of(9, 0));
        people.review(item);
        office.fires(item, "serviceTask_publish");

        assertThat(state(caseNumber)).isEqualTo(HearingState.PREPARING);
        assertThat(office.route(caseNumber)).doesNotContain("subProcess_untilMaterialsServed");
        assertThat(deadlines.find(caseNumber, DeadlineKind.HEARING_MATERIALS)).isEmpty();
        assertThat(publicly.find(caseNumber)).hasValueSatisfying(hearing -> assertThat(hearing.heldOn()).as("the public reads no date that does not hold").isNull());
        refused(() -> people.completes("staff.elderly", caseNumber, HearingStep.PREPARE, with(Office.APPROVE, "opinion", "公告太晚")), "heldOn", "最早");

        rearranged(caseNumber, "公告公开较晚，为保证报名时间，改期举行。");
        assertThat(publicly.find(caseNumber)).hasValueSatisfying(hearing -> assertThat(hearing.heldOn()).as("nor one that is not announced").isNull());
        announcedAgain(caseNumber);

        assertThat(state(caseNumber)).isEqualTo(HearingState.OPEN_FOR_APPLICATIONS);
        assertThat(publicly.find(caseNumber)).hasValueSatisfying(hearing -> {
            assertThat(hearing.heldOn()).isEqualTo(people.hearing(caseNumber).getSchedule().heldOn());
            assertThat(hearing.changeReason()).contains("改期举行");
        });
    }

    @Test
    void oneSideOnlyIsRefusedAndASecondCallIsMadeWithTheFirstApplicationsKept() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);
        people.applies(caseNumber, FOR, 2);
        people.closes(caseNumber);
        refused(() -> people.completes("staff.elderly", caseNumber, HearingStep.SELECT, with(Office.APPROVE, "absentSides", "无人报名")), "participants", "一方");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_selectParticipants");
        assertThat(people.participants(caseNumber)).extracting(Participant::getState).containsOnly(ParticipantState.APPLIED);

        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, RETURN);
        assertThat(state(caseNumber)).isEqualTo(HearingState.PREPARING);
        assertThat(deadlines.find(caseNumber, DeadlineKind.HEARING_MATERIALS).orElseThrow().isRunning()).isFalse();
        assertThat(office.jobs(caseNumber)).as("the watch has ended").isEmpty();
        rearranged(caseNumber, "养老机构代表无人报名，延长报名。");
        announcedAgain(caseNumber);
        assertThat(people.applies(caseNumber, AGAINST, 3)).isEqualTo(3);
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);

        assertThat(people.participants(caseNumber)).extracting(Participant::getState).containsOnly(ParticipantState.SELECTED);
        assertThat(office.route(caseNumber)).contains("boundaryEvent_postponed");
    }

    @Test
    void aListThatDoesNotPassTheReviewIsMadeAgain() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);
        people.applies(caseNumber, AGAINST, 2);
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        var item = people.submits(caseNumber, "serviceTask_announceList");
        office.completes("staff.elderly", item, "userTask_proofread", Office.APPROVE);
        office.completes("head.elderly", item, "userTask_sectionReview", Map.of("decision", "reject", "opinion", "1 号不符合条件", "secrecy", "none"));

        assertThat(state(caseNumber)).isEqualTo(HearingState.SELECTING);
        assertThat(people.participants(caseNumber)).extracting(Participant::getState).containsOnly(ParticipantState.APPLIED);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_selectParticipants");
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceList");
        assertThat(state(caseNumber)).isEqualTo(HearingState.MATERIALS);
    }

    @Test
    void materialsThatCannotBeServedSevenDaysAheadMoveTheHearingAndThoseOnTheListAreInvitedAgain() {
        var caseNumber = waitingForDelivery();
        people.travels(dates.materialsLimit(people.hearing(caseNumber).getSchedule().heldOn()).plusDays(1), LocalTime.of(9, 0));
        people.completes("staff.elderly", caseNumber, HearingStep.SERVE, Map.of("decision", "approve", "deliveryWay", "collect",
                "sentOn", clock.today().toString(), "receivedBy", "申请人丙"));

        assertThat(state(caseNumber)).isEqualTo(HearingState.PREPARING);
        assertThat(office.route(caseNumber)).contains("endEvent_materialsLate", "boundaryEvent_postponed").doesNotContain("userTask_holdHearing");
        rearranged(caseNumber, "材料送达超过期限，改期举行。");
        announcedAgain(caseNumber);

        assertThat(state(caseNumber)).as("nobody applies again").isEqualTo(HearingState.MATERIALS);
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        assertThat(letters.of(caseNumber)).filteredOn(letter -> letter.getKind() == LetterKind.HEARING_INVITATION).hasSize(4);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_serveMaterials");
        people.completes("staff.elderly", caseNumber, HearingStep.SERVE, Map.of("decision", "approve", "deliveryWay", "collect",
                "sentOn", clock.today().toString(), "receivedBy", "申请人丙"));
        assertThat(state(caseNumber)).isEqualTo(HearingState.READY);
    }

    @Test
    void aHearingThatWasNotHeldIsArrangedAnew() {
        var caseNumber = people.listed(SelectionMethod.FIRST_COME);
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        people.dayOfTheHearing(caseNumber);
        refused(() -> people.completes("hearing.host", caseNumber, HearingStep.HOLD, with(HearingOffice.HELD, "attended", "1、3")), "attended", "一方");

        people.completes("hearing.host", caseNumber, HearingStep.HOLD, RETURN);

        assertThat(state(caseNumber)).isEqualTo(HearingState.PREPARING);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_prepareHearing");
    }

    @Test
    void aHearingThatWasAnnouncedIsNotDroppedWithoutTellingThePublicWhy() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, RETURN);
        people.completes("staff.elderly", caseNumber, HearingStep.PREPARE, CANCEL);
        assertThat(state(caseNumber)).isEqualTo(HearingState.CANCELLING);
        people.publishes(caseNumber, "serviceTask_announceEnd");

        assertThat(state(caseNumber)).isEqualTo(HearingState.CANCELLED);
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(office.route(caseNumber)).contains("endEvent_cancelled").doesNotContain("endEvent_notHeld");
        assertThat(publicly.find(caseNumber)).hasValueSatisfying(hearing -> {
            assertThat(hearing.state()).isEqualTo("CANCELLED");
            assertThat(hearing.changeReason()).contains("不再决定");
            assertThat(hearing.cancelledIndex()).isNotBlank();
        });
    }

    @Test
    void aReportThatIsReturnedIsWrittenAgainAndNobodyApprovesHisOwn() {
        var caseNumber = people.listed(SelectionMethod.FIRST_COME);
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        people.dayOfTheHearing(caseNumber);
        people.completes("hearing.host", caseNumber, HearingStep.HOLD, with(HearingOffice.HELD, "attended", "1、2"));
        people.completes("bureau.office", caseNumber, HearingStep.SIGN_RECORD, Map.of("recordText", "笔录", "signed", "1、2"));
        refused(() -> people.completes("staff.elderly", caseNumber, HearingStep.WRITE_REPORT, Map.of("situation", "到会两人")), "adopted", "采纳");
        people.completes("staff.elderly", caseNumber, HearingStep.WRITE_REPORT, Map.of("situation", "到会两人", "adopted", "无", "notAdopted", "无", "advice", "维持"));
        people.completes("leader.assistance", caseNumber, HearingStep.APPROVE_REPORT, Map.of("decision", "return", "opinion", "写明未采纳的理由"));

        assertThat(state(caseNumber)).isEqualTo(HearingState.RECORDED);
        people.completes("staff.elderly", caseNumber, HearingStep.WRITE_REPORT, Map.of("notAdopted", "延期的意见与施行日期冲突，不采纳。"));
        assertThat(people.hearing(caseNumber).getReport().adopted()).as("what was written stays").isEqualTo("无");
        people.completes("leader.assistance", caseNumber, HearingStep.APPROVE_REPORT, Office.APPROVE);
        assertThat(state(caseNumber)).isEqualTo(HearingState.REPORTED);
    }

    /** @return a hearing at which one of three comes to collect the materials */
    private String waitingForDelivery() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);
        people.applies(caseNumber, HearingOffice.application(AGAINST, 2, DeliveryWay.COLLECT));
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceList");
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_serveMaterials");
        return caseNumber;
    }

    private void rearranged(String caseNumber, String reason) {
        var applications = people.hearing(caseNumber).isApplicationsOpen();
        var heldOn = dates.earliest(applications);
        var answers = with(Map.of("decision", "approve", "opinion", reason), "heldOn", heldOn.toString());
        people.completes("staff.elderly", caseNumber, HearingStep.PREPARE, applications ? with(answers, "applicationsUntil", dates.latestClosing(heldOn).toString()) : answers);
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, Office.APPROVE);
    }

    private void announcedAgain(String caseNumber) {
        people.publishes(caseNumber, "serviceTask_announceHearing");
    }

    private HearingState state(String caseNumber) {
        return people.hearing(caseNumber).getState();
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        return HearingOffice.with(answers, key, value);
    }

    private static void refused(Runnable work, String field, String words) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(RefusedSubmissionException.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.getMessage()).contains(words);
        });
    }
}
