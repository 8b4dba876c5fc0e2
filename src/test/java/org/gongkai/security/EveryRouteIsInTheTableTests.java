package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks the running filter chains, not the table, so that a chain that forgets the table fails here. */
@GongkaiTest
class EveryRouteIsInTheTableTests {

    private static final Authentication NOBODY = new AnonymousAuthenticationToken("key", "nobody",
            AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;
    @Autowired
    private RouteTable table;
    @Autowired
    private WebInvocationPrivilegeEvaluator chains;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private Organization organization;

    /** A route that somebody added and did not declare is closed to everybody; here it also fails the build. */
    @Test
    void everyRouteOfTheRunningApplicationIsDeclared() {
        assertThat(mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryRouteIsInTheTableTests::routes)
                .filter(route -> table.find(route.method(), sample(route.path())).isEmpty())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRoleAtEveryRoute() {
        Map<Role, String> accounts = new RolesOfTheOffice(application).accounts();
        return table.routes().stream().map(route -> dynamicTest(route.toString(), () -> {
            var path = sample(route.pattern().getPatternString());
            assertThat(table.find(route.method(), path)).as("%s is decided by its own row", path).contains(route);
            assertThat(passes(route.method(), path, NOBODY)).as("nobody").isEqualTo(route.access().open());
            accounts.forEach((role, account) -> assertThat(passes(route.method(), path, signedIn(account))).as(role.id())
                    .isEqualTo(isAllowed(route, account) && !namesAnEngineObject(path)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aRouteThatIsNotInTheTableIsClosedToEverybody() {
        Map<Role, String> accounts = new RolesOfTheOffice(application).accounts();
        return Stream.of("/unknown", "/api/unknown", "/api/public/unknown", "/engine-rest/unknown", "/camunda/api/admin/unknown",
                        "/actuator/env", "/v3/unknown", "/webjars/camunda/app/tasklist/index.html", "/h2-console")
                .map(path -> dynamicTest(path, () -> {
                    assertThat(passes(HttpMethod.GET, path, NOBODY)).isFalse();
                    accounts.values().forEach(account -> assertThat(passes(HttpMethod.GET, path, signedIn(account))).isFalse());
                }));
    }

    private boolean isAllowed(Route route, String account) {
        return route.access().permits(organization.person(account));
    }

    /** A made-up task, case or job is visible to nobody, whatever the row says. */
    private static boolean namesAnEngineObject(String path) {
        return RouteTable.withinEngine(path).filter(inside -> inside.matches("/(task|process-instance|job|history/job-log)/x(/.*)?")).isPresent();
    }

    private boolean passes(HttpMethod method, String path, Authentication who) {
        return chains.isAllowed("", path, method.name(), who);
    }

    private static Authentication signedIn(String account) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account, account), null, List.of());
    }

    private static String sample(String pattern) {
        return pattern.replaceAll("\\{[^/]+}|\\*\\*|\\*", "x");
    }

    private record Mapped(HttpMethod method, String path) {
    }

    private static Stream<Mapped> routes(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var asked = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
        return asked.stream().flatMap(method -> mapping.getPatternValues().stream()
                .map(path -> new Mapped(method.asHttpMethod(), path)));
    }
}
