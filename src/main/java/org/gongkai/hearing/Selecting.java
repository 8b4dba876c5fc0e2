package org.gongkai.hearing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.ContentHash;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Choosing those who take part by the announced method, with every exception and its reason on record (B.7). */
@Service
@Transactional
public class Selecting implements StepWork {

    private final Hearings hearings;
    private final Participants participants;
    private final HearingClocks clocks;
    private final HearingFlow flow;
    private final Opinions opinions;
    private final Journal journal;

    Selecting(Hearings hearings, Participants participants, HearingClocks clocks, HearingFlow flow, Opinions opinions, Journal journal) {
        this.hearings = hearings;
        this.participants = participants;
        this.clocks = clocks;
        this.flow = flow;
        this.opinions = opinions;
        this.journal = journal;
    }

    /**
     * Keeps what the page of the applicants says.
     *
     * @param unfit reasons by number for those who do not meet the announced conditions
     * @param chosen the numbers ticked; looked at only where somebody's judgement chooses
     * @throws InvalidInputException when a reason is too long or a number unknown
     * @throws RefusedSubmissionException when the step does not wait for this person
     */
    public void save(String caseNumber, Map<Integer, String> unfit, Set<Integer> chosen, String absentSides, Person person) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!flow.waitsFor(caseNumber, HearingStep.SELECT, person)) {
            throw new RefusedSubmissionException(null, "听证现在不在“%s”环节，或者不由您办理，不能修改。".formatted(HearingStep.SELECT.title()));
        }
        var check = new InputCheck();
        unfit.forEach((number, reason) -> check.optionalText(reason, "unfit-" + number, "不符合条件的理由", 500));
        check.optionalText(absentSides, "absentSides", "无人代表的原因", 1000).done();
        var applicants = participants.findByCaseNumberOrderByNumber(caseNumber);
        applicants.stream().filter(applicant -> applicant.getState() != ParticipantState.WITHDRAWN)
                .forEach(applicant -> applicant.judge(blankToNull(unfit.get(applicant.getNumber()))));
        hearing.explainAbsentSides(blankToNull(absentSides));
        choose(applicants, hearing.getMethod().byOrder() ? new SelectionRules(hearing, applicants).byOrder() : chosen);
        journal.record(caseNumber, person.id(), "保存参加人遴选情况。", "unfit=%s".formatted(unfit.entrySet().stream()
                .filter(entry -> blankToNull(entry.getValue()) != null).map(Map.Entry::getKey).sorted().toList()));
    }

    @Override
    public HearingStep step() {
        return HearingStep.SELECT;
    }

    @Override
    public HearingOutcome handIn(Hearing hearing, Person person, AnswerSheet answers) {
        var decided = Decisions.read(answers, "处理方式", Set.of(Decision.APPROVE, Decision.RETURN), "退回调整安排时，请写明原因。");
        if (!decided.approved()) {
            clocks.stop(hearing);
            hearing.sendBackToPrepare();
            record(hearing, person, decided, null, "参加人不能产生，退回调整安排。原因：%s".formatted(decided.opinion()));
            return HearingOutcome.POSTPONE;
        }
        var applicants = participants.findByCaseNumberOrderByNumber(hearing.getCaseNumber());
        var rules = new SelectionRules(hearing, applicants);
        var chosen = chosen(answers, hearing, applicants, rules);
        var typed = answers.text("absentSides", "无人代表的原因", 1000);
        var absentSides = rules.sidesNobodyApplied().isEmpty() ? null : typed == null ? hearing.getAbsentSides() : typed;
        var check = new InputCheck();
        rules.check(check, chosen, absentSides);
        Refusals.asSubmission(check::done);
        hearing.explainAbsentSides(absentSides);
        choose(applicants, chosen);
        hearing.selected();
        record(hearing, person, decided, ContentHash.of(List.of(chosen.stream().sorted().toList().toString(), String.valueOf(hearing.getLotSeed()))),
                "按“%s”产生参加人 %d 名，名单送审核。".formatted(hearing.getMethod().title(), chosen.size()));
        return HearingOutcome.SELECTED;
    }

    private void record(Hearing hearing, Person person, Decisions.Decided decided, String hash, String sentence) {
        opinions.record(hearing.getCaseNumber(), step(), person, "听证组织", decided.decision(), decided.opinion(), hash);
        journal.record(hearing.getCaseNumber(), person.id(), sentence, "decision=%s seed=%s".formatted(decided.decision(), hearing.getLotSeed()));
    }

    /** What is handed in with the task wins; else the announced order, or what the page has kept. */
    private static Set<Integer> chosen(AnswerSheet answers, Hearing hearing, List<Participant> applicants, SelectionRules rules) {
        var typed = answers.text("participants", "参加人编号", 1000);
        if (typed != null) {
            return Numbers.read("participants", typed);
        }
        return hearing.getMethod().byOrder() ? rules.byOrder()
                : applicants.stream().filter(Participant::isSelected).map(Participant::getNumber).collect(Collectors.toSet());
    }

    private static void choose(List<Participant> applicants, Set<Integer> chosen) {
        applicants.stream().filter(Participant::isCandidate).forEach(applicant -> applicant.choose(chosen.contains(applicant.getNumber())));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
