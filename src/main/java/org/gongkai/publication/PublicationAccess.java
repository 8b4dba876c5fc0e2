package org.gongkai.publication;

import java.util.Optional;

import org.gongkai.casefile.CaseAccess;
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

    private final PublicationItems items;
    private final ItemVersions versions;
    private final Organization organization;

    PublicationAccess(PublicationItems items, ItemVersions versions, Organization organization) {
        this.items = items;
        this.versions = versions;
        this.organization = organization;
    }

    @Override
    public Optional<CaseSummary> find(String caseNumber) {
        return items.findById(caseNumber).map(item -> {
            var title = versions.findById(new ItemVersion.Key(caseNumber, item.getCurrentVersion())).orElseThrow().getTitle();
            var unitName = organization.unit(item.getUnitCode()).map(Unit::name).orElse(item.getUnitCode());
            return new CaseSummary(caseNumber, "publication-review", title, item.getState().name(), item.getState().title(),
                    item.getUnitCode(), unitName);
        });
    }

    @Override
    public boolean maySee(Person person, String caseNumber) {
        return items.findById(caseNumber).filter(item -> maySee(person, item)).isPresent();
    }

    private static boolean maySee(Person person, PublicationItem item) {
        return person.id().equals(item.getAuthorId()) || person.worksIn(item.getUnitCode())
                || person.isIn(Groups.leaderOf(item.getUnitCode())) || person.hasAny(ALL_ITEMS)
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
