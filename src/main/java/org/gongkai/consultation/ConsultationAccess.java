package org.gongkai.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseAccess;
import org.gongkai.casefile.CaseSummary;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.organization.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see the file of a consultation: its unit, those above it, the offices that keep and check. The opinions in it
 * are there without the names of those who gave them, unless the reader handles the case.
 */
@Component
@Transactional(readOnly = true)
class ConsultationAccess implements CaseAccess {

    private static final Role[] ALL_CASES = {Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY,
            Role.SUPERVISION_GROUP, Role.BUREAU_OFFICE, Role.LEADING_GROUP_HEAD, Role.BUREAU_HEAD};

    private final Consultations consultations;
    private final Handling handling;
    private final Organization organization;

    ConsultationAccess(Consultations consultations, Handling handling, Organization organization) {
        this.consultations = consultations;
        this.handling = handling;
        this.organization = organization;
    }

    @Override
    public Optional<CaseSummary> find(String caseNumber) {
        return consultations.findById(caseNumber).map(summary());
    }

    @Override
    public boolean maySee(Person person, String caseNumber) {
        return consultations.findById(caseNumber).filter(found -> seesUnit(person, found.getUnitCode())).isPresent();
    }

    @Override
    public boolean handles(Person person, String caseNumber) {
        return consultations.findById(caseNumber).filter(found -> handling.handles(person, found)).isPresent();
    }

    @Override
    public List<CaseSummary> visible(Person person, Collection<String> caseNumbers) {
        return consultations.findByCaseNumberIn(caseNumbers).stream().filter(found -> seesUnit(person, found.getUnitCode()))
                .map(summary()).toList();
    }

    /** @return the units all of whose consultations the person may see, in the bureau's order */
    List<Unit> unitsOf(Person person) {
        return organization.units().stream().filter(unit -> seesUnit(person, unit.code())).toList();
    }

    private Function<Consultation, CaseSummary> summary() {
        var names = organization.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        return found -> new CaseSummary(found.getCaseNumber(), "public-consultation", found.getTitle(), found.getState().name(),
                found.getState().title(), found.getUnitCode(), names.getOrDefault(found.getUnitCode(), found.getUnitCode()));
    }

    private static boolean seesUnit(Person person, String unit) {
        return person.worksIn(unit) || person.isIn(Groups.leaderOf(unit)) || person.hasAny(ALL_CASES);
    }
}
