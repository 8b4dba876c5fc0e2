package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.deadline.DateMove;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.RedatingOutlook;
import org.gongkai.deadline.RedatingRun;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.hearing.HearingOffice;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.SelectionMethod;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice that comes late moves every open case: row, timer, task, message and journal together, once. */
@GongkaiTest
@Rule("R-49")
class OpenCasesFollowTheCalendarTest {

    @Autowired
    TakenIn taken;
    @Autowired
    NoticeBook book;
    @Autowired
    RedatingOutlook outlook;
    @Autowired
    RedatingRun run;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Journal journal;
    @Autowired
    Inbox inbox;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ApplicationContext application;

    private String caseNumber;

    @BeforeEach
    void anItemMadeBeforeTheNoticeCame() {
        taken.itIsThatDay();
        caseNumber = office.submits("staff.assistance", Office.notice(TakenIn.DAY));
    }

    @AfterEach
    void asItWas() {
        taken.takenBack();
    }

    @Test
    void aDateThatWasUncertainIsCountedAnewAndCertain() {
        assertThat(running().getStatutoryDue()).isEqualTo("2027-01-07");
        assertThat(running().isProvisional()).isTrue();

        taken.confirmed(NoticeTexts.OF_2027);

        assertThat(running().getInternalDue()).isEqualTo("2026-12-24");
        assertThat(running().getStatutoryDue()).isEqualTo("2027-01-08");
        assertThat(running().getFirstStatutoryDue()).isEqualTo("2027-01-07");
        assertThat(running().isProvisional()).isFalse();
        assertThat(redatings()).singleElement().asString().contains("《国务院办公厅关于2027年部分节假日安排的通知》", "内部期限仍为 2026-12-24", "法定期限由 2027-01-07 改为 2027-01-08");
        assertThat(messages("staff.assistance")).anyMatch(text -> text.contains("法定期限由 2027-01-07 改为 2027-01-08"));
        assertThat(messages("staff.elderly")).noneMatch(text -> text.contains(caseNumber));
    }

    @Test
    void theTimerAndTheTaskMoveWithTheRow() {
        var late = office.submits("staff.assistance", Office.notice(LocalDate.of(2026, 12, 10)));
        clock.travelTo(OfficeClock.at(LocalDate.of(2026, 12, 28), LocalTime.of(9, 0)));
        var fresh = office.submits("staff.assistance", Office.notice(LocalDate.of(2026, 12, 28)));
        assertThat(dueOf(fresh)).isEqualTo(OfficeClock.endOf(LocalDate.of(2027, 1, 11)).minusSeconds(1));

        taken.confirmed(NoticeTexts.OF_2027);

        assertThat(dueOf(fresh)).isEqualTo(OfficeClock.endOf(LocalDate.of(2027, 1, 12)).minusSeconds(1));
        assertThat(office.jobs(fresh)).singleElement().satisfies(timer -> assertThat(timer.getDuedate().toInstant())
                .isEqualTo(OfficeClock.at(LocalDate.of(2027, 1, 7), LocalTime.of(8, 30))));
        assertThat(dueOf(late)).isEqualTo(OfficeClock.endOf(LocalDate.of(2026, 12, 24)).minusSeconds(1));
    }

    @Test
    void aCaseThatWasWarnedIsWarnedAgainAtItsNewDateAndItsLightGoesOut() {
        clock.travelTo(OfficeClock.at(LocalDate.of(2026, 12, 24), LocalTime.of(9, 0)));
        var fresh = office.submits("staff.assistance", Office.notice(LocalDate.of(2026, 12, 24)));
        office.as("staff.assistance", () -> office.tasks().claim(office.task(fresh, "userTask_proofread").getId(), "staff.assistance"));
        clock.travelTo(OfficeClock.at(LocalDate.of(2027, 1, 4), LocalTime.of(9, 0)));
        office.fires(fresh, "intermediateEvent_deadlinePoint");
        assertThat(reminders(fresh)).hasSize(1);
        assertThat(light(fresh)).isEqualTo("YELLOW");

        taken.confirmed(NoticeTexts.OF_2027);

        assertThat(light(fresh)).isEqualTo("GREEN");
        clock.travelTo(OfficeClock.at(LocalDate.of(2027, 1, 5), LocalTime.of(9, 0)));
        office.fires(fresh, "intermediateEvent_deadlinePoint");
        assertThat(reminders(fresh)).hasSize(2);
        assertThat(light(fresh)).isEqualTo("YELLOW");
    }

    @Test
    void whoTookItInDoesNotConfirmIt() {
        var id = book.propose(NoticeTexts.OF_2027, taken.person("office"));

        assertThatThrownBy(() -> book.confirm(id, taken.person("office"))).isInstanceOf(NotAllowedException.class).hasMessageContaining("两个人");
        assertThat(taken.calendar().get().loadedUntil()).isEqualTo("2026-12-31");
        assertThat(running().getStatutoryDue()).isEqualTo("2027-01-07");
    }

