package org.gongkai.modeling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.modeling.graph.Flow;
import org.gongkai.modeling.graph.Move;
import org.gongkai.modeling.graph.Node;

/** Which element to show to the person who drew a diagram on which a fact does not hold where it must. */
final class Blame {

    private static final int STEPS_TOLD = 6;
    private static final int MOST_TRIED = 40;

    private final Examined examined;
    private final Fact fact;
    private final FactSteps steps;

    Blame(Examined examined, Fact fact, FactSteps steps) {
        this.examined = examined;
        this.fact = fact;
        this.steps = steps;
    }

    Finding of(GuardRail rail, Node asked, boolean before) {
        var makers = makers();
        if (makers.isEmpty()) {
            return new Finding(rail, asked.id(), "图中没有能够做到%s的环节。".formatted(fact.words()));
        }
        if (!isPossible(makers)) {
            return new Finding(rail, makers.iterator().next().id(), "没有任何路径通向%s。".formatted(fact.words()));
        }
        var way = new WayWithout(steps, examined.moves()).to(asked, before);
        if (way.isEmpty()) {
            return new Finding(rail, asked.id(), "使前面的结论失效的环节可能与“%s”同时进行，不能保证先有%s。".formatted(asked.title(), fact.words()));
        }
        return new Finding(rail, culprit(way, makers, asked, before), "不经%s就可以到达“%s”：%s。".formatted(fact.words(), asked.title(), told(way)));
    }

    /** @return what makes the fact, or gives the answer that does */
    private Set<Node> makers() {
        return examined.diagram().nodes().stream().filter(node -> steps.makes(node) || steps.answers(node) || examined.diagram().flows().stream()
                .anyMatch(flow -> flow.source() == node && fact.made().stream().anyMatch(place -> place.answering().isEmpty() && place.on(flow))))
                .collect(Collectors.toSet());
    }

    /**
     * The decision without which the diagram would keep the rule: the last one on the way that others still lead past. Where there
     * is none, the one that was taken at the last of those who could have made the fact, or else the nearest.
     */
    private String culprit(List<Move> way, Set<Node> makers, Node asked, boolean before) {
        var decisions = way.stream().filter(Blame::isDecision).toList();
        var repairing = decisions.subList(Math.max(0, decisions.size() - MOST_TRIED), decisions.size()).stream()
                .filter(move -> new FactPaths(steps, examined.moves(), examined.concurrency(), move.flow()).holds(asked, before)).toList();
        var maker = way.stream().map(Move::from).filter(makers::contains).reduce(Blame::later);
        return repairing.stream().filter(move -> isReached(asked, move)).reduce(Blame::later)
                .or(() -> maker.flatMap(last -> way.stream().dropWhile(move -> move.from() != last).filter(repairing::contains).findFirst()))
                .or(() -> repairing.stream().reduce(Blame::later)).map(move -> move.flow().id()).orElse(asked.id());
    }

    private static <T> T later(T one, T other) {
        return other;
    }

    private boolean isReached(Node asked, Move without) {
        return new WayWithout(steps, examined.moves()).reaches(asked, without);
    }

    private static boolean isDecision(Move move) {
        return move.flow() != null && move.from().out().size() > 1;
    }

    /** @return whether a token can come to one of the makers at all */
    private boolean isPossible(Set<Node> makers) {
        return makers.stream().anyMatch(maker -> isReached(maker, null));
    }

    private static String told(List<Move> way) {
        var titles = Stream.concat(Stream.of(way.get(0).from().title()), way.stream().flatMap(Blame::titles)).distinct().toList();
        return titles.stream().skip(Math.max(0, titles.size() - STEPS_TOLD)).collect(Collectors.joining(" → "));
    }

    private static Stream<String> titles(Move move) {
        return Stream.concat(Stream.ofNullable(move.flow()).filter(flow -> !flow.condition().isEmpty() || isDecision(move)).map(Flow::title),
                Stream.of(move.to()).filter(node -> !node.name().isEmpty()).map(Node::name));
    }
}
