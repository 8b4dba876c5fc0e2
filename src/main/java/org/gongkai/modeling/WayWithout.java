package org.gongkai.modeling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.gongkai.modeling.graph.Move;
import org.gongkai.modeling.graph.Moves;
import org.gongkai.modeling.graph.Node;

/** Finds the shortest way of one token on which a fact does not hold: what to show to the person who drew the diagram. */
final class WayWithout {

    private final Moves moves;
    private final FactSteps steps;

    WayWithout(FactSteps steps, Moves moves) {
        this.moves = moves;
        this.steps = steps;
    }

    /** Where a token stands; a scope is entered first and is over later. */
    private record Spot(Node node, boolean over, long state) {
    }

    private record Step(Spot spot, Move by, Step before) {
    }

    /**
     * @param before whether the fact must hold already when the token comes, not only when it has passed
     * @return the moves from the beginning of the process, empty when no single token goes such a way
     */
    List<Move> to(Node wanted, boolean before) {
        var open = new ArrayDeque<Step>();
        Set<Spot> seen = new HashSet<>();
        open.add(new Step(new Spot(moves.diagram().process(), false, steps.first()), null, null));
        while (!open.isEmpty()) {
            var step = open.poll();
            var spot = step.spot();
            if (spot.node() == wanted && ((before ? spot.state() : behind(spot)) & FactSteps.FACT) == 0 && (before || !spot.node().isScope() || spot.over())) {
                return way(step);
            }
            moves.from(spot.node()).stream().filter(open(spot)).forEach(move -> {
                var next = next(spot, move);
                if (seen.add(next)) {
                    open.add(new Step(next, move, step));
                }
            });
        }
        return List.of();
    }

    /** @return whether a token comes to an element at all, also without one move; null looks away from none */
    boolean reaches(Node wanted, Move without) {
        var open = new ArrayDeque<Spot>();
        Set<Spot> seen = new HashSet<>();
        open.add(new Spot(moves.diagram().process(), false, 0));
        while (!open.isEmpty()) {
            var spot = open.poll();
            if (spot.node() == wanted) {
                return true;
            }
            moves.from(spot.node()).stream().filter(open(spot)).filter(move -> move != without)
                    .map(move -> new Spot(move.to(), move.kind() == Move.Kind.END, 0)).filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private static Predicate<Move> open(Spot spot) {
        return move -> !spot.node().isScope() || spot.over() == (move.kind() == Move.Kind.FLOW || move.kind() == Move.Kind.END);
    }

    private Spot next(Spot spot, Move move) {
        var begun = move.kind() == Move.Kind.INTO || move.kind() == Move.Kind.WHILE;
        var state = begun ? spot.state() : behind(spot);
        var kept = move.kind() == Move.Kind.FLOW || move.kind() == Move.Kind.INTO ? state : state & FactSteps.FACT;
        return new Spot(move.to(), move.kind() == Move.Kind.END, move.flow() == null ? kept : steps.along(move.flow(), kept));
    }

    private long behind(Spot spot) {
        return spot.node().isScope() ? spot.state() : steps.passing(spot.node(), spot.state());
    }

    private static List<Move> way(Step last) {
        List<Move> way = new ArrayList<>();
        for (var step = last; step.by() != null; step = step.before()) {
            way.add(0, step.by());
        }
        return way;
    }
}
