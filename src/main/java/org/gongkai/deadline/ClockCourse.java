package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How a clock has gone since it last began: what its dates follow from, and nothing else.
 *
 * @param from the day it began, itself not counted
 * @param pauses the stretches in which no day counts, by their beginning
 * @param internalAdded the days each extension added to the bureau's own date, in order
 * @param statutoryAdded the days each extension added to the date of the law, in order
 */
record ClockCourse(LocalDate from, List<Pause> pauses, List<Integer> internalAdded, List<Integer> statutoryAdded) {

    /**
     * A stretch in which no day counts.
     *
     * @param lastCounted the day before it
     * @param lastNotCounted its last day; for a stop that still lasts the day it is expected to end
     * @param article the legal basis
     */
    record Pause(LocalDate lastCounted, LocalDate lastNotCounted, String article) {

        boolean holds(LocalDate day) {
            return day.isAfter(lastCounted) && !day.isAfter(lastNotCounted);
        }

        /** @return in a few words that everybody may read */
        String reason() {
            if (article.contains("第三十条")) {
                return "等申请人补正";
            }
            return article.contains("第三十二条") || article.contains("第三十三条") ? "等第三方意见" : "中止计算";
        }
    }

    ClockCourse {
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::lastCounted)).toList();
        internalAdded = List.copyOf(internalAdded);
        statutoryAdded = List.copyOf(statutoryAdded);
    }

    static int sum(List<Integer> days) {
        return days.stream().mapToInt(Integer::intValue).sum();
    }

    /** Reads the segments of a clock, in their order; what lies before the last restart does not count. */
    static ClockCourse of(List<DeadlineSegment> segments) {
        var from = segments.get(0).getFrom();
        int begin = 0;
        for (int at = 0; at < segments.size(); at++) {
            if (segments.get(at).getKind() == SegmentKind.RESTART) {
                from = segments.get(at).getFrom();
                begin = at;
            }
        }
        var since = segments.subList(begin, segments.size());
        var extensions = since.stream().filter(segment -> segment.getKind() == SegmentKind.EXTENSION).toList();
        return new ClockCourse(from, pauses(since), extensions.stream().map(DeadlineSegment::getInternalDays).toList(),
                extensions.stream().map(DeadlineSegment::getStatutoryDays).toList());
    }

    /** @return a course on which nothing has happened */
    static ClockCourse from(LocalDate day) {
        return new ClockCourse(day, List.of(), List.of(), List.of());
    }

    static List<Pause> pauses(List<DeadlineSegment> segments) {
        return segments.stream().filter(segment -> segment.getKind() == SegmentKind.STOP).map(stop -> new Pause(stop.getFrom(), stop.until(), stop.getArticle())).toList();
    }
}
