package org.gongkai.publication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.casefile.BroadSight;
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

/** Who may see an item before it is out, and its file afterwards: its unit, those above it, those who act on it. */
@Component
@Transactional(readOnly = true)
class PublicationAccess implements CaseAccess {

    private static final Role[] ALL_ITEMS = {Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY,
            Role.SUPERVISION_GROUP, Role.LEADING_GROUP_HEAD, Role.LEADING_GROUP_DEPUTY, Role.BUREAU_HEAD};

    private static final String PROCESS = "publication-review";

    private final PublicationItems items;
    private final ItemVersions versions;
    private final Reviews reviews;
    private final Organization organization;

    PublicationAccess(PublicationItems items, ItemVersions versions, Reviews reviews, Organization organization) {
        this.items = items;
        this.versions = versions;
        this.reviews = reviews;
        this.organization = organization;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PUBLICATION;
    }

    @Override
    public Optional<CaseSummary> find(String caseNumber) {
        return items.titled(caseNumber).map(found -> summary(found, organization.unit(found.item().getUnitCode()).map(Unit::name).orElse(found.item().getUnitCode())));
    }

    @Override
    public boolean maySee(Person person, String caseNumber) {
        return items.findById(caseNumber).filter(item -> maySee(person, item)).isPresent();
    }

    /** An item has no citizens in it: whoever may see it, reads all of it and opens its files. */
    @Override
    public boolean handles(Person person, String caseNumber) {
        return items.findById(caseNumber).isPresent();
    }

    @Override
    public boolean holdsIdentities() {
        return false;
    }

    @Override
    public List<String> levels(String caseNumber) {
        return items.findById(caseNumber).map(item -> List.of(Groups.headOf(item.getUnitCode()), Groups.leaderOf(item.getUnitCode()),
                Role.LEADING_GROUP_HEAD.id())).orElse(List.of());
    }

    @Override
    public Set<String> writersAndSigners(String caseNumber) {
        var signatures = new Signatures(reviews.findByCaseNumberOrderById(caseNumber), versions.ofCase(caseNumber));
        return Stream.of(signatures.authors().stream(), items.findById(caseNumber).stream().map(PublicationItem::getAuthorId),
                signatures.levels().stream().flatMap(review -> review.persons().stream())).flatMap(accounts -> accounts).collect(Collectors.toSet());
    }

    @Override
    public List<CaseSummary> visible(Person person, Collection<String> caseNumbers) {
        return items.titled(caseNumbers).stream().filter(found -> maySee(person, found.item()))
                .map(summary()).toList();
    }

    @Override
    public Optional<BroadSight> broadSight(Person person) {
        var units = unitsOf(person).stream().map(Unit::code).collect(Collectors.toSet());
        if (units.size() == organization.units().size()) {
            return Optional.of(new BroadSight(kind(), PROCESS, units, Set.of()));
        }
        var single = items.underWayElsewhere(units.isEmpty() ? Set.of("") : units, person.id(), ItemState.UNDER_WAY, ItemState.SIGNED).stream()
                .filter(item -> maySee(person, item)).map(PublicationItem::getCaseNumber).collect(Collectors.toSet());
        return Optional.of(new BroadSight(kind(), PROCESS, units, single));
    }

    /** @return the units all of whose items the person may see, in the bureau's order */
    List<Unit> unitsOf(Person person) {
        return organization.units().stream().filter(unit -> seesUnit(person, unit.code())).toList();
    }

    private Function<TitledItem, CaseSummary> summary() {
        var names = organization.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        return found -> summary(found, names.getOrDefault(found.item().getUnitCode(), found.item().getUnitCode()));
    }

    private static CaseSummary summary(TitledItem found, String unitName) {
        var item = found.item();
        return new CaseSummary(item.getCaseNumber(), PROCESS, found.title(), item.getState().name(), item.getState().title(), item.getUnitCode(), unitName);
    }

    private static boolean seesUnit(Person person, String unit) {
        return person.worksIn(unit) || person.isIn(Groups.leaderOf(unit)) || person.hasAny(ALL_ITEMS);
    }

    private static boolean maySee(Person person, PublicationItem item) {
        return person.id().equals(item.getAuthorId()) || seesUnit(person, item.getUnitCode())
                || item.isMajor() && isAskedJointly(person, item) || isPublisher(person, item);
    }

    private static boolean isAskedJointly(Person person, PublicationItem item) {
        return person.has(Role.BUREAU_OFFICE) || item.getJointUnits().stream().anyMatch(unit -> person.isIn(Groups.headOf(unit)));
    }

    /** Those who publish by hand see an item from its signature on. */
    private static boolean isPublisher(Person person, PublicationItem item) {
        return person.isIn(ReviewStep.publisherGroup(item)) && (item.getState() == ItemState.SIGNED || item.getState().published());
    }
}
