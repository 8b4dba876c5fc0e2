package org.gongkai.modeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gongkai.modeling.graph.Node;

/** What leaves the database is done apart from the step before it, and tried again when it fails: what was signed stays signed. */
record ApartDuty(GuardRail rail, Set<String> beans) implements Duty {

    @Override
    public List<Finding> check(Examined examined) {
        return examined.diagram().nodes().stream().filter(node -> beans.contains(node.traits().bean())).flatMap(node -> check(node).stream()).toList();
    }

    private List<Finding> check(Node node) {
        List<Finding> findings = new ArrayList<>();
        if (!node.traits().asyncBefore()) {
            findings.add(new Finding(rail, node.id(), "“%s”没有另行执行（asyncBefore）。".formatted(node.title())));
        }
        if (!node.traits().retried()) {
            findings.add(new Finding(rail, node.id(), "“%s”没有写明失败后重试几次（failedJobRetryTimeCycle）。".formatted(node.title())));
        }
        return findings;
    }
}
