package org.gongkai.modeling;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gongkai.modeling.graph.Flow;
import org.gongkai.modeling.graph.Node;

/**
 * What becomes of a {@link Fact} from one element to the next. The state is a set of bits: the fact itself, and for each
 * answer that makes it, whether nothing else has happened since the place that gave the answer.
 */
final class FactSteps {

    /** The bit of the fact itself. */
    static final long FACT = 1;

    private final Fact fact;
    private final Map<Place, Long> answers = new LinkedHashMap<>();

    FactSteps(Fact fact) {
        this.fact = fact;
        fact.made().stream().filter(place -> !place.answering().isEmpty()).forEach(place -> answers.put(place, FACT << 1 + answers.size()));
    }

    /** @return the state in which a process begins */
    long first() {
        return fact.atFirst() ? FACT : 0;
    }

    /** @return the state behind an element that is no scope, given the one before it */
    long passing(Node node, long before) {
        var after = loses(node) ? before & ~FACT : before;
        if (makes(node)) {
            after |= FACT;
        }
        for (var answer : answers.entrySet()) {
            if (gives(answer.getKey(), node)) {
                after |= answer.getValue();
            } else if (node.waits()) {
                after &= ~answer.getValue();
            }
            // whoever else works meanwhile may answer something else
            if (node.traits().asyncAfter()) {
                after &= ~answer.getValue();
            }
        }
        return after;
    }

    /** @return the state at the end of a flow, given the one behind its source */
    long along(Flow flow, long before) {
        var after = fact.lost().stream().anyMatch(place -> place.on(flow)) ? before & ~FACT : before;
        for (var place : fact.made()) {
            if (place.on(flow) && (place.answering().isEmpty() || (before & answers.get(place)) != 0)) {
                after |= FACT;
            }
        }
        return after;
    }

    boolean makes(Node node) {
        return fact.made().stream().anyMatch(place -> place.at(node));
    }

    boolean loses(Node node) {
        return fact.lost().stream().anyMatch(place -> place.mayBeAt(node));
    }

    /** @return whether one of the answers that make the fact is given here */
    boolean answers(Node node) {
        return answers.keySet().stream().anyMatch(place -> gives(place, node));
    }

    private static boolean gives(Place answer, Node node) {
        return answer.answering().stream().anyMatch(place -> place.at(node));
    }
}
