package org.gongkai.publication.process;

import java.util.Map;

import org.gongkai.engine.CaseProcesses;
import org.gongkai.engine.CaseVariables;
import org.gongkai.organization.Person;
import org.gongkai.publication.PublicationFlow;
import org.gongkai.publication.PublicationItem;
import org.gongkai.publication.ReviewStep;
import org.springframework.stereotype.Component;

/** Drives the review of an item in the engine. */
@Component
class CamundaPublicationFlow implements PublicationFlow {

    private final CaseProcesses processes;

    CamundaPublicationFlow(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void begin(PublicationItem item, String title, String unitName) {
        var variables = CaseVariables.begin(item.getCaseNumber(), title, item.getUnitCode(), unitName);
        variables.putAll(PublicationReviewProcess.facts(item, title));
        processes.begin(PublicationReviewProcess.KEY, item.getCaseNumber(), item.getAuthorId(), variables, ReviewStep.PROOFREAD.taskKey());
    }

    @Override
    public boolean waitsFor(String caseNumber, ReviewStep step, Person person) {
        return processes.waitsFor(caseNumber, step.taskKey(), person.id(), person.groups());
    }

    @Override
    public void sign(String caseNumber, ReviewStep step, Person person, Map<String, Object> answers) {
        processes.complete(caseNumber, step.taskKey(), person.id(), person.groups(), answers);
    }

    @Override
    public void completeRevision(String caseNumber, Person person, String opinion) {
        processes.complete(caseNumber, ReviewStep.REVISE.taskKey(), person.id(), person.groups(),
                opinion == null || opinion.isBlank() ? Map.of("decision", "approve") : Map.of("decision", "approve", "opinion", opinion));
    }
}
