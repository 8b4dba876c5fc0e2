package org.gongkai.disclosure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.RequestFlow.News;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.LetterSent;
import org.gongkai.letter.Letters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What follows from a letter of a request having been sent. The case's rows follow at once; the process is told at the end of
 * the transaction, when it stands where it will stay: whoever is just recording the delivery moves it on by that.
 */
@Component
class SentLetters {
    /** Which step waits for a kind of letter, and what it is told. */
    private record Waiting(RequestStep step, News news) {
    }

    private static final Map<LetterKind, Waiting> WAITING = new EnumMap<>(Map.of(
            LetterKind.CORRECTION_NOTICE, new Waiting(RequestStep.DELIVER_CORRECTION, News.CORRECTION_NOTICE_SENT),
            LetterKind.THIRD_PARTY_INQUIRY, new Waiting(RequestStep.DELIVER_INQUIRY, News.INQUIRY_SENT),
            LetterKind.EXTENSION_NOTICE, new Waiting(RequestStep.DELIVER_EXTENSION, News.EXTENSION_NOTICE_SENT),
            LetterKind.THIRD_PARTY_DECISION, new Waiting(RequestStep.DELIVER_DECISION, News.THIRD_PARTY_DECISION_SENT),
            LetterKind.REQUEST_REPLY, new Waiting(RequestStep.DELIVER, News.REPLY_SENT),
            LetterKind.REQUEST_ABANDONED, new Waiting(RequestStep.DELIVER_ABANDONMENT, News.ABANDONMENT_SENT)));
    private final InformationRequests requests;
    private final Letters letters;
    private final CorrectionNotices corrections;
    private final ThirdPartyClock theirClock;
    private final ExtensionNotices extensions;
    private final Replying replying;
    private final LetterDelivery delivery;
    private final RequestFlow flow;

    SentLetters(InformationRequests requests, Letters letters, CorrectionNotices corrections, ThirdPartyClock theirClock, ExtensionNotices extensions,
            Replying replying, LetterDelivery delivery, RequestFlow flow) {
        this.requests = requests;
        this.letters = letters;
        this.corrections = corrections;
        this.theirClock = theirClock;
        this.extensions = extensions;
        this.replying = replying;
        this.delivery = delivery;
        this.flow = flow;
    }

    @EventListener
    void follow(LetterSent sent) {
        requests.lock(sent.caseNumber()).filter(request -> !request.getState().closed()).ifPresent(request -> {
            var letter = letters.find(sent.caseNumber(), sent.letterId()).orElseThrow();
            switch (sent.kind()) {
                case CORRECTION_NOTICE -> corrections.sent(request, letter);
                case THIRD_PARTY_INQUIRY -> theirClock.sent(request, letter);
                case EXTENSION_NOTICE -> extensions.sent(request, letter);
                case REQUEST_REPLY -> replying.sent(request, letter);
                default -> {
                    // Nothing in the case waits for it.
                }
            }
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(LetterSent sent) {
        var waiting = WAITING.get(sent.kind());
        if (waiting != null && requests.findById(sent.caseNumber()).isPresent() && flow.waitsAt(sent.caseNumber(), waiting.step())
                && delivery.outcome(sent.caseNumber(), Set.of(sent.kind())) == RequestOutcome.SENT) {
            flow.tell(sent.caseNumber(), waiting.news(), null);
        }
    }
}
