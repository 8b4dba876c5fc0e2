package org.gongkai.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.engine.IdentityDirectory;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the engine its users and groups straight from the organisation. */
@Component
class OrganizationDirectory implements IdentityDirectory {

    /**
     * The engine's own administrator group. It may do anything in the engine, so its one member is an account nobody
     * can sign in with; it exists so that the group is never empty (CVE-2026-77226 creates an administrator then).
     */
    private static final DirectoryUser SEALED = new DirectoryUser("break-glass", "应急账号（封存）", null);
    private static final DirectoryGroup ADMINISTRATORS = new DirectoryGroup("camunda-admin", "引擎管理员（封存）", Set.of(SEALED.id()));

    private final StaffMembers staff;
    private final OrgUnits units;
    private final Memberships memberships;
    private final OfficeClock clock;

    OrganizationDirectory(StaffMembers staff, OrgUnits units, Memberships memberships, OfficeClock clock) {
        this.staff = staff;
        this.units = units;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DirectoryUser> users() {
        List<DirectoryUser> users = new ArrayList<>(staff.findAllByEnabledTrueOrderById().stream()
                .map(member -> new DirectoryUser(member.id(), member.displayName(), member.email())).toList());
        users.add(SEALED);
        return users;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DirectoryGroup> groups() {
        var names = Groups.names(units.findAllByOrderBySortOrder().stream().map(OrgUnit::toUnit).toList());
        Map<String, Set<String>> members = new LinkedHashMap<>();
        names.keySet().forEach(group -> members.put(group, new TreeSet<>()));
        memberships.everybody(clock.today()).forEach(person -> person.groups().forEach(group -> members.get(group).add(person.id())));
        List<DirectoryGroup> groups = new ArrayList<>();
        names.forEach((id, name) -> groups.add(new DirectoryGroup(id, name, members.get(id))));
        groups.add(ADMINISTRATORS);
        return groups;
    }
}
