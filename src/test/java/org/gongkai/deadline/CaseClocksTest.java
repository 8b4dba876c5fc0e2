package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.deadline.DrawnClock.BASIS;
import static org.gongkai.deadline.DrawnClock.NOW;
import static org.gongkai.deadline.DrawnClock.OFFICIAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.ForAll;
import org.gongkai.Rule;
import org.gongkai.workingday.NoticeLedger;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clocks of a case follow a notice that came while it was open (domain.md C.5). */
@Rule({"C.5", "R-54", "B.3"})
class CaseClocksTest {

    private static final WorkingCalendar BEFORE = NoticeLedger.official().asKnownOn(LocalDate.of(2020, 1, 25));
    private static final WorkingCalendar EXTENDED = NoticeLedger.official().asKnownOn(LocalDate.of(2020, 1, 26));

    private static Deadline open2020(DeadlineKind kind, String from, DeadlineTerms terms) {
        return new Deadline("SQ-2020-00001", kind, "office", LocalDate.parse(from), false, LocalDate.parse(from), terms, NOW, BEFORE);
    }

    private static Deadline thirdParty2020() {
        return open2020(DeadlineKind.THIRD_PARTY, "2020-01-08", DeadlineTerms.given(DeadlineKind.THIRD_PARTY, 15, "条例", List.of()));
    }

    private static Deadline reply2020(String lastCounted, String expectedUntil) {
        var reply = open2020(DeadlineKind.REPLY, "2020-01-02", DrawnClock.REPLY);
        reply.segments().stop(LocalDate.parse(lastCounted), LocalDate.parse(expectedUntil), BASIS, NOW);
        reply.derive(BEFORE);
        return reply;
    }

    @Test
    void aStopExpectedToEndWithTheLimitOfAStepMovesWithIt() {
        var thirdParty = thirdParty2020();
        var reply = reply2020("2020-01-08", "2020-02-03");
        assertThat(thirdParty.getStatutoryDue()).isEqualTo("2020-02-03");
        assertThat(reply.getInternalDue()).isEqualTo("2020-02-18");

        var moves = new CaseClocks(List.of(reply, thirdParty)).follow(EXTENDED);

        assertThat(thirdParty.getStatutoryDue()).isEqualTo("2020-02-05");
        assertThat(reply.segments().openStop().orElseThrow().until()).isEqualTo("2020-02-05");
        assertThat(reply.getInternalDue()).isEqualTo("2020-02-20");
        assertThat(reply.getStatutoryDue()).isEqualTo("2020-02-27");
        assertThat(moves).extracting(DateMove::kind).as("the limit first, whatever the order they were found in")
                .containsExactly(DeadlineKind.THIRD_PARTY, DeadlineKind.REPLY);
        assertThat(moves).allMatch(DateMove::moves).extracting(move -> move.before().statutory() + " " + move.after().statutory())
                .containsExactly("2020-02-03 2020-02-05", "2020-02-25 2020-02-27");
        assertThat(reply.getFirstStatutoryDue()).as("the date at the start is kept").isEqualTo("2020-02-04");
    }

    @Test
    void aStopExpectedToEndOnAnotherDayStaysThere() {
        var reply = reply2020("2020-01-08", "2020-02-04");
        new CaseClocks(List.of(thirdParty2020(), reply)).follow(EXTENDED);

        assertThat(reply.segments().openStop().orElseThrow().until()).isEqualTo("2020-02-04");
    }

    @Test
    void aStopThatIsOverDoesNotMove() {
        var reply = reply2020("2020-01-08", "2020-02-03");
        reply.segments().resume(LocalDate.of(2020, 2, 3), BASIS, NOW);
        reply.derive(BEFORE);
        new CaseClocks(List.of(thirdParty2020(), reply)).follow(EXTENDED);

        assertThat(reply.course().pauses()).extracting(ClockCourse.Pause::lastNotCounted).containsExactly(LocalDate.of(2020, 2, 3));
    }

    @Test
    void theClockOfTheCaseMovesNoStop() {
        var reply = open2020(DeadlineKind.REPLY, "2020-01-08", DeadlineTerms.given(DeadlineKind.REPLY, 15, "条例", List.of()));
        var publication = open2020(DeadlineKind.PUBLICATION, "2020-01-02", DeadlineTerms.given(DeadlineKind.PUBLICATION, 20, "条例", List.of()));
        publication.segments().stop(LocalDate.of(2020, 1, 8), LocalDate.of(2020, 2, 3), BASIS, NOW);
        new CaseClocks(List.of(reply, publication)).follow(EXTENDED);

        assertThat(reply.getStatutoryDue()).isEqualTo("2020-02-05");
        assertThat(publication.segments().openStop().orElseThrow().until()).isEqualTo("2020-02-03");
    }

