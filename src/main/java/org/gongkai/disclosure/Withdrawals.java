package org.gongkai.disclosure;

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

/** The applicant takes the request back, any time before the reply has been sent; then nobody owes an answer. */
@Service
@Transactional
public class Withdrawals {
    private static final int NOTE_LIMIT = 500;
    private static final List<DeadlineKind> CLOCKS = List.of(DeadlineKind.REPLY, DeadlineKind.CORRECTION_NOTICE, DeadlineKind.CORRECTION,
            DeadlineKind.THIRD_PARTY);
    private final InformationRequests requests;
    private final DeadlineKeeping deadlines;
    private final RequestFlow flow;
    private final StaffNotices notices;
    private final Journal journal;
    private final OfficeClock clock;

    Withdrawals(InformationRequests requests, DeadlineKeeping deadlines, RequestFlow flow, StaffNotices notices, Journal journal, OfficeClock clock) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.flow = flow;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * On the internet; whoever calls this has checked the query code.
     *
     * @param reason null when the applicant gives none; at most 500 characters
     * @throws org.gongkai.problem.InvalidInputException when the reason is wrong
     * @throws NotNowException when the request is closed
     */
    public void byApplicant(String caseNumber, String reason) {
        new InputCheck().optionalText(reason, "reason", "撤回的原因", NOTE_LIMIT).done();
        withdraw(caseNumber, null, reason, "申请人在网上撤回了申请。");
    }

    /**
     * On paper or by phone, recorded by the office.
     *
     * @param note how the applicant said so, e.g. 申请人 2026-11-23 书面撤回; at most 500 characters
     * @throws org.gongkai.problem.InvalidInputException when the note is missing or wrong
     * @throws NotAllowedException when the person is not of the openness office
     * @throws NotNowException when the request is closed
     */
    public void byOffice(String caseNumber, String note, Person person) {
        requireOffice(person);
        new InputCheck().text(note, "note", "撤回的依据", NOTE_LIMIT).done();
        withdraw(caseNumber, person.id(), note.strip(), "登记申请人撤回申请。");
    }

    /** @throws NotAllowedException when the person is not of the openness office, and so does not record what applicants say */
    public void requireOffice(Person person) {
        if (!person.has(Role.OPENNESS_OFFICE)) {
            throw new NotAllowedException("申请人撤回申请的，由政务公开办登记。");
        }
    }

    private void withdraw(String caseNumber, String personId, String note, String sentence) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (request.getState().closed()) {
            throw new NotNowException("这件申请已经办结（%s），不能撤回。".formatted(request.getState().title()));
        }
        request.withdraw(note, clock.today());
        CLOCKS.forEach(kind -> deadlines.end(caseNumber, kind));
        journal.record(caseNumber, personId == null ? Journal.CITIZEN : personId, sentence, "withdrawn");
        var text = "政府信息公开申请 %s 已由申请人撤回，不再办理。".formatted(caseNumber);
        notices.toOffice(request, "withdrawn", text);
        if (request.getUnitCode() != null) {
            notices.toUnit(request, "withdrawn", text);
        }
        flow.tell(caseNumber, RequestFlow.News.WITHDRAWN, personId);
    }
}
