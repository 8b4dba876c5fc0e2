package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock of a complaint: from the day of receipt, watched, and silent towards everybody who must not know. */
@GongkaiTest
@Rule("R-72")
class FifteenWorkingDaysToAnswerTest {

    private static final String WATCH = "intermediateEvent_deadlinePoint";
    private static int numbers = 90000;

    @Autowired
    ApplicationContext application;
    @Autowired
    Office office;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Inbox inbox;
    @Autowired
    OfficeClock clock;
    @Autowired
    TransactionTemplate transaction;

    private Grievances grievances;

    @BeforeEach
    void find() {
        grievances = new Grievances(application);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @ParameterizedTest(name = "received {0}, answered by {1}, provisional {2}")
    @CsvSource({"2019-09-27, 2019-10-23, false", "2020-01-17, 2020-02-14, false", "2024-09-26, 2024-10-22, false", "2025-01-20, 2025-02-14, false",
            "2026-02-10, 2026-03-09, false", "2026-09-24, 2026-10-22, false", "2026-12-10, 2026-12-31, false", "2026-12-11, 2027-01-01, true"})
    void theDayOfReceiptIsNotCounted(LocalDate received, LocalDate due, boolean provisional) {
        var started = transaction.execute(status -> deadlines.start("TS-2018-" + numbers++, DeadlineKind.COMPLAINT_REPLY, "office", received));
        assertThat(started.isProvisional()).isEqualTo(provisional);
        if (!provisional) {
            assertThat(started.getInternalDue()).isEqualTo(due);
            assertThat(started.getStatutoryDue()).as("the law knows no other date").isEqualTo(due);
        }
    }

    @Test
    void theClockBeginsOnTheDayAPaperLetterArrived() {
        var arrived = clock.today().minusDays(7);
        var caseNumber = grievances.arrivesOn(arrived, Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        assertThat(deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow().getStartedOn()).isEqualTo(arrived);
        assertThat(office.jobs(caseNumber)).as("one timer watches one clock").hasSize(1);
    }

    @Test
    @Rule("R-71")
    void anOverdueComplaintIsToldToThoseWhoHandleItAndToNobodyOfTheAccused() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        overdue(caseNumber);
        assertThat(toldOf(caseNumber, "office")).isNotEmpty().anyMatch(text -> text.contains("超过")).noneMatch(text -> text.contains("养老"));
        for (var person : List.of("staff.elderly", "head.elderly", "leader.assistance")) {
            assertThat(toldOf(caseNumber, person)).as(person).isEmpty();
        }
    }

    @Test
    @Rule("R-71")
    void ofAComplaintAboutTheOfficeTheOfficeHearsNothing() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "office"));
        overdue(caseNumber);
        assertThat(toldOf(caseNumber, "supervision")).isNotEmpty();
        for (var person : List.of("office", "office.director", "leader.assistance", "bureau.office")) {
            assertThat(toldOf(caseNumber, person)).as(person).isEmpty();
        }
    }

    private void overdue(String caseNumber) {
        var due = deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow().getStatutoryDue();
        clock.travelTo(OfficeClock.endOf(due.plusDays(3)));
        office.fires(caseNumber, WATCH);
        assertThat(office.job(caseNumber, WATCH)).as("and goes on watching").isNotNull();
    }

    private List<String> toldOf(String caseNumber, String person) {
        return inbox.of(person).stream().filter(message -> message.getCaseNumber().equals(caseNumber)).map(InboxMessage::getText)
                .filter(text -> !text.contains("收到一件")).toList();
    }
}
