package org.gongkai.security;

import static org.gongkai.organization.Role.AUDITOR;
import static org.gongkai.organization.Role.BUREAU_HEAD;
import static org.gongkai.organization.Role.BUREAU_OFFICE;
import static org.gongkai.organization.Role.INFO_GROUP;
import static org.gongkai.organization.Role.LEADER_IN_CHARGE;
import static org.gongkai.organization.Role.LEADING_GROUP_DEPUTY;
import static org.gongkai.organization.Role.LEADING_GROUP_HEAD;
import static org.gongkai.organization.Role.LEADING_GROUP_MEMBER;
import static org.gongkai.organization.Role.OPENNESS_OFFICE;
import static org.gongkai.organization.Role.OPENNESS_OFFICE_DEPUTY;
import static org.gongkai.organization.Role.OPENNESS_OFFICE_DIRECTOR;
import static org.gongkai.organization.Role.SUPERVISION_GROUP;
import static org.gongkai.organization.Role.SYSADMIN;

/** Circles of staff that several routes are for. */
final class StaffAccess {

    /** Everybody but the three administrators: they keep the system and see no case. */
    static final Access CASEWORK = Access.of(EngineRoles.REVIEWERS);

    /** Those who keep, check and oversee the register. */
    static final Access REGISTER = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY,
            SUPERVISION_GROUP, INFO_GROUP, LEADING_GROUP_HEAD, LEADING_GROUP_DEPUTY, LEADING_GROUP_MEMBER);

    /** Those who may urge in cases they may see. */
    static final Access OVERSEERS = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY, SUPERVISION_GROUP, LEADER_IN_CHARGE,
            LEADING_GROUP_HEAD, LEADING_GROUP_DEPUTY, BUREAU_HEAD);

    /** Those who sign levels 2 and 3. */
    static final Access SIGNERS = Access.of(LEADER_IN_CHARGE, LEADING_GROUP_HEAD);

    /** Those who decide what becomes of a message that did not get out, and of a failed job in Cockpit; the case says whose it is. */
    static final Access REPAIR = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY, SUPERVISION_GROUP);

    /** Those who decide whether somebody else keeps out of a case, and who takes the place. */
    static final Access DECIDES = Access.of(OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY);

    /** Those whose turn it can be to look after a case where the system could not go on; the case itself says whose it is. */
    static final Access CARE = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY, SUPERVISION_GROUP,
            BUREAU_OFFICE, BUREAU_HEAD, LEADING_GROUP_HEAD);

    /** Those who set something, and those who check who did; each group of settings says who may change it. */
    static final Access SETTINGS = Access.of(SYSADMIN, AUDITOR, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY);

    /** Whoever reads who did what, and does nothing else (three administrators apart). */
    static final Access AUDITORS = Access.of(AUDITOR);

    /** Those who see to it that nothing is forgotten, and whoever keeps the machine; cases are named to those who may see them. */
    static final Access SWEEP = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY, SUPERVISION_GROUP, SYSADMIN);

    /** Whoever hands in changed procedures, and those who approve them. */
    static final Access PROCEDURES = Access.of(SYSADMIN, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY);

    /** Those who keep the openness work going: a notice they confirm moves the dates of all open cases. */
    static final Access OPENNESS = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY);

    /** Those who take in holiday notices. */
    static final Access CALENDAR = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY, SYSADMIN);

    private StaffAccess() {
    }
}
