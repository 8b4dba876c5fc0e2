package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.Letter;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extending the period of reply (R-55 to R-57, 条例 第三十三条第二款): asked for with a reason before the bureau's own date, 1 to 15
 * working days, once; the leader in charge and the director of the openness office consent; it takes effect with the notice
 * to the applicant, and only when that is sent by the old date.
 */
@Service
@Transactional
public class Extensions implements StepHandling {
    /** */
    static final int MOST_DAYS = 15;
    /** What the law adds to its own period (条例 第三十三条第二款); the date the applicant is told binds before it. */
    static final int STATUTORY_DAYS = 20;
    private static final String ARTICLE = "《政府信息公开条例》第三十三条第二款、《政务公开制度》六.2";
    private static final int REASON_LIMIT = 500;
    private final InformationRequests requests;
    private final ExtensionRows rows;
    private final DeadlineKeeping deadlines;
    private final Letters letters;
    private final RequestLetters orders;
    private final RequestFlow flow;
    private final StaffNotices notices;
    private final StepRecord record;
    private final Journal journal;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    Extensions(InformationRequests requests, ExtensionRows rows, DeadlineKeeping deadlines, Letters letters, RequestLetters orders,
            RequestFlow flow, StaffNotices notices, StepRecord record, Journal journal, WorkingCalendar calendar, OfficeClock clock) {
        this.requests = requests;
        this.rows = rows;
        this.deadlines = deadlines;
        this.letters = letters;
        this.orders = orders;
        this.flow = flow;
        this.notices = notices;
        this.record = record;
        this.journal = journal;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Asks for an extension.
     *
     * @param days working days, 1 to 15
     * @param reason goes into the notice to the applicant, at most 500 characters
     * @param person of the unit that handles the request, or of the openness office
     * @throws org.gongkai.problem.InvalidInputException when days or reason are wrong
     * @throws NotAllowedException when the request is not the person's
     * @throws NotNowException when it is too late, the clock stands, or there has been an extension
     */
    public void request(String caseNumber, Integer days, String reason, Person person) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!mayRequest(request, person)) {
            throw new NotAllowedException("延期由承办科室或者政务公开办提出。");
        }
        new InputCheck().require(days != null && days >= 1 && days <= MOST_DAYS, "days", "延长期限为 1 至 %d 个工作日（附件1 六.2）。".formatted(MOST_DAYS))
                .line(reason, "reason", "延期理由", REASON_LIMIT).done();
        requirePossible(request);
        var due = due(caseNumber);
        rows.save(new Extension(caseNumber, days, reason.strip().replaceFirst("[。．.]+$", ""), person.id(), clock.instant(), due, after(due, days)));
        journal.record(caseNumber, person.id(), "申请延长答复期限 %d 个工作日。".formatted(days), "extension days=%d".formatted(days));
        flow.tell(caseNumber, RequestFlow.News.EXTENSION_REQUESTED, person.id());
    }

    private void requirePossible(InformationRequest request) {
        if (!request.getState().beingHandled()) {
            throw new NotNowException("申请现在是“%s”，不能申请延期；延期在承办科室办理期间提出，征求第三方意见期间期限停止计算，不需要延期。".formatted(request.getState().title()));
        }
        for (var earlier : of(request.getCaseNumber())) {
            if (earlier.getState() == Extension.State.EFFECTIVE) {
                throw new NotNowException("答复期限已经延长过一次，不能再次延长（附件1 六.2、条例第三十三条）。");
            }
            if (earlier.pending()) {
                throw new NotNowException("已经提出的延期申请正在办理（%s），不能重复提出。".formatted(earlier.getState().title()));
            }
        }
        requireInTime(request.getCaseNumber());
    }

    private void requireInTime(String caseNumber) {
        var due = due(caseNumber);
        if (clock.today().isAfter(due)) {
            throw new NotNowException("答复期限 %s 已经届满，不能再延期，请立即答复。".formatted(due));
        }
    }

    /** @return whether this person may ask for one, were it the time */
    boolean mayRequest(InformationRequest request, Person person) {
        return person.has(Role.OPENNESS_OFFICE) || request.getUnitCode() != null && person.worksIn(request.getUnitCode());
    }

    /** @return all extensions that were asked for, oldest first */
    @Transactional(readOnly = true)
    public List<Extension> of(String caseNumber) {
        return rows.findByCaseNumberOrderById(caseNumber);
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.APPROVE_EXTENSION, RequestStep.CONSENT_EXTENSION);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var extension = pending(request.getCaseNumber());
        var decision = StepRecord.decision(answers, Decision.REJECT);
        if (person.id().equals(extension.getRequestedBy()) || person.id().equals(extension.getApprovedBy())) {
            throw new RefusedSubmissionException("decision", "延期的提出、审批和同意须由不同的人分别完成，您已经办理过其中一个环节。");
        }
        if (decision == Decision.REJECT) {
            extension.refuse();
        } else {
            approve(request, step, person, extension);
        }
        record.write(request, step, person, decision, StepRecord.opinion(answers), null,
                decision == Decision.APPROVE ? "同意延长 %d 个工作日".formatted(extension.getDays()) : "不同意延期");
        if (decision == Decision.REJECT) {
            notices.toUnit(request, "extension-refused", "政府信息公开申请 %s 的延期没有获得同意，请在原期限内答复。".formatted(request.getCaseNumber()));
        }
        return RequestOutcome.valueOf(decision.name());
    }

    private void approve(InformationRequest request, RequestStep step, Person person, Extension extension) {
        try {
            requireInTime(request.getCaseNumber());
        } catch (NotNowException late) {
            throw new RefusedSubmissionException("decision", late.getBody().getDetail());
        }
        if (step == RequestStep.APPROVE_EXTENSION) {
            extension.approve(person.id());
        } else {
            extension.consent();
        }
    }

    /**
     * Writes the notice, as long as it can still be sent in time.
     *
     * @return SENT, PENDING or LAPSED
     */
    RequestOutcome issue(String caseNumber) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var extension = pending(caseNumber);
        var due = due(caseNumber);
        if (clock.today().isAfter(due)) {
            lapse(request, extension, due);
            return RequestOutcome.LAPSED;
        }
        extension.redate(due, after(due, extension.getDays()));
        return letters.issue(orders.extension(request, extension, Journal.SYSTEM)).getSentOn() == null ? RequestOutcome.PENDING : RequestOutcome.SENT;
    }

    /** The notice counts as sent: only now the clock is extended. */
    void sent(InformationRequest request, Letter letter) {
        var extension = pending(request.getCaseNumber());
        var due = due(request.getCaseNumber());
        if (letter.getSentOn().isAfter(due)) {
            lapse(request, extension, due);
            return;
        }
        deadlines.extend(request.getCaseNumber(), DeadlineKind.REPLY, extension.getDays(), STATUTORY_DAYS,
                new SegmentBasis(ARTICLE, letter.getNumber(), Journal.SYSTEM));
        extension.takeEffect(due, due(request.getCaseNumber()));
    }

    private void lapse(InformationRequest request, Extension extension, LocalDate due) {
        extension.lapse();
        journal.record(request.getCaseNumber(), Journal.SYSTEM, "延期没有在原答复期限 %s 之前告知申请人，不发生效力。".formatted(due), "extension lapsed");
        notices.toUnit(request, "extension-lapsed", "政府信息公开申请 %s 的延期未能在期限内告知申请人，不发生效力，请立即答复。".formatted(request.getCaseNumber()));
    }

    private Extension pending(String caseNumber) {
        return of(caseNumber).stream().filter(Extension::pending).reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException(caseNumber + " has no extension under way"));
    }

    private LocalDate due(String caseNumber) {
        return deadlines.find(caseNumber, DeadlineKind.REPLY).orElseThrow().getInternalDue();
    }

    private LocalDate after(LocalDate due, int days) {
        return calendar.workingDaysAfter(due, days).due();
    }
}
