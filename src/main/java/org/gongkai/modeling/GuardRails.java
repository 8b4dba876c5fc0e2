package org.gongkai.modeling;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.engine.BpmnFile;
import org.gongkai.modeling.graph.Diagram;
import org.gongkai.modeling.graph.DiagramReader;
import org.springframework.stereotype.Component;

/** The catalogue of what every procedure owes, and the check of a diagram against it. */
@Component
public class GuardRails {

    private final Map<String, ProcedureRules> rules;

    /** @param rules of every procedure of the law */
    public GuardRails(List<ProcedureRules> rules) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(ProcedureRules::processKey, Function.identity()));
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
        return DiagramReader.read(BpmnFile.parse(name, content)).stream().flatMap(diagram -> check(diagram).stream()).toList();
    }

    private List<Finding> check(Diagram diagram) {
        if (!rules.containsKey(diagram.key())) {
            return List.of();
        }
        var examined = new Examined(diagram);
        return rules.get(diagram.key()).duties().stream().flatMap(duty -> duty.check(examined).stream()).toList();
    }
}
