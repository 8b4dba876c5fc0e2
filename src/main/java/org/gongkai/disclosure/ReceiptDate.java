package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.problem.InputCheck;

/**
 * The day a request counts as received (条例 第三十一条): handed over - that day; signed for - that day; an ordinary letter, the
 * internet, fax and the like - the day both sides confirm it. Both raw days are kept, and the office confirms on the day of
 * arrival so that they coincide.
 */
public final class ReceiptDate {
    /** Whatever arrived longer ago than this was not entered late but wrongly; natural days. */
    static final int WINDOW_DAYS = 30;

    private ReceiptDate() {
    }

    /** @return the day of receipt, empty as long as the law waits for a confirmation */
    public static Optional<LocalDate> of(Reception reception) {
        return Optional.ofNullable(reception.medium().needsConfirmation() ? reception.confirmedOn() : reception.arrivedOn());
    }

    /** @return the day the clock counts from before the receipt is fixed: the earliest it can be, so that nothing is unwatched */
    public static LocalDate provisional(Reception reception) {
        return of(reception).orElse(reception.arrivedOn());
    }

    /** Notes what cannot be: a day that has not come, a confirmation before the arrival, a day outside the window. */
    public static void check(InputCheck check, Reception reception, LocalDate today) {
        check.require(reception.medium() != null, "medium", "请选择收到申请的方式。")
                .require(reception.arrivedOn() != null, "arrivedOn", "请填写申请到达日期。");
        if (reception.arrivedOn() == null) {
            return;
        }
        var earliest = today.minusDays(WINDOW_DAYS);
        check.require(!reception.arrivedOn().isAfter(today), "arrivedOn", "申请到达日期不能晚于今天。")
                .require(!reception.arrivedOn().isBefore(earliest), "arrivedOn",
                        "申请到达日期不能早于 %s（%d 日前），请核对年份。".formatted(earliest, WINDOW_DAYS));
        confirmation(check, reception, today);
    }

    /** Notes what is wrong with the day of confirmation alone: the office confirms when the request lies before it. */
    static void confirmation(InputCheck check, Reception reception, LocalDate today) {
        var day = reception.confirmedOn();
        if (day == null) {
            return;
        }
        check.require(!day.isAfter(today), "confirmedOn", "确认日期不能晚于今天。")
                .require(!day.isBefore(reception.arrivedOn()), "confirmedOn", "确认日期不能早于到达日期 %s。".formatted(reception.arrivedOn()))
                .require(!day.isAfter(reception.arrivedOn().plusDays(WINDOW_DAYS)), "confirmedOn",
                        "确认日期距到达日期 %s 超过 %d 日，请核对。".formatted(reception.arrivedOn(), WINDOW_DAYS));
    }
}
