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

    List<SegmentView> of(Deadline deadline) {
        var segments = deadline.segments().all();
        List<SegmentView> views = new ArrayList<>();
        for (int at = 0; at < segments.size(); at++) {
            var segment = segments.get(at);
            views.add(switch (segment.getKind()) {
                case RUN, RESTART -> run(deadline, segment, endOfRun(segments, at, deadline));
                case STOP -> stop(deadline, segment);
                case EXTENSION -> extension(deadline, segment);
            });
        }
        return views;
    }

    /** A run lasts until the next stop or restart; an extension does not end it. */
    private static LocalDate endOfRun(List<DeadlineSegment> segments, int at, Deadline deadline) {
        return segments.stream().skip(at + 1L).filter(later -> later.getKind() != SegmentKind.EXTENSION).map(DeadlineSegment::getFrom)
                .findFirst().orElse(deadline.getEndedAt() == null ? null : OfficeClock.dateOf(deadline.getEndedAt()));
    }

    private SegmentView run(Deadline deadline, DeadlineSegment segment, LocalDate to) {
        if (deadline.countsBackwards()) {
            return view(segment, segment.getFrom(), to, deadline.terms().internalDays(), "按 %s 倒推 %s".formatted(segment.getFrom(),
                    deadline.getKind().unit().words(deadline.terms().internalDays())));
        }
        var stretch = new ClockCourse(segment.getFrom(), List.of(), List.of(), List.of());
        int days = new SegmentArithmetic(calendar.get(), deadline.getKind().unit(), stretch).spent(to == null ? clock.today() : to);
        var resumed = segment.getKind() == SegmentKind.RUN && segment.getPosition() > 0;
        var from = resumed ? segment.getFrom().plusDays(1) : segment.getFrom();
        var title = resumed ? "%s 起恢复计算" : segment.getKind() == SegmentKind.RESTART ? "%s 重新起算（当日不计入）" : "%s 起算（当日不计入）";
        return view(segment, from, to, days, "%s，%s%s".formatted(title.formatted(from),
                to == null ? "已计 " : "至 " + to + "，共计 ", deadline.getKind().unit().words(days)));
    }

    private SegmentView stop(Deadline deadline, DeadlineSegment segment) {
        var from = segment.getFrom().plusDays(1);
        var to = segment.getTo();
        var until = to == null ? earlier(clock.today(), segment.until()) : to;
        int days = until.isBefore(from) ? 0 : calendar.get().workingDaysBetween(segment.getFrom(), until);
        var end = to != null ? "至 %s，".formatted(to) : deadline.isStopped() ? "预计至 %s，".formatted(segment.until()) : "";
        return view(segment, from, to, days, "%s 起中止，%s不计入 %d 个工作日".formatted(from, end, days));
    }

    private static SegmentView extension(Deadline deadline, DeadlineSegment segment) {
        var unit = deadline.getKind().unit();
        return view(segment, segment.getFrom(), null, segment.getInternalDays(), "%s 延长：内部期限加 %s，法定期限加 %s".formatted(
                segment.getFrom(), unit.words(segment.getInternalDays()), unit.words(segment.getStatutoryDays())));
    }

    private static SegmentView view(DeadlineSegment segment, LocalDate from, LocalDate to, int days, String words) {
        return new SegmentView(segment.getKind(), from, to, days, segment.getArticle(), segment.getDocument(), words);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
