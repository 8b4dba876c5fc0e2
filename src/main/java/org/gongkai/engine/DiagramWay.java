package org.gongkai.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What lies ahead in a diagram: the user tasks on the way to the last one, in the order they come, without the loops that
 * lead back. Timers and messages that take a task away are exceptions and no part of the way.
 */
final class DiagramWay {

    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Map<String, UserTask> tasks = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Set<String> back = new HashSet<>();

    /** @param closed the flows that are known not to be taken as things stand */
    DiagramWay(BpmnModelInstance diagram, Predicate<SequenceFlow> closed) {
        diagram.getModelElementsByType(FlowNode.class).forEach(node -> next.put(node.getId(), new LinkedHashSet<>()));
        diagram.getModelElementsByType(UserTask.class).forEach(task -> tasks.put(task.getId(), task));
        diagram.getModelElementsByType(SequenceFlow.class).stream().filter(closed.negate())
                .forEach(flow -> next.get(flow.getSource().getId()).add(flow.getTarget().getId()));
        diagram.getModelElementsByType(SubProcess.class).stream().filter(scope -> !scope.triggeredByEvent()).forEach(this::scope);
        diagram.getModelElementsByType(StartEvent.class).stream().filter(start -> !(start.getParentElement() instanceof SubProcess))
                .forEach(start -> visit(start.getId(), new HashSet<>(), new HashSet<>()));
        Collections.reverse(order);
    }

    /** A sub-process is left through its ends: what follows it follows them. */
    private void scope(SubProcess scope) {
        var after = new LinkedHashSet<>(next.get(scope.getId()));
        next.get(scope.getId()).clear();
        scope.getChildElementsByType(StartEvent.class).forEach(start -> next.get(scope.getId()).add(start.getId()));
        scope.getChildElementsByType(EndEvent.class).forEach(end -> next.get(end.getId()).addAll(
                endsNormally(end) ? after : catching(scope, end)));
    }

    /** A terminating end stops what else runs in the sub-process, and the case goes on behind it. */
    private static boolean endsNormally(EndEvent end) {
        return end.getEventDefinitions().stream().allMatch(TerminateEventDefinition.class::isInstance);
    }

    private static Set<String> catching(SubProcess scope, EndEvent end) {
        var thrown = code(end.getEventDefinitions());
        Set<String> found = new LinkedHashSet<>();
        scope.getModelInstance().getModelElementsByType(scope.getModelInstance().getModel().getType(BoundaryEvent.class)).stream()
                .map(BoundaryEvent.class::cast).filter(event -> event.getAttachedTo().equals(scope) && thrown != null)
                .filter(event -> thrown.equals(code(event.getEventDefinitions()))).forEach(event -> found.add(event.getId()));
        return found;
    }

    private static String code(Collection<EventDefinition> definitions) {
        return definitions.stream().findFirst().map(one -> one instanceof ErrorEventDefinition error && error.getError() != null ? error.getError().getId()
                : one instanceof EscalationEventDefinition escalation && escalation.getEscalation() != null ? escalation.getEscalation().getId() : null).orElse(null);
    }

    private void visit(String node, Set<String> seen, Set<String> above) {
        seen.add(node);
        above.add(node);
        for (var target : next.get(node)) {
            if (above.contains(target)) {
                back.add(node + ">" + target);
            } else if (!seen.contains(target)) {
                visit(target, seen, above);
            }
        }
        above.remove(node);
        order.add(node);
    }

    /**
     * A user task that is to come.
     *
     * @param certain whether there is no way around it as things stand
     */
    record Ahead(UserTask task, boolean certain) {
    }

    /** @param here the ids of the elements where the case is now */
    List<Ahead> from(Set<String> here) {
        var reachable = forward(beyondLoops(here), null);
        var depth = depth();
        var last = tasks.keySet().stream().filter(reachable::contains).max(Comparator.comparing(depth::get)).orElse(null);
        if (last == null || here.contains(last)) {
            return List.of();
        }
        var passed = here.stream().map(node -> depth.getOrDefault(node, 0)).max(Comparator.naturalOrder()).orElse(0);
        return order.stream().filter(node -> tasks.containsKey(node) && reachable.contains(node) && !here.contains(node))
                .filter(node -> forward(Set.of(node), null).contains(last) || depth.get(node) > passed && isRepeatedInPlace(node, last))
                .sorted(Comparator.comparing(depth::get))
                .map(node -> new Ahead(tasks.get(node), node.equals(last) || !forward(beyondLoops(here), node).contains(last))).toList();
    }

    /** @return how long the longest way to each element is; the deepest task is at the end of the procedure, however short its ways out are */
    private Map<String, Integer> depth() {
        Map<String, Integer> depth = new HashMap<>();
        next.keySet().forEach(node -> depth.put(node, 0));
        order.forEach(node -> next.get(node).stream().filter(target -> !back.contains(node + ">" + target))
                .forEach(target -> depth.merge(target, depth.get(node) + 1, Math::max)));
        return depth;
    }

    /** A task that leads back only to itself, until it is done, is no detour: a letter that is sent, say. */
    private boolean isRepeatedInPlace(String task, String last) {
        return forward(Set.of(task), null).stream().flatMap(from -> next.get(from).stream().filter(to -> back.contains(from + ">" + to)))
                .anyMatch(again -> nearest(again).contains(task) && forward(Set.of(again), null).contains(last));
    }

    private Set<String> nearest(String start) {
        Set<String> seen = new HashSet<>();
        var open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            var node = open.poll();
            if (seen.add(node) && !tasks.containsKey(node)) {
                open.addAll(next.get(node));
            }
        }
        return seen;
    }

    /** Where a case stands in a detour it goes on from where the detour leads back. */
    private Set<String> beyondLoops(Set<String> here) {
        Set<String> starts = new LinkedHashSet<>(here);
        for (var node : here) {
            var ahead = forward(Set.of(node), null);
            if (ahead.stream().noneMatch(tasks::containsKey) || ahead.stream().filter(tasks::containsKey).allMatch(node::equals)) {
                ahead.forEach(from -> next.get(from).stream().filter(to -> back.contains(from + ">" + to)).forEach(starts::add));
            }
        }
        return starts;
    }

    /** @return what is reached without going back, the starts among it; not through one node, where one is given */
    private Set<String> forward(Set<String> starts, String without) {
        Set<String> found = new LinkedHashSet<>();
        var open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            var node = open.poll();
            if (node.equals(without) || !next.containsKey(node) || !found.add(node)) {
                continue;
            }
            next.get(node).stream().filter(target -> !back.contains(node + ">" + target)).forEach(open::add);
        }
        return found;
    }
}
