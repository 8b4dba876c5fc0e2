package org.gongkai.hearing.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.engine.CaseProcesses;
import org.gongkai.engine.CaseVariables;
import org.gongkai.engine.TaskCandidates;
import org.gongkai.hearing.Hearing;
import org.gongkai.hearing.HearingFlow;
import org.gongkai.hearing.HearingOutcome;
import org.gongkai.hearing.HearingStep;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Drives a hearing in the engine. */
@Component
class CamundaHearingFlow implements HearingFlow {

    private final CaseProcesses processes;
    private final TaskCandidates candidates;

    CamundaHearingFlow(CaseProcesses processes, TaskCandidates candidates) {
        this.processes = processes;
        this.candidates = candidates;
    }

    @Override
    public void begin(Hearing hearing, String unitName) {
        var variables = CaseVariables.begin(hearing.getCaseNumber(), hearing.getMatter().title().strip(), hearing.getUnitCode(), unitName);
        variables.putAll(HearingProcess.facts(hearing, HearingOutcome.DONE));
        processes.begin(HearingProcess.KEY, hearing.getCaseNumber(), hearing.getPreparerId(), variables, HearingStep.DECIDE.taskKey());
    }

    @Override
    public void published(Hearing hearing, HearingOutcome outcome) {
        processes.tell(hearing.getCaseNumber(), null, HearingProcess.PUBLISHED, HearingProcess.facts(hearing, outcome));
    }

    @Override
    public void notPublished(Hearing hearing) {
        processes.tell(hearing.getCaseNumber(), null, HearingProcess.NOT_PUBLISHED, HearingProcess.facts(hearing, HearingOutcome.RETURN));
    }

    @Override
    public void materialsArrived(Hearing hearing, HearingOutcome outcome) {
        processes.tell(hearing.getCaseNumber(), null, HearingProcess.MATERIALS_ARRIVED, HearingProcess.facts(hearing, outcome));
    }

    @Override
    public boolean waitsFor(String caseNumber, HearingStep step, Person person) {
        return processes.waitsFor(caseNumber, step.taskKey(), person.id(), person.groups());
    }

    @Override
    public void handTo(String caseNumber, HearingStep step, String account) {
        candidates.handTo(caseNumber, taskKey -> step.taskKey().equals(taskKey) ? Optional.of(Set.of(account)) : Optional.empty());
    }

    @Override
    public boolean waitsAt(String caseNumber, HearingStep step) {
        return processes.waitsAt(caseNumber, step.taskKey());
    }

    @Override
    public void complete(String caseNumber, HearingStep step, Person person, Map<String, Object> answers) {
        processes.complete(caseNumber, step.taskKey(), person.id(), person.groups(), answers);
    }
}
