package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** The decisions behind the table, written down a second time by hand. */
class WhoMayWhatTests {

    private static final String SUPERVISORS = "supervision-group openness-office openness-office-director "
            + "openness-office-deputy leading-group-head leading-group-deputy";

    private final RouteTable table = new RouteTable(false);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            POST | /engine-rest/deployment/create            | sysadmin
            POST | /camunda/api/engine/engine/default/deployment/create | sysadmin
            POST | /engine-rest/filter/create                | sysadmin
            PUT  | /engine-rest/filter/x                     | sysadmin
            GET  | /camunda/app/admin/default/               | secadmin
            GET  | /engine-rest/process-instance             | SUPERVISORS sysadmin
            PUT  | /engine-rest/job/x/retries                | supervision-group openness-office openness-office-director openness-office-deputy
            GET  | /camunda/app/cockpit/default/             | SUPERVISORS sysadmin
            GET  | /api/register                             | SUPERVISORS info-group leading-group-member
            GET  | /api/register/verify                      | SUPERVISORS info-group leading-group-member
            GET  | /desk/calendar/notices                    | openness-office openness-office-director openness-office-deputy sysadmin
            POST | /desk/calendar/notices/1/confirm          | openness-office openness-office-director openness-office-deputy
            POST | /api/calendar/notices                     | openness-office openness-office-director openness-office-deputy sysadmin
            POST | /api/calendar/notices/1/confirm           | openness-office openness-office-director openness-office-deputy
            """)
    void onlyTheseRolesPass(String method, String path, String roles) {
        assertThat(rolesThatPass(method, path))
                .isEqualTo(new TreeSet<>(Set.of(roles.replace("SUPERVISORS", SUPERVISORS).split(" "))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/x", "/engine-rest/task/x/form", "/camunda/app/tasklist/default/"})
    void theThreeAdministratorsTakePartInNoCase(String path) {
        assertThat(rolesThatPass("GET", path)).doesNotContain("sysadmin", "secadmin", "auditor").hasSize(Role.values().length - 3);
    }

    @Test
    void theAuditorReadsTheOperationLogAndNoCase() {
        assertThat(rolesThatPass("GET", "/engine-rest/history/user-operation")).contains("auditor");
        assertThat(table.routes().stream().map(Route::toString).filter(row -> row.contains("process-instance")))
                .isNotEmpty().noneMatch(row -> row.contains("auditor"));
    }

    @Test
    void onlyThesePathsAreOpenToEverybody() {
        assertThat(table.routes().stream().filter(route -> route.access().open())
                .map(route -> route.pattern().getPatternString()))
                .noneMatch(path -> path.startsWith("/desk") || path.startsWith("/camunda") || path.startsWith("/engine-rest"))
                .noneMatch(path -> path.startsWith("/api/") && !path.startsWith("/api/public/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/training/clock", "/desk/training"})
    void onlyADemonstrationHasAClockThatCanBePutForward(String path) {
        assertThat(table.find(HttpMethod.GET, path)).isEmpty();
        assertThat(table.find(HttpMethod.POST, path)).isEmpty();
        assertThat(new RouteTable(true).find(HttpMethod.POST, path)).isPresent();
    }

    private Set<String> rolesThatPass(String method, String path) {
        var access = table.find(HttpMethod.valueOf(method), path).orElseThrow().access();
        return Arrays.stream(Role.values()).filter(role -> access.permits(new Person("p", "P", null, Set.of(role.id()))))
                .map(Role::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
