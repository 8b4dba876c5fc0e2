package org.gongkai.disclosure;

import java.util.EnumSet;
import java.util.Set;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** The leader in charge and the director of the openness office (条例 第三十三条第二款) consent to an extension; neither asked for it. */
@Component
class ExtensionConsent implements StepHandling {
    private final Extensions extensions;
    private final StaffNotices notices;
    private final StepRecord record;

    ExtensionConsent(Extensions extensions, StaffNotices notices, StepRecord record) {
        this.extensions = extensions;
        this.notices = notices;
        this.record = record;
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.APPROVE_EXTENSION, RequestStep.CONSENT_EXTENSION);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var extension = extensions.pending(request.getCaseNumber());
        var decision = StepRecord.decision(answers, Decision.REJECT);
        if (extension.involves(person)) {
            throw new RefusedSubmissionException("decision", "延期的提出、审批和同意须由不同的人分别完成，%s已经办理过其中一个环节。".formatted(person.addressed()));
        }
        if (decision == Decision.APPROVE) {
            approve(request, step, person, extension);
        } else {
            extension.refuse();
            notices.toUnit(request, "extension-refused", "政府信息公开申请 %s 的延期没有获得同意，请在原期限内答复。".formatted(request.getCaseNumber()));
        }
        record.write(request, step, person, decision, StepRecord.opinion(answers), null,
                decision == Decision.APPROVE ? "同意延长 %d 个工作日".formatted(extension.getDays()) : "不同意延期");
        return RequestOutcome.valueOf(decision.name());
    }

    private void approve(InformationRequest request, RequestStep step, Person person, Extension extension) {
        try {
            extensions.requireInTime(request.getCaseNumber());
        } catch (NotNowException late) {
            throw new RefusedSubmissionException("decision", late.getBody().getDetail());
        }
        if (step == RequestStep.APPROVE_EXTENSION) {
            extension.approve(person);
        } else {
            extension.consent();
        }
    }
}
