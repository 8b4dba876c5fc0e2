package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking for more time to reply (R-55 to R-57, 条例 第三十三条第二款): with a reason, before the bureau's own date, 1 to 15 working
 * days, once. Who consents is {@link ExtensionConsent}, what makes it effective {@link ExtensionNotices}.
 */
@Service
@Transactional
public class Extensions {
    /** */
    static final int MOST_DAYS = 15;
    private static final int REASON_LIMIT = 500;
    private final InformationRequests requests;
    private final ExtensionRows rows;
    private final DeadlineKeeping deadlines;
    private final RequestFlow flow;
    private final Journal journal;
    private final OfficeClock clock;

    Extensions(InformationRequests requests, ExtensionRows rows, DeadlineKeeping deadlines, RequestFlow flow, Journal journal,
            OfficeClock clock) {
        this.requests = requests;
        this.rows = rows;
        this.deadlines = deadlines;
        this.flow = flow;
        this.journal = journal;
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
        requireAsker(request, person);
        new InputCheck().require(days != null && days >= 1 && days <= MOST_DAYS, "days", "延长期限为 1 至 %d 个工作日（附件1 六.2）。".formatted(MOST_DAYS))
                .line(reason, "reason", "延期理由", REASON_LIMIT).done();
        requirePossible(request);
        var due = due(caseNumber);
        rows.save(new Extension(caseNumber, days, reason.strip().replaceFirst("[。．.]+$", ""), person.acting(asked -> mayRequest(request, asked)), clock.instant(), due,
                after(due, days)));
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

    /** @throws NotNowException when the bureau's own date is past */
    void requireInTime(String caseNumber) {
        var due = due(caseNumber);
        if (clock.today().isAfter(due)) {
            throw new NotNowException("答复期限 %s 已经届满，不能再延期，请立即答复。".formatted(due));
        }
    }

    /** @throws NotAllowedException when the request is not the person's */
    public void requireAsker(InformationRequest request, Person person) {
        if (!mayRequest(request, person)) {
            throw new NotAllowedException("延期由承办科室或者政务公开办提出。");
        }
    }

    private static boolean mayRequest(InformationRequest request, Person person) {
        return person.has(Role.OPENNESS_OFFICE) || request.getUnitCode() != null && person.worksIn(request.getUnitCode());
    }

    /** @return whether this person may ask for one now: none is under way or in effect, and the date has not passed */
    @Transactional(readOnly = true)
    public boolean isOpenTo(InformationRequest request, Person person) {
        return request.getState().beingHandled() && mayRequest(request, person) && !clock.today().isAfter(due(request.getCaseNumber()))
                && of(request.getCaseNumber()).stream().noneMatch(one -> one.pending() || one.getState() == Extension.State.EFFECTIVE);
    }

    /** @return all extensions that were asked for, oldest first */
    @Transactional(readOnly = true)
    public List<Extension> of(String caseNumber) {
        return rows.findByCaseNumberOrderById(caseNumber);
    }

    /** @return the one that is under way, which can be one at most */
    Extension pending(String caseNumber) {
        return of(caseNumber).stream().filter(Extension::pending).findFirst()
                .orElseThrow(() -> new IllegalStateException(caseNumber + " has no extension under way"));
    }

    /** @return the bureau's own date as it is now */
    LocalDate due(String caseNumber) {
        return deadlines.find(caseNumber, DeadlineKind.REPLY).orElseThrow().getInternalDue();
    }

    /** @return the date so many working days later */
    LocalDate after(LocalDate due, int days) {
        return deadlines.after(DeadlineKind.REPLY, due, days);
    }
}
