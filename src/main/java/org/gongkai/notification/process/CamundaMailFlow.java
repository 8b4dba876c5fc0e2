package org.gongkai.notification.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.engine.AsEngine;
import org.gongkai.notification.MailFlow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the way out of a mail in the engine. */
@Component
class CamundaMailFlow implements MailFlow {

    private final RuntimeService runtime;
    private final AsEngine asEngine;

    CamundaMailFlow(@Lazy RuntimeService runtime, AsEngine asEngine) {
        this.runtime = runtime;
        this.asEngine = asEngine;
    }

    @Override
    public void begin(String mailId) {
        asEngine.run(() -> runtime.startProcessInstanceByKey(MessageDeliveryProcess.KEY, MessageDeliveryProcess.businessKey(mailId)));
    }
}
