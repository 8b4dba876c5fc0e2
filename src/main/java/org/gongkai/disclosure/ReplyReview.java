package org.gongkai.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casefile.CaseOpinion;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/**
 * The three signatures under a reply, as for whatever the bureau makes public: the section head, the leader in
 * charge, the head of the bureau; three persons, none of whom drafted it, all under the same words.
 */
@Component
class ReplyReview implements StepHandling {
    static final Set<RequestStep> LEVELS = EnumSet.of(RequestStep.SECTION_REVIEW, RequestStep.LEADER_REVIEW, RequestStep.SIGN);

    /** Whether what would go out is classified (条例 第十七条). */
    enum Secrecy {
        NONE, CLASSIFIED, UNCERTAIN
    }

    private final ReplyStore store;
    private final Opinions opinions;
    private final StepRecord record;

    ReplyReview(ReplyStore store, Opinions opinions, StepRecord record) {
        this.store = store;
        this.opinions = opinions;
        this.record = record;
    }

    @Override
    public Set<RequestStep> steps() {
        return LEVELS;
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var decision = StepRecord.decision(answers, Decision.RETURN);
        var kept = store.handedIn(request.getCaseNumber()).orElseThrow();
        requireFourEyes(request, step, person, kept);
        var verdict = verdict(step, decision, kept, answers);
        if (decision == Decision.APPROVE && !store.unchanged(request.getCaseNumber(), kept)) {
            throw new RefusedSubmissionException("decision", "随答复提供的附件在提交审核后有变动，请选择“退回”，由承办人重新提交。");
        }
        record.write(request, step, person, decision, StepRecord.opinion(answers), kept.reply().getContentHash(), decision.title() + verdict);
        if (decision == Decision.RETURN) {
            request.returnToDrafter();
            return RequestOutcome.RETURN;
        }
        if (step != RequestStep.SIGN) {
            return RequestOutcome.APPROVE;
        }
        request.sign();
        return kept.draft().override() != null && kept.draft().kind().discloses() ? RequestOutcome.OVERRIDE : RequestOutcome.APPROVE;
    }

    private void requireFourEyes(InformationRequest request, RequestStep step, Person person, ReplyStore.Kept kept) {
        if (person.actsAsAnyOf(drafters(request.getCaseNumber()))) {
            throw new RefusedSubmissionException("decision", person.addressed() + "起草过这件申请的答复，不能审核自己的答复。");
        }
        if (signatures(request.getCaseNumber(), kept.reply().getContentHash()).stream()
                .anyMatch(signed -> signed.isBy(person) && !signed.getTaskKey().equals(step.taskKey()))) {
            throw new RefusedSubmissionException("decision", person.addressed() + "已经完成另一级审核；审核、审阅和签发须由三个人分别完成。");
        }
    }

    private static String verdict(RequestStep step, Decision decision, ReplyStore.Kept kept, AnswerSheet answers) {
        if (!step.asksSecrecy()) {
            return "";
        }
        var secrecy = answers.choice("secrecy", "保密审查结论", Secrecy.class);
        if (secrecy.isEmpty()) {
            if (decision == Decision.APPROVE) {
                throw new RefusedSubmissionException("secrecy", "请作出保密审查结论：不涉密、涉密或不能确定（条例第十七条）。");
            }
            return "";
        }
        if (decision == Decision.APPROVE && secrecy.get() != Secrecy.NONE && kept.draft().kind().discloses()) {
            throw new RefusedSubmissionException("decision", "信息涉密或者不能确定是否涉密，不能同意提供；请选择“退回”，由承办人改作答复或者提请确定。");
        }
        return switch (secrecy.get()) {
            case NONE -> "，保密审查：不涉密";
            case CLASSIFIED -> "，保密审查：涉密";
            case UNCERTAIN -> "，保密审查：不能确定";
        };
    }

    /**
     * Whether a reply may leave the house: the case's rows say so, never the token that came here.
     *
     * @throws IllegalStateException when a signature is missing, two are by one person, or the words have changed
     */
    void requireSigned(InformationRequest request, ReplyStore.Kept kept) {
        var signed = signatures(request.getCaseNumber(), kept.reply().getContentHash());
        var levels = signed.stream().map(CaseOpinion::getTaskKey).collect(Collectors.toSet());
        var names = signed.stream().flatMap(opinion -> opinion.persons().stream()).toList();
        var persons = Set.copyOf(names);
        if (!levels.equals(LEVELS.stream().map(RequestStep::taskKey).collect(Collectors.toSet())) || signed.size() != LEVELS.size() || persons.size() != names.size()
                || persons.stream().anyMatch(drafters(request.getCaseNumber())::contains) || !store.unchanged(request.getCaseNumber(), kept)) {
            throw new IllegalStateException("The reply of %s does not bear three signatures under its present words".formatted(request.getCaseNumber()));
        }
    }

    /** Whoever a drafter stood in for is one too. */
    private Set<String> drafters(String caseNumber) {
        return Stream.concat(store.drafters(caseNumber).stream(), opinions.writersAt(caseNumber, RequestStep.DRAFT).stream()).collect(Collectors.toSet());
    }

    /** Those that bind the words as they are: given on this hash since it was handed in last. */
    private List<CaseOpinion> signatures(String caseNumber, String hash) {
        var all = opinions.of(caseNumber);
        int begin = 0;
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).getTaskKey().equals(RequestStep.DRAFT.taskKey())) {
                begin = at;
            }
        }
        return all.subList(begin, all.size()).stream().filter(opinion -> opinion.getDecision() == Decision.APPROVE && hash.equals(opinion.getContentHash())
                && LEVELS.stream().anyMatch(level -> level.taskKey().equals(opinion.getTaskKey()))).toList();
    }
}
