package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.deadline.DrawnClock.BASIS;
import static org.gongkai.deadline.DrawnClock.NOW;
import static org.gongkai.deadline.DrawnClock.OFFICIAL;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.ForAll;
import org.gongkai.Rule;
import org.gongkai.settings.OfficeHours;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders when the office opens, the two dates at their 24:00, then once a working week; each point once. */
@Rule({"R-54", "C.4"})
class WhenAClockSpeaksUpTest {

    private static final LocalTime OPENS = LocalTime.of(8, 30);

    private final OfficeHours hours = mock(OfficeHours.class);
    private final WatchSchedule schedule = new WatchSchedule(() -> OFFICIAL, hours);
    /** Due on 2025-10-17 by the bureau and on 2025-10-24 by the law. */
    private final Deadline reply = DrawnClock.reply(LocalDate.of(2025, 9, 22));

    @BeforeEach
    void theOfficeOpens() {
        when(hours.opensOn(any())).thenReturn(OPENS);
    }

    private static Instant opening(String day) {
        return OfficeClock.at(LocalDate.parse(day), OPENS);
    }

    private static Instant endOf(String day) {
        return OfficeClock.endOf(LocalDate.parse(day));
    }

    /** Goes from point to point as a timer does. */
    private List<WatchPoint> heard(Deadline clock, Instant from, int points) {
        List<WatchPoint> heard = new ArrayList<>();
        var now = from;
        while (heard.size() < points) {
            var next = schedule.next(clock, now);
            now = next.at().isAfter(now) ? next.at() : now;
            var reached = schedule.reached(clock, now).orElseThrow();
            clock.told(reached);
            heard.add(reached);
        }
        return heard;
    }

    @Test
    void aReplySpeaksUpBeforeAndAfterBothDatesAndThenEveryWorkingWeek() {
        assertThat(heard(reply, NOW, 6)).containsExactly(
                new WatchPoint(WatchPoint.Kind.REMINDER, opening("2025-10-14"), 3),
                new WatchPoint(WatchPoint.Kind.REMINDER, opening("2025-10-16"), 1),
                new WatchPoint(WatchPoint.Kind.INTERNAL_DATE, endOf("2025-10-17"), 0),
                new WatchPoint(WatchPoint.Kind.STATUTORY_DATE, endOf("2025-10-24"), 0),
                new WatchPoint(WatchPoint.Kind.OVERDUE, opening("2025-10-31"), 5),
                new WatchPoint(WatchPoint.Kind.OVERDUE, opening("2025-11-07"), 10));
    }

    @Test
    void whereThereIsOneDateItIsToldOnce() {
        var complaint = DrawnClock.clock(DeadlineKind.COMPLAINT_REPLY, LocalDate.of(2025, 9, 22), DeadlineTerms.given(DeadlineKind.COMPLAINT_REPLY, 15, "制度", List.of(1)));

        assertThat(heard(complaint, NOW, 3)).extracting(WatchPoint::kind)
                .containsExactly(WatchPoint.Kind.REMINDER, WatchPoint.Kind.STATUTORY_DATE, WatchPoint.Kind.OVERDUE);
    }

    @Test
    void pointsThatWereMissedAreMergedIntoTheNewest() {
        assertThat(schedule.reached(reply, opening("2025-10-14").minusMillis(1))).isEmpty();
        assertThat(schedule.reached(reply, endOf("2025-10-24"))).map(WatchPoint::kind).contains(WatchPoint.Kind.STATUTORY_DATE);
        assertThat(schedule.next(reply, endOf("2025-10-24")).at()).as("not told yet").isEqualTo(endOf("2025-10-24"));
        reply.told(schedule.reached(reply, endOf("2025-10-24")).orElseThrow());
        assertThat(schedule.reached(reply, endOf("2025-10-24"))).isEmpty();
        assertThat(schedule.next(reply, endOf("2025-10-24")).at()).isEqualTo(opening("2025-10-31"));
    }

    @Test
    void aClockThatMovesIsToldAgainAtItsNewDate() {
        heard(reply, NOW, 3);
        reply.segments().extend(LocalDate.of(2025, 10, 17), 5, 5, BASIS, NOW);
        reply.derive(OFFICIAL);

        assertThat(heard(reply, endOf("2025-10-17"), 3)).extracting(WatchPoint::name).containsExactly(
                "REMINDER@" + opening("2025-10-21"), "REMINDER@" + opening("2025-10-23"), "INTERNAL_DATE@" + endOf("2025-10-24"));
    }

