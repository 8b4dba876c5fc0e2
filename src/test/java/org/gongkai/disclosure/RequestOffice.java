package org.gongkai.disclosure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.Office;
import org.gongkai.citizen.IdType;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;

/**
 * Requests as a test sees them: handed in, and taken from step to step through the engine by those whose step it is. Made by
 * {@code createBean}, so that all tests go on sharing one application.
 */
class RequestOffice {
    static final String ID_NUMBER = "410900199001010013";
    static final String SUBJECT = "某小区养老服务设施移交协议";
    private final Office office;
    private final RequestIntake intake;
    private final InformationRequests requests;
    private final DeadlineKeeping deadlines;
    private final Letters letters;
    private final OfficeClock clock;

    RequestOffice(Office office, RequestIntake intake, InformationRequests requests, DeadlineKeeping deadlines, Letters letters, OfficeClock clock) {
        this.office = office;
        this.intake = intake;
        this.requests = requests;
        this.deadlines = deadlines;
        this.letters = letters;
        this.clock = clock;
    }

    static RequestForm form(DeliveryWay way) {
        return new RequestForm(ApplicantKind.NATURAL_PERSON, "申请人甲", IdType.RESIDENT_ID, ID_NUMBER, "13800000000",
                "applicant@example.com", "某市某路 1 号", SUBJECT, "2026 年签订的移交协议全文。", ProvisionForm.ELECTRONIC, way, HelpNeed.NONE);
    }

    /** A request by letter whose identity proof is missing. */
    static RequestForm withoutProof(DeliveryWay way) {
        var form = form(way);
        return new RequestForm(form.applicantKind(), form.name(), null, null, form.phone(), form.email(), form.address(), form.subject(),
                form.description(), form.provisionForm(), way, HelpNeed.NONE);
    }

    /** Turns the office's clock back to the morning of this day, which is past. */
    void beginsOn(String day) {
        clock.beginAt(OfficeClock.at(LocalDate.parse(day), LocalTime.of(9, 0)));
    }

    /** Puts the clock forward to the morning of this day; no timer fires by that. */
    void comes(String day) {
        clock.travelTo(OfficeClock.at(LocalDate.parse(day), LocalTime.of(9, 30)));
    }

    /** A request on the portal, to be read there. */
    String isAskedOnline() {
        return intake.submit(form(DeliveryWay.PORTAL), List.of());
    }

    /** A request at the counter today, which is its receipt. */
    String isAskedAtTheCounter(DeliveryWay way) {
        return intake.register(form(way), new Reception(Medium.COUNTER, clock.today(), null), List.of(), office.person("office")).caseNumber();
    }

    String isRegistered(RequestForm form, Reception reception) {
        return intake.register(form, reception, List.of(), office.person("office")).caseNumber();
    }

    void accepts(String caseNumber) {
        accepts(caseNumber, clock.today().toString());
    }

    void accepts(String caseNumber, String confirmedOn) {
        office.completes("office", caseNumber, "userTask_register",
                Map.of("decision", "accept", "identityChecked", true, "confirmedOn", confirmedOn));
    }

    void assigns(String caseNumber) {
        office.completes("office", caseNumber, "userTask_assign", Map.of("assignedUnit", "elderly"));
    }

    /** A request with the elderly care section, waiting for its reply. */
    String isBeingHandled(DeliveryWay way) {
        var caseNumber = isAskedAtTheCounter(way);
        accepts(caseNumber);
        assigns(caseNumber);
        return caseNumber;
    }

    void drafts(String caseNumber, Map<String, Object> reply) {
        Map<String, Object> answers = new HashMap<>(reply);
        answers.put("decision", "submit");
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", answers);
    }

    void draftsDisclosure(String caseNumber) {
        drafts(caseNumber, Map.of("kind", "a2", "text", "协议全文如下：略。"));
    }

    void signs(String caseNumber) {
        office.completes("head.elderly", caseNumber, "userTask_sectionReview", Map.of("decision", "approve", "secrecy", "none"));
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", Map.of("decision", "approve", "secrecy", "none"));
        office.completes("director", caseNumber, "userTask_signReply", Map.of("decision", "approve"));
    }

    /** Records in the open delivery task that the letter was posted on this day. */
    void posts(String caseNumber, String taskKey, LocalDate day) {
        office.completes("office", caseNumber, taskKey, Map.of("deliveryWay", "post", "sentOn", day.toString(), "trackingNumber", "EMS100000001"));
    }

    void handsOver(String caseNumber, String taskKey, LocalDate day) {
        office.completes("office", caseNumber, taskKey, Map.of("deliveryWay", "collect", "sentOn", day.toString(), "receivedBy", "收件人"));
    }

    InformationRequest request(String caseNumber) {
        return requests.findById(caseNumber).orElseThrow();
    }

    Deadline clock(String caseNumber, DeadlineKind kind) {
        return deadlines.find(caseNumber, kind).orElseThrow();
    }

    List<LetterKind> letterKinds(String caseNumber) {
        return letters.of(caseNumber).stream().map(Letter::getKind).toList();
    }

    Letter letter(String caseNumber, LetterKind kind) {
        return letters.of(caseNumber).stream().filter(letter -> letter.getKind() == kind).findFirst().orElseThrow();
    }

    List<Letter> letters(String caseNumber, LetterKind kind) {
        return letters.of(caseNumber).stream().filter(letter -> letter.getKind() == kind).toList();
    }
}
