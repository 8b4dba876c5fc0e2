package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.gongkai.deadline.DrawnClock.NOW;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.gongkai.Rule;
import org.gongkai.casefile.CaseKind;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table of days may say, which clock belongs to which case, and what a moved date is called. */
@Rule({"B.10", "B.3", "B.7", "C.5"})
class LimitsOfTheLawTest {

    @ParameterizedTest
    @CsvSource({"REPLY, 15, 20", "REPLY, 20, 20", "REPLY, 1, 1", "CORRECTION_NOTICE, 7, 7", "CONSULTATION, 30, 30", "CONSULTATION, 365, 365"})
    void aTableWithinTheLawIsTaken(DeadlineKind kind, int internal, int statutory) {
        var terms = new DeadlineTerms(internal, statutory, "制度", "条例", List.of());
        assertThat(terms.within(kind)).isSameAs(terms);
    }

    @ParameterizedTest
    @CsvSource({"REPLY, 15, 21", "REPLY, 20, 19", "REPLY, 0, 20", "REPLY, 0, 0", "CORRECTION_NOTICE, 7, 8", "CONSULTATION, 29, 30", "CONSULTATION, 29, 29", "CONSULTATION, 30, 366"})
    void aTableBeyondTheLawOrABureauBeyondTheLawIsRefused(DeadlineKind kind, int internal, int statutory) {
        assertThatIllegalStateException().isThrownBy(() -> new DeadlineTerms(internal, statutory, "制度", "条例", List.of()).within(kind))
                .withMessageContaining("%s %d/%d", kind, internal, statutory);
    }

    @ParameterizedTest
    @CsvSource({"REPLY, 1", "REPLY, 20", "THIRD_PARTY, 15", "CORRECTION, 30"})
    void whoeverSetsDaysMayUseAllTheLawGives(DeadlineKind kind, int days) {
        assertThatCode(() -> DeadlineTerms.given(kind, days, "条例", List.of())).doesNotThrowAnyException();
    }

    @Test
    void everyKindBelongsToTheCasesOfItsProcedureAndOnlyTheCasesOwnClocksAreWatched() {
        assertThat(DeadlineKind.of(CaseKind.DISCLOSURE_REQUEST)).containsExactlyInAnyOrder(DeadlineKind.REPLY, DeadlineKind.CORRECTION_NOTICE,
                DeadlineKind.CORRECTION, DeadlineKind.THIRD_PARTY);
        assertThat(DeadlineKind.of(CaseKind.COMPLAINT)).containsExactly(DeadlineKind.COMPLAINT_REPLY);
        assertThat(DeadlineKind.allWatched()).containsExactlyInAnyOrder(DeadlineKind.PUBLICATION, DeadlineKind.REPLY, DeadlineKind.COMPLAINT_REPLY,
                DeadlineKind.CONSULTATION, DeadlineKind.HEARING_MATERIALS);
    }

    @Test
    void kindsStretchesAndLightsHaveDifferentChineseNames() {
        for (var titles : List.of(Arrays.stream(DeadlineKind.values()).map(DeadlineKind::title).collect(Collectors.toList()),
                Arrays.stream(SegmentKind.values()).map(SegmentKind::title).toList(), Arrays.stream(Light.values()).map(Light::title).toList())) {
            assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.matches("\\p{IsHan}+"));
        }
    }

    @Test
    void aClockKnowsWhatItBeganWith() {
        var reply = DrawnClock.reply(LocalDate.of(2025, 9, 22));
        assertThat(reply).extracting(Deadline::getStatutoryDays, Deadline::getInternalBasis, Deadline::getStatutoryBasis, Deadline::getUnitCode)
                .containsExactly(20, "制度", "条例", "office");
        reply.handTo("elderly");
        assertThat(reply.getUnitCode()).isEqualTo("elderly");
    }

    @Test
    void allExtensionsTogetherLeaveTheBureauWithinTheLaw() {
        var reply = DrawnClock.reply(LocalDate.of(2025, 9, 22));
        reply.segments().extend(LocalDate.of(2025, 10, 10), 10, 20, DrawnClock.BASIS, NOW);

        assertThatIllegalArgumentException().isThrownBy(() -> reply.segments().extend(LocalDate.of(2025, 10, 13), 16, 0, DrawnClock.BASIS, NOW));
        reply.segments().extend(LocalDate.of(2025, 10, 13), 15, 0, DrawnClock.BASIS, NOW);
        assertThat(reply.course().internalAdded()).containsExactly(10, 15);
    }

    @Test
    void aClockThatWasOnlyStoppedWasNotExtended() {
        var reply = DrawnClock.reply(LocalDate.of(2025, 9, 22));
        reply.segments().stop(LocalDate.of(2025, 9, 26), LocalDate.of(2025, 10, 23), DrawnClock.BASIS, NOW);

        assertThat(reply.course().internalAdded()).isEmpty();
        assertThat(reply.course().statutoryAdded()).isEmpty();
    }

    private static DateMove move(DeadlineKind kind, String internalBefore, String statutoryBefore, String internalAfter, String statutoryAfter) {
        return new DateMove(7L, "SQ-2020-00001", kind, new DateMove.Dates(LocalDate.parse(internalBefore), LocalDate.parse(statutoryBefore)),
                new DateMove.Dates(LocalDate.parse(internalAfter), LocalDate.parse(statutoryAfter)));
    }

    @Test
    void aMovedDateSaysWhatItWasAndWhatItIs() {
        assertThat(move(DeadlineKind.REPLY, "2020-01-23", "2020-02-03", "2020-01-23", "2020-02-05").words(WorkingCalendar.official()))
                .isEqualTo("内部期限仍为 2020-01-23，法定期限由 2020-02-03 改为 2020-02-05");
        assertThat(move(DeadlineKind.THIRD_PARTY, "2020-02-03", "2020-02-03", "2020-02-05", "2020-02-05").words(WorkingCalendar.official()))
                .isEqualTo("期限由 2020-02-03 改为 2020-02-05");
        assertThat(move(DeadlineKind.REPLY, "2020-02-03", "2020-02-03", "2020-02-04", "2020-02-05").words(WorkingCalendar.official())).startsWith("内部期限由");
        assertThat(move(DeadlineKind.REPLY, "2020-02-01", "2020-02-03", "2020-02-05", "2020-02-05").words(WorkingCalendar.official())).startsWith("内部期限由");
    }

    @ParameterizedTest
    @CsvSource({
            "REPLY, 2020-02-05, 2020-02-03, 2020-02-04, true",
            "REPLY, 2020-02-05, 2020-02-03, 2020-02-05, true",
            // it is still the last day, was over before, or is the public's time
            "REPLY, 2020-02-05, 2020-02-03, 2020-02-03, false",
            "REPLY, 2020-02-05, 2020-02-03, 2020-02-06, false",
            "CONSULTATION, 2020-02-05, 2020-02-03, 2020-02-04, false"})
    void aCaseBecomesOverdueWhenItsDateWasStillToComeAndHasPassedNow(DeadlineKind kind, String before, String after, LocalDate today, boolean overdue) {
        assertThat(move(kind, before, before, after, after).becomesOverdue(today)).isEqualTo(overdue);
    }

    @Test
    void whatWasMovedIsKeptAsItWas() {
        var move = move(DeadlineKind.REPLY, "2020-01-23", "2020-02-03", "2020-01-24", "2020-02-05");
        assertThat(new Redated(move, 9, NOW).move()).isEqualTo(move);
    }
}
