package org.gongkai.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Hangs the second guard on every user task as a built-in listener: unlike the listeners of a diagram it cannot be
 * skipped by {@code skipCustomListeners}, nor left out by whoever draws.
 */
class PassedTheGate extends AbstractBpmnParseListener implements TaskListener {

    private final CompletionGate gate;

    PassedTheGate(CompletionGate gate) {
        this.gate = gate;
    }

    @Override
    public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
        var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
        behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        gate.requirePassed(task.getId(), ((TaskEntity) task).getProcessDefinition().getKey());
    }
}
