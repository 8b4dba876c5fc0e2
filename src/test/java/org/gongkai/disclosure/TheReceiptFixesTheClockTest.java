package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** 条例 第三十一条: the clock runs from the arrival, so that nothing is unwatched, and is set by the day both sides confirm. */
@GongkaiTest
@Rule({"R-50", "R-54", "B.3", "C.4"})
class TheReceiptFixesTheClockTest {
    private static final String WATCH = "intermediateEvent_deadlinePoint";
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Inbox inbox;
    private RequestOffice requests;

    @BeforeEach
    void requests(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void assertDates(String caseNumber, String internal, String statutory) {
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getInternalDue()).isEqualTo(internal);
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getStatutoryDue()).isEqualTo(statutory);
    }

    @Test
    void aRequestFromThePortalIsCountedFromItsArrivalUntilItIsConfirmed() {
        requests.beginsOn("2026-02-10");
        var caseNumber = requests.isAskedOnline();
        assertDates(caseNumber, "2026-03-09", "2026-03-16");
        assertThat(requests.clock(caseNumber, DeadlineKind.CORRECTION_NOTICE).getStatutoryDue()).isEqualTo("2026-02-26");
        var watched = office.job(caseNumber, WATCH).getDuedate();
        requests.comes("2026-02-24");
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct", "confirmedOn", "2026-02-12"));
        assertThat(requests.request(caseNumber).getReceivedOn()).isEqualTo("2026-02-12");
        assertDates(caseNumber, "2026-03-11", "2026-03-18");
        assertThat(requests.clock(caseNumber, DeadlineKind.CORRECTION_NOTICE).getStatutoryDue()).isEqualTo("2026-02-28");
        assertThat(office.job(caseNumber, WATCH).getDuedate()).isAfter(watched);
    }

    /** The rows of D of the rule register for 15 and 20 working days. */
    @ParameterizedTest
    @CsvSource({"2019-09-27, 2019-10-23, 2019-10-30", "2020-01-17, 2020-02-14, 2020-02-21", "2024-09-26, 2024-10-22, 2024-10-29",
            "2025-01-20, 2025-02-14, 2025-02-21", "2026-02-10, 2026-03-09, 2026-03-16"})
    void whatIsHandedInAtTheCounterIsReceivedThatDay(String receipt, String internal, String statutory) {
        requests.beginsOn(receipt);
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.POST);
        requests.accepts(caseNumber);
        assertThat(requests.request(caseNumber).getReceivedOn()).isEqualTo(receipt);
        assertDates(caseNumber, internal, statutory);
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isMoved()).isFalse();
    }

    @Test
    void aLetterEnteredLateCountsFromItsConfirmationNotFromItsEntry() {
        requests.beginsOn("2026-02-13");
        var caseNumber = requests.isRegistered(RequestOffice.form(DeliveryWay.POST),
                new Reception(Medium.LETTER, LocalDate.parse("2026-02-10"), LocalDate.parse("2026-02-10")));
        requests.accepts(caseNumber, "2026-02-10");
        assertDates(caseNumber, "2026-03-09", "2026-03-16");
    }

    @Test
    void aRequestThatNobodyRegistersIsWarnedOf() {
        requests.beginsOn("2026-02-10");
        var caseNumber = requests.isAskedOnline();
        requests.comes("2026-03-04");
        office.fires(caseNumber, WATCH);
        assertThat(inbox.of("office")).extracting(InboxMessage::getText).anyMatch(text -> text.contains(caseNumber) && text.contains("还有 3 个工作日"));
        assertThat(office.jobs(caseNumber)).filteredOn(job -> job.getDuedate() != null).as("the watch goes on").hasSize(1);
    }

    @Test
    void theSectionThatHasItIsWarned() {
        requests.beginsOn("2026-02-10");
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        requests.comes("2026-03-04");
        office.fires(caseNumber, WATCH);
        assertThat(inbox.of("staff.elderly")).extracting(InboxMessage::getText).anyMatch(text -> text.contains(caseNumber) && text.contains("内部期限"));
        requests.comes("2026-03-10");
        office.fires(caseNumber, WATCH);
        assertThat(inbox.of("head.elderly")).extracting(InboxMessage::getText).anyMatch(text -> text.contains(caseNumber) && text.contains("已超过内部期限"));
        assertThat(office.waitsAt(caseNumber)).as("the work goes on").containsExactly("userTask_draftReply");
    }
}
