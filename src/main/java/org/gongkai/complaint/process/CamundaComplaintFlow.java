package org.gongkai.complaint.process;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.gongkai.complaint.Complaint;
import org.gongkai.complaint.ComplaintFlow;
import org.gongkai.complaint.ComplaintStep;
import org.gongkai.engine.CaseProcesses;
import org.gongkai.engine.CaseVariables;
import org.gongkai.engine.TaskCandidates;
import org.gongkai.engine.TaskStep;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Drives a complaint in the engine. */
@Component
class CamundaComplaintFlow implements ComplaintFlow {

    private final CaseProcesses processes;
    private final TaskCandidates candidates;

    CamundaComplaintFlow(CaseProcesses processes, TaskCandidates candidates) {
        this.processes = processes;
        this.candidates = candidates;
    }

    @Override
    public void begin(Complaint complaint, Person registrar, String unitCode, String unitName) {
        processes.begin(ComplaintHandlingProcess.KEY, complaint.getCaseNumber(), registrar == null ? null : registrar.id(),
                CaseVariables.begin(complaint.getCaseNumber(), complaint.getTitle(), unitCode, unitName), ComplaintStep.ACCEPT.taskKey());
    }

    @Override
    public boolean waitsFor(String caseNumber, ComplaintStep step, Person person) {
        return processes.waitsFor(caseNumber, step.taskKey(), person.id(), person.groups());
    }

    @Override
    public void complete(String caseNumber, ComplaintStep step, Person person, Map<String, Object> answers) {
        processes.complete(caseNumber, step.taskKey(), person.id(), person.groups(), answers);
    }

    @Override
    public void complaintWithdrawn(String caseNumber) {
        processes.tell(caseNumber, null, ComplaintHandlingProcess.COMPLAINT_WITHDRAWN, Map.of());
    }

    @Override
    public void reportWithdrawn(String caseNumber) {
        processes.tell(caseNumber, null, ComplaintHandlingProcess.REPORT_WITHDRAWN, Map.of());
    }

    @Override
    public void letterSent(String caseNumber) {
        processes.tell(caseNumber, null, ComplaintHandlingProcess.LETTER_SENT_MESSAGE, Map.of());
    }

    @Override
    public Set<String> casesOf(String account) {
        return candidates.casesOf(ComplaintHandlingProcess.KEY, account);
    }

    @Override
    public void handTo(String caseNumber, ComplaintStep current, Function<ComplaintStep, Set<String>> accounts) {
        candidates.handTo(caseNumber, taskKey -> TaskStep.find(ComplaintStep.values(), taskKey).filter(step -> step != current).map(accounts));
    }
}
