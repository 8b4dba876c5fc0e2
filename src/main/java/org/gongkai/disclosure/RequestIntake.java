package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseNumbers;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Upload;
import org.gongkai.citizen.QueryCodes;
import org.gongkai.citizen.Receipt;
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
 * Taking in a request: its number, its query code, its files, its clocks and its process begin together, or none does.
 *
 * <p>The clock of the reply begins here, with the earliest day the receipt can have (the arrival); registration moves it to
 * the day both sides confirmed. So a request that nobody confirms is watched from its first day.
 */
@Service
@Transactional
public class RequestIntake {
    /** The unit whose the case is until a section has it: the openness office (条例 第四条). */
    static final String OFFICE_UNIT = "office";

    private final InformationRequests requests;
    private final RequestRules rules;
    private final CaseNumbers numbers;
    private final QueryCodes codes;
    private final Attachments attachments;
    private final DeadlineKeeping deadlines;
    private final RequestFlow flow;
    private final StaffNotices notices;
    private final ApplicantMessages messages;
    private final Journal journal;
    private final OfficeClock clock;

    RequestIntake(InformationRequests requests, RequestRules rules, CaseNumbers numbers, QueryCodes codes, Attachments attachments,
            DeadlineKeeping deadlines, RequestFlow flow, StaffNotices notices, ApplicantMessages messages, Journal journal, OfficeClock clock) {
        this.requests = requests;
        this.rules = rules;
        this.numbers = numbers;
        this.codes = codes;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.flow = flow;
        this.notices = notices;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a request that an applicant hands in on the internet; it arrives today and is confirmed by the office. Doors for
     * citizens call it within {@code OncePerForm.openCase}, which adds the query code.
     *
     * @return the case number
     * @throws org.gongkai.problem.InvalidInputException when a field is wrong
     * @throws org.gongkai.casefile.RefusedUploadException when a file is not accepted; nothing is kept then
     */
    public String submit(RequestForm form, List<Upload> files) {
        var check = new InputCheck();
        rules.checkComplete(check, form);
        check.done();
        return take(form, new Reception(Medium.ONLINE, clock.today(), null), files, Journal.CITIZEN);
    }

    /**
     * Takes a request that came by any medium, as a clerk enters it; what it lacks is corrected later.
     *
     * @param clerk of the openness office
     * @return the case number and the query code for the applicant
     * @throws org.gongkai.problem.InvalidInputException when a field or a day is wrong
     * @throws NotAllowedException when the person is not of the openness office
     */
    public Receipt register(RequestForm form, Reception reception, List<Upload> files, Person clerk) {
        var caseNumber = enter(form, reception, files, clerk);
        return new Receipt(caseNumber, codes.issue(caseNumber));
    }

    /**
     * The same for a door that adds the query code itself, within {@code OncePerForm.registerCase}.
     *
     * @return the case number
     */
    public String enter(RequestForm form, Reception reception, List<Upload> files, Person clerk) {
        if (!clerk.has(Role.OPENNESS_OFFICE)) {
            throw new NotAllowedException("政府信息公开申请由政务公开办登记，请把申请转交政务公开办。");
        }
        var check = new InputCheck();
        rules.checkRegistrable(check, form);
        ReceiptDate.check(check, reception, clock.today());
        check.done();
        return take(form, reception, files, clerk.id());
    }

    private String take(RequestForm form, Reception reception, List<Upload> files, String actor) {
        var caseNumber = numbers.next(CaseKind.DISCLOSURE_REQUEST);
        var request = requests.save(new InformationRequest(caseNumber, form, reception, actor, clock.instant()));
        files.forEach(file -> attachments.add(caseNumber, file.fileName(), file.content(), actor));
        journal.record(caseNumber, actor, "收到政府信息公开申请（%s），到达日期 %s%s。".formatted(reception.medium().title(), reception.arrivedOn(),
                reception.confirmedOn() == null ? "" : "，与申请人确认日期 " + reception.confirmedOn()), "medium=%s".formatted(reception.medium()));
        startClocks(caseNumber, ReceiptDate.provisional(reception));
        flow.begin(request, Journal.CITIZEN.equals(actor) ? null : actor);
        notices.toOffice(request, "arrived", "收到新的政府信息公开申请 %s（%s），请当日与申请人确认并登记。".formatted(caseNumber, reception.medium().title()));
        messages.received(request);
        return caseNumber;
    }

    /** The reply first: it is the case's clock. */
    private void startClocks(String caseNumber, LocalDate day) {
        deadlines.start(caseNumber, DeadlineKind.REPLY, OFFICE_UNIT, day);
        deadlines.start(caseNumber, DeadlineKind.CORRECTION_NOTICE, OFFICE_UNIT, day);
    }
}
