package org.gongkai.disclosure.process;

import static org.gongkai.modeling.Duties.apart;
import static org.gongkai.modeling.Duties.before;
import static org.gongkai.modeling.Duties.beforeTheEnd;
import static org.gongkai.modeling.Duties.hasSteps;
import static org.gongkai.modeling.Duties.limited;
import static org.gongkai.modeling.Duties.leads;
import static org.gongkai.modeling.Duties.offeredTo;
import static org.gongkai.modeling.Duties.watched;
import static org.gongkai.modeling.GuardRail.legal;
import static org.gongkai.modeling.GuardRail.technical;

import java.util.List;

import org.gongkai.disclosure.RequestStep;
import org.gongkai.modeling.Duty;
import org.gongkai.modeling.Place;
import org.gongkai.modeling.ProcedureRules;
import org.springframework.stereotype.Component;

/** What no diagram of a request may leave out: 附件1 六.2 and 条例 chapter 4, step by step. */
@Component
class DisclosureRequestRules implements ProcedureRules {

    private static final Place REPLY_ISSUED = Place.bean("issueRequestReplyDelegate", "制发答复书");
    private static final Place CORRECTION_ISSUED = Place.bean("issueCorrectionNoticeDelegate", "制发补正告知书");
    private static final Place INQUIRIES_ISSUED = Place.bean("issueInquiriesDelegate", "制发征求意见书");
    private static final Place EXTENSION_ISSUED = Place.bean("issueExtensionNoticeDelegate", "制发延期告知书");
    private static final Place DECISION_ISSUED = Place.bean("issueThirdPartyDecisionDelegate", "制发第三方告知书");
    private static final Place ABANDONMENT_ISSUED = Place.bean("issueAbandonmentDelegate", "制发终止办理告知书");
    private static final Place DRAFTED = Place.task(RequestStep.DRAFT);
    private static final String LIMIT = "deadlineWatch.limit(execution, '%s')";

    @Override
    public String processKey() {
        return DisclosureRequestProcess.KEY;
    }

