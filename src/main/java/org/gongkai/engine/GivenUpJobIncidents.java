package org.gongkai.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records the incident of a job without retries as the engine always does, and tells the rooms. */
@Component
class GivenUpJobIncidents extends DefaultIncidentHandler {

    private final ObjectProvider<GivenUpJobs> rooms;

    GivenUpJobIncidents(ObjectProvider<GivenUpJobs> rooms) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.rooms = rooms;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        var incident = super.handleIncident(context, message);
        if (context.getExecutionId() != null) {
            tell(Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId()), context.getActivityId());
        }
        return incident;
    }

    private void tell(ExecutionEntity execution, String activityId) {
        var process = execution.getProcessDefinition();
        var step = StuckSteps.name(process.findActivity(activityId), activityId);
        rooms.forEach(room -> room.givenUp(process.getKey(), execution.getProcessBusinessKey(), step));
    }
}
