package org.gongkai.deadline.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.gongkai.deadline.WatchTimers;
import org.gongkai.engine.AsEngine;
import org.springframework.stereotype.Component;

/** The timers of the watch loops; every diagram calls its own {@code intermediateEvent_deadlinePoint}. */
@Component
class CamundaWatchTimers implements WatchTimers {

    private static final String WAITS_AT = "intermediateEvent_deadlinePoint";
    private static final int PAGE = 1000;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final AsEngine asEngine;

    CamundaWatchTimers(ManagementService management, RuntimeService runtime, AsEngine asEngine) {
        this.management = management;
        this.runtime = runtime;
        this.asEngine = asEngine;
    }

    @Override
    public List<Timer> open() {
        return asEngine.call(() -> {
            List<Timer> timers = new ArrayList<>();
            List<Job> page;
            for (int from = 0; !(page = management.createJobQuery().timers().activityId(WAITS_AT).orderByJobId().asc().listPage(from, PAGE)).isEmpty(); from += PAGE) {
                var cases = cases(page.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet()));
                page.forEach(job -> timers.add(new Timer(cases.get(job.getProcessInstanceId()), due(job))));
            }
            return timers;
        });
    }

    private Map<String, String> cases(Set<String> instances) {
        Map<String, String> numbers = new HashMap<>();
        runtime.createProcessInstanceQuery().processInstanceIds(instances).list().forEach((ProcessInstance instance) -> numbers.put(instance.getId(), instance.getBusinessKey()));
        return numbers;
    }

    private static Instant due(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    @Override
    public boolean restore(String caseNumber) {
        return asEngine.call(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(ProcessInstance::getId).filter(this::restoreIn).count() > 0);
    }

    private boolean restoreIn(String instance) {
        var waiting = runtime.createExecutionQuery().processInstanceId(instance).activityId(WAITS_AT).list();
        if (waiting.isEmpty()) {
            return false;
        }
        var tree = runtime.getActivityInstance(instance);
        var tokens = tree.getActivityInstances(WAITS_AT);
        var scope = tokens[0].getParentActivityInstanceId();
        ProcessInstanceModificationBuilder modification = runtime.createProcessInstanceModification(instance).startBeforeActivity(WAITS_AT, scope);
        for (var token : tokens) {
            modification = modification.cancelActivityInstance(token.getId());
        }
        modification.execute();
        return true;
    }
}
