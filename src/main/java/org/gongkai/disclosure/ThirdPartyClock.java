package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.disclosure.ThirdParty.Answer;
import org.gongkai.letter.Letter;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time third parties have, and the stop of the reply's clock meanwhile (条例 第三十二条、第三十三条第三款): the day the first inquiry
 * is sent still counts, none from the next one through the day the last opinion arrives or the time of the last one is over.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ThirdPartyClock {
    private static final String TIME_TO_ANSWER = "《政府信息公开条例》第三十二条";
    private static final String STOP = "《政府信息公开条例》第三十三条第三款";
    private final InformationRequests requests;
    private final ThirdParties parties;
    private final DeadlineKeeping deadlines;
    private final Letters letters;
    private final RequestLetters orders;
    private final StaffNotices notices;
    private final Journal journal;
    private final OfficeClock clock;

    ThirdPartyClock(InformationRequests requests, ThirdParties parties, DeadlineKeeping deadlines, Letters letters, RequestLetters orders,
            StaffNotices notices, Journal journal, OfficeClock clock) {
        this.requests = requests;
        this.parties = parties;
        this.deadlines = deadlines;
        this.letters = letters;
        this.orders = orders;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** An inquiry counts as sent: with the first one the clock stops and the applicant is told. */
    void sent(InformationRequest request, Letter letter) {
        var all = all(request);
        var party = all.stream().filter(each -> each.party().equals(letter.getParty())).findFirst().orElseThrow();
        var first = all.stream().allMatch(each -> each.getSentOn() == null);
        party.sent(letter.getSentOn(), letter.getWay());
        if (letter.getReceivedOn() != null) {
            party.received(letter.getReceivedOn());
        }
        if (first) {
            var clockOfTheirs = deadlines.start(request.getCaseNumber(), DeadlineKind.THIRD_PARTY, request.getUnitCode(), countsFrom(party));
            deadlines.stop(request.getCaseNumber(), DeadlineKind.REPLY, letter.getSentOn(), clockOfTheirs.getStatutoryDue(),
                    new SegmentBasis(STOP, letter.getNumber(), Journal.SYSTEM));
            letters.issue(orders.note(request, letter.getSentOn(), Journal.SYSTEM));
        } else {
            follow(request, Journal.SYSTEM);
        }
    }

    /** The time of those who have not answered ends with that of the last of them to receive the letter. */
    void follow(InformationRequest request, String actor) {
        var caseNumber = request.getCaseNumber();
        var theirs = deadlines.find(caseNumber, DeadlineKind.THIRD_PARTY).orElseThrow();
        var latest = all(request).stream().filter(party -> party.getAnswer() == null && party.getSentOn() != null).map(this::countsFrom)
                .max(LocalDate::compareTo).orElseThrow();
        // A real day of receipt may lie before the assumed one, so their clock is set anew rather than moved on.
        deadlines.end(caseNumber, DeadlineKind.THIRD_PARTY);
        var after = deadlines.start(caseNumber, DeadlineKind.THIRD_PARTY, request.getUnitCode(), latest).getStatutoryDue();
        if (!after.equals(theirs.getStatutoryDue())) {
            deadlines.expectStopUntil(caseNumber, DeadlineKind.REPLY, after, new SegmentBasis(TIME_TO_ANSWER, null, actor));
        }
    }

    /** As long as nobody knows when a posted letter arrived, some days on the way are granted, so that nobody's time is cut short. */
    private LocalDate countsFrom(ThirdParty party) {
        return Objects.requireNonNullElseGet(party.getReceivedOn(),
                () -> deadlines.after(DeadlineKind.THIRD_PARTY, party.getSentOn(), CorrectionNotices.ON_THE_WAY));
    }

    /**
     * The time of all of them is over: who has not answered is silent, and the bureau decides (条例 第三十二条).
     *
     * @throws IllegalStateException when it is not over: a token that came here proves nothing
     */
    public void close(String caseNumber) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var limit = deadlines.find(caseNumber, DeadlineKind.THIRD_PARTY).orElseThrow().getStatutoryDue();
        if (!clock.today().isAfter(limit)) {
            throw new IllegalStateException("The third parties of %s have until %s".formatted(caseNumber, limit));
        }
        all(request).stream().filter(party -> party.getAnswer() == null).forEach(party -> party.answer(Answer.SILENCE, null, null));
        journal.record(caseNumber, Journal.SYSTEM, "第三方逾期未提出意见，由本机关依法决定是否公开（条例第三十二条）。", "third party silent, limit=" + limit);
        goOn(request, Journal.SYSTEM);
        notices.toUnit(request, "silence", "政府信息公开申请 %s 的第三方意见期限已经届满，请继续起草答复。".formatted(caseNumber));
    }

    /** Nobody is waited for any more: the reply's clock goes on after the day that brought the last answer, or ended the last one's time. */
    void goOn(InformationRequest request, String actor) {
        var days = deadlines.find(request.getCaseNumber(), DeadlineKind.THIRD_PARTY).orElseThrow().getStatutoryDays();
        var lastNotCounted = all(request).stream().map(party -> waitedFor(party, days)).max(LocalDate::compareTo).orElseThrow();
        deadlines.end(request.getCaseNumber(), DeadlineKind.THIRD_PARTY);
        deadlines.resume(request.getCaseNumber(), DeadlineKind.REPLY, lastNotCounted, new SegmentBasis(STOP, null, actor));
        request.resume();
    }

    /** An answer that comes too late stops nothing any longer. */
    private LocalDate waitedFor(ThirdParty party, int days) {
        var limit = deadlines.after(DeadlineKind.THIRD_PARTY, countsFrom(party), days);
        return party.getAnsweredOn() == null || party.getAnsweredOn().isAfter(limit) ? limit : party.getAnsweredOn();
    }

    private List<ThirdParty> all(InformationRequest request) {
        return parties.findByCaseNumberOrderByNumber(request.getCaseNumber());
    }
}
