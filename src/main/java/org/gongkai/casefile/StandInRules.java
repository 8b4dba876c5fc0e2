package org.gongkai.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.organization.Absent;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Where a recusal leaves nobody, and who may take the place: nobody who would make one person out of the three. */
@Component
class StandInRules {

    private final CaseStanding standing;
    private final Cases cases;
    private final OpenTasks tasks;
    private final Organization organization;

    StandInRules(CaseStanding standing, Cases cases, OpenTasks tasks, Organization organization) {
        this.standing = standing;
        this.cases = cases;
        this.tasks = tasks;
        this.organization = organization;
    }

    /** @return for each recusal in force that leaves a task or a level of the running case to nobody, whose part is missing */
    List<MissingPart> missing(String caseNumber) {
        var recusals = standing.inForce(caseNumber);
        if (recusals.isEmpty() || !tasks.isRunning(caseNumber)) {
            return List.of();
        }
        var left = standing.left(caseNumber);
        var lonely = tasks.ofCase(caseNumber).stream().filter(task -> left.stream().noneMatch(person -> isOffered(task, person))).toList();
        var groups = Stream.concat(lonely.stream().flatMap(task -> task.groups().stream()),
                cases.levels(caseNumber).stream().filter(level -> left.stream().noneMatch(person -> person.isIn(level)))).collect(Collectors.toSet());
        return recusals.stream().map(recusal -> part(recusal, groups, lonely)).filter(MissingPart::any).toList();
    }

    private MissingPart part(Recusal recusal, Set<String> lonely, List<OpenTask> tasks) {
        var own = organization.find(recusal.getPersonId()).map(Person::ownGroups).orElse(Set.of());
        return new MissingPart(recusal, lonely.stream().filter(own::contains).collect(Collectors.toCollection(TreeSet::new)),
                tasks.stream().anyMatch(task -> task.groups().isEmpty() && (task.users().isEmpty() || task.users().contains(recusal.getPersonId()))));
    }

    private static boolean isOffered(OpenTask task, Person person) {
        return task.users().contains(person.id()) || person.isInAny(task.groups());
    }

    /** @return who may take the part in this case */
    List<Person> candidates(MissingPart part) {
        var recusal = part.recusal();
        var caseNumber = recusal.getCaseNumber();
        var bound = cases.writersAndSigners(caseNumber);
        var left = standing.left(caseNumber);
        var ownChoice = organization.people().stream().filter(person -> person.standsInFor().keySet().stream().map(Absent::id)
                .anyMatch(recusal.getPersonId()::equals)).map(Person::id).toList();
        return left.stream().filter(person -> !person.hasAdministration() && !bound.contains(person.id()) && !person.id().equals(recusal.getReplacementId())
                && !ownChoice.contains(person.id())
                && cases.mayBeAsked(person, caseNumber) && levelsRemain(part, person.id(), left)).toList();
    }

    /** Whoever signs one level does not sign another: there must still be a person for each. */
    private boolean levelsRemain(MissingPart part, String candidate, List<Person> left) {
        var levels = cases.levels(part.recusal().getCaseNumber()).stream().map(level -> signers(level, part, candidate, left))
                .filter(signers -> !signers.isEmpty()).toList();
        return oneForEach(levels, new HashSet<>());
    }

    private static Set<String> signers(String level, MissingPart part, String candidate, List<Person> left) {
        if (part.groups().contains(level)) {
            return Set.of(candidate);
        }
        return left.stream().filter(person -> person.isIn(level)).map(Person::id).collect(Collectors.toSet());
    }

    private static boolean oneForEach(List<Set<String>> levels, Set<String> taken) {
        return levels.isEmpty() || levels.get(0).stream().filter(taken::add).anyMatch(person -> {
            var found = oneForEach(levels.subList(1, levels.size()), taken);
            taken.remove(person);
            return found;
        });
    }
}
