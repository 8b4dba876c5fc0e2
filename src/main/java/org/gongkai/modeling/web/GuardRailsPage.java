package org.gongkai.modeling.web;

import java.util.List;

import org.gongkai.engine.DeployedDiagrams;
import org.gongkai.modeling.GuardRails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What no diagram may leave out, and how each procedure in force keeps it. */
@Controller
class GuardRailsPage {

    private final GuardRails rails;
    private final DeployedDiagrams diagrams;

    GuardRailsPage(GuardRails rails, DeployedDiagrams diagrams) {
        this.rails = rails;
        this.diagrams = diagrams;
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
        return new ModelAndView("modeling/rails").addObject("procedures",
                rails.procedures().stream().flatMap(key -> diagrams.newest(key).map(deployed -> procedure(key, deployed)).stream()).toList());
    }

    private Procedure procedure(String key, DeployedDiagrams.Deployed deployed) {
        var rules = rails.report(key, deployed.file(), deployed.content());
        return new Procedure(key, deployed.name(), deployed.version(), rules, rules.stream().filter(rule -> !rule.findings().isEmpty()).count());
    }
}