    @Test
    void nothingIsRemindedOfOnTheDayOfTheReceipt() {
        var short3 = DrawnClock.clock(DeadlineKind.CORRECTION_NOTICE, LocalDate.of(2026, 3, 2), DeadlineTerms.given(DeadlineKind.CORRECTION_NOTICE, 3, "条例", List.of(3, 2)));

        assertThat(heard(short3, OfficeClock.startOf(LocalDate.of(2026, 3, 2)), 2)).containsExactly(
                new WatchPoint(WatchPoint.Kind.REMINDER, opening("2026-03-03"), 2), new WatchPoint(WatchPoint.Kind.STATUTORY_DATE, endOf("2026-03-05"), 0));
    }

    @Test
    void eachPointComesAfterTheOneBeforeItHoweverTheClockWent() {
        ForAll.cases(200, any -> {
            var clock = DrawnClock.lived(any, any.day());
            var from = OfficeClock.startOf(clock.begunOn());

            assertThat(heard(clock, from, 8)).extracting(WatchPoint::at).isSorted().doesNotHaveDuplicates();
        });
    }

    @Test
    void theWordsSayWhatHasComeAndWhatIsLeft() {
        assertThat(words("2025-10-14", reply, WatchPoint.Kind.REMINDER)).isEqualTo("距内部期限 2025-10-17 还有 3 个工作日，请抓紧办理。");
        assertThat(words("2025-10-17", reply, WatchPoint.Kind.REMINDER)).isEqualTo("距内部期限 2025-10-17 今天是最后一天，请抓紧办理。");
        assertThat(words("2025-10-16", reply, WatchPoint.Kind.REMINDER)).contains("还有 1 个工作日");
        assertThat(words("2025-10-18", reply, WatchPoint.Kind.INTERNAL_DATE)).isEqualTo("已超过内部期限 2025-10-17，尚未超过法定期限 2025-10-24，请立即办理。");
        assertThat(words("2025-10-25", reply, WatchPoint.Kind.STATUTORY_DATE)).isEqualTo("已超过法定期限 2025-10-24，请立即办结并说明原因。");
        assertThat(words("2025-10-31", reply, WatchPoint.Kind.OVERDUE)).isEqualTo("超过法定期限 2025-10-24 后仍未办结，请立即办结并说明原因。");
    }

    @Test
    void whileItStandsTheDatesAreExpected() {
        reply.segments().stop(LocalDate.of(2025, 9, 26), LocalDate.of(2025, 10, 15), BASIS, NOW);
        reply.derive(OFFICIAL);

        assertThat(words("2025-10-27", reply, WatchPoint.Kind.REMINDER)).startsWith("距预计的内部期限 2025-10-30 还有 3 个工作日");
    }

    @Test
    void theTimeOfThePublicAndMaterialsHaveWordsOfTheirOwn() {
        var consultation = DrawnClock.clock(DeadlineKind.CONSULTATION, LocalDate.of(2026, 1, 20), DeadlineTerms.given(DeadlineKind.CONSULTATION, 30, "暂行条例", List.of(3)));
        var materials = new Deadline("TZ-2026-00001", DeadlineKind.HEARING_MATERIALS, "office", LocalDate.of(2026, 2, 10), true, LocalDate.of(2026, 3, 12),
                DeadlineTerms.given(DeadlineKind.HEARING_MATERIALS, 7, "暂行条例", List.of(1)), NOW, OFFICIAL);

        assertThat(words("2026-02-13", consultation, WatchPoint.Kind.REMINDER)).isEqualTo("征求意见于 2026-02-24 截止，还有 2 个工作日，请准备汇总意见。");
        assertThat(words("2026-02-25", consultation, WatchPoint.Kind.STATUTORY_DATE)).isEqualTo("征求意见已于 2026-02-24 截止，请及时汇总意见并说明采纳情况。");
        assertThat(words("2026-03-04", materials, WatchPoint.Kind.REMINDER)).isEqualTo("听证材料最迟 2026-03-05 送达参加人，还有 1 个工作日，请抓紧送达。");
        assertThat(words("2026-03-06", materials, WatchPoint.Kind.STATUTORY_DATE)).isEqualTo("听证材料应当在 2026-03-05 前送达参加人，现已超过，请立即处理。");
    }

    private static String words(String today, Deadline clock, WatchPoint.Kind kind) {
        return new WatchWords(new ClockCount(() -> OFFICIAL, DrawnClock.on(LocalDate.parse(today))), () -> OFFICIAL).of(clock, new WatchPoint(kind, NOW, 0));
    }
}
