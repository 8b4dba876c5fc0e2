package org.gongkai.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The automatic steps of a case at which the engine has given up, and the way to have them tried again. Who may look and
 * who may ask for it is decided before.
 */
@Component
public class StuckSteps {

    private static final int RETRIES = 3;

    /**
     * A step that stands still.
     *
     * @param jobId the engine's id of the job that would do it
     * @param name in Chinese, as it stands in the diagram
     * @param since when the engine gave up
     */
    public record StuckStep(String jobId, String name, Instant since) {
    }

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final OfficeClock clock;
    private final AsEngine asEngine;

    StuckSteps(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, @Lazy ManagementService management, OfficeClock clock, AsEngine asEngine) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.clock = clock;
        this.asEngine = asEngine;
    }

    /** @return the steps of the case that stand still, the oldest first */
    public List<StuckStep> ofCase(String caseNumber) {
        return asEngine.call(() -> incidents(caseNumber).stream().map(this::step).toList());
    }

    /** Gives the job of the step new retries; the job executor takes it up at once. */
    public void again(StuckStep step) {
        asEngine.run(() -> management.setJobRetries(RETRIES).jobId(step.jobId()).dueDate(Date.from(clock.instant())).execute());
    }

    private List<Incident> incidents(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(instance -> runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                        .processInstanceId(instance.getId()).orderByIncidentTimestamp().asc().list().stream())
                .filter(incident -> incident.getConfiguration() != null).toList();
    }

    /** @return the Chinese name of the step at which it happened */
    String nameOf(Incident incident) {
        var process = (ProcessDefinitionEntity) repository.getProcessDefinition(incident.getProcessDefinitionId());
        return name(process.findActivity(incident.getActivityId()), incident.getActivityId());
    }

    private StuckStep step(Incident incident) {
        return new StuckStep(incident.getConfiguration(), nameOf(incident), incident.getIncidentTimestamp().toInstant());
    }

    static String name(ActivityImpl activity, String otherwise) {
        return activity == null ? otherwise : Objects.requireNonNullElse((String) activity.getProperty("name"), otherwise);
    }
}
