package org.gongkai.modeling.web;

import java.util.Comparator;
import java.util.List;

import org.gongkai.engine.DeployedDiagrams;
import org.gongkai.engine.DeploymentCheck;
import org.gongkai.engine.DeploymentRail;
import org.gongkai.modeling.GuardRails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What no diagram may leave out, and how each procedure in force keeps it. */
@Controller
class GuardRailsPage {

    private final GuardRails rails;
    private final DeployedDiagrams diagrams;
    private final List<DeploymentRail> everywhere;

    GuardRailsPage(GuardRails rails, DeployedDiagrams diagrams, List<DeploymentCheck> checks) {
        this.rails = rails;
        this.diagrams = diagrams;
        this.everywhere = checks.stream().flatMap(check -> check.rails().stream()).sorted(Comparator.comparing(DeploymentRail::id)).toList();
    }

    /**
     * A procedure in force.
     *
     * @param broken how many of its rules the diagram does not keep
     */
    record Procedure(String key, String name, int version, List<GuardRails.Kept> rules, long broken) {
    }

    @GetMapping("/desk/guard-rails")
    ModelAndView page() {
        return new ModelAndView("modeling/rails").addObject("everywhere", everywhere).addObject("procedures",
                rails.procedures().stream().flatMap(key -> diagrams.newest(key).map(deployed -> procedure(key, deployed)).stream()).toList());
    }

    private Procedure procedure(String key, DeployedDiagrams.Deployed deployed) {
        var rules = rails.report(key, deployed.file(), deployed.content());
        return new Procedure(key, deployed.name(), deployed.version(), rules, rules.stream().filter(rule -> !rule.findings().isEmpty()).count());
    }
}
