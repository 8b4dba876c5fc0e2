package org.gongkai.hearing;

import java.util.EnumSet;
import java.util.Set;

/** How far a hearing has come, in the words of the office and in those of the portal. */
public enum HearingState {
    PROPOSED("待决定", "正在研究", "等待分管局领导决定"),
    PREPARING("调整安排", "正在调整安排", "承办科室调整时间等安排后另行公告"),
    ANNOUNCING("公告审核", "公告正在审核", "公告经三级审核后公开"),
    OPEN_FOR_APPLICATIONS("报名中", "正在报名", "报名截止后按公告的方式产生参加人"),
    SELECTING("产生参加人", "报名已截止", "按公告的方式产生参加人，名单将予公布"),
    LIST_IN_REVIEW("名单审核", "名单正在审核", "参加人名单经审核后公布"),
    MATERIALS("送达材料", "名单已公布", "听证材料在听证会举行7日前送达参加人"),
    READY("待举行", "即将举行", "听证会按公告的时间公开举行"),
    HELD("整理笔录", "已经举行", "参加人确认并签署听证笔录"),
    RECORDED("起草报告", "已经举行", "承办单位整理意见，形成听证报告"),
    REPORT_IN_REVIEW("报告审定", "已经举行", "听证报告由分管局领导审定"),
    REPORTED("报告已审定", "已经形成听证报告", "听证报告经审核后公开，有关决定方可公布"),
    CONCLUDED("已办结", "已经办结", "没有后续步骤"),
    CANCELLING("终止公告审核", "正在办理终止", "终止公告经审核后公开"),
    CANCELLED("已终止", "已经终止", "没有后续步骤");

    private static final Set<HearingState> ENDED = EnumSet.of(CONCLUDED, CANCELLED);
    private static final Set<HearingState> ON_THE_WAY = EnumSet.range(ANNOUNCING, READY);
    private static final Set<HearingState> WITH_REPORT = EnumSet.of(REPORTED, CONCLUDED);

    private final String title;
    private final String publicTitle;
    private final String nextStep;

    HearingState(String title, String publicTitle, String nextStep) {
        this.title = title;
        this.publicTitle = publicTitle;
        this.nextStep = nextStep;
    }

    /** @return what the office calls it */
    public String title() {
        return title;
    }

    /** @return what a citizen reads */
    public String publicTitle() {
        return publicTitle;
    }

    /** @return what comes next, in plain words */
    public String nextStep() {
        return nextStep;
    }

    /** @return whether nothing will happen any more */
    public boolean ended() {
        return ENDED.contains(this);
    }

    /** @return whether it is decided on and not held yet: host and recorder may still be replaced */
    public boolean beforeTheHearing() {
        return ON_THE_WAY.contains(this);
    }

    /** @return whether the hearing was held and its report has been approved */
    public boolean hasReport() {
        return WITH_REPORT.contains(this);
    }
}
