package org.gongkai.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place that says whether there is a case and who may see it. */
@Service
@Transactional(readOnly = true)
public class Cases {

    /** A statement takes so many parameters and no more. */
    private static final int AT_ONCE = 10_000;

    private final List<CaseAccess> domains;
    private final AskedOpinions asked;
    private final CaseStanding standing;

    Cases(List<CaseAccess> domains, AskedOpinions asked, CaseStanding standing) {
        this.domains = domains;
        this.asked = asked;
        this.standing = standing;
    }

    /** The number says whose the case is: no other domain is asked. */
    private Optional<CaseAccess> domainOf(String caseNumber) {
        return domains.stream().filter(domain -> domain.kind().owns(caseNumber)).findFirst();
    }

    private Stream<CaseSummary> seen(Person person, CaseAccess domain, List<String> caseNumbers) {
        var own = caseNumbers.stream().filter(domain.kind()::owns).toList();
        return own.isEmpty() ? Stream.of() : domain.visible(person, own).stream();
    }

    public Optional<CaseSummary> find(String caseNumber) {
        return domainOf(caseNumber).flatMap(domain -> domain.find(caseNumber));
    }

    /** @return whether the person may see the case: by post, or for as long as an opinion is asked for */
    public boolean maySee(Person person, String caseNumber) {
        var reader = standing.inCase(person, caseNumber);
        return domainOf(caseNumber).filter(domain -> domain.maySee(reader, caseNumber)
                || isAsked(domain, reader, caseNumber) && domain.find(caseNumber).isPresent()).isPresent();
    }

    /** @return whether the person may be asked for an opinion about the case */
    public boolean mayBeAsked(Person person, String caseNumber) {
        return !whoMayBeAsked(List.of(person), caseNumber).isEmpty();
    }

    /** @return those of these people who may be asked for an opinion about the case */
    public List<Person> whoMayBeAsked(List<Person> people, String caseNumber) {
        return domainOf(caseNumber).filter(domain -> domain.find(caseNumber).isPresent())
                .map(domain -> people.stream().filter(person -> !standing.keepsOut(person.id(), caseNumber) && domain.mayBeAsked(person, caseNumber)).toList())
                .orElse(List.of());
    }

    private boolean isAsked(CaseAccess domain, Person person, String caseNumber) {
        return domain.mayBeAsked(person, caseNumber) && !asked.openFor(person.id(), List.of(caseNumber)).isEmpty();
    }

    /** @return whether the person may see the case and reads in full who the citizens in it are; others read that masked */
    public boolean handles(Person person, String caseNumber) {
        var reader = standing.inCase(person, caseNumber);
        return !reader.keepsOut() && maySee(person, caseNumber) && domainOf(caseNumber).filter(domain -> domain.handles(reader, caseNumber)).isPresent();
    }

    /** @return whether the person reads in full who the citizens in the case are: such a reading is on the audit log */
    public boolean readsPersonalData(Person person, String caseNumber) {
        return domainOf(caseNumber).filter(CaseAccess::holdsIdentities).isPresent() && handles(person, caseNumber);
    }

    /** @return whether the person handles the case by post, not only because an opinion is asked for */
    boolean handlesByPost(Person person, String caseNumber) {
        var reader = standing.inCase(person, caseNumber);
        return !reader.keepsOut() && domainOf(caseNumber).filter(domain -> domain.maySee(reader, caseNumber) && domain.handles(reader, caseNumber)).isPresent();
    }

    /** @return whether the person looks after this case where the system itself could not go on */
    public boolean looksAfter(Person person, String caseNumber) {
        var keeper = standing.inCase(person, caseNumber);
        return !keeper.keepsOut() && domainOf(caseNumber).filter(domain -> domain.looksAfter(keeper, caseNumber)).isPresent();
    }

    /** @return the groups that sign one after the other in the case, each by another person */
    List<String> levels(String caseNumber) {
        return domainOf(caseNumber).map(domain -> domain.levels(caseNumber)).orElse(List.of());
    }

    /** @return the accounts of those who have written or signed in the case */
    Set<String> writersAndSigners(String caseNumber) {
        return domainOf(caseNumber).map(domain -> domain.writersAndSigners(caseNumber)).orElse(Set.of());
    }

    /** @return whether the person may take a copy of the case out of the system: works on it, or watches over it and its archive */
    public boolean mayExport(Person person, String caseNumber) {
        return handles(person, caseNumber) || looksAfter(person, caseNumber);
    }

    /** @throws CaseNotFoundException also when the case exists but is not for this person: nobody learns that it does */
    public CaseSummary visible(Person person, String caseNumber) {
        return find(caseNumber).filter(found -> maySee(person, caseNumber))
                .orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    /** @return what the person sees without a look at each case, for the domains that can say; {@link #askedOneByOne} is left out of it */
    public List<BroadSight> broadSights(Person person) {
        return domains.stream().flatMap(domain -> domain.broadSight(person).stream()).toList();
    }

    /** @return the numbers of the running cases in which somebody keeps out */
    public Set<String> askedOneByOne() {
        return standing.concerned();
    }

    /** @return those of these cases that the person may see, by case number */
    public Map<String, CaseSummary> visible(Person person, Collection<String> caseNumbers) {
        Map<String, CaseSummary> visible = new HashMap<>();
        var all = List.copyOf(caseNumbers);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            visible.putAll(visibleOf(person, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return visible;
    }

    private Map<String, CaseSummary> visibleOf(Person person, List<String> caseNumbers) {
        var concerned = standing.inForce(caseNumbers).stream().map(Recusal::getCaseNumber).collect(Collectors.toSet());
        var others = caseNumbers.stream().filter(caseNumber -> !concerned.contains(caseNumber)).toList();
        return Stream.concat(domains.stream().flatMap(domain -> seen(person, domain, others)),
                concerned.stream().flatMap(caseNumber -> domains.stream().flatMap(domain -> seen(standing.inCase(person, caseNumber), domain, List.of(caseNumber)))))
                .collect(Collectors.toMap(CaseSummary::caseNumber, Function.identity(), (first, same) -> first));
    }
}
