package org.gongkai.modeling.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which elements of a diagram may be at work at the same time: those on different branches of a fork, until the branches
 * have come together again, and what runs beside an activity or a scope that goes on.
 */
public final class Concurrency {

    private final Diagram diagram;
    /** For each fork, what each of its branches comes to. */
    private final List<List<BitSet>> forks = new ArrayList<>();

    /** Finds them. */
    public Concurrency(Diagram diagram) {
        this.diagram = diagram;
        for (var node : diagram.nodes()) {
            if (forks(node)) {
                branches(node.out().stream().map(flow -> List.of(flow.target())).toList());
            }
            node.boundaries().stream().filter(event -> !event.traits().interrupting()).forEach(event -> beside(node, event));
            if (node.isEventSubProcess()) {
                besides(node);
            }
        }
    }

    /** @return the elements that may be at work while one of these is */
    public Set<Node> with(Collection<Node> some) {
        var marked = new BitSet();
        some.forEach(node -> marked.set(node.index()));
        var found = new BitSet();
        if (!marked.isEmpty()) {
            forks.forEach(branches -> beside(branches, marked, found));
        }
        Set<Node> nodes = new HashSet<>();
        found.stream().forEach(index -> nodes.add(diagram.nodes().get(index)));
        return nodes;
    }

    private static void beside(List<BitSet> branches, BitSet marked, BitSet found) {
        var marking = branches.stream().filter(branch -> branch.intersects(marked)).toList();
        branches.stream().filter(branch -> marking.size() > 1 || !marking.isEmpty() && marking.get(0) != branch).forEach(found::or);
    }

    private static boolean forks(Node node) {
        return node.out().size() > 1 && !node.isChoice();
    }

    private void beside(Node activity, Node event) {
        List<Node> work = new ArrayList<>(List.of(activity));
        activity.out().forEach(flow -> work.add(flow.target()));
        branches(List.of(work, List.of(event)));
    }

    /** What an event sets off in a scope runs beside everything in it that it does not take away. */
    private void besides(Node eventSubProcess) {
        List<Node> others = new ArrayList<>(eventSubProcess.scope().children());
        others.remove(eventSubProcess);
        branches(List.of(others, List.of(eventSubProcess)));
    }

    private void branches(List<List<Node>> beginnings) {
        var reached = beginnings.stream().map(begin -> reach(begin, new BitSet())).toList();
        var once = new BitSet();
        var joins = new BitSet();
        reached.forEach(branch -> {
            var again = (BitSet) branch.clone();
            again.and(once);
            joins.or(again);
            once.or(branch);
        });
        diagram.nodes().stream().filter(node -> !node.isParallel() && !node.is("inclusiveGateway") || node.in().size() < 2)
                .forEach(node -> joins.clear(node.index()));
        forks.add(joins.isEmpty() ? reached : beginnings.stream().map(begin -> reach(begin, joins)).toList());
    }

    private static BitSet reach(List<Node> begin, BitSet joins) {
        var found = new BitSet();
        var open = new ArrayDeque<Node>(begin);
        while (!open.isEmpty()) {
            var node = open.poll();
            if (!joins.get(node.index()) && !found.get(node.index())) {
                found.set(node.index());
                node.out().forEach(flow -> open.add(flow.target()));
                open.addAll(node.children());
                open.addAll(node.boundaries());
            }
        }
        return found;
    }
}
