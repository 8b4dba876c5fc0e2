package org.gongkai.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Once and in time the period becomes longer, by a notice that passes the three levels; it never becomes shorter. */
@GongkaiTest
@Rule({"R-66", "R-67", "B.7", "C.4"})
class MoreTimeForOpinionsTest {

    private static final String REASON = "意见较多，需要更多时间听取。";

    @Autowired
    Office office;
    @Autowired
    Consulting consulting;
    @Autowired
    Extending extending;
    @Autowired
    ConsultationFiles files;
    @Autowired
    Theming theming;
    @Autowired
    OpinionBox box;
    @Autowired
    PublicConsultations consultations;
    @Autowired
    OfficeClock clock;
    @Autowired
    CalendarInForce calendar;
    private Course course;
    private String caseNumber;
    private LocalDate last;

    @BeforeEach
    void open() {
        course = new Course(office, consulting, files, theming, box, clock);
        caseNumber = course.open();
        last = period().closesOn();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0} days more")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 300})
    void theNewLastDayHoldsFromItsNoticeAndMovesOffADayOff(int more) {
        var expected = last.plusDays(more);
        while (!calendar.get().isWorkingDay(expected)) {
            expected = expected.plusDays(1);
        }
        var item = asks(last.plusDays(more));
        assertThat(period().closesOn()).as("nothing changes before the notice is out").isEqualTo(last);
        assertThat(period().extension()).isNull();

        course.publish(item);

        assertThat(period().closesOn()).isEqualTo(expected);
        assertThat(period().extension().from()).isEqualTo(last);
        assertThat(period().extension().reason()).isEqualTo(REASON);
        assertThat(office.job(caseNumber, "intermediateEvent_lastDay").getDuedate().toInstant()).isEqualTo(OfficeClock.endOf(expected));
        clock.travelTo(OfficeClock.at(last.plusDays(1), LocalTime.of(9, 0)));
        assertThat(course.says(caseNumber, "在延长的期限内。")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} days more, because {1}: {2}")
    @CsvSource({", 理由, until", "0, 理由, until", "-5, 理由, until", "400, 理由, until", "20, , reason"})
    void itNeverBecomesShorterAndTheReasonIsPublished(Integer more, String reason, String field) {
        var until = more == null ? null : last.plusDays(more);
        assertThatThrownBy(() -> extending.ask(caseNumber, until, reason, office.person("staff.assistance")))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.errors()).containsOnlyKeys(field));
        assertThat(course.of(caseNumber).getExtension()).isNull();
    }

    @Test
    void itIsExtendedOnce() {
        var item = asks(last.plusDays(20));
        refused("staff.assistance");
        course.publish(item);
        refused("staff.assistance");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"head.assistance", "leader.assistance", "staff.elderly", "supervision"})
    void whoeverReviewsItOrIsOfAnotherUnitDoesNotAsk(String person) {
        refused(person);
    }

    @Test
    void whatDoesNotPassTheReviewChangesNothingAndMayBeAskedAgain() {
        var item = asks(last.plusDays(20));
        office.completes("staff.assistance", item, "userTask_proofread", Office.APPROVE);
        office.completes("head.assistance", item, "userTask_sectionReview", Map.of("decision", "reject", "opinion", "不必延长。", "secrecy", "none"));

        assertThat(period().closesOn()).isEqualTo(last);
        course.publish(asks(last.plusDays(10)));
        assertThat(period().closesOn()).isAfter(last);
        assertThat(office.route(caseNumber)).doesNotContain("intermediateEvent_announcementEnded");
    }

    @Test
    void afterTheLastDayNoNoticeGoesOut() {
        var item = asks(last.plusDays(20));
        course.closed(caseNumber);

        assertThatThrownBy(() -> office.reviews(item)).isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("不能再延长");
        refused("staff.assistance");
        assertThat(course.of(caseNumber).getState()).isEqualTo(ConsultationState.SUMMARISING);
    }

    private String asks(LocalDate until) {
        extending.ask(caseNumber, until, REASON, office.person("staff.assistance"));
        return course.of(caseNumber).getExtension().itemCase();
    }

    private void refused(String person) {
        assertThatThrownBy(() -> extending.ask(caseNumber, last.plusDays(30), REASON, office.person(person))).isInstanceOf(NotAllowedException.class);
    }

    private OpenPeriod period() {
        return consultations.show(caseNumber).consultation().period();
    }
}
