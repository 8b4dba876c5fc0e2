package org.gongkai.hearing;

import java.util.Set;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryProof;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.LetterSent;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.gongkai.problem.InvalidInputException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proof, one by one, that the materials have reached those who take part. */
@Service
@Transactional
public class Serving implements StepWork {

    private final Hearings hearings;
    private final Participants participants;
    private final Letters letters;
    private final MaterialsProgress progress;
    private final HearingClocks clocks;
    private final HearingFlow flow;
    private final Journal journal;

    Serving(Hearings hearings, Participants participants, Letters letters, MaterialsProgress progress, HearingClocks clocks,
            HearingFlow flow, Journal journal) {
        this.hearings = hearings;
        this.participants = participants;
        this.letters = letters;
        this.progress = progress;
        this.clocks = clocks;
        this.flow = flow;
        this.journal = journal;
    }

    @Override
    public HearingStep step() {
        return HearingStep.SERVE;
    }

    /** One delivery at a time: the task comes again as long as somebody has no materials yet. */
    @Override
    public HearingOutcome handIn(Hearing hearing, Person person, AnswerSheet answers) {
        var decided = Decisions.read(answers, "处理方式", Set.of(Decision.APPROVE, Decision.RETURN), "不能按期送达、需要改期的，请写明原因。");
        if (!decided.approved()) {
            clocks.stop(hearing);
            hearing.sendBackToPrepare();
            journal.record(hearing.getCaseNumber(), person.id(), "听证材料不能按期送达，退回调整安排。原因：%s".formatted(decided.opinion()), "postpone");
            return HearingOutcome.POSTPONE;
        }
        if (!progress.waiting(hearing).isEmpty()) {
            deliver(hearing, person, answers);
        }
        return progress.settle(hearing);
    }

    private void deliver(Hearing hearing, Person person, AnswerSheet answers) {
        var number = answers.number("participant", "参加人编号");
        var participant = progress.waiting(hearing).stream().filter(one -> number == null || one.getNumber() == number).findFirst()
                .orElseThrow(() -> new RefusedSubmissionException("participant", "编号 %d 不是等待送达的参加人，请核对。".formatted(number)));
        if (number == null && progress.waiting(hearing).size() > 1) {
            throw new RefusedSubmissionException("participant", "请填写送达的是哪一位参加人（编号）。");
        }
        var way = answers.choice("deliveryWay", "送达方式", DeliveryWay.class)
                .orElseThrow(() -> new RefusedSubmissionException("deliveryWay", "请选择送达方式：邮寄或当面领取。"));
        record(hearing, participant, new DeliveryProof(way, answers.date("sentOn", "送达日期"), answers.line("trackingNumber", "邮件编号", 60),
                answers.date("receivedOn", "收到日期"), answers.line("receivedBy", "签收人", 60)), person);
    }

    /** By post it is served when it has arrived: posting and arrival may be recorded one after the other. */
    private void record(Hearing hearing, Participant participant, DeliveryProof proof, Person person) {
        if (proof.way() == DeliveryWay.EMAIL) {
            // Recording it says so to everybody who listens, this class too; nobody has to be told twice.
            participant.served(proof.sentOn());
        }
        try {
            if (letter(hearing, participant).isSent()) {
                letters.recordReceipt(hearing.getCaseNumber(), participant.getLetterId(), proof, person);
            } else {
                letters.recordDelivery(hearing.getCaseNumber(), participant.getLetterId(), proof, person);
            }
        } catch (InvalidInputException invalid) {
            throw Refusals.of(invalid);
        }
        participant.served(HearingLetters.arrivedOn(letter(hearing, participant)));
        journal.record(hearing.getCaseNumber(), person.id(), "登记第 %d 号参加人的听证材料送达（%s）。".formatted(participant.getNumber(), proof.way().title()),
                "participant=%d served=%s".formatted(participant.getNumber(), participant.getServedOn()));
    }

    private Letter letter(Hearing hearing, Participant participant) {
        return letters.find(hearing.getCaseNumber(), participant.getLetterId()).orElseThrow();
    }

    /** The mail server has accepted an invitation: when it was the last one, nobody has to do anything more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LetterSent sent) {
        if (sent.kind() == LetterKind.HEARING_INVITATION && flow.waitsAt(sent.caseNumber(), HearingStep.SERVE)) {
            var hearing = hearings.lock(sent.caseNumber()).orElseThrow(() -> new CaseNotFoundException(sent.caseNumber()));
            progress.waiting(hearing).stream().filter(one -> one.getLetterId() != null && one.getLetterId() == sent.letterId()).findFirst()
                    .ifPresent(participant -> arrived(hearing, participant, sent));
        }
    }

    private void arrived(Hearing hearing, Participant participant, LetterSent sent) {
        var letter = letters.find(sent.caseNumber(), sent.letterId()).orElseThrow();
        if (letter.getWay() != DeliveryWay.EMAIL) {
            return;
        }
        participant.served(HearingLetters.arrivedOn(letter));
        var outcome = progress.settle(hearing);
        clocks.follow(hearing);
        if (outcome != HearingOutcome.MORE) {
            flow.materialsArrived(hearing, outcome);
        }
    }
}
