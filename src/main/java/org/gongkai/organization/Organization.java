package org.gongkai.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works where and acts as what, today. */
@Service
@Transactional(readOnly = true)
public class Organization {

    private final OrgUnits units;
    private final StaffMembers staff;
    private final Memberships memberships;
    private final OfficeClock clock;

    Organization(OrgUnits units, StaffMembers staff, Memberships memberships, OfficeClock clock) {
        this.units = units;
        this.staff = staff;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** @return the units that exist today, in the order of the bureau's own list */
    public List<Unit> openUnits() {
        return units.findAllByOrderBySortOrder().stream().filter(OrgUnit::isOpen).map(OrgUnit::toUnit).toList();
    }

    /** @return all units, those that have been closed too, in the order of the bureau's own list */
    public List<Unit> units() {
        return units.findAllByOrderBySortOrder().stream().map(OrgUnit::toUnit).toList();
    }

    /** @return the unit with this code, empty when there is none */
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(code).flatMap(units::findById).map(OrgUnit::toUnit);
    }

    /** @return the enabled account with this id, with its groups of today */
    public Optional<Person> find(String id) {
        return staff.findById(id).filter(StaffMember::enabled).map(member -> memberships.person(member, clock.today()));
    }

    /** @throws UnknownPersonException when there is no enabled account with this id */
    public Person person(String id) {
        return find(id).orElseThrow(() -> new UnknownPersonException(id));
    }

    /**
     * @param groups those a task is offered to
     * @return the person as whom an account does the task: in the place of somebody absent where no post of its own is asked
     * @throws UnknownPersonException when there is no enabled account with this id
     */
    public Person acting(String id, Set<String> groups) {
        return staff.findById(id).filter(StaffMember::enabled).map(member -> memberships.acting(member, groups, clock.today()))
                .orElseThrow(() -> new UnknownPersonException(id));
    }

    /** @return the name people read; the id itself for an account that does not exist any more */
    public String nameOf(String id) {
        return staff.findById(id).map(StaffMember::displayName).orElse(id);
    }

    /** @return who headed each unit on any day, from one reading */
    public Heads heads() {
        return new Heads(staff.findAllByOrderById());
    }

    /** @return the e-mail address of an enabled account, empty when none is known */
    public Optional<String> emailOf(String id) {
        return staff.findById(id).filter(StaffMember::enabled).map(StaffMember::email).filter(email -> !email.isBlank());
    }

    /** @return the mobile number of an enabled account, empty when none is known */
    public Optional<String> mobileOf(String id) {
        return staff.findById(id).filter(StaffMember::enabled).map(StaffMember::mobile).filter(mobile -> !mobile.isBlank());
    }

    /** @return the Chinese name of every group by its id, as tasks name them */
    public Map<String, String> groupNames() {
        return Groups.names(units());
    }

    /** @return everybody who is in at least one of the groups today, each once */
    public List<Person> membersOf(Set<String> groups) {
        return groups.isEmpty() ? List.of() : people().stream().filter(person -> person.groups().stream().anyMatch(groups::contains)).toList();
    }

    /** @return everybody with an enabled account */
    public List<Person> people() {
        return memberships.everybody(clock.today());
    }
}
