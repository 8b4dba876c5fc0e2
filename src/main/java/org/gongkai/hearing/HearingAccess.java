package org.gongkai.hearing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.casefile.CaseAccess;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseSummary;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.organization.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see a hearing's file: the unit of the matter, those above it, the office, and those who conduct it. */
@Component
@Transactional(readOnly = true)
class HearingAccess implements CaseAccess {

    private static final Role[] ALL_HEARINGS = {Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY,
            Role.SUPERVISION_GROUP, Role.LEADING_GROUP_HEAD, Role.LEADING_GROUP_DEPUTY, Role.BUREAU_HEAD, Role.HEARING_ORGANIZER};

    private final Hearings hearings;
    private final HearingReaders readers;
    private final Organization organization;

    HearingAccess(Hearings hearings, HearingReaders readers, Organization organization) {
        this.hearings = hearings;
        this.readers = readers;
        this.organization = organization;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.HEARING;
    }

    @Override
    public Optional<CaseSummary> find(String caseNumber) {
        return hearings.findById(caseNumber).map(this::summary);
    }

    @Override
    public boolean maySee(Person person, String caseNumber) {
        return hearings.findById(caseNumber).filter(hearing -> maySee(person, hearing)).isPresent();
    }

    @Override
    public boolean handles(Person person, String caseNumber) {
        return hearings.findById(caseNumber).filter(hearing -> readers.handles(hearing, person)).isPresent();
    }

    @Override
    public List<String> levels(String caseNumber) {
        return hearings.findById(caseNumber).map(hearing -> List.of(Groups.leaderOf(hearing.getUnitCode()))).orElse(List.of());
    }

    @Override
    public Set<String> writersAndSigners(String caseNumber) {
        return hearings.findById(caseNumber).stream().flatMap(hearing -> Stream.of(hearing.getPreparerId(), hearing.getReportWriterId(), hearing.getHostId(),
                hearing.getRecorderId())).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public List<CaseSummary> visible(Person person, Collection<String> caseNumbers) {
        return hearings.findByCaseNumberIn(caseNumbers).stream().filter(hearing -> maySee(person, hearing)).map(this::summary).toList();
    }

    /** @return the codes of the units all of whose hearings the person may see */
    List<String> unitsOf(Person person) {
        return organization.units().stream().map(Unit::code).filter(unit -> seesUnit(person, unit)).toList();
    }

    static boolean maySee(Person person, Hearing hearing) {
        return seesUnit(person, hearing.getUnitCode()) || person.id().equals(hearing.getPreparerId()) || person.id().equals(hearing.getHostId())
                || person.id().equals(hearing.getRecorderId());
    }

    /** Administrators keep the system and see no case, whatever else they may be. */
    private static boolean seesUnit(Person person, String unit) {
        return !person.hasAny(Role.ADMINISTRATORS) && (person.worksIn(unit) || person.isIn(Groups.leaderOf(unit)) || person.hasAny(ALL_HEARINGS));
    }

    private CaseSummary summary(Hearing hearing) {
        var unit = organization.unit(hearing.getUnitCode()).map(Unit::name).orElse(hearing.getUnitCode());
        return new CaseSummary(hearing.getCaseNumber(), "hearing", hearing.getMatter().title(), hearing.getState().name(), hearing.getState().title(),
                hearing.getUnitCode(), unit);
    }
}
