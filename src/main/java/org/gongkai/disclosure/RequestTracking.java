package org.gongkai.disclosure;

import java.util.List;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.CitizenLetters;
import org.gongkai.letter.Enclosure;
import org.gongkai.letter.Letter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant may see of his or her request; whoever calls this has checked the query code. */
@Service
@Transactional(readOnly = true)
public class RequestTracking {
    private final InformationRequests requests;
    private final DeadlineKeeping deadlines;
    private final CorrectionPeriod corrections;
    private final CitizenLetters letters;

    RequestTracking(InformationRequests requests, DeadlineKeeping deadlines, CorrectionPeriod corrections, CitizenLetters letters) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.corrections = corrections;
        this.letters = letters;
    }

    /** @throws CaseNotFoundException when there is no such request */
    public TrackedRequest of(String caseNumber) {
        var request = requests.findById(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var state = request.getState();
        return new TrackedRequest(caseNumber, state.name(), state.title(), state.sentence(), state.nextStep(), request.getArrivedOn(),
                request.getReceivedOn(), dates(caseNumber), correction(request), !state.closed(),
                letters.of(caseNumber).stream().map(RequestTracking::tracked).toList(), request.getClosedOn());
    }

    private TrackedRequest.Dates dates(String caseNumber) {
        return deadlines.find(caseNumber, DeadlineKind.REPLY).filter(Deadline::isRunning).map(clock -> new TrackedRequest.Dates(
                clock.getInternalDue(), clock.getStatutoryDue(), clock.isProvisional(), clock.isStopped())).orElse(null);
    }

    private TrackedRequest.Correction correction(InformationRequest request) {
        if (request.getState() != RequestState.AWAITING_CORRECTION) {
            return null;
        }
        var period = corrections.of(request);
        return new TrackedRequest.Correction(request.getCorrectionItems().lines().filter(line -> !line.isBlank()).toList(), period.until(), period.provisional());
    }

    private static TrackedRequest.TrackedLetter tracked(Letter letter) {
        return new TrackedRequest.TrackedLetter(letter.getId(), letter.getKind(), letter.getKind().title(), letter.getNumber(), letter.getSentOn(),
                letter.getWay(), letter.getEnclosures().stream().map(Enclosure::fileName).toList());
    }
}
