package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GongkaiTest
class RightsInTheEngineTests {

    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private FilterService filters;
    @Autowired
    private IdentityService identity;
    @Autowired
    private EngineAuthorizations atStart;
    @Autowired
    private EngineGrants declared;
    @Autowired
    private AsEngine asEngine;

    @Test
    void onlyTheSealedGroupMayDoEverything() {
        var almighty = all().stream().filter(right -> right.isPermissionGranted(Permissions.ALL)).toList();
        assertThat(almighty).hasSize(Resources.values().length).allMatch(right -> "camunda-admin".equals(right.getGroupId()));
    }

    @Test
    void theSealedGroupHasOneMemberAndHeIsNobody() {
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
                .singleElement().satisfies(member -> assertThat(member.getId()).isEqualTo("break-glass"));
        assertThat(identity.checkPassword("break-glass", "anything")).isFalse();
    }

    @Test
    void nothingIsGrantedToEverybodyOrToASinglePerson() {
        assertThat(byRole()).allMatch(right -> right.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                && right.getGroupId() != null && !"*".equals(right.getUserId()));
    }

    @Test
    void nobodyReadsTasksByRoleExceptOfProcessesThatMayBeWatched() {
        assertThat(byRole().stream().filter(right -> right.getResourceType() == Resources.TASK.resourceType())
                .map(Authorization::getGroupId)).containsExactly("camunda-admin");
        var readers = all().stream().filter(right -> right.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()
                && "publication-review".equals(right.getResourceId()) && right.isPermissionGranted(ProcessDefinitionPermissions.READ_TASK))
                .map(Authorization::getGroupId).collect(Collectors.toSet());
        assertThat(readers).isEqualTo(Set.of("supervision-group", "openness-office", "openness-office-director", "openness-office-deputy",
                "leading-group-head", "leading-group-deputy"));
    }

    @Test
    @Rule("R-71")
    void nobodyHasAnyRightByRoleToComplaints() {
        assertThat(all()).filteredOn(right -> right.getResourceType() == Resources.PROCESS_DEFINITION.resourceType())
                .filteredOn(right -> "complaint-handling".equals(right.getResourceId()) || "*".equals(right.getResourceId()))
                .extracting(Authorization::getGroupId).containsOnly("camunda-admin", "sysadmin");
    }

    @Test
    void anotherStartChangesNothing() {
        var before = signature(all());
        var filtersBefore = filters.createFilterQuery().count();
        atStart.afterSingletonsInstantiated();
        assertThat(signature(all())).isEqualTo(before);
        assertThat(filters.createFilterQuery().count()).isEqualTo(filtersBefore);
    }

    @Test
    void aRightThatNobodyDeclaresIsTakenAwayAtTheNextStart() {
        asEngine.run(() -> {
            var stray = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            stray.setGroupId("auditor");
            stray.setResource(Resources.PROCESS_INSTANCE);
            stray.setResourceId("*");
            stray.addPermission(Permissions.READ);
            authorizations.saveAuthorization(stray);
        });
        atStart.afterSingletonsInstantiated();
        assertThat(all()).noneMatch(right -> "auditor".equals(right.getGroupId())
                && right.getResourceType() == Resources.PROCESS_INSTANCE.resourceType());
    }

    @Test
    void theStandardFiltersExistAndEveryReviewerReadsThem() {
        var names = filters.createTaskFilterQuery().list().stream().map(filter -> filter.getName()).toList();
        assertThat(names).contains("待我办理", "我的任务", "待我科室", "今日到期", "即将到期", "已超期", "退回给我");
        assertThat(declared.readersOfStandardFilters()).contains("section-head", "info-group").doesNotContain("sysadmin", "secadmin", "auditor");
    }

    private List<Authorization> all() {
        return asEngine.call(() -> authorizations.createAuthorizationQuery().list());
    }

    /** Without those that came with single tasks of other tests. */
    private List<Authorization> byRole() {
        return all().stream().filter(right -> "*".equals(right.getResourceId())
                || right.getResourceType() != Resources.TASK.resourceType()).toList();
    }

    private static List<String> signature(List<Authorization> rights) {
        return rights.stream().map(right -> right.getId() + right.getGroupId() + right.getResourceType() + right.getResourceId()
                + right.isPermissionGranted(Permissions.READ)).sorted().toList();
    }
}
