package org.gongkai.consultation.process;

import static org.gongkai.modeling.Duties.after;
import static org.gongkai.modeling.Duties.apart;
import static org.gongkai.modeling.Duties.before;
import static org.gongkai.modeling.Duties.beforeTheEnd;
import static org.gongkai.modeling.Duties.hasSteps;
import static org.gongkai.modeling.Duties.watched;
import static org.gongkai.modeling.Duties.offeredTo;
import static org.gongkai.modeling.GuardRail.legal;
import static org.gongkai.modeling.GuardRail.technical;

import java.util.List;

import org.gongkai.consultation.ConsultationStep;
import org.gongkai.modeling.Duty;
import org.gongkai.modeling.Place;
import org.gongkai.modeling.ProcedureRules;
import org.springframework.stereotype.Component;

/** What no diagram of a consultation may leave out: 附件1 六.4 and 《重大行政决策程序暂行条例》, step by step. */
@Component
class PublicConsultationRules implements ProcedureRules {

    private static final Place ANNOUNCED = Place.bean("announcePublicConsultationDelegate", "提交公告审核");
    private static final Place PUBLISHED = Place.message("announcementPublished", "已经公布");
    private static final Place CLOSED = Place.bean("closePublicConsultationDelegate", "期满结束征求意见");
    private static final Place STATED = Place.bean("answerPublicConsultationDelegate", "提交采纳情况说明审核");
    private static final Place SUMMARISED = Place.task(ConsultationStep.SUMMARISE);
    private static final Place LAST_DAY = Place.timer("deadlineWatch.limit(execution, 'CONSULTATION')", "最后一日24时");

    @Override
    public String processKey() {
        return PublicConsultationProcess.KEY;
    }

    @Override
    public List<Duty> duties() {
        return List.of(
                before(legal("ZQ-01", "R-66", "准备好并决定提交，才能公告"), ANNOUNCED, List.of(answered(ConsultationStep.PREPARE, "approve", "提交"))),
                before(legal("ZQ-02", "R-66", "公告发布之后才能征求意见"), LAST_DAY, List.of(PUBLISHED), ANNOUNCED),
                before(legal("ZQ-03", "R-67、民法典第二百零三条", "到最后一日24时，才能结束征求意见"), CLOSED, List.of(LAST_DAY), ANNOUNCED),
                before(legal("ZQ-04", "R-67", "征求意见期满，才能整理意见"), SUMMARISED, List.of(Place.answered("outcome == 'closed'", "期限已到", CLOSED)), ANNOUNCED),
                before(legal("ZQ-05", "R-67、条例第十八条", "采纳情况须经科室负责人审核"), STATED, List.of(answered(ConsultationStep.REVIEW_SUMMARY, "approve", "同意")), SUMMARISED),
                before(legal("ZQ-06", "R-67、条例第十八条", "采纳情况须经分管领导审定"), STATED, List.of(answered(ConsultationStep.APPROVE_SUMMARY, "approve", "同意")), SUMMARISED),
                beforeTheEnd(legal("ZQ-07", "R-67、条例第十八条", "征求意见只能以公布采纳情况或者公告前终止结束"), STATED, answered(ConsultationStep.PREPARE, "reject", "终止")),
                after(legal("ZQ-08", "R-67、条例第十八条", "采纳情况须公布"), STATED, PUBLISHED),
                after(legal("ZQ-09", "R-11、条例第三十三条", "公布采纳情况后须归档"), STATED, Place.task(ConsultationStep.ARCHIVE)),
                offeredTo("ZQ-10", "R-66", "由承办科室和政务公开办准备", ConsultationStep.PREPARE, "unit-${unit},openness-office"),
                offeredTo("ZQ-11", "R-67", "由承办科室整理意见", ConsultationStep.SUMMARISE, "unit-${unit}"),
                offeredTo("ZQ-12", "R-67", "由科室负责人审核采纳情况", ConsultationStep.REVIEW_SUMMARY, "section-head-${unit}"),
                offeredTo("ZQ-13", "R-67", "由分管局领导审定采纳情况", ConsultationStep.APPROVE_SUMMARY, "leader-in-charge-${unit}"),
                offeredTo("ZQ-14", "R-11", "由政务督导组归档", ConsultationStep.ARCHIVE, "supervision-group"),
                hasSteps(technical("ZQ-15", "附件1 六.4", "图中的人工环节就是本程序的环节"), ConsultationStep.values()),
                watched(legal("ZQ-16", "R-67", "征求意见期间，期限始终受到监督"), LAST_DAY),
                before(legal("ZQ-17", "R-66", "公告经过审核才能征求意见"), LAST_DAY, List.of(ANNOUNCED)),
                apart("ZQ-18", "R-67", "answerPublicConsultationDelegate"));
    }

    private static Place answered(ConsultationStep step, String outcome, String title) {
        return Place.answered("outcome == '%s'".formatted(outcome), title, Place.task(step));
    }
}
