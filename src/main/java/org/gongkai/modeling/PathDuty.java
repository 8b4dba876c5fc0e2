package org.gongkai.modeling;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.modeling.graph.Node;

/**
 * On every path a fact holds where it is asked for.
 *
 * @param here where it is asked for, before whatever happens there; null for the end of the process
 */
record PathDuty(GuardRail rail, Place here, Fact fact) implements Duty {

    @Override
    public List<Finding> check(Examined examined) {
        var steps = new FactSteps(fact);
        var paths = new FactPaths(steps, examined.moves(), examined.concurrency());
        List<Finding> findings = new ArrayList<>();
        for (var node : asked(examined)) {
            if (!paths.holds(node, here != null)) {
                findings.add(new Blame(examined, fact, steps).of(rail, node, here != null));
            }
        }
        return findings;
    }

    private List<Node> asked(Examined examined) {
        return here == null ? examined.moves().lastNodes() : examined.diagram().nodes().stream().filter(here::mayBeAt).toList();
    }
}
