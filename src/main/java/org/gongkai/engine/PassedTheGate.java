package org.gongkai.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Hangs the second guard on every user task as built-in listeners: unlike the listeners of a diagram they cannot be
 * skipped by {@code skipCustomListeners}, nor left out by whoever draws. One watches the task, the other the token: a
 * signal moves the token on without completing the task.
 */
class PassedTheGate extends AbstractBpmnParseListener implements TaskListener, ExecutionListener {

    private final CompletionGate gate;

    PassedTheGate(CompletionGate gate) {
        this.gate = gate;
    }

    @Override
    public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
        var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
        behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, this);
    }

    @Override
    public void notify(DelegateTask task) {
        require((ExecutionEntity) task.getExecution());
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A token that is taken away (an interruption, a deletion, a modification) decides nothing.
        if (!execution.isCanceled()) {
            require((ExecutionEntity) execution);
        }
    }

    private void require(ExecutionEntity execution) {
        gate.requirePassed(execution.getActivityInstanceId(), execution.getProcessDefinition().getKey());
    }
}
