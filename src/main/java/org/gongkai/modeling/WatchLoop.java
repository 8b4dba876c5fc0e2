package org.gongkai.modeling;

import java.util.HashSet;
import java.util.Set;

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
        Set<Node> passed = new HashSet<>();
        var waits = false;
        var acts = false;
        for (var node = first; passed.add(node); node = node.out().get(0).target()) {
            if (node.out().size() != 1 || !node.out().get(0).condition().isEmpty() || node.traits().repeated() || isPutOff(node)) {
                return false;
            }
            waits |= "timer".equals(node.traits().event()) && NEXT.equals(node.traits().reference()) && node.is("intermediateCatchEvent");
            acts |= ACT.equals(node.traits().bean());
        }
        return waits && acts;
    }

    /** A task waits for a person, another event for something else, an attached event leads out of the loop. */
    private static boolean isPutOff(Node node) {
        var part = node.is("exclusiveGateway") || node.is("serviceTask")
                || node.is("intermediateCatchEvent") && "timer".equals(node.traits().event()) && NEXT.equals(node.traits().reference());
        return !part || node.boundaries().stream().anyMatch(event -> event.traits().interrupting());
    }
}
