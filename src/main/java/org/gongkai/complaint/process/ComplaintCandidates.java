package org.gongkai.complaint.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongkai.complaint.ComplaintRouting;
import org.gongkai.complaint.ComplaintStep;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Whom the diagram asks for the candidates of each task: persons, named one by one, never a group. */
@Component("complaintHandlers")
@PublishedToModels
public class ComplaintCandidates {

    private final ComplaintRouting routing;

    ComplaintCandidates(ComplaintRouting routing) {
        this.routing = routing;
    }

    /** @return who decides whether the complaint is taken up, and what becomes of a withdrawn report */
    public List<String> accepting(DelegateExecution execution) {
        return of(execution, ComplaintStep.ACCEPT);
    }

    public List<String> investigating(DelegateExecution execution) {
        return of(execution, ComplaintStep.INVESTIGATE);
    }

    public List<String> drafting(DelegateExecution execution) {
        return of(execution, ComplaintStep.DRAFT);
    }

    public List<String> approving(DelegateExecution execution) {
        return of(execution, ComplaintStep.APPROVE);
    }

    public List<String> delivering(DelegateExecution execution) {
        return of(execution, ComplaintStep.DELIVER);
    }

    public List<String> archiving(DelegateExecution execution) {
        return of(execution, ComplaintStep.ARCHIVE);
    }

    private List<String> of(DelegateExecution execution, ComplaintStep step) {
        return List.copyOf(routing.accounts(execution.getProcessBusinessKey(), step));
    }
}
