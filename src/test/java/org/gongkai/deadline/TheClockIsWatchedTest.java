package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GongkaiTest
@Rule("R-49")
class TheClockIsWatchedTest {

    private static final String WATCH = "intermediateEvent_deadlinePoint";

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    CalendarInForce calendar;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Inbox inbox;
    @Autowired
    Journal journal;
    @Autowired
    org.camunda.bpm.engine.RuntimeService runtime;

    private String caseNumber;
    private LocalDate generatedOn;

    @BeforeEach
    void anItemMadeToday() {
        generatedOn = clock.today();
        caseNumber = office.submits("staff.assistance", Office.notice(generatedOn));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void bothDatesAreDerivedFromTheDayTheInformationWasMade() {
        var deadline = deadlines.running(caseNumber).orElseThrow();
        assertThat(deadline.getInternalDue()).isEqualTo(calendar.get().workingDaysAfter(generatedOn, 10).due());
        assertThat(deadline.getStatutoryDue()).isEqualTo(calendar.get().workingDaysAfter(generatedOn, 20).due());
        assertThat(deadline.getInternalBasis()).contains("10个工作日");
        assertThat(deadline.getStatutoryBasis()).contains("第二十六条");
    }

    @Test
    void aTaskIsDueWhenTheInternalDateEnds() {
        var due = office.task(caseNumber, "userTask_proofread").getDueDate().toInstant();
        assertThat(due).isEqualTo(OfficeClock.endOf(deadlines.running(caseNumber).orElseThrow().getInternalDue()).minusSeconds(1));
    }

    @Test
    void theWatchSpeaksUpAtEveryPointAndExactlyOneTimerIsOpen() {
        var deadline = deadlines.running(caseNumber).orElseThrow();
        var threeDaysBefore = OfficeClock.at(calendar.get().workingDaysBefore(deadline.getInternalDue(), 3), LocalTime.of(8, 30));
        var oneDayBefore = OfficeClock.at(calendar.get().workingDaysBefore(deadline.getInternalDue(), 1), LocalTime.of(8, 30));

        assertNextTimerAt(threeDaysBefore);
        fireAt(threeDaysBefore);
        assertLight("YELLOW");
        assertNextTimerAt(oneDayBefore);
        fireAt(oneDayBefore);
        assertNextTimerAt(OfficeClock.endOf(deadline.getInternalDue()));
        fireAt(OfficeClock.endOf(deadline.getInternalDue()));
        assertLight("YELLOW");
        assertNextTimerAt(OfficeClock.endOf(deadline.getStatutoryDue()));
        fireAt(OfficeClock.endOf(deadline.getStatutoryDue()));
        assertLight("RED");
        assertThat(office.jobs(caseNumber)).as("the watch goes on").hasSize(1);
        assertThat(office.waitsAt(caseNumber)).as("the work was never interrupted").containsExactly("userTask_proofread");
    }

    @Test
    void firstWhoHoldsTheTaskIsToldThenTheFirstResponsiblePersonThenTheOffice() {
        var deadline = deadlines.running(caseNumber).orElseThrow();
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);

        fireAt(OfficeClock.at(calendar.get().workingDaysBefore(deadline.getInternalDue(), 3), LocalTime.of(8, 30)));
        assertThat(messages("leader.assistance")).singleElement().asString().contains("还有 3 个工作日");
        assertThat(messages("head.assistance")).isEmpty();
        assertThat(messages("staff.elderly")).isEmpty();

        fireAt(OfficeClock.endOf(deadline.getInternalDue()));
        assertThat(messages("head.assistance")).singleElement().asString().contains("已超过内部期限").contains("尚未超过法定期限");
        assertThat(messages("office")).isEmpty();

        fireAt(OfficeClock.endOf(deadline.getStatutoryDue()));
        assertThat(messages("office")).singleElement().asString().contains("已超过法定期限");
    }

    @Test
    void pointsThatArePastAlreadyAreMergedIntoOneWarning() {
        var late = office.submits("staff.assistance", Office.notice(calendar.get().workingDaysBefore(clock.today(), 22)));
        caseNumber = late;
        office.fires(late, WATCH);

        assertThat(messages("office")).singleElement().asString().contains("已超过法定期限");
        assertThat(messages("staff.assistance")).hasSize(1);
        assertThat(journal.of(late)).extracting(JournalEntry::getSentence).filteredOn(line -> line.contains("期限")).hasSize(2);
        assertThat(office.job(late, WATCH).getDuedate()).isAfter(Date.from(clock.instant()));
    }

    @Test
    void aWarningThatIsRepeatedIsToldOnce() {
        var at = OfficeClock.endOf(deadlines.running(caseNumber).orElseThrow().getInternalDue());
        fireAt(at);
        office.fires(caseNumber, WATCH);
        office.fires(caseNumber, WATCH);
        assertThat(messages("head.assistance")).hasSize(1);
    }

    @Test
    void theClockEndsWithPublicationAndKeepsItsLight() {
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");

        assertThat(deadlines.running(caseNumber)).isEmpty();
        assertThat(office.jobs(caseNumber)).isEmpty();
        clock.travelTo(OfficeClock.endOf(calendar.get().workingDaysAfter(generatedOn, 30).due()));
        assertThat(deadlines.of(caseNumber).get(0).light(clock.instant())).isEqualTo(Light.GREEN);
    }

    private void fireAt(java.time.Instant instant) {
        clock.travelTo(instant);
        office.fires(caseNumber, WATCH);
    }

    private void assertNextTimerAt(java.time.Instant instant) {
        assertThat(office.jobs(caseNumber)).singleElement().extracting(org.camunda.bpm.engine.runtime.Job::getDuedate).isEqualTo(Date.from(instant));
    }

    private void assertLight(String light) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
        assertThat(runtime.getVariable(instance.getId(), "light")).isEqualTo(light);
    }

    private List<String> messages(String recipient) {
        return inbox.of(recipient).stream().filter(message -> message.getCaseNumber().equals(caseNumber)).map(InboxMessage::getText).toList();
    }
}
