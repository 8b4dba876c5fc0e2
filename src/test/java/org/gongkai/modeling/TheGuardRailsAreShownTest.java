package org.gongkai.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.gongkai.GongkaiTest;
import org.gongkai.StaffPages;
import org.gongkai.engine.DeployedDiagrams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Whoever keeps the procedures reads what no diagram may leave out, and that those in force leave nothing out. */
@GongkaiTest
class TheGuardRailsAreShownTest {

    private static final String PAGE = "/desk/guard-rails";

    @Autowired
    WebApplicationContext context;
    @Autowired
    GuardRails rails;
    @Autowired
    DeployedDiagrams diagrams;

    @Test
    void everyProcedureInForceWithEachOfItsRules() {
        var page = new StaffPages(context).get("sysadmin", PAGE).page();

        assertThat(rails.procedures()).contains("publication-review", "disclosure-request", "complaint-handling", "public-consultation", "hearing");
        for (var key : rails.procedures()) {
            var section = page.getElementById(key);
            assertThat(section.select("summary").text()).contains("全部符合", diagrams.newest(key).orElseThrow().name());
            assertThat(section.select("tbody tr")).isNotEmpty().allSatisfy(row -> assertThat(row.text()).endsWith("符合"));
        }
        assertThat(page.select("#publication-review td").eachText()).contains("信息公开前须经三级签发", "FB-04");
    }

    @Test
    void whatIsBrokenIsSaidBesideItsRule() {
        var deployed = diagrams.newest("publication-review").orElseThrow();
        var around = new String(deployed.content(), StandardCharsets.UTF_8).replace("leading-group-head", "openness-office");

        var report = rails.report("publication-review", deployed.file(), around.getBytes(StandardCharsets.UTF_8));

        assertThat(report).filteredOn(kept -> !kept.findings().isEmpty()).singleElement().satisfies(kept -> assertThat(kept.rail().id()).isEqualTo("FB-21"));
    }

    @Test
    void whatEveryDeploymentIsAskedFor() {
        var rows = new StaffPages(context).get("sysadmin", PAGE).page().select("#everywhere tbody tr").eachText();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(11).anySatisfy(row -> assertThat(row).contains("AQ-01", "没有脚本", "安全")).anySatisfy(row -> assertThat(row).contains("JS-01", "技术"));
        assertThat(rows).extracting(row -> row.split(" ")[0]).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({"office, 200", "office.director, 200", "supervision, 200", "sysadmin, 200", "staff.assistance, 403", "director, 403", "auditor, 403", "secadmin, 403"})
    void onlyWhoKeepsTheProceduresReadsThem(String account, int status) {
        assertThat(new StaffPages(context).get(account, PAGE).status()).isEqualTo(status);
    }
}
