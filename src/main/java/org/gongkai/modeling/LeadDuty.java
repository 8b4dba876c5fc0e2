package org.gongkai.modeling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gongkai.modeling.graph.Flow;
import org.gongkai.modeling.graph.Node;

/** An answer leads where it says: nothing but merges lies between. */
record LeadDuty(GuardRail rail, Place answer, Place then) implements Duty {

    @Override
    public List<Finding> check(Examined examined) {
        return examined.diagram().flows().stream().filter(flow -> answer.on(flow) && comesFromThere(flow)).filter(flow -> !then.at(behind(flow)))
                .map(flow -> new Finding(rail, flow.id(), "应当通向%s，现在通向“%s”。".formatted(then.words(), behind(flow).title()))).toList();
    }

    private boolean comesFromThere(Flow flow) {
        Set<Node> seen = new HashSet<>();
        return answer.answering().isEmpty() || comesFromThere(flow.source(), seen);
    }

    private boolean comesFromThere(Node gateway, Set<Node> seen) {
        return seen.add(gateway) && gateway.in().stream().map(Flow::source)
                .anyMatch(source -> answer.answering().stream().anyMatch(place -> place.at(source)) || source.isGateway() && comesFromThere(source, seen));
    }

    private static Node behind(Flow flow) {
        Set<Node> passed = new HashSet<>();
        var node = flow.target();
        while (passed.add(node) && node.is("exclusiveGateway") && node.out().size() == 1) {
            node = node.out().get(0).target();
        }
        return node;
    }
}
