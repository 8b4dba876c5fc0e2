package org.gongkai.complaint.process;

import static org.gongkai.modeling.Duties.apart;
import static org.gongkai.modeling.Duties.before;
import static org.gongkai.modeling.Duties.beforeTheEnd;
import static org.gongkai.modeling.Duties.hasSteps;
import static org.gongkai.modeling.Duties.leads;
import static org.gongkai.modeling.Duties.offeredToPersons;
import static org.gongkai.modeling.Duties.watched;
import static org.gongkai.modeling.GuardRail.legal;
import static org.gongkai.modeling.GuardRail.technical;

import java.util.List;

import org.gongkai.complaint.ComplaintOutcome;
import org.gongkai.complaint.ComplaintStep;
import org.gongkai.modeling.Duty;
import org.gongkai.modeling.Place;
import org.gongkai.modeling.ProcedureRules;
import org.springframework.stereotype.Component;

/** What no diagram of a complaint may leave out: 附件1 六.5, step by step. */
@Component
class ComplaintHandlingRules implements ProcedureRules {

    private static final Place ISSUED = Place.bean("issueComplaintReplyDelegate", "出具文书");
    private static final Place DRAFTED = Place.task(ComplaintStep.DRAFT);
    private static final Place ACCEPTED = Place.task(ComplaintStep.ACCEPT);

    @Override
    public String processKey() {
        return ComplaintHandlingProcess.KEY;
    }

    @Override
    public List<Duty> duties() {
        return List.of(
                watched(legal("TS-01", "R-72", "从收到投诉举报到书面答复，答复期限始终受到监督"), ComplaintStep.ACCEPT, ComplaintStep.INVESTIGATE, ComplaintStep.DRAFT,
                        ComplaintStep.APPROVE, ComplaintStep.DELIVER, ComplaintStep.REVIEW_WITHDRAWAL),
                before(legal("TS-02", "R-71", "决定受理之后才能调查处理"), Place.task(ComplaintStep.INVESTIGATE),
                        List.of(answered(ComplaintStep.ACCEPT, ComplaintOutcome.ACCEPT, "受理"), answered(ComplaintStep.DRAFT, ComplaintOutcome.INVESTIGATE, "再调查")), ACCEPTED),
                before(legal("TS-03", "R-71、R-72", "答复在调查处理之后起草，不予受理的除外"), DRAFTED, List.of(Place.task(ComplaintStep.INVESTIGATE),
                        answered(ComplaintStep.ACCEPT, ComplaintOutcome.REFUSE, "不予受理")), ACCEPTED),
                before(legal("TS-04", "R-71", "不受理的须经决定，受理的须经调查，才能审签文书"), Place.task(ComplaintStep.APPROVE),
                        List.of(answered(ComplaintStep.ACCEPT, ComplaintOutcome.REFUSE, "不予受理"), Place.task(ComplaintStep.INVESTIGATE))),
                before(legal("TS-05", "R-71、R-72", "文书出具前须经审签同意"), ISSUED, List.of(answered(ComplaintStep.APPROVE, ComplaintOutcome.APPROVE, "同意")), DRAFTED, ACCEPTED),
                beforeTheEnd(legal("TS-06", "R-72", "投诉举报只能以书面告知、撤回、决定终止结束"), answeredAtOnce(), Place.task(ComplaintStep.DELIVER),
                        Place.message("letterSent", "邮件已送出"), Place.message("complaintWithdrawn", "投诉人撤回"),
                        answered(ComplaintStep.REVIEW_WITHDRAWAL, ComplaintOutcome.CLOSE, "终止办理")),
                before(legal("TS-07", "R-72", "文书出具之后才能送达"), Place.task(ComplaintStep.DELIVER), List.of(ISSUED)),
                beforeTheEnd(legal("TS-08", "R-11、R-71", "投诉举报办结后须归档"), Place.task(ComplaintStep.ARCHIVE)),
                offered("TS-09", "由受理人员决定是否受理", ComplaintStep.ACCEPT, "accepting"), offered("TS-10", "由指定人员调查处理", ComplaintStep.INVESTIGATE, "investigating"),
                offered("TS-11", "由承办人员起草答复", ComplaintStep.DRAFT, "drafting"), offered("TS-12", "由有权审签的人员审签", ComplaintStep.APPROVE, "approving"),
                offered("TS-13", "由负责送达的人员送达", ComplaintStep.DELIVER, "delivering"), offered("TS-14", "由受理人员决定撤回后是否继续", ComplaintStep.REVIEW_WITHDRAWAL, "accepting"),
                offered("TS-15", "由督导人员归档", ComplaintStep.ARCHIVE, "archiving"),
                before(legal("TS-16", "R-70、R-71", "决定终止办理的，才终止"), Place.brokenOff("closed", "终止办理"), List.of(answered(ComplaintStep.REVIEW_WITHDRAWAL, ComplaintOutcome.CLOSE, "终止办理"))),
                hasSteps(technical("TS-17", "附件1 六.5", "图中的人工环节就是本程序的环节"), ComplaintStep.values()),
                leads(legal("TS-18", "R-72", "审签退回的，重新起草"), answered(ComplaintStep.APPROVE, ComplaintOutcome.RETURN, "退回"), DRAFTED),
                leads(legal("TS-19", "R-71", "审签认为应当重新决定是否受理的，重新决定"), answered(ComplaintStep.APPROVE, ComplaintOutcome.RECONSIDER, "重新决定"), ACCEPTED),
                apart("TS-20", "R-71", "issueComplaintReplyDelegate"));
    }

    /** The persons keep out who are complained about: that is worked out for each case, and nowhere drawn. */
    private static Duty offered(String id, String sentence, ComplaintStep step, String who) {
        return offeredToPersons(legal(id, "R-70、R-71", sentence), step, "${complaintHandlers.%s(execution)}".formatted(who));
    }

    private static Place answeredAtOnce() {
        return Place.answered("letterSent", "已送出", ISSUED);
    }

    private static Place answered(ComplaintStep step, ComplaintOutcome outcome, String title) {
        return Place.answered("outcome == '%s'".formatted(outcome.word()), title, Place.task(step));
    }
}
