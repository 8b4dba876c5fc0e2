package org.gongkai.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Offers each new task to whoever stands in for a recused person in its case, whatever the diagram says. */
class OffersToStandIns extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<CaseRecusals> recusals;

    OffersToStandIns(ObjectProvider<CaseRecusals> recusals) {
        this.recusals = recusals;
    }

    @Override
    public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
        var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
        behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        var groups = Offered.of(task.getCandidates()).groups();
        var caseNumber = task.getExecution().getProcessBusinessKey();
        if (caseNumber != null && !groups.isEmpty()) {
            recusals.getObject().standIns(caseNumber, groups).forEach(task::addCandidateUser);
        }
    }
}
