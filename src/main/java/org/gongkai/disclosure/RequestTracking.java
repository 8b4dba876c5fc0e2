package org.gongkai.disclosure;

import java.util.List;
import java.util.Optional;
import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.Letter;
import org.gongkai.letter.Letters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant may see of his or her request; whoever calls this has checked the query code. */
@Service
@Transactional(readOnly = true)
public class RequestTracking {
    private final InformationRequests requests;
    private final DeadlineKeeping deadlines;
    private final Letters letters;
    private final ReplyStore store;
    private final Attachments attachments;

    RequestTracking(InformationRequests requests, DeadlineKeeping deadlines, Letters letters, ReplyStore store, Attachments attachments) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.letters = letters;
        this.store = store;
        this.attachments = attachments;
    }

    /** @throws CaseNotFoundException when there is no such request */
    public TrackedRequest of(String caseNumber) {
        var request = requests.findById(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var state = request.getState();
        return new TrackedRequest(caseNumber, state.name(), state.title(), state.sentence(), state.nextStep(), request.getArrivedOn(),
                request.getReceivedOn(), dates(request), correction(request), !state.closed(), letters(caseNumber), enclosures(request),
                request.getClosedOn());
    }

    private TrackedRequest.Dates dates(InformationRequest request) {
        return deadlines.find(request.getCaseNumber(), DeadlineKind.REPLY).filter(clock -> clock.isRunning()).map(clock -> new TrackedRequest.Dates(
                clock.getInternalDue(), clock.getStatutoryDue(), clock.isProvisional(), clock.isStopped())).orElse(null);
    }

    private static TrackedRequest.Correction correction(InformationRequest request) {
        return request.getState() == RequestState.AWAITING_CORRECTION
                ? new TrackedRequest.Correction(request.getCorrectionItems().lines().filter(line -> !line.isBlank()).toList(), request.getCorrectionUntil()) : null;
    }

    private List<TrackedRequest.TrackedLetter> letters(String caseNumber) {
        return letters.of(caseNumber).stream().filter(RequestTracking::isForApplicant).map(letter -> new TrackedRequest.TrackedLetter(letter.getId(),
                letter.getKind(), letter.getKind().title(), letter.getNumber(), letter.getSentOn(), letter.getWay())).toList();
    }

    private List<TrackedRequest.Enclosure> enclosures(InformationRequest request) {
        return enclosed(request).stream().map(file -> new TrackedRequest.Enclosure(file.getId(), file.getFileName(), file.getSizeBytes())).toList();
    }

    private List<Attachment> enclosed(InformationRequest request) {
        if (request.getState() != RequestState.REPLIED) {
            return List.of();
        }
        return store.handedIn(request.getCaseNumber()).map(kept -> kept.draft().enclosures()).orElse(List.of()).stream()
                .flatMap(id -> attachments.find(request.getCaseNumber(), id).stream()).toList();
    }

    /** @return a letter to the applicant that has been sent, empty for any other */
    public Optional<Letter> letter(String caseNumber, long letterId) {
        return letters.find(caseNumber, letterId).filter(RequestTracking::isForApplicant);
    }

    /** @return a file that the reply brought along, empty for any other file of the case */
    public Optional<Attachment> enclosure(String caseNumber, String attachmentId) {
        return requests.findById(caseNumber).map(this::enclosed).orElse(List.of()).stream().filter(file -> file.getId().equals(attachmentId)).findFirst();
    }

    private static boolean isForApplicant(Letter letter) {
        return Addressee.APPLICANT.equals(letter.getParty()) && letter.getSentOn() != null;
    }
}
