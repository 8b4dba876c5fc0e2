package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Telling an applicant, once and completely, what must be corrected and by when (条例 第三十条, 7 working days from receipt). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CorrectionNotices implements StepHandling {
    /** What the post takes, in working days: the applicant's time counts from the letter box, not from ours. */
    static final int ON_THE_WAY = 5;
    private static final int ITEMS_LIMIT = 2000;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;
    private final InformationRequests requests;
    private final DeadlineKeeping deadlines;
    private final Letters letters;
    private final RequestLetters orders;
    private final StaffNotices notices;
    private final StepRecord record;
    private final Journal journal;
    private final OfficeClock clock;

    CorrectionNotices(InformationRequests requests, DeadlineKeeping deadlines, Letters letters, RequestLetters orders, StaffNotices notices,
            StepRecord record, Journal journal, OfficeClock clock) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.letters = letters;
        this.orders = orders;
        this.notices = notices;
        this.record = record;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.REQUEST_CORRECTION);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        if (StepRecord.decision(answers, Decision.RETURN) == Decision.RETURN) {
            return accept(request, step, person, answers);
        }
        var items = answers.text("items", "需要补正的事项", ITEMS_LIMIT);
        var days = answers.number("correctionDays", "补正期限");
        if (items == null) {
            throw new RefusedSubmissionException("items", "请一次写全需要补正的事项，每项一行；补正只能告知一次（条例第三十条）。");
        }
        if (days == null || days < SHORTEST || days > LONGEST) {
            throw new RefusedSubmissionException("correctionDays", "请给申请人 %d 至 %d 个工作日的合理补正期限。".formatted(SHORTEST, LONGEST));
        }
        request.askCorrection(items, days);
        record.write(request, step, person, Decision.APPROVE, null, null, "告知补正，期限 %d 个工作日".formatted(days));
        return RequestOutcome.APPROVE;
    }

    /** On a second look nothing is missing. */
    private RequestOutcome accept(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        if (!request.getApplicant().isProved()) {
            throw new RefusedSubmissionException("decision", "申请没有附身份证明（条例第二十九条），必须告知补正。");
        }
        request.accept();
        deadlines.end(request.getCaseNumber(), DeadlineKind.CORRECTION_NOTICE);
        orders.receipt(request, person.id());
        record.write(request, step, person, Decision.RETURN, StepRecord.opinion(answers), null, "不需要补正，予以受理");
        return RequestOutcome.RETURN;
    }

    /** Writes the notice; its date holds whichever day it is posted. */
    public void issue(String caseNumber) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var from = countsFrom(clock.today(), request.getDeliveryWay());
        request.correctUntil(deadlines.after(DeadlineKind.CORRECTION, from, request.getCorrectionDays()));
        letters.issue(orders.correctionNotice(request, Journal.SYSTEM));
    }

    /** The notice counts as sent: the applicant's time runs, the period of reply stands until the correction begins it anew. */
    void sent(InformationRequest request, Letter letter) {
        var caseNumber = request.getCaseNumber();
        request.correctionAsked(letter.getSentOn());
        deadlines.end(caseNumber, DeadlineKind.CORRECTION_NOTICE, letter.getSentOn());
        deadlines.start(caseNumber, DeadlineKind.CORRECTION, RequestIntake.OFFICE_UNIT, countsFrom(letter.getIssuedOn(), letter.getPlannedWay()),
                request.getCorrectionDays(), Corrections.ARTICLE);
        var until = request.getCorrectionUntil();
        deadlines.stop(caseNumber, DeadlineKind.REPLY, letter.getSentOn(), until.isBefore(letter.getSentOn()) ? letter.getSentOn() : until,
                new SegmentBasis(Corrections.ARTICLE, letter.getNumber(), Journal.SYSTEM));
    }

    private LocalDate countsFrom(LocalDate day, DeliveryWay way) {
        return way == DeliveryWay.POST ? deadlines.after(DeadlineKind.CORRECTION, day, ON_THE_WAY) : day;
    }

    /** The seven working days are over and the notice has not gone out. */
    public void warn(String caseNumber) {
        var request = requests.findById(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (request.getState() == RequestState.CORRECTING) {
            notices.toOffice(request, "correction-late", "政府信息公开申请 %s 的补正告知已超过7个工作日的法定期限，请立即办理。".formatted(caseNumber));
            journal.record(caseNumber, Journal.SYSTEM, "补正告知已超过收到申请之日起7个工作日的法定期限（条例第三十条）。", "correction notice late");
        }
    }
}
