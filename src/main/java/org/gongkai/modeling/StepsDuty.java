package org.gongkai.modeling;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.engine.TaskStep;
import org.gongkai.modeling.graph.Node;

/** The tasks of the diagram are the steps the procedure has, no more and no fewer: nobody could hand in any other. */
record StepsDuty(GuardRail rail, List<TaskStep> steps) implements Duty {

    @Override
    public List<Finding> check(Examined examined) {
        var drawn = examined.diagram().userTasks().collect(Collectors.toMap(Node::id, Node::title, (one, other) -> one));
        var known = steps.stream().collect(Collectors.toMap(TaskStep::taskKey, TaskStep::title));
        var missing = steps.stream().filter(step -> !drawn.containsKey(step.taskKey()))
                .map(step -> new Finding(rail, step.taskKey(), "图中没有“%s”这个环节。".formatted(step.title())));
        var unknown = drawn.entrySet().stream().filter(task -> !known.containsKey(task.getKey()))
                .map(task -> new Finding(rail, task.getKey(), "“%s”不是本程序的环节，没有办理的规则。".formatted(task.getValue())));
        return Stream.concat(missing, unknown).toList();
    }
}
