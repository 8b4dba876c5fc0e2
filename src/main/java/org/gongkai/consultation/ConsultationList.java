package org.gongkai.consultation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consultations of a person's units. */
@Service
@Transactional(readOnly = true)
public class ConsultationList {

    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 1_000_000;
    private static final Set<ConsultationState> ON_THE_WAY = EnumSet.complementOf(EnumSet.of(ConsultationState.CONCLUDED,
            ConsultationState.ARCHIVED, ConsultationState.CANCELLED));

    /**
     * One line of the list.
     *
     * @param period null before the announcement is out
     * @param opinions how many have come
     */
    public record Row(String caseNumber, String title, ConsultationState state, String unitName, String authorName, Instant preparedAt,
            OpenPeriod period, long opinions) {
    }

    private final Consultations consultations;
    private final PublicOpinions opinions;
    private final OpenPeriods periods;
    private final ConsultationAccess access;
    private final Organization organization;

    ConsultationList(Consultations consultations, PublicOpinions opinions, OpenPeriods periods, ConsultationAccess access,
            Organization organization) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.periods = periods;
        this.access = access;
        this.organization = organization;
    }

    /** @return the units all of whose consultations the person may see, in the bureau's order */
    public List<Unit> unitsOf(Person person) {
        return access.unitsOf(person);
    }

    /**
     * The consultations of the person's units, newest first.
     *
     * @param unit only this one, null for all; one that is not the person's finds nothing
     * @param everything whether those that have come to their end are listed too
     * @param page from 1
     */
    public Page<Row> of(Person person, String unit, boolean everything, int page) {
        var units = unitsOf(person).stream().map(Unit::code).filter(code -> unit == null || unit.equals(code)).toList();
        var found = consultations.ofUnits(units, everything ? EnumSet.allOf(ConsultationState.class) : ON_THE_WAY,
                PageRequest.of(Math.max(1, Math.min(page, LAST_PAGE)) - 1, PAGE_SIZE));
        var names = organization.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        Map<String, Long> totals = opinions.totals(found.map(Consultation::getCaseNumber).toList()).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        return found.map(one -> new Row(one.getCaseNumber(), one.getTitle(), one.getState(), names.get(one.getUnitCode()),
                organization.nameOf(one.getAuthorId()), one.getPreparedAt(), periods.of(one).orElse(null),
                totals.getOrDefault(one.getCaseNumber(), 0L)));
    }
}
