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
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryProof;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
@Rule({"R-68", "B.7"})
class WhoseMaterialsHaveArrivedTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Letters letters;
    @Autowired
    HearingDates dates;
    @Autowired
    TransactionTemplate transaction;
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
    void byPostTheyHaveArrivedWhenTheyAreReceivedNotWhenTheyAreSent() {
        var caseNumber = invited(DeliveryWay.POST);
        var today = clock.today().toString();
        people.completes("staff.elderly", caseNumber, HearingStep.SERVE, Map.of("decision", "approve", "deliveryWay", "post", "sentOn", today, "trackingNumber", "1000200030004"));
        assertThat(office.waitsAt(caseNumber)).as("on its way").containsExactly("userTask_serveMaterials");
        assertThat(people.participants(caseNumber).get(1).getServedOn()).isNull();

        people.travels(clock.today().plusDays(1), LocalTime.of(9, 0));
        people.completes("staff.elderly", caseNumber, HearingStep.SERVE, Map.of("decision", "approve", "deliveryWay", "post", "receivedOn", clock.today().toString()));

        assertThat(people.participants(caseNumber).get(1).getServedOn()).isEqualTo(clock.today());
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.READY);
    }

    @Test
    void aLetterPostedInTimeThatArrivesTooLateMovesTheHearing() {
        var caseNumber = invited(DeliveryWay.POST);
        people.completes("staff.elderly", caseNumber, HearingStep.SERVE, Map.of("decision", "approve", "deliveryWay", "post", "sentOn", clock.today().toString(),
                "trackingNumber", "1000200030004"));
        people.travels(dates.materialsLimit(people.hearing(caseNumber).getSchedule().heldOn()).plusDays(1), LocalTime.of(9, 0));
        people.completes("staff.elderly", caseNumber, HearingStep.SERVE, Map.of("decision", "approve", "deliveryWay", "post", "receivedOn", clock.today().toString()));

        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.PREPARING);
    }

    @Test
    void whatWasMailedEndsTheTaskByItself() {
        var caseNumber = invited(DeliveryWay.EMAIL);
        var letter = people.participants(caseNumber).get(1).getLetterId();
        transaction.executeWithoutResult(status -> letters.recordDelivery(caseNumber, letter,
                new DeliveryProof(DeliveryWay.EMAIL, clock.today(), null, null, null), office.person("office")));

        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.READY);
        assertThat(office.route(caseNumber)).contains("boundaryEvent_materialsArrived");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_holdHearing");
    }

    @Test
    void whatTheUnitMailedItselfIsRecordedOnce() {
        var caseNumber = invited(DeliveryWay.EMAIL);
        people.completes("staff.elderly", caseNumber, HearingStep.SERVE, Map.of("decision", "approve", "deliveryWay", "email", "sentOn", clock.today().toString()));

        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.READY);
        assertThat(office.route(caseNumber)).doesNotContain("boundaryEvent_materialsArrived");
    }

    @Test
    void aDeliveryWithoutItsProofIsRefusedAndTheTaskStays() {
        var caseNumber = invited(DeliveryWay.COLLECT);
        var today = clock.today().toString();
        refused(caseNumber, Map.of("decision", "approve", "deliveryWay", "collect", "sentOn", today), "receivedBy");
        refused(caseNumber, Map.of("decision", "approve", "deliveryWay", "post", "sentOn", today), "trackingNumber");
        refused(caseNumber, Map.of("decision", "approve", "deliveryWay", "collect", "receivedBy", "本人"), "sentOn");
        refused(caseNumber, Map.of("decision", "approve", "sentOn", today), "deliveryWay");
        refused(caseNumber, Map.of("decision", "approve", "deliveryWay", "collect", "sentOn", clock.today().plusDays(1).toString(), "receivedBy", "本人"), "sentOn");
        refused(caseNumber, Map.of("decision", "approve", "participant", 1, "deliveryWay", "collect", "sentOn", today, "receivedBy", "本人"), "participant");
        refused(caseNumber, Map.of("decision", "return"), "opinion");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_serveMaterials");
        assertThat(people.participants(caseNumber).get(1).getServedOn()).isNull();
    }

    /** @return a hearing of two, the first on the portal, the second by this way */
    private String invited(DeliveryWay way) {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);
        people.applies(caseNumber, HearingOffice.application(AGAINST, 2, way));
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceList");
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        return caseNumber;
    }

    private void refused(String caseNumber, Map<String, Object> answers, String field) {
        assertThatThrownBy(() -> people.completes("staff.elderly", caseNumber, HearingStep.SERVE, answers))
                .isInstanceOfSatisfying(RefusedSubmissionException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
