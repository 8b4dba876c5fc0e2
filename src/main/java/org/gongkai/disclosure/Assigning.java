package org.gongkai.disclosure;

import java.util.EnumSet;
import java.util.Set;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** The office gives a request to the section whose matter it is; the clock becomes that section's. */
@Component
class Assigning implements StepHandling {
    private final Organization organization;
    private final DeadlineKeeping deadlines;
    private final StaffNotices notices;
    private final StepRecord record;

    Assigning(Organization organization, DeadlineKeeping deadlines, StaffNotices notices, StepRecord record) {
        this.organization = organization;
        this.deadlines = deadlines;
        this.notices = notices;
        this.record = record;
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.ASSIGN);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        var code = answers.line("assignedUnit", "承办科室", 32);
        var unit = organization.unit(code).orElseThrow(() -> new RefusedSubmissionException("assignedUnit",
                code == null ? "请选择承办科室。" : "没有代码为“%s”的科室。".formatted(code)));
        request.assign(unit.code());
        deadlines.handTo(request.getCaseNumber(), DeadlineKind.REPLY, unit.code());
        record.write(request, step, person, null, StepRecord.opinion(answers), null, "交“%s”承办".formatted(unit.name()));
        notices.toUnit(request, "assigned", "政府信息公开申请 %s 交由你科室（单位）承办，请按期起草答复。".formatted(request.getCaseNumber()));
        return RequestOutcome.APPROVE;
    }
}
