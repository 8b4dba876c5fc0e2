package org.gongkai.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the engine's authorizations in line with what is declared, at every start: adds what is missing, corrects what
 * differs, takes away what nobody declares any more. The rights of a task's candidates are the engine's own business.
 */
@Component
class EngineAuthorizations implements SmartInitializingSingleton {

    /** Things whose rights come and go with each of them, not with roles. */
    private static final Set<Integer> NOT_BY_ROLE = Set.of(Resources.TASK.resourceType(),
            Resources.HISTORIC_TASK.resourceType(), Resources.HISTORIC_PROCESS_INSTANCE.resourceType());

    private final AuthorizationService authorizations;
    private final ProcessEngineConfiguration configuration;
    private final EngineGrants declared;
    private final StandardFilters filters;
    private final TransactionTemplate transaction;
    private final AsEngine asEngine;

    EngineAuthorizations(AuthorizationService authorizations, ProcessEngineConfiguration configuration,
            EngineGrants declared, StandardFilters filters, TransactionTemplate transaction, AsEngine asEngine) {
        this.authorizations = authorizations;
        this.configuration = configuration;
        this.declared = declared;
        this.filters = filters;
        this.transaction = transaction;
        this.asEngine = asEngine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> asEngine.run(this::align));
    }

    private void align() {
        var wanted = Stream.of(declared.grants().stream(), sealedAdministrators(), filterReaders())
                .flatMap(grants -> grants).toList();
        var keys = wanted.stream().map(EngineAuthorizations::key).collect(Collectors.toSet());
        authorizations.createAuthorizationQuery().list().stream()
                .filter(found -> EngineGrant.ALL.equals(found.getResourceId()) || !NOT_BY_ROLE.contains(found.getResourceType()))
                .filter(found -> !keys.contains(key(found)))
                .forEach(found -> authorizations.deleteAuthorization(found.getId()));
        wanted.forEach(this::grant);
    }

    /** The engine wants its administrator group to have every right; nobody can sign in as its one member. */
    private static Stream<EngineGrant> sealedAdministrators() {
        return Arrays.stream(Resources.values())
                .map(resource -> new EngineGrant(Groups.CAMUNDA_ADMIN, resource.name(), EngineGrant.ALL, Set.of("ALL")));
    }

    private Stream<EngineGrant> filterReaders() {
        var readers = declared.readersOfStandardFilters();
        return filters.ensure().stream().flatMap(filterId -> readers.stream()
                .map(group -> new EngineGrant(group, Resources.FILTER.name(), filterId, Set.of("READ"))));
    }

    private void grant(EngineGrant grant) {
        var resource = Resources.valueOf(grant.resource());
        var existing = authorizations.createAuthorizationQuery().groupIdIn(grant.groupId())
                .resourceType(resource).resourceId(grant.resourceId()).singleResult();
        var authorization = existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        authorization.setGroupId(grant.groupId());
        authorization.setResource(resource);
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(grant.permissions().stream()
                .map(name -> permission(name, resource)).toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    private Permission permission(String name, Resources resource) {
        return ((ProcessEngineConfigurationImpl) configuration).getPermissionProvider()
                .getPermissionForName(name, resource.resourceType());
    }

    private static String key(EngineGrant grant) {
        return grant.groupId() + "|" + Resources.valueOf(grant.resource()).resourceType() + "|" + grant.resourceId();
    }

    private static String key(Authorization found) {
        return found.getGroupId() + "|" + found.getResourceType() + "|" + found.getResourceId();
    }
}