    @Test
    void aClockWhoseDatesStayIsNamedButDoesNotMoveAndFollowsTheNewEdition() {
        var done = open2020(DeadlineKind.CORRECTION_NOTICE, "2020-01-02", DeadlineTerms.given(DeadlineKind.CORRECTION_NOTICE, 7, "条例", List.of()));
        assertThat(done.isOlderThan(EXTENDED)).isTrue();
        assertThat(done.isOlderThan(BEFORE)).isFalse();

        assertThat(new CaseClocks(List.of(done)).follow(EXTENDED)).singleElement().matches(move -> !move.moves())
                .extracting(DateMove::caseNumber).isEqualTo("SQ-2020-00001");
        assertThat(done.edition()).isEqualTo(EXTENDED.edition());
        assertThat(done.isOlderThan(EXTENDED)).isFalse();
    }

    @Test
    void followingTwiceChangesNothingMoreAndIsDerivingAnew() {
        ForAll.cases(60, any -> {
            var next = DrawnClock.next(any, any.number(3, 40));
            var reply = DrawnClock.lived(any, DrawnClock.late(any));
            var thirdParty = DrawnClock.clock(DeadlineKind.THIRD_PARTY, DrawnClock.late(any), DeadlineTerms.given(DeadlineKind.THIRD_PARTY, any.number(1, 15), "条例", List.of()));
            reply.segments().openStop().filter(stop -> any.onceIn(2) && !thirdParty.getStatutoryDue().isBefore(stop.getFrom()))
                    .ifPresent(stop -> stop.expect(thirdParty.getStatutoryDue()));
            reply.derive(OFFICIAL);
            var clocks = new CaseClocks(List.of(reply, thirdParty));
            clocks.follow(next);
            var dates = Stream.of(reply, thirdParty).map(DateMove.Dates::of).toList();

            assertThat(clocks.follow(next)).noneMatch(DateMove::moves);
            assertThat(Stream.of(reply, thirdParty).map(DateMove.Dates::of)).isEqualTo(dates);
            var derived = ClockDates.of(reply, next);
            assertThat(reply.getInternalDue()).isEqualTo(derived.internalDue());
            assertThat(reply.getStatutoryDue()).isEqualTo(derived.statutoryDue());
            assertThat(reply.isProvisional()).isEqualTo(derived.provisional());
        });
    }

    @ParameterizedTest
    @EnumSource(DeadlineKind.class)
    void whatCitizensArePromisedIsNeverShortenedAndEverythingElseIsDerivedAnew(DeadlineKind kind) {
        var promised = Set.of(DeadlineKind.CONSULTATION, DeadlineKind.HEARING_NOTICE, DeadlineKind.CORRECTION, DeadlineKind.THIRD_PARTY).contains(kind);
        ForAll.cases(12, any -> {
            var more = DrawnClock.next(any, 3);
            var fewer = DrawnClock.next(any, 60);
            var from = DrawnClock.late(any);
            var clock = new Deadline("SQ-2026-00001", kind, "office", from, false, from,
                    DeadlineTerms.given(kind, any.number(1, Math.min(kind.legalMaximum(), 90)), "条例", List.of(1)), NOW, more);
            var before = clock.getStatutoryDue();
            var derived = ClockDates.of(clock, fewer);
            new CaseClocks(List.of(clock)).follow(fewer);

            if (promised) {
                assertThat(clock.getStatutoryDue()).isEqualTo(derived.statutoryDue().isBefore(before) ? before : derived.statutoryDue());
            } else {
                assertThat(clock.getStatutoryDue()).isEqualTo(derived.statutoryDue());
            }
        });
    }

    @Test
    void aDateThatIsKeptIsNoLongerProvisionalWhenItsYearIsKnownAndItsLightStays() {
        ForAll.cases(1, any -> {
            var lateNotice = DrawnClock.clock(DeadlineKind.THIRD_PARTY, LocalDate.of(2026, 12, 25), DeadlineTerms.given(DeadlineKind.THIRD_PARTY, 15, "条例", List.of(3)));
            assertThat(lateNotice.getStatutoryDue()).isEqualTo("2027-01-15");
            assertThat(lateNotice.isProvisional()).isTrue();
            var next = DrawnClock.next(any, Integer.MAX_VALUE);
            assertThat(next.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
            new CaseClocks(List.of(lateNotice)).follow(next);

            assertThat(lateNotice.getStatutoryDue()).isEqualTo("2027-01-18");
            assertThat(lateNotice.isProvisional()).isFalse();

            var back = OFFICIAL;
            new CaseClocks(List.of(lateNotice)).follow(back);
            assertThat(lateNotice.getStatutoryDue()).as("told to the third party").isEqualTo("2027-01-18");
            assertThat(lateNotice.isProvisional()).isTrue();
            assertThat(lateNotice.edition()).isEqualTo(back.edition());
        });
    }
}
