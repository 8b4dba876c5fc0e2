package org.gongkai.engine;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.gongkai.engine.CaseWays.Marks;

/**
 * The elements a case has passed, in order, and the flows between them. The engine keeps no history of flows: one was taken
 * when its end came after its beginning; of those that leave an exclusive gateway, the one whose end came first.
 */
record CaseTrace(BpmnModelInstance diagram, List<HistoricActivityInstance> activities) {

    Marks marks() {
        Set<String> flows = new LinkedHashSet<>();
        Set<String> here = new HashSet<>();
        for (int at = 0; at < activities.size(); at++) {
            var one = activities.get(at);
            if (one.getEndTime() == null) {
                here.add(one.getActivityId());
            } else if (!one.isCanceled()) {
                flows.addAll(taken(at).stream().map(SequenceFlow::getId).toList());
            }
        }
        Set<String> passed = new LinkedHashSet<>(activities.stream().map(HistoricActivityInstance::getActivityId).filter(id -> node(id) != null).toList());
        here.removeIf(id -> node(id) == null || !node(id).getChildElementsByType(FlowNode.class).isEmpty());
        return new Marks(passed, flows, here);
    }

    /** @return the words on the flow that was taken from a task, or from the gateway right behind it; null where there are none */
    String result(HistoricActivityInstance task) {
        var at = activities.indexOf(task);
        if (task.getEndTime() == null || task.isCanceled()) {
            return null;
        }
        return taken(at).stream().map(flow -> flow.getName() != null ? flow.getName() : behind(flow, at)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private String behind(SequenceFlow flow, int at) {
        var gateway = after(flow.getTarget().getId(), at);
        return gateway < 0 || !(flow.getTarget() instanceof ExclusiveGateway) ? null
                : taken(gateway).stream().map(SequenceFlow::getName).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<SequenceFlow> taken(int at) {
        var node = node(activities.get(at).getActivityId());
        if (node == null) {
            return List.of();
        }
        var reached = node.getOutgoing().stream().filter(flow -> after(flow.getTarget().getId(), at) >= 0).toList();
        return !(node instanceof ExclusiveGateway) ? reached : reached.stream()
                .min((one, other) -> after(one.getTarget().getId(), at) - after(other.getTarget().getId(), at)).stream().toList();
    }

    private int after(String element, int at) {
        return IntStream.range(at + 1, activities.size()).filter(index -> activities.get(index).getActivityId().equals(element)).findFirst().orElse(-1);
    }

    private FlowNode node(String id) {
        return diagram.getModelElementById(id) instanceof FlowNode node ? node : null;
    }
}
