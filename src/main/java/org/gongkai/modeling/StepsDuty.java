package org.gongkai.modeling;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.engine.TaskStep;
import org.gongkai.modeling.graph.Node;

/** The tasks of the diagram are the steps the procedure has, each with its form, no more and no fewer: nobody could hand in any other. */
record StepsDuty(GuardRail rail, List<TaskStep> steps) implements Duty {

    @Override
    public List<Finding> check(Examined examined) {
        var drawn = examined.diagram().userTasks().collect(Collectors.toMap(Node::id, Node::title, (one, other) -> one));
        var known = steps.stream().collect(Collectors.toMap(TaskStep::taskKey, TaskStep::title));
        var missing = steps.stream().filter(step -> !drawn.containsKey(step.taskKey()))
                .map(step -> new Finding(rail, step.taskKey(), "图中没有“%s”这个环节。".formatted(step.title())));
        var unknown = drawn.entrySet().stream().filter(task -> !known.containsKey(task.getKey()))
                .map(task -> new Finding(rail, task.getKey(), "“%s”不是本程序的环节，没有办理的规则。".formatted(task.getValue())));
        return Stream.of(missing, unknown, otherForms(examined)).flatMap(findings -> findings).toList();
    }

    /** The form asks what the step takes; deployed with the diagram, so that it is not changed behind a running case. */
    private Stream<Finding> otherForms(Examined examined) {
        var forms = steps.stream().collect(Collectors.toMap(TaskStep::taskKey, step -> "%s-%s@deployment".formatted(examined.diagram().key(), step.form())));
        return examined.diagram().userTasks().filter(task -> forms.containsKey(task.id()) && !task.traits().form().equals(forms.get(task.id())))
                .map(task -> new Finding(rail, task.id(), "“%s”的表单应为“%s”，现在是“%s”（@后面是绑定方式）。".formatted(task.title(), forms.get(task.id()), task.traits().form())));
    }
}
