package org.gongkai.modeling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.modeling.graph.Node;

/** A task is offered to those whom the law names. Where the diagram has no such task, another duty says whether it must. */
record OfferDuty(GuardRail rail, String task, String groups, String users) implements Duty {

    @Override
    public List<Finding> check(Examined examined) {
        return examined.diagram().node(task).filter(node -> node.is("userTask")).map(this::check).orElse(List.of());
    }

    private List<Finding> check(Node node) {
        List<Finding> findings = new ArrayList<>();
        if (!set(node.traits().groups()).equals(set(groups))) {
            findings.add(new Finding(rail, task, "“%s”的候选组应为“%s”，现在是“%s”。".formatted(node.title(), groups, node.traits().groups())));
        }
        if (!node.traits().users().equals(users)) {
            findings.add(new Finding(rail, task, "“%s”的候选人应为“%s”，现在是“%s”。".formatted(node.title(), users, node.traits().users())));
        }
        if (!node.traits().assignee().isEmpty()) {
            findings.add(new Finding(rail, task, "“%s”不能直接指定办理人“%s”。".formatted(node.title(), node.traits().assignee())));
        }
        return findings;
    }

    private static Set<String> set(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",")).map(String::trim).filter(group -> !group.isEmpty()).collect(Collectors.toSet());
    }
}
