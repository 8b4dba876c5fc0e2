package org.gongkai.disclosure.process;

import java.util.Map;
import org.gongkai.casefile.Cases;
import org.gongkai.disclosure.InformationRequest;
import org.gongkai.disclosure.RequestFlow;
import org.gongkai.disclosure.RequestOutcome;
import org.gongkai.disclosure.RequestStep;
import org.gongkai.engine.CaseProcesses;
import org.gongkai.engine.CaseVariables;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Drives the handling of a request in the engine. */
@Component
class CamundaRequestFlow implements RequestFlow {
    private final CaseProcesses processes;
    private final Cases cases;

    CamundaRequestFlow(CaseProcesses processes, Cases cases) {
        this.processes = processes;
        this.cases = cases;
    }

    @Override
    public void begin(InformationRequest request, String personId) {
        var summary = cases.find(request.getCaseNumber()).orElseThrow();
        processes.begin(DisclosureRequestProcess.KEY, request.getCaseNumber(), personId,
                CaseVariables.begin(request.getCaseNumber(), summary.title(), summary.unitCode(), summary.unitName()), RequestStep.REGISTER.taskKey());
    }

    @Override
    public void tell(String caseNumber, News news, String personId) {
        // A letter that was sent leads back to the gateway that asks for it.
        processes.tell(caseNumber, personId, DisclosureRequestProcess.message(news), DisclosureRequestProcess.isSending(news)
                ? Map.of(DisclosureRequestProcess.OUTCOME.name(), DisclosureRequestProcess.word(RequestOutcome.SENT)) : Map.of());
    }

    @Override
    public void complete(String caseNumber, RequestStep step, Person person, Map<String, Object> answers) {
        processes.complete(caseNumber, step.taskKey(), person.id(), person.groups(), answers);
    }

    @Override
    public boolean waitsAt(String caseNumber, RequestStep step) {
        return processes.waitsAt(caseNumber, step.taskKey());
    }

    @Override
    public boolean waitsFor(String caseNumber, RequestStep step, Person person) {
        return processes.waitsFor(caseNumber, step.taskKey(), person.id(), person.groups());
    }
}
