package org.gongkai.disclosure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letters;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing the reply: drafts that are saved, and the one that is handed in for review. */
@Service
@Transactional
public class ReplyDrafting implements StepHandling {
    /** What a drafter does with the task. */
    enum Conclusion {
        SUBMIT, CONSULT, SEND_BACK
    }

    private final InformationRequests requests;
    private final ReplyStore store;
    private final ReplyTable table;
    private final ThirdParties parties;
    private final Extensions extensions;
    private final RequestFlow flow;
    private final Cases cases;
    private final Letters letters;
    private final RequestLetters orders;
    private final StepRecord record;
    private final OfficeClock clock;

    ReplyDrafting(InformationRequests requests, ReplyStore store, ReplyTable table, ThirdParties parties, Extensions extensions, RequestFlow flow, Cases cases,
            Letters letters, RequestLetters orders, StepRecord record, OfficeClock clock) {
        this.requests = requests;
        this.store = store;
        this.table = table;
        this.parties = parties;
        this.extensions = extensions;
        this.flow = flow;
        this.cases = cases;
        this.letters = letters;
        this.orders = orders;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Saves a draft; it may be incomplete.
     *
     * @throws org.gongkai.problem.InvalidInputException when a field is too long, cannot be written, or the kind is missing
     * @throws NotAllowedException when the drafting does not wait for this person
     */
    public void save(String caseNumber, ReplyDraft draft, Person drafter) {
        requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!mayDraft(caseNumber, drafter)) {
            throw new NotAllowedException("现在不由您起草这件申请的答复。");
        }
        var check = new InputCheck();
        ReplyRules.checkWritable(check, draft);
        store.checkEnclosures(check, caseNumber, draft);
        check.done();
        store.keep(caseNumber, draft, drafter, false);
    }

    /** @return whether the drafting waits for this person right now */
    @Transactional(readOnly = true)
    public boolean mayDraft(String caseNumber, Person person) {
        return flow.waitsFor(caseNumber, RequestStep.DRAFT, person)
                && requests.findById(caseNumber).filter(request -> !person.isIn(Groups.headOf(request.getUnitCode()))).isPresent();
    }

    /** @return the newest words, saved or handed in */
    @Transactional(readOnly = true)
    public Optional<ReplyDraft> current(String caseNumber) {
        return store.newest(caseNumber).map(ReplyStore.Kept::draft);
    }

    /**
     * The letter as it would be issued today.
     *
     * @return HTML, empty when nothing has been drafted, or the draft is not complete enough for a letter
     * @throws CaseNotFoundException also when the case is not for this person
     */
    public Optional<String> preview(String caseNumber, Person reader) {
        cases.visible(reader, caseNumber);
        var request = requests.findById(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        return store.newest(caseNumber).map(ReplyStore.Kept::draft).flatMap(draft -> table.find(draft.kind(), draft.reason(), clock.today(),
                isElectronic(request)).map(terms -> letters.preview(orders.reply(request, draft, terms, request.getDeliveryWay(), Journal.SYSTEM))));
    }

    static boolean isElectronic(InformationRequest request) {
        return request.getDeliveryWay() == DeliveryWay.PORTAL || request.getDeliveryWay() == DeliveryWay.EMAIL;
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.DRAFT);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var conclusion = answers.choice("decision", "办理结论", Conclusion.class)
                .orElseThrow(() -> new RefusedSubmissionException("decision", "请选择：提交审核、征求第三方意见或者退回分办。"));
        if (conclusion != Conclusion.SUBMIT && extensions.of(request.getCaseNumber()).stream().anyMatch(Extension::pending)) {
            throw new RefusedSubmissionException("decision", "延期正在审批，请等延期办结后再征求第三方意见或者退回分办。");
        }
        return switch (conclusion) {
            case SUBMIT -> handIn(request, step, person, answers);
            case CONSULT -> pass(request, step, person, answers, RequestOutcome.CONSULT, "涉及第三方权益，提请征求意见");
            case SEND_BACK -> {
                var outcome = pass(request, step, person, answers, RequestOutcome.SEND_BACK, "不属于本科室职责，退回重新分办");
                request.sendBack();
                yield outcome;
            }
        };
    }

    private RequestOutcome handIn(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        if (person.isIn(Groups.headOf(request.getUnitCode()))) {
            throw new RefusedSubmissionException("decision", "您负责审核本科室（单位）的答复，不能自己起草；请由承办人提交。");
        }
        var draft = ReplyFields.read(answers, current(request.getCaseNumber()).orElse(null));
        var check = new InputCheck();
        ReplyRules.checkComplete(check, draft, objected(request));
        store.checkEnclosures(check, request.getCaseNumber(), draft);
        check.require(draft.kind() == null || table.find(draft.kind(), draft.reason(), clock.today(), isElectronic(request)).isPresent(), "reasonCode",
                draft.reason() == null ? "这种答复需要选择理由。" : "“%s”不是这种答复的理由，请重新选择（不需要理由的答复请留空）。".formatted(draft.reason().title()));
        check.done();
        var reply = store.keep(request.getCaseNumber(), draft, person, true);
        request.handInReply();
        record.write(request, step, person, Decision.APPROVE, StepRecord.opinion(answers), reply.getContentHash(), "提交答复审核：" + draft.kind().title());
        return RequestOutcome.SUBMIT;
    }

    private RequestOutcome pass(InformationRequest request, RequestStep step, Person person, AnswerSheet answers, RequestOutcome outcome, String what) {
        var opinion = StepRecord.opinion(answers);
        if (opinion == null) {
            throw new RefusedSubmissionException("opinion", "请写明理由，供下一环节办理。");
        }
        record.write(request, step, person, outcome == RequestOutcome.SEND_BACK ? Decision.RETURN : null, opinion, null, what);
        return outcome;
    }

    private boolean objected(InformationRequest request) {
        return parties.findByCaseNumberOrderByNumber(request.getCaseNumber()).stream().anyMatch(party -> party.getAnswer() == ThirdParty.Answer.OBJECTION);
    }
}
