package org.gongkai.publication.process;

import static org.gongkai.modeling.Duties.after;
import static org.gongkai.modeling.Duties.apart;
import static org.gongkai.modeling.Duties.before;
import static org.gongkai.modeling.Duties.beforeTheEnd;
import static org.gongkai.modeling.Duties.hasSteps;
import static org.gongkai.modeling.Duties.leads;
import static org.gongkai.modeling.Duties.offeredTo;
import static org.gongkai.modeling.Duties.watched;
import static org.gongkai.modeling.GuardRail.legal;
import static org.gongkai.modeling.GuardRail.technical;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.gongkai.modeling.Duty;
import org.gongkai.modeling.Place;
import org.gongkai.modeling.ProcedureRules;
import org.gongkai.publication.ReviewOutcome;
import org.gongkai.publication.ReviewStep;
import org.springframework.stereotype.Component;

/** What no diagram of the review may leave out: 附件1 六 and 附件2, step by step. */
@Component
class PublicationReviewRules implements ProcedureRules {

    private static final Map<ReviewOutcome, String> WORDS = Map.of(ReviewOutcome.APPROVE, "同意", ReviewOutcome.RETURN, "退回", ReviewOutcome.REJECT, "不同意",
            ReviewOutcome.CLASSIFIED, "涉密", ReviewOutcome.UNCERTAIN, "不能确定");
    private static final Place REVISED = Place.task(ReviewStep.REVISE);
    private static final Place PUBLISHED = Place.bean("publishDelegate", "公开信息");
    private static final Place REGISTERED = Place.bean("registerDelegate", "登入发布登记簿");
    private static final Place ARCHIVED = Place.task(ReviewStep.ARCHIVE);

    @Override
    public String processKey() {
        return PublicationReviewProcess.KEY;
    }

