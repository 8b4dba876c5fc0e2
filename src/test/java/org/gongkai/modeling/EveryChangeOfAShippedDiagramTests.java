package org.gongkai.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;

/** Each shipped diagram is changed in one place after the other: what breaks the law is refused, what does not is accepted. */
@Rule("R-104")
class EveryChangeOfAShippedDiagramTests {

    private final List<ProcedureRules> rules = ShippedRules.all();
    private final GuardRails rails = new GuardRails(rules);

    private Stream<Mutant> mutants() {
        return rules.stream().map(ProcedureRules::processKey).flatMap(key -> Mutant.of(key).stream());
    }

    private List<Finding> findings(Mutant mutant) {
        return rails.check(mutant.process() + ".bpmn", mutant.xml().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatBreaksTheLawIsRefused() {
        var unlawful = mutants().filter(mutant -> !mutant.lawful()).toList();
        assertThat(unlawful).hasSizeGreaterThan(200);
        assertThat(unlawful.stream().filter(mutant -> findings(mutant).isEmpty())).isEmpty();
    }

    /** A rule that no change breaks would be one that cannot fail. */
    @Test
    void everyRuleIsBrokenBySomeChange() {
        var broken = mutants().flatMap(mutant -> findings(mutant).stream()).map(finding -> finding.rail().id()).collect(Collectors.toSet());
        assertThat(rules.stream().flatMap(procedure -> procedure.duties().stream()).map(duty -> duty.rail().id()).filter(id -> !broken.contains(id))).isEmpty();
    }

    @Test
    void whatKeepsTheLawIsAccepted() {
        var lawful = mutants().filter(Mutant::lawful).toList();
        assertThat(lawful).hasSizeGreaterThan(150);
        assertThat(lawful.stream().filter(mutant -> !findings(mutant).isEmpty()).map(mutant -> mutant + " " + findings(mutant))).isEmpty();
    }
}
