package org.gongkai.modeling;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.engine.BpmnFile;
import org.gongkai.modeling.graph.Diagram;
import org.gongkai.modeling.graph.DiagramReader;
import org.springframework.stereotype.Component;

/** The catalogue of what every procedure owes, and the check of a diagram against it. */
@Component
public class GuardRails {

    private final SortedMap<String, ProcedureRules> rules;

    /** @param rules of every procedure of the law */
    public GuardRails(List<ProcedureRules> rules) {
        this.rules = new TreeMap<>(rules.stream().collect(Collectors.toMap(ProcedureRules::processKey, Function.identity())));
    }

    /** @return the keys of the procedures that have rules */
    public Set<String> procedures() {
        return rules.keySet();
    }

    /**
     * Whether a rule is kept.
     *
     * @param findings empty when it is
     */
    public record Kept(GuardRail rail, List<Finding> findings) {
    }

    /** @return every rule of a procedure, in its order, and how a diagram keeps it */
    public List<Kept> report(String processKey, String name, byte[] content) {
        return DiagramReader.read(BpmnFile.parse(name, content)).stream().filter(diagram -> diagram.key().equals(processKey)).flatMap(this::report).toList();
    }

    /**
     * Examines every path of a diagram.
     *
     * @param name of the file
     * @param content BPMN
     * @return where it breaks a rule of its procedures; empty for one that keeps them all, and for a procedure the law does not name
     * @throws org.gongkai.engine.RefusedDeploymentException when it cannot be read
     */
    public List<Finding> check(String name, byte[] content) {
        return DiagramReader.read(BpmnFile.parse(name, content)).stream().flatMap(this::report).flatMap(kept -> kept.findings().stream()).toList();
    }

    private Stream<Kept> report(Diagram diagram) {
        if (!rules.containsKey(diagram.key())) {
            return Stream.empty();
        }
        var examined = new Examined(diagram);
        return Stream.concat(rules.get(diagram.key()).duties().stream(), CommonDuties.all().stream()).map(duty -> new Kept(duty.rail(), duty.check(examined)));
    }
}
