package org.gongkai.disclosure;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.Letter;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signed reply leaves the house; the clock ends on the day it counts as sent, not before. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Replying {
    private final InformationRequests requests;
    private final ReplyStore store;
    private final ReplyTable table;
    private final ReplyReview review;
    private final ThirdParties parties;
    private final DeadlineKeeping deadlines;
    private final Letters letters;
    private final RequestLetters orders;
    private final Journal journal;
    private final OfficeClock clock;

    Replying(InformationRequests requests, ReplyStore store, ReplyTable table, ReplyReview review, ThirdParties parties,
            DeadlineKeeping deadlines, Letters letters, RequestLetters orders, Journal journal, OfficeClock clock) {
        this.requests = requests;
        this.store = store;
        this.table = table;
        this.review = review;
        this.parties = parties;
        this.deadlines = deadlines;
        this.letters = letters;
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes the reply to the applicant.
     *
     * @throws IllegalStateException when it is not signed by three persons under its present words
     */
    public void issue(String caseNumber) {
        var request = signed(caseNumber);
        var kept = store.handedIn(caseNumber).orElseThrow();
        review.requireSigned(request, kept);
        letters.issue(orders.reply(request, kept.draft(), terms(request, kept.draft()), request.getDeliveryWay(), Journal.SYSTEM));
    }

    /** Tells each third party that objected why the information is disclosed all the same (条例 第三十二条). */
    public void issueDecisions(String caseNumber) {
        var request = signed(caseNumber);
        var kept = store.handedIn(caseNumber).orElseThrow();
        review.requireSigned(request, kept);
        var remedy = thirdPartyRemedy();
        parties.findByCaseNumberOrderByNumber(caseNumber).stream().filter(party -> party.getAnswer() == ThirdParty.Answer.OBJECTION)
                .forEach(party -> letters.issue(orders.decision(request, party, kept.draft(), remedy, Journal.SYSTEM)));
    }

    /** A third party is not refused anything: it may choose, as with information that is given (B.4). */
    private String thirdPartyRemedy() {
        return table.find(ReplyKind.A2, null, clock.today(), false).orElseThrow().remedy().replace("答复", "告知");
    }

    /** The reply counts as sent. */
    void sent(InformationRequest request, Letter letter) {
        var draft = store.handedIn(request.getCaseNumber()).orElseThrow().draft();
        var row = terms(request, draft).resultRow();
        request.reply(row, letter.getSentOn());
        deadlines.end(request.getCaseNumber(), DeadlineKind.REPLY, letter.getSentOn());
        journal.record(request.getCaseNumber(), Journal.SYSTEM, "答复于 %s 送出，答复期限的计算到此为止；年度报告计入“%s”。".formatted(letter.getSentOn(), row.title()),
                "kind=%s row=%s".formatted(draft.kind(), row));
    }

    private InformationRequest signed(String caseNumber) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (request.getState() != RequestState.SIGNED) {
            throw new IllegalStateException("Request %s is %s".formatted(caseNumber, request.getState()));
        }
        return request;
    }

    private ReplyTerms terms(InformationRequest request, ReplyDraft draft) {
        return table.find(draft.kind(), draft.reason(), clock.today(), ReplyDrafting.isElectronic(request))
                .orElseThrow(() -> new IllegalStateException("reply-kind has no rule for %s %s".formatted(draft.kind(), draft.reason())));
    }
}
