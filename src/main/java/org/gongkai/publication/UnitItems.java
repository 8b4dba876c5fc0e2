package org.gongkai.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items a person's units have handed in, with their clocks. */
@Service
@Transactional(readOnly = true)
public class UnitItems {

    private static final int PAGE_SIZE = 20;
    /** Far more than there can be; a larger number would overflow on its way to the database. */
    private static final int LAST_PAGE = 1_000_000;

    /**
     * One line of the list.
     *
     * @param firstResponsible who headed the unit when it went out, or heads it today
     * @param deadline the clock, or null where none was started
     */
    public record Row(String caseNumber, String title, ItemState state, Category category, String unitName,
            String firstResponsible, String authorName, Instant submittedAt, DeadlineView deadline) {
    }

    private final PublicationItems items;
    private final PublicationAccess access;
    private final DeadlineViews deadlines;
    private final Organization organization;
    private final OfficeClock clock;

    UnitItems(PublicationItems items, PublicationAccess access, DeadlineViews deadlines, Organization organization,
            OfficeClock clock) {
        this.items = items;
        this.access = access;
        this.deadlines = deadlines;
        this.organization = organization;
        this.clock = clock;
    }

    /** @return the units all of whose items the person may see, in the bureau's order */
    public List<Unit> unitsOf(Person person) {
        return access.unitsOf(person);
    }

    /**
     * The items this person has handed in, newest first.
     *
     * @param everything whether those that have come to their end are listed too
     * @param page from 1
     */
    public Page<Row> ofAuthor(Person author, boolean everything, int page) {
        return rows(items.ofAuthor(author.id(), states(everything), request(page)));
    }

    /**
     * The items of the person's units, newest first.
     *
     * @param unit only this one, null for all; one that is not the person's finds nothing
     */
    public Page<Row> ofUnits(Person person, String unit, boolean everything, int page) {
        var units = unitsOf(person).stream().map(Unit::code).filter(code -> unit == null || unit.equals(code)).toList();
        return rows(items.ofUnits(units, states(everything), request(page)));
    }

    private static Set<ItemState> states(boolean everything) {
        return everything ? EnumSet.allOf(ItemState.class) : ItemState.UNDER_WAY;
    }

    private static PageRequest request(int page) {
        return PageRequest.of(Math.max(1, Math.min(page, LAST_PAGE)) - 1, PAGE_SIZE);
    }

    private Page<Row> rows(Page<TitledItem> found) {
        var clocks = deadlines.newest(found.stream().map(row -> row.item().getCaseNumber()).toList());
        var units = organization.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        var heads = organization.heads();
        var authors = names(found.stream().map(row -> row.item().getAuthorId()).collect(Collectors.toSet()));
        return found.map(row -> new Row(row.item().getCaseNumber(), row.title(), row.item().getState(), row.item().getCategory(),
                units.get(row.item().getUnitCode()), heads.nameOn(row.item().getUnitCode(), row.item().responsibleOn(clock.today())), authors.get(row.item().getAuthorId()), row.item().getSubmittedAt(),
                clocks.get(row.item().getCaseNumber())));
    }

    private Map<String, String> names(Collection<String> accounts) {
        return accounts.stream().collect(Collectors.toMap(id -> id, organization::nameOf));
    }
}