    @Test
    void whatWouldHappenIsToldBeforeAndNothingHappens() {
        var id = book.propose(NoticeTexts.OF_2027, taken.person("office"));

        var would = outlook.by(book.with(book.existing(id)));

        assertThat(would.moves()).filteredOn(move -> move.caseNumber().equals(caseNumber)).singleElement().extracting(DateMove::after)
                .isEqualTo(new DateMove.Dates(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 8)));
        assertThat(running().getStatutoryDue()).isEqualTo("2027-01-07");
        assertThat(redatings()).isEmpty();
    }

    @Test
    void whatIsInForceIsNotTakenBackAndNotConfirmedTwice() {
        var id = taken.confirmed(NoticeTexts.OF_2027);

        assertThatThrownBy(() -> book.withdraw(id, taken.person("office"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> book.confirm(id, taken.person("office.director"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> book.propose(NoticeTexts.OF_2027, taken.person("office"))).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("已经收录");
    }

    @Test
    void aCorrectingNoticeMovesThemAgain() {
        taken.confirmed(NoticeTexts.OF_2027);
        taken.confirmed("""
                国务院办公厅关于调整2027年元旦假期安排的通知
                各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
                现将2027年元旦假期安排调整如下：1月1日（周五）至4日（周一）放假，共4天。
                国务院办公厅
                2026年12月8日
                """);

        assertThat(running().getStatutoryDue()).isEqualTo("2027-01-11");
        assertThat(redatings()).hasSize(2).last().asString().contains("关于调整2027年元旦假期安排的通知", "由 2027-01-08 改为 2027-01-11");
    }

    @Test
    void aDayTheLocalGovernmentGivesOffCountsTooAndIsTakenBackByItsOwnCorrection() {
        var local = new LocalNoticeForm("市人民政府关于放假的通知", "某政发〔2026〕30号", "2026-12-01", "2026-12-18 放假 建市纪念日");
        var id = book.propose(local, taken.person("office"));
        book.confirm(id, taken.person("office.director"));
        taken.waitUntilDone();
        assertThat(running().getInternalDue()).isEqualTo("2026-12-25");

        var correction = book.propose(new LocalNoticeForm("市人民政府关于取消放假的通知", "某政发〔2026〕31号", "2026-12-02", "2026-12-18 照常 建市纪念日"), taken.person("office"));
        book.confirm(correction, taken.person("office.director"));
        taken.waitUntilDone();

        assertThat(running().getInternalDue()).isEqualTo("2026-12-24");
        assertThat(redatings()).hasSize(2);
    }

    @Test
    @Rule("B.7")
    void aStepOfAHearingKeepsItsWorkingDaysAndOneBoundToTheDayOfTheHearingKeepsThatDay() {
        var people = new HearingOffice(application);
        var hearing = people.proposes(people.plan(SelectionMethod.LOT));
        var decideBy = office.task(hearing, HearingStep.DECIDE.taskKey()).getDueDate();
        var other = people.proposes(people.plan(SelectionMethod.LOT));
        people.completes("leader.assistance", other, HearingStep.DECIDE, Office.RETURN);
        var prepare = HearingStep.PREPARE.taskKey();
        assertThat(office.task(other, prepare).getDueDate().toInstant()).isEqualTo(OfficeClock.endOf(LocalDate.of(2026, 12, 15)).minusSeconds(1));

        taken.confirmed(book.propose(new LocalNoticeForm("市人民政府关于放假的通知", "某政发〔2026〕30号", "2026-12-01", "2026-12-14 放假 建市纪念日"), taken.person("office")));

        assertThat(office.task(other, prepare).getDueDate().toInstant()).isEqualTo(OfficeClock.endOf(LocalDate.of(2026, 12, 16)).minusSeconds(1));
        assertThat(office.task(hearing, HearingStep.DECIDE.taskKey()).getDueDate()).isEqualTo(decideBy);
    }

    @Test
    void whoMovesTheClockAtThatMomentComesFirstAndNothingIsLost() throws Exception {
        var basis = new SegmentBasis("《政府信息公开条例》第三十三条", "第三方意见征询书", "staff.assistance");
        var holds = new CountDownLatch(1);
        var moving = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            deadlines.stop(caseNumber, DeadlineKind.PUBLICATION, LocalDate.of(2026, 12, 11), LocalDate.of(2026, 12, 18), basis);
            holds.countDown();
            pause(1500);
        }));
        holds.await();

        taken.confirmed(NoticeTexts.OF_2027);
        moving.get();

        // five working days do not count: 12, 14 to 18 December; the New Year is off
        assertThat(running().getStatutoryDue()).isEqualTo("2027-01-15");
        assertThat(redatings()).singleElement().asString().contains("由 2027-01-14 改为 2027-01-15");
        assertThat(dueOf(caseNumber)).isEqualTo(OfficeClock.endOf(running().getInternalDue()).minusSeconds(1));
    }

    @Test
    void goingThroughThemAgainChangesNothing() {
        taken.confirmed(NoticeTexts.OF_2027);
        var before = journal.of(caseNumber).size();

        run.start();
        taken.waitUntilDone();

        assertThat(journal.of(caseNumber)).hasSize(before);
        assertThat(redatings()).hasSize(1);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Deadline running() {
        return deadlines.running(caseNumber).orElseThrow();
    }

    private Instant dueOf(String number) {
        return office.task(number, "userTask_proofread").getDueDate().toInstant();
    }

    private List<String> redatings() {
        return journal.of(caseNumber).stream().filter(line -> line.getTechnical().startsWith("redated ")).map(JournalEntry::getSentence).toList();
    }

    private List<String> messages(String person) {
        return inbox.of(person).stream().map(InboxMessage::getText).filter(text -> text.contains(caseNumber)).toList();
    }

    private List<InboxMessage> reminders(String number) {
        return inbox.of("staff.assistance").stream().filter(message -> number.equals(message.getCaseNumber()) && message.getText().contains("还有")).toList();
    }

    private Object light(String number) {
        return runtime.getVariable(office.task(number, "userTask_proofread").getProcessInstanceId(), "light");
    }
}
