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
        deadlines.end(caseNumber, DeadlineKind.HEARING_WORK);
        switch (hearing.getState()) {
            case PROPOSED -> deadlines.startBefore(caseNumber, DeadlineKind.HEARING_STEP, hearing.getUnitCode(), heldOn,
                    days(dates.decideBy(hearing.getSchedule(), hearing.isApplicationsOpen()), heldOn), "决定后还要留出公告审核、公告和报名的时间");
            case PREPARING -> work(hearing, HearingDates.PREPARING_DAYS, "退回后 %d 个工作日内重新提出或者终止");
            case READY -> hold(hearing);
            case HELD -> work(hearing, HearingDates.RECORD_DAYS, "举行后 %d 个工作日内签署笔录");
            case RECORDED -> work(hearing, HearingDates.REPORT_DAYS, "笔录签署后 %d 个工作日内形成报告");
            case REPORT_IN_REVIEW -> work(hearing, HearingDates.DECISION_DAYS, "报告提交后 %d 个工作日内审定");
            case REPORTED -> work(hearing, HearingDates.REVIEW_DAYS + HearingDates.ARCHIVE_DAYS, "报告审定后经审核公开，%d 个工作日内归档");
            default -> {
                // The public applies, something is in review, or the clock of the materials counts.
            }
        }
    }

    /** A delivery that was in time may be noted so late that the day has come. */
    private void hold(Hearing hearing) {
        var today = clock.today();
        var heldOn = hearing.getSchedule().heldOn();
        var days = heldOn.isAfter(today) ? days(today, heldOn) : 1;
        deadlines.start(hearing.getCaseNumber(), DeadlineKind.HEARING_STEP, hearing.getUnitCode(), today, days, "公告的听证会日期");
    }

    private void work(Hearing hearing, int workingDays, String basis) {
        deadlines.start(hearing.getCaseNumber(), DeadlineKind.HEARING_WORK, hearing.getUnitCode(), clock.today(), workingDays, basis.formatted(workingDays));
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
