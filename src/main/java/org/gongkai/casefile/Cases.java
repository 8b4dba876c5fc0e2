package org.gongkai.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place that says whether there is a case and who may see it. */
@Service
@Transactional(readOnly = true)
public class Cases {

    private final List<CaseAccess> domains;
    private final AskedOpinions asked;

    Cases(List<CaseAccess> domains, AskedOpinions asked) {
        this.domains = domains;
        this.asked = asked;
    }

    public Optional<CaseSummary> find(String caseNumber) {
        return domains.stream().flatMap(domain -> domain.find(caseNumber).stream()).findFirst();
    }

    /** @return whether the person may see the case: by post, or for as long as an opinion is asked for */
    public boolean maySee(Person person, String caseNumber) {
        return domains.stream().anyMatch(domain -> domain.find(caseNumber).isPresent()
                && (domain.maySee(person, caseNumber) || isAsked(domain, person, caseNumber)));
    }

    /** @return whether the person may be asked for an opinion about the case */
    public boolean mayBeAsked(Person person, String caseNumber) {
        return domains.stream().anyMatch(domain -> domain.find(caseNumber).isPresent() && domain.mayBeAsked(person, caseNumber));
    }

    private boolean isAsked(CaseAccess domain, Person person, String caseNumber) {
        return domain.mayBeAsked(person, caseNumber) && !asked.openFor(person.id(), List.of(caseNumber)).isEmpty();
    }

    /** @return whether the person may see the case and reads in full who the citizens in it are; others read that masked */
    public boolean handles(Person person, String caseNumber) {
        return domains.stream().anyMatch(domain -> domain.find(caseNumber).isPresent() && domain.maySee(person, caseNumber)
                && domain.handles(person, caseNumber));
    }

    /** @return whether the person looks after this case where the system itself could not go on */
    public boolean looksAfter(Person person, String caseNumber) {
        return domains.stream().anyMatch(domain -> domain.find(caseNumber).isPresent() && domain.looksAfter(person, caseNumber));
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

    /** @return those of these cases that the person may see, by case number */
    public Map<String, CaseSummary> visible(Person person, Collection<String> caseNumbers) {
        return domains.stream().flatMap(domain -> domain.visible(person, caseNumbers).stream())
                .collect(Collectors.toMap(CaseSummary::caseNumber, Function.identity(), (first, same) -> first));
    }
}
