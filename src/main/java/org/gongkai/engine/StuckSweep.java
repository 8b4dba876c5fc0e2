package org.gongkai.engine;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gongkai.sweep.SweepCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nothing the system does by itself stands still: no step that was given up, no job that should have run long ago. */
@Order(20)
@Component
class StuckSweep implements SweepCheck {

    private static final Duration LATE = Duration.ofHours(1);
    private static final int MOST = 201;
    /** The business key of what is no case, e.g. of a message on its way, is longer than any case number. */
    private static final int CASE_NUMBER = 20;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final StuckSteps steps;
    private final AsEngine asEngine;
    private final OfficeClock clock;

    StuckSweep(@Lazy RuntimeService runtime, @Lazy ManagementService management, StuckSteps steps, AsEngine asEngine, OfficeClock clock) {
        this.runtime = runtime;
        this.management = management;
        this.steps = steps;
        this.asEngine = asEngine;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "停住的步骤";
    }

    @Override
    public List<Finding> findings() {
        return asEngine.call(() -> Stream.concat(givenUp(), late()).toList());
    }

    private Stream<Finding> givenUp() {
        return runtime.createIncidentQuery().orderByIncidentTimestamp().asc().listPage(0, MOST).stream()
                .map(incident -> new Finding(caseOf(incident), "“%s”多次自动执行没有成功，已经停下。请打开案卷查明原因后重新执行；消息没有发出的，在“消息发送”中处理。"
                        .formatted(steps.nameOf(incident))));
    }

    private String caseOf(Incident incident) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceId(incident.getProcessInstanceId()).singleResult())
                .map(ProcessInstance::getBusinessKey).filter(key -> key.length() <= CASE_NUMBER).orElse(null);
    }

    private Stream<Finding> late() {
        var late = management.createJobQuery().withRetriesLeft().executable().duedateLowerThan(Date.from(clock.instant().minus(LATE))).count();
        return late == 0 ? Stream.of() : Stream.of(new Finding(null, "有 %d 个自动任务一小时前就该执行。请系统管理员查看任务执行器是否在运行。".formatted(late)));
    }
}
