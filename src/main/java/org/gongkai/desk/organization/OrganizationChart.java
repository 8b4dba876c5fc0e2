package org.gongkai.desk.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.organization.Duties;
import org.gongkai.organization.LeadingGroup;
import org.gongkai.organization.Post;
import org.gongkai.organization.Role;
import org.gongkai.organization.Staffing;
import org.gongkai.organization.Unit;

/** The organisation of one day, as the overview shows it. */
public record OrganizationChart(List<UnitRow> units, List<Body> bodies) {

    private static final List<Role> LEADING_GROUP = List.of(Role.BUREAU_HEAD, Role.BUREAU_LEADERSHIP_TEAM, Role.LEADING_GROUP_HEAD,
            Role.LEADING_GROUP_DEPUTY, Role.LEADING_GROUP_MEMBER);
    private static final List<Role> GROUPS = List.of(Role.OPENNESS_OFFICE, Role.INFO_GROUP, Role.SUPERVISION_GROUP, Role.SPECIAL_SITES_GROUP,
            Role.TECH_GROUP, Role.BUREAU_OFFICE, Role.HEARING_ORGANIZER, Role.HEARING_HOST, Role.HEARING_RECORDER);

    /** Somebody with a link to the page about him or her. */
    public record Holder(String id, String name, String note) {
    }

    /** A unit with its first responsible persons and leaders in charge; both are lists because a fault shows as it is. */
    public record UnitRow(Unit unit, List<Holder> heads, List<Holder> leaders, long staff) {
    }

    /** A role outside the units with those who hold it. */
    public record Body(Role role, String duty, List<Holder> holders) {
    }

    static OrganizationChart of(Staffing staffing, LocalDate day) {
        var rows = staffing.units().stream().map(unit -> new UnitRow(unit, holders(staffing, Role.SECTION_HEAD, unit.code(), day),
                holders(staffing, Role.LEADER_IN_CHARGE, unit.code(), day),
                staffing.people().stream().filter(person -> person.enabled() && unit.code().equals(person.unitCode())).count())).toList();
        var office = new Body(Role.OPENNESS_OFFICE_DIRECTOR, Duties.of(Role.OPENNESS_OFFICE_DIRECTOR),
                LeadingGroup.escalation(staffing, day).stream().map(post -> holder(staffing, post, post.role().title())).toList());
        var bodies = Stream.of(LEADING_GROUP.stream().map(role -> body(staffing, role, day)), Stream.of(office),
                GROUPS.stream().map(role -> body(staffing, role, day)), Stream.of(Role.ADMINISTRATORS).map(role -> body(staffing, role, day)))
                .flatMap(part -> part).toList();
        return new OrganizationChart(rows, bodies);
    }

    private static Body body(Staffing staffing, Role role, LocalDate day) {
        return new Body(role, Duties.of(role), holders(staffing, role, null, day));
    }

    private static List<Holder> holders(Staffing staffing, Role role, String unit, LocalDate day) {
        return staffing.holders(role, unit, day).stream().map(post -> holder(staffing, post, null)).toList();
    }

    private static Holder holder(Staffing staffing, Post post, String note) {
        return new Holder(post.personId(), staffing.nameOf(post.personId()), note);
    }
}
