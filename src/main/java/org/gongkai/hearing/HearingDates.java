package org.gongkai.hearing;

import java.time.LocalDate;

import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/**
 * The dates of a hearing (B.7, C.4). 《重大行政决策程序暂行条例》第十六条 wants time and place published beforehand, the list of
 * those who take part published beforehand, and the materials with them 7 days ahead; it sets no period for the
 * announcement. The bureau's own rule: announced at least 15 natural days ahead, at least 5 natural days to apply.
 */
@Component
public class HearingDates {

    /** The announcement stands on the portal at least so many natural days ahead. */
    public static final int ANNOUNCED_AHEAD = 15;
    /** The materials are with those who take part at least so many natural days ahead (第十六条). */
    public static final int MATERIALS_AHEAD = 7;
    /** Applications are open for at least so many natural days. */
    public static final int APPLICATION_DAYS = 5;
    /** What the three levels of review are given for an announcement, in working days. */
    static final int REVIEW_DAYS = 3;
    /** What selection, the review of the list and the letters are given, in working days. */
    static final int SELECTION_DAYS = 5;
    /** What the leader is given to decide, on a hearing as on its report, in working days. */
    static final int DECISION_DAYS = 3;
    /** What the unit is given to arrange a hearing anew, in working days. */
    static final int PREPARING_DAYS = 3;
    /** What signing the record is given after the hearing, in working days. */
    static final int RECORD_DAYS = 5;
    /** What the report is given after the record, in working days. */
    static final int REPORT_DAYS = 10;
    /** What filing is given once the report is out, in working days. */
    static final int ARCHIVE_DAYS = 5;

    private static final int LOOK_AHEAD = 366;

    private final CalendarInForce calendar;
    private final OfficeClock clock;

    HearingDates(CalendarInForce calendar, OfficeClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return the last day on which materials may be served: 7 natural days ahead, on the working day before when it is none */
    public LocalDate materialsLimit(LocalDate heldOn) {
        return calendar.get().naturalDaysBefore(heldOn, MATERIALS_AHEAD);
    }

    /** @return the first day the announcement can be expected to be out when it goes into review today */
    LocalDate expectedOut() {
        return expectedOut(clock.today());
    }

    private LocalDate expectedOut(LocalDate submittedOn) {
        return calendar.get().workingDaysAfter(submittedOn, REVIEW_DAYS).due();
    }

    /**
     * @param applications whether people still have to apply and be selected
     * @return by when the leader decides on a hearing proposed today: soon, and sooner when its announcement would come too late
     */
    LocalDate decideBy(Schedule schedule, boolean applications) {
        var day = calendar.get().workingDaysAfter(clock.today(), DECISION_DAYS).due();
        while (day.isAfter(clock.today()) && !announcedInTime(schedule, expectedOut(day), applications)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** @return the last day applications may be open for a hearing on this day, so that selection, list and materials are in time */
    public LocalDate latestClosing(LocalDate heldOn) {
        return calendar.get().workingDaysBefore(materialsLimit(heldOn), SELECTION_DAYS);
    }

    /** @return the first working day applications may close when the announcement goes into review today */
    LocalDate earliestClosing() {
        return calendar.get().naturalDaysAfter(expectedOut(), APPLICATION_DAYS).due();
    }

    /**
     * The first day a hearing can be held when its announcement goes into review today.
     *
     * @param applications whether people still have to apply and be selected
     */
    public LocalDate earliest(boolean applications) {
        var day = expectedOut().plusDays(ANNOUNCED_AHEAD);
        while (!calendar.get().isWorkingDay(day) || applications && latestClosing(day).isBefore(earliestClosing())) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * Notes what is wrong with the dates of a hearing that is proposed today.
     *
     * @param applications whether people still have to apply and be selected
     */
    void check(InputCheck check, Schedule schedule, boolean applications) {
        var day = schedule.heldOn();
        check.require(day != null, "heldOn", "请填写听证会日期。");
        if (day == null || !heldOn(check, day, applications) || !applications) {
            return;
        }
        var until = schedule.applicationsUntil();
        check.require(until != null, "applicationsUntil", "请填写报名截止日。");
        if (until != null) {
            applicationsUntil(check, until, day);
        }
    }

    private boolean heldOn(InputCheck check, LocalDate day, boolean applications) {
        var earliest = earliest(applications);
        if (day.isBefore(earliest)) {
            check.require(false, "heldOn", ("听证会日期过早：公告审核约需 %d 个工作日，公告后至少 %d 日才能举行，还要留出报名、产生参加人和提前 %d 日送达材料的时间。"
                    + "今天提出的，最早可以定在 %s。").formatted(REVIEW_DAYS, ANNOUNCED_AHEAD, MATERIALS_AHEAD, earliest));
            return false;
        }
        if (day.isAfter(clock.today().plusDays(LOOK_AHEAD))) {
            check.require(false, "heldOn", "听证会日期太远：只能定在一年以内，请核对年份。");
            return false;
        }
        var explained = calendar.get().explain(day);
        check.require(explained.counted(), "heldOn", "%s 不是工作日（%s），听证会不能在休息日、节假日举行，请另选日期。".formatted(day, explained.reason()));
        return explained.counted();
    }

    private void applicationsUntil(InputCheck check, LocalDate until, LocalDate heldOn) {
        var latest = latestClosing(heldOn);
        var earliest = earliestClosing();
        check.require(!until.isBefore(earliest), "applicationsUntil", "报名时间太短：公告审核约需 %d 个工作日，报名至少 %d 日，报名截止日最早为 %s。"
                .formatted(REVIEW_DAYS, APPLICATION_DAYS, earliest))
                .require(!until.isAfter(latest), "applicationsUntil", "报名截止太晚：截止后还要产生参加人、公布名单，并在听证会 %d 日前（%s 前）送达材料，报名截止日最晚为 %s。"
                        .formatted(MATERIALS_AHEAD, materialsLimit(heldOn), latest));
        if (!until.isBefore(earliest) && !until.isAfter(latest)) {
            var explained = calendar.get().explain(until);
            check.require(explained.counted(), "applicationsUntil", "%s 不是工作日（%s），报名截止日应是工作日。".formatted(until, explained.reason()));
        }
    }

    /** @return whether an announcement that came out on this day leaves the time that the rules ask for */
    boolean announcedInTime(Schedule schedule, LocalDate publishedOn, boolean applications) {
        return !schedule.heldOn().isBefore(publishedOn.plusDays(ANNOUNCED_AHEAD))
                && (!applications || !schedule.applicationsUntil().isBefore(publishedOn.plusDays(APPLICATION_DAYS)));
    }
}