    @Override
    public List<Duty> duties() {
        return List.of(
                watched(legal("SQ-01", "R-54、条例第三十三条", "从登记到答复，答复期限始终受到监督"), RequestStep.REGISTER, RequestStep.REQUEST_CORRECTION, RequestStep.DELIVER_CORRECTION,
                        RequestStep.AWAIT_CORRECTION, RequestStep.CONFIRM_ABANDONMENT, RequestStep.ASSIGN, RequestStep.DRAFT, RequestStep.CONSULT, RequestStep.DELIVER_INQUIRY,
                        RequestStep.RECORD_OPINION, RequestStep.APPROVE_EXTENSION, RequestStep.CONSENT_EXTENSION, RequestStep.DELIVER_EXTENSION, RequestStep.SECTION_REVIEW,
                        RequestStep.LEADER_REVIEW, RequestStep.SIGN, RequestStep.DELIVER_DECISION, RequestStep.DELIVER),
                before(legal("SQ-02", "R-50、R-53、条例第三十一条", "申请先登记，再分办"), Place.task(RequestStep.ASSIGN), List.of(Place.task(RequestStep.REGISTER))),
                before(legal("SQ-03", "R-54", "分办之后才能起草答复"), DRAFTED, List.of(Place.task(RequestStep.ASSIGN))),
                before(legal("SQ-04", "R-58", "答复制发前须经科室审核同意"), REPLY_ISSUED, List.of(approved(RequestStep.SECTION_REVIEW)), DRAFTED),
                before(legal("SQ-05", "R-59", "答复制发前须经分管领导审阅同意"), REPLY_ISSUED, List.of(approved(RequestStep.LEADER_REVIEW)), DRAFTED),
                before(legal("SQ-06", "R-60", "答复制发前须经签发"), REPLY_ISSUED, List.of(approved(RequestStep.SIGN), answered("override", "不顾第三方异议，决定公开", Place.task(RequestStep.SIGN))), DRAFTED),
                before(legal("SQ-07", "条例第三十二条", "决定公开第三方不同意公开的信息，须先书面告知第三方"), REPLY_ISSUED,
                        List.of(approved(RequestStep.SIGN), sent(DECISION_ISSUED, RequestStep.DELIVER_DECISION, "thirdPartyDecisionSent")), DRAFTED),
                beforeTheEnd(legal("SQ-08", "R-52、R-54", "申请只能以答复、当场答复、视为放弃、撤回结束"), sent(REPLY_ISSUED, RequestStep.DELIVER, "replySent"),
                        answered("on-the-spot", "当场答复", Place.task(RequestStep.REGISTER)), sent(ABANDONMENT_ISSUED, RequestStep.DELIVER_ABANDONMENT, "abandonmentSent"),
                        Place.message("requestWithdrawn", "申请人撤回")),
                beforeTheEnd(legal("SQ-09", "R-11、条例第四十五条", "申请办结后须归档"), Place.task(RequestStep.ARCHIVE)),
                before(legal("SQ-10", "条例第三十条", "认定需要补正，才能制发补正告知书"), CORRECTION_ISSUED, List.of(approved(RequestStep.REQUEST_CORRECTION))),
                before(legal("SQ-11", "条例第三十条", "补正告知书送出后才能等待补正"), Place.task(RequestStep.AWAIT_CORRECTION),
                        List.of(sent(CORRECTION_ISSUED, RequestStep.DELIVER_CORRECTION, "correctionNoticeSent"))),
                before(legal("SQ-12", "条例第三十条", "经核实逾期未补正，才能终止办理"), ABANDONMENT_ISSUED, List.of(approved(RequestStep.CONFIRM_ABANDONMENT))),
                limited(legal("SQ-13", "条例第三十条", "补正告知的期限受到监督，届满时提醒"), RequestStep.REQUEST_CORRECTION, LIMIT.formatted("CORRECTION_NOTICE"), false,
                        Place.bean("warnOfCorrectionNoticeDelegate", "提醒补正告知超期")),
                limited(legal("SQ-14", "条例第三十条", "补正期限届满，转核实"), RequestStep.AWAIT_CORRECTION, LIMIT.formatted("CORRECTION"), true, Place.task(RequestStep.CONFIRM_ABANDONMENT)),
                before(legal("SQ-15", "条例第三十二条", "认定需要征求意见，才能制发征求意见书"), INQUIRIES_ISSUED, List.of(approved(RequestStep.CONSULT))),
                before(legal("SQ-16", "条例第三十二条", "征求意见书送出后才能登记第三方意见"), Place.task(RequestStep.RECORD_OPINION),
                        List.of(sent(INQUIRIES_ISSUED, RequestStep.DELIVER_INQUIRY, "inquirySent"))),
                limited(legal("SQ-17", "条例第三十二条", "第三方期限届满，按规定继续办理"), RequestStep.RECORD_OPINION, LIMIT.formatted("THIRD_PARTY"), true,
                        Place.bean("goOnWithoutThirdPartyDelegate", "按逾期未答复处理")),
                before(legal("SQ-18", "R-55", "延期须经分管领导批准"), EXTENSION_ISSUED, List.of(approved(RequestStep.APPROVE_EXTENSION))),
                before(legal("SQ-19", "R-55、条例第三十三条", "延期须经政务公开工作机构负责人同意"), EXTENSION_ISSUED, List.of(approved(RequestStep.CONSENT_EXTENSION))),
                before(legal("SQ-20", "R-56、条例第三十三条", "批准延期后须制发延期告知书并送达申请人"), Place.task(RequestStep.DELIVER_EXTENSION), List.of(EXTENSION_ISSUED)),
                offeredTo("SQ-21", "R-54", "由承办科室起草答复", RequestStep.DRAFT, "unit-${unit}"),
                offeredTo("SQ-22", "R-58", "科室审核由科室负责人进行", RequestStep.SECTION_REVIEW, "section-head-${unit}"),
                offeredTo("SQ-23", "R-59", "由分管局领导审阅", RequestStep.LEADER_REVIEW, "leader-in-charge-${unit}"),
                offeredTo("SQ-24", "R-60", "由局长签发答复", RequestStep.SIGN, "bureau-head"),
                offeredTo("SQ-25", "R-55", "由分管局领导审批延期", RequestStep.APPROVE_EXTENSION, "leader-in-charge-${unit}"),
                offeredTo("SQ-26", "R-55、条例第三十三条", "由政务公开工作机构负责人同意延期", RequestStep.CONSENT_EXTENSION, "openness-office-director"),
                offeredTo("SQ-27", "R-50", "由政务公开办登记申请", RequestStep.REGISTER, "openness-office"),
                offeredTo("SQ-28", "R-11", "由政务督导组归档", RequestStep.ARCHIVE, "supervision-group"),
                before(legal("SQ-29", "条例第三十条", "经核实逾期未补正的，才视为放弃"), Place.brokenOff("abandoned", "视为放弃"), List.of(approved(RequestStep.CONFIRM_ABANDONMENT))),
                before(legal("SQ-30", "R-53", "登记时当场答复的，才以当场答复结束"), Place.brokenOff("answeredOnTheSpot", "已当场答复"), List.of(answered("on-the-spot", "当场答复", Place.task(RequestStep.REGISTER)))),
                hasSteps(technical("SQ-31", "附件1 六.2", "图中的人工环节就是本程序的环节"), RequestStep.values()),
                leads(legal("SQ-32", "R-54", "起草后送审的，送科室审核"), answered("submit", "送审", DRAFTED), Place.task(RequestStep.SECTION_REVIEW)),
                leads(legal("SQ-33", "条例第三十二条", "需要征求第三方意见的，先征求意见"), answered("consult", "征求意见", DRAFTED), Place.task(RequestStep.CONSULT)),
                leads(legal("SQ-34", "R-54", "不属于本科室的，重新分办"), answered("send-back", "退回分办", DRAFTED), Place.task(RequestStep.ASSIGN)),
                leads(legal("SQ-35", "条例第三十二条", "第三方意见没有收齐的，继续登记"), answered("pending", "未收齐", Place.task(RequestStep.RECORD_OPINION)), Place.task(RequestStep.RECORD_OPINION)),
                leads(legal("SQ-36", "条例第三十二条", "第三方意见收齐的，继续起草"), answered("complete", "已收齐", Place.task(RequestStep.RECORD_OPINION)), DRAFTED),
                leads(legal("SQ-37", "R-56、条例第三十三条", "延期告知书没有送出的，继续送达"), answered("pending", "未送出", EXTENSION_ISSUED), Place.task(RequestStep.DELIVER_EXTENSION)),
                offeredTo("SQ-38", "条例第三十条", "由政务公开办告知补正", RequestStep.REQUEST_CORRECTION, "openness-office"),
                offeredTo("SQ-39", "条例第三十条", "由政务公开办送达补正告知书", RequestStep.DELIVER_CORRECTION, "openness-office"),
                offeredTo("SQ-40", "条例第三十条", "由政务公开办登记补正", RequestStep.AWAIT_CORRECTION, "openness-office"),
                offeredTo("SQ-41", "条例第三十条", "由政务公开办核实逾期未补正", RequestStep.CONFIRM_ABANDONMENT, "openness-office"),
                offeredTo("SQ-42", "R-54", "由政务公开办分办", RequestStep.ASSIGN, "openness-office"),
                offeredTo("SQ-43", "条例第三十二条", "由承办科室和政务公开办征求第三方意见", RequestStep.CONSULT, "unit-${unit},openness-office"),
                offeredTo("SQ-44", "条例第三十二条", "由政务公开办送达征求意见书", RequestStep.DELIVER_INQUIRY, "openness-office"),
                offeredTo("SQ-45", "条例第三十二条", "由承办科室和政务公开办登记第三方意见", RequestStep.RECORD_OPINION, "unit-${unit},openness-office"),
                offeredTo("SQ-46", "条例第三十二条", "由政务公开办送达第三方告知书", RequestStep.DELIVER_DECISION, "openness-office"),
                offeredTo("SQ-47", "R-54", "由政务公开办送达答复", RequestStep.DELIVER, "openness-office"),
                offeredTo("SQ-48", "R-56", "由政务公开办送达延期告知书", RequestStep.DELIVER_EXTENSION, "openness-office"),
                offeredTo("SQ-49", "条例第三十条", "由政务公开办送达终止办理告知书", RequestStep.DELIVER_ABANDONMENT, "openness-office"),
                apart("SQ-50", "R-54", "issueThirdPartyDecisionDelegate", "issueRequestReplyDelegate", "issueInquiriesDelegate", "issueExtensionNoticeDelegate", "issueCorrectionNoticeDelegate",
                        "issueAbandonmentDelegate"));
    }

    private static Place approved(RequestStep step) {
        return answered("approve", "同意", Place.task(step));
    }

    /** A letter is out: at once, by hand, or by a mail that was waited for. */
    private static Place sent(Place issued, RequestStep byHand, String byMail) {
        return answered("sent", "已送出", issued, Place.task(byHand), Place.message(byMail, "邮件已送出"));
    }

    private static Place answered(String outcome, String title, Place... by) {
        return Place.answered("outcome == '%s'".formatted(outcome), title, by);
    }
}