    @Override
    public List<Duty> duties() {
        return List.of(
                before(legal("FB-01", "R-99、R-100", "未经校对的信息不得公开"), PUBLISHED, List.of(approved(ReviewStep.PROOFREAD)), REVISED),
                before(legal("FB-02", "R-58、R-104、R-105", "信息公开前须经一级审核同意"), PUBLISHED, List.of(approved(ReviewStep.SECTION)), REVISED),
                before(legal("FB-03", "R-59、R-104、R-106", "信息公开前须经二级审核同意"), PUBLISHED, List.of(approved(ReviewStep.LEADER)), REVISED),
                before(legal("FB-04", "R-60、R-104、R-107", "信息公开前须经三级签发"), PUBLISHED, List.of(approved(ReviewStep.HEAD)), REVISED),
                before(legal("FB-05", "R-101", "二级审核在一级审核作出不涉密的结论之后"), Place.task(ReviewStep.LEADER),
                        List.of(approved(ReviewStep.SECTION)), REVISED, Place.task(ReviewStep.DETERMINE_SECRECY)),
                before(legal("FB-06", "R-106、R-107", "三级签发在二级审核同意之后"), Place.task(ReviewStep.HEAD),
                        List.of(approved(ReviewStep.LEADER)), REVISED),
                before(legal("FB-07", "R-62、R-63、R-64", "重大事项先经会审同意，再送二级审核"), Place.task(ReviewStep.LEADER),
                        List.of(Place.when("!major", "不是重大事项"), approved(ReviewStep.JOINT_CONCLUSION)), REVISED),
                before(legal("FB-08", "R-61、R-113", "重大事件、重要舆情和负面信息，报市委市政府同意后才能公开"), PUBLISHED,
                        List.of(Place.when("!superiorConsentNeeded", "不须报市委市政府同意"), approved(ReviewStep.SUPERIOR)), REVISED),
                before(legal("FB-09", "R-21、R-22", "只有审定为主动公开的信息才能公开"), PUBLISHED, List.of(Place.when("proactive", "主动公开")), REVISED),
                beforeTheEnd(legal("FB-10", "R-22、R-47", "审核只能以公开、撤回、不同意、涉密或者审定不上网结束"), PUBLISHED, answered(ReviewStep.REVISE, ReviewOutcome.REJECT),
                        answered(ReviewStep.SECTION, ReviewOutcome.REJECT), answered(ReviewStep.SECTION, ReviewOutcome.CLASSIFIED),
                        answered(ReviewStep.DETERMINE_SECRECY, ReviewOutcome.REJECT), answered(ReviewStep.JOINT_CONCLUSION, ReviewOutcome.REJECT),
                        answered(ReviewStep.LEADER, ReviewOutcome.REJECT), answered(ReviewStep.LEADER, ReviewOutcome.CLASSIFIED),
                        answered(ReviewStep.HEAD, ReviewOutcome.REJECT), answered(ReviewStep.SUPERIOR, ReviewOutcome.REJECT), Place.when("!proactive", "审定不上网")),
                after(legal("FB-11", "R-116", "公开的信息须登入发布登记簿"), PUBLISHED, REGISTERED),
                after(legal("FB-12", "R-117", "公开的信息须归档"), PUBLISHED, ARCHIVED),
                before(legal("FB-13", "R-116、R-117", "登记之后才能归档"), ARCHIVED, List.of(REGISTERED)),
                watched(legal("FB-14", "R-49", "从提交到公开，公开时限始终受到监督"), ReviewStep.REVISE, ReviewStep.PROOFREAD, ReviewStep.SECTION,
                        ReviewStep.DETERMINE_SECRECY, ReviewStep.JOINT_REVIEW, ReviewStep.JOINT_CONCLUSION, ReviewStep.LEADER, ReviewStep.HEAD, ReviewStep.SUPERIOR),
                offeredTo("FB-15", "R-99", "由承办科室修改", ReviewStep.REVISE, "unit-${unit}"),
                offeredTo("FB-16", "R-99", "由承办科室校对", ReviewStep.PROOFREAD, "unit-${unit}"),
                offeredTo("FB-17", "R-58、R-65", "一级审核由科室长或者局属单位负责人进行", ReviewStep.SECTION, "section-head-${unit}"),
                offeredTo("FB-18", "R-63", "会审由有关科室的负责人提出意见", ReviewStep.JOINT_REVIEW, "section-head-${jointUnit}"),
                offeredTo("FB-19", "R-63", "会审由局办公室作出结论", ReviewStep.JOINT_CONCLUSION, "bureau-office"),
                offeredTo("FB-20", "R-59", "二级审核由分管局领导进行", ReviewStep.LEADER, "leader-in-charge-${unit}"),
                offeredTo("FB-21", "R-60", "三级由领导小组组长签发", ReviewStep.HEAD, "leading-group-head"),
                offeredTo("FB-22", "R-101", "是否涉密由政务公开办提请确定", ReviewStep.DETERMINE_SECRECY, "openness-office"),
                offeredTo("FB-23", "R-113", "由政务公开办报市委市政府", ReviewStep.SUPERIOR, "openness-office"),
                offeredTo("FB-24", "R-89、R-119", "由负责该渠道的小组在线下公开", ReviewStep.PUBLISH_OFFLINE, "${publicationReviewers.publishers(execution)}"),
                offeredTo("FB-25", "R-117", "由政务督导组归档", ReviewStep.ARCHIVE, "supervision-group"),
                before(legal("FB-26", "R-58、R-59、R-60", "审核不同意的，才以不同意公开结束"), Place.brokenOff("rejected", "不同意公开"), rejected()),
                before(legal("FB-27", "R-21、R-101", "认定涉密的，才以涉密不予公开结束"), Place.brokenOff("classified", "涉密不予公开"), List.of(answered(ReviewStep.SECTION, ReviewOutcome.CLASSIFIED),
                        answered(ReviewStep.LEADER, ReviewOutcome.CLASSIFIED), answered(ReviewStep.DETERMINE_SECRECY, ReviewOutcome.REJECT))),
                before(legal("FB-28", "R-22、R-88", "承办科室撤回的，才以撤回结束"), Place.brokenOff("withdrawn", "已撤回"), List.of(answered(ReviewStep.REVISE, ReviewOutcome.REJECT))),
                before(legal("FB-29", "R-21、R-22", "审定不是主动公开的，才以审定不上网结束"), Place.brokenOff("keptBack", "审定不上网"), List.of(Place.when("!proactive", "不是主动公开"))),
                leads(legal("FB-30", "R-46、R-89", "还有线下渠道的，也在线下渠道公开"), Place.when("offlineChannels", "还有线下渠道"), Place.task(ReviewStep.PUBLISH_OFFLINE)),
                hasSteps(technical("FB-31", "附件2 第六条", "图中的人工环节就是本程序的环节"), ReviewStep.values()),
                apart("FB-32", "R-100", "publishDelegate"));
    }

    private static List<Place> rejected() {
        return Stream.of(ReviewStep.SECTION, ReviewStep.JOINT_CONCLUSION, ReviewStep.LEADER, ReviewStep.HEAD, ReviewStep.SUPERIOR)
                .map(step -> answered(step, ReviewOutcome.REJECT)).toList();
    }

    private static Place approved(ReviewStep step) {
        return answered(step, ReviewOutcome.APPROVE);
    }

    private static Place answered(ReviewStep step, ReviewOutcome outcome) {
        return Place.answered("reviewOutcome == '%s'".formatted(outcome.name().toLowerCase(Locale.ROOT)), WORDS.get(outcome),
                Place.task(step));
    }
}
