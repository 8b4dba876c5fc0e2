package org.gongkai.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.organization.Person;
import org.gongkai.organization.Role;

/** Who may pass a route: everybody, everybody on the staff, or those who hold one of some roles today. */
public final class Access {

    public static final Access PUBLIC = new Access("PUBLIC", Set.of());
    public static final Access STAFF = new Access("STAFF", EnumSet.allOf(Role.class));

    private final String name;
    private final Set<Role> roles;

    private Access(String name, Set<Role> roles) {
        this.name = name;
        this.roles = roles;
    }

    public static Access of(Role... roles) {
        return of(Arrays.asList(roles));
    }

    public static Access of(Collection<Role> roles) {
        return new Access(roles.stream().map(Role::id).sorted().collect(Collectors.joining(",")), EnumSet.copyOf(roles));
    }

    /** @return whether nobody has to sign in for it */
    public boolean open() {
        return this == PUBLIC;
    }

    /** @return whether a member of staff may pass; a member without any role today is still staff */
    public boolean permits(Person person) {
        return open() || this == STAFF || roles.stream().anyMatch(person::has);
    }

    /** @return whether whoever is there may pass, empty for somebody who is not signed in */
    public boolean permits(Optional<Person> person) {
        return open() || person.filter(this::permits).isPresent();
    }

    @Override
    public String toString() {
        return name;
    }
}
