package org.gongkai.deadline;

import org.gongkai.workingday.CalendarInForce;
import org.springframework.stereotype.Component;

/** What the watch says of a case when a point has come: a Chinese sentence without its subject, as of today. */
@Component
class WatchWords {

    private final ClockCount count;
    private final CalendarInForce calendar;

    WatchWords(ClockCount count, CalendarInForce calendar) {
        this.count = count;
        this.calendar = calendar;
    }

    String of(Deadline deadline, WatchPoint point) {
        return switch (deadline.getKind()) {
            case CONSULTATION -> ofConsultation(deadline, point);
            case HEARING_MATERIALS -> ofMaterials(deadline, point);
            default -> ofWork(deadline, point);
        };
    }

    private String ofWork(Deadline deadline, WatchPoint point) {
        var projected = deadline.isStopped() ? "预计的" : "";
        return switch (point.kind()) {
            case REMINDER -> "距%s内部期限 %s%s，请抓紧办理。".formatted(projected, spaced(internal(deadline)), left(deadline));
            case INTERNAL_DATE -> "已超过%s内部期限 %s，尚未超过%s法定期限 %s，请立即办理。".formatted(projected, internal(deadline), projected,
                    statutory(deadline));
            case STATUTORY_DATE -> "已超过%s法定期限 %s，请立即办结并说明原因。".formatted(projected, statutory(deadline));
            case OVERDUE -> "超过%s法定期限 %s 后仍未办结，请立即办结并说明原因。".formatted(projected, statutory(deadline));
        };
    }

    /** The time of the public is nobody's delay; when it is over, the bureau's work begins. */
    private String ofConsultation(Deadline deadline, WatchPoint point) {
        return point.kind() == WatchPoint.Kind.REMINDER
                ? "征求意见于 %s 截止，%s，请准备汇总意见。".formatted(internal(deadline), left(deadline))
                : "征求意见已于 %s 截止，请及时汇总意见并说明采纳情况。".formatted(internal(deadline));
    }

    private String ofMaterials(Deadline deadline, WatchPoint point) {
        return point.kind() == WatchPoint.Kind.REMINDER
                ? "听证材料最迟 %s 送达参加人，%s，请抓紧送达。".formatted(internal(deadline), left(deadline))
                : "听证材料应当在 %s 前送达参加人，现已超过，请立即处理。".formatted(internal(deadline));
    }

    private String internal(Deadline deadline) {
        return deadline.written(deadline.getInternalDue(), calendar.get());
    }

    private String statutory(Deadline deadline) {
        return deadline.written(deadline.getStatutoryDue(), calendar.get());
    }

    /** A reminder may come late: what is left is counted from today, without the days of a stop. */
    private String left(Deadline deadline) {
        int left = count.left(deadline);
        return left > 0 ? "还有 %d 个工作日".formatted(left) : "今天是最后一天";
    }

    /** A date stands apart from the word behind it, a full-width bracket does so by itself. */
    private static String spaced(String date) {
        return date.endsWith("）") ? date : date + " ";
    }
}
