package org.gongkai.modeling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.gongkai.modeling.graph.Node;

/**
 * The clock is watched for as long as any of these elements has the case: the loop is begun before, on every path, and goes
 * on in the scope around it.
 *
 * @param watched where the case is meanwhile
 */
record WatchDuty(GuardRail rail, Predicate<Node> watched) implements Duty {

    @Override
    public List<Finding> check(Examined examined) {
        var loops = examined.diagram().nodes().stream().filter(WatchLoop::beginsAt).toList();
        if (loops.isEmpty()) {
            return List.of(new Finding(rail, examined.diagram().key(), "图中没有期限监督：与办理同时开始的“到达期限节点 → 提醒并标示时限 → 再等下一节点”。"));
        }
        Set<Node> covered = new HashSet<>();
        loops.forEach(loop -> covered.addAll(coveredBy(loop, examined)));
        return examined.diagram().nodes().stream().filter(watched).filter(node -> !covered.contains(node))
                .map(node -> new Finding(rail, node.id(), "“%s”在期限监督之外。".formatted(node.title()))).toList();
    }

    /** Whoever leaves the scope of a loop stops it, and comes back only through its beginning. */
    private static Set<Node> coveredBy(Node loop, Examined examined) {
        var inside = loop.scope().contents();
        var begun = Place.element(loop.id());
        var paths = new FactPaths(new FactSteps(new Fact(false, List.of(begun), List.of())), examined.moves(), examined.concurrency());
        inside.removeIf(node -> !paths.holdsBefore(node));
        // what an event sets off in the same scope runs beside the loop, which has begun by then
        inside.addAll(loop.scope().children().stream().filter(Node::isEventSubProcess).filter(event -> !interrupts(event)).map(Node::contents)
                .collect(HashSet::new, Set::addAll, Set::addAll));
        return inside;
    }

    private static boolean interrupts(Node eventSubProcess) {
        return eventSubProcess.children().stream().filter(node -> node.is("startEvent")).anyMatch(start -> start.traits().interrupting());
    }
}
