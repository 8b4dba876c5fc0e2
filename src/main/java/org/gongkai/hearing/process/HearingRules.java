package org.gongkai.hearing.process;

import static org.gongkai.modeling.Duties.after;
import static org.gongkai.modeling.Duties.apart;
import static org.gongkai.modeling.Duties.before;
import static org.gongkai.modeling.Duties.beforeTheEnd;
import static org.gongkai.modeling.Duties.hasSteps;
import static org.gongkai.modeling.Duties.leads;
import static org.gongkai.modeling.Duties.offeredTo;
import static org.gongkai.modeling.Duties.offeredToPersons;
import static org.gongkai.modeling.Duties.watched;
import static org.gongkai.modeling.GuardRail.legal;
import static org.gongkai.modeling.GuardRail.technical;

import java.util.List;

import org.gongkai.hearing.HearingOutcome;
import org.gongkai.hearing.HearingStep;
import org.gongkai.modeling.Duty;
import org.gongkai.modeling.Place;
import org.gongkai.modeling.ProcedureRules;
import org.springframework.stereotype.Component;

/** What no diagram of a hearing may leave out: 附件1 六.4 and B.7, step by step. */
@Component
class HearingRules implements ProcedureRules {

    private static final String PREPARERS = "unit-${unit},hearing-organizer,openness-office";
    private static final Place ANNOUNCED = Place.bean("announceHearingDelegate", "听证公告送审");
    private static final Place PUBLISHED = Place.message("announcementPublished", "已经公开");
    private static final Place INVITED = Place.bean("inviteParticipantsDelegate", "通知参加人并送材料");
    private static final Place LISTED = Place.bean("announceHearingListDelegate", "名单公告送审");
    private static final Place APPLICATIONS_END = Place.timer("deadlineWatch.limit(execution, 'HEARING_NOTICE')", "报名截止");
    private static final Place CLOSED = Place.bean("closeApplicationsDelegate", "截止报名并排定次序");
    private static final Place REPORTED = Place.bean("announceHearingReportDelegate", "听证报告送审公开");
    private static final Place WRITTEN = Place.task(HearingStep.WRITE_REPORT);
    private static final Place PREPARED = Place.task(HearingStep.PREPARE);
    private static final Place HELD = Place.task(HearingStep.HOLD);

    @Override
    public String processKey() {
        return HearingProcess.KEY;
    }

