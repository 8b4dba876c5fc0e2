package org.gongkai.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.context.Context;
import org.w3c.dom.Element;

/**
 * The procedures of the law and the tables that cases rest on. Whoever is signed in may deploy other diagrams, but one of
 * these becomes a draft ({@link ProcedureDrafts}): a single person does not replace it.
 */
final class ContractKeys {

    private static final Set<String> KEYS = Set.of("publication-review", "nondisclosure-approval", "document-disclosure",
            "internal-disclosure", "disclosure-request", "complaint-handling", "public-consultation", "hearing", "accountability",
            "content-inspection", "annual-report", "message-delivery", "deadline-policy", "publication-route", "reprint-source",
            "reply-kind", "reply-remedy", "sanction-tier");
    private static final Set<String> DEFINITIONS = Set.of("process", "decision");

    private ContractKeys() {
    }

    /** @return in alphabetical order */
    static Stream<String> all() {
        return KEYS.stream().sorted();
    }

    /** @return whether a process or a decision table of this key belongs to the law */
    static boolean isProcedure(String key) {
        return KEYS.contains(key);
    }

    /** @return whether somebody signed in acts, and not one of our own services that has asked by itself who may */
    static boolean isPersons() {
        var context = Context.getCommandContext();
        return context.isAuthorizationCheckEnabled() && context.getAuthenticatedUserId() != null;
    }

    /**
     * @param resources the files of a deployment
     * @return the procedure of the law among them, empty when there is none
     * @throws RefusedDeploymentException when there is another beside it: a draft is approved or not, as a whole
     */
    static Optional<String> among(Map<String, byte[]> resources) {
        Set<String> all = new TreeSet<>();
        Set<String> ofTheLaw = new TreeSet<>();
        resources.forEach((name, content) -> {
            if (BpmnFile.isDiagram(name) || BpmnFile.isDecision(name)) {
                BpmnFile.parse(name, content).elements().forEach(element -> {
                    var id = element.getAttribute("id");
                    if (KEYS.contains(id)) {
                        ofTheLaw.add(id);
                    }
                    if (isDefinition(element)) {
                        all.add(id);
                    }
                });
            }
        });
        if (!ofTheLaw.isEmpty() && (ofTheLaw.size() > 1 || !all.equals(ofTheLaw))) {
            throw new RefusedDeploymentException("“%s”是法定流程（决策表），须单独提交，由另一人批准后生效：请不要与其他流程（决策表）放在一次部署里，也不要用它的标识作其他元素的标识。"
                    .formatted(String.join("”、“", ofTheLaw)));
        }
        return ofTheLaw.stream().findFirst();
    }

    private static boolean isDefinition(Element element) {
        return DEFINITIONS.contains(element.getLocalName());
    }
}
