package org.gongkai.disclosure;

import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.stereotype.Component;

/** Writes down who did what in a step: the opinion in the case's file, a sentence without personal data in its journal. */
@Component
class StepRecord {
    private static final int OPINION_LIMIT = 2000;
    private final Opinions opinions;
    private final Journal journal;
    private final Organization organization;

    StepRecord(Opinions opinions, Journal journal, Organization organization) {
        this.opinions = opinions;
        this.journal = journal;
        this.organization = organization;
    }

    /**
     * Keeps what somebody did.
     *
     * @param decision null for a step that records work and decides nothing
     * @param opinion stays in the file alone; the journal does not repeat it
     * @param hash of the words that were signed, or null
     * @param what a Chinese phrase that ends the journal's sentence, e.g. 同意
     */
    void write(InformationRequest request, RequestStep step, Person person, Decision decision, String opinion, String hash, String what) {
        var capacity = step.capacity(unitName(request));
        opinions.record(request.getCaseNumber(), step, person, capacity, decision, opinion, hash);
        journal.record(request.getCaseNumber(), person.id(), "%s完成“%s”：%s。".formatted(capacity, step.title(), what),
                "step=%s decision=%s hash=%s".formatted(step, decision, hash));
    }

    /** @return the name of the unit that handles the request; the office before it was assigned */
    String unitName(InformationRequest request) {
        var code = request.getUnitCode() == null ? RequestIntake.OFFICE_UNIT : request.getUnitCode();
        return organization.unit(code).map(Unit::name).orElse(code);
    }

    /** @return the opinion on the form, null when nothing was written */
    static String opinion(AnswerSheet answers) {
        return answers.text("opinion", "意见", OPINION_LIMIT);
    }

    /** @return the decision between two; whoever does not approve says why */
    static Decision decision(AnswerSheet answers, Decision other) {
        var decision = answers.choice("decision", "结论", Decision.class)
                .orElseThrow(() -> new RefusedSubmissionException("decision", "请选择结论。"));
        if (decision != Decision.APPROVE && decision != other) {
            throw new RefusedSubmissionException("decision", "这个环节只能选择“%s”或“%s”。".formatted(Decision.APPROVE.title(), other.title()));
        }
        if (decision != Decision.APPROVE && opinion(answers) == null) {
            throw new RefusedSubmissionException("opinion", "%s时，请填写意见。".formatted(decision.title()));
        }
        return decision;
    }
}
