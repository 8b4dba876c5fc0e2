package org.gongkai.modeling.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.modeling.graph.Move.Kind;

/**
 * Every way a token can go through a diagram, as the engine moves it: through sub-processes, boundary events, event
 * sub-processes, errors, links and terminating ends. An error nobody catches ends its path as a plain end does.
 */
public final class Moves {

    private static final String ERROR = "error";

    private final Diagram diagram;
    private final Map<Node, List<Move>> to = new HashMap<>();
    private final Map<Node, List<Move>> from = new HashMap<>();
    private final List<Node> lastNodes = new ArrayList<>();

    /** Finds them. */
    public Moves(Diagram diagram) {
        this.diagram = diagram;
        diagram.flows().forEach(flow -> add(Kind.FLOW, flow.source(), flow.target(), flow));
        diagram.nodes().stream().filter(Node::isScope).forEach(this::inside);
        diagram.nodes().stream().filter(node -> node.is("boundaryEvent") && !ERROR.equals(node.traits().event()))
                .forEach(event -> diagram.node(event.traits().attachedTo()).ifPresent(activity -> add(Kind.WHILE, activity, event, null)));
    }

    public Diagram diagram() {
        return diagram;
    }

    /** @return how an element is reached; an {@code END} leads to the end of its target, which is a scope */
    public List<Move> to(Node node) {
        return to.getOrDefault(node, List.of());
    }

    /** @return where a token goes from an element; an {@code END} leads to the end of its target, which is a scope */
    public List<Move> from(Node node) {
        return from.getOrDefault(node, List.of());
    }

    /** @return the elements with which the whole process ends */
    public List<Node> lastNodes() {
        return lastNodes;
    }

    private void inside(Node scope) {
        starts(scope).filter(start -> !ERROR.equals(start.traits().event())).forEach(start -> add(Kind.INTO, scope, start, null));
        scope.children().stream().filter(Node::isEventSubProcess).forEach(event -> {
            add(Kind.WHILE, scope, event, null);
            if (interrupts(event)) {
                end(event, scope);
            }
        });
        scope.children().stream().filter(Node::isLinkThrown).forEach(thrown -> scope.children().stream().filter(node -> node.is("intermediateCatchEvent"))
                .filter(node -> "link".equals(node.traits().event()) && node.traits().reference().equals(thrown.traits().reference()))
                .forEach(caught -> add(Kind.FLOW, thrown, caught, null)));
        var main = mainOf(scope);
        scope.children().stream().filter(Node::isEnd).forEach(node -> ends(node, scope, main.contains(node)));
    }

    /** What runs beside the work of a scope (a reminder, say) does not end it, unless by force. */
    private void ends(Node node, Node scope, boolean main) {
        var catching = ERROR.equals(node.traits().event()) && node.is("endEvent") ? catching(node) : Set.<Node>of();
        catching.forEach(event -> add(Kind.THROWN, node, event, null));
        if (catching.isEmpty() && (main || "terminate".equals(node.traits().event()))) {
            end(node, scope);
        }
    }

    private void end(Node node, Node scope) {
        if (scope == diagram.process()) {
            lastNodes.add(node);
        } else {
            add(Kind.END, node, scope, null);
        }
    }

    private static Stream<Node> starts(Node scope) {
        return scope.children().stream().filter(node -> node.is("startEvent"));
    }

    private static boolean interrupts(Node eventSubProcess) {
        return starts(eventSubProcess).allMatch(start -> start.traits().interrupting());
    }

    /** @return what the token of a scope comes to, without what runs beside it */
    private static Set<Node> mainOf(Node scope) {
        Set<Node> found = new HashSet<>();
        var open = new ArrayDeque<Node>(starts(scope).toList());
        while (!open.isEmpty()) {
            var node = open.poll();
            if (found.add(node)) {
                node.out().forEach(flow -> open.add(flow.target()));
                node.boundaries().stream().filter(event -> event.traits().interrupting()).forEach(open::add);
                scope.children().stream().filter(other -> node.isLinkThrown() && other.is("intermediateCatchEvent")
                        && node.traits().reference().equals(other.traits().reference())).forEach(open::add);
            }
        }
        return found;
    }

    /** @return the events that catch an error, of the nearest scope that has one */
    private static Set<Node> catching(Node thrower) {
        for (var scope = thrower.scope(); scope != null; scope = scope.scope()) {
            Set<Node> found = new HashSet<>();
            scope.children().stream().filter(Node::isEventSubProcess).filter(event -> !thrower.isWithin(event)).flatMap(Moves::starts)
                    .filter(start -> catches(start, thrower)).forEach(found::add);
            if (found.isEmpty()) {
                scope.boundaries().stream().filter(event -> catches(event, thrower)).forEach(found::add);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private static boolean catches(Node event, Node thrower) {
        var code = event.traits().reference();
        return ERROR.equals(event.traits().event()) && (code.isEmpty() || code.equals(thrower.traits().reference()));
    }

    private void add(Kind kind, Node source, Node target, Flow flow) {
        var move = new Move(kind, source, target, flow);
        to.computeIfAbsent(target, node -> new ArrayList<>()).add(move);
        from.computeIfAbsent(source, node -> new ArrayList<>()).add(move);
    }
}
