package org.gongkai.organization;

import java.util.List;
import java.util.stream.Stream;
import java.util.Optional;

import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation as those who keep it see it: everybody, with what was and what is to come. */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

    private static final int SHOWN = 50;

    private final OrgUnits units;
    private final StaffMembers staff;
    private final OrganizationChanges changes;
    private final OrganizationStates states;
    private final Substitutions substitutions;
    private final List<OpenMatters> matters;
    private final OfficeClock clock;

    StaffDirectory(OrgUnits units, StaffMembers staff, OrganizationChanges changes, OrganizationStates states,
            Substitutions substitutions, List<OpenMatters> matters, OfficeClock clock) {
        this.units = units;
        this.staff = staff;
        this.changes = changes;
        this.states = states;
        this.substitutions = substitutions;
        this.matters = matters;
        this.clock = clock;
    }

    public Staffing staffing() {
        var members = staff.findAllByOrderById();
        return new Staffing(units.findAllByOrderBySortOrder().stream().filter(OrgUnit::isOpen).map(OrgUnit::toUnit).toList(),
                members.stream().map(StaffMember::toColleague).toList(),
                members.stream().flatMap(member -> member.posts().stream()).toList());
    }

    /** @return what is wrong today or will be, as far as it is known */
    public List<Shortcoming> shortcomings() {
        var staffing = staffing();
        return Stream.concat(StaffingRules.check(staffing, clock.today()).stream(), AbsenceRules.check(staffing, substitutions.findByStageInOrderByFirstDay(Substitution.OPEN),
                matters.stream().flatMap(domain -> domain.underWay().stream()).toList(), clock.today()).stream()).toList();
    }

    /** @return what the login knows of an account, empty when there is none */
    public Optional<SignInState> signInState(String id) {
        return staff.findById(id).map(member -> new SignInState(member.enabled(), member.isLocked(clock.instant()),
                member.mustChangePassword(), member.passwordChangedAt()));
    }

    /** @return the latest changes, the newest first */
    public List<OrganizationChange> changes() {
        return changes.findAllByOrderByIdDesc(Limit.of(SHOWN));
    }

    /** @param subject a unit, role or account */
    public List<OrganizationChange> changesOf(String subject) {
        return changes.findAllBySubjectOrderByIdDesc(subject, Limit.of(SHOWN));
    }

    /** @return a number that is another one after each change */
    public long version() {
        return states.findById(OrganizationState.ONLY).version();
    }
}
