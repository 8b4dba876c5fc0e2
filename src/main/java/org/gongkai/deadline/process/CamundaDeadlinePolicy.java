package org.gongkai.deadline.process;

import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.DecisionService;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlinePolicy;
import org.gongkai.deadline.DeadlineTerms;
import org.gongkai.deadline.ReminderSettings;
import org.gongkai.engine.AsEngine;
import org.springframework.stereotype.Component;

/** Reads the day counts from the decision table {@code deadline-policy.dmn}. */
@Component
class CamundaDeadlinePolicy implements DeadlinePolicy {

    static final String KEY = "deadline-policy";

    private final DecisionService decisions;
    private final AsEngine asEngine;
    private final ReminderSettings reminders;

    CamundaDeadlinePolicy(DecisionService decisions, AsEngine asEngine, ReminderSettings reminders) {
        this.decisions = decisions;
        this.asEngine = asEngine;
        this.reminders = reminders;
    }

    @Override
    public DeadlineTerms termsFor(DeadlineKind kind, LocalDate startedOn) {
        // A decision table has dates without a zone and refuses LocalDate.
        Map<String, Object> question = Map.of("kind", kind.name(), "startedOn", startedOn.atStartOfDay());
        var row = asEngine.call(() -> decisions.evaluateDecisionTableByKey(KEY, question)).getSingleResult();
        if (row == null) {
            throw new IllegalStateException("%s has no rule for %s on %s".formatted(KEY, kind, startedOn));
        }
        return new DeadlineTerms(((Number) row.getEntry("internalDays")).intValue(),
                ((Number) row.getEntry("statutoryDays")).intValue(), row.getEntry("internalBasis"),
                row.getEntry("statutoryBasis"), reminders.daysBefore());
    }
}
