package org.gongkai.modeling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.modeling.graph.Node;

/** What every procedure of the law owes, whatever it is about. */
final class CommonDuties {

    private static final String CLAUSE = "全部程序";
    /** One answer, or one fact of the case as it is or is not; nothing that could be true of two. */
    private static final Pattern ONE_REASON = Pattern.compile("(reviewOutcome|outcome)\\s*==\\s*(['\"])[a-z-]+\\2|!?\\s*[a-zA-Z]+");
    private static final Pattern LIMIT = Pattern.compile("deadlineWatch\\.limit\\(execution, '[A-Z_]+'\\)");
    private static final Set<String> LITERALS = Set.of("true", "false", "!true", "!false");

    private CommonDuties() {
    }

    private record Common(GuardRail rail, Function<Node, Stream<Finding>> look) implements Duty {

        @Override
        public List<Finding> check(Examined examined) {
            return examined.diagram().nodes().stream().flatMap(look).toList();
        }
    }

    /** @return in the order of the catalogue */
    static List<Duty> all() {
        var decisions = GuardRail.technical("T-01", CLAUSE, "判断的每条出线写明一个结论，各不相同，没有默认出线");
        var events = GuardRail.technical("T-02", CLAUSE, "事件网关之后只能是等待的事件");
        var takenAway = GuardRail.technical("T-03", CLAUSE, "人工环节只能因法定期限届满由系统收回");
        return List.of(new Common(decisions, node -> decisions(decisions, node)), new Common(events, node -> events(events, node)),
                new Common(takenAway, node -> takenAway(takenAway, node)));
    }

    private static Stream<Finding> decisions(GuardRail rail, Node node) {
        if (!node.is("exclusiveGateway") || node.out().size() < 2) {
            return Stream.empty();
        }
        Set<String> reasons = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (var flow : node.out()) {
            if (flow.condition().isEmpty()) {
                findings.add(new Finding(rail, flow.id(), "没有写明条件，或者是默认出线。"));
            } else if (!ONE_REASON.matcher(flow.condition()).matches() || LITERALS.contains(flow.condition())) {
                findings.add(new Finding(rail, flow.id(), "条件“%s”不是单一的结论。".formatted(flow.condition())));
            } else if (!reasons.add(flow.condition())) {
                findings.add(new Finding(rail, flow.id(), "与同一判断的另一条出线条件相同。"));
            }
        }
        return findings.stream();
    }

    private static Stream<Finding> events(GuardRail rail, Node node) {
        return !node.is("eventBasedGateway") ? Stream.empty() : node.out().stream().filter(flow -> !flow.target().is("intermediateCatchEvent"))
                .map(flow -> new Finding(rail, flow.id(), "通向“%s”，它不是等待的事件。".formatted(flow.target().title())));
    }

    private static Stream<Finding> takenAway(GuardRail rail, Node node) {
        return !node.is("userTask") ? Stream.empty() : node.boundaries().stream().filter(event -> event.traits().interrupting())
                .filter(event -> "timer".equals(event.traits().event()) && !LIMIT.matcher(event.traits().reference()).matches())
                .map(event -> new Finding(rail, event.id(), "“%s”会被定时收回，时间“%s”不是法定期限。".formatted(node.title(), event.traits().reference())));
    }
}
