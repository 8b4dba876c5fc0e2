package org.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.problem.InvalidInputException;

/**
 * The segments of one clock, and what may follow on what. What only our own code can get wrong is an
 * {@link IllegalStateException}; a date that a person may have typed wrong is an {@link InvalidInputException}.
 */
final class ClockSegments {

    private final Deadline deadline;
    private final List<DeadlineSegment> segments;

    ClockSegments(Deadline deadline, List<DeadlineSegment> segments) {
        this.deadline = deadline;
        this.segments = segments;
    }

    /** Ends a stop that still lasts: a correction is waited for with the clock standing, and begins it anew. */
    void restart(LocalDate from, SegmentBasis basis, Instant now) {
        require(deadline.countsBackwards() || !from.isBefore(course().from()), "from", "重新起算日 %s 不能早于起算日 %s。", from, course().from());
        openStop().ifPresent(stop -> stop.endOn(from.isAfter(stop.getFrom()) ? from : stop.getFrom()));
        add(SegmentKind.RESTART, from, basis, now);
    }

    void stop(LocalDate lastCounted, LocalDate expectedUntil, SegmentBasis basis, Instant now) {
        check(deadline.getKind().unit() == DayUnit.WORKING && !deadline.countsBackwards(), "does not count working days and cannot stop");
        check(openStop().isEmpty(), "is stopped already");
        require(!lastCounted.isBefore(course().from()), "lastCounted", "中止日 %s 不能早于起算日 %s。", lastCounted, course().from());
        requireExpected(lastCounted, expectedUntil);
        add(SegmentKind.STOP, lastCounted, basis, now).expect(expectedUntil);
    }

    void expectStopUntil(LocalDate expectedUntil) {
        var stop = requireOpenStop();
        requireExpected(stop.getFrom(), expectedUntil);
        stop.expect(expectedUntil);
    }

    void resume(LocalDate lastNotCounted, SegmentBasis basis, Instant now) {
        var stop = requireOpenStop();
        require(!lastNotCounted.isBefore(stop.getFrom()), "lastNotCounted", "中止结束日 %s 不能早于中止日 %s。", lastNotCounted, stop.getFrom());
        stop.endOn(lastNotCounted);
        add(SegmentKind.RUN, lastNotCounted, basis, now);
    }

    /** @param grantedOn says in the file when; the days are counted on from the date they extend */
    void extend(LocalDate grantedOn, int internalDays, int statutoryDays, SegmentBasis basis, Instant now) {
        check(!deadline.countsBackwards(), "counts backwards and cannot be extended");
        int internal = deadline.terms().internalDays() + ClockCourse.sum(course().internalAdded()) + internalDays;
        int statutory = deadline.terms().statutoryDays() + ClockCourse.sum(course().statutoryAdded()) + statutoryDays;
        int most = deadline.getKind().longestExtended();
        if (internalDays < 0 || statutoryDays < 0 || internalDays + statutoryDays == 0 || internal > statutory || statutory > most) {
            throw new IllegalArgumentException("%s of %s extended by %d/%d has %d/%d days; the law allows at most %d, the bureau no more than the law"
                    .formatted(deadline.getKind(), deadline.getCaseNumber(), internalDays, statutoryDays, internal, statutory, most));
        }
        add(SegmentKind.EXTENSION, grantedOn, basis, now).adding(internalDays, statutoryDays);
    }

    DeadlineSegment add(SegmentKind kind, LocalDate from, SegmentBasis basis, Instant now) {
        var segment = new DeadlineSegment(deadline, segments.size(), kind, from, basis, now);
        segments.add(segment);
        return segment;
    }

    ClockCourse course() {
        return ClockCourse.of(segments);
    }

    List<DeadlineSegment> all() {
        return List.copyOf(segments);
    }

    Optional<DeadlineSegment> openStop() {
        return segments.stream().filter(DeadlineSegment::isOpenStop).findFirst();
    }

    private DeadlineSegment requireOpenStop() {
        check(openStop().isPresent(), "is not stopped");
        return openStop().orElseThrow();
    }

    private static void requireExpected(LocalDate lastCounted, LocalDate expectedUntil) {
        require(!expectedUntil.isBefore(lastCounted), "expectedUntil", "预计恢复日 %s 不能早于中止日 %s。", expectedUntil, lastCounted);
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException("%s of %s %s".formatted(deadline.getKind(), deadline.getCaseNumber(), message));
        }
    }

    private static void require(boolean holds, String field, String message, LocalDate one, LocalDate other) {
        if (!holds) {
            throw new InvalidInputException(field, message.formatted(one, other));
        }
    }
}
