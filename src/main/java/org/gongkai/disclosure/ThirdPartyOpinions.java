package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.disclosure.ThirdParty.Answer;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.Letter;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What third parties answer, and the stop of the clock meanwhile (条例 第三十二条、第三十三条第三款): the day the first inquiry is sent
 * still counts, none from the next one through the day the last opinion arrives or the time of the last one is over.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ThirdPartyOpinions implements StepHandling {
    private static final String TIME_TO_ANSWER = "《政府信息公开条例》第三十二条";
    private static final String STOP = "《政府信息公开条例》第三十三条第三款";
    private static final int REASON_LIMIT = 2000;

    /** What the office can record: silence is not recorded, time brings it. */
    enum Recorded {
        CONSENT, OBJECTION
    }

    private final InformationRequests requests;
    private final ThirdParties parties;
    private final DeadlineKeeping deadlines;
    private final Letters letters;
    private final RequestLetters orders;
    private final StaffNotices notices;
    private final StepRecord record;
    private final Journal journal;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    ThirdPartyOpinions(InformationRequests requests, ThirdParties parties, DeadlineKeeping deadlines, Letters letters, RequestLetters orders,
            StaffNotices notices, StepRecord record, Journal journal, WorkingCalendar calendar, OfficeClock clock) {
        this.requests = requests;
        this.parties = parties;
        this.deadlines = deadlines;
        this.letters = letters;
        this.orders = orders;
        this.notices = notices;
        this.record = record;
        this.journal = journal;
        this.calendar = calendar;
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

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.RECORD_OPINION);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var all = all(request);
        var recorded = all.stream().filter(party -> recordReceipt(party, answers) | recordAnswer(party, answers)).toList();
        if (recorded.isEmpty()) {
            throw new RefusedSubmissionException("answer1", "请登记第三方收到征求意见书的日期，或者登记其意见。");
        }
        record.write(request, step, person, null, null, null, "登记第三方的签收日期或者意见（%d 个第三方）".formatted(recorded.size()));
        if (all.stream().anyMatch(party -> party.getAnswer() == null)) {
            follow(request, person.id());
            return RequestOutcome.PENDING;
        }
        goOn(request, all.stream().map(ThirdParty::getAnsweredOn).max(LocalDate::compareTo).orElseThrow(), person.id());
        return RequestOutcome.COMPLETE;
    }

    private boolean recordReceipt(ThirdParty party, AnswerSheet answers) {
        var field = "receivedOn" + party.getNumber();
        var day = answers.date(field, "收到日期");
        if (day == null || day.equals(party.getReceivedOn())) {
            return false;
        }
        new InputCheck().require(party.getAnswer() == null, field, "该第三方已经答复，不再登记收到日期。")
                .require(!day.isAfter(clock.today()), field, "收到日期不能晚于今天。")
                .require(!day.isBefore(party.getSentOn()), field, "收到日期不能早于征求意见书送出的日期 %s。".formatted(party.getSentOn())).done();
        party.received(day);
        return true;
    }

    private boolean recordAnswer(ThirdParty party, AnswerSheet answers) {
        int number = party.getNumber();
        var answer = answers.choice("answer" + number, "第三方意见", Recorded.class).map(given -> Answer.valueOf(given.name())).orElse(null);
        var day = answers.date("answeredOn" + number, "收到意见的日期");
        var reason = answers.text("reason" + number, "不同意的理由", REASON_LIMIT);
        if (answer == null) {
            new InputCheck().require(day == null && reason == null, "answer" + number, "请选择第三方的意见：同意或者不同意公开。").done();
            return false;
        }
        var check = new InputCheck().require(party.getAnswer() == null, "answer" + number, "该第三方的意见已经登记，不能更改。")
                .require(day != null, "answeredOn" + number, "请填写收到意见的日期，答复期限从次日恢复计算。")
                .require(answer != Answer.OBJECTION || reason != null, "reason" + number, "不同意公开的，请登记其理由；理由是否合理由承办科室在答复中判断。");
        if (day != null) {
            check.require(!day.isAfter(clock.today()), "answeredOn" + number, "收到意见的日期不能晚于今天。")
                    .require(!day.isBefore(party.getSentOn()), "answeredOn" + number, "收到意见的日期不能早于征求意见书送出的日期 %s。".formatted(party.getSentOn()));
        }
        check.done();
        party.answer(answer, day, reason);
        return true;
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
        goOn(request, limit, Journal.SYSTEM);
        notices.toUnit(request, "silence", "政府信息公开申请 %s 的第三方意见期限已经届满，请继续起草答复。".formatted(caseNumber));
    }

    private void goOn(InformationRequest request, LocalDate lastNotCounted, String actor) {
        deadlines.end(request.getCaseNumber(), DeadlineKind.THIRD_PARTY);
        deadlines.resume(request.getCaseNumber(), DeadlineKind.REPLY, lastNotCounted, new SegmentBasis(STOP, null, actor));
        request.resume();
    }

    /** The time of those asked ends with that of the last to receive the letter. */
    private void follow(InformationRequest request, String actor) {
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
                () -> calendar.workingDaysAfter(party.getSentOn(), CorrectionNotices.ON_THE_WAY).due());
    }

    private List<ThirdParty> all(InformationRequest request) {
        return parties.findByCaseNumberOrderByNumber(request.getCaseNumber());
    }
}
