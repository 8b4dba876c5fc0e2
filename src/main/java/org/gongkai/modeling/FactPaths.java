package org.gongkai.modeling;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;

import org.gongkai.modeling.graph.Concurrency;
import org.gongkai.modeling.graph.Flow;
import org.gongkai.modeling.graph.Move;
import org.gongkai.modeling.graph.Moves;
import org.gongkai.modeling.graph.Node;

/**
 * Whether a fact holds at each element of a diagram on every path that leads there: the classic forward analysis, a
 * greatest fixed point. What cannot be decided from the drawing counts as not holding.
 */
final class FactPaths {

    private static final long EVERYTHING = -1;

    private final Moves moves;
    private final FactSteps steps;
    private final Flow without;
    private final long[] entry;
    private final long[] exit;
    /** Where the fact cannot be relied on, because what ends it may happen at the same time. */
    private final boolean[] shaky;
    /** In which scopes it may be lost. */
    private final boolean[] lossy;

    FactPaths(FactSteps steps, Moves moves, Concurrency concurrency) {
        this(steps, moves, concurrency, null);
    }

    /** @param without a flow that is looked away from, as if it were not drawn; null for none */
    FactPaths(FactSteps steps, Moves moves, Concurrency concurrency, Flow without) {
        this.moves = moves;
        this.steps = steps;
        this.without = without;
        var nodes = moves.diagram().nodes();
        entry = new long[nodes.size()];
        exit = new long[nodes.size()];
        shaky = new boolean[nodes.size()];
        lossy = new boolean[nodes.size()];
        var losing = nodes.stream().filter(steps::loses).toList();
        concurrency.with(losing).forEach(node -> shaky[node.index()] = true);
        losing.forEach(this::lossyAround);
        solve();
    }

    private void lossyAround(Node losing) {
        for (var scope = losing.scope(); scope != null && !lossy[scope.index()]; scope = scope.scope()) {
            lossy[scope.index()] = true;
        }
    }

    /** @param before whether it must hold already when a token comes, not only when it has passed */
    boolean holds(Node node, boolean before) {
        return before ? holdsBefore(node) : holdsAfter(node);
    }

    /** @return whether the fact holds whenever a token comes to this element */
    boolean holdsBefore(Node node) {
        return (entry[node.index()] & FactSteps.FACT) != 0;
    }

    /** @return whether the fact holds whenever a token has passed this element */
    boolean holdsAfter(Node node) {
        return (exit[node.index()] & FactSteps.FACT) != 0;
    }

    private void solve() {
        Arrays.fill(entry, EVERYTHING);
        Arrays.fill(exit, EVERYTHING);
        var open = new ArrayDeque<>(moves.diagram().nodes());
        var waiting = new HashSet<>(open);
        while (!open.isEmpty()) {
            var node = open.poll();
            waiting.remove(node);
            var before = reliable(node, before(node));
            var after = reliable(node, node.isScope() ? over(node) : steps.passing(node, before));
            if (before != entry[node.index()] || after != exit[node.index()]) {
                entry[node.index()] = before;
                exit[node.index()] = after;
                moves.from(node).stream().map(Move::to).filter(waiting::add).forEach(open::add);
            }
        }
    }

    private long reliable(Node node, long state) {
        return shaky[node.index()] ? state & ~FactSteps.FACT : state;
    }

    private long before(Node node) {
        if (node.scope() == null) {
            return steps.first();
        }
        var ways = moves.to(node).stream().filter(move -> move.kind() != Move.Kind.END)
                .filter(move -> without == null || move.flow() != without).mapToLong(this::carried);
        return node.isParallel() ? ways.reduce((one, other) -> one | other).orElse(EVERYTHING) : ways.reduce(EVERYTHING, (one, other) -> one & other);
    }

    /** A scope is over when one of its ends is reached; what lies behind one that has none is never reached. */
    private long over(Node scope) {
        return moves.to(scope).stream().filter(move -> move.kind() == Move.Kind.END).mapToLong(this::carried).reduce(EVERYTHING, (one, other) -> one & other);
    }

    private long carried(Move move) {
        var from = move.from();
        return switch (move.kind()) {
            case INTO -> entry[from.index()];
            case END, THROWN -> exit[from.index()] & FactSteps.FACT;
            case WHILE -> entry[from.index()] & (lossy[from.index()] ? 0 : FactSteps.FACT);
            case FLOW -> move.flow() == null ? exit[from.index()] : steps.along(move.flow(), exit[from.index()]);
        };
    }
}
