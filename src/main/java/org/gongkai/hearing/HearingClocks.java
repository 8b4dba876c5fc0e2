package org.gongkai.hearing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.springframework.stereotype.Component;

/** The two clocks of a hearing: how long somebody may apply, and by when the materials have to be with those who take part. */
@Component
class HearingClocks {

    private static final String MATERIALS_BASIS = "《重大行政决策程序暂行条例》第十六条：听证会举行7日前送达材料";
    private static final String NOTICE_BASIS = "听证公告确定的报名期限";

    private final DeadlineKeeping deadlines;

    HearingClocks(DeadlineKeeping deadlines) {
        this.deadlines = deadlines;
    }

    /** The announcement is out: materials are counted backwards from the hearing, applications forwards to their last day. */
    void start(Hearing hearing, LocalDate publishedOn) {
        var schedule = hearing.getSchedule();
        deadlines.startBefore(hearing.getCaseNumber(), DeadlineKind.HEARING_MATERIALS, hearing.getUnitCode(), schedule.heldOn(),
                HearingDates.MATERIALS_AHEAD, MATERIALS_BASIS);
        if (hearing.isApplicationsOpen()) {
            deadlines.start(hearing.getCaseNumber(), DeadlineKind.HEARING_NOTICE, hearing.getUnitCode(), publishedOn,
                    (int) ChronoUnit.DAYS.between(publishedOn, schedule.applicationsUntil()), NOTICE_BASIS);
        }
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
