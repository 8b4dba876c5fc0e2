package org.gongkai.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.organization.Person;
import org.gongkai.organization.Role;

/** What a domain tells about its cases: which there are, and who may see them. */
public interface CaseAccess {

    /** @return the kind of all its cases */
    CaseKind kind();

    /** @return the case, empty when the number is none of this domain's */
    Optional<CaseSummary> find(String caseNumber);

    /** @return whether the person may see this case of the domain, with everything in its file but who the citizens are */
    boolean maySee(Person person, String caseNumber);

    /**
     * Whether the person works on this case of the domain, and so has to know who the citizens in it are. Others who may see it
     * read their names, numbers and addresses masked, on the case page and in its letters alike.
     */
    boolean handles(Person person, String caseNumber);

    /** @return whether there are citizens in cases of the domain, whose identities not everybody reads */
    default boolean holdsIdentities() {
        return true;
    }

    /**
     * @return whether the person looks after this case where the system itself could not go on: is told of it and may have
     *         the step tried again. These are among those who may see it; here the openness office and the supervision group
     */
    default boolean looksAfter(Person person, String caseNumber) {
        return person.hasAny(Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY, Role.SUPERVISION_GROUP)
                && maySee(person, caseNumber);
    }

    /**
     * @return whether the person may be asked for an opinion about this case of the domain and see it, identities masked, until
     *         the answer is given; never an administrator, nor somebody without a post, for whom no page of a case opens
     */
    default boolean mayBeAsked(Person person, String caseNumber) {
        return !person.groups().isEmpty() && !person.hasAdministration();
    }

    /** @return the groups that sign one after the other in this case of the domain, each by another person; in order */
    default List<String> levels(String caseNumber) {
        return List.of();
    }

    /** @return the accounts under what is signed in this case of the domain, as writers or at a level: none of them takes another's place in it */
    default Set<String> writersAndSigners(String caseNumber) {
        return Set.of();
    }

    /** @return empty where the domain has to be asked case by case */
    default Optional<BroadSight> broadSight(Person person) {
        return Optional.empty();
    }

    /** @return those of these cases that the person may see, in no particular order: one question for a whole list */
    default List<CaseSummary> visible(Person person, Collection<String> caseNumbers) {
        return caseNumbers.stream().flatMap(caseNumber -> find(caseNumber).stream())
                .filter(found -> maySee(person, found.caseNumber())).toList();
    }
}
