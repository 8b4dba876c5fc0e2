package org.gongkai.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * A query for variables that lets the columns of a task list through. Tasklist asks for them by name, for the scopes of
 * tasks it was shown; with the right to a task alone the engine would leave the columns empty, because they are
 * variables of the case. They hold nothing that the task itself does not tell, and come to those alone who see a task of
 * the case.
 */
class ListColumnsQuery extends VariableInstanceQueryImpl {

    static final String CASE_NUMBER = "caseNumber";
    static final String CASE_TITLE = "caseTitle";
    static final String UNIT_NAME = "unitName";
    static final String LIGHT = "light";
    private static final Set<String> COLUMNS = Set.of(CASE_NUMBER, CASE_TITLE, UNIT_NAME, LIGHT);

    ListColumnsQuery(CommandExecutor executor) {
        super(executor);
    }

    @Override
    public List<VariableInstance> executeList(CommandContext context, Page page) {
        return asksForColumnsOnly() ? columns(context, page) : super.executeList(context, page);
    }

    private List<VariableInstance> columns(CommandContext context, Page page) {
        var found = context.runWithoutAuthorization(() -> super.executeList(context, page));
        var instances = found.stream().map(VariableInstance::getProcessInstanceId).filter(Objects::nonNull).distinct().toArray(String[]::new);
        if (instances.length == 0) {
            return List.of();
        }
        var visible = context.getProcessEngineConfiguration().getTaskService().createTaskQuery().processInstanceIdIn(instances).list()
                .stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return found.stream().filter(column -> visible.contains(column.getProcessInstanceId())).toList();
    }

    private boolean asksForColumnsOnly() {
        return variableNames != null && variableScopeIds != null && COLUMNS.containsAll(Arrays.asList(variableNames));
    }
}
