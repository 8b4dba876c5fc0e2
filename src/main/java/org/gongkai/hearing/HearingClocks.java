package org.gongkai.hearing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/**
 * The clocks of a hearing: how long somebody may apply, by when the materials have to be with those who take part, and,
 * before the announcement and after the materials, by when the step that waits is to be done.
 */
@Component
class HearingClocks {

    private static final String MATERIALS_BASIS = "《重大行政决策程序暂行条例》第十六条：听证会举行7日前送达材料";
    private static final String NOTICE_BASIS = "听证公告确定的报名期限";

    private final DeadlineKeeping deadlines;
    private final HearingDates dates;
    private final OfficeClock clock;

    HearingClocks(DeadlineKeeping deadlines, HearingDates dates, OfficeClock clock) {
        this.deadlines = deadlines;
        this.dates = dates;
        this.clock = clock;
    }

    /** The announcement is out: materials are counted backwards from the hearing, applications forwards to their last day. */
    void start(Hearing hearing, LocalDate publishedOn) {
        var schedule = hearing.getSchedule();
        deadlines.startBefore(hearing.getCaseNumber(), DeadlineKind.HEARING_MATERIALS, hearing.getUnitCode(), schedule.heldOn(),
                HearingDates.MATERIALS_AHEAD, MATERIALS_BASIS);
        if (hearing.isApplicationsOpen()) {
            deadlines.start(hearing.getCaseNumber(), DeadlineKind.HEARING_NOTICE, hearing.getUnitCode(), publishedOn,
                    days(publishedOn, schedule.applicationsUntil()), NOTICE_BASIS);
        }
    }

    /** The hearing has come to another state: from today on counts the step it waits for now, if it has a day of its own. */
    void follow(Hearing hearing) {
        var caseNumber = hearing.getCaseNumber();
        var heldOn = hearing.getSchedule().heldOn();
        deadlines.end(caseNumber, DeadlineKind.HEARING_STEP);
        switch (hearing.getState()) {
            case PROPOSED -> deadlines.startBefore(caseNumber, DeadlineKind.HEARING_STEP, hearing.getUnitCode(), heldOn,
                    days(dates.decideBy(hearing.getSchedule(), hearing.isApplicationsOpen()), heldOn), "决定后还要留出公告审核、公告和报名的时间");
            case PREPARING -> step(hearing, dates.after(HearingDates.PREPARING_DAYS), "退回后 %d 个工作日内重新提出或者终止".formatted(HearingDates.PREPARING_DAYS));
            // A delivery that was in time may be noted so late that the day has come.
            case READY -> step(hearing, heldOn.isAfter(clock.today()) ? heldOn : dates.after(1), "公告的听证会日期");
            case HELD -> step(hearing, dates.after(HearingDates.RECORD_DAYS), "举行后 %d 个工作日内签署笔录".formatted(HearingDates.RECORD_DAYS));
            case RECORDED -> step(hearing, dates.after(HearingDates.REPORT_DAYS), "笔录签署后 %d 个工作日内形成报告".formatted(HearingDates.REPORT_DAYS));
            case REPORT_IN_REVIEW -> step(hearing, dates.after(HearingDates.DECISION_DAYS), "报告提交后 %d 个工作日内审定".formatted(HearingDates.DECISION_DAYS));
            case REPORTED -> step(hearing, dates.after(HearingDates.REVIEW_DAYS + HearingDates.ARCHIVE_DAYS), "报告审定后经审核公开，%d 个工作日内归档".formatted(
                    HearingDates.REVIEW_DAYS + HearingDates.ARCHIVE_DAYS));
            default -> {
                // The public applies, something is in review, or the clock of the materials counts.
            }
        }
    }

    private void step(Hearing hearing, LocalDate due, String basis) {
        var today = clock.today();
        deadlines.start(hearing.getCaseNumber(), DeadlineKind.HEARING_STEP, hearing.getUnitCode(), today, days(today, due), basis);
    }

    private static int days(LocalDate from, LocalDate until) {
        return (int) ChronoUnit.DAYS.between(from, until);
    }

    void endApplications(Hearing hearing) {
        deadlines.end(hearing.getCaseNumber(), DeadlineKind.HEARING_NOTICE);
    }

    /** The materials are served, or the date does not hold any more. */
    void stop(Hearing hearing) {
        endApplications(hearing);
        deadlines.end(hearing.getCaseNumber(), DeadlineKind.HEARING_MATERIALS);
    }
}
