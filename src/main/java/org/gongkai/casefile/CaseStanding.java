package org.gongkai.casefile;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gongkai.engine.CaseRecusals;
import org.gongkai.engine.Offered;
import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Absent;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.PersonBeforeCase;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * As whom people stand before one case, the one answer for completions, tasks, lists and pages: the recused keep out of it,
 * nobody acts in their place through an ordinary substitution, and whoever was named for the case has their posts in it.
 */
@Service
@Transactional(readOnly = true)
public class CaseStanding implements CaseRecusals, PersonBeforeCase {

    private final RecusalRows rows;
    private final Organization organization;
    private final OpenTasks tasks;

    CaseStanding(RecusalRows rows, Organization organization, OpenTasks tasks) {
        this.rows = rows;
        this.organization = organization;
        this.tasks = tasks;
    }

    @Override
    public Person inCase(Person person, String caseNumber) {
        return before(person, inForce(caseNumber));
    }

    /** @return everybody with an enabled account, as they stand before the case; the recused are not among them */
    public List<Person> left(String caseNumber) {
        var recusals = inForce(caseNumber);
        return organization.people().stream().map(person -> before(person, recusals)).filter(person -> !person.keepsOut()).toList();
    }

    @Override
    public boolean keepsOut(String account, String caseNumber) {
        return recused(account, inForce(caseNumber));
    }

    /**
     * @param groups those a task of the case is offered to
     * @return the person as whom an account does the task: in the place of somebody else where no post of its own is asked
     * @throws RefusedSubmissionException when the account keeps out of the case, or stands in for somebody who does
     */
    public Person acting(String caseNumber, String account, Set<String> groups) {
        var recusals = inForce(caseNumber);
        var person = organization.person(account);
        requireFree(person, new Offered(groups, Set.of()), recusals);
        return before(person, recusals).acting(asked -> asked.isInAny(groups));
    }

    @Override
    public void requireMayTake(String caseNumber, String account, Offered offered) {
        organization.find(account).ifPresent(person -> requireFree(person, offered, inForce(caseNumber)));
    }

    /** @return whether this open task waits for the person */
    public boolean isFor(OpenTask task, Person person) {
        var standing = inCase(person, task.caseNumber());
        return !standing.keepsOut() && task.isFor(standing.id(), standing.groups());
    }

    /** @return whether somebody may keep a task of the case that he or she has taken */
    boolean mayHold(String account, String caseNumber, Offered offered) {
        return organization.find(account).map(person -> inCase(person, caseNumber))
                .filter(person -> !person.keepsOut() && (offered.users().contains(account) || person.isInAny(offered.groups()))).isPresent();
    }

    @Override
    public List<OpenTask> leftFor(String account, Collection<OpenTask> found) {
        var concerned = inForce(found.stream().map(OpenTask::caseNumber).collect(Collectors.toSet())).stream().map(Recusal::getCaseNumber)
                .collect(Collectors.toSet());
        return found.stream().filter(task -> !concerned.contains(task.caseNumber())
                || organization.find(account).filter(person -> isFor(task, person)).isPresent()).toList();
    }

    @Override
    public Set<String> standIns(String caseNumber, Set<String> groups) {
        var named = inForce(caseNumber).stream().filter(recusal -> recusal.getReplacementId() != null && !Collections.disjoint(posts(recusal), groups)).toList();
        if (named.isEmpty()) {
            return Set.of();
        }
        var accounts = named.stream().map(Recusal::getReplacementId).collect(Collectors.toCollection(TreeSet::new));
        var others = left(caseNumber).stream().anyMatch(person -> !accounts.contains(person.id()) && person.isInAny(groups));
        return others ? Set.of() : accounts;
    }

    /** @return the groups that come with taking the place of the recused: what is not delegated only on the strength of a document */
    Set<String> posts(Recusal recusal) {
        var own = organization.find(recusal.getPersonId()).map(Person::ownGroups).orElse(Set.of());
        return own.stream().filter(group -> recusal.getBasis() != null || isDelegable(group)).collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean isDelegable(String group) {
        return Role.byId(group).map(Role::delegable).orElse(true);
    }

    /** @return the numbers of the running cases in which somebody keeps out */
    Set<String> concerned() {
        return rows.inForceInRunningCases().stream().map(Recusal::getCaseNumber).collect(Collectors.toSet());
    }

    List<Recusal> inForce(String caseNumber) {
        return rows.inForce(caseNumber);
    }

    List<Recusal> inForce(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : rows.inForce(caseNumbers);
    }

    private Person before(Person person, List<Recusal> recusals) {
        if (recusals.isEmpty()) {
            return person;
        }
        Map<Absent, Set<String>> absents = new LinkedHashMap<>();
        person.standsInFor().forEach((absent, groups) -> {
            if (!recused(absent.id(), recusals)) {
                absents.put(absent, groups);
            }
        });
        recusals.stream().filter(recusal -> person.id().equals(recusal.getReplacementId()) && tasks.isRunning(recusal.getCaseNumber()))
                .forEach(recusal -> absents.put(new Absent(recusal.getPersonId(), organization.nameOf(recusal.getPersonId())), posts(recusal)));
        return person.before(absents, recused(person.id(), recusals));
    }

    private void requireFree(Person person, Offered offered, List<Recusal> recusals) {
        if (recused(person.id(), recusals)) {
            throw new RefusedSubmissionException(null, "您已回避本件，不能办理；任务由其他人员或者指定的代办人办理。");
        }
        var standing = before(person, recusals);
        if (person.isInAny(offered.groups()) && !standing.isInAny(offered.groups()) && !offered.users().contains(person.id())) {
            throw new RefusedSubmissionException(null, "您所代理的%s已回避本件，代理人也不能代为办理；由其他人员或者政务公开办主任指定的代办人办理。"
                    .formatted(recusals.stream().map(Recusal::getPersonId).filter(person.selfAndAbsents()::contains).map(organization::nameOf)
                            .collect(Collectors.joining("、"))));
        }
    }

    private static boolean recused(String account, List<Recusal> recusals) {
        return recusals.stream().anyMatch(recusal -> recusal.getPersonId().equals(account));
    }
}
