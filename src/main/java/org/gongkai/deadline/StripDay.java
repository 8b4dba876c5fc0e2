package org.gongkai.deadline;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * One day on the way to a date, and why it counts or not.
 *
 * @param number which of the days asked for it is, from 1; 0 when it does not count
 * @param reason in a few Chinese words, e.g. 周末, 国庆节放假, 调休上班, 等第三方意见
 * @param source the notice or the article that says so; null where the plain week does
 * @param provisional whether no notice covers the day yet (暂定)
 */
public record StripDay(LocalDate date, Kind kind, int number, String reason, String source, boolean provisional) {

    /** What a day is in the count. */
    public enum Kind {
        /** The day of the event, not counted (民法典 第二百零一条). */
        START("起算日"),
        COUNTED("计入"),
        OFF("不计"),
        /** 条例 第三十条、第三十三条 第三款. */
        STOPPED("停"),
        /** Behind the last day by count, which was a day off (民法典 第二百零三条); before it where it is counted backwards. */
        MOVED("不计"),
        /** Behind the date as it would be by a later notice: what citizens have been told is not shortened. */
        KEPT("保留");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean counted() {
        return kind == Kind.COUNTED;
    }

    /** @return e.g. 星期一 */
    public String weekday() {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }

    /** @return what a narrow cell says, e.g. 第3日 */
    public String label() {
        return counted() ? "第%d日".formatted(number) : kind.title();
    }

    /** @return why, or null on an ordinary working day, which needs no reason */
    public String remark() {
        return "工作日".equals(reason) || "自然日".equals(reason) ? null : reason;
    }
}
