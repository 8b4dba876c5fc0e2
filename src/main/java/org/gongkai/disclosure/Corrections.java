package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Upload;
import org.gongkai.citizen.IdType;
import org.gongkai.citizen.IdentityCheck;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applicant's correction (条例 第三十条): asked for once with everything in it; the period of reply begins anew on the day it
 * arrives, on the portal or on paper. Whoever lets the time pass is taken to have given up - after the office has made sure
 * that nothing has come and that there is no good reason.
 */
@Service
@Transactional
public class Corrections implements StepHandling {
    static final String ARTICLE = "《政府信息公开条例》第三十条";
    private static final int TEXT_LIMIT = 2000;
    private final InformationRequests requests;
    private final DeadlineKeeping deadlines;
    private final Attachments attachments;
    private final RequestFlow flow;
    private final StaffNotices notices;
    private final StepRecord record;
    private final Journal journal;
    private final OfficeClock clock;

    Corrections(InformationRequests requests, DeadlineKeeping deadlines, Attachments attachments, RequestFlow flow, StaffNotices notices,
            StepRecord record, Journal journal, OfficeClock clock) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.flow = flow;
        this.notices = notices;
        this.record = record;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a correction that the applicant hands in on the internet; whoever calls this has checked the query code.
     *
     * @param text what is corrected, at most 2000 characters
     * @throws org.gongkai.problem.InvalidInputException when the text is missing or wrong
     * @throws NotNowException when no correction was asked for, or it has been made
     */
    public void byApplicant(String caseNumber, String text, List<Upload> files) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (request.getState() != RequestState.AWAITING_CORRECTION) {
            throw new NotNowException("这件申请现在不需要补正：%s".formatted(request.getState().sentence()));
        }
        new InputCheck().text(text, "text", "补正内容", TEXT_LIMIT).done();
        files.forEach(file -> attachments.add(caseNumber, file.fileName(), file.content(), Journal.CITIZEN));
        take(request, text.strip(), clock.today(), Journal.CITIZEN);
        journal.record(caseNumber, Journal.CITIZEN, "申请人在网上提交了补正材料。", "files=%d".formatted(files.size()));
        notices.toOffice(request, "corrected", "政府信息公开申请 %s 已补正，请分办。".formatted(caseNumber));
        flow.tell(caseNumber, RequestFlow.News.CORRECTION_RECEIVED, null);
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.AWAIT_CORRECTION, RequestStep.CONFIRM_ABANDONMENT);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        if (step == RequestStep.CONFIRM_ABANDONMENT && StepRecord.decision(answers, Decision.RETURN) == Decision.APPROVE) {
            return abandon(request, step, person, answers);
        }
        var text = answers.text("correction", "补正内容", TEXT_LIMIT);
        var day = answers.date("correctedOn", "收到补正的日期");
        var check = new InputCheck().text(text, "correction", "补正内容", TEXT_LIMIT)
                .require(day != null, "correctedOn", "请填写收到补正材料的日期，答复期限从这一天重新起算。");
        if (day != null) {
            check.require(!day.isAfter(clock.today()), "correctedOn", "收到补正的日期不能晚于今天。")
                    .require(!day.isBefore(request.getCorrectionAskedOn()), "correctedOn", "收到补正的日期不能早于补正告知书送出的日期 %s。".formatted(request.getCorrectionAskedOn()));
        }
        identity(request, answers, check);
        check.done();
        take(request, text, day, person.id());
        record.write(request, step, person, step == RequestStep.CONFIRM_ABANDONMENT ? Decision.RETURN : null,
                answers.values().containsKey("opinion") ? StepRecord.opinion(answers) : null, null, "收到补正材料的日期为 " + day);
        return RequestOutcome.CORRECTED;
    }

    private void identity(InformationRequest request, AnswerSheet answers, InputCheck check) {
        var number = answers.line("idNumber", "证件号码", 40);
        var type = answers.choice("idType", "身份证明的种类", IdType.class).orElse(null);
        if (number != null) {
            check.require(type != null, "idType", "请选择身份证明的种类。");
            if (type != null) {
                IdentityCheck.idNumber(check, "idNumber", type, number);
            }
            check.done();
            request.proveIdentity(type, number);
        }
        check.require(request.getApplicant().isProved(), "idNumber", "申请还没有身份证明，请填写补正材料中的证件号码；仍未提供的，不算补正。");
    }

    /** The clock has stood since the notice; it begins anew with the day the correction arrived. */
    private void take(InformationRequest request, String text, LocalDate day, String actor) {
        request.correct(text, day);
        deadlines.end(request.getCaseNumber(), DeadlineKind.CORRECTION, day);
        deadlines.restart(request.getCaseNumber(), DeadlineKind.REPLY, day, new SegmentBasis(ARTICLE, null, actor));
    }

    private RequestOutcome abandon(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var limit = deadlines.find(request.getCaseNumber(), DeadlineKind.CORRECTION).orElseThrow();
        if (!clock.today().isAfter(limit.getStatutoryDue())) {
            throw new RefusedSubmissionException("decision", "补正期限到 %s 为止，还没有届满，不能按放弃申请处理。".formatted(limit.writtenStatutoryDue()));
        }
        request.abandon(clock.today());
        deadlines.end(request.getCaseNumber(), DeadlineKind.CORRECTION);
        deadlines.end(request.getCaseNumber(), DeadlineKind.REPLY);
        record.write(request, step, person, Decision.APPROVE, StepRecord.opinion(answers), null, "申请人无正当理由逾期未补正，视为放弃申请");
        return RequestOutcome.APPROVE;
    }
}
