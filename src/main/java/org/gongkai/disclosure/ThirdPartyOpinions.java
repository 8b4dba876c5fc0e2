package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.gongkai.disclosure.ThirdParty.Answer;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** The office enters when a third party received the inquiry and what it answered (条例 第三十二条); piece by piece, as it comes in. */
@Component
class ThirdPartyOpinions implements StepHandling {
    private static final int REASON_LIMIT = 2000;

    /** What can be recorded: silence is not, time brings it. */
    enum Recorded {
        CONSENT, OBJECTION
    }

    private final ThirdParties parties;
    private final ThirdPartyClock theirClock;
    private final StepRecord record;
    private final OfficeClock clock;

    ThirdPartyOpinions(ThirdParties parties, ThirdPartyClock theirClock, StepRecord record, OfficeClock clock) {
        this.parties = parties;
        this.theirClock = theirClock;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.RECORD_OPINION);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var all = parties.findByCaseNumberOrderByNumber(request.getCaseNumber());
        var recorded = all.stream().filter(party -> recordReceipt(party, answers) | recordAnswer(party, answers)).toList();
        if (recorded.isEmpty()) {
            throw new RefusedSubmissionException("answer1", "请登记第三方收到征求意见书的日期，或者登记其意见。");
        }
        record.write(request, step, person, null, null, null, "登记第三方的签收日期或者意见（%d 个第三方）".formatted(recorded.size()));
        if (all.stream().anyMatch(party -> party.getAnswer() == null)) {
            theirClock.follow(request, person.id());
            return RequestOutcome.PENDING;
        }
        theirClock.goOn(request, person.id());
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
}
