package org.gongkai.disclosure;

import java.util.List;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryProof;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/**
 * The answer at the counter: what may be given at once is given at once, on the day of receipt, handed over against
 * a signature or put on the portal. Only kinds that hold nothing back; the decision table says which.
 */
@Component
class OnTheSpot {
    private final ReplyTable table;
    private final ReplyStore store;
    private final RequestLetters orders;
    private final Letters letters;
    private final DeadlineKeeping deadlines;
    private final OfficeClock clock;

    OnTheSpot(ReplyTable table, ReplyStore store, RequestLetters orders, Letters letters, DeadlineKeeping deadlines, OfficeClock clock) {
        this.table = table;
        this.store = store;
        this.orders = orders;
        this.letters = letters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Issues the reply and records that it was handed over, all in the transaction of the registration. */
    RequestOutcome answer(InformationRequest request, Person person, AnswerSheet answers) {
        if (!request.getReceivedOn().equals(clock.today())) {
            throw new RefusedSubmissionException("decision", "当场答复只用于收到申请的当日；这件申请的收到日期是 %s，请按一般程序受理。".formatted(request.getReceivedOn()));
        }
        var draft = draft(answers);
        var terms = table.find(draft.kind(), null, clock.today(), request.getDeliveryWay() == DeliveryWay.PORTAL);
        if (terms.filter(ReplyTerms::onTheSpot).isEmpty()) {
            throw new RefusedSubmissionException("kind", "这种答复不能当场作出，请受理后按程序起草、审核、签发。");
        }
        var receiver = receiver(request, answers);
        store.keep(request.getCaseNumber(), draft, person, true);
        request.sign();
        deadlines.end(request.getCaseNumber(), DeadlineKind.CORRECTION_NOTICE);
        var letter = letters.issue(orders.reply(request, draft, terms.get(), receiver == null ? DeliveryWay.PORTAL : DeliveryWay.COLLECT, person.id()));
        if (receiver != null) {
            letters.recordDelivery(request.getCaseNumber(), letter.getId(),
                    new DeliveryProof(DeliveryWay.COLLECT, clock.today(), null, clock.today(), receiver), person);
        }
        return RequestOutcome.ON_THE_SPOT;
    }

    private static ReplyDraft draft(AnswerSheet answers) {
        var kind = answers.choice("kind", "答复种类", ReplyKind.class)
                .orElseThrow(() -> new RefusedSubmissionException("kind", "当场答复的，请选择答复种类。"));
        var draft = new ReplyDraft(kind, null, answers.text("text", "答复内容", ReplyFields.TEXT_LIMIT),
                answers.text("access", "获取方式和途径", ReplyFields.LINE_LIMIT), null, null, null, null, null, null, null, null, List.of());
        var check = new InputCheck();
        ReplyRules.checkComplete(check, draft, false);
        check.done();
        return draft;
    }

    /** @return who signed for it, null when the applicant reads it on the portal */
    private static String receiver(InformationRequest request, AnswerSheet answers) {
        var receiver = answers.line("receivedBy", "签收人", 60);
        if (receiver == null && request.getDeliveryWay() != DeliveryWay.PORTAL) {
            throw new RefusedSubmissionException("receivedBy", "当场答复的，请填写签收答复书的人。");
        }
        return receiver;
    }
}
