package org.gongkai.security;

import static org.gongkai.organization.Role.AUDITOR;
import static org.gongkai.organization.Role.LEADING_GROUP_DEPUTY;
import static org.gongkai.organization.Role.LEADING_GROUP_HEAD;
import static org.gongkai.organization.Role.OPENNESS_OFFICE;
import static org.gongkai.organization.Role.OPENNESS_OFFICE_DEPUTY;
import static org.gongkai.organization.Role.OPENNESS_OFFICE_DIRECTOR;
import static org.gongkai.organization.Role.SECADMIN;
import static org.gongkai.organization.Role.SUPERVISION_GROUP;
import static org.gongkai.organization.Role.SYSADMIN;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.organization.Role;

/** Which roles meet the engine at all, and as what. */
final class EngineRoles {

    /** They administer and take part in no case: system, security and audit are three persons (三员分立). */
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(SYSADMIN, SECADMIN, AUDITOR);

    /** They have tasks. */
    static final Set<Role> REVIEWERS = EnumSet.complementOf(EnumSet.copyOf(ADMINISTRATORS));

    /** They watch every running case. */
    static final Set<Role> SUPERVISORS = EnumSet.of(SUPERVISION_GROUP, OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR,
            OPENNESS_OFFICE_DEPUTY, LEADING_GROUP_HEAD, LEADING_GROUP_DEPUTY);

    static final Access TASKLIST = Access.of(REVIEWERS);
    static final Access AT_WORK = Access.of(Stream.concat(REVIEWERS.stream(), Stream.of(SYSADMIN))
            .collect(Collectors.toSet()));
    /** The system administrator sees diagrams and deployments there; whose cases he sees the engine decides: none. */
    static final Access COCKPIT = Access.of(Stream.concat(SUPERVISORS.stream(), Stream.of(SYSADMIN))
            .collect(Collectors.toSet()));
    /** Those whose overview counts the open tasks of each group. */
    static final Access WATCH = Access.of(SUPERVISORS);
    static final Access ADMIN = Access.of(SECADMIN);
    static final Access SYSTEM = Access.of(SYSADMIN);
    static final Access OPERATIONS = Access.of(Stream.concat(REVIEWERS.stream(), Stream.of(AUDITOR))
            .collect(Collectors.toSet()));

    private EngineRoles() {
    }
}
