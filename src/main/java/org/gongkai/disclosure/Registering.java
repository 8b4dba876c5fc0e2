package org.gongkai.disclosure;

import java.util.EnumSet;
import java.util.Set;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Registration: fixes the day of receipt, and says whether the request is complete, incomplete or answered at once. */
@Component
class Registering implements StepHandling {
    private static final String ARTICLE = "《政府信息公开条例》第三十一条";

    /** What registration comes to. */
    enum Conclusion {
        ACCEPT, CORRECT, ON_THE_SPOT
    }

    private final DeadlineKeeping deadlines;
    private final OnTheSpot onTheSpot;
    private final RequestLetters letters;
    private final StepRecord record;
    private final OfficeClock clock;

    Registering(DeadlineKeeping deadlines, OnTheSpot onTheSpot, RequestLetters letters, StepRecord record, OfficeClock clock) {
        this.deadlines = deadlines;
        this.onTheSpot = onTheSpot;
        this.letters = letters;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.REGISTER);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var conclusion = answers.choice("decision", "登记结论", Conclusion.class)
                .orElseThrow(() -> new RefusedSubmissionException("decision", "请选择登记结论：受理、告知补正或者当场答复。"));
        fixReceipt(request, person, answers);
        var outcome = switch (conclusion) {
            case ACCEPT -> accept(request, person, answers);
            case CORRECT -> correct(request);
            case ON_THE_SPOT -> onTheSpot.answer(request, person, answers);
        };
        record.write(request, step, person, null, StepRecord.opinion(answers), null, sentence(conclusion, request));
        return outcome;
    }

    private void fixReceipt(InformationRequest request, Person person, AnswerSheet answers) {
        var confirmed = answers.date("confirmedOn", "确认日期");
        var raw = request.reception();
        var reception = new Reception(raw.medium(), raw.arrivedOn(), confirmed == null ? raw.confirmedOn() : confirmed);
        var check = new InputCheck().require(ReceiptDate.of(reception).isPresent(), "confirmedOn",
                "%s的申请以双方确认之日为收到申请之日，请填写与申请人确认的日期（条例第三十一条）。".formatted(raw.medium().title()));
        ReceiptDate.confirmation(check, reception, clock.today());
        check.done();
        request.fixReceipt(confirmed);
        if (!request.getReceivedOn().equals(ReceiptDate.provisional(raw))) {
            var basis = new SegmentBasis(ARTICLE, null, person.id());
            deadlines.restart(request.getCaseNumber(), DeadlineKind.REPLY, request.getReceivedOn(), basis);
            deadlines.restart(request.getCaseNumber(), DeadlineKind.CORRECTION_NOTICE, request.getReceivedOn(), basis);
        }
    }

    private RequestOutcome accept(InformationRequest request, Person person, AnswerSheet answers) {
        if (!request.getApplicant().isProved()) {
            throw new RefusedSubmissionException("decision", "申请没有附身份证明（条例第二十九条），不能直接受理，请选择告知补正。");
        }
        if (!answers.flag("identityChecked", "已核对身份证明和申请内容")) {
            throw new RefusedSubmissionException("identityChecked", "请核对申请人的身份证明、联系方式和申请内容后勾选确认；不齐全的请选择告知补正。");
        }
        request.accept();
        deadlines.end(request.getCaseNumber(), DeadlineKind.CORRECTION_NOTICE);
        letters.receipt(request, person.id());
        return RequestOutcome.ACCEPT;
    }

    private static RequestOutcome correct(InformationRequest request) {
        request.beginCorrection();
        return RequestOutcome.CORRECT;
    }

    private static String sentence(Conclusion conclusion, InformationRequest request) {
        var received = "收到申请之日为 " + request.getReceivedOn();
        return switch (conclusion) {
            case ACCEPT -> received + "，予以受理";
            case CORRECT -> received + "，需要告知补正";
            case ON_THE_SPOT -> received + "，当场答复";
        };
    }
}
