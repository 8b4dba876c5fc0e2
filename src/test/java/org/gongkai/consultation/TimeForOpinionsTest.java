package org.gongkai.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.deadline.Light;
import org.gongkai.publication.AnnouncementPublished;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** 民法典 第二百零一条、第二百零三条, 《重大行政决策程序暂行条例》第十五条: which day is the last one for an opinion. */
@GongkaiTest
@Rule("R-67")
class TimeForOpinionsTest {

    @Autowired
    Office office;
    @Autowired
    Consulting consulting;
    @Autowired
    ConsultationFiles files;
    @Autowired
    Theming theming;
    @Autowired
    OpinionBox box;
    @Autowired
    PublicConsultations consultations;
    @Autowired
    DeadlineViews deadlines;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;

    private Course course;

    @BeforeEach
    void course() {
        course = new Course(office, consulting, files, theming, box, clock);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @ParameterizedTest(name = "published {0} for {1} days: the last day is {2} ({4})")
    @CsvSource({
            "2026-01-20, 30, 2026-02-24, 春节放假, the 30th day 02-19 lies in the Spring Festival",
            "2025-09-05, 30, 2025-10-09, 国庆节、中秋节放假, the 30th day 10-05 lies in the National Day holidays",
            "2026-01-15, 30, 2026-02-14, , the 30th day is a Saturday on which the office works",
            "2026-03-02, 30, 2026-04-01, , an ordinary Wednesday",
            "2026-03-02, 5, 2026-03-09, 周末, a plain Saturday moves to Monday",
            "2026-03-05, 1, 2026-03-06, , the day after the publication"})
    void theDayOfPublicationIsNotCountedAndALastDayOffMoves(LocalDate published, int days, LocalDate last, String because, String why) {
        var caseNumber = publishedOn(published, days);

        var period = files.visible(caseNumber, office.person("staff.assistance")).period();
        assertThat(period.opensOn()).isEqualTo(published);
        assertThat(period.closesOn()).as(why).isEqualTo(last);
        assertThat(period.countedTo()).isEqualTo(published.plusDays(days));
        if (because == null) {
            assertThat(period.movedBecause()).isNull();
        } else {
            assertThat(period.movedBecause()).isNotBlank();
        }
        assertThat(office.job(caseNumber, "intermediateEvent_lastDay").getDuedate().toInstant()).isEqualTo(OfficeClock.endOf(last));
    }

    @Test
    void anOpinionIsTakenUntilTheLastMinuteAndNotAfterIt() {
        var caseNumber = course.open();
        var last = files.visible(caseNumber, office.person("staff.assistance")).period().closesOn();

        clock.travelTo(OfficeClock.at(last, LocalTime.of(23, 59)));
        assertThat(course.says(caseNumber, "赶上了。")).isEqualTo(1);
        assertThat(consultations.show(caseNumber).consultation().phase()).isEqualTo(PublicConsultation.Phase.OPEN);
        clock.travelTo(OfficeClock.endOf(last));

        // The timer has not fired yet: the clock decides.
        assertThatThrownBy(() -> course.says(caseNumber, "晚了一分钟。")).isInstanceOf(ConsultationClosedException.class)
                .hasMessageContaining("征求意见已于 %s 24时结束".formatted(last));
        assertThat(consultations.show(caseNumber).consultation().phase()).isEqualTo(PublicConsultation.Phase.CLOSED);
        office.fires(caseNumber, "intermediateEvent_lastDay");
        assertThatThrownBy(() -> course.says(caseNumber, "又晚了。")).isInstanceOf(ConsultationClosedException.class);
    }

    @Test
    void whenTheTimeIsOverNobodyIsLateHoweverLateTheTimerComes() {
        var caseNumber = course.open();
        clock.travelTo(course.after(caseNumber).plus(Duration.ofDays(3)));
        office.fires(caseNumber, "intermediateEvent_lastDay");

        var view = deadlines.of(caseNumber).get(0);
        assertThat(view.light()).isEqualTo(Light.GREEN);
        assertThat(OfficeClock.dateOf(view.endedAt())).isEqualTo(view.statutoryDue());
    }

    /** The announcement went out on a day long past: what publication tells is all that counts. */
    private String publishedOn(LocalDate day, int days) {
        var caseNumber = course.inReview(Drafts.of(days, "测试用的较短期限"));
        var item = course.of(caseNumber).getAnnouncementCase();
        transaction.executeWithoutResult(status -> events.publishEvent(new AnnouncementPublished(caseNumber, ConsultationReleases.ANNOUNCEMENT,
                item, "E02-0000-00000", OfficeClock.at(day, LocalTime.of(16, 0)))));
        return caseNumber;
    }
}
