package org.gongkai.notification.process;

import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.engine.AsEngine;
import org.gongkai.notification.MessageFlow;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the way out of a mail in the engine. */
@Component
class CamundaMessageFlow implements MessageFlow {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final AsEngine asEngine;
    private final OfficeClock clock;

    CamundaMessageFlow(@Lazy RuntimeService runtime, @Lazy ManagementService management, AsEngine asEngine, OfficeClock clock) {
        this.runtime = runtime;
        this.management = management;
        this.asEngine = asEngine;
        this.clock = clock;
    }

    @Override
    public void begin(String messageId) {
        asEngine.run(() -> runtime.startProcessInstanceByKey(MessageDeliveryProcess.KEY, MessageDeliveryProcess.businessKey(messageId)));
    }

    @Override
    public void again(String messageId) {
        asEngine.run(() -> management.setJobRetries(1).jobId(job(messageId)).dueDate(Date.from(clock.instant())).execute());
    }

    @Override
    public void cancel(String messageId) {
        asEngine.run(() -> runtime.deleteProcessInstance(instance(messageId), "cancelled"));
    }

    private String job(String messageId) {
        return management.createJobQuery().processInstanceId(instance(messageId)).singleResult().getId();
    }

    private String instance(String messageId) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(MessageDeliveryProcess.KEY)
                .processInstanceBusinessKey(MessageDeliveryProcess.businessKey(messageId)).singleResult().getId();
    }
}
