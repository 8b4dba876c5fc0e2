package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Reads the segments of a clock for pages. */
@Component
class SegmentViews {

    private final CalendarInForce calendar;
    private final OfficeClock clock;

    SegmentViews(CalendarInForce calendar, OfficeClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A day that lies in two stretches, because one was recorded later for days gone by, is told with the first of them. */
    List<SegmentView> of(Deadline deadline) {
        var segments = deadline.segments().all();
        List<SegmentView> views = new ArrayList<>();
        var told = LocalDate.MIN;
        for (int at = 0; at < segments.size(); at++) {
            var segment = segments.get(at);
            var end = endOfRun(segments, at, deadline);
            views.add(switch (segment.getKind()) {
                case RUN, RESTART -> run(deadline, segment, told, end);
                case STOP -> stop(deadline, segment, segments.subList(0, at));
                case EXTENSION -> extension(deadline, segment);
            });
            if (segment.getKind() == SegmentKind.RUN || segment.getKind() == SegmentKind.RESTART) {
                told = later(later(told, segment.getFrom()), end == null ? clock.today() : end);
            }
        }
        return views;
    }

    /** A run lasts until the next stop or restart; an extension does not end it. */
    private static LocalDate endOfRun(List<DeadlineSegment> segments, int at, Deadline deadline) {
        return segments.stream().skip(at + 1L).filter(later -> later.getKind() != SegmentKind.EXTENSION).map(DeadlineSegment::getFrom)
                .findFirst().orElse(deadline.getEndedAt() == null ? null : OfficeClock.dateOf(deadline.getEndedAt()));
    }

    private SegmentView run(Deadline deadline, DeadlineSegment segment, LocalDate told, LocalDate to) {
        var unit = deadline.getKind().unit();
        if (deadline.countsBackwards()) {
            return view(segment, segment.getFrom(), to, deadline.terms().internalDays(), "按 %s 倒推 %s".formatted(segment.getFrom(),
                    unit.words(deadline.terms().internalDays())));
        }
        var restart = segment.getKind() == SegmentKind.RESTART;
        var resumed = !restart && segment.getPosition() > 0;
        var from = resumed ? segment.getFrom().plusDays(1) : segment.getFrom();
        if (to != null && to.isBefore(from)) {
            return view(segment, from, from, 0, "%s 起恢复计算，这一段不计天数".formatted(from));
        }
        int days = counted(unit, restart ? segment.getFrom() : later(segment.getFrom(), told), deadline.segments().all(), to == null ? clock.today() : to);
        var title = resumed ? "%s 起恢复计算" : restart ? "%s 重新起算（当日不计入）" : "%s 起算（当日不计入）";
        return view(segment, from, to, days, "%s，%s%s".formatted(title.formatted(from),
                to == null ? "已计 " : "至 " + to + "，共计 ", unit.words(days)));
    }

    private SegmentView stop(Deadline deadline, DeadlineSegment segment, List<DeadlineSegment> before) {
        var from = segment.getFrom().plusDays(1);
        var to = segment.getTo();
        var until = to == null ? earlier(clock.today(), segment.until()) : to;
        int days = counted(DayUnit.WORKING, segment.getFrom(), before, until);
        var end = to != null ? "至 %s，".formatted(to) : deadline.isStopped() ? "预计至 %s，".formatted(segment.until()) : "";
        return view(segment, from, to, days, "%s 起中止，%s不计入 %d 个工作日".formatted(from, end, days));
    }

    /** @return how many days of this stretch lie in none of the stops */
    private int counted(DayUnit unit, LocalDate after, List<DeadlineSegment> stops, LocalDate until) {
        return new SegmentArithmetic(calendar.get(), unit, new ClockCourse(after, ClockCourse.pauses(stops), List.of(), List.of())).spent(until);
    }

    private static SegmentView extension(Deadline deadline, DeadlineSegment segment) {
        var unit = deadline.getKind().unit();
        return view(segment, segment.getFrom(), null, segment.getInternalDays(), "%s 延长：内部期限加 %s，法定期限加 %s".formatted(
                segment.getFrom(), unit.words(segment.getInternalDays()), unit.words(segment.getStatutoryDays())));
    }

    private static SegmentView view(DeadlineSegment segment, LocalDate from, LocalDate to, int days, String words) {
        return new SegmentView(segment.getKind(), from, to, days, segment.getArticle(), segment.getDocument(), words);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
