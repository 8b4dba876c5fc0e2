package org.gongkai.engine;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the procedures of the law out of reach of a single person: whoever is signed in may deploy other diagrams, but
 * not one that would take the place of a procedure or a table that cases rest on. The release of a new version by two
 * persons comes with the process editor; until then these come from the product's own files alone.
 */
@Component
@Order(2)
class ContractKeys implements DeploymentCheck {

    private static final Set<String> KEYS = Set.of("publication-review", "nondisclosure-approval", "document-disclosure",
            "internal-disclosure", "disclosure-request", "complaint-handling", "public-consultation", "hearing", "accountability",
            "content-inspection", "annual-report", "message-delivery", "deadline-policy", "publication-route", "reprint-source",
            "reply-kind", "reply-remedy", "sanction-tier");

    private final IdentityService identity;

    ContractKeys(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** @return whether a process or a decision table of this key belongs to the law */
    static boolean isProcedure(String key) {
        return KEYS.contains(key);
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        if (identity.getCurrentAuthentication() == null) {
            return;
        }
        resources.forEach((name, content) -> {
            if (BpmnFile.isDiagram(name) || BpmnFile.isDecision(name)) {
                BpmnFile.parse(name, content).elements().map(element -> element.getAttribute("id")).filter(KEYS::contains)
                        .findFirst().ifPresent(key -> {
                            throw new RefusedDeploymentException("“%s”是法定流程（决策表），不能由一个人直接部署。".formatted(key));
                        });
            }
        });
    }
}
