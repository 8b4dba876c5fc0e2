package org.gongkai.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Instants and days as pages write them, in the office's zone; templates call it {@code @deskTime}. */
@Component("deskTime")
public class DeskTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final OfficeClock clock;
    private final CalendarInForce calendar;

    DeskTime(OfficeClock clock, CalendarInForce calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    public String minute(Instant instant) {
        return instant == null ? "" : MINUTE.format(instant);
    }

    public String day(Instant instant) {
        return instant == null ? "" : OfficeClock.dateOf(instant).toString();
    }

    /** @return the last day of something that is due at this instant, marked where it may still move */
    public String lastDay(Instant due) {
        return due == null ? "" : marked(OfficeClock.lastDayOf(due));
    }

    /** @return whether a date lies behind the last holiday notice, so that it may still move (暂定); false for none */
    public boolean provisional(LocalDate date) {
        return date != null && calendar.get().isProvisional(date);
    }

    /** @return one of a date given in words, marked where it may still move, e.g. 2027-01-07（暂定） */
    public String marked(LocalDate date) {
        return date == null ? "" : date + calendar.get().mark(date);
    }

    public String today() {
        return LONG_DAY.format(clock.today());
    }

    public String greeting() {
        var hour = clock.instant().atZone(OfficeClock.ZONE).getHour();
        return hour < NOON ? "上午好" : hour < EVENING ? "下午好" : "晚上好";
    }

    /** @return a size in words, e.g. 1.2 MB */
    public String size(long bytes) {
        return bytes < 1024 * 1024 ? "%d KB".formatted(Math.max(1, bytes / 1024)) : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}
