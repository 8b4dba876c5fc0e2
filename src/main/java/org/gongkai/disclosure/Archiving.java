package org.gongkai.disclosure;

import java.util.EnumSet;
import java.util.Set;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** The supervision group checks that the file is complete and closes it (R-11, 条例 第四十五条). */
@Component
class Archiving implements StepHandling {
    private final StepRecord record;
    private final OfficeClock clock;

    Archiving(StepRecord record, OfficeClock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.ARCHIVE);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        request.archive(clock.instant());
        record.write(request, step, person, null, answers.text("archiveNote", "归档说明", 500), null, "案卷已归档");
        return RequestOutcome.APPROVE;
    }
}
