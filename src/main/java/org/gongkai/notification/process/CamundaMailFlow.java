package org.gongkai.notification.process;

import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.engine.AsEngine;
import org.gongkai.notification.MailFlow;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the way out of a mail in the engine. */
@Component
class CamundaMailFlow implements MailFlow {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final AsEngine asEngine;
    private final OfficeClock clock;

    CamundaMailFlow(@Lazy RuntimeService runtime, @Lazy ManagementService management, AsEngine asEngine, OfficeClock clock) {
        this.runtime = runtime;
        this.management = management;
        this.asEngine = asEngine;
        this.clock = clock;
    }

    @Override
    public void begin(String mailId) {
        asEngine.run(() -> runtime.startProcessInstanceByKey(MessageDeliveryProcess.KEY, MessageDeliveryProcess.businessKey(mailId)));
    }

    @Override
    public void again(String mailId) {
        asEngine.run(() -> management.setJobRetries(1).jobId(job(mailId)).dueDate(Date.from(clock.instant())).execute());
    }

    @Override
    public void cancel(String mailId) {
        asEngine.run(() -> runtime.deleteProcessInstance(instance(mailId), "cancelled"));
    }

    private String job(String mailId) {
        return management.createJobQuery().processInstanceId(instance(mailId)).singleResult().getId();
    }

    private String instance(String mailId) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(MessageDeliveryProcess.KEY)
                .processInstanceBusinessKey(MessageDeliveryProcess.businessKey(mailId)).singleResult().getId();
    }
}
