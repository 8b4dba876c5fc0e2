package org.gongkai.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryProof;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** The office records that it posted a letter or handed it over; each letter of the step once, until all have gone. */
@Component
class LetterDelivery implements StepHandling {
    private final Letters letters;
    private final StepRecord record;

    LetterDelivery(Letters letters, StepRecord record) {
        this.letters = letters;
        this.record = record;
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.DELIVER, RequestStep.DELIVER_CORRECTION, RequestStep.DELIVER_INQUIRY, RequestStep.DELIVER_EXTENSION,
                RequestStep.DELIVER_DECISION, RequestStep.DELIVER_ABANDONMENT);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var waiting = unsent(request.getCaseNumber(), step.delivers());
        if (!waiting.isEmpty()) {
            var letter = chosen(waiting, answers.line("letterNumber", "文书编号", 60));
            letters.recordDelivery(request.getCaseNumber(), letter.getId(), proof(answers), person);
            record.write(request, step, person, null, null, null, "登记%s（%s）的送达".formatted(letter.getKind().title(), letter.getNumber()));
        }
        return outcome(request.getCaseNumber(), step.delivers());
    }

    private static Letter chosen(List<Letter> waiting, String number) {
        if (number == null && waiting.size() == 1) {
            return waiting.get(0);
        }
        return waiting.stream().filter(letter -> letter.getNumber().equals(number)).findFirst().orElseThrow(() -> new RefusedSubmissionException(
                "letterNumber", "请填写要登记的文书编号，待登记的有：%s。".formatted(String.join("、", waiting.stream().map(Letter::getNumber).toList()))));
    }

    private static DeliveryProof proof(AnswerSheet answers) {
        return new DeliveryProof(answers.choice("deliveryWay", "送达方式", DeliveryWay.class).orElse(null), answers.date("sentOn", "送出日期"),
                answers.line("trackingNumber", "邮件号", 60), answers.date("receivedOn", "收到日期"), answers.line("receivedBy", "签收人", 60));
    }

    /** @return SENT when every letter of these kinds counts as sent, else PENDING */
    RequestOutcome outcome(String caseNumber, Set<LetterKind> kinds) {
        return unsent(caseNumber, kinds).isEmpty() ? RequestOutcome.SENT : RequestOutcome.PENDING;
    }

    private List<Letter> unsent(String caseNumber, Set<LetterKind> kinds) {
        return letters.of(caseNumber).stream().filter(letter -> kinds.contains(letter.getKind()) && letter.getSentOn() == null).toList();
    }
}
