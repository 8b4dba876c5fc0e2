package org.gongkai.consultation.process;

import java.util.Map;

import org.gongkai.consultation.Consultation;
import org.gongkai.consultation.ConsultationFlow;
import org.gongkai.consultation.ConsultationStep;
import org.gongkai.engine.CaseProcesses;
import org.gongkai.engine.CaseVariables;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Drives a consultation in the engine. */
@Component
class CamundaConsultationFlow implements ConsultationFlow {

    private final CaseProcesses processes;

    CamundaConsultationFlow(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void begin(Consultation consultation, String unitName) {
        processes.begin(PublicConsultationProcess.KEY, consultation.getCaseNumber(), consultation.getAuthorId(),
                CaseVariables.begin(consultation.getCaseNumber(), consultation.getTitle(), consultation.getUnitCode(), unitName),
                ConsultationStep.PREPARE.taskKey());
    }

    @Override
    public void completePreparation(String caseNumber, Person person) {
        processes.complete(caseNumber, ConsultationStep.PREPARE.taskKey(), person.id(), person.groups(), Map.of("decision", "approve"));
    }

    @Override
    public void announcementPublished(String caseNumber) {
        processes.tell(caseNumber, null, PublicConsultationProcess.ANNOUNCEMENT_PUBLISHED, Map.of());
    }

    @Override
    public void announcementEnded(String caseNumber) {
        processes.tell(caseNumber, null, PublicConsultationProcess.ANNOUNCEMENT_ENDED, Map.of());
    }

    @Override
    public boolean waitsFor(String caseNumber, ConsultationStep step, Person person) {
        return processes.waitsFor(caseNumber, step.taskKey(), person.id(), person.groups());
    }
}
