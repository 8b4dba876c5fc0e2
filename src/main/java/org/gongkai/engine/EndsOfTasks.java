package org.gongkai.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the application of the end of every task, whichever it is: built in, so that no diagram has to ask for it. */
@Component
class EndsOfTasks extends AbstractBpmnParseListener implements TaskListener {

    private final ApplicationEventPublisher events;

    EndsOfTasks(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        events.publishEvent(new TaskEnded(task.getId()));
    }
}
