package org.gongkai.security;

import static org.gongkai.engine.EngineGrant.ALL;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.engine.EngineGrant;
import org.gongkai.engine.EngineGrants;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine. Tasks are not here: they come to a person through the task's own candidates and to
 * nobody by role, so that no section sees another section's matters.
 *
 * <p>Rights to cases are given process by process. Of {@code complaint-handling} there are none, not even to its
 * definition, which would tell how many cases run: whoever watches complaints may belong to the unit complained about, and
 * the engine knows roles, not whom a case is about. Complaints are watched on the desk, where each case is asked.
 */
@Component
class RoleGrants implements EngineGrants {

    /** Every process whose cases may be watched by role; a process that is not named here is watched by nobody. */
    static final List<String> WATCHED = List.of("publication-review", "nondisclosure-approval", "document-disclosure",
            "internal-disclosure", "disclosure-request", "public-consultation", "hearing", "accountability", "content-inspection",
            "annual-report", "message-delivery");
    /** Processes that nobody has any right to by role. */
    static final List<String> SEALED = List.of("complaint-handling");

    @Override
    public List<EngineGrant> grants() {
        return Stream.of(EngineRoles.REVIEWERS.stream().flatMap(RoleGrants::reviewer),
                EngineRoles.SUPERVISORS.stream().flatMap(RoleGrants::supervisor),
                systemAdministrator(), securityAdministrator(), auditor())
                .flatMap(grants -> grants).collect(Collectors.collectingAndThen(Collectors.toList(), RoleGrants::merged));
    }

    @Override
    public Set<String> readersOfStandardFilters() {
        return EngineRoles.REVIEWERS.stream().map(Role::id).collect(Collectors.toSet());
    }

    /** Reading a definition shows the diagram of the procedure, which is no secret, and none of its cases. */
    private static Stream<EngineGrant> reviewer(Role role) {
        return Stream.concat(Stream.of(app(role, "tasklist"), app(role, "welcome")), watched(role, "READ"));
    }

    private static Stream<EngineGrant> supervisor(Role role) {
        return Stream.concat(watched(role, "READ", "READ_INSTANCE", "READ_HISTORY", "READ_TASK"), Stream.of(app(role, "cockpit"),
                all(role, "DECISION_DEFINITION", "READ"),
                all(role, "DECISION_REQUIREMENTS_DEFINITION", "READ"),
                all(role, "DEPLOYMENT", "READ")));
    }

    private static Stream<EngineGrant> watched(Role role, String... permissions) {
        return WATCHED.stream().map(key -> new EngineGrant(role.id(), "PROCESS_DEFINITION", key, Set.of(permissions)));
    }

    private static Stream<EngineGrant> systemAdministrator() {
        return Stream.of(app(Role.SYSADMIN, "cockpit"), app(Role.SYSADMIN, "welcome"),
                all(Role.SYSADMIN, "DEPLOYMENT", "CREATE", "READ"),
                all(Role.SYSADMIN, "PROCESS_DEFINITION", "READ"),
                all(Role.SYSADMIN, "DECISION_DEFINITION", "READ"),
                all(Role.SYSADMIN, "DECISION_REQUIREMENTS_DEFINITION", "READ"),
                all(Role.SYSADMIN, "FILTER", "CREATE", "READ", "UPDATE", "DELETE"));
    }

    private static Stream<EngineGrant> securityAdministrator() {
        return Stream.of(app(Role.SECADMIN, "admin"), app(Role.SECADMIN, "welcome"),
                all(Role.SECADMIN, "USER", "READ"), all(Role.SECADMIN, "GROUP", "READ"));
    }

    private static Stream<EngineGrant> auditor() {
        return Stream.of(app(Role.AUDITOR, "welcome"), all(Role.AUDITOR, "OPERATION_LOG_CATEGORY", "READ"));
    }

    private static EngineGrant app(Role role, String application) {
        return new EngineGrant(role.id(), "APPLICATION", application, Set.of("ACCESS"));
    }

    private static EngineGrant all(Role role, String resource, String... permissions) {
        return new EngineGrant(role.id(), resource, ALL, Set.of(permissions));
    }

    /** A role that is both reviewer and supervisor has one grant for a thing, with the permissions of both. */
    private static List<EngineGrant> merged(List<EngineGrant> grants) {
        return grants.stream().collect(Collectors.toMap(
                grant -> grant.groupId() + "|" + grant.resource() + "|" + grant.resourceId(), grant -> grant,
                (one, other) -> new EngineGrant(one.groupId(), one.resource(), one.resourceId(), Stream
                        .concat(one.permissions().stream(), other.permissions().stream()).collect(Collectors.toSet()))))
                .values().stream().toList();
    }
}
