package org.gongkai.modeling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gongkai.modeling.graph.Node;

/** The limit of a step ends it, or is told, when it is reached. */
record LimitDuty(GuardRail rail, String task, String expression, boolean interrupting, Place then) implements Duty {

    @Override
    public List<Finding> check(Examined examined) {
        return examined.diagram().node(task).filter(node -> node.is("userTask")).filter(node -> node.boundaries().stream().noneMatch(this::keepsIt))
                .map(node -> List.of(new Finding(rail, task, "“%s”上没有按期限触发（%s）并转入%s的定时边界事件。".formatted(node.title(),
                        interrupting ? "中断" : "不中断", then.words())))).orElse(List.of());
    }

    private boolean keepsIt(Node event) {
        return "timer".equals(event.traits().event()) && event.traits().reference().equals(expression) && event.traits().interrupting() == interrupting
                && event.out().size() == 1 && leadsThere(event);
    }

    private boolean leadsThere(Node event) {
        Set<Node> passed = new HashSet<>();
        var node = event.out().get(0).target();
        while (passed.add(node) && node.is("exclusiveGateway") && node.out().size() == 1) {
            node = node.out().get(0).target();
        }
        return then.at(node);
    }
}