    @Override
    public List<Duty> duties() {
        return List.of(
                before(legal("TZ-01", "R-68", "决定举行之后才能公告听证"), ANNOUNCED, List.of(answered(HearingStep.DECIDE, HearingOutcome.APPROVE, "举行"))),
                before(legal("TZ-02", "R-68、B.7", "听证公告公开之后才能接受报名、送达材料"), INVITED, List.of(PUBLISHED), ANNOUNCED, PREPARED),
                before(legal("TZ-03", "R-68、B.7", "听证公告公开之后才能等候报名"), APPLICATIONS_END, List.of(PUBLISHED), ANNOUNCED, PREPARED),
                before(legal("TZ-04", "R-68、B.7", "报名截止之后才能产生参加人"), Place.task(HearingStep.SELECT), List.of(CLOSED), ANNOUNCED),
                before(legal("TZ-05", "B.7", "报名期满才能截止报名"), CLOSED, List.of(APPLICATIONS_END), ANNOUNCED),
                before(legal("TZ-06", "R-68、B.7", "产生参加人之后才能公告名单"), LISTED, List.of(answered(HearingStep.SELECT, HearingOutcome.SELECTED, "已产生"))),
                before(legal("TZ-07", "R-68、B.7", "参加人名单公布之后才能通知参加人，不接受报名的除外"), INVITED, List.of(PUBLISHED, Place.when("!applicationsOpen", "不接受报名")), LISTED, PREPARED),
                before(legal("TZ-08", "R-68、B.7", "材料送达之后才能举行听证会"), HELD, List.of(Place.answered("outcome == 'served'", "均已送达", INVITED,
                        Place.task(HearingStep.SERVE), Place.message("materialsArrived", "邮件已送达"))), PREPARED),
                watched(legal("TZ-09", "R-68、B.7", "到材料送达为止，材料期限始终受到监督"), HearingStep.SELECT, HearingStep.SERVE),
                before(legal("TZ-10", "B.7、行政许可法第四十八条", "听证会举行之后才能签署笔录"), Place.task(HearingStep.SIGN_RECORD),
                        List.of(answered(HearingStep.HOLD, HearingOutcome.HELD, "已举行")), PREPARED),
                before(legal("TZ-11", "B.7、行政许可法第四十八条", "笔录签署之后才能起草报告"), WRITTEN, List.of(Place.task(HearingStep.SIGN_RECORD)), PREPARED),
                before(legal("TZ-12", "R-69", "报告审定之后才能公开"), REPORTED, List.of(answered(HearingStep.APPROVE_REPORT, HearingOutcome.APPROVE, "同意")), WRITTEN),
                beforeTheEnd(legal("TZ-13", "R-68、R-69", "听证只能以听证报告、终止公告或者公告前不举行结束"), REPORTED,
                        Place.bean("announceHearingEndDelegate", "终止公告送审"), Place.when("!announced", "没有公告过")),
                after(legal("TZ-14", "R-69、重大行政决策程序暂行条例第三十三条", "听证报告形成后须归档"), REPORTED, Place.task(HearingStep.ARCHIVE)),
                offeredTo("TZ-15", "R-68", "由分管局领导决定举行听证", HearingStep.DECIDE, "leader-in-charge-${unit}"),
                offeredTo("TZ-16", "B.7", "由承办科室、听证组织者、政务公开办调整安排", HearingStep.PREPARE, PREPARERS),
                offeredTo("TZ-17", "B.7", "由承办科室、听证组织者、政务公开办产生参加人", HearingStep.SELECT, PREPARERS),
                offeredTo("TZ-18", "B.7", "由承办科室、听证组织者、政务公开办送达材料", HearingStep.SERVE, PREPARERS),
                offeredToPersons(legal("TZ-19", "行政许可法第四十八条", "由指定的听证主持人主持"), HearingStep.HOLD, "${hearingOfficers.host(execution)}"),
                offeredToPersons(legal("TZ-20", "行政许可法第四十八条", "由指定的记录人整理笔录"), HearingStep.SIGN_RECORD, "${hearingOfficers.recorder(execution)}"),
                offeredTo("TZ-21", "R-69", "由承办科室、听证组织者、政务公开办起草报告", HearingStep.WRITE_REPORT, PREPARERS),
                offeredTo("TZ-22", "R-69", "由分管局领导审定报告", HearingStep.APPROVE_REPORT, "leader-in-charge-${unit}"),
                offeredTo("TZ-23", "R-69", "由政务督导组归档", HearingStep.ARCHIVE, "supervision-group"),
                hasSteps(technical("TZ-24", "附件1 六.4", "图中的人工环节就是本程序的环节"), HearingStep.values()),
                before(legal("TZ-25", "R-68、R-104", "公告经过审核才能接受报名、通知参加人"), INVITED, List.of(ANNOUNCED), PREPARED),
                before(legal("TZ-26", "R-68、R-104", "参加人名单经过审核才能通知参加人，不接受报名的除外"), INVITED, List.of(LISTED, Place.when("!applicationsOpen", "不接受报名")), PREPARED),
                leads(legal("TZ-27", "R-68", "退回的，调整后再报"), answered(HearingStep.DECIDE, HearingOutcome.RETURN, "退回"), PREPARED),
                leads(legal("TZ-28", "B.7", "公告不及时的，调整安排"), Place.answered("outcome == 'too-late'", "不及时", PUBLISHED), PREPARED),
                leads(legal("TZ-29", "R-68", "调整后再报的，重新决定"), answered(HearingStep.PREPARE, HearingOutcome.RESUBMIT, "再报"), Place.task(HearingStep.DECIDE)),
                leads(legal("TZ-30", "B.7", "还有材料没有送达的，继续送达"), Place.answered("outcome == 'more'", "还没有送齐", INVITED), Place.task(HearingStep.SERVE)),
                leads(legal("TZ-31", "B.7", "接受报名的，等到报名截止"), Place.when("applicationsOpen", "接受报名"), APPLICATIONS_END),
                apart("TZ-32", "R-68、R-69", "announceHearingDelegate", "announceHearingListDelegate", "announceHearingReportDelegate", "announceHearingEndDelegate", "inviteParticipantsDelegate"));
    }

    private static Place answered(HearingStep step, HearingOutcome outcome, String title) {
        return Place.answered("outcome == '%s'".formatted(outcome.code()), title, Place.task(step));
    }
}
