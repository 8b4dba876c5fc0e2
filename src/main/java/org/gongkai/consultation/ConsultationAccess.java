package org.gongkai.consultation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseAccess;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Opinions;
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
    private final Opinions opinions;
    private final Organization organization;

    ConsultationAccess(Consultations consultations, Handling handling, Opinions opinions, Organization organization) {
        this.consultations = consultations;
        this.handling = handling;
        this.opinions = opinions;
        this.organization = organization;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CONSULTATION;
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
    public List<String> levels(String caseNumber) {
        return consultations.findById(caseNumber).map(found -> List.of(Groups.headOf(found.getUnitCode()), Groups.leaderOf(found.getUnitCode())))
                .orElse(List.of());
    }

    @Override
    public Set<String> writersAndSigners(String caseNumber) {
        return opinions.personsAt(caseNumber, EnumSet.of(ConsultationStep.SUMMARISE, ConsultationStep.REVIEW_SUMMARY, ConsultationStep.APPROVE_SUMMARY));
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
