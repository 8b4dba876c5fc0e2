package org.gongkai.modeling;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.modeling.graph.Node;

/**
 * The loop that watches a deadline (期限监督): wait for the next point of the clock, act on it, wait again. It is begun
 * beside the work by a parallel gateway and never ends by itself.
 */
final class WatchLoop {

    private static final String NEXT = "deadlineWatch.next(execution)";
    private static final String ACT = "actOnDeadlineDelegate";

    private WatchLoop() {
    }

    /** @return whether one of the branches that begin here is such a loop */
    static boolean beginsAt(Node node) {
        return node.isParallel() && node.out().size() > 1 && node.out().stream().anyMatch(flow -> isLoop(flow.target()));
    }

    /** Nothing on the way has a choice: the loop acts on every point and comes back to wait for the next one. */
    private static boolean isLoop(Node first) {
        List<Node> passed = new ArrayList<>();
        var node = first;
        while (!passed.contains(node)) {
            if (node.out().size() != 1 || !node.out().get(0).condition().isEmpty() || node.traits().repeated() || isPutOff(node)) {
                return false;
            }
            passed.add(node);
            node = node.out().get(0).target();
        }
        var again = passed.subList(passed.indexOf(node), passed.size());
        return again.stream().anyMatch(WatchLoop::waitsForThePoint) && again.stream().anyMatch(one -> ACT.equals(one.traits().bean()));
    }

    private static boolean waitsForThePoint(Node node) {
        return node.is("intermediateCatchEvent") && "timer".equals(node.traits().event()) && NEXT.equals(node.traits().reference());
    }

    /** A task waits for a person, another event for something else, an attached event leads out of the loop. */
    private static boolean isPutOff(Node node) {
        var part = node.is("exclusiveGateway") || node.is("serviceTask") || waitsForThePoint(node);
        return !part || node.boundaries().stream().anyMatch(event -> event.traits().interrupting());
    }
}
